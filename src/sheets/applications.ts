import type { InParts } from '../domain/basics/parts';
import type { ReviewedApplication } from '../domain/campaign/review';
import type { CampaignView } from './campaign-view';
import { dataReference, fittingWidth, sampled, tableSheet, type Column, type TableRange } from './columns';
import type { FactColumn } from './fact-columns';
import type { HighlightPlan, SheetPlan } from './plan';
import { postLetters } from './post-layout';

/** Choices that one person can number. */
export const MOST_CHOICES = 9;

const WIDE = 28;
const LONG_FIELDS: ReadonlySet<string> = new Set(['remarks', 'discipline', 'recusal', 'unit', 'position', 'major']);

/** The columns of 报名 besides the facts; `number` ties the campaign's sheets together. */
export const APPLICATION_TITLES = { number: '编号', post: '竞聘职位', order: '志愿', source: '名册行' } as const;

/**
 * 报名: one row per application, with the facts as they were read (R-REG-1). The clerk corrects them here; her roster is
 * never changed. Coded facts have lists; post names come from 职位.
 */
export function applicationsSheet(view: CampaignView): InParts<SheetPlan> {
  const posts = dataReference(view.names.posts, postLetters('name'), view.posts.length);
  return tableSheet({
    name: view.names.applications,
    title: '报名登记',
    note: '浅黄色单元格可以更正；更正后请重新检查。原名册保持不变，“名册行”可跳回原处。空白表示没有填写，不当作0。',
    columns: applicationColumns(view, posts),
    records: view.applications,
    frozenColumns: 2,
    tabColor: '4472C4',
    filter: true,
    highlights: (range) => view.factColumns.flatMap((column) => unreadableHighlights(column, view.applications, range)),
  });
}

/** Marked texts per column; beyond that they only stand in 问题. */
const MOST_MARKED = 100;
const MOST_CHARACTERS = 200;

/** Cells that cannot be read are red until they hold something else. */
function unreadableHighlights(
  column: FactColumn,
  applications: readonly ReviewedApplication[],
  range: TableRange,
): readonly HighlightPlan[] {
  const texts = new Set<string>();
  let numbers = false;
  for (const { facts } of applications) {
    const text = column.unreadable(facts);
    if (text === undefined) continue;
    if (typeof column.cell(facts) === 'number') numbers = true;
    else if (text.length <= MOST_CHARACTERS) texts.add(text);
  }
  const cell = `$${range.letters(column.id)}${range.firstRow}`;
  const formulas = [...texts].slice(0, MOST_MARKED).map((text) => `EXACT(${cell},"${text.replace(/"/g, '""')}")`);
  if (numbers) formulas.push(`ISNUMBER(${cell})`);
  return formulas.map((formula) => ({ range: range.column(column.id), formula, look: 'block' }));
}

/** The ids of the columns of 报名, in order. */
export function applicationColumnIds(view: CampaignView): readonly string[] {
  return applicationColumns(view, '').map(({ id }) => id);
}

function applicationColumns(view: CampaignView, posts: string): readonly Column<ReviewedApplication>[] {
  const [name, ...rest] = view.factColumns.map((column) => factColumn(column, view.applications));
  return [
    { id: 'number', title: APPLICATION_TITLES.number, width: 7, style: 'number', value: ({ number }) => number },
    ...(name ? [name] : []),
    {
      id: 'post',
      title: APPLICATION_TITLES.post,
      width: fittingWidth(
        view.posts.map(({ post }) => post.name),
        12,
        24,
      ),
      style: 'inputCentered',
      entry: { kind: 'wordsFrom', source: posts },
      value: ({ post }) => post || null,
    },
    {
      id: 'order',
      title: APPLICATION_TITLES.order,
      width: 6,
      style: 'inputNumber',
      entry: { kind: 'wholeNumber', least: 1, most: MOST_CHOICES, meaning: '1为第一志愿' },
      value: ({ order }) => order,
    },
    ...rest,
    {
      id: 'source',
      title: APPLICATION_TITLES.source,
      width: 8,
      style: 'link',
      value: ({ sourceRow }) => ({ value: sourceRow, link: { sheet: view.origin.sheet, cell: `A${sourceRow}` } }),
    },
  ];
}

function factColumn(column: FactColumn, applications: readonly ReviewedApplication[]): Column<ReviewedApplication> {
  const long = LONG_FIELDS.has(column.id);
  return {
    id: column.id,
    title: column.title,
    width: fittingWidth(
      sampled(applications).map(({ facts }) => column.text(facts)),
      Math.min(14, column.title.length * 2 + 2),
      long ? WIDE : 22,
    ),
    style: long ? 'inputText' : 'inputCentered',
    entry: column.entry,
    value: ({ facts }) => {
      const value = column.cell(facts);
      // As a number it shows in short form; as text, the column's format would leave no room for it.
      return typeof value === 'number' ? { value, style: 'inputNumber' } : value;
    },
  };
}
