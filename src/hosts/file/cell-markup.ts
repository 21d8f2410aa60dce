import { dateToSerial } from 'hucre';
import type { SourceDate, SourceValue } from '../../domain/roster/source';
import type { Numbered } from './sheet-markup';
import { withAttribute, withoutAttributes } from './sheet-markup';
import { cellText, elementText, isDelicate } from './xml-text';

/** What a cell is to hold. */
export interface NewContent {
  readonly value: SourceValue;
  /** `own`: the formula that the cell has. */
  readonly formula: 'own' | { readonly text: string } | undefined;
  /** The cells that an array formula fills: `B2:C9`. */
  readonly block?: string;
}

/** How a value stands in a cell: the cell's type, and the elements behind the formula. */
interface ValueMarkup {
  readonly type?: 'b' | 'e' | 'inlineStr' | 'str';
  readonly elements: string;
}

/** The errors that a cell may hold; newer ones (`#SPILL!`) stand as `#VALUE!` there. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** The number by which a workbook stores a date. */
export function dateSerial({ day, hour, minute }: SourceDate, system: '1900' | '1904'): number {
  return dateToSerial(new Date(Date.UTC(day.year, day.month - 1, day.day, hour, minute)), system === '1904');
}

/** The formula element of a cell as it stands, '' where there is none. */
export function formulaMarkup(body: string, prefix: string): string {
  return new RegExp(`<${prefix}f(?:\\s[^<>]*)?(?:/>|>[^<]*</${prefix}f\\s*>)`).exec(body)?.[0] ?? '';
}

/** Writes cells of one sheet anew, with what their elements are called there. */
export class CellWriter {
  constructor(
    private readonly prefix: string,
    private readonly system: '1900' | '1904',
  ) {}

  /** A cell that stands already: its address as it is written, its looks and what else is said of it stay. */
  rewritten(cell: Numbered, content: NewContent, style: number | undefined): string {
    const { prefix } = this;
    const own = content.formula === 'own' ? formulaMarkup(cell.body ?? '', prefix) : '';
    // `cm` and `vm` say what a formula's result is beyond its value.
    const dropped = own === '' ? ['t', 'cm', 'vm'] : ['t', 'vm'];
    const kept = withoutAttributes(cell.attributes, dropped);
    return this.cell(style === undefined ? kept : withAttribute(kept, 's', style), own, content);
  }

  created(address: string, content: NewContent, style: number): string {
    return this.cell(` r="${address}"${style === 0 ? '' : ` s="${style}"`}`, '', content);
  }

  private cell(attributes: string, own: string, content: NewContent): string {
    const { prefix } = this;
    const formula = this.formula(own, content);
    const { type, elements } = this.value(content.value, formula !== '');
    const opening = `<${prefix}c${attributes.trimEnd()}${type === undefined ? '' : ` t="${type}"`}`;
    return formula === '' && elements === '' ? `${opening}/>` : `${opening}>${formula}${elements}</${prefix}c>`;
  }

  private formula(own: string, { formula, block }: NewContent): string {
    const { prefix } = this;
    if (formula === undefined) return '';
    if (formula === 'own') return block === undefined ? own : withBlock(own, block);
    const array = block === undefined ? '' : ` t="array" ref="${block}"`;
    return `<${prefix}f${array}>${elementText(formula.text)}</${prefix}f>`;
  }

  private value(value: SourceValue, isResult: boolean): ValueMarkup {
    const of = (content: string | number): string => `<${this.prefix}v>${content}</${this.prefix}v>`;
    switch (typeof value) {
      case 'number':
        return { elements: of(value) };
      case 'boolean':
        return { type: 'b', elements: of(value ? 1 : 0) };
      case 'string':
        return this.text(value, isResult);
    }
    // A formula is never blank: where it gives nothing, its result is the empty text.
    if (value === null) return isResult ? { type: 'str', elements: of('') } : { elements: '' };
    if (value.kind === 'date') return { elements: of(dateSerial(value, this.system)) };
    if (value.code === 'uncalculated') return { elements: '' };
    return { type: 'e', elements: of(ERRORS.has(value.code) ? value.code : '#VALUE!') };
  }

  private text(text: string, isResult: boolean): ValueMarkup {
    const { prefix } = this;
    if (isResult) return { type: 'str', elements: `<${prefix}v>${cellText(text)}</${prefix}v>` };
    if (text === '') return { elements: '' };
    if (!isDelicate(text)) return { type: 'str', elements: `<${prefix}v>${elementText(text)}</${prefix}v>` };
    const inline = `<${prefix}t xml:space="preserve">${cellText(text)}</${prefix}t>`;
    return { type: 'inlineStr', elements: `<${prefix}is>${inline}</${prefix}is>` };
  }
}

/** The attributes of a formula element, '' where it has none. */
export function formulaAttributes(formula: string): string {
  return /^<[\w.:-]+([^<>]*?)\/?>/.exec(formula)?.[1] ?? '';
}

function withBlock(formula: string, block: string): string {
  const attributes = formulaAttributes(formula);
  return formula.replace(attributes, withAttribute(attributes, 'ref', block));
}
