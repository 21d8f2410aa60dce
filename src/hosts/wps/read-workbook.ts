import { atOnce } from '../../domain/basics/parts';
import type { SourceRange, SourceSheet, SourceValue, SourceWorkbook } from '../../domain/roster/source';
import type { SheetChoice } from '../../ports/workbook';
import { DateReader } from '../date-reader';
import { placedRows } from '../placed-rows';
import { showsDate } from '../shows-date';
import { errorOfNumber, valuesOf } from './cell-values';
import { VISIBILITY, type WpsRange, type WpsWorkbook, type WpsWorksheet } from './jsapi';
import { cellsAt, items } from './sheets';

/** Reads every sheet that is wanted, block by block: a call for each cell would take minutes. */
export function readWorkbook(workbook: WpsWorkbook, wanted: SheetChoice): SourceWorkbook {
  const dateSystem = workbook.Date1904 ? '1904' : '1900';
  const dates = new DateReader(dateSystem);
  const sheets = items(workbook.Worksheets).map((sheet): SourceSheet => {
    const known = { name: sheet.Name, hidden: sheet.Visible !== VISIBILITY.visible };
    return wanted(known.name)
      ? { ...known, ...readSheet(sheet, dates) }
      : { ...known, rows: [], merges: [], hiddenRows: new Set(), unread: true };
  });
  return { fileName: workbook.Name, sheets, dateSystem };
}

function readSheet(sheet: WpsWorksheet, dates: DateReader): Pick<SourceSheet, 'rows' | 'merges' | 'hiddenRows'> {
  const used = sheet.UsedRange;
  const [top, left, rowCount, columnCount] = [used.Row, used.Column, used.Rows.Count, used.Columns.Count];
  const cells = (row: number, column: number, rows: number, columns: number): WpsRange =>
    cellsAt(sheet, top + row, left + column, rows, columns);
  const grid = valuesOf(used) as SourceValue[][];
  for (let column = 0; column < columnCount; column++) {
    const values = grid.map((row) => row[column]);
    if (!values.some((value) => typeof value === 'number')) continue;
    const place = { cells, column };
    for (const { from, to } of runs(place, 0, rowCount)) {
      for (let row = from; row < to; row++) {
        const value = values[row];
        if (typeof value === 'number') (grid[row] as SourceValue[])[column] = dates.ofSerial(value) ?? value;
      }
    }
    values.forEach((value, row) => {
      const code = errorOfNumber(value);
      // A number like any other, unless the cell shows it as an error; in a narrow column every number is shown as #.
      if (code !== undefined && cells(row, column, 1, 1).Text?.startsWith('#')) {
        (grid[row] as SourceValue[])[column] = { kind: 'error', code };
      }
    });
  }
  return {
    rows: atOnce(placedRows(grid, top - 1, left - 1)),
    merges: mergesOf(cells, rowCount, columnCount),
    hiddenRows: new Set(hiddenRows(cells, 0, rowCount).map((row) => top + row)),
  };
}

type CellsOf = (row: number, column: number, rows: number, columns: number) => WpsRange;

/** The runs of rows whose number format shows a day. Where formats differ WPS says null, and halves are asked. */
function runs(
  place: { readonly cells: CellsOf; readonly column: number },
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] {
  const format = place.cells(from, place.column, to - from, 1).NumberFormat;
  if (typeof format === 'string') return showsDate(format) ? [{ from, to }] : [];
  if (to - from < 2) return [];
  const middle = (from + to) >> 1;
  return [...runs(place, from, middle), ...runs(place, middle, to)];
}

/** Merged areas that begin in a rectangle; WPS says only whether all, some or none of it is merged. */
function mergesOf(cells: CellsOf, rowCount: number, columnCount: number): readonly SourceRange[] {
  const found: SourceRange[] = [];
  const isKnown = (row: number, column: number): boolean =>
    found.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const look = (row: number, column: number, rows: number, columns: number): void => {
    const range = cells(row, column, rows, columns);
    if (range.MergeCells === false) return;
    if (rows === 1 && columns === 1) {
      if (isKnown(range.Row, range.Column)) return;
      const { Row: top, Column: left, Rows, Columns } = range.MergeArea;
      found.push({ top, left, bottom: top + Rows.Count - 1, right: left + Columns.Count - 1 });
      return;
    }
    if (rows >= columns) {
      const upper = rows >> 1;
      look(row, column, upper, columns);
      look(row + upper, column, rows - upper, columns);
    } else {
      const before = columns >> 1;
      look(row, column, rows, before);
      look(row, column + before, rows, columns - before);
    }
  };
  look(0, 0, rowCount, columnCount);
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Hidden by hand or by a filter; from 0. */
function hiddenRows(cells: CellsOf, from: number, to: number): readonly number[] {
  const hidden = cells(from, 0, to - from, 1).EntireRow.Hidden;
  if (hidden === false) return [];
  if (hidden === true) return Array.from({ length: to - from }, (_, index) => from + index);
  if (to - from < 2) return [];
  const middle = (from + to) >> 1;
  return [...hiddenRows(cells, from, middle), ...hiddenRows(cells, middle, to)];
}
