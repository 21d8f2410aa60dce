import { decimalText } from '../../../src/domain/basics/exact';
import { shortlist } from '../../../src/domain/stages/shortlist';
import { entrant, number, runStage, told, why, withdrawn, type RunStage, type StageCase } from './selection-case';

const PEOPLE = [entrant(1, '甲'), entrant(2, '乙'), entrant(3, '丙'), entrant(4, '丁')];
const TOTALS = { 1: '85.79', 2: '83.46', 3: '83.46', 4: '80.10' };

const ofTwo = (more: Partial<StageCase> = {}): StageCase => ({
  entrants: PEOPLE,
  ...more,
  scores: { composite: TOTALS, ...more.scores },
  parameters: { scoreDecimals: 2, shortlistPerOpening: 2, ties: 'all', substitution: 'untilFull', ...more.parameters },
});
const states = (run: RunStage, ...numbers: readonly number[]) =>
  (numbers.length > 0 ? numbers : [1, 2, 3, 4]).map((person) => run.outcome(person).state);
const cutoffs = (run: RunStage) => run.judgement.cutoffs.map(({ post, score }) => [post, decimalText(score)]);

describe('85.79, 83.46, 83.46, 80.10 with two places (R-SHO-1, R-TIE)', () => {
  test('all: three go on, the lowest score is 83.46, the tie is shown', () => {
    const run = runStage('shortlist', ofTwo());
    expect(states(run)).toEqual(['goesOn', 'goesOn', 'goesOn', 'waiting']);
    expect([1, 2, 3, 4].map((person) => run.outcome(person).rank)).toEqual([1, 2, 2, 4]);
    expect([1, 2, 3, 4].map((person) => run.shown(person, 'rank'))).toEqual(['1', '2', '2', '4']);
    expect(cutoffs(run)).toEqual([['办公室主任', '83.46']]);
    expect([1, 2, 4].flatMap((person) => why(run.outcome(person)))).toEqual([
      'R-SHO-1 第1名，考察对象名额2人，列为考察对象',
      'R-TIE 第2名，考察对象名额2人，末位同为83.46分，一并列为考察对象',
      'R-SHO-1 第4名，80.1分；考察对象名额2人，最低83.46分，依次等候递补',
    ]);
    expect(told(run.judgement.findings)).toEqual([
      'info: 职位“办公室主任”末位有2人同为83.46分，不能再区分，全部列为考察对象：乙、丙（名额2人）。',
    ]);
  });

  test('without substitution the others are out', () => {
    const run = runStage('shortlist', ofTwo({ parameters: { substitution: 'none' } }));
    expect(run.outcome(4).state).toBe('out');
    expect(why(run.outcome(4))).toEqual(['R-SHO-1 第4名，80.1分；考察对象名额2人，最低83.46分，未列为考察对象']);
  });

  test('components: the first that differs decides, and is named with both scores', () => {
    const scores = {
      written: { 2: '80', 3: '80' },
      interview: { 2: '84.5', 3: '86' },
      appraisal: { 2: '90', 3: '70' },
    };
    const run = runStage('shortlist', ofTwo({ parameters: { ties: 'components' }, scores }));
    expect(states(run)).toEqual(['goesOn', 'waiting', 'goesOn', 'waiting']);
    expect([2, 3].map((person) => run.outcome(person).rank)).toEqual([3, 2]);
    expect(told(run.judgement.findings)).toEqual([
      'info: 职位“办公室主任”有2人同为83.46分，已按面试成绩排定先后：丙（面试成绩86）、乙（面试成绩84.5）。',
    ]);
    const byAppraisal = { ties: 'components', tieOrder: ['appraisal', 'interview'] };
    expect(states(runStage('shortlist', ofTwo({ parameters: byAppraisal, scores })))).toEqual([
      'goesOn',
      'goesOn',
      'waiting',
      'waiting',
    ]);
  });

  test('components: equal in each, or one is missing: all of them', () => {
    const equal = { 2: '80', 3: '80' };
    const parameters = { ties: 'components' };
    for (const written of [equal, { 2: '99' }]) {
      const scores = { written, interview: equal, appraisal: equal };
      const run = runStage('shortlist', ofTwo({ parameters, scores }));
      expect(states(run)).toEqual(['goesOn', 'goesOn', 'goesOn', 'waiting']);
      expect(told(run.judgement.findings)[0]).toMatch(/^info: .*不能再区分，全部列为考察对象：乙、丙/);
    }
  });

  test('extra test: only those tied at the last place are pending, until both have a score', () => {
    const parameters = { ties: 'extraTest' };
    const run = runStage('shortlist', ofTwo({ parameters, inputs: { 2: { extraTest: number('81') } } }));
    expect(states(run)).toEqual(['goesOn', 'pending', 'pending', 'waiting']);
    expect(why(run.outcome(2))).toEqual(['R-TIE 末位同为83.46分，须加试']);
    expect(told(run.judgement.findings)).toEqual([
      'block: 丙（办公室主任）末位同为83.46分，还没有加试成绩。请组织加试并填写成绩。',
    ]);
    expect(run.judgement.findings[0]?.at).toEqual({ table: 'people', key: '3', column: 'extraTest' });

    // The record keeps it: a substitution after the closing decides by it.
    expect(shortlist.published).toContain('extraTest');

    const both = { 2: { extraTest: number('81') }, 3: { extraTest: number('81.5') } };
    const decided = runStage('shortlist', ofTwo({ parameters, inputs: both }));
    expect(states(decided)).toEqual(['goesOn', 'waiting', 'goesOn', 'waiting']);
    expect(told(decided.judgement.findings)).toEqual([
      'info: 职位“办公室主任”有2人同为83.46分，已按加试成绩排定先后：丙（加试成绩81.5）、乙（加试成绩81）。',
    ]);

    const equal = { 2: { extraTest: number('81') }, 3: { extraTest: number('81') } };
    expect(states(runStage('shortlist', ofTwo({ parameters, inputs: equal })))).toEqual([
      'goesOn',
      'goesOn',
      'goesOn',
      'waiting',
    ]);
  });

  test('ties are broken post by post', () => {
    const entrants = [...PEOPLE, ...[5, 6, 7].map((person) => entrant(person, `${person}`, '财务科长'))];
    const composite = { ...TOTALS, 5: '83.46', 6: '83.46', 7: '83.46' };
    const parameters = { ties: 'extraTest' };
    const inputs = { 5: { extraTest: number('70') }, 6: { extraTest: number('90') }, 7: { extraTest: number('80') } };
    const run = runStage('shortlist', ofTwo({ entrants, parameters, inputs, scores: { composite } }));
    expect(states(run, 2, 3, 5, 6, 7)).toEqual(['pending', 'pending', 'waiting', 'goesOn', 'goesOn']);
    expect([5, 6, 7].map((person) => run.outcome(person).rank)).toEqual([3, 1, 2]);
    expect(cutoffs(run)).toEqual([
      ['办公室主任', '85.79'],
      ['财务科长', '83.46'],
    ]);
    expect(told(run.judgement.findings)).toEqual([
      'info: 职位“财务科长”有3人同为83.46分，已按加试成绩排定先后：6（加试成绩90）、7（加试成绩80）、5（加试成绩70）。',
      'block: 乙（办公室主任）末位同为83.46分，还没有加试成绩。请组织加试并填写成绩。',
      'block: 丙（办公室主任）末位同为83.46分，还没有加试成绩。请组织加试并填写成绩。',
    ]);
  });

  test('a tie that does not straddle the last place needs no test', () => {
    const run = runStage('shortlist', ofTwo({ parameters: { ties: 'extraTest', shortlistPerOpening: 3 } }));
    expect(states(run)).toEqual(['goesOn', 'goesOn', 'goesOn', 'waiting']);
    expect(told(run.judgement.findings)).toEqual([
      'info: 职位“办公室主任”有2人同为83.46分，名次并列，均在名额之内：乙、丙。',
    ]);
  });

  test('who is gone takes no place and no rank', () => {
    const entrants = PEOPLE.map((person) => (person.number === 1 ? withdrawn(person) : person));
    const run = runStage('shortlist', ofTwo({ entrants }));
    expect(states(run)).toEqual(['out', 'goesOn', 'goesOn', 'waiting']);
    expect([2, 4].map((person) => run.outcome(person).rank)).toEqual([1, 3]);
  });

  test('all tied: everybody goes on', () => {
    const composite = { 1: '80', 2: '80', 3: '80', 4: '80' };
    expect(states(runStage('shortlist', ofTwo({ scores: { composite } })))).toEqual(Array(4).fill('goesOn'));
  });
});

