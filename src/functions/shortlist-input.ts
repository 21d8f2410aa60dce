import { cellNumber } from '../domain/basics/cell-number';
import { message, type Message } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import type { ScoreColumns } from '../domain/scoring/ranking';
import { NOBODY, type PostQuota } from '../domain/shortlist/shortlist';
import type { Cells, Failure } from './cell-function';
import { cellAsText, isBlank } from './cells';
import { MOST_LISTED } from './cell-problems';
import { isErrorText, labelState, type PostNumbers } from './labels';
import { scoreTextState } from './score-text';
import { isQuotaShape, readQuota, type QuotaTable } from './shortlist-quota';
import { WrongCells } from './wrong-cells';

/** The ranges of a call as they came. */
export interface ShortlistRanges {
  readonly people: Cells;
  readonly posts: Cells;
  readonly scores: Cells;
  readonly quota: Cells;
  /** For posts without a floor of their own. */
  readonly floor: number | undefined;
}

/** The titles of the ranges, for messages. */
export type RangeTitles = Readonly<Record<'people' | 'posts' | 'quota', LocalizedText>>;

/** The ranges of a call, read. People and posts are numbered from 0. */
export interface ShortlistInput {
  /** The people stand in a row: results that are aligned with them do so too. */
  readonly sideways: boolean;
  /** One person per row, as in the cell. */
  readonly people: Cells;
  /** One person per row; the first cell of a person without a score says why. */
  readonly scoreCells: Cells;
  /** `NOBODY` where the range has an empty row. */
  readonly postOf: Int32Array;
  readonly scores: ScoreColumns;
  /** As the quota writes them, else as they were written first. */
  readonly postTitles: readonly (string | number)[];
  /** Aligned with `postTitles`. */
  readonly quotas: readonly PostQuota[];
}

/** Reads the ranges; everything that is wrong is told at once (`#VALUE!`). Codes: all of `shortlist.*`. */
export function readShortlist(ranges: ShortlistRanges, titles: RangeTitles): Result<ShortlistInput, Failure> {
  const [misshapen, ...alsoMisshapen] = wrongShapes(ranges);
  if (misshapen) return fail({ code: '#VALUE!', messages: [misshapen, ...alsoMisshapen] });
  const { quota, problems } = readQuota(ranges.quota, ranges.floor, titles.quota);
  const read = readRows(ranges, quota, titles);
  const wrong = [...read.problems, ...problems];
  const [first, ...rest] = wrong.length > 0 ? wrong : postsWithoutQuota(read.input.postTitles, quota);
  return first ? fail({ code: '#VALUE!', messages: [first, ...rest] }) : ok(read.input);
}

