import { applicantsPerPost, aroundCutoff, judgedStages, scoreRange } from '../../../src/app/chart-data';
import type { PostShortlist, RankedPerson } from '../../../src/app/shortlist-posts';
import { isJudged } from '../../../src/domain/stages/given-scores';
import { interview } from '../../../src/domain/stages/interview';
import { written } from '../../../src/domain/stages/written';
import type { OpenStage } from '../../../src/sheets/campaign-view';
import { stageCase, type CaseInput } from '../stages/stage-case';
import { runningCampaign, viewOf } from '../taskpane/running-campaign';

function held(input: CaseInput): OpenStage {
  const { context, tables, filled, judgement, findings } = stageCase(input);
  const instance = { stage: input.kind.id, round: 1, status: 'open', sheets: {}, entrants: [] } as const;
  return { instance, kind: input.kind, context, tables, filled, judgement, findings };
}

const FIVE = { interviewFullMark: 100, interviewJudges: 5, dropPerEnd: 1, scoreDecimals: 2 } as const;

/** 评委1, 评委2 … */
function scores(of: readonly (number | null)[]) {
  return Object.fromEntries(of.map((score, index) => [`评委${index + 1}`, score]));
}

/** Judge, then every score with × where it is dropped. */
function marked(stage: OpenStage) {
  return judgedStages([stage]).flatMap(({ judges }) =>
    judges.map(({ judge, scores: given }) => [
      judge,
      ...given.map(({ score, dropped }) => score + (dropped ? '×' : '')),
    ]),
  );
}

describe('scores by judge', () => {
  test('the highest and the lowest of everybody are marked, of equals only one', () => {
    const cells = { 1: scores([88, 91, 85.5, 90, 79]), 2: scores([80, 95, 80, 95, 90]) };
    expect(marked(held({ kind: interview, settings: FIVE, entrants: ['张三', '李四'], cells }))).toEqual([
      ['评委1', '88', '80×'],
      ['评委2', '91×', '95'],
      ['评委3', '85.5', '80'],
      ['评委4', '90', '95×'],
      ['评委5', '79×', '90'],
    ]);
  });

  test('too few scores make no mean, so that none of them is dropped; a judge without any is not shown', () => {
    const cells = { 1: scores([88, 91, null, null, null]) };
    expect(marked(held({ kind: interview, settings: FIVE, entrants: ['张三'], cells }))).toEqual([
      ['评委1', '88'],
      ['评委2', '91'],
    ]);
  });

  test('who is absent has no dropped scores', () => {
    const cells = { 1: { ...scores([88, 91, 85, 90, 79]), 状态: '缺考' } };
    expect(
      marked(held({ kind: interview, settings: FIVE, entrants: ['张三'], cells }))
        .flat()
        .join(),
    ).not.toContain('×');
  });

  test('each panel has its own judges', () => {
    const cells = {
      1: { 组别: 2, ...scores([88, 91, 85, 90, 79]) },
      2: { 组别: 1, ...scores([70, 71, 72, 73, 74]) },
    };
    const settings = { ...FIVE, panels: 2 };
    const [stage] = judgedStages([held({ kind: interview, settings, entrants: ['张三', '李四'], cells })]);
    expect(stage?.judges.map(({ panel }) => panel)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(stage?.judges[0]?.scores).toEqual([{ person: '李四', score: '70', dropped: true }]);
  });

  test('classes of judges of which nothing is dropped are shown too', () => {
    const settings = { ...FIVE, dropPerEnd: 0, interviewClasses: '领导=60,群众=40' };
    expect(isJudged(held({ kind: interview, settings, entrants: ['张三'] }).tables)).toBe(true);
  });

  test('a written test has no judges', () => {
    const stage = held({ kind: written, settings: { writtenFullMark: 100 }, entrants: ['张三'] });
    expect([isJudged(stage.tables), judgedStages([stage])]).toEqual([false, []]);
  });

  test('how far scores lie apart is told by value, not by text', () => {
    const of = (...values: readonly string[]) =>
      scoreRange(values.map((score) => ({ person: '', score, dropped: false })));
    expect(of('100', '9.5', '88')).toMatchObject({ count: 3, lowest: '9.5', highest: '100' });
    expect(of()).toEqual({ count: 0, lowest: '', highest: '', mean: undefined });
  });

  test('the mean of scores is exact', () => {
    const scores = ['0.1', '0.2', '0.4'].map((score) => ({ person: '', score, dropped: false }));
    expect(scoreRange(scores).mean?.toFraction()).toBe('7/30');
  });
});

describe('around the cutoff', () => {
  const person = (name: string, total: string | undefined, state: RankedPerson['state']): RankedPerson => ({
    number: Number(name.replace(/\D/g, '')),
    name,
    rank: undefined,
    total,
    state,
    reasons: [],
    steppedIn: undefined,
    left: undefined,
  });
  const shortlist = (cutoff: string | undefined, people: readonly RankedPerson[]): PostShortlist => ({
    post: '甲',
    openings: 1,
    cutoff,
    people,
    ties: [],
    substitution: [],
  });

  test('five on either side, with the exact distance; who has no total is left out', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      person(`人${index}`, `${90 - index}.1`, index < 7 ? 'goesOn' : 'waiting'),
    );
    const near = aroundCutoff(shortlist('84.1', [person('人99', undefined, 'pending'), ...many]));
    expect(near.map(({ name, difference, shortlisted }) => [name, difference, shortlisted])).toEqual([
      ['人2', '4', true],
      ['人3', '3', true],
      ['人4', '2', true],
      ['人5', '1', true],
      ['人6', '0', true],
      ['人7', '-1', false],
      ['人8', '-2', false],
      ['人9', '-3', false],
      ['人10', '-4', false],
      ['人11', '-5', false],
    ]);
  });

  test('people of the same name are told apart', () => {
    const two = [person('张三', '90', 'goesOn'), { ...person('张三', '80', 'out'), number: 7 }];
    expect(aroundCutoff(shortlist('90', two)).map(({ name }) => name)).toEqual(['张三 0', '张三 7']);
  });

  test('without a cutoff there is nothing to show', () => {
    expect(aroundCutoff(shortlist(undefined, [person('张三', '90', 'pending')]))).toEqual([]);
  });
});

test('applicants stand beside the minimum of their post', async () => {
  expect(applicantsPerPost(await viewOf(await runningCampaign()))).toEqual([
    { post: '办公室主任', applied: 4, eligible: 4, minimum: 3 },
    { post: '财务科科长', applied: 4, eligible: 4, minimum: 3 },
  ]);
});
