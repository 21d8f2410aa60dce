import { groupBy } from '../domain/basics/group-by';
import { localized } from '../domain/basics/localized';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { ONE_BENCH } from '../domain/stages/judge-scores';
import { JUDGES_TABLE, PANEL, panelCount, readPanels } from '../domain/stages/panel';
import { entrantRows, peopleTable, type EntrantRow } from '../domain/stages/people-table';
import type { OpenStage } from '../sheets/campaign-view';
import { cell, paragraph } from './blocks';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { formPages, partText, titles } from './forms';
import { currentHoldings } from './holdings';
import { areAdded, droppedPerEnd, judgeTasks, partTitles, type JudgeTask } from './judge-columns';
import type { PagePlan, RowPlan } from './plan';

const JUDGED: readonly StageId[] = ['interview', 'speech', 'jointMeeting'];

/**
 * 评分表 (R-DOC-1, R-INT-1): a page per judge and post with the candidates, a column per element or method where the scheme has them, and
 * the full marks. A judge signs; whom the judge must not score is marked (R-INT-8). For every stage with judges that has begun.
 */
export const scoreSheet: DocumentKind = {
  id: 'score-sheet',
  title: localized('评分表', 'Score sheets of the judges'),
  layout: 'form',
  needs: { anyOf: JUDGED, state: 'begun' },
  reads: JUDGED,
  content: (source) =>
    pagesOnly(currentHoldings(source, JUDGED).flatMap(([stage, holding]) => stageSheets(source, stage, holding))),
};

function stageSheets(source: DocumentSource, stage: StageId, holding: OpenStage): readonly PagePlan[] {
  const { context, filled } = holding;
  const { table } = peopleTable(filled);
  const bench = filled.has(JUDGES_TABLE) ? readPanels(context, filled).bench : ONE_BENCH;
  const people = entrantRows(context, filled).filter(({ entrant }) => !entrant.gone);
  const panels = Array.from({ length: panelCount(context.settings) }, (_, index) => index + 1);
  const notes = noteText(judgeTasks(table)[0], areAdded(table), droppedPerEnd(table));
  return panels.flatMap((panel) => {
    const before = people.filter(({ row }) => panels.length === 1 || (row.count(PANEL) ?? 1) === panel);
    const posts = [...groupBy(before, ({ entrant }) => entrant.post)];
    return judgeTasks(table).flatMap((task) =>
      posts.flatMap(([post, candidates]) =>
        sheet({
          heading: `${STAGES[stage].zh}评分表`,
          scheme: source.view.scheme.scheme.title.zh,
          who: whoText(task, bench.nameOf(panel, task.judge), panels.length > 1 ? panel : undefined),
          post,
          columns: partTitles(task, areAdded(table)),
          candidates,
          isRecused: ({ entrant }) => bench.recusal(panel, task.judge, entrant) !== undefined,
          notes,
        }),
      ),
    );
  });
}

function whoText({ judge, parts }: JudgeTask, name: string, panel: number | undefined): string {
  const number = `评委${judge}`;
  const [only, ...more] = parts;
  const ofClass = only && more.length === 0 && only.name !== '' ? `　类别：${only.name}` : '';
  return `${panel === undefined ? '' : `第${panel}组　`}${name === number ? number : `${number}（${name}）`}${ofClass}`;
}

interface Sheet {
  readonly heading: string;
  readonly scheme: string;
  readonly who: string;
  readonly post: string;
  readonly columns: readonly string[];
  readonly candidates: readonly EntrantRow[];
  readonly notes: string;
  isRecused(candidate: EntrantRow): boolean;
}

function sheet({ heading, scheme, who, post, columns, candidates, notes, isRecused }: Sheet): readonly PagePlan[] {
  return formPages({
    layout: 'form',
    above: (part) => [
      paragraph('formTitle', `${heading}${partText(part)}`),
      paragraph('formLine', scheme),
      paragraph('formLine', `职位：${post}　　${who}`),
    ],
    shares: [8, 16, ...columns.map(() => 58 / columns.length), 18],
    header: [titles(['序号', '姓名', ...columns, '备注'], 15)],
    rows: candidates.map((candidate, index): RowPlan => {
      const recused = isRecused(candidate);
      return {
        heightMm: 12,
        cells: [
          cell(String(index + 1)),
          cell(candidate.entrant.name),
          ...columns.map(() => cell(recused ? '—' : '')),
          cell(recused ? '回避，不评分' : ''),
        ],
      };
    }),
    below: [
      paragraph('tableNote', notes),
      paragraph('formSign', '评委签名：＿＿＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日'),
    ],
  });
}

function noteText(task: JudgeTask | undefined, added: boolean, dropped: number): string {
  const range = task && task.parts.length > 1 && added ? '各项分别打分后合计' : '在满分以内打分';
  const trimmed = dropped === 0 ? '' : `计分时去掉${dropped}个最高分和${dropped}个最低分，取其余评分的平均分。`;
  return `注：请独立评分，${range}；没有评分的留空，不填0；改动处须签名。${trimmed}`;
}
