import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import { cellAddress } from '../../domain/basics/place';
import type { CellEdit } from '../../ports/cell-edits';
import { LONGEST_TEXT, sheetKey } from '../plan-check';
import { rangeOf } from '../range-of';
import { isInRange } from './array-formulas';
import { CONTENT_TYPE, ContentTypes } from './content-types';
import { DateCellFormats } from './date-formats';
import { childOf, childrenOf, readTree } from './dom';
import { dropParts } from './drop-parts';
import type { EditRefusal } from './edit-sheet';
import { editSheet } from './edit-sheet';
import type { Package, SheetEntry } from './package';
import { openPackage } from './package';
import { packText, requiredPart, storeParts } from './parts';
import { sheetText } from './reading-copy';
import { Relationships } from './relationships';
import { openStyleSheet, storeStyleSheet } from './style-sheet';

/**
 * The package with other contents in some cells. The parts of other sheets are copied as they are, still compressed, and of the edited
 * ones nothing but those cells is written anew (`edit-sheet.ts`). A date in a cell that shows none appends a format to the style
 * sheet. The calculation chain, macros and signatures go, as with a plan. Nothing of the given package is changed.
 */
export async function editCells(
  before: Package,
  edits: ReadonlyMap<SheetEntry, readonly CellEdit[]>,
): Promise<{ readonly changed: Package } | { readonly refusals: readonly Issue[] }> {
  const refusals = [...edits.values()].flat().flatMap(textRefusals);
  const parts = new Map(before.parts);
  const types = await ContentTypes.of(parts);
  const root = await Relationships.of(parts, '');
  const related = await Relationships.of(parts, before.workbook);
  const styles = await openStyleSheet(before);
  const dates = new DateCellFormats(styles.root);

  for (const [entry, own] of edits) {
    refusals.push(...(await headerRefusals(before, entry, own)));
    const result = editSheet(await sheetText(parts, entry), own, {
      dateSystem: before.dateSystem,
      dateFormat: (format, date) => dates.dateFormat(format, date),
    });
    if ('refusal' in result) refusals.push(refusalIssue(entry, result.refusal));
    else await storeParts(parts, [packText(requiredPart(parts, entry.part).name, [result.text])]);
  }
  if (refusals.length > 0) return { refusals };

  for (const part of await dropParts(parts, new Set(), root, related)) types.remove(part);
  types.set(before.workbook, CONTENT_TYPE.workbook);
  if (dates.changed) await storeStyleSheet(parts, styles, related, types);
  await storeParts(parts, [related.pack(), root.pack(), types.pack()]);
  return { changed: await openPackage(parts) };
}

/** The edits of each sheet. Throws for a sheet that is not there, which only a programming error can name. */
export function editsBySheet(
  { sheets }: Package,
  edits: readonly CellEdit[],
): ReadonlyMap<SheetEntry, readonly CellEdit[]> {
  const entries = new Map(sheets.filter(({ kind }) => kind === 'worksheet').map((one) => [sheetKey(one.name), one]));
  const found = new Map<SheetEntry, CellEdit[]>();
  for (const edit of edits) {
    const entry = entries.get(sheetKey(edit.sheet));
    if (!entry) throw new Error(`no worksheet ${edit.sheet}`);
    const own = found.get(entry) ?? [];
    own.push(edit);
    found.set(entry, own);
  }
  return found;
}

function textRefusals(edit: CellEdit): Issue[] {
  const values = edit.kind === 'value' ? [edit.value] : edit.results.flat();
  const longest = Math.max(0, ...values.map((value) => (typeof value === 'string' ? value.length : 0)));
  if (longest <= LONGEST_TEXT) return [];
  const params = { sheet: edit.sheet, cell: addressOf(edit), length: longest, limit: LONGEST_TEXT };
  return [issue('block', message('workbook.text-too-long', params), placeOf(edit))];
}

function refusalIssue({ name }: SheetEntry, refusal: EditRefusal): Issue {
  if (refusal.kind === 'not-understood') {
    return issue('block', message('workbook.sheet-not-editable', { sheet: name }), { sheet: name });
  }
  const { edit } = refusal;
  return issue('block', message('workbook.array-part', { sheet: name, cell: addressOf(edit) }), placeOf(edit));
}

/** The head of a table is told by the table, too: programs take a file for damaged where the two differ. */
async function headerRefusals(pack: Package, { part, name }: SheetEntry, edits: readonly CellEdit[]): Promise<Issue[]> {
  const tables = (await Relationships.of(pack.parts, part)).list().filter(({ kind }) => kind === 'table');
  const found: Issue[] = [];
  for (const { target } of tables) {
    const table = await readTree(requiredPart(pack.parts, target ?? ''));
    if (table.getAttribute('headerRowCount') === '0') continue;
    const range = rangeOf(table.getAttribute('ref') ?? '');
    const columns = childrenOf(childOf(table, 'tableColumns') ?? table, 'tableColumn');
    for (const edit of edits) {
      if (!isInRange({ ...range, bottom: range.top }, edit.row, edit.column)) continue;
      const title = columns[edit.column - range.left]?.getAttribute('name');
      if (edit.kind === 'value' && edit.value === title) continue;
      found.push(
        issue('block', message('workbook.table-header', { sheet: name, cell: addressOf(edit) }), placeOf(edit)),
      );
    }
  }
  return found;
}

function addressOf({ row, column }: CellEdit): string {
  return cellAddress(row, column);
}

function placeOf({ sheet, row, column }: CellEdit) {
  return { sheet, row, column };
}
