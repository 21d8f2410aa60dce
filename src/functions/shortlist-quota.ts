import type { LocalizedText } from '../domain/basics/localized';
import { message, type Message } from '../domain/basics/issue';
import type { PostQuota } from '../domain/shortlist/shortlist';
import { readNumber } from './arguments';
import type { Cells } from './cell-function';
import { isBlank } from './cells';
import { isErrorText, labelState, PostNumbers } from './labels';
import { looksLikeNumber } from './score-text';
import { WrongCells } from './wrong-cells';

/** How many go on for which post. */
export interface QuotaTable {
  /** The posts of the table, in its order; none where one number is for every post. */
  readonly posts: PostNumbers;
  /** Aligned with the posts of the table. */
  readonly quotas: readonly PostQuota[];
  /** Where one number is for every post. */
  readonly ofEvery: PostQuota | undefined;
}

/** The highest quota of a post. */
const MOST_PLACES = 100_000;

/** A whole number 0–100000, also as a text of digits; `undefined` for anything else, a blank too: nobody gets 0 in silence. */
function readPlaces(cell: unknown): number | undefined {
  const number = readNumber(cell);
  return number !== undefined && Number.isInteger(number) && number >= 0 && number <= MOST_PLACES ? number : undefined;
}

/** Whether a quota has one of the shapes that `readQuota` reads: one cell, or two or three columns. */
export function isQuotaShape(cells: Cells): boolean {
  const columns = cells[0]?.length ?? 0;
  return columns === 2 || columns === 3 || (columns === 1 && cells.length === 1);
}

/**
 * Reads the quota: one cell for every post, or rows × 2 (post, number) or 3 (and floor). Blank rows are left out, and so is a
 * first row whose number is a word (名额). A blank floor is the general one. A quota with problems is of no use.
 * Codes: `shortlist.quota-wrong`, `-floor-wrong`, `-post-twice`, `shortlist.label-missing`, `-wrong`.
 *
 * @param cells of a shape that `isQuotaShape` accepts
 * @param floor for every post that has none of its own
 * @param parameter the quota's title, for messages
 */
export function readQuota(
  cells: Cells,
  floor: number | undefined,
  parameter: LocalizedText,
): { readonly quota: QuotaTable; readonly problems: readonly Message[] } {
  const wrong: WrongQuota = {
    label: new WrongCells(),
    blankLabel: new WrongCells(),
    places: new WrongCells(),
    floor: new WrongCells(),
    twice: new WrongCells(),
  };
  const quota = cells[0]?.length === 1 ? readOne(cells[0][0], floor, wrong) : readRows(cells, floor, wrong);
  const problems = [
    ...wrong.blankLabel.told((found) => message('shortlist.label-missing', { parameter, ...found })),
    ...wrong.label.told((found) => message('shortlist.label-wrong', { parameter, ...found })),
    ...wrong.places.told((found) => message('shortlist.quota-wrong', found)),
    ...wrong.floor.told((found) => message('shortlist.quota-floor-wrong', found)),
    ...wrong.twice.told((found) => message('shortlist.quota-post-twice', found)),
  ];
  return { quota, problems };
}

type WrongQuota = Readonly<Record<'label' | 'blankLabel' | 'places' | 'floor' | 'twice', WrongCells>>;

function readOne(cell: unknown, floor: number | undefined, wrong: WrongQuota): QuotaTable {
  const places = readPlaces(cell);
  if (places === undefined) wrong.places.add(0, 0, cell);
  return { posts: new PostNumbers(), quotas: [], ofEvery: { places: places ?? 0, floor } };
}

function readRows(cells: Cells, floor: number | undefined, wrong: WrongQuota): QuotaTable {
  const posts = new PostNumbers();
  const quotas: PostQuota[] = [];
  cells.forEach(([post, number, ownFloor], row) => {
    if ((row === 0 && isHeading(number)) || [post, number, ownFloor].every(isBlank)) return;
    const places = readPlaces(number);
    if (places === undefined) wrong.places.add(row, 1, number);
    const least = isBlank(ownFloor) ? floor : readNumber(ownFloor);
    if (least === undefined && !isBlank(ownFloor)) wrong.floor.add(row, 2, ownFloor);
    const state = labelState(post);
    if (state !== 'named') wrong[state === 'blank' ? 'blankLabel' : 'label'].add(row, 0, post);
    else if (posts.numberOf(post as string | number) < quotas.length) wrong.twice.add(row, 0, post);
    else quotas.push({ places: places ?? 0, floor: least });
  });
  return { posts, quotas, ofEvery: undefined };
}

/** A word where a number belongs is a heading; `3O` is none. */
function isHeading(number: unknown): boolean {
  return (
    typeof number === 'string' && labelState(number) === 'named' && !isErrorText(number) && !looksLikeNumber(number)
  );
}
