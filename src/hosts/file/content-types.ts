import type { Element } from './dom';
import { addChild, childrenOf, packTree, readTree } from './dom';
import { CONTENT_TYPES } from './package';
import type { Part, Parts } from './parts';
import { findPart } from './parts';
import { damaged } from './refusal';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MAIN = `${OFFICE}.spreadsheetml`;

export const CONTENT_TYPE = {
  workbook: `${MAIN}.sheet.main+xml`,
  worksheet: `${MAIN}.worksheet+xml`,
  styles: `${MAIN}.styles+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;

/** The content types of a package, to be changed. */
export class ContentTypes {
  private constructor(private readonly root: Element) {}

  static async of(parts: Parts): Promise<ContentTypes> {
    const part = findPart(parts, CONTENT_TYPES);
    if (!part) throw damaged(CONTENT_TYPES);
    return new ContentTypes(await readTree(part));
  }

  /** Says the type of one part, in place of what was said before. */
  set(part: string, type: string): void {
    const own = this.own(part);
    if (own) own.setAttribute('ContentType', type);
    else addChild(this.root, 'Override', { PartName: `/${part}`, ContentType: type });
  }

  remove(part: string): void {
    const own = this.own(part);
    if (own) this.root.removeChild(own);
  }

  pack(): Promise<Part> {
    return packTree(CONTENT_TYPES, this.root);
  }

  private own(part: string): Element | undefined {
    const key = `/${part}`.toLowerCase();
    return childrenOf(this.root, 'Override').find(
      (element) => (element.getAttribute('PartName') ?? '').toLowerCase() === key,
    );
  }
}
