import type { InParts } from '../domain/basics/parts';
import type { Issue, Severity } from '../domain/basics/issue';
import { cellAddress } from '../domain/basics/place';
import type { CampaignView } from './campaign-view';
import { tableSheet, type Column } from './columns';
import type { SheetPlan } from './plan';

/** 级别 of a problem. */
export const SEVERITY_TERMS: Readonly<Record<Severity, string>> = { block: '必须处理', warn: '提醒', info: '告知' };

export const SEVERITY_LETTER = 'B';

const ORDER: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

/** The issues in the order in which 问题 lists them: the worst first, otherwise as found. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

interface NumberedIssue {
  readonly number: number;
  readonly issue: Issue;
}

/** 问题: every issue with a link to its place, what is wrong, and what to do. */
export function problemsSheet(view: CampaignView): InParts<SheetPlan> {
  const records = sortIssues(view.issues).map((issue, index) => ({ number: index + 1, issue }));
  return tableSheet({
    name: view.names.problems,
    title: '问题清单',
    note:
      records.length === 0
        ? '没有发现问题。'
        : '点击“位置”可跳到要更正的单元格，“另见”可跳到原名册的那一行或与之不一致的单元格。改正后请重新检查，已解决的问题会从清单中消失。',
    columns: problemColumns(view),
    records,
    frozenColumns: 2,
    tabColor: 'FFC000',
    filter: true,
    highlights: ({ column, firstRow }) => [
      { range: column('severity'), formula: `$B${firstRow}="${SEVERITY_TERMS.block}"`, look: 'block' },
      { range: column('severity'), formula: `$B${firstRow}="${SEVERITY_TERMS.warn}"`, look: 'warn' },
    ],
  });
}

/** The columns of 问题. */
export function problemColumns(view: CampaignView): readonly Column<NumberedIssue>[] {
  return [
    { id: 'number', title: '序号', width: 7, style: 'number', value: ({ number }) => number },
    {
      id: 'severity',
      title: '级别',
      width: 12,
      style: 'centered',
      value: ({ issue }) => SEVERITY_TERMS[issue.severity],
    },
    { id: 'place', title: '位置', width: 22, style: 'centered', value: ({ issue }) => placeCell(issue) },
    { id: 'source', title: '另见', width: 14, style: 'link', value: ({ issue }) => seeAlso(issue) },
    { id: 'person', title: '人员', width: 12, style: 'centered', value: ({ issue }) => issue.place.person || null },
    { id: 'post', title: '职位', width: 20, style: 'centered', value: ({ issue }) => issue.place.post ?? null },
    {
      id: 'text',
      title: '问题',
      width: 60,
      style: 'text',
      value: ({ issue }) => view.wording.split(issue.message).what,
    },
    {
      id: 'todo',
      title: '怎么办',
      width: 44,
      style: 'text',
      value: ({ issue }) => view.wording.split(issue.message).todo || null,
    },
  ];
}

/** The row of the roster, or the other cell. */
function seeAlso({ place: { source, other } }: Issue) {
  if (other) {
    const cell = cellAddress(other.row, other.column ?? 1);
    return { value: `${other.sheet}!${cell}`, link: { sheet: other.sheet, cell } };
  }
  if (!source) return null;
  return { value: source.row, link: { sheet: source.sheet, cell: cellAddress(source.row, source.column ?? 1) } };
}

function placeCell({ place }: Issue) {
  if (place.sheet === undefined) return null;
  const cell = cellAddress(place.row ?? 1, place.column ?? 1);
  const shown =
    place.row === undefined ? place.sheet : `${place.sheet}!${place.column === undefined ? `第${place.row}行` : cell}`;
  return { value: shown, style: 'link' as const, link: { sheet: place.sheet, cell } };
}
