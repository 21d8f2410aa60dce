import { sheetKey } from '../plan-check';
import { OWN_NAME, restoreReferences, type ClerkReferences } from './clerk-references';
import { VISIBILITY, type WpsWorkbook, type WpsWorksheet } from './jsapi';
import { addSheet, cellsAt, findSheet, items, setTitle } from './sheets';
import { valuesOf } from './cell-values';

/** Begins the names of sheets that are being built, of those that are about to go, and of the journal. */
export const TEMPORARY_PREFIX = 'xb~';
const JOURNAL = `${TEMPORARY_PREFIX}journal`;
/** Characters of a cell of the journal. */
const PIECE = 30_000;

/** A sheet that the plan replaces, and how it is called until it is deleted. */
export interface Replaced {
  readonly name: string;
  readonly temporary: string;
  readonly visible: number;
}

/** What must be known to take a swap back. */
export interface Before {
  readonly replaced: readonly Replaced[];
  /** The names of all sheets that there are. */
  readonly sheets: readonly string[];
  /** The campaign's names. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** The names of the sheets that come in. */
  readonly coming: readonly string[];
  readonly references: ClerkReferences;
  readonly active: string;
  readonly title: string | undefined;
}

/** How far a plan has come: its sheets are being built, swapped in, or all in place while the old ones are deleted. */
type Phase = 'build' | 'swap' | 'delete';

/** Keeps in the workbook what must be known if the page should be gone before the plan is in it. */
export function beginJournal(workbook: WpsWorkbook, before: Before): void {
  const last = workbook.Worksheets.Item(workbook.Worksheets.Count);
  const sheet = addSheet(workbook, JOURNAL, { after: last });
  const text = JSON.stringify(before);
  for (let piece = 0; piece * PIECE < text.length; piece++) {
    const cell = cellsAt(sheet, piece + 2, 1);
    cell.NumberFormat = '@';
    cell.Value2 = text.slice(piece * PIECE, (piece + 1) * PIECE);
  }
  enterPhase(workbook, 'build');
  sheet.Visible = VISIBILITY.veryHidden;
}

/** From `delete` on there is no way back. */
export function enterPhase(workbook: WpsWorkbook, phase: Phase): void {
  const sheet = findSheet(workbook, JOURNAL);
  if (sheet) cellsAt(sheet, 1, 1).Value2 = phase;
}

/** Whether something was left in the middle. */
export function isUnfinished(workbook: WpsWorkbook): boolean {
  return items(workbook.Worksheets).some(({ Name: name }) => name.startsWith(TEMPORARY_PREFIX));
}

/**
 * Ends what was left in the middle: where the new sheets were all in place the old ones are deleted (`applied`), else the workbook
 * becomes what it was before (`as before`). May itself be interrupted and called again.
 */
export function finish(workbook: WpsWorkbook): 'as before' | 'applied' {
  const journal = findSheet(workbook, JOURNAL);
  const [phase, before] = journal ? readJournal(journal) : [];
  if (phase === 'swap' && before) takeBack(workbook, before);
  if (phase === 'build' && before) {
    nameless(workbook, before).forEach(remove);
    findSheet(workbook, before.active)?.Activate();
  }
  const temporary = items(workbook.Worksheets).filter(({ Name: name }) => name.startsWith(TEMPORARY_PREFIX));
  for (const sheet of temporary.filter(({ Name: name }) => name !== JOURNAL)) remove(sheet);
  if (journal) remove(journal);
  return phase === 'delete' ? 'applied' : 'as before';
}

/** How WPS itself calls a sheet that is added. */
const NEW_SHEET = /^(?:Sheet|工作表)\d+$/;

/** Sheets that were added and not named before the page was gone: they came since the journal was begun, and hold nothing. */
function nameless(workbook: WpsWorkbook, { sheets }: Before): readonly WpsWorksheet[] {
  const known = new Set([...sheets, JOURNAL].map(sheetKey));
  return items(workbook.Worksheets).filter(
    (sheet) =>
      !known.has(sheetKey(sheet.Name)) &&
      NEW_SHEET.test(sheet.Name) &&
      valuesOf(sheet.UsedRange).every((row) => row.every((value) => value === null)),
  );
}

/** A sheet that only a program can show is not deleted as it is. */
export function remove(sheet: WpsWorksheet): void {
  if (sheet.Visible === VISIBILITY.veryHidden) sheet.Visible = VISIBILITY.hidden;
  sheet.Delete();
}

function readJournal(sheet: WpsWorksheet): readonly [phase?: unknown, before?: Before] {
  const rows = valuesOf(cellsAt(sheet, 1, 1, sheet.UsedRange.Rows.Count, 1)).map(([value]) => value);
  try {
    return [rows[0], JSON.parse(rows.slice(1).join('')) as Before];
  } catch {
    // Cut off before the swap began.
    return [];
  }
}

function takeBack(workbook: WpsWorkbook, before: Before): void {
  const kept = new Set(before.replaced.map(({ name }) => sheetKey(name)));
  for (const { name, temporary, visible } of before.replaced) {
    const old = findSheet(workbook, temporary);
    if (!old) continue;
    const coming = findSheet(workbook, name);
    if (coming) remove(coming);
    old.Name = name;
    old.Visible = visible;
  }
  for (const name of before.coming) {
    const coming = kept.has(sheetKey(name)) ? undefined : findSheet(workbook, name);
    if (coming) remove(coming);
  }
  for (const { Name: name } of items(workbook.Names).filter((one) => OWN_NAME.test(one.Name))) {
    if (!before.names.some((one) => one.name.toLowerCase() === name.toLowerCase())) workbook.Names.Item(name).Delete();
  }
  setNames(workbook, before.names);
  restoreReferences(workbook, before.references);
  if (before.title !== undefined) setTitle(workbook, before.title);
  findSheet(workbook, before.active)?.Activate();
}

/** Gives names their targets, new and old ones alike. */
export function setNames(
  workbook: WpsWorkbook,
  names: readonly { readonly name: string; readonly formula: string }[],
): void {
  const present = new Map(items(workbook.Names).map((one) => [one.Name.toLowerCase(), one]));
  for (const { name, formula } of names) {
    const known = present.get(name.toLowerCase());
    if (known) known.RefersTo = formula;
    else workbook.Names.Add(name, formula);
  }
}
