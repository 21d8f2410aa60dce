import { BLANK, known, type PersonFacts } from '../../../src/domain/roster/facts';
import {
  blankParameters,
  checkRequirements,
  compileExpression,
  compileReview,
  review,
} from '../../../src/domain/rules/evaluate';
import type { PostFacts, Requirement, RuleExpression } from '../../../src/domain/rules/rule';
import { formatIssue } from '../../../src/i18n/format';
import { date, day, education, level, person, POST, texts } from './people';

const AGE_45: RuleExpression = { kind: 'age-at-most', parameters: { maxYears: 45 } };
const AGE_40: RuleExpression = { kind: 'age-at-most', parameters: { maxYears: 40 } };
const COLLEGE: RuleExpression = { kind: 'education-at-least', parameters: { level: 'juniorCollege' } };
const TRAINED: RuleExpression = { kind: 'training-done', parameters: { graceYears: 1 } };
const block = (expression: RuleExpression): Requirement => ({ expression, effect: 'block' });
const warn = (expression: RuleExpression): Requirement => ({ expression, effect: 'warn' });

function run(requirements: readonly Requirement[], facts: Partial<PersonFacts>, post: PostFacts = POST) {
  const { verdict, reasons, warnings } = review(requirements, person(facts), { asOf: day('2012-05-31'), post });
  return { verdict, reasons: texts(reasons), warnings: texts(warnings) };
}

const AGED_46 = '年龄46周岁（1966-05-14出生，截至2012-05-31），超过45周岁的上限。';
const BLANK_EDUCATION = '“学历”为空，请补填。';
const LOW_EDUCATION = '学历为高中，未达到大专及以上的要求。';

describe('review (R-ELI-0)', () => {
  const all = [block(AGE_45), warn(AGE_40), block(COLLEGE)];

  test('eligible', () => {
    const found = run(all, { birth: date('1980-01-01'), education: education('bachelor') });
    expect(found).toEqual({ verdict: 'eligible', reasons: [], warnings: [] });
  });
  test('every failing reason is told; the warning of the same kind is silent', () => {
    const found = run(all, { birth: date('1966-05-14'), education: education('seniorMiddle') });
    expect(found).toEqual({ verdict: 'ineligible', reasons: [AGED_46, LOW_EDUCATION], warnings: [] });
  });
  test('a failing one outweighs an unknown one, which is told as a warning', () => {
    const found = run(all, { birth: date('1966-05-14'), education: BLANK });
    expect(found).toEqual({ verdict: 'ineligible', reasons: [AGED_46], warnings: [BLANK_EDUCATION] });
  });
  test('unverified, each reason once although the warning needs the same cell', () => {
    const found = run(all, { birth: BLANK, education: BLANK });
    expect(found).toEqual({
      verdict: 'unverified',
      reasons: ['“出生年月”为空，请补填。', BLANK_EDUCATION],
      warnings: [],
    });
  });
  test('a broken warn requirement leaves the verdict', () => {
    const found = run(all, { birth: date('1970-01-01'), education: education('bachelor') });
    expect(found).toEqual({
      verdict: 'eligible',
      reasons: [],
      warnings: ['年龄42周岁（1970-01-01出生，截至2012-05-31），超过40周岁的上限。'],
    });
  });
  test('an unverified warn requirement is a warning', () => {
    expect(run([warn(COLLEGE)], { education: BLANK })).toEqual({
      verdict: 'eligible',
      reasons: [],
      warnings: [BLANK_EDUCATION],
    });
  });
  test('a warning of another kind of the same rule is not silenced', () => {
    const steps = block({ kind: 'rank-steps', parameters: { oneStepYears: 1, twoStepYears: 4 } });
    const tenure = warn({ kind: 'level-tenure', parameters: { minRank: 3, minYears: 0 } });
    const found = run([steps, tenure], { level: level(2) }, { name: '副局长', rank: 5 });
    expect(found.verdict).toBe('ineligible');
    expect(found.warnings).toEqual(['现任职级为科员，未达到副科级及以上的要求。']);
  });
  test('a warning is not silenced by a failing requirement that is for another post', () => {
    const elsewhere: Requirement = { expression: AGE_45, effect: 'block', posts: ['副主任'] };
    const found = run([elsewhere, warn(AGE_40)], { birth: date('1966-05-14') });
    expect(found.verdict).toBe('eligible');
    expect(found.warnings).toHaveLength(1);
  });
  test('remarks of rules that are met', () => {
    expect(run([block(TRAINED)], { training: known(false, '否') })).toEqual({
      verdict: 'eligible',
      reasons: [],
      warnings: ['尚未完成任职培训，须在任职后1年内完成。'],
    });
  });
  test('no requirements at all', () => {
    expect(run([], {}).verdict).toBe('eligible');
  });

  test('requirements of a post, blanks and width ignored', () => {
    const scoped: Requirement = { expression: COLLEGE, effect: 'block', posts: ['办公室 主任（正职）'] };
    const facts = { education: education('seniorMiddle') };
    expect(run([scoped], facts, { name: '办公室主任(正职)　' }).verdict).toBe('ineligible');
    expect(run([scoped], facts, { name: '办公室主任' }).verdict).toBe('eligible');
  });

  test('a compiled review keeps nothing between people and posts', () => {
    const reviewer = compileReview([block(AGE_45), { expression: COLLEGE, effect: 'block', posts: ['甲'] }]);
    const asOf = day('2012-05-31');
    const old = person({ birth: date('1966-05-14'), education: education('seniorMiddle') });
    const young = person({ birth: date('1980-05-14'), education: education('seniorMiddle') });
    const verdicts = [old, young, old, young].map((facts, i) =>
      reviewer(facts, { asOf, post: { name: i < 2 ? '乙' : '甲' } }),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['ineligible', 'eligible', 'ineligible', 'ineligible']);
    expect(verdicts.map(({ reasons }) => reasons.length)).toEqual([1, 0, 2, 1]);
  });
});

