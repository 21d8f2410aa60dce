import { BLANK, type EducationLevel, type PersonFacts } from '../../../src/domain/roster/facts';
import { check, education, garbled, unknownStates } from './people';

type EducationFacts = Partial<Pick<PersonFacts, 'education' | 'fullTimeEducation' | 'inServiceEducation'>>;

const any = (level: EducationLevel, facts: EducationFacts) => check('education-at-least', { level }, facts);
const fullTime = (level: EducationLevel, facts: EducationFacts) =>
  check('education-at-least', { level, mode: 'fullTime' }, facts);

describe('education-at-least (R-ELI-2) in any mode', () => {
  const ladder: EducationLevel[] = [
    'primary',
    'juniorMiddle',
    'seniorMiddle',
    'juniorCollege',
    'bachelor',
    'master',
    'doctor',
  ];
  test.each(ladder.flatMap((has, i) => ladder.map((asked, j) => [has, asked, i >= j ? 'pass' : 'fail'] as const)))(
    '%s, asked for %s: %s',
    (has, asked, outcome) => {
      expect(any(asked, { education: education(has) }).outcome).toBe(outcome);
    },
  );

  test('高中 and 中专 stand level, both ways', () => {
    expect(any('seniorMiddle', { education: education('secondaryVocational') }).outcome).toBe('pass');
    expect(any('secondaryVocational', { education: education('seniorMiddle') }).outcome).toBe('pass');
    expect(any('secondaryVocational', { education: education('juniorMiddle') }).outcome).toBe('fail');
    expect(any('juniorCollege', { education: education('secondaryVocational') }).outcome).toBe('fail');
  });

  test.each<[string, EducationFacts, string]>([
    ['大专（在职）counts', { education: education('juniorCollege', 'inService') }, 'pass'],
    [
      'the in-service one lifts',
      { fullTimeEducation: education('seniorMiddle'), inServiceEducation: education('bachelor') },
      'pass',
    ],
    ['the full-time one is enough', { fullTimeEducation: education('bachelor'), inServiceEducation: BLANK }, 'pass'],
    [
      'enough although another is unreadable',
      { education: education('bachelor'), inServiceEducation: garbled('？') },
      'pass',
    ],
    ['enough although 学历 is blank', { education: BLANK, fullTimeEducation: education('bachelor') }, 'pass'],
    [
      'too low, another unreadable',
      { education: education('seniorMiddle'), inServiceEducation: garbled('？') },
      'unverified',
    ],
    [
      'too low, in-service blank: there is none',
      { fullTimeEducation: education('seniorMiddle'), inServiceEducation: BLANK },
      'fail',
    ],
    [
      'too low, 学历 known, both others blank',
      { education: education('seniorMiddle'), fullTimeEducation: BLANK, inServiceEducation: BLANK },
      'fail',
    ],
    ['too low full-time, 学历 blank', { education: BLANK, fullTimeEducation: education('seniorMiddle') }, 'unverified'],
    ['too low full-time, no other column', { fullTimeEducation: education('seniorMiddle') }, 'unverified'],
    ['too low in-service, no other column', { inServiceEducation: education('seniorMiddle') }, 'unverified'],
    [
      'too low in-service, full-time blank',
      { fullTimeEducation: BLANK, inServiceEducation: education('seniorMiddle') },
      'unverified',
    ],
    [
      'both columns too low',
      { fullTimeEducation: education('seniorMiddle'), inServiceEducation: education('secondaryVocational') },
      'fail',
    ],
  ])('asked for 大专: %s', (_name, facts, outcome) => {
    expect(any('juniorCollege', facts).outcome).toBe(outcome);
  });

  test('the reason shows the highest and its mode', () => {
    const facts = { fullTimeEducation: education('seniorMiddle'), inServiceEducation: education('juniorCollege') };
    expect(any('bachelor', facts).reasons).toEqual(['学历为大专（在职），未达到本科及以上的要求。']);
  });

  test.each(unknownStates('education'))('学历 %s, nothing else', (_state, fact, text) => {
    expect(any('juniorCollege', { education: fact })).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('education-at-least (R-ELI-2) 全日制', () => {
  test.each<[string, EducationFacts, string]>([
    ['全日制本科', { fullTimeEducation: education('bachelor') }, 'pass'],
    ['全日制硕士', { fullTimeEducation: education('master') }, 'pass'],
    ['学历 本科（全日制）', { education: education('bachelor', 'fullTime') }, 'pass'],
    ['学历 本科 without mode', { education: education('bachelor') }, 'unverified'],
    ['学历 大专 without mode is too low in any mode', { education: education('juniorCollege') }, 'fail'],
    ['学历 本科（在职）', { education: education('bachelor', 'inService') }, 'fail'],
    [
      '学历 硕士（在职）: the full-time one below it is unknown',
      { education: education('master', 'inService') },
      'unverified',
    ],
    [
      '学历 本科（在职）, 全日制学历 blank',
      { education: education('bachelor', 'inService'), fullTimeEducation: BLANK },
      'unverified',
    ],
    [
      '学历 本科, 全日制学历 大专',
      { education: education('bachelor'), fullTimeEducation: education('juniorCollege') },
      'fail',
    ],
    ['学历 大专（全日制）', { education: education('juniorCollege', 'fullTime') }, 'fail'],
    [
      '在职学历 硕士 does not count',
      { fullTimeEducation: education('juniorCollege'), inServiceEducation: education('master') },
      'fail',
    ],
    ['only 在职学历', { inServiceEducation: education('master') }, 'unverified'],
    [
      '全日制学历 too low, 学历 unreadable',
      { education: garbled('？'), fullTimeEducation: education('juniorCollege') },
      'unverified',
    ],
    [
      '全日制学历 enough, 学历 unreadable',
      { education: garbled('？'), fullTimeEducation: education('bachelor') },
      'pass',
    ],
    ['a mode inside 全日制学历 changes nothing', { fullTimeEducation: education('bachelor', 'fullTime') }, 'pass'],
  ])('asked for 全日制本科: %s', (_name, facts, outcome) => {
    expect(fullTime('bachelor', facts).outcome).toBe(outcome);
  });

  test('texts', () => {
    expect(fullTime('bachelor', { education: education('bachelor', 'inService') }).reasons).toEqual([
      '学历为本科（在职），不是全日制学历，要求全日制本科及以上。',
    ]);
    expect(fullTime('bachelor', { fullTimeEducation: education('juniorCollege') }).reasons).toEqual([
      '全日制学历为大专，未达到全日制本科及以上的要求。',
    ]);
    expect(fullTime('bachelor', { education: education('bachelor') }).reasons).toEqual([
      '学历为本科，要求全日制本科及以上，名册未能说明全日制学历，请核实并补填全日制学历。',
    ]);
    expect(fullTime('bachelor', {}).reasons).toEqual(['名册没有“全日制学历”列，请补充。']);
    expect(fullTime('bachelor', { fullTimeEducation: BLANK }).reasons).toEqual(['“全日制学历”为空，请补填。']);
    expect(fullTime('bachelor', { education: BLANK }).reasons).toEqual(['“学历”为空，请补填。']);
  });
});
