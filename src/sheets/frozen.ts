import { eachInParts, mapInParts, type InParts } from '../domain/basics/parts';
import { sameCellNumber } from '../domain/basics/cell-number';
import type { SourceSheet, SourceValue } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import { fittingWidth, HEADER_ROW, sampled, widthsUnder } from './columns';
import { jsonOf, jsonSheet } from './json-cells';
import type { PlannedCell, PlanValue, SheetPlan } from './plan';
import type { StyleName } from './styles';

/** The same sheet with the results in place of its formulas. */
export function* withoutFormulas(plan: SheetPlan): InParts<SheetPlan> {
  const rows = yield* mapInParts(plan.rows, (row) => row.map((cell) => plainCell(cell, (style) => style)));
  return { ...plan, rows };
}

/** Input cells look and behave like the others once their stage is closed. */
const LOCKED: Partial<Record<StyleName, StyleName>> = {
  inputText: 'text',
  inputCentered: 'centered',
  inputNumber: 'number',
};

const GREY = 'A6A6A6';

/**
 * The sheet of a closed stage: values only, nothing to type into, with `remark` behind its note. Under another `name` it is a
 * copy that is kept aside (作废).
 */
export function* frozenSheet(plan: SheetPlan, remark: string, name = plan.name): InParts<SheetPlan> {
  const locked = (style: StyleName): StyleName => LOCKED[style] ?? style;
  const [title = [], note = [], ...rest] = plan.rows;
  const [first = null, ...others] = note;
  const noted: PlannedCell = { value: `${String(valueOf(first) ?? '')}${remark}`, style: 'subtitle' };
  return {
    ...plan,
    name,
    columns: plan.columns.map((column) => ({ ...column, style: locked(column.style) })),
    rows: yield* mapInParts([title, [noted, ...others], ...rest], (row) => row.map((cell) => plainCell(cell, locked))),
    validations: [],
    tabColor: GREY,
  };
}

function plainCell(cell: PlannedCell, locked: (style: StyleName) => StyleName): PlannedCell {
  if (typeof cell !== 'object' || cell === null) return cell;
  const { value, style, link } = cell;
  if (style === undefined && link === undefined) return value;
  return { value, ...(style ? { style: locked(style) } : {}), ...(link ? { link } : {}) };
}

function valueOf(cell: PlannedCell): PlanValue {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** A copy of a frozen sheet under another name, from its record: what was said before a stage was reopened (作废). */
export function voidSheet(name: string, rows: RecordedSheet['rows']): SheetPlan {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const [title = [], note = [], header = [], ...data] = rows;
  const texts = (column: number) => sampled([header, ...data]).map((row) => String(row[column] ?? ''));
  const styled = (row: readonly PlanValue[], style: StyleName) => row.map((value): PlannedCell => ({ value, style }));
  const [first = '', ...others] = title;
  const heading = `${String(first)}（作废）`;
  const widths = widthsUnder(
    heading,
    Array.from({ length: width }, (_, column) => fittingWidth(texts(column), 8, 40)),
  );
  return {
    name,
    visibility: 'visible',
    columns: widths.map((columnWidth) => ({ width: columnWidth, style: 'centered' })),
    rows: [styled([heading, ...others], 'title'), styled(note, 'subtitle'), styled(header, 'header'), ...data],
    rowHeights: new Map([[1, 30]]),
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: width })).filter(({ right }) => right > 1),
    freeze: { rows: HEADER_ROW, columns: 0 },
    validations: [],
    highlights: [],
    print: { orientation: 'landscape', repeatRows: { first: HEADER_ROW, last: HEADER_ROW } },
    tabColor: GREY,
  };
}

/** A frozen sheet as it is kept in the hidden record: the values of its rows from the first on. */
export interface RecordedSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlanValue[])[];
}

/** Every cell of frozen sheets as JSON, to be compared with what stands there later. */
export function* recordText(sheets: readonly SheetPlan[]): InParts<string> {
  const texts: string[] = [];
  for (const { name, rows } of sheets) {
    const recorded = yield* mapInParts(rows, (row) => JSON.stringify(row.map(valueOf)));
    texts.push(`{"name":${JSON.stringify(name)},"rows":[${recorded.join()}]}`);
  }
  return `[${texts.join()}]`;
}

/** The hidden sheet that keeps what a stage was closed with. */
export function recordSheet(name: string, text: string): InParts<SheetPlan> {
  return jsonSheet(name, [], text);
}

/** Reads the text of a hidden record back; `undefined` where it is damaged. */
export function readRecord(sheet: SourceSheet): InParts<string | undefined> {
  return jsonOf(sheet, 0);
}

/** The sheets of a record whose text is as it was written. */
export function recordedSheets(text: string): readonly RecordedSheet[] {
  return JSON.parse(text) as readonly RecordedSheet[];
}

/** A cell of a frozen sheet that does not hold any more what it held. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly now: string;
}

/** The cells that differ from the record, sheet by sheet, row by row; also such as stand where nothing stood. */
export function* changedCells(
  record: readonly RecordedSheet[],
  sheets: readonly SourceSheet[],
): InParts<readonly ChangedCell[]> {
  const found: ChangedCell[] = [];
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const { name, rows } of record) {
    const present = byName.get(name)?.rows;
    if (!present) continue;
    const longer = rows.length > present.length ? rows : present;
    yield* eachInParts<unknown>(longer, (_, index) =>
      compareRow(name, index + 1, rows[index] ?? [], present[index] ?? [], found),
    );
  }
  return found;
}

function compareRow(
  sheet: string,
  row: number,
  before: readonly PlanValue[],
  now: readonly SourceValue[],
  found: ChangedCell[],
): void {
  const width = Math.max(before.length, now.length);
  for (let index = 0; index < width; index++) {
    const [was, is] = [before[index] ?? null, now[index] ?? null];
    if (was === is || (typeof was === 'number' && typeof is === 'number' && sameCellNumber(was, is))) continue;
    const [first, second] = [bare(cellText(was)), bare(cellText(is))];
    if (first === second && (typeof was !== 'number') === (typeof is !== 'number')) continue;
    found.push({ sheet, row, column: index + 1, before: first, now: second });
  }
}

/** Line breaks are written as each program likes. */
function bare(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
