import { areAdded, droppedPerEnd, judgeTasks, partTitles, type JudgeTask } from '../../../src/documents/judge-columns';
import { interview } from '../../../src/domain/stages/interview';
import { written } from '../../../src/domain/stages/written';
import { StageSettings } from '../../../src/domain/stages/settings';
import type { StageContext, StageKind } from '../../../src/domain/stages/stage-kind';
import type { StageTable } from '../../../src/domain/stages/table';

function tableOf(kind: StageKind, answers: Readonly<Record<string, string | number>>): StageTable {
  const parameters = Object.entries(answers).map(([id, value]) => ({ parameter: { id }, value, origin: 'answer' }));
  const settings = new StageSettings({ scheme: { components: [] }, parameters, requirements: [] } as never);
  const context = { settings, posts: [], entrants: [], earlier: undefined } as unknown as StageContext;
  return kind.tables(context)[0] as StageTable;
}

const PANEL = { interviewJudges: 5, dropPerEnd: 1, interviewFullMark: 100, scoreDecimals: 2 };

describe('what a judge writes', () => {
  test('one score', () => {
    const table = tableOf(interview, PANEL);
    const tasks = judgeTasks(table);
    expect(tasks.map(({ judge }) => judge)).toEqual([1, 2, 3, 4, 5]);
    expect(partTitles(tasks[0] as JudgeTask, areAdded(table))).toEqual(['评分\n（100分）']);
    expect(droppedPerEnd(table)).toBe(1);
  });

  test('elements with their full marks, and their sum', () => {
    const table = tableOf(interview, { ...PANEL, interviewFullMark: 140, interviewElements: '语言表达60、综合分析80' });
    const tasks = judgeTasks(table);
    expect(tasks).toHaveLength(5);
    expect(partTitles(tasks[4] as JudgeTask, areAdded(table))).toEqual([
      ...['语言表达\n（60分）', '综合分析\n（80分）', '合计\n（140分）'],
    ]);
  });

  test('methods, which are weighted and not added up', () => {
    const table = tableOf(interview, { ...PANEL, interviewMethods: '结构化面试60、无领导小组讨论40' });
    const [first] = judgeTasks(table);
    expect(partTitles(first as JudgeTask, areAdded(table))).toEqual([
      '结构化面试\n（100分）',
      '无领导小组讨论\n（100分）',
    ]);
  });

  test('one score in a class of judges, which names the class', () => {
    const table = tableOf(interview, {
      ...PANEL,
      interviewClasses: '领导50、职工代表50',
      interviewClassJudges: '领导2、职工代表3',
    });
    const tasks = judgeTasks(table);
    expect(tasks.map(({ judge, parts }) => [judge, parts.map(({ name }) => name)])).toEqual([
      ...[1, 2].map((judge) => [judge, ['领导']]),
      ...[3, 4, 5].map((judge) => [judge, ['职工代表']]),
    ]);
    expect(partTitles(tasks[3] as JudgeTask, areAdded(table))).toEqual(['评分\n（100分）']);
  });

  test('nobody writes where there are no judges', () => {
    expect(judgeTasks(tableOf(written, { writtenFullMark: 100, scoreDecimals: 2 }))).toEqual([]);
  });
});
