import { formatDate } from '../domain/basics/calendar';
import { nearestNumber } from '../domain/basics/exact';
import type { InParts } from '../domain/basics/parts';
import type { ToolCell, ToolChart, ToolColumn, ToolInput, ToolRow, ToolTable } from '../domain/tools/table';
import type { Wording } from './campaign-view';
import { TEXT, type CellEntry } from './cell-entry';
import { dataReference, FIRST_DATA_ROW, fittingWidth, sampled, tableRange, tableSheet, type Column } from './columns';
import { reasonText } from './reason-text';
import type { ChartPlan, PlannedCell, PlanValue, SheetPlan } from './plan';
import { INPUT_STYLES, stageEntry } from './stage-entry';
import type { InputStyleName, StyleName } from './styles';

/** Where the tables of one run stand: those of its outcome and those that it has read. */
export interface ToolPlace {
  readonly sheet: string;
  readonly table: Pick<ToolTable, 'columns'> & { readonly rows: { readonly length: number } };
}

/** The sheet of a tool's table. Inputs can be typed into; everything else is a value. Marks leave the formats of numbers alone. */
export function* toolSheet(
  table: ToolTable,
  sheet: string,
  places: ReadonlyMap<string, ToolPlace>,
  wording: Wording,
): InParts<SheetPlan> {
  const columns = table.columns.map((column) => sheetColumn(column, table, places, wording));
  const plan = yield* tableSheet({
    name: sheet,
    title: table.sheet,
    note: table.note,
    columns,
    records: table.rows,
    frozenColumns: table.frozenColumns ?? 0,
    tabColor: '7030A0',
    filter: !table.columns.some(({ input }) => input),
  });
  if (!table.charts || table.rows.length === 0) return plan;
  const pages = Math.ceil(table.charts.length / CHART.perPage);
  const pageStarts = Array.from(
    { length: Math.max(0, pages - 1) },
    (_, page) => FIRST_DATA_ROW + (page + 1) * CHART.perPage * CHART.step - 1,
  );
  return { ...plan, charts: toolCharts(table, table.charts), print: { ...plan.print, pageStarts } };
}

/** Columns and rows that a chart takes, the rows from one to the next, and how many a printed page has. */
const CHART = { columns: 9, rows: 13, step: 14, perPage: 2 } as const;

function toolCharts({ columns, rows }: ToolTable, charts: readonly ToolChart[]): readonly ChartPlan[] {
  const { letters } = tableRange(columns, rows.length);
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  const left = columns.length + 2;
  return charts.map(({ about, series, rows: drawn, ...frame }, index) => {
    const [first, last] = drawn ?? [0, rows.length - 1];
    const cells = (id: string) => `${letters(id)}${FIRST_DATA_ROW + first}:${letters(id)}${FIRST_DATA_ROW + last}`;
    const top = FIRST_DATA_ROW + index * CHART.step;
    return {
      ...frame,
      categories: cells(about),
      series: series.map(({ column, ...one }) => {
        return { ...one, name: one.name ?? titles.get(column) ?? '', values: cells(column) };
      }),
      place: { top, left, bottom: top + CHART.rows - 1, right: left + CHART.columns - 1 },
    };
  });
}

function sheetColumn(
  { id, title, show, input, width }: ToolColumn,
  table: ToolTable,
  places: ReadonlyMap<string, ToolPlace>,
  wording: Wording,
): Column<ToolRow> {
  const shown = ({ cells }: ToolRow) => cellValue(cells[id] ?? null, wording);
  const texts = () => sampled(table.rows).map((row) => String(shown(row) ?? ''));
  const base = { id, title, width: width ?? fittingWidth([title, ...texts()], 8, show === 'text' ? 40 : 20) };
  if (input) {
    return {
      ...base,
      style: inputStyle(input),
      entry: entryOf(input, places),
      value: (row) => shown(row),
    };
  }
  const style = STYLES_SHOWN[show];
  return {
    ...base,
    style,
    value: (row): PlannedCell => {
      const value = shown(row);
      const isPlain = show !== 'share' && show !== 'score2';
      const look = row.look && (`${row.look}${show === 'text' ? 'Text' : 'Centered'}` as const);
      return look && isPlain ? { value, style: look } : value;
    },
  };
}

const STYLES_SHOWN = {
  text: 'text',
  centered: 'centered',
  number: 'number',
  share: 'share',
  score2: 'score2',
} as const satisfies Readonly<Record<ToolColumn['show'], Exclude<StyleName, InputStyleName>>>;

function cellValue(cell: ToolCell, { text }: Wording): PlanValue {
  if (cell === null || typeof cell !== 'object') return cell;
  switch (cell.kind) {
    case 'day':
      return formatDate(cell);
    case 'exact':
      return nearestNumber(cell.value);
    case 'reasons':
      return reasonText(cell.reasons, text);
    case 'messages':
      return numbered(cell.messages.map(text));
  }
}

function numbered(lines: readonly string[]): string | null {
  if (lines.length === 0) return null;
  return lines.length === 1 ? (lines[0] as string) : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

function inputStyle(input: ToolInput): InputStyleName {
  return input.kind === 'from' ? 'inputCentered' : INPUT_STYLES[input.kind];
}

function entryOf(input: ToolInput, places: ReadonlyMap<string, ToolPlace>): CellEntry {
  if (input.kind !== 'from') return stageEntry(input);
  const place = places.get(input.table);
  if (!place) return TEXT;
  const { columns, rows } = place.table;
  return {
    kind: 'wordsFrom',
    source: dataReference(place.sheet, tableRange(columns, rows.length).letters(input.column), rows.length),
  };
}
