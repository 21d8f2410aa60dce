import { known, type PersonFacts, type PoliticalStatus, type StaffCategory } from '../../../src/domain/roster/facts';
import { check, unknownStates } from './people';

describe('political-status (R-ELI-6)', () => {
  const run = (value: PoliticalStatus, parameters: { accepted?: string[]; probationary?: string } = {}) =>
    check('political-status', { accepted: ['partyMember'], ...parameters }, { politicalStatus: known(value, value) });

  test.each([
    ['partyMember', 'pass'],
    ['probationaryMember', 'unverified'],
    ['leagueMember', 'fail'],
    ['democraticParty', 'fail'],
    ['masses', 'fail'],
  ] as const)('中共党员 asked: %s: %s', (value, outcome) => {
    expect(run(value).outcome).toBe(outcome);
  });

  test('预备党员 by parameter', () => {
    expect(run('probationaryMember', { probationary: 'ask' }).reasons).toEqual([
      '政治面貌为中共预备党员，要求中共党员，是否符合条件尚不能确定。请核实。',
    ]);
    expect(run('probationaryMember', { probationary: 'accept' })).toMatchObject({
      outcome: 'pass',
      remarks: ['政治面貌为中共预备党员，按方案视为符合党员条件。'],
    });
    expect(run('probationaryMember', { probationary: 'reject' })).toMatchObject({
      outcome: 'fail',
      reasons: ['政治面貌为中共预备党员，要求中共党员。'],
    });
    expect(run('masses', { probationary: 'accept' }).outcome).toBe('fail');
    expect(run('partyMember', { probationary: 'reject' }).outcome).toBe('pass');
  });

  test('预备党员 listed itself passes cleanly; asked for others only it fails', () => {
    const listed = run('probationaryMember', { accepted: ['partyMember', 'probationaryMember'] });
    expect(listed).toMatchObject({ outcome: 'pass', remarks: [] });
    expect(run('probationaryMember', { accepted: ['masses'] }).outcome).toBe('fail');
  });

  test.each(unknownStates('politicalStatus'))('%s', (_state, fact, text) => {
    const found = check('political-status', { accepted: ['partyMember'] }, { politicalStatus: fact });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('staff-category-in (R-ELI-7), the list of scheme 004', () => {
  const accepted = ['administrative', 'institution', 'collective'];
  const run = (value: StaffCategory) =>
    check('staff-category-in', { accepted }, { staffCategory: known(value, value) });
  test.each([
    ['administrative', 'pass'],
    ['institution', 'pass'],
    ['collective', 'pass'],
    ['borrowed', 'fail'],
    ['seconded', 'fail'],
    ['temporary', 'fail'],
    ['dispatched', 'fail'],
    ['contract', 'fail'],
    ['worker', 'fail'],
  ] as const)('%s: %s', (value, outcome) => {
    expect(run(value).outcome).toBe(outcome);
  });
  test('text', () => {
    expect(run('dispatched').reasons).toEqual([
      '编制性质为劳务派遣，不在可以报名的范围（行政编制、事业编制、集体编制）内。',
    ]);
  });
  test.each(unknownStates('staffCategory'))('%s', (_state, fact, text) => {
    const found = check('staff-category-in', { accepted }, { staffCategory: fact });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('major-in (R-ELI-9)', () => {
  const run = (major: string) =>
    check('major-in', { words: ['畜牧', '兽医', '水产', 'MPA'] }, { major: known(major, major) });
  test.each([
    ['畜牧', '畜牧'],
    ['动物医学（兽医）', '兽医'],
    ['畜牧兽医', '畜牧、兽医'],
    ['水　产 养殖', '水产'],
    ['ｍｐａ', 'MPA'],
  ])('%s matches, and the clerk sees by what', (major, words) => {
    expect(run(major)).toMatchObject({ outcome: 'pass', remarks: [`专业“${major}”按“${words}”认定为符合，请留意。`] });
  });
  test('no match', () => {
    expect(run('汉语言文学')).toEqual({
      outcome: 'fail',
      reasons: ['专业为“汉语言文学”，不在要求的专业（畜牧、兽医、水产、MPA）范围内。'],
      open: [],
      remarks: [],
    });
  });
  test.each(unknownStates('major'))('%s', (_state, fact, text) => {
    expect(check('major-in', { words: ['畜牧'] }, { major: fact })).toMatchObject({
      outcome: 'unverified',
      reasons: [text],
    });
  });
});

describe('training-done (R-ELI-10)', () => {
  const run = (done: boolean, graceYears: number) =>
    check('training-done', { graceYears }, { training: known(done, done ? '是' : '否') });
  test('done', () => {
    expect(run(true, 1)).toEqual({ outcome: 'pass', reasons: [], open: [], remarks: [] });
    expect(run(true, 0).outcome).toBe('pass');
  });
  test('not done passes on condition, or fails where no delay is allowed', () => {
    expect(run(false, 1)).toMatchObject({ outcome: 'pass', remarks: ['尚未完成任职培训，须在任职后1年内完成。'] });
    expect(run(false, 0)).toMatchObject({ outcome: 'fail', reasons: ['未完成任职培训。'] });
  });
  test.each(unknownStates('training'))('%s', (_state, fact, text) => {
    expect(check('training-done', { graceYears: 1 }, { training: fact })).toMatchObject({
      outcome: 'unverified',
      reasons: [text],
    });
  });
});

describe('unit-rank (R-ELI-11): ≤10 and ≤3 in its tier', () => {
  const run = (rank: number, tier?: number, maxTierRank: number | undefined = 3) =>
    check(
      'unit-rank',
      { maxRank: 10, maxTierRank },
      { unitRank: known(rank, ''), ...(tier !== undefined && { unitTierRank: known(tier, '') }) },
    );
  test.each([
    [10, 3, 'pass'],
    [1, 1, 'pass'],
    [11, 3, 'fail'],
    [10, 4, 'fail'],
    [0, 1, 'unverified'],
    [2.5, 1, 'unverified'],
    [10, undefined, 'unverified'],
  ])('rank %s, tier %s: %s', (rank, tier, outcome) => {
    expect(run(rank, tier).outcome).toBe(outcome);
  });
  test('both are told', () => {
    expect(run(12, 5).reasons).toEqual(['“单位考核名次”为第12名，要求前10名。', '“单位同类名次”为第5名，要求前3名。']);
    expect(run(12)).toMatchObject({ outcome: 'fail', open: ['名册没有“单位同类名次”列，请补充。'] });
    expect(run(0, 1).reasons).toEqual(['“单位考核名次”为0，应为1以上的整数，请更正。']);
  });
  test('the tier is not asked for without maxTierRank', () => {
    expect(check('unit-rank', { maxRank: 10 }, { unitRank: known(10, '') }).outcome).toBe('pass');
  });
  test.each(unknownStates('unitRank'))('%s', (_state, fact, text) => {
    expect(check('unit-rank', { maxRank: 10 }, { unitRank: fact })).toMatchObject({
      outcome: 'unverified',
      reasons: [text],
    });
  });
});

describe('unit-tier-rank (R-ELI-11): ≤3 in its tier, whatever the rank among all', () => {
  const run = (unitTierRank: PersonFacts['unitTierRank']) =>
    check('unit-tier-rank', { maxTierRank: 3 }, { unitTierRank });
  test('limit', () => {
    expect(run(known(3, '3')).outcome).toBe('pass');
    expect(run(known(4, '4')).reasons).toEqual(['“单位同类名次”为第4名，要求前3名。']);
  });
  test.each(unknownStates('unitTierRank'))('%s', (_state, fact, text) => {
    expect(run(fact)).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});

describe('recommendation-in (R-REG-7)', () => {
  const run = (recommendation: PersonFacts['recommendation']) =>
    check('recommendation-in', { accepted: ['organisation'] }, { recommendation });
  test('accepted or not', () => {
    expect(run(known('organisation', '组织推荐')).outcome).toBe('pass');
    expect(run(known('self', '自荐'))).toMatchObject({
      outcome: 'fail',
      reasons: ['报名方式为个人自荐，要求组织推荐。'],
    });
  });
  test.each(unknownStates('recommendation'))('%s', (_state, fact, text) => {
    expect(run(fact)).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
});
