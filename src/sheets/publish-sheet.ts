import { between, eachInParts, inTurn, type InParts } from '../domain/basics/parts';
import { fittingWidth, tableSheet, type Column } from './columns';
import type { SheetPlan } from './plan';
import type { StyleName } from './styles';

/** A list for posting: who goes on from a stage. */
export interface PublishedList {
  readonly title: string;
  /** What stands below the title: cutoffs, the day, how ID numbers are masked. */
  readonly note: string;
  readonly columns: readonly { readonly title: string; readonly style: StyleName }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

type Row = PublishedList['rows'][number];

/** A list for posting as a print-ready sheet: A4, the header repeated, nothing to type into. */
export function* publishSheet(name: string, list: PublishedList): InParts<SheetPlan> {
  const widths = yield* between(0, 0.4, inTurn(list.columns.map((_, index) => () => columnWidth(list, index))));
  const columns = list.columns.map(({ title, style }, index): Column<Row> => ({
    id: String(index),
    title,
    width: widths[index] as number,
    style: style as Exclude<StyleName, `input${string}`>,
    value: (row) => row[index] ?? null,
  }));
  const table = tableSheet({
    name,
    title: list.title,
    note: list.note,
    columns,
    records: list.rows,
    frozenColumns: 0,
    tabColor: '70AD47',
  });
  const sheet = yield* between(0.4, 1, table);
  return { ...sheet, print: { ...sheet.print, orientation: columns.length > 7 ? 'landscape' : 'portrait' } };
}

/** A column shows all of its texts, up to the widest that a page has room for. */
function* columnWidth({ columns, rows }: PublishedList, index: number): InParts<number> {
  const fitting = (text: string) => fittingWidth([text], 8, 34);
  let width = fitting(columns[index]?.title ?? '');
  yield* eachInParts(rows, (row) => {
    width = Math.max(width, fitting(String(row[index] ?? '')));
  });
  return width;
}