describe('groups', () => {
  // Scheme 2-4: 管理九级 for 3 years or 专技十二级 for 3 years.
  const grades: RuleExpression = {
    any: [
      { kind: 'job-grade-at-least', parameters: { track: 'management', grade: 9, minYears: 3 } },
      { kind: 'job-grade-at-least', parameters: { track: 'professional', grade: 12, minYears: 3 } },
    ],
  };
  const job = (track: 'management' | 'professional', grade: number, since: string) => ({
    jobGrade: known({ track, grade }, ''),
    jobGradeSince: date(since),
  });
  test.each([
    ['management', 9, '2009-05-31', 'eligible', 0],
    ['professional', 12, '2009-05-31', 'eligible', 0],
    ['management', 10, '2000-01-01', 'ineligible', 2],
    ['professional', 13, '2000-01-01', 'ineligible', 2],
    ['professional', 12, '2010-01-01', 'ineligible', 2],
    ['professional', 11, '2010-01-01', 'unverified', 1],
  ] as const)('2-4: %s %s since %s: %s', (track, grade, since, verdict, reasons) => {
    const found = run([block(grades)], job(track, grade, since));
    expect(found.verdict).toBe(verdict);
    expect(found.reasons).toHaveLength(reasons);
  });

  test('all: the unverified parts of a failed group are warnings, not reasons', () => {
    const found = run([block({ all: [AGE_45, COLLEGE] })], { birth: date('1966-05-14'), education: BLANK });
    expect(found).toEqual({ verdict: 'ineligible', reasons: [AGED_46], warnings: [BLANK_EDUCATION] });
  });
  test('any: a clean pass needs no remark, a conditional one keeps it', () => {
    const either = block({ any: [TRAINED, COLLEGE] });
    const untrained = { training: known(false, '否') };
    expect(run([either], { ...untrained, education: education('bachelor') }).warnings).toEqual([]);
    expect(run([either], { ...untrained, education: education('seniorMiddle') }).warnings).toHaveLength(1);
  });
});

describe('requirements that cannot be checked never pass anyone', () => {
  const young = { birth: date('1980-01-01') };
  test('a blank parameter names rule and parameter', () => {
    for (const parameters of [{}, { maxYears: undefined }]) {
      expect(run([block({ kind: 'age-at-most', parameters })], young)).toEqual({
        verdict: 'unverified',
        reasons: ['条件“年龄上限”的“最高周岁”尚未确定，请先在方案中填写。'],
        warnings: [],
      });
    }
    expect(run([block({ kind: 'staff-category-in', parameters: { accepted: [] } })], {}).reasons).toEqual([
      '条件“编制性质”的“可报名的编制性质”尚未确定，请先在方案中填写。',
    ]);
  });
  test.each<[string, RuleExpression]>([
    ['an unknown kind', { kind: 'age-at-mots', parameters: { maxYears: 45 } }],
    ['a name that objects have anyway', { kind: 'constructor', parameters: {} }],
    ['a parameter of the wrong kind', { kind: 'age-at-most', parameters: { maxYears: '45' } }],
    ['a parameter out of bounds', { kind: 'age-at-most', parameters: { maxYears: 450 } }],
    ['not a whole number', { kind: 'age-at-most', parameters: { maxYears: 45.5 } }],
    ['not a number', { kind: 'age-at-most', parameters: { maxYears: NaN } }],
    ['an unknown parameter', { kind: 'age-at-most', parameters: { maxYears: 45, minYears: 18 } }],
    ['an unknown choice', { kind: 'education-at-least', parameters: { level: 'toString' } }],
    [
      'parameters in conflict',
      { kind: 'job-grade-at-least', parameters: { track: 'management', grade: 11, minYears: 0 } },
    ],
    ['an empty all', { all: [] }],
    ['an empty any', { any: [] }],
  ])('%s', (_name, expression) => {
    const facts = person({
      ...young,
      education: education('doctor'),
      jobGrade: known({ track: 'management', grade: 1 }, ''),
    });
    const finding = compileExpression(expression)(facts, { asOf: day('2012-05-31'), post: POST });
    expect(finding.outcome).toBe('unverified');
    expect(finding.reasons.map(({ message }) => message.code)).toEqual(['rules.requirement-unusable']);
  });
});

