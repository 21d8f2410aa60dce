import type { InParts } from '../../domain/basics/parts';
import type { LocalizedText } from '../../domain/basics/localized';
import type { WorkbookPlan } from '../../sheets/plan';
import { sheetReference } from '../../sheets/sheet-names';
import { keptSheets, sheetKey } from '../plan-check';
import { OWN_NAME, restoreReferences, type ClerkReferences } from './clerk-references';
import { furnishSheet } from './furnish-sheet';
import { VISIBILITY, type WpsWorkbook, type WpsWorksheet } from './jsapi';
import { beginJournal, enterPhase, finish, setNames, TEMPORARY_PREFIX, type Before, type Replaced } from './journal';
import { addSheet, findSheet, items, setTitle, titleOf } from './sheets';
import { writeCells } from './write-sheet';
import type { WpsPage } from './wps-page';

/** A plan on its way into a workbook. */
export interface Building {
  readonly page: WpsPage;
  readonly workbook: WpsWorkbook;
  readonly plan: WorkbookPlan;
  readonly references: ClerkReferences;
}

/**
 * Builds the plan's sheets under temporary names, swaps them in and deletes those that they replace, one step per sheet: between the steps the
 * pane may draw. Wherever it is interrupted `finish` (journal.ts) can take it back or end it. Returns the looks that this
 * WPS does not do. Throws what WPS throws.
 */
export function* applyPlan({ page, workbook, plan, references }: Building): InParts<ReadonlySet<LocalizedText>> {
  const before = lookAt(workbook, plan, references);
  const names = new Map(plan.sheets.map(({ name }, index) => [sheetKey(name), `${TEMPORARY_PREFIX}${index + 1}`]));
  beginJournal(workbook, before);
  // All sheets first: a formula may point to any of them.
  const built = addSheets(workbook, plan, names);
  const missing = new Set<LocalizedText>();
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    yield index / plan.sheets.length;
    const site = { sheet: built[index] as WpsWorksheet, names };
    writeCells(sheetPlan, site);
    furnishSheet(sheetPlan, site, page.application, plan.password).forEach((look) => missing.add(look));
  }
  yield 1;
  enterPhase(workbook, 'swap');
  for (const { name, temporary } of before.replaced) (findSheet(workbook, name) as WpsWorksheet).Name = temporary;
  plan.sheets.forEach(({ name, visibility }, index) => {
    const sheet = built[index] as WpsWorksheet;
    sheet.Name = name;
    if (visibility === 'state') sheet.Visible = VISIBILITY.veryHidden;
  });
  replaceNames(workbook, plan);
  restoreReferences(workbook, references);
  setTitle(workbook, plan.title);
  findSheet(workbook, plan.active)?.Activate();
  enterPhase(workbook, 'delete');
  finish(workbook);
  return missing;
}

function lookAt(workbook: WpsWorkbook, plan: WorkbookPlan, references: ClerkReferences): Before {
  const sheets = items(workbook.Worksheets).map(({ Name: name, Visible: visible }) => ({ name, visible }));
  const existing = sheets.map(({ name }) => name);
  const kept = new Set(keptSheets(plan, existing));
  const replaced = sheets
    .filter(({ name }) => !kept.has(name))
    .map((sheet, index): Replaced => ({ ...sheet, temporary: `${TEMPORARY_PREFIX}old${index + 1}` }));
  return {
    replaced,
    sheets: existing,
    names: items(workbook.Names)
      .map(({ Name: name, RefersTo: formula }) => ({ name, formula }))
      .filter(({ name }) => OWN_NAME.test(name)),
    coming: plan.sheets.map(({ name }) => name),
    references,
    active: workbook.ActiveSheet.Name,
    title: titleOf(workbook),
  };
}

/** The plan's visible sheets come first, the hidden state last. */
function addSheets(
  workbook: WpsWorkbook,
  { sheets }: WorkbookPlan,
  names: ReadonlyMap<string, string>,
): readonly WpsWorksheet[] {
  const { Worksheets: all } = workbook;
  let shown: WpsWorksheet | undefined;
  return sheets.map(({ name, visibility }) => {
    const place =
      visibility === 'state' ? { after: all.Item(all.Count) } : shown ? { after: shown } : { before: all.Item(1) };
    const sheet = addSheet(workbook, names.get(sheetKey(name)) as string, place);
    if (visibility === 'visible') shown = sheet;
    return sheet;
  });
}

/** Leaves of the names with our prefix those of the plan. */
function replaceNames(workbook: WpsWorkbook, plan: WorkbookPlan): void {
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  for (const name of items(workbook.Names).map((one) => one.Name)) {
    if (OWN_NAME.test(name) && !planned.has(name.toLowerCase())) workbook.Names.Item(name).Delete();
  }
  setNames(
    workbook,
    plan.names.map(({ name, sheet, range }) => ({ name, formula: `=${sheetReference(sheet)}${range}` })),
  );
}
