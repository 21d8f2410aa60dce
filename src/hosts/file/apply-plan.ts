import type { WorkbookPlan } from '../../sheets/plan';
import { keptSheets, sheetKey } from '../plan-check';
import { addCharts } from './chart-parts';
import { CONTENT_TYPE, ContentTypes } from './content-types';
import { updateProperties } from './document-properties';
import { dropParts } from './drop-parts';
import { packTree, readTree } from './dom';
import type { Package, SheetEntry } from './package';
import { openPackage } from './package';
import type { Part } from './parts';
import { freePartName, packText, requiredPart, storeParts } from './parts';
import { Relationships } from './relationships';
import { hashPassword } from './password';
import type { SheetPlace } from './sheet-graft';
import { worksheetPieces } from './sheet-graft';
import { graftStyles } from './style-graft';
import { openStyleSheet, storeStyleSheet } from './style-sheet';
import { deselectTab } from './tab-selection';
import { editWorkbook, windowCount } from './workbook-editor';
import type { WrittenSheets } from './written-sheets';
import { writeSheets } from './written-sheets';

/** What reading the clerk's sheets told, by part name. */
export interface SheetFacts {
  readonly selected: ReadonlySet<string>;
  /** Sheets with a formula that was never calculated, and those that may have one because they were not read. */
  readonly uncalculated: ReadonlySet<string>;
}

/**
 * The package with the plan in it. Works on the package, not on a model of the workbook: the clerk's own parts are
 * copied as they are, still compressed. Changed are only the content types, the workbook part and its relationships,
 * the style sheet (entries are appended) and the document properties – and, in a sheet that was the selected tab, that
 * one attribute. Nothing of the given package is changed.
 */
export async function applyPlan(before: Package, plan: WorkbookPlan, facts: SheetFacts): Promise<Package> {
  const parts = new Map(before.parts);
  const types = await ContentTypes.of(parts);
  const root = await Relationships.of(parts, '');
  const related = await Relationships.of(parts, before.workbook);
  const workbook = await readTree(requiredPart(parts, before.workbook));

  const removed = removedSheets(before, plan);
  const dropped = await dropParts(parts, removed, root, related);
  for (const part of dropped) types.remove(part);
  types.set(before.workbook, CONTENT_TYPE.workbook);

  const written = await writeSheets(plan.sheets);
  const formats = await mergeStyles(parts, before, written, related, types);
  // Before the sheets: what is replaced every time must come last, or a second run would give another order.
  await updateProperties(parts, root, types, plan);
  const place = { ...formats, windows: windowCount(workbook) };
  const relationships = await addSheets(parts, before, plan, written.frames, place, related, types);
  const kept = before.sheets.filter((sheet) => !removed.has(sheet));
  const calculates = kept.some(({ part }) => facts.uncalculated.has(part));
  editWorkbook(workbook, { plan, before: before.sheets, removed, relationships, calculates });
  await deselectOthers(parts, kept, plan, facts);

  await storeParts(parts, [packTree(before.workbook, workbook), related.pack(), root.pack(), types.pack()]);
  return openPackage(parts);
}

function removedSheets(before: Package, plan: WorkbookPlan): ReadonlySet<SheetEntry> {
  const names = before.sheets.map((sheet) => sheet.name);
  const kept = new Set(keptSheets(plan, names));
  // A macro sheet may not stand in an .xlsx.
  return new Set(before.sheets.filter((sheet) => !kept.has(sheet.name) || sheet.kind === 'macro'));
}

async function mergeStyles(
  parts: Map<string, Part>,
  before: Package,
  written: WrittenSheets,
  related: Relationships,
  types: ContentTypes,
): Promise<Pick<SheetPlace, 'styles' | 'ruleFormats'>> {
  const sheet = await openStyleSheet(before);
  const { cellXfs, dxfs } = graftStyles(sheet.root, written.styles);
  await storeStyleSheet(parts, sheet, related, types);
  const moved = Object.entries(written.styleNumbers).map(([style, number]) => [style, cellXfs[number]]);
  return { styles: Object.fromEntries(moved) as SheetPlace['styles'], ruleFormats: dxfs };
}

async function addSheets(
  parts: Map<string, Part>,
  before: Package,
  plan: WorkbookPlan,
  frames: readonly string[],
  everyPlace: Pick<SheetPlace, 'styles' | 'ruleFormats' | 'windows'>,
  related: Relationships,
  types: ContentTypes,
): Promise<readonly string[]> {
  const seed = `${plan.title}\n${plan.writtenAt}`;
  const password = plan.password ? await hashPassword(plan.password, seed) : undefined;
  const folder = before.workbook.slice(0, before.workbook.lastIndexOf('/') + 1);
  const ids: string[] = [];
  for (const [index, sheet] of plan.sheets.entries()) {
    const name = freePartName(parts, (number) => `${folder}worksheets/sheet${number}.xml`);
    const selected = sheetKey(sheet.name) === sheetKey(plan.active);
    // One after the other: only one sheet's pieces are in memory at a time.
    const drawing = await addCharts(parts, folder, name, sheet, types);
    const place = { ...everyPlace, selected, password, drawing };
    await storeParts(parts, [packText(name, worksheetPieces(sheet, frames[index] as string, place))]);
    types.set(name, CONTENT_TYPE.worksheet);
    ids.push(related.add('worksheet', name));
  }
  return ids;
}

/** Leaves one tab selected. Two are a group, in which whatever the clerk types goes into both sheets. */
async function deselectOthers(
  parts: Map<string, Part>,
  kept: readonly SheetEntry[],
  plan: WorkbookPlan,
  facts: SheetFacts,
): Promise<void> {
  for (const sheet of kept) {
    if (sheetKey(sheet.name) === sheetKey(plan.active) || !facts.selected.has(sheet.part)) continue;
    const part = requiredPart(parts, sheet.part);
    await storeParts(parts, [deselectTab(part)]);
  }
}
