import {
  ABSENT,
  BLANK,
  known,
  type JobGrade,
  type PersonFacts,
  type TitleLevel,
} from '../../../src/domain/roster/facts';
import { AS_OF_MISSING, check, date, garbled, level, unknownStates } from './people';

const AS_OF = '2012-05-31';

describe('level-tenure (R-ELI-3): 副科 for 3 full years as of 2012-05-31', () => {
  const run = (facts: Partial<PersonFacts>, more: { leading?: boolean } = {}, asOf: string | undefined = AS_OF) =>
    check('level-tenure', { minRank: 3, minYears: 3, ...more }, facts, { asOf });

  test.each([
    ['3 years on the day', level(3), '2009-05-31', 'pass'],
    ['a day short', level(3), '2009-06-01', 'fail'],
    ['month-only, month end', level(3), '2009-05', 'pass'],
    ['month-only, the next month', level(3), '2009-06', 'fail'],
    ['科员', level(2), '2000-01-01', 'fail'],
    ['正科 for 3 years', level(4), '2009-05-31', 'pass'],
    ['正科 for 1 year: the time at 副科 is unknown', level(4), '2011-05-31', 'unverified'],
    ['正科 by a month-only date that could be enough', level(4), '2009-06', 'unverified'],
    ['begun on as-of itself', level(3), '2012-05-31', 'fail'],
    ['begun in the month of as-of', level(3), '2012-05', 'fail'],
    ['a date after as-of', level(3), '2012-06-01', 'unverified'],
  ])('%s', (_name, levelFact, since, outcome) => {
    expect(run({ level: levelFact, levelSince: date(since) }).outcome).toBe(outcome);
  });

  test('month-only in the deciding month: mid-month is open, the last day is not', () => {
    const facts = { level: level(3), levelSince: date('2009-05') };
    expect(run(facts, {}, '2012-05-15').outcome).toBe('unverified');
    expect(run(facts, {}, '2012-05-15').reasons).toEqual([
      '“任现职级时间”只到月（2009-05），截至2012-05-15是否满3年取决于具体日期，请核实具体日期。',
    ]);
  });

  test('the date inside the level counts where the column is blank or absent, not where it is unreadable', () => {
    expect(run({ level: level(3, true, '2009-03') }).outcome).toBe('pass');
    expect(run({ level: level(3, true, '2009-03'), levelSince: BLANK }).outcome).toBe('pass');
    expect(run({ level: level(3, true, '2009-03'), levelSince: garbled('？') }).outcome).toBe('unverified');
    expect(run({ level: level(3, true, '2009-03'), levelSince: date('2010-03-01') }).outcome).toBe('fail');
  });

  test('leading', () => {
    const since = { levelSince: date('2000-01-01') };
    expect(run({ ...since, level: level(4, false) }).outcome).toBe('pass');
    expect(run({ ...since, level: level(4, false) }, { leading: false }).outcome).toBe('pass');
    expect(run({ ...since, level: level(4, true) }, { leading: true }).outcome).toBe('pass');
    expect(run({ ...since, level: level(4, false) }, { leading: true })).toMatchObject({
      outcome: 'fail',
      reasons: ['现任职级为正科级（非领导职务），要求担任领导职务。'],
    });
  });

  test('texts', () => {
    expect(run({ level: level(2), levelSince: date('2000-01-01') }).reasons).toEqual([
      '现任职级为科员，未达到副科级及以上的要求。',
    ]);
    expect(run({ level: level(3), levelSince: date('2010-03') }).reasons).toEqual([
      '任副科级满2年（2010-03起，截至2012-05-31），不足3年的要求。',
    ]);
    expect(run({ level: level(4), levelSince: date('2011-05-31') }).reasons).toEqual([
      '现为正科级，满1年（2011-05-31起，截至2012-05-31）；此前任副科级的时间名册没有记载，请核实任副科级及以上是否满3年。',
    ]);
    expect(run({ level: level(3), levelSince: date('2012-06') }).reasons).toEqual([
      '“任现职级时间”为2012-06，晚于计算截止日2012-05-31，请核实。',
    ]);
  });

  test.each(unknownStates('level'))('level %s', (_state, fact, text) => {
    expect(run({ level: fact })).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
  test.each(unknownStates('levelSince'))('since %s', (_state, fact, text) => {
    expect(run({ level: level(3), levelSince: fact })).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
  test('no date is needed for 0 years, nor to say that the level is too low', () => {
    expect(check('level-tenure', { minRank: 3, minYears: 0 }, { level: level(3) }).outcome).toBe('pass');
    expect(check('level-tenure', { minRank: 3, minYears: 3 }, { level: level(2) }).outcome).toBe('fail');
  });
  test('without as-of', () => {
    const found = check('level-tenure', { minRank: 3, minYears: 3 }, { level: level(3), levelSince: date('2000-01') });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [AS_OF_MISSING] });
  });
});

describe('rank-steps (R-ELI-3, 2-7 §11): one up after 1 year, two after 4, three never', () => {
  const run = (rank: number, since: string, postRank: number | undefined, asOf: string | undefined = AS_OF) => {
    const post = { name: '副局长', ...(postRank !== undefined && { rank: postRank }) };
    const facts = { level: level(rank), levelSince: date(since) };
    return check('rank-steps', { oneStepYears: 1, twoStepYears: 4 }, facts, { asOf, post });
  };
  test.each([
    ['lateral', 4, '2012-05-30', 4, 'pass'],
    ['down', 5, '2012-05-30', 4, 'pass'],
    ['one up, 1 year on the day', 3, '2011-05-31', 4, 'pass'],
    ['one up, a day short', 3, '2011-06-01', 4, 'fail'],
    ['two up, 4 years on the day', 3, '2008-05-31', 5, 'pass'],
    ['two up, a day short', 3, '2008-06-01', 5, 'fail'],
    ['three up after 20 years', 3, '1992-01-01', 6, 'fail'],
    ['one up, month-only, the next month', 3, '2011-06', 4, 'fail'],
    ['post without rank', 3, '2000-01-01', undefined, 'unverified'],
  ])('%s', (_name, rank, since, postRank, outcome) => {
    expect(run(rank, since, postRank).outcome).toBe(outcome);
  });
  test('one up, month-only, mid-month', () => {
    expect(run(3, '2011-05', 4, '2012-05-15').outcome).toBe('unverified');
  });
  test('texts', () => {
    expect(run(3, '2011-06-01', 4).reasons).toEqual([
      '现任职级为副科级，拟任职位为正科级，高出1级，须任现职级满1年，现满0年（2011-06-01起，截至2012-05-31）。',
    ]);
    expect(run(3, '1992-01-01', 6).reasons).toEqual([
      '现任职级为副科级，拟任职位为正处级，高出3级，最多只能高出两级。',
    ]);
    expect(run(3, '1992-01-01', undefined).reasons).toEqual(['职位“副局长”未填写“职位层次”，请补填。']);
  });
  test.each(unknownStates('level'))('level %s', (_state, fact, text) => {
    const post = { name: '副局长', rank: 4 };
    const found = check('rank-steps', { oneStepYears: 1, twoStepYears: 4 }, { level: fact }, { asOf: AS_OF, post });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('work-years (R-ELI-4): 2 full years as of 2012-05-31', () => {
  const run = (workStart: PersonFacts['workStart'], asOf: string | undefined = AS_OF) =>
    check('work-years', { minYears: 2 }, { workStart }, { asOf });
  test.each([
    ['2010-05-31', AS_OF, 'pass'],
    ['2010-06-01', AS_OF, 'fail'],
    ['2010-05', '2012-05-15', 'unverified'],
    ['2010-05', AS_OF, 'pass'],
    ['2010-06', AS_OF, 'fail'],
    // Two years from 29 February are complete on 1 March.
    ['2008-02-29', '2010-02-28', 'fail'],
    ['2008-02-29', '2010-03-01', 'pass'],
    ['2013-01', AS_OF, 'unverified'],
  ])('since %s as of %s: %s', (since, asOf, outcome) => {
    expect(run(date(since), asOf).outcome).toBe(outcome);
  });
  test('text', () => {
    expect(run(date('2010-07')).reasons).toEqual(['工作年限满1年（2010-07参加工作，截至2012-05-31），不足2年的要求。']);
  });
  test.each(unknownStates('workStart'))('%s', (_state, fact, text) => {
    expect(run(fact)).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('title-at-least (R-ELI-8): 中级', () => {
  const title = (value: TitleLevel) => known(value, value);
  const run = (facts: Partial<PersonFacts>, minYears?: number) =>
    check('title-at-least', { level: 'intermediate', minYears }, facts, { asOf: AS_OF });
  test.each([
    ['assistant', 'fail'],
    ['intermediate', 'pass'],
    ['deputySenior', 'pass'],
    ['senior', 'pass'],
  ] as const)('%s: %s', (value, outcome) => {
    expect(run({ title: title(value) }).outcome).toBe(outcome);
  });
  test.each([
    ['intermediate', '2009-05-31', 'pass'],
    ['intermediate', '2009-06-01', 'fail'],
    ['deputySenior', '2009-06-01', 'unverified'],
    ['deputySenior', '2009-05-31', 'pass'],
    ['assistant', '1990-01-01', 'fail'],
  ] as const)('%s since %s, asked for 3 years: %s', (value, since, outcome) => {
    expect(run({ title: title(value), titleSince: date(since) }, 3).outcome).toBe(outcome);
  });
  test('无 is no title, a blank is not', () => {
    expect(run({ title: known('none', '无') })).toMatchObject({
      outcome: 'fail',
      reasons: ['无专业技术职称，要求中级及以上职称。'],
    });
    expect(run({ title: BLANK }).outcome).toBe('unverified');
  });
  test('text', () => {
    expect(run({ title: title('assistant') }).reasons).toEqual(['专业技术职称为初级，未达到中级及以上的要求。']);
  });
  test.each(unknownStates('title'))('%s', (_state, fact, text) => {
    expect(run({ title: fact })).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('job-grade-at-least (R-ELI-8): 管理 9 for 3 years', () => {
  const job = (track: JobGrade['track'], grade: number) => known({ track, grade }, '');
  const run = (facts: Partial<PersonFacts>) =>
    check('job-grade-at-least', { track: 'management', grade: 9, minYears: 3 }, facts, { asOf: AS_OF });
  test.each([
    ['管理9, 3 years on the day', job('management', 9), '2009-05-31', 'pass'],
    ['管理9, a day short', job('management', 9), '2009-06-01', 'fail'],
    ['管理8 is higher', job('management', 8), '2009-05-31', 'pass'],
    ['管理8 for 1 year: the time at 9 is unknown', job('management', 8), '2011-05-31', 'unverified'],
    ['管理10 is lower, however long', job('management', 10), '1990-01-01', 'fail'],
    ['专技9 is another track', job('professional', 9), '1990-01-01', 'fail'],
    ['专技1 is another track', job('professional', 1), '1990-01-01', 'fail'],
  ])('%s', (_name, jobGrade, since, outcome) => {
    expect(run({ jobGrade, jobGradeSince: date(since) }).outcome).toBe(outcome);
  });
  test('texts', () => {
    expect(run({ jobGrade: job('management', 10) }).reasons).toEqual([
      '岗位等级为管理10级，未达到管理9级及以上的要求。',
    ]);
    expect(run({ jobGrade: job('professional', 12) }).reasons).toEqual([
      '岗位等级为专业技术12级，与要求的岗位类别不同，要求管理9级及以上。',
    ]);
    expect(run({ jobGrade: known('none', '无') }).reasons).toEqual(['无岗位等级，要求管理9级及以上岗位。']);
  });
  test.each(unknownStates('jobGrade'))('grade %s', (_state, fact, text) => {
    expect(run({ jobGrade: fact })).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
  test.each(unknownStates('jobGradeSince'))('since %s', (_state, fact, text) => {
    const found = run({ jobGrade: job('management', 9), jobGradeSince: fact });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('level-years (R-ELI-3): 3 full years at the current level, whichever it is', () => {
  const run = (facts: Partial<PersonFacts>, asOf: string | undefined = AS_OF) =>
    check('level-years', { minYears: 3 }, facts, { asOf });
  test.each([
    ['2009-05-31', 'pass'],
    ['2009-06-01', 'fail'],
    ['2012-06-01', 'unverified'],
  ])('since %s: %s', (since, outcome) => {
    expect(run({ level: level(4), levelSince: date(since) }).outcome).toBe(outcome);
    expect(run({ level: ABSENT, levelSince: date(since) }).outcome).toBe(outcome);
  });
  test('a higher level is no excuse: the years at the current one are asked for', () => {
    expect(run({ level: level(5), levelSince: date('2010-01-01') }).reasons).toEqual([
      '任副处级满2年（2010-01-01起，截至2012-05-31），不足3年的要求。',
    ]);
    expect(run({ level: ABSENT, levelSince: date('2010-01-01') }).reasons).toEqual([
      '任现职级满2年（2010-01-01起，截至2012-05-31），不足3年的要求。',
    ]);
  });
  test('the date inside the level fills a missing one, but not an unreadable one', () => {
    expect(run({ level: level(3, true, '2009-03'), levelSince: BLANK }).outcome).toBe('pass');
    expect(run({ level: level(3, true, '2009-03'), levelSince: garbled('不详') }).outcome).toBe('unverified');
  });
  test.each(unknownStates('levelSince'))('%s', (_state, fact, text) => {
    expect(run({ levelSince: fact })).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
  test('without as-of', () => {
    expect(check('level-years', { minYears: 3 }, { levelSince: date('2000-01-01') }).reasons).toEqual([AS_OF_MISSING]);
  });
});

describe('position-years (R-ELI-3): 2 full years in the current position', () => {
  const run = (positionSince: PersonFacts['positionSince']) =>
    check('position-years', { minYears: 2 }, { positionSince }, { asOf: AS_OF });
  test('the anniversary counts on its day', () => {
    expect(run(date('2010-05-31')).outcome).toBe('pass');
    expect(run(date('2010-06-01')).reasons).toEqual(['任现职满1年（2010-06-01起，截至2012-05-31），不足2年的要求。']);
  });
  test.each(unknownStates('positionSince'))('%s', (_state, fact, text) => {
    expect(run(fact)).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});
