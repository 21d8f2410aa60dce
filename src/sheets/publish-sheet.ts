import type { InParts } from '../domain/basics/parts';
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
  const columns = list.columns.map(({ title, style }, index): Column<Row> => {
    const texts = list.rows.map((row) => String(row[index] ?? ''));
    return {
      id: String(index),
      title,
      width: fittingWidth([title, ...texts], 8, 34),
      style: style as Exclude<StyleName, `input${string}`>,
      value: (row) => row[index] ?? null,
    };
  });
  const sheet = yield* tableSheet({
    name,
    title: list.title,
    note: list.note,
    columns,
    records: list.rows,
    frozenColumns: 0,
    tabColor: '70AD47',
  });
  return { ...sheet, print: { ...sheet.print, orientation: columns.length > 7 ? 'landscape' : 'portrait' } };
}
