import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser, XMLSerializer, onErrorStopParsing } from '@xmldom/xmldom';
import type { Part } from './parts';
import { packText, xmlPartText } from './parts';
import { damaged } from './refusal';

export type { Document, Element };

/** A small XML part as a tree; malformed XML is `workbook.damaged`. */
export async function readTree(part: Part): Promise<Element> {
  return parseTree(await xmlPartText(part), part.name);
}

/** `name` is the part that a complaint is about. */
export function parseTree(text: string, name: string): Element {
  let root: Element | null = null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(
      text,
      'application/xml',
    ).documentElement;
  } catch {
    throw damaged(name);
  }
  if (!root) throw damaged(name);
  return root;
}

export async function packTree(name: string, root: Element): Promise<Part> {
  const xml = new XMLSerializer().serializeToString(root);
  return packText(name, [`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`]);
}

export function childrenOf(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

export function childOf(parent: Element, localName: string): Element | undefined {
  return childrenOf(parent, localName)[0];
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Adds a child in the namespace and with the prefix of its parent; `before` puts it in front of a sibling. */
export function addChild(parent: Element, localName: string, attributes: Attributes = {}, before?: Element): Element {
  const document = parent.ownerDocument as Document;
  const tag = parent.prefix ? `${parent.prefix}:${localName}` : localName;
  const child = document.createElementNS(parent.namespaceURI, tag);
  setAttributes(child, attributes);
  parent.insertBefore(child, before ?? null);
  return child;
}

/** Sets the attributes; `undefined` leaves one as it is. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
}

export function removeChildren(parent: Element, unwanted: (child: Element) => boolean): void {
  for (const child of childrenOf(parent)) if (unwanted(child)) parent.removeChild(child);
}

/**
 * The child of that name, made where it is missing; `order` lists the names of the children in the order of the schema.
 */
export function ensureChild(parent: Element, localName: string, order: readonly string[]): Element {
  const present = childOf(parent, localName);
  if (present) return present;
  const later = new Set(order.slice(order.indexOf(localName) + 1));
  const next = childrenOf(parent).find((child) => later.has(child.localName ?? ''));
  return addChild(parent, localName, {}, next);
}

const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The `r:id` of an element, whatever the prefix is. */
export function relationshipId(element: Element): string | undefined {
  return element.getAttributeNS(RELATIONSHIP_NAMESPACE, 'id') ?? undefined;
}

/** Sets `r:id` with the prefix that is in scope, declaring one where there is none. */
export function setRelationshipId(element: Element, id: string): void {
  const prefix = element.lookupPrefix(RELATIONSHIP_NAMESPACE) ?? 'r';
  element.setAttributeNS(RELATIONSHIP_NAMESPACE, `${prefix}:id`, id);
}
