import type { Locator } from 'playwright-core';
import { advanceStage } from '../../src/app/advance';
import { chineseWording } from '../../src/i18n/wording';
import type { FileTwin, TypedCell } from './file-twin';
import { NOW } from './pane-page';
import { type, type PaneWorkbook } from './pane-workbook';
import type { PaneScreen } from './start-in-pane';

/** What a clerk does with a campaign that is open in the pane and, the same, in its twin. */
export const REASON = { who: '张三', reason: '按方案办理' };
export const REVIEW = '资格审查';

/** A pane, wherever it is. */
export interface PaneOnScreen {
  readonly page: PaneScreen;
}

/** What is open in the pane, and the same as a file. */
export interface Twinned {
  readonly twin: FileTwin;
}

export const button = ({ page }: PaneOnScreen, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Cells of one sheet, found by the titles above them. */
export interface Table {
  /** The rows of people, from 0. */
  readonly rows: readonly number[];
  at(row: number, title: string): string;
  cells(title: string, value: string | number): readonly TypedCell[];
}

/** The rows of a sheet of the campaign under its header, as the twin has them. */
export async function tableOf({ twin }: Twinned, sheet: string): Promise<Table> {
  const all = (await twin.sheets()).find(({ name }) => name === sheet)?.rows ?? [];
  const header = all[2] ?? [];
  const column = (title: string) => {
    const found = header.indexOf(title);
    if (found < 0) throw new Error(`${sheet} has no column ${title}: ${header.join()}`);
    return found;
  };
  const name = column('姓名');
  const rows = [...all.keys()].slice(3).filter((row) => (all[row]?.[name] ?? null) !== null);
  return {
    rows,
    at: (row, title) => String(all[row]?.[column(title)] ?? ''),
    cells: (title, value) => rows.map((row) => ({ sheet, row, column: column(title), value })),
  };
}

/** Where the reviewer decides on those whom the program cannot judge. */
export async function undecided(workbook: Twinned): Promise<Table> {
  const table = await tableOf(workbook, REVIEW);
  const rows = table.rows.filter((row) => table.at(row, '最终结论') === '待核实');
  return {
    ...table,
    rows,
    cells: (title, value) => table.cells(title, value).filter(({ row }) => rows.includes(row)),
  };
}

/** Types into the twin, then into the workbook that is open in the pane. */
export async function typed(
  workbook: PaneWorkbook,
  cells: readonly TypedCell[],
  typeInPane: (cells: readonly TypedCell[]) => void | Promise<void> = (all) => type(workbook.data, all),
): Promise<void> {
  await workbook.twin.type(cells);
  await typeInPane(cells);
}

/** Advances in the twin, then in the pane, which is at its first screen, to the stage that is named. */
export async function advanceInBoth(pane: PaneOnScreen, { twin }: Twinned, stage: string): Promise<void> {
  await button(pane, '推进环节').click();
  const advanced = await advanceStage(twin.port, { now: NOW, ...REASON }, chineseWording, () => undefined);
  if (!advanced.ok) throw new Error(JSON.stringify(advanced.error));
  await pane.page.getByLabel('理由').fill(REASON.reason);
  await pane.page.getByLabel('经办人').fill(REASON.who);
  await button(pane, '开始').click();
  await pane.page.getByText(`已推进到“${stage}”。`).waitFor();
}
