import { inTurn, type InParts } from '../../domain/basics/parts';
import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../../domain/roster/source';
import { inSlices } from '../../ports/in-slices';
import type { StepProgress } from '../../ports/progress';
import type { SheetChoice } from '../../ports/workbook';
import { DateReader } from '../date-reader';
import { placedRows } from '../placed-rows';
import { showsDate } from '../shows-date';
import type { ExcelPage } from './excel-page';
import { readHiddenRows } from './hidden-rows';
import type { CellBlock, CellProperty } from './load-cells';
import { loadCells } from './load-cells';
import { MERGES_VERSION, readMerges } from './merges';
import type { UsedSheet } from './used-sheet';

export interface WorkbookReading {
  readonly workbook: SourceWorkbook;
  /** What the clerk should know of it: `workbook.merges-unread`. None of them blocks. */
  readonly issues: readonly Issue[];
}

/** 1 January 2000 in the numbers of the 1904 system. */
const YEAR_2000_OF_1904 = 35_064;

/**
 * Reads every sheet that is wanted. The number of syncs depends neither on sheets nor on rows, as long as an answer holds all cells: the sheets,
 * their used ranges, hidden rows (where there are any), merged areas, values, and the formats of what may be a date.
 */
export async function readWorkbook(
  page: ExcelPage,
  context: Excel.RequestContext,
  wanted: SheetChoice,
  progress: StepProgress,
): Promise<WorkbookReading> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('name');
  worksheets.load('items/name,items/visibility');
  const year2000 = workbook.functions.date(2000, 1, 1);
  year2000.load('value');
  await context.sync();

  const asked = new Set(worksheets.items.filter(({ name }) => wanted(name)));
  const ranges = [...asked].map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { used } of ranges) used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  await context.sync();

  const filled = ranges.filter(({ used }) => !used.isNullObject);
  const hiddenRows = await readHiddenRows(page, context, filled);
  const merges = page.supports(MERGES_VERSION) ? await readMerges(context, filled) : undefined;
  const dateSystem = year2000.value === YEAR_2000_OF_1904 ? '1904' : '1900';
  const rows = await readRows(context, filled, new DateReader(dateSystem), progress);
  const sheets = worksheets.items.map((sheet): SourceSheet => {
    const index = filled.findIndex((other) => other.sheet === sheet);
    return {
      name: sheet.name,
      rows: rows[index] ?? [],
      merges: merges?.[index] ?? [],
      hiddenRows: hiddenRows[index] ?? new Set<number>(),
      hidden: sheet.visibility !== 'Visible',
      ...(asked.has(sheet) ? {} : { unread: true }),
    };
  });
  return {
    workbook: { fileName: workbook.name, sheets, dateSystem },
    issues: merges ? [] : [issue('warn', message('workbook.merges-unread', {}))],
  };
}

type Grid = unknown[][];
type Rows = readonly (readonly SourceValue[])[];

async function readRows(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  dates: DateReader,
  progress: StepProgress,
): Promise<readonly Rows[]> {
  const grids = sheets.map((): Grid => []);
  const whole = (sheet: UsedSheet, index: number): CellBlock => {
    const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = sheet.used;
    const take = (cells: readonly (readonly unknown[])[]) => grids[index]?.push(...cells.map((row) => [...row]));
    return { sheet: sheet.sheet, property: 'values', top, left, rows, columns, take };
  };
  await loadCells(context, sheets.map(whole), progress);
  const looking = sheets.map((sheet, index) => () => doubtfulColumns(sheet, grids[index] as Grid, dates));
  const doubtful = (await inSlices(inTurn(looking), progress)).flat();
  if (doubtful.length > 0) await loadCells(context, doubtful, progress);
  const placing = sheets.map(
    (sheet, index) => () => placedRows(grids[index] as Grid, sheet.used.rowIndex, sheet.used.columnIndex),
  );
  return inSlices(inTurn(placing), progress);
}

/** Columns in which a number may be a date, or a text an error: the values alone do not tell. */
function* doubtfulColumns({ sheet, used }: UsedSheet, grid: Grid, dates: DateReader): InParts<readonly CellBlock[]> {
  const { rowIndex: top, columnIndex, rowCount: rows, columnCount } = used;
  const blocks: CellBlock[] = [];
  for (let column = 0; column < columnCount; column++) {
    yield column / columnCount;
    const block = (property: CellProperty, resolve: (value: unknown, told: unknown) => unknown): CellBlock => ({
      ...{ sheet, property, top, left: columnIndex + column, rows, columns: 1 },
      take: (cells, from) =>
        cells.forEach(([told], index) => {
          const row = grid[from - top + index] as unknown[];
          row[column] = resolve(row[column], told);
        }),
    });
    const holds = (fits: (value: unknown) => boolean) => grid.some((row) => fits(row[column]));
    if (holds((value) => typeof value === 'number')) {
      blocks.push(
        block('numberFormat', (value, format) =>
          typeof value === 'number' && showsDate(String(format)) ? (dates.ofSerial(value) ?? value) : value,
        ),
      );
    }
    if (holds((value) => typeof value === 'string' && value.startsWith('#'))) {
      blocks.push(
        block('valueTypes', (value, type) => (type === 'Error' ? { kind: 'error', code: String(value) } : value)),
      );
    }
  }
  return blocks;
}
