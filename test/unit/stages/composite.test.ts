import { decimalText } from '../../../src/domain/basics/exact';
import { entrant, kindOf, contextOf, number, runStage, told, why, withdrawn, type StageCase } from './selection-case';

const [a, b, c] = [entrant(1, '甲'), entrant(2, '乙'), entrant(3, '丙')];
const SCORES: StageCase['scores'] = {
  written: { 1: '76', 2: '92' },
  interview: { 1: '88.30', 2: '86' },
  appraisal: { 1: '91.25', 2: '80' },
};
const at = (weights: string, more: Partial<StageCase> = {}): StageCase => ({
  entrants: [a, b],
  scores: SCORES,
  ...more,
  parameters: { scoreDecimals: 2, weights, ...more.parameters },
});

describe('the total (R-COM-1, R-COM-3)', () => {
  test.each([
    ['3:3:4', '85.79', '85.4', ['1', '2']],
    ['4:4:2', '83.97', '87.2', ['2', '1']],
  ])('weights %s decide who is first', (weights, first, second, ranks) => {
    const run = runStage('composite', at(weights));
    expect([run.shown(1, 'composite'), run.shown(2, 'composite')]).toEqual([first, second]);
    expect([run.shown(1, 'rank'), run.shown(2, 'rank')]).toEqual(ranks);
    expect([run.outcome(1).rank, run.outcome(2).rank].map(String)).toEqual(ranks);
    expect(run.outcome(1).state).toBe('goesOn');
    expect(run.judgement).toMatchObject({ findings: [], cutoffs: [] });
  });

  test('75.815 is 75.82, half up on the exact value', () => {
    const run = runStage('composite', {
      ...at('3:3:4'),
      scores: { written: { 1: '70' }, interview: { 1: '75.05' }, appraisal: { 1: '80.75' } },
      entrants: [a],
    });
    expect(run.shown(1, 'composite')).toBe('75.82');
  });

  test('points of 30, 30 and 40 are added as they are', () => {
    const run = runStage('composite', {
      entrants: [a],
      components: ['speech', 'appraisal', 'jointMeeting'],
      parameters: { scoreDecimals: 2, weights: '30:30:40' },
      fullMarks: { speech: '30', appraisal: '30', jointMeeting: '40' },
      scores: { speech: { 1: '26.5' }, appraisal: { 1: '28.13' }, jointMeeting: { 1: '35' } },
    });
    expect(run.shown(1, 'composite')).toBe('89.63');
    expect(run.table.columns.map(({ title }) => title)).toEqual([
      '编号',
      '姓名',
      '竞聘职位',
      '竞职演说成绩',
      '民主测评成绩',
      '联席会评分成绩',
      '综合成绩',
      '名次',
    ]);
  });

  test('ranks are per post, 1-2-2-4, and those behind somebody who is gone move up', () => {
    const people = [withdrawn(a), b, c, entrant(4, '丁'), entrant(5, '戊', '财务科长')];
    const same = { 1: '90', 2: '80', 3: '80', 4: '70', 5: '60' };
    const run = runStage(
      'composite',
      at('3:3:4', { entrants: people, scores: { written: same, interview: same, appraisal: same } }),
    );
    expect([2, 3, 4, 5].map((person) => run.outcome(person).rank)).toEqual([1, 1, 3, 1]);
    expect(run.outcome(1)).toEqual({ state: 'out', reasons: [people[0]?.gone] });
  });
});

describe('a missing component is missing, never 0', () => {
  test('pending, named and blocking', () => {
    const run = runStage('composite', at('3:3:4', { entrants: [a, b, c] }));
    expect(run.shown(3, 'composite')).toBe('');
    expect(run.outcome(3).state).toBe('pending');
    expect(why(run.outcome(3))).toEqual([
      'R-COM-1 缺笔试成绩、面试成绩、民主测评成绩，综合成绩暂不能计算，请补齐后再推进',
    ]);
    expect(told(run.judgement.findings)).toEqual([
      'block: 丙缺笔试成绩、面试成绩、民主测评成绩，综合成绩不能计算。请重新打开该阶段补齐，或登记放弃、取消资格。',
    ]);
    expect(run.judgement.findings[0]?.at).toEqual({ table: 'people', key: '3', column: 'composite' });
  });

  test('0 is a score', () => {
    const zero = { 1: '0' };
    const run = runStage(
      'composite',
      at('3:3:4', { entrants: [a], scores: { written: zero, interview: zero, appraisal: zero } }),
    );
    expect([run.shown(1, 'composite'), run.outcome(1).state]).toEqual(['0', 'goesOn']);
  });

  test('a stage that was not held, or weights that do not fit, stop everybody', () => {
    const notHeld = runStage('composite', at('3:3:4', { fullMarks: { written: '100', interview: '100' } }));
    expect(told(notHeld.judgement.findings)).toEqual([
      'block: 综合成绩包含“民主测评”，但该阶段没有成绩。请先完成该阶段，或修改方案。',
    ]);
    const unfit = runStage('composite', at('5:5'));
    expect(told(unfit.judgement.findings)).toEqual([
      'block: 方案有3个成绩项，权重却有2个，两者应一样多。请在“方案”表中更正权重。',
    ]);
    for (const run of [notHeld, unfit]) {
      expect([run.outcome(1).state, run.outcome(2).state, run.shown(1, 'composite')]).toEqual([
        'pending',
        'pending',
        '',
      ]);
    }
  });

  test('a score above its full mark makes no total', () => {
    const run = runStage(
      'composite',
      at('3:3:4', { fullMarks: { written: '100', interview: '88', appraisal: '100' } }),
    );
    expect([run.outcome(1).state, run.outcome(2).state]).toEqual(['pending', 'goesOn']);
    expect(told(run.judgement.findings)).toEqual([
      'block: 甲的成绩不在0和满分之间，综合成绩不能计算。请重新打开该成绩所在的阶段更正。',
    ]);
  });
});

