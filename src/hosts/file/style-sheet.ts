import { CONTENT_TYPE, type ContentTypes } from './content-types';
import type { Element } from './dom';
import { packTree, readTree } from './dom';
import type { Package } from './package';
import type { Part } from './parts';
import { findPart, freePartName, storeParts } from './parts';
import type { Relationships } from './relationships';
import { emptyStyles } from './written-sheets';

/** The style sheet of a package, to be added to. */
export interface OpenStyleSheet {
  readonly root: Element;
  readonly name: string;
  /** The package had none. */
  readonly isNew: boolean;
}

export async function openStyleSheet({ parts, styles }: Package): Promise<OpenStyleSheet> {
  const part = styles === undefined ? undefined : findPart(parts, styles);
  if (part) return { root: await readTree(part), name: part.name, isNew: false };
  const name = freePartName(parts, (number) => `xl/styles${number === 1 ? '' : number}.xml`);
  return { root: await emptyStyles(), name, isNew: true };
}

export async function storeStyleSheet(
  parts: Map<string, Part>,
  { root, name, isNew }: OpenStyleSheet,
  related: Relationships,
  types: ContentTypes,
): Promise<void> {
  await storeParts(parts, [packTree(name, root)]);
  if (!isNew) return;
  related.remove(({ kind }) => kind === 'styles');
  related.add('styles', name);
  types.set(name, CONTENT_TYPE.styles);
}
