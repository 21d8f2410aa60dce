import type { ExcelPage } from './excel-page';
import type { UsedSheet } from './used-sheet';

const ROW_PROPERTIES_VERSION = '1.9';

/**
 * The 1-based numbers of the hidden rows of each sheet, hidden by hand or by a filter. One sync, and none where no row is hidden.
 * Excel before ExcelApi 1.9 cannot tell rows one by one; there the addresses of what is to be seen are asked for.
 */
export async function readHiddenRows(
  page: ExcelPage,
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<readonly ReadonlySet<number>[]> {
  const each = sheets.map(({ used }) => rowsHidden(page, used));
  if (each.some(({ asks }) => asks)) await context.sync();
  return each.map(({ answer }) => new Set(answer()));
}

interface Question {
  /** The answer is there only after a sync. */
  readonly asks: boolean;
  answer(): readonly number[];
}

function rowsHidden(page: ExcelPage, used: Excel.Range): Question {
  const numbers = Array.from({ length: used.rowCount }, (_, index) => used.rowIndex + index + 1);
  // Neither true nor false: some are and some are not. The type does not say so.
  const all = used.rowHidden as boolean | null;
  if (all !== null) return { asks: false, answer: () => (all ? numbers : []) };
  if (page.supports(ROW_PROPERTIES_VERSION)) {
    const properties = used.getRowProperties({ rowHidden: true });
    return { asks: true, answer: () => numbers.filter((_, index) => properties.value[index]?.rowHidden === true) };
  }
  const view = used.getVisibleView();
  view.load('cellAddresses');
  return {
    asks: true,
    answer: () => {
      const visible = new Set(view.cellAddresses.map((row) => Number(/\d+$/.exec(String(row[0]))?.[0])));
      return numbers.filter((number) => !visible.has(number));
    },
  };
}
