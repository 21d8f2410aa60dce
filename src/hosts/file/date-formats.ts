import { isDateFormat } from 'hucre';
import type { SourceDate } from '../../domain/roster/source';
import type { Document, Element } from './dom';
import { childOf, childrenOf, setAttributes } from './dom';
import { numberFormat } from './style-graft';

/** Built-in formats that show a date: the Western ones, and the East Asian ones that Chinese Excel writes. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47, ...range(27, 36), ...range(50, 58)]);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Of each cell format of a style sheet whether it shows a date or a time of day. Elapsed time (`[h]:mm`) is none: 37.5 hours are a
 * number, not a day of January 1900.
 */
export function dateFormats(root: Element): readonly boolean[] {
  const codes = new Map(
    itemsOf(root, 'numFmts').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  return itemsOf(root, 'cellXfs').map((format) => {
    const id = Number(format.getAttribute('numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? BUILT_IN_DATES.has(id) : showsDate(code);
  });
}

function itemsOf(root: Element, list: string): Element[] {
  const parent = childOf(root, list);
  return parent ? childrenOf(parent) : [];
}

function showsDate(code: string): boolean {
  return isDateFormat(code) && !/\[(?:h+|m+|s+)\]/i.test(code);
}

const DAY_FORMAT = 'yyyy-mm-dd';
const MINUTE_FORMAT = 'yyyy-mm-dd hh:mm';

/** The formats of a style sheet for cells that are to show a date; entries are appended. */
export class DateCellFormats {
  private readonly showDate: readonly boolean[];
  private readonly made = new Map<string, number>();

  constructor(private readonly root: Element) {
    this.showDate = dateFormats(root);
  }

  get changed(): boolean {
    return this.made.size > 0;
  }

  /** The format that looks like `format` and shows a date; itself where it does. */
  dateFormat(format: number, { hour, minute }: SourceDate): number {
    if (this.showDate[format] === true) return format;
    const code = hour === 0 && minute === 0 ? DAY_FORMAT : MINUTE_FORMAT;
    const key = `${format} ${code}`;
    const made = this.made.get(key) ?? this.add(format, code);
    this.made.set(key, made);
    return made;
  }

  private add(format: number, code: string): number {
    const list = childOf(this.root, 'cellXfs');
    const formats = list ? childrenOf(list) : [];
    const model = formats[format];
    if (!list || !model) throw new Error(`the style sheet has no format ${format}`);
    const own = (this.root.ownerDocument as Document).importNode(model, true) as Element;
    setAttributes(own, { numFmtId: numberFormat(this.root, code), applyNumberFormat: 1 });
    list.appendChild(own);
    setAttributes(list, { count: formats.length + 1 });
    return formats.length;
  }
}
