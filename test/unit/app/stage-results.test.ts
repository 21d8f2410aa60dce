import { stageResults } from '../../../src/app/stage-results';
import { speech } from '../../../src/domain/stages/speech';
import type { OpenStage } from '../../../src/sheets/campaign-view';
import { caseSettings } from '../stages/filled-stage';
import { stageCase, type CaseInput } from '../stages/stage-case';

const SETTINGS = { scoreDecimals: 2, speechFullMark: 30, speechJudges: 3, speechDropPerEnd: 0 };

/** 甲 with applications 1 and 3, of which 1 speaks; 乙 with 2. */
function results(cells: CaseInput['cells'] = {}) {
  const { context, tables, filled, judgement } = stageCase({
    kind: speech,
    settings: SETTINGS,
    entrants: ['甲', '乙'],
    cells,
  });
  const stage: OpenStage = {
    instance: { stage: 'speech', round: 1, status: 'open', sheets: {}, entrants: [] },
    kind: speech,
    context: { ...context, standIns: new Map([[3, 1]]) },
    tables,
    filled,
    judgement,
    findings: [],
  };
  return stageResults(stage).map(({ number, state, score, rank }) => [number, state, score, rank]);
}

test('an application without a row has state and score of its stand-in, and no rank where nobody of its post is ranked with it', () => {
  const cells = { 1: { 评委1: 27, 评委2: 28, 评委3: 26 }, 2: { 评委1: 25, 评委2: 25, 评委3: 26 } };
  expect(results(cells)).toEqual([
    [1, 'goesOn', '27', 1],
    [2, 'goesOn', '25.33', 2],
    [3, 'goesOn', '27', undefined],
  ]);
});

test('who is absent is out on every choice, who has no score is pending on every choice', () => {
  expect(results({ 1: { 状态: '缺考' } })).toEqual([
    [1, 'out', undefined, undefined],
    [2, 'pending', undefined, undefined],
    [3, 'out', undefined, undefined],
  ]);
});

test('the speech is held once per person where the scheme says so, else for every choice', () => {
  const once = (speechOn?: string) => speech.oncePerPerson?.(caseSettings(speechOn ? { speechOn } : {}));
  expect([once('firstChoice'), once('everyChoice'), once()]).toEqual([true, false, false]);
});