describe('checkRequirements', () => {
  const zh = (requirements: readonly Requirement[], posts?: readonly string[]) =>
    checkRequirements(requirements, posts).map((found) => formatIssue(found, 'zh'));

  test('nothing to say about a sound scheme, blanks included', () => {
    const rotation = { minYears: 5, youngAge: 35, youngYears: 3 };
    const sound = [
      block({ all: [AGE_45, { any: [COLLEGE, TRAINED] }] }),
      warn({ kind: 'rotation-limit', parameters: rotation }),
      block({ kind: 'education-at-least', parameters: { level: undefined } }),
      block({ kind: 'job-grade-at-least', parameters: { track: 'professional', grade: 13, minYears: 0 } }),
      { ...block(AGE_40), posts: ['办公室 主任'] },
    ];
    expect(checkRequirements(sound, ['办公室主任'])).toEqual([]);
  });

  test('every problem is told, with its number', () => {
    const found = zh(
      [
        block({ kind: 'age-at-mots', parameters: {} }),
        block({ kind: 'age-at-most', parameters: { maxYears: 4.5, limit: 1 } }),
        block({ all: [AGE_45, { any: [] }] }),
        { ...block(AGE_45), posts: [] },
        { ...block(AGE_45), posts: ['主任', '副主任'] },
        block({ kind: 'job-grade-at-least', parameters: { track: 'management', grade: 11, minYears: 3 } }),
        block({ kind: 'rotation-limit', parameters: { minYears: 5, youngAge: 35 } }),
        block({ kind: 'political-status', parameters: { accepted: ['partyMember', 'x'], probationary: 'maybe' } }),
        block({ kind: 'major-in', parameters: { words: ['畜牧', ' '] } }),
        block({ kind: 'level-tenure', parameters: { minRank: 3, minYears: 1, leading: 'yes' } }),
      ],
      ['主任'],
    );
    expect(found).toEqual([
      '第1项条件：没有名为“age-at-mots”的条件类型，请更正方案。',
      '第2项条件“年龄上限”：没有名为“limit”的参数，请删除或更正。',
      '第2项条件“年龄上限”：“最高周岁”为“4.5”，应为16–100的整数，请更正。',
      '第3项条件：组合条件里没有任何条件，请补充或删除。',
      '第4项条件：适用职位为空，条件不会生效，请填写职位或改为适用全部职位。',
      '第5项条件：没有名为“副主任”的职位，请更正职位名称。',
      '第6项条件“岗位等级”：“最低等级（数字越小等级越高）”与其他参数不相符，请更正。',
      '第7项条件“任职轮岗”：“年轻干部年龄（未满）”与其他参数不相符，请更正。',
      expect.stringContaining('第8项条件“政治面貌”：“要求的政治面貌”为“partyMember、x”，应为中共党员、'),
      '第8项条件“政治面貌”：“预备党员”为“maybe”，应为待核实、视为党员、不视为党员之一，请更正。',
      '第9项条件“专业”：“专业词语”为“畜牧、 ”，应为一个或多个词语，请更正。',
      '第10项条件“职级及任职年限”：“须为领导职务”为“yes”，应为是或否，请更正。',
    ]);
    expect(checkRequirements([block({ any: [] })])[0]?.severity).toBe('block');
  });

  test('blankParameters lists the questions that are open', () => {
    const open = blankParameters([
      block(AGE_45),
      block({
        any: [
          { kind: 'level-tenure', parameters: { minRank: 3 } },
          { kind: 'rank-steps', parameters: {} },
        ],
      }),
      block({ kind: 'unknown', parameters: {} }),
    ]);
    expect(open.map(({ number, kind, parameter }) => [number, kind.id, parameter])).toEqual([
      [2, 'level-tenure', 'minYears'],
      [2, 'rank-steps', 'oneStepYears'],
      [2, 'rank-steps', 'twoStepYears'],
    ]);
  });
});
