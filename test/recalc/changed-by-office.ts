import { cellAt, formulaCells, sameValue, workbookOf } from './formula-cells';
import { recalculated } from './office';

/** What LibreOffice calculates otherwise than the file says, when it opens the file and saves it. */
export async function changedByOffice(file: Uint8Array): Promise<readonly string[]> {
  const again = recalculated(new Map([['file', file]])).get('file') as Uint8Array;
  const [before, after] = [await workbookOf(file), await workbookOf(again)];
  const changed: string[] = [];
  for (const [sheet, addresses] of await formulaCells(file)) {
    for (const address of addresses) {
      const [wrote, found] = [cellAt(before, sheet, address), cellAt(after, sheet, address)];
      if (!sameValue(wrote, found)) changed.push(`${sheet}!${address}: ${JSON.stringify({ wrote, found })}`);
    }
  }
  return changed;
}