describe('bonus points (R-COM-2)', () => {
  const bonus = (value: Parameters<typeof number>[0] | undefined) =>
    runStage(
      'composite',
      at('3:3:4', { parameters: { bonusMost: 3 }, inputs: value === undefined ? {} : { 2: { bonus: number(value) } } }),
    );

  test('are added to the weighted total; a blank is none', () => {
    expect([1, 2].map((person) => bonus('0.5').shown(person, 'composite'))).toEqual(['85.79', '85.9']);
    expect(bonus('0.5').outcome(2).rank).toBe(1);
    expect(bonus(undefined).shown(2, 'composite')).toBe('85.4');
    expect(bonus(undefined).cells).toEqual([]);
  });

  test('more than the most is told', () => {
    expect(told(bonus('3.5').cells)).toEqual(['block: 乙（办公室主任）的“加分”为3.5，应在0–3之间。请更正。']);
  });

  test('what is no number makes no total, and is told once', () => {
    const run = runStage(
      'composite',
      at('3:3:4', { parameters: { bonusMost: 3 }, inputs: { 2: { bonus: { kind: 'wrong', typed: '三' } } } }),
    );
    expect([run.shown(2, 'composite'), run.outcome(2).state]).toEqual(['', 'pending']);
    expect([...run.cells, ...run.judgement.findings]).toHaveLength(1);
  });
});

describe('floors (R-SHO-3)', () => {
  test('below the floor is out, on it goes on; the cutoff is the lowest that goes on', () => {
    const run = runStage('composite', at('3:3:4', { parameters: { compositeFloor: 85 } }));
    expect(run.judgement.cutoffs.map(({ post, score }) => [post, decimalText(score)])).toEqual([
      ['办公室主任', '85.4'],
    ]);
    const high = runStage('composite', at('4:4:2', { parameters: { compositeFloor: 84 } }));
    expect([high.outcome(1), high.outcome(2)].map(({ state, rank }) => [state, rank])).toEqual([
      ['out', 2],
      ['goesOn', 1],
    ]);
    expect(why(high.outcome(1))).toEqual(['R-SHO-3 综合成绩83.97，低于最低分数线84']);
    const equal = { 1: '84' };
    const exactly = { written: equal, interview: equal, appraisal: equal };
    const edge = runStage(
      'composite',
      at('3:3:4', { entrants: [a], scores: exactly, parameters: { compositeFloor: 84 } }),
    );
    expect(edge.outcome(1).state).toBe('goesOn');
  });

  test('the only one of a post needs the higher floor; with a competitor not; one who is gone is no competitor', () => {
    const parameters = { floorWithoutCompetition: 86 };
    expect(runStage('composite', at('3:3:4', { parameters })).outcome(1).state).toBe('goesOn');
    const alone = runStage('composite', at('3:3:4', { parameters, entrants: [a, withdrawn(b)] }));
    expect(alone.outcome(1).state).toBe('out');
    expect(why(alone.outcome(1))).toEqual(['R-SHO-3 本职位仅一人参加，综合成绩85.79，低于无竞争时的最低分数线86']);
    expect(alone.judgement.cutoffs).toEqual([]);
  });
});

test('nobody', () => {
  const run = runStage('composite', at('3:3:4', { entrants: [] }));
  expect([run.rows, run.judgement.outcomes.size, run.judgement.findings]).toEqual([[], 0, []]);
});

test('the score is the total out of 100', () => {
  const score = kindOf('composite').score(contextOf(at('3:3:4')).settings);
  expect([score?.column, score && decimalText(score.fullMark)]).toEqual(['composite', '100']);
});
