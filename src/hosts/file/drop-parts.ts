import type { SheetEntry } from './package';
import type { Part } from './parts';
import { findPart, storeParts } from './parts';
import type { Relationships } from './relationships';
import { reachableParts, relationshipsName } from './relationships';

/**
 * Takes out the replaced sheets, macros and signatures with all that only they lead to; returns the names of the parts
 * that went. The calculation chain always goes: it is a cache that may not name a formula that is gone, and programs
 * make it anew.
 */
export async function dropParts(
  parts: Map<string, Part>,
  removed: ReadonlySet<SheetEntry>,
  root: Relationships,
  related: Relationships,
): Promise<readonly string[]> {
  const unwanted = new Set(['calcChain', 'vbaProject']);
  const ids = new Set([...removed].map((sheet) => sheet.relationship));
  const isSignature = (type: string): boolean => type.includes('/digital-signature/');
  const starts = [
    ...related.list().filter(({ id, kind }) => ids.has(id) || unwanted.has(kind)),
    ...root.list().filter(({ type }) => isSignature(type)),
  ].flatMap(({ target }) => (target === undefined ? [] : [target]));
  if (starts.length === 0) return [];
  related.remove(({ id, kind }) => ids.has(id) || unwanted.has(kind));
  root.remove(({ type }) => isSignature(type));

  const led = await reachableParts(parts, starts);
  await storeParts(parts, [related.pack(), root.pack()]);
  const still = await reachableParts(parts, ['']);
  const gone = [...parts.keys()].filter((name) => led.has(name.toLowerCase()) && !still.has(name.toLowerCase()));
  for (const name of gone) {
    parts.delete(name);
    const own = findPart(parts, relationshipsName(name));
    if (own) parts.delete(own.name);
  }
  return gone;
}
