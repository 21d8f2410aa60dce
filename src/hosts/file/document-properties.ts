import type { WorkbookPlan } from '../../sheets/plan';
import { CONTENT_TYPE } from './content-types';
import type { ContentTypes } from './content-types';
import type { Document, Element } from './dom';
import { childOf, packTree, parseTree, readTree, removeChildren } from './dom';
import type { Part } from './parts';
import { findPart } from './parts';
import type { Relationships } from './relationships';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE_PART = 'docProps/core.xml';

/**
 * Writes title and date into the document properties; the clerk's creator and date of creation stay. The list of sheet
 * titles in the extended properties is dropped: it would be wrong, and programs make it anew.
 */
export async function updateProperties(
  parts: Map<string, Part>,
  root: Relationships,
  types: ContentTypes,
  plan: WorkbookPlan,
): Promise<void> {
  await updateCore(parts, root, types, plan);
  const extended = targetPart(parts, root, 'extended-properties');
  if (!extended) return;
  const tree = await readTree(extended);
  removeChildren(tree, ({ localName }) => localName === 'TitlesOfParts' || localName === 'HeadingPairs');
  parts.set(extended.name, await packTree(extended.name, tree));
}

async function updateCore(
  parts: Map<string, Part>,
  root: Relationships,
  types: ContentTypes,
  plan: WorkbookPlan,
): Promise<void> {
  const present = targetPart(parts, root, 'core-properties');
  const name = present?.name ?? CORE_PART;
  const empty = `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}" xmlns:dcterms="${TERMS}" xmlns:xsi="${SCHEMA_INSTANCE}"/>`;
  const tree = present ? await readTree(present) : parseTree(empty, name);
  const moment = `${new Date(plan.writtenAt).toISOString().slice(0, 19)}Z`;
  setText(tree, DUBLIN_CORE, 'dc', 'title', plan.title);
  if (!childOf(tree, 'created')) setMoment(tree, 'created', moment);
  setMoment(tree, 'modified', moment);
  parts.set(name, await packTree(name, tree));
  if (present) return;
  root.remove(({ kind }) => kind === 'core-properties');
  root.add('core-properties', name, CORE_TYPE);
  types.set(name, CONTENT_TYPE.core);
}

function targetPart(parts: Map<string, Part>, root: Relationships, kind: string): Part | undefined {
  const target = root.list().find((relationship) => relationship.kind === kind)?.target;
  return target === undefined ? undefined : findPart(parts, target);
}

function setMoment(tree: Element, name: string, moment: string): void {
  const element = setText(tree, TERMS, 'dcterms', name, moment);
  element.setAttributeNS(SCHEMA_INSTANCE, 'xsi:type', 'dcterms:W3CDTF');
}

function setText(tree: Element, namespace: string, prefix: string, name: string, text: string): Element {
  const document = tree.ownerDocument as Document;
  const present = childOf(tree, name);
  const element = present ?? document.createElementNS(namespace, `${prefix}:${name}`);
  if (!present) tree.appendChild(element);
  while (element.firstChild) element.removeChild(element.firstChild);
  element.appendChild(document.createTextNode(text.replace(/[^ -\ufffd]/g, ' ')));
  return element;
}
