import type { WorkbookPlan } from '../../sheets/plan';
import { sheetKey } from '../plan-check';
import { TEMPORARY_PREFIX, replacedSheets } from './apply-plan';
import type { ClerkReferences } from './clerk-references';
import { restoreReferences } from './clerk-references';
import type { WorkbookState } from './workbook-state';
import { lookAt } from './workbook-state';

/**
 * What an interrupted `applyPlan` has left is taken back: its sheets go, those before get their names again, and with them the names,
 * the title and the active sheet. Where the deletion of replaced sheets had begun there is no way back, but everything new is in
 * place: then the rest of them is deleted. Returns which of the two it was.
 */
export async function undo(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: WorkbookState,
  references: ClerkReferences,
): Promise<'as before' | 'applied'> {
  const now = await lookAt(context);
  const present = new Set(now.sheets.map(({ id }) => id));
  const replaced = replacedSheets(plan, before);
  const begun = replaced.some(({ id }) => !present.has(id));
  const goes = begun ? replaced.filter(({ id }) => present.has(id)) : made(plan, before, now);
  const { worksheets, properties } = context.workbook;
  for (const { id } of goes) {
    const sheet = worksheets.getItem(id);
    if (now.sheets.find((other) => other.id === id)?.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  if (begun) {
    await context.sync();
    return 'applied';
  }
  for (const { id, name } of replaced) worksheets.getItem(id).name = name;
  restoreNames(context, plan, before, now);
  restoreReferences(context, references);
  properties.title = before.title;
  worksheets.getItem(before.activeId).activate();
  await context.sync();
  return 'as before';
}

/** Sheets that were not there before and have a name of ours. What somebody else added in the meantime stays. */
function made(plan: WorkbookPlan, before: WorkbookState, now: WorkbookState): WorkbookState['sheets'] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const planned = new Set(plan.sheets.map(({ name }) => sheetKey(name)));
  return now.sheets.filter(
    ({ id, name }) => !known.has(id) && (name.startsWith(TEMPORARY_PREFIX) || planned.has(sheetKey(name))),
  );
}

function restoreNames(
  { workbook: { names } }: Excel.RequestContext,
  plan: WorkbookPlan,
  before: WorkbookState,
  now: WorkbookState,
): void {
  const key = (name: string): string => name.toLowerCase();
  const was = new Map(before.names.map(({ name, formula }) => [key(name), formula]));
  const is = new Map(now.names.map(({ name, formula }) => [key(name), formula]));
  for (const { name } of plan.names) if (is.has(key(name)) && !was.has(key(name))) names.getItem(name).delete();
  for (const { name, formula } of before.names) {
    if (!/^xb_/i.test(name)) continue;
    if (!is.has(key(name))) names.add(name, formula);
    else if (is.get(key(name)) !== formula) names.getItem(name).formula = formula;
  }
}
