import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import { cellAddress } from '../../domain/basics/place';
import type { CellPlace, CellsChanged, WorkbookScreen } from '../../ports/workbook-screen';
import type { WpsRange, WpsWorksheet } from './jsapi';
import { cellsAt, findSheet } from './sheets';
import { eventsOf, openWorkbook, type WpsPage } from './wps-page';

const CHANGE = 'SheetChange';

/** The open workbook as the clerk has it before her eyes. `isWriting`: whether this program is changing cells at the moment. */
export function wpsScreen(page: WpsPage, isWriting: () => boolean): WorkbookScreen {
  return {
    showCell: async (place) => showCell(page, place),
    watchChanges: async (changed) => watchChanges(page, changed, isWriting),
  };
}

function showCell(page: WpsPage, { sheet: name, row, column }: CellPlace): Result<void, readonly Issue[]> {
  try {
    const sheet = findSheet(openWorkbook(page), name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    sheet.Activate();
    cellsAt(sheet, row, column).Select();
    return ok(undefined);
  } catch (error) {
    return fail([issue('block', message('workbook.host-refused', { reason: String(error) }))]);
  }
}

/** Where WPS tells of no changes nothing is watched: checking again by hand remains. */
function watchChanges(
  page: WpsPage,
  changed: (change: CellsChanged) => void,
  isWriting: () => boolean,
): () => Promise<void> {
  const events = eventsOf(page);
  const tell = (sheet: WpsWorksheet, range: WpsRange): void => {
    changed({ sheet: sheet.Name, address: addressOf(range), byOthers: false, own: isWriting() });
  };
  events?.AddApiEventListener(CHANGE, tell);
  return async () => events?.RemoveApiEventListener?.(CHANGE, tell);
}

function addressOf({ Row: row, Column: column, Rows, Columns }: WpsRange): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + Rows.Count - 1, column + Columns.Count - 1);
  return first === last ? first : `${first}:${last}`;
}
