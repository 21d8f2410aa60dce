import type { SourceRange } from '../../domain/roster/source';
import type { UsedSheet } from './used-sheet';

/** The version of ExcelApi that tells merged areas; before it there is no way to know them. */
export const MERGES_VERSION = '1.13';

/**
 * The merged areas of each sheet that begin among its cells with content. One sync; Excel fails where a range has more than 512 of
 * them, and then each sheet is asked by itself, in halves.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<readonly (readonly SourceRange[])[]> {
  const asked = sheets.map(({ used }) => ask(used));
  try {
    await context.sync();
    return asked.map(found);
  } catch (error) {
    if (sheets.length === 0) throw error;
  }
  const each: (readonly SourceRange[])[] = [];
  for (const { sheet, used } of sheets) each.push(await readInHalves(context, sheet, used.rowIndex, used));
  return each;
}

type Rectangle = Pick<Excel.Range, 'rowCount' | 'columnIndex' | 'columnCount'>;

async function readInHalves(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  { rowCount, columnIndex, columnCount }: Rectangle,
): Promise<readonly SourceRange[]> {
  const asked = ask(sheet.getRangeByIndexes(top, columnIndex, rowCount, columnCount));
  try {
    await context.sync();
    return found(asked);
  } catch (error) {
    if (rowCount < 2) throw error;
  }
  const upper = Math.floor(rowCount / 2);
  const columns = { columnIndex, columnCount };
  return [
    ...(await readInHalves(context, sheet, top, { ...columns, rowCount: upper })),
    ...(await readInHalves(context, sheet, top + upper, { ...columns, rowCount: rowCount - upper })),
  ];
}

function ask(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return merged;
}

function found(merged: Excel.RangeAreas): readonly SourceRange[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }));
}
