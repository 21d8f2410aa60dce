import { cellAddress } from '../../domain/basics/place';
import type { WpsCollection, WpsRange, WpsWorkbook, WpsWorksheet } from './jsapi';
import { sheetKey } from '../plan-check';

export function items<T>(collection: WpsCollection<T>): readonly T[] {
  return Array.from({ length: collection.Count }, (_, index) => collection.Item(index + 1));
}

export function findSheet(workbook: WpsWorkbook, name: string): WpsWorksheet | undefined {
  return items(workbook.Worksheets).find((sheet) => sheetKey(sheet.Name) === sheetKey(name));
}

/** A new sheet in front of another one or behind it; none where it cannot get its name. */
export function addSheet(
  workbook: WpsWorkbook,
  name: string,
  place: { readonly before: WpsWorksheet } | { readonly after: WpsWorksheet },
): WpsWorksheet {
  const { Worksheets: all } = workbook;
  const sheet = 'before' in place ? all.Add(place.before) : all.Add(null, place.after);
  try {
    sheet.Name = name;
  } catch (error) {
    sheet.Delete();
    throw error;
  }
  return sheet;
}

/** A rectangle of cells; rows and columns count from 1. */
export function cellsAt(sheet: WpsWorksheet, row: number, column: number, rows = 1, columns = 1): WpsRange {
  const first = cellAddress(row, column);
  if (rows === 1 && columns === 1) return sheet.Range(first);
  return sheet.Range(`${first}:${cellAddress(row + rows - 1, column + columns - 1)}`);
}

/** The title among the document's properties; `undefined` where this build does not tell it. */
export function titleOf(workbook: WpsWorkbook): string | undefined {
  try {
    return workbook.Title;
  } catch {
    return undefined;
  }
}

/** Where a build does not take it, the workbook has its old title. */
export function setTitle(workbook: WpsWorkbook, title: string): void {
  try {
    workbook.Title = title;
  } catch {
    // Nobody depends on it.
  }
}
