import { writeArchive } from './write-archive';
import { childOf, childrenOf, packTree, readTree } from './dom';
import type { Package } from './package';
import { requiredPart, storeParts } from './parts';
import { Relationships } from './relationships';

/**
 * The workbook with its worksheets only, as a file for a viewer that fails on charts and dialogs on tabs of their own. Everything else
 * is in it.
 */
export async function worksheetsOnly(pack: Package): Promise<Uint8Array> {
  const others = pack.sheets.filter(({ kind }) => kind !== 'worksheet');
  if (others.length === 0) return writeArchive(pack.parts);
  const parts = new Map(pack.parts);
  const workbook = await readTree(requiredPart(parts, pack.workbook));
  const related = await Relationships.of(parts, pack.workbook);
  const sheets = childOf(workbook, 'sheets');
  const elements = sheets ? childrenOf(sheets, 'sheet') : [];
  elements.forEach((element, index) => {
    if (pack.sheets[index]?.kind !== 'worksheet') sheets?.removeChild(element);
  });
  // Positions of tabs are no longer those that it names.
  const views = childOf(workbook, 'bookViews');
  for (const view of views ? childrenOf(views) : []) view.removeAttribute('activeTab');
  const gone = new Set(others.map(({ relationship }) => relationship));
  related.remove(({ id }) => gone.has(id));
  await storeParts(parts, [packTree(pack.workbook, workbook), related.pack()]);
  return writeArchive(parts);
}
