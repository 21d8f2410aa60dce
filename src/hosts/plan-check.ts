import { eachInParts, type InParts } from '../domain/basics/parts';
import type { Issue } from '../domain/basics/issue';
import { issue, message } from '../domain/basics/issue';
import { cellAddress } from '../domain/basics/place';
import {
  VALIDATION_LIMITS,
  type CellPlan,
  type ChartPlan,
  type PlannedCell,
  type SheetPlan,
  type ValidationPlan,
  type WorkbookPlan,
} from '../sheets/plan';
import { rangeOf } from './range-of';

/** UTF-16 units that one Excel cell holds. */
export const LONGEST_TEXT = 32_767;

const LONGEST_FORMULA = 8_192;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The planned cell with its formula, style and link, or `undefined` where it is a bare value. */
export function asCellPlan(cell: PlannedCell): CellPlan | undefined {
  return typeof cell === 'object' && cell !== null ? cell : undefined;
}

/** Excel takes sheet names as equal whatever their case. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

/** The names of those `existing` sheets that the plan leaves in the workbook, in their order. */
export function keptSheets(plan: WorkbookPlan, existing: readonly string[]): readonly string[] {
  const replaced = new Set(plan.replaces.map(sheetKey));
  return existing.filter((name) => !replaced.has(sheetKey(name)));
}

/**
 * What the clerk's data makes impossible: a sheet name that is taken (`workbook.sheetExists`), a text that no cell
 * holds (`workbook.textTooLong`). All are collected; empty means that the plan can be applied. Throws where the plan itself is wrong,
 * which only a programming error can make: names that Excel refuses, lists that do not fit, numbers that are none. Hosts call this before
 * they change anything.
 * @param existing names of all sheets of the workbook, hidden ones included
 */
export function* refusalsOf(plan: WorkbookPlan, existing: readonly string[]): InParts<readonly Issue[]> {
  yield* assertPlan(plan, existing);
  const kept = new Map(keptSheets(plan, existing).map((name) => [sheetKey(name), name]));
  const found: Issue[] = [];
  for (const sheet of plan.sheets) {
    const taken = kept.get(sheetKey(sheet.name));
    if (taken !== undefined) {
      found.push(issue('block', message('workbook.sheet-exists', { sheet: taken }), { sheet: taken }));
    }
    yield* collectLongTexts(sheet, found);
  }
  return found;
}

function collectLongTexts(sheet: SheetPlan, found: Issue[]): InParts<void> {
  return eachInParts(sheet.rows, (row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      const value = asCellPlan(cell)?.value ?? cell;
      if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return;
      const place = { sheet: sheet.name, row: rowIndex + 1, column: columnIndex + 1 };
      const params = {
        sheet: sheet.name,
        cell: cellAddress(place.row, place.column),
        length: value.length,
        limit: LONGEST_TEXT,
      };
      found.push(issue('block', message('workbook.text-too-long', params), place));
    });
  });
}

function* assertPlan(plan: WorkbookPlan, existing: readonly string[]): InParts<void> {
  const names = new Set<string>();
  for (const sheet of plan.sheets) {
    assertSheetName(sheet.name);
    demand(!names.has(sheetKey(sheet.name)), `two sheets are called ${sheet.name}`);
    names.add(sheetKey(sheet.name));
    yield* assertSheet(sheet);
  }
  for (const name of plan.names) {
    demand(/^xb_[A-Za-z0-9_.]{1,200}$/.test(name.name), `name ${name.name} does not begin with xb_`);
    demand(names.has(sheetKey(name.sheet)), `name ${name.name} points to a sheet outside the plan: ${name.sheet}`);
  }
  const shown = plan.sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(plan.active));
  const kept = keptSheets(plan, existing).some((name) => sheetKey(name) === sheetKey(plan.active));
  demand(shown ? shown.visibility === 'visible' : kept, `the active sheet ${plan.active} cannot be shown`);
  demand(!Number.isNaN(Date.parse(plan.writtenAt)), `writtenAt is not a date: ${plan.writtenAt}`);
}

function assertSheetName(name: string): void {
  const fits = name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\]|[^ -\uffff]/.test(name);
  demand(fits && !/^'|'$/.test(name) && sheetKey(name) !== 'history', `Excel refuses the sheet name "${name}"`);
}

function* assertSheet(sheet: SheetPlan): InParts<void> {
  demand(sheet.rows.length <= MOST_ROWS, `${sheet.name} has too many rows`);
  yield* eachInParts(sheet.rows, (row) => {
    demand(row.length <= MOST_COLUMNS, `${sheet.name} has too many columns`);
    for (const cell of row) {
      const plan = asCellPlan(cell);
      const value = plan ? plan.value : cell;
      demand(typeof value !== 'number' || Number.isFinite(value), `${sheet.name} holds ${String(value)}`);
      demand((plan?.formula?.length ?? 0) <= LONGEST_FORMULA, `a formula of ${sheet.name} is too long`);
      demand(!plan?.formula?.startsWith('='), `a formula of ${sheet.name} begins with =`);
    }
  });
  for (const validation of sheet.validations) assertValidation(sheet.name, validation);
  for (const chart of sheet.charts ?? []) assertChart(sheet, chart);
}

function assertValidation(sheet: string, validation: ValidationPlan): void {
  const where = `validation ${validation.range} of ${sheet}`;
  const { list, text, title } = VALIDATION_LIMITS;
  demand(validation.title.length <= title, `${where}: title over ${title} characters`);
  demand(validation.message.length <= text, `${where}: message over ${text} characters`);
  demand((validation.prompt?.length ?? 0) <= text, `${where}: prompt over ${text} characters`);
  if (validation.kind !== 'list') return;
  demand(validation.values.length > 0, `${where}: empty list`);
  demand(!validation.values.some((value) => value.includes(',')), `${where}: a value contains a comma`);
  demand(validation.values.join(',').length <= list, `${where}: list over ${list} characters`);
}

/** A chart whose cells are not there would show nothing, and nobody would know why. */
function assertChart(sheet: SheetPlan, chart: ChartPlan): void {
  const { title, direction, series, categories, place, least = -Infinity, most = Infinity } = chart;
  const where = `chart "${title}" of ${sheet.name}`;
  const about = rangeOf(categories);
  demand(series.length > 0, `${where}: nothing is drawn`);
  for (const { top, left, bottom, right } of [about, ...series.map(({ values }) => rangeOf(values))]) {
    const isColumn = top >= 1 && left >= 1 && left === right && bottom - top === about.bottom - about.top;
    demand(isColumn && bottom >= top && bottom <= sheet.rows.length, `${where}: not cells of one column of the sheet`);
  }
  demand(new Set(series.map(({ name }) => name)).size === series.length, `${where}: two series have one name`);
  demand(direction === 'upright' || series.every(({ look }) => look === 'bars'), `${where}: only bars can lie`);
  demand(chart.stacked || series.every(({ look }) => look !== 'base'), `${where}: nothing stands on its base`);
  demand(least < most, `${where}: the axis has no length`);
  const { top, left, bottom, right } = place;
  demand(top >= 1 && left >= 1 && bottom > top && right > left, `${where}: it has no place`);
}

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`Wrong plan: ${what}`);
}
