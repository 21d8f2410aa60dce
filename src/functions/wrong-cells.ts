import type { Message } from '../domain/basics/issue';
import { localized, type LocalizedText } from '../domain/basics/localized';
import { MOST_LISTED, positionText, withCount } from './cell-problems';
import { cellAsText } from './cells';

/** Cells of one argument that are wrong for one reason: the first ones by place and content, and how many there are. */
export class WrongCells {
  private readonly places: LocalizedText[] = [];
  private count = 0;

  /** @param sideways the argument was transposed before it was read: rows are columns on the sheet */
  constructor(private readonly sideways = false) {}

  /** Row and column count from 0; the clerk reads them from 1. */
  add(row: number, column: number, cell: unknown): void {
    this.count++;
    if (this.places.length >= MOST_LISTED) return;
    const content = cellAsText(cell);
    const place = positionText(
      this.sideways ? { row: column + 1, column: row + 1 } : { row: row + 1, column: column + 1 },
    );
    this.places.push(content === '' ? place : localized(`${place.zh}“${content}”`, `${place.en} "${content}"`));
  }

  /** The message about them, if there are any. */
  told(text: (found: { readonly places: readonly LocalizedText[] }) => Message): readonly Message[] {
    return this.count > 0 ? [text({ places: withCount(this.places, this.count) })] : [];
  }
}
