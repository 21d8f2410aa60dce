import { message } from '../../../src/domain/basics/issue';
import { aptitude } from '../../../src/domain/stages/aptitude';
import { interview } from '../../../src/domain/stages/interview';
import { jointMeeting } from '../../../src/domain/stages/joint-meeting';
import { withSecondEntry } from '../../../src/domain/stages/second-entry';
import { speech } from '../../../src/domain/stages/speech';
import { written } from '../../../src/domain/stages/written';
import type { CaseSettings } from './filled-stage';
import { expectSoundTables } from './sound-tables';
import { stageCase } from './stage-case';

describe.each([
  [speech, 'speech', '竞职演说'],
  [jointMeeting, 'joint', '联席会评分'],
] as const)('scores of a whole group', (kind, prefix, title) => {
  const settings = { [`${prefix}FullMark`]: 30, [`${prefix}Judges`]: 4, scoreDecimals: 2 };

  it(`${title}: nothing is dropped unless the scheme says so (R-INT-3)`, () => {
    const cells = { 1: { 评委1: 25, 评委2: 28.5, 评委3: 20, 评委4: 27 }, 2: { 状态: '弃权' } };
    const plain = stageCase({ kind, settings, entrants: ['张三', '李四'], cells });
    expect([plain.cell(1, `${title}成绩`), plain.states, plain.told]).toEqual([
      '25.13',
      ['goesOn', 'out stage.gave-up'],
      [],
    ]);
    expect(kind.score(plain.context.settings)?.fullMark.toString()).toBe('30');
    const trimmed = stageCase({
      kind,
      settings: { ...settings, [`${prefix}DropPerEnd`]: 1 },
      entrants: ['张三'],
      cells: { 1: cells[1] },
    });
    expect(trimmed.cell(1, `${title}成绩`)).toBe('26');
  });

  it(`${title}: a missing score is pending and blocks, one above the full mark is told`, () => {
    const found = stageCase({ kind, settings, entrants: ['张三', '李四'], cells: { 2: { 评委1: 31 } } });
    expect(found.states).toEqual(['pending judged.score-missing', 'pending judged.score-unusable']);
    expect(found.told).toEqual([
      'block judged.scores-missing',
      'block stage.score-outside',
      'warn judged.judges-silent',
    ]);
  });
});

describe('素质测试', () => {
  const entrants = ['张三', '李四', '王五'];
  const cells = { 1: { 测试得分: 60 }, 2: { 测试得分: 59.99 } };

  it('for reference: nobody is out or waits, a blank is only told', () => {
    const found = stageCase({ kind: aptitude, settings: { aptitudeHeld: 'yes' }, entrants, cells });
    expect([found.states, found.told]).toEqual([['goesOn', 'goesOn', 'goesOn'], ['warn stage.input-missing']]);
  });

  it('with a pass mark, or as a component, it is needed', () => {
    const passed = stageCase({ kind: aptitude, settings: { aptitudePassMark: 60 }, entrants, cells });
    expect(passed.states).toEqual(['goesOn', 'out judged.below-pass', 'pending judged.score-missing']);
    expect([passed.told, passed.cutoffs]).toEqual([['block stage.input-missing'], {}]);
    const component = stageCase({ kind: aptitude, entrants, cells, components: ['aptitude'] });
    expect(component.states).toEqual(['goesOn', 'goesOn', 'pending judged.score-missing']);
  });

  it('not held: no score, all go on but who is gone', () => {
    const gone = { rule: 'R-ELI-13', message: message('stage.gave-up', {}) } as const;
    const found = stageCase({ kind: aptitude, settings: { aptitudeHeld: 'no' }, entrants: [{}, { gone }] });
    expect([found.states, found.told]).toEqual([['goesOn', 'out stage.gave-up'], []]);
    expect(aptitude.score(found.context.settings)).toBeUndefined();
    expect(found.tables[0]?.columns.some(({ role }) => role !== 'fixed')).toBe(false);
  });
});

const SETTINGS: readonly CaseSettings[] = [
  {},
  { writtenPapers: '公共科目50、专业科目50', interviewMethods: '结构化60、演讲40', interviewJudges: 99, panels: 3 },
  { interviewElements: '语言表达50、综合分析50', interviewJudges: 7, ties: 'extraTest', interviewPerOpening: '1:1' },
  { interviewClasses: '职工代表50、其他评委50', interviewJudges: 7 },
  { interviewClasses: '职工代表50、其他评委50', interviewJudges: 7, dropPerEnd: 1 },
  { doubleEntry: ['written', 'aptitude', 'speech', 'interview', 'jointMeeting'], interviewJudges: 7, panels: 3 },
];

const ALL_COLUMNS = { panels: 2, panelCorrection: 'panelMeans' } as const;

describe.each([written, aptitude, speech, interview, jointMeeting].map(withSecondEntry))('$id', (kind) => {
  it.each(SETTINGS)('has sound tables with %j, and total ones without settings', (settings) => {
    const found = stageCase({ kind, settings, entrants: ['张三'] });
    expectSoundTables(kind, found.context);
    const score = kind.score(found.context.settings);
    const shown = [...kind.published, ...(score ? [score.column] : [])];
    const most = stageCase({ kind, settings: { ...settings, ...ALL_COLUMNS }, entrants: ['张三'] }).tables[0];
    expect(shown.filter((id) => !most?.columns.some((column) => column.id === id))).toEqual([]);
  });
});

it('judges 10000 people for 100 posts before 9 judges without comparing each with each', () => {
  const entrants = Array.from({ length: 10000 }, (_, index) => ({ post: `职位${index % 100}`, name: `考生${index}` }));
  const scoresOf = (index: number) =>
    Object.fromEntries(
      Array.from({ length: 9 }, (_, judge) => [
        `judge${judge + 1}`,
        (7000 + ((index * 7919 + judge * 997) % 3000)) / 100,
      ]),
    );
  const found = stageCase({
    kind: interview,
    settings: { interviewFullMark: 100, interviewJudges: 9, dropPerEnd: 1, interviewPerOpening: '3:1', ties: 'all' },
    posts: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`职位${index}`, 2])),
    entrants,
    cells: Object.fromEntries(entrants.map((_, index) => [String(index + 1), scoresOf(index)])),
  });
  const { outcomes, cutoffs } = interview.judge(found.context, found.filled);
  // Comparing each with each would take minutes, and fail by the time that a test has.
  expect(cutoffs).toHaveLength(100);
  expect([...outcomes.values()].filter(({ state }) => state === 'goesOn').length).toBeGreaterThanOrEqual(600);
}, 60_000);
