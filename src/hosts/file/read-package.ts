import type { SourceSheet } from '../../domain/roster/source';
import type { SheetFacts } from './apply-plan';
import { DateReader } from './dates';
import type { Package } from './package';
import { findPart } from './parts';
import { damaged } from './refusal';
import { readSharedStrings } from './shared-strings';
import type { SheetContext } from './sheet-reader';
import { readSheet } from './sheet-reader';
import { readDateFormats } from './styles-reader';

export interface PackageReading {
  readonly sheets: readonly SourceSheet[];
  readonly facts: SheetFacts;
}

/** Reads the cells of every worksheet; charts and dialogs on tabs of their own are looked at, but not listed. */
export async function readPackage(pack: Package): Promise<PackageReading> {
  const partOf = (name: string | undefined) => (name === undefined ? undefined : findPart(pack.parts, name));
  const context: SheetContext = {
    sharedStrings: await readSharedStrings(partOf(pack.sharedStrings)),
    dateFormats: await readDateFormats(partOf(pack.styles)),
    dates: new DateReader(pack.dateSystem),
  };
  const sheets: SourceSheet[] = [];
  const selected = new Set<string>();
  const uncalculated = new Set<string>();
  for (const entry of pack.sheets) {
    if (entry.kind === 'macro') continue;
    const part = partOf(entry.part);
    if (!part) throw damaged(entry.part);
    const reading = await readSheet(part, entry.name, context);
    if (reading.selected) selected.add(entry.part);
    if (reading.uncalculated) uncalculated.add(entry.part);
    if (entry.kind !== 'worksheet') continue;
    const { rows, merges, hiddenRows } = reading;
    sheets.push({ name: entry.name, rows, merges, hiddenRows, hidden: entry.state !== 'visible' });
  }
  return { sheets, facts: { selected, uncalculated } };
}
