import { cellNumber } from '../domain/basics/cell-number';
import { sameText } from '../domain/basics/same-text';

/** What a cell that names a person or a post holds. */
export type LabelState = 'blank' | 'named' | 'wrong';

/** A text or a finite number names something; blanks only are blank; booleans, errors and infinities are wrong. */
export function labelState(cell: unknown): LabelState {
  if (typeof cell === 'string') {
    const first = cell.charCodeAt(0);
    // Most names begin with a Han character, a digit or a letter, and there may be a million of them.
    if ((first >= 0x4e00 && first <= 0x9fff) || (first >= 0x30 && first <= 0x7a)) return 'named';
    if (isErrorText(cell)) return 'wrong';
    return sameText(cell) === '' ? 'blank' : 'named';
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? 'named' : 'wrong';
  return cell === null || cell === undefined ? 'blank' : 'wrong';
}

/** An error in the form of a text, as hosts without error values hand it over: `#N/A`. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && /^#[A-Z]/.test(text);
}

/** Posts by number, from 0 in the order in which they come; one post in two spellings (`sameText`) is one. */
export class PostNumbers {
  /** As each post was written first. */
  readonly titles: (string | number)[] = [];
  /** By the cell as it is, and by its text in the form of `sameText`. */
  private readonly numbers = new Map<string | number, number>();

  /** The number of a post, a new one where it was not seen before. */
  numberOf(cell: string | number): number {
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    const text = sameText(String(typeof cell === 'number' ? cellNumber(cell) : cell));
    const number = this.numbers.get(text) ?? this.titles.push(cell) - 1;
    this.numbers.set(text, number);
    if (text !== cell) this.numbers.set(cell, number);
    return number;
  }
}