describe('places of a post', () => {
  test('times the openings', () => {
    const run = runStage('shortlist', ofTwo({ openings: { 办公室主任: 2 } }));
    expect(states(run)).toEqual(['goesOn', 'goesOn', 'goesOn', 'goesOn']);
  });

  test('up to three contenders all, of more the first three', () => {
    const parameters = { scoreDecimals: 2, ties: 'all', substitution: 'none', shortlistAllUpTo: 3, shortlistMost: 3 };
    const given = { entrants: PEOPLE, scores: { composite: TOTALS }, parameters, openings: { 办公室主任: undefined } };
    expect(states(runStage('shortlist', given))).toEqual(['goesOn', 'goesOn', 'goesOn', 'out']);
    const three = { ...given, entrants: PEOPLE.slice(1) };
    expect(states(runStage('shortlist', three), 2, 3, 4)).toEqual(['goesOn', 'goesOn', 'goesOn']);
  });

  test.each([[undefined], [0]])('openings %s: blocked, and nobody is decided', (openings) => {
    const run = runStage('shortlist', ofTwo({ openings: { 办公室主任: openings } }));
    expect(states(run)).toEqual(Array(4).fill('pending'));
    expect(told(run.judgement.findings)).toEqual([
      'block: 职位“办公室主任”的选拔人数未填或为0，不能确定考察对象的名额。请在“职位”表中填写。',
    ]);
  });

  test('a scheme without a number: blocked once, whatever the posts', () => {
    const parameters = { scoreDecimals: 2, ties: 'all', shortlistAllUpTo: 3 };
    const entrants = [...PEOPLE, entrant(5, '戊', '财务科长')];
    const run = runStage('shortlist', { entrants, scores: { composite: { ...TOTALS, 5: '70' } }, parameters });
    expect(states(run, 1, 5)).toEqual(['pending', 'pending']);
    expect(told(run.judgement.findings)).toEqual([
      'block: 方案没有写明考察对象的名额，不能确定考察对象。请在“方案”表中补填。',
    ]);
  });

  test('not more people than openings: a warning, except where the scheme wants one each', () => {
    const one = { entrants: PEOPLE.slice(0, 1) };
    expect(told(runStage('shortlist', ofTwo(one)).judgement.findings)).toEqual([
      'warn: 职位“办公室主任”选拔1人，考察对象1人，一般应多于选拔人数。请核对；仍要推进的，请写明原因。',
    ]);
    const equal = runStage('shortlist', ofTwo({ ...one, parameters: { shortlistPerOpening: 1 } }));
    expect([equal.outcome(1).state, equal.judgement.findings]).toEqual(['goesOn', []]);
  });
});

