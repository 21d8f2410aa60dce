import type { Message } from '../domain/basics/issue';
import { localized, type LocalizedText } from '../domain/basics/localized';
import { cellAsText } from './cells';

/** How many places a message names. */
const MOST_PLACES = 5;

/** Cells of one argument that are wrong for one reason: the first ones by place and content, and how many there are. */
export class WrongCells {
  readonly places: LocalizedText[] = [];
  count = 0;

  /** @param sideways the argument was transposed before it was read: rows are columns on the sheet */
  constructor(private readonly sideways = false) {}

  /** Row and column count from 0; the clerk reads them from 1. */
  add(row: number, column: number, cell: unknown): void {
    this.count++;
    if (this.places.length >= MOST_PLACES) return;
    const content = cellAsText(cell);
    const [down, across] = this.sideways ? [column + 1, row + 1] : [row + 1, column + 1];
    const zh = `第${down}行第${across}列`;
    const en = `row ${down} column ${across}`;
    this.places.push(content === '' ? localized(zh, en) : localized(`${zh}“${content}”`, `${en} "${content}"`));
  }

  /** The message about them, if there are any. */
  told(
    text: (found: { readonly places: readonly LocalizedText[]; readonly count: number }) => Message,
  ): readonly Message[] {
    return this.count > 0 ? [text({ places: this.places, count: this.count })] : [];
  }
}
