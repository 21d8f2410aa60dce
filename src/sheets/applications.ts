import { between, eachInParts, inTurn, mapInParts, type InParts } from '../domain/basics/parts';
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
export function* applicationsSheet(view: CampaignView): InParts<SheetPlan> {
  const posts = dataReference(view.names.posts, postLetters('name'), view.posts.length);
  const { factColumns, applications } = view;
  const widths = yield* between(0, 0.1, inTurn(factColumns.map((column) => () => factWidth(column, applications))));
  const looking = inTurn(factColumns.map((column) => () => unreadableCells(column, applications)));
  const unreadable = yield* between(0.1, 0.3, looking);
  const table = tableSheet({
    name: view.names.applications,
    title: '报名登记',
    note: '浅黄色单元格可以更正；更正后请重新检查。原名册保持不变，“名册行”可跳回原处。空白表示没有填写，不当作0。',
    columns: applicationColumns(view, posts, widths),
    records: applications,
    frozenColumns: 2,
    tabColor: '4472C4',
    filter: true,
    highlights: (range) => unreadable.flatMap((cells) => unreadableHighlights(cells, range)),
  });
  return yield* between(0.3, 1, table);
}

/** Marked texts per column; beyond that they only stand in 问题. */
const MOST_MARKED = 100;
const MOST_CHARACTERS = 200;

/** What the cells of a column hold that cannot be read. */
interface UnreadableCells {
  readonly column: string;
  readonly texts: ReadonlySet<string>;
  readonly numbers: boolean;
}

function* unreadableCells(column: FactColumn, applications: readonly ReviewedApplication[]): InParts<UnreadableCells> {
  const texts = new Set<string>();
  let numbers = false;
  yield* eachInParts(applications, ({ facts }) => {
    const text = column.unreadable(facts);
    if (text === undefined) return;
    if (typeof column.cell(facts) === 'number') numbers = true;
    else if (text.length <= MOST_CHARACTERS) texts.add(text);
  });
  return { column: column.id, texts, numbers };
}

/** Cells that cannot be read are red until they hold something else. */
function unreadableHighlights(
  { column, texts, numbers }: UnreadableCells,
  range: TableRange,
): readonly HighlightPlan[] {
  const cell = `$${range.letters(column)}${range.firstRow}`;
  const formulas = [...texts].slice(0, MOST_MARKED).map((text) => `EXACT(${cell},"${text.replace(/"/g, '""')}")`);
  if (numbers) formulas.push(`ISNUMBER(${cell})`);
  return formulas.map((formula) => ({ range: range.column(column), formula, look: 'block' }));
}

/** The ids of the columns of 报名, in order. */
export function applicationColumnIds(view: CampaignView): readonly string[] {
  return applicationColumns(view, '', []).map(({ id }) => id);
}

function applicationColumns(
  view: CampaignView,
  posts: string,
  widths: readonly number[],
): readonly Column<ReviewedApplication>[] {
  const [name, ...rest] = view.factColumns.map((column, index) => factColumn(column, widths[index] ?? 0));
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

function* factWidth(column: FactColumn, applications: readonly ReviewedApplication[]): InParts<number> {
  const texts = yield* mapInParts(sampled(applications), ({ facts }) => column.text(facts));
  return fittingWidth(texts, Math.min(14, column.title.length * 2 + 2), LONG_FIELDS.has(column.id) ? WIDE : 22);
}

function factColumn(column: FactColumn, width: number): Column<ReviewedApplication> {
  const long = LONG_FIELDS.has(column.id);
  return {
    id: column.id,
    title: column.title,
    width,
    style: long ? 'inputText' : 'inputCentered',
    entry: column.entry,
    value: ({ facts }) => {
      const value = column.cell(facts);
      // As a number it shows in short form; as text, the column's format would leave no room for it.
      return typeof value === 'number' ? { value, style: 'inputNumber' } : value;
    },
  };
}