describe('the total', () => {
  test('missing: pending and blocking, the others are ranked without', () => {
    const run = runStage('shortlist', ofTwo({ scores: { composite: { 1: '85.79', 2: '83.46', 4: '80.10' } } }));
    expect(states(run)).toEqual(['goesOn', 'goesOn', 'pending', 'waiting']);
    expect(why(run.outcome(3))).toEqual(['R-SHO-1 缺综合成绩，暂不能排名']);
    expect(told(run.judgement.findings)).toEqual([
      'block: 丙缺综合成绩，不能排名。请重新打开该阶段补齐，或登记放弃、取消资格。',
    ]);
  });

  test('of a scheme without a composite score is its only component', () => {
    const stages = ['interview', 'shortlist'] as const;
    const run = runStage('shortlist', ofTwo({ stages, components: ['interview'], scores: { interview: TOTALS } }));
    expect(states(run)).toEqual(['goesOn', 'goesOn', 'goesOn', 'waiting']);
    const none = runStage('shortlist', ofTwo({ stages, components: ['interview', 'written'] }));
    expect(states(none)).toEqual(Array(4).fill('pending'));
    expect(told(none.judgement.findings)).toEqual([
      'block: 方案既没有综合成绩，也不是只有一个成绩项，不能排名。请修改方案。',
    ]);
  });
});

test('nobody', () => {
  expect(runStage('shortlist', ofTwo({ entrants: [] })).judgement).toEqual({
    outcomes: new Map(),
    findings: [],
    cutoffs: [],
  });
});

test('many names of one tie: the first ten', () => {
  const entrants = Array.from({ length: 30 }, (_, index) => entrant(index + 1, `人${index + 1}`));
  const composite = Object.fromEntries(entrants.map((person) => [person.number, '80']));
  const [finding] = told(runStage('shortlist', ofTwo({ entrants, scores: { composite } })).judgement.findings);
  expect(finding).toMatch(/30人同为80分.*人10、…（名额2人）/);
});

test('10,000 people for 100 posts: everybody has an outcome, every post a cutoff', () => {
  const entrants = Array.from({ length: 10_000 }, (_, index) => entrant(index + 1, `人${index}`, `职位${index % 100}`));
  const scoreOf = (person: number) => ((person * 7919) % 4000) / 100 + 60;
  const scores = Object.fromEntries(entrants.map(({ number: person }) => [person, scoreOf(person).toFixed(2)]));
  const carried = { composite: scores, written: scores, interview: scores, appraisal: scores };
  const composite = { ...ofTwo({ entrants, scores: carried }), parameters: { scoreDecimals: 2, weights: '3:3:4' } };
  const total = runStage('composite', composite);
  const run = runStage('shortlist', ofTwo({ entrants, scores: carried, parameters: { ties: 'components' } }));
  expect(total.judgement.outcomes.size).toBe(10_000);
  expect(run.judgement.cutoffs).toHaveLength(100);
});