function sizeOf(cells: Cells): { readonly rows: number; readonly columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

function isSideways(people: Cells): boolean {
  return people.length === 1 && (people[0]?.length ?? 0) > 1;
}

function wrongShapes({ people, posts, scores, quota }: ShortlistRanges): readonly Message[] {
  const { rows: peopleRows, columns: peopleColumns } = sizeOf(people);
  const peopleSize = { peopleRows, peopleColumns };
  const problems: Message[] = [];
  if (peopleRows > 1 && peopleColumns > 1) problems.push(message('shortlist.people-shape', sizeOf(people)));
  else {
    const postSize = sizeOf(posts);
    const one = postSize.rows === 1 && postSize.columns === 1;
    if (!one && (postSize.rows !== peopleRows || postSize.columns !== peopleColumns))
      problems.push(message('shortlist.posts-size', { ...postSize, ...peopleSize }));
    const scoreSize = sizeOf(scores);
    if (isSideways(people) ? scoreSize.columns !== peopleColumns : scoreSize.rows !== peopleRows)
      problems.push(message('shortlist.scores-size', { ...scoreSize, ...peopleSize }));
  }
  if (!isQuotaShape(quota)) problems.push(message('shortlist.quota-shape', sizeOf(quota)));
  return problems;
}

/** Nobody may get a quota of 0 in silence. */
function postsWithoutQuota(titles: readonly (string | number)[], { ofEvery, quotas }: QuotaTable): readonly Message[] {
  if (ofEvery) return [];
  const lacking = titles.slice(quotas.length);
  if (lacking.length === 0) return [];
  const posts = lacking.slice(0, MOST_LISTED).map(cellAsText);
  return [message('shortlist.quota-lacks-posts', { posts, count: lacking.length })];
}

interface WrongRows {
  readonly blankPeople: WrongCells;
  readonly people: WrongCells;
  readonly blankPosts: WrongCells;
  readonly posts: WrongCells;
  readonly scores: WrongCells;
  readonly tieBreaks: WrongCells;
}

function readRows(
  ranges: ShortlistRanges,
  quota: QuotaTable,
  titles: RangeTitles,
): { readonly input: ShortlistInput; readonly problems: readonly Message[] } {
  const sideways = isSideways(ranges.people);
  const upright = (cells: Cells): Cells => (sideways ? transposed(cells) : cells);
  const people = upright(ranges.people);
  const scoreCells = upright(ranges.scores);
  const cells = (): WrongCells => new WrongCells(sideways);
  const wrong: WrongRows = {
    blankPeople: cells(),
    people: cells(),
    blankPosts: cells(),
    posts: cells(),
    scores: cells(),
    tieBreaks: cells(),
  };
  const onePost = readOnePost(ranges.posts, people, quota.posts, wrong);
  const posts: Posts = onePost ?? { cells: upright(ranges.posts), numbers: quota.posts };
  const postOf = readPeople(people, scoreCells, posts, wrong);
  const scores = readScores(scoreCells, wrong);
  const { titles: postTitles } = quota.posts;
  const { ofEvery } = quota;
  const quotas = ofEvery ? postTitles.map(() => ofEvery) : quota.quotas;
  return {
    input: { sideways, people, scoreCells, postOf, scores, postTitles, quotas },
    problems: problemsOf(wrong, titles),
  };
}

function problemsOf(wrong: WrongRows, { people, posts }: RangeTitles): readonly Message[] {
  return [
    ...wrong.blankPeople.told((found) => message('shortlist.label-missing', { parameter: people, ...found })),
    ...wrong.people.told((found) => message('shortlist.label-wrong', { parameter: people, ...found })),
    ...wrong.blankPosts.told((found) => message('shortlist.label-missing', { parameter: posts, ...found })),
    ...wrong.posts.told((found) => message('shortlist.label-wrong', { parameter: posts, ...found })),
    ...wrong.scores.told((found) => message('shortlist.score-wrong', { ...found })),
    ...wrong.tieBreaks.told((found) => message('shortlist.tie-break-wrong', { ...found })),
  ];
}

function transposed(cells: Cells): Cells {
  return Array.from(cells[0] ?? [], (_, column) => cells.map((row) => row[column]));
}

/** The number of the one post of all, or `undefined` where each person has a post of their own. */
function readOnePost(posts: Cells, people: Cells, numbers: PostNumbers, wrong: WrongRows): number | undefined {
  const [row] = posts;
  if (posts.length !== 1 || row?.length !== 1) return undefined;
  const state = labelState(row[0]);
  // Beside a single person a blank cell is the post of that row, which may be empty.
  if (state === 'blank' && people.length === 1) return undefined;
  if (state === 'named') return numbers.numberOf(row[0] as string | number);
  wrong[state === 'blank' ? 'blankPosts' : 'posts'].add(0, 0, row[0]);
  return 0;
}

/** The posts of the people, one person per row, or the number of the one post of all. */
type Posts = number | { readonly cells: Cells; readonly numbers: PostNumbers };

/** The post of every person; `NOBODY` where the row is empty or wrong. */
function readPeople(people: Cells, scores: Cells, posts: Posts, wrong: WrongRows): Int32Array {
  const postOf = new Int32Array(people.length);
  for (let row = 0; row < people.length; row++) {
    const person = people[row]?.[0];
    const personState = labelState(person);
    const post = typeof posts === 'number' ? undefined : posts.cells[row]?.[0];
    const postState = typeof posts === 'number' ? personState : labelState(post);
    if (personState === 'named' && postState === 'named') {
      postOf[row] = typeof posts === 'number' ? posts : posts.numbers.numberOf(post as string | number);
      continue;
    }
    postOf[row] = NOBODY;
    if (personState === 'blank' && postState === 'blank' && scores[row]?.every(isBlankScore)) continue;
    if (personState !== 'named') wrong[personState === 'blank' ? 'blankPeople' : 'people'].add(row, 0, person);
    if (typeof posts !== 'number' && postState !== 'named')
      wrong[postState === 'blank' ? 'blankPosts' : 'posts'].add(row, 0, post);
  }
  return postOf;
}

function isBlankScore(cell: unknown): boolean {
  return isBlank(cell) || (typeof cell === 'string' && scoreTextState(cell) === 'blank');
}

/**
 * The scores by column, `NaN` where there is none. A text in the first column is a reason, further columns of such a row may
 * repeat it; where the first column is a number, a further one is a number or blank.
 */
function readScores(cells: Cells, wrong: WrongRows): ScoreColumns {
  const first = readColumn(cells, 0, (row, cell) => {
    if (typeof cell !== 'string' || scoreTextState(cell) === 'wrong') wrong.scores.add(row, 0, cell);
  });
  const further: Float64Array[] = [];
  for (let column = 1; column < (cells[0]?.length ?? 0); column++) {
    const read = readColumn(cells, column, (row, cell) => {
      if (typeof cell !== 'string' || isErrorText(cell)) wrong.scores.add(row, column, cell);
      else if (!isBlankScore(cell) && !Number.isNaN(first[row])) wrong.tieBreaks.add(row, column, cell);
    });
    further.push(read);
  }
  return [first, ...further];
}

/** A column of numbers; whatever is neither a finite number nor blank is handed to `other`, row by row. */
function readColumn(cells: Cells, column: number, other: (row: number, cell: unknown) => void): Float64Array {
  const numbers = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]?.[column];
    const number = typeof cell === 'number' ? cellNumber(cell) : Number.NaN;
    const known = Number.isFinite(number);
    numbers[row] = known ? number : Number.NaN;
    if (!known && !isBlank(cell)) other(row, cell);
  }
  return numbers;
}
