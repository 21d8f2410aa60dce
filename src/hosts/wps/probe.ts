import { valuesOf } from './cell-values';
import { TEMPORARY_PREFIX, remove } from './journal';
import { addSheet, cellsAt } from './sheets';
import { openWorkbook, quietly, type WpsPage } from './wps-page';

/**
 * Whether a result of several cells fills them: a function of ours is put into a scratch sheet, which goes again. `undefined` where it cannot be
 * tried: no workbook is open, or its structure is protected.
 */
export function probeSpill(page: WpsPage, formula: string): boolean | undefined {
  try {
    const workbook = openWorkbook(page);
    if (workbook.ProtectStructure) return undefined;
    return quietly(page, () => {
      const { ActiveSheet: active, Worksheets: all } = workbook;
      const sheet = addSheet(workbook, `${TEMPORARY_PREFIX}probe`, { after: all.Item(all.Count) });
      try {
        const first = cellsAt(sheet, 1, 1);
        // In programs with dynamic arrays `Formula` means one value.
        try {
          first.Formula2 = formula;
        } catch {
          first.Formula = formula;
        }
        const [, [below] = []] = valuesOf(cellsAt(sheet, 1, 1, 2, 1));
        return typeof below === 'number';
      } finally {
        remove(sheet);
        active.Activate();
      }
    });
  } catch {
    return undefined;
  }
}
