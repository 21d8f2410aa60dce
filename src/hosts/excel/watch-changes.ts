import type { CellsChanged } from '../../ports/workbook-screen';
import type { ExcelPage } from './excel-page';

/** The version of ExcelApi with one event for all sheets. */
const ALL_SHEETS_VERSION = '1.9';

/**
 * Tells of every change of cells, one's own and other people's, also of those that this host writes. Before ExcelApi 1.9 only of the sheets
 * that are there at the moment; which are the host's own is known from ExcelApi 1.14 on. Returns how to stop it. Throws what Excel throws.
 */
export async function watchChanges(
  page: ExcelPage,
  changed: (change: CellsChanged) => void,
): Promise<() => Promise<void>> {
  const tell = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId, address, source, triggerSource } = event;
    const sheet = await nameOf(page, worksheetId);
    if (sheet === undefined) return;
    changed({ sheet, address, byOthers: source === 'Remote', own: triggerSource === 'ThisLocalAddin' });
  };
  const handlers = await page.run(async (context) => {
    const { worksheets } = context.workbook;
    if (page.supports(ALL_SHEETS_VERSION)) {
      const handler = worksheets.onChanged.add(tell);
      await context.sync();
      return [handler];
    }
    worksheets.load('items/id');
    await context.sync();
    const each = worksheets.items.map((sheet) => sheet.onChanged.add(tell));
    await context.sync();
    return each;
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    // All were added in one context, and are removed in it.
    await handlers[0]?.context.sync();
  };
}

/** The name of a sheet; `undefined` where it has gone since. */
function nameOf(page: ExcelPage, id: string): Promise<string | undefined> {
  return page.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}
