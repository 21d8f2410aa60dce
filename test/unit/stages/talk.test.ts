import { ballot } from '../../../src/domain/stages/ballot';
import { talk } from '../../../src/domain/stages/talk';
import { caseSettings, fillIn, type CaseCells, type CaseSettings } from './filled-stage';
import { exact, stageCase } from './stage-case';

const SETTINGS: CaseSettings = {
  talkFullMark: 140,
  talkElements: '语言表达60、综合分析80',
  talkJudges: 3,
  talkDropPerEnd: 0,
  talkGrades: ['优秀', '良好', '一般', '较差'],
  scoreDecimals: 2,
};

function scores(language: readonly number[], analysis: readonly number[]): CaseCells[string] {
  const of = (name: string, values: readonly number[]) =>
    values.map((value, index) => [`${name}·评委${index + 1}`, value]);
  return Object.fromEntries([...of('语言表达', language), ...of('综合分析', analysis)]) as CaseCells[string];
}

const run = (cells: CaseCells, settings = SETTINGS) =>
  stageCase({ kind: talk, settings, entrants: Object.keys(cells).map((name) => `第${name}人`), cells });

test('118.6 of 140 is 84.71 of 100; every element is averaged and rounded, then added (R-INT-4)', () => {
  const found = run({ 1: scores([50, 50, 50.6], [68, 68, 69.2]), 2: scores([50, 50, 51], [69, 69, 68]) });
  expect([found.cell(1, '语言表达·均分'), found.cell(1, '综合分析·均分')]).toEqual(['50.2', '68.4']);
  expect([found.cell(1, '面谈成绩'), found.cell(1, '折合百分制')]).toEqual(['118.6', '84.71']);
  expect([found.cell(2, '面谈成绩'), found.cell(2, '折合百分制')]).toEqual(['119', '85']);
  expect(found.states).toEqual(['goesOn', 'goesOn']);
  expect(talk.score(found.context.settings)?.fullMark.toString()).toBe('140');
});

test('a talk of 100 points needs no second scale', () => {
  const settings = { ...SETTINGS, talkFullMark: 100, talkElements: '语言表达40、综合分析60' };
  const found = run({ 1: scores([30, 30, 30], [50, 50, 50]) }, settings);
  expect(found.tables[0]?.columns.map(({ title }) => title)).not.toContain('折合百分制');
});

test('grades change neither score nor rank nor who goes on, and are not posted (R-INT-6)', () => {
  const plain = { 1: scores([50, 50, 50], [60, 60, 60]), 2: scores([40, 40, 40], [60, 60, 60]) };
  const graded = {
    1: { ...plain[1], '评议·优秀': 0, '评议·良好': 0, '评议·一般': 1, '评议·较差': 10 },
    2: { ...plain[2], '评议·优秀': 11, '评议·良好': 0, '评议·一般': 0, '评议·较差': 0 },
  };
  const [without, with_] = [run(plain), run(graded)];
  for (const column of ['面谈成绩', '折合百分制', '名次']) {
    expect([1, 2].map((key) => with_.cell(key, column))).toEqual([1, 2].map((key) => without.cell(key, column)));
  }
  expect(with_.judgement).toEqual(without.judgement);
  expect(without.told).toEqual([]);
  const kept = talk.kept?.(with_.context.settings) ?? [];
  expect(kept).toEqual(['grade1', 'grade2', 'grade3', 'grade4']);
  expect(talk.published.filter((id) => kept.includes(id))).toEqual([]);
});

test('elements must add up to the full mark, and one that is emptied lets nobody through', () => {
  const cells = { 1: scores([50, 50, 50], [60, 60, 60]) };
  expect(run(cells, { ...SETTINGS, talkFullMark: 100 }).told).toEqual(['block judged.elements-total']);
  const open = run({ 1: {} }, { ...SETTINGS, talkElements: undefined });
  expect(open.states).toEqual(['pending votes.setting-open']);
  expect(open.told).toContain('block votes.setting-open');
});

test('those who vote see the score on both scales and the grades', () => {
  const values: CaseSettings = { ...SETTINGS, decisionMethod: 'ballot', ballotCounts: 'valid' };
  const shown: Readonly<Record<string, string>> = { percent: '84.71', grade1: '6', grade2: '4', grade3: '1' };
  const { filled } = fillIn(
    ballot,
    {
      settings: caseSettings(values, { components: ['talk'], stages: ['talk', 'ballot'] }),
      posts: [{ name: '甲', openings: 1 }],
      entrants: [{ number: 1, name: '张三', post: '甲', round: 0 }],
      earlier: {
        score: () => exact('118.6'),
        fullMark: () => exact(140),
        outcome: () => undefined,
        shown: (_, __, column) => shown[column],
        entrants: () => [],
      },
    },
    {},
  );
  const row = filled.get('people')?.rows[0];
  const numbers = ['score.talk', 'percent', 'grade1', 'grade2', 'grade3', 'grade4'].map((id) =>
    row?.number(id)?.toString(),
  );
  expect(numbers).toEqual(['118.6', '84.71', '6', '4', '1', undefined]);
});
