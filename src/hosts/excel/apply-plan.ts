import type { StepProgress } from '../../ports/progress';
import type { WorkbookPlan } from '../../sheets/plan';
import { sheetReference } from '../../sheets/sheet-names';
import { keptSheets, sheetKey } from '../plan-check';
import type { ClerkReferences } from './clerk-references';
import { restoreReferences } from './clerk-references';
import type { ExcelPage } from './excel-page';
import { furnishSheet } from './furnish-sheet';
import { BYTES_PER_OBJECT, RequestQueue } from './request-queue';
import type { WorkbookState } from './workbook-state';
import { writeCells } from './write-sheet';

/** Begins the names of sheets that are being built, and of those that are about to go. A clerk sees it for a moment at most. */
export const TEMPORARY_PREFIX = 'xb~';
/** Excel's own prefix for the names of the campaign. */
const OWN_NAME = /^xb_/i;

/**
 * Builds the plan's sheets under temporary names, swaps them in, and deletes those that they replace: in this order, so that up to the
 * deletion everything can be undone (`undo.ts`). Formulas of the new sheets point to each other by the temporary names; Excel changes
 * them when the sheets get their own. Throws what Excel throws.
 */
export async function applyPlan(
  page: ExcelPage,
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: WorkbookState,
  references: ClerkReferences,
  progress: StepProgress,
): Promise<void> {
  const queue = new RequestQueue(context, progress);
  const free = freeNames(before);
  const names = new Map(plan.sheets.map(({ name }) => [sheetKey(name), free()]));
  const built: Excel.Worksheet[] = [];
  // All sheets first: a formula may point to any of them.
  for (const sheet of plan.sheets) {
    await queue.room(BYTES_PER_OBJECT);
    built.push(context.workbook.worksheets.add(names.get(sheetKey(sheet.name))));
  }
  const rowCount = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const site = { sheet: built[index] as Excel.Worksheet, queue, names };
    await writeCells(sheetPlan, site);
    await furnishSheet(sheetPlan, site, page, plan.password);
    queue.done += sheetPlan.rows.length / rowCount;
  }
  await queue.send();
  const replaced = replacedSheets(plan, before).map(({ id, visibility }) => ({
    sheet: context.workbook.worksheets.getItem(id),
    visibility,
  }));
  for (const { sheet } of replaced) sheet.name = free();
  placeSheets(plan, built, before);
  replaceNames(context, plan, before);
  restoreReferences(context, references);
  context.workbook.properties.title = plan.title;
  context.workbook.worksheets.getItem(plan.active).activate();
  await context.sync();
  if (replaced.length === 0) return;
  for (const { sheet, visibility } of replaced) {
    // Excel does not delete a sheet that only a program can show.
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  await context.sync();
}

/** Gives one temporary name after the other that no sheet has. */
function freeNames({ sheets }: WorkbookState): () => string {
  const taken = new Set(sheets.map(({ name }) => sheetKey(name)));
  let number = 0;
  return () => {
    do number++;
    while (taken.has(`${TEMPORARY_PREFIX}${number}`));
    return `${TEMPORARY_PREFIX}${number}`;
  };
}

/** The sheets of the workbook that the plan replaces. */
export function replacedSheets(plan: WorkbookPlan, { sheets }: WorkbookState): WorkbookState['sheets'] {
  const existing = sheets.map(({ name }) => name);
  const kept = new Set(keptSheets(plan, existing));
  return sheets.filter(({ name }) => !kept.has(name));
}

/** Names, order and visibility: the plan's visible sheets come first, the hidden state last. */
function placeSheets(plan: WorkbookPlan, built: readonly Excel.Worksheet[], before: WorkbookState): void {
  const last = before.sheets.length + built.length - 1;
  let first = 0;
  plan.sheets.forEach(({ name, visibility }, index) => {
    const sheet = built[index] as Excel.Worksheet;
    sheet.name = name;
    if (visibility === 'visible') {
      sheet.position = first++;
    } else {
      sheet.position = last;
      sheet.visibility = 'VeryHidden';
    }
  });
}

/** Leaves of the names with our prefix those of the plan. */
function replaceNames(context: Excel.RequestContext, plan: WorkbookPlan, before: WorkbookState): void {
  const { names } = context.workbook;
  const planned = new Map(plan.names.map(({ name, sheet, range }) => [name.toLowerCase(), { name, sheet, range }]));
  const present = new Set(before.names.map(({ name }) => name.toLowerCase()));
  for (const { name } of before.names) {
    if (OWN_NAME.test(name) && !planned.has(name.toLowerCase())) names.getItem(name).delete();
  }
  for (const [key, { name, sheet, range }] of planned) {
    const formula = `=${sheetReference(sheet)}${range}`;
    if (present.has(key)) names.getItem(name).formula = formula;
    else names.add(name, formula);
  }
}
