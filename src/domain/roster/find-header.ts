import type { RosterField } from './fields';
import { guessColumn, hasUndatedPosition, type ColumnGuess } from './guess-column';
import { USABLE } from './guess-field';
import { columnHeaders, HEADER_MOST_ROWS, type ColumnHeader, type HeaderGrid } from './header-grid';
import { isYearOnly } from './header-text';
import type { SourceValue } from './source';
import { cellText, compact } from './text';

/** A header that was found, with what each column may be. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeadedColumn[];
  /** How many fields were recognised; several columns of assessments count as several. */
  readonly score: number;
  readonly hasName: boolean;
}

export interface HeadedColumn extends ColumnHeader, ColumnGuess {}

const LEAST_FIELDS = 3;
/** Without a recognised name so many other fields make a header; the clerk is then asked for the name. */
const LEAST_FIELDS_NAMELESS = 4;
const MOST_ASSESSMENTS = 6;
/** What a further row must at least add, so that title rows above and rows below stay outside. */
const EXTRA_ROW = 0.3;
const CUT_MERGE = 0.8;
/** A table higher up is preferred to a later one unless that one is much richer. */
const EARLIER_SHARE = 0.75;

/**
 * The most convincing header block (1–3 rows) of a sheet, by how many fields it names. Of equal blocks the topmost, then the
 * one with fewest rows: a title row above or a group row below adds nothing. `undefined` when no block names a person's name
 * and two more fields, or four fields without a name. Columns in `clerk` count as recognised.
 */
export function findHeader(grid: HeaderGrid, clerk: ReadonlyMap<number, RosterField>): Header | undefined {
  const found: Header[] = [];
  for (let first = 1; first <= grid.height; first++) {
    if (!canBegin(grid, first)) continue;
    for (let last = first; last < first + HEADER_MOST_ROWS && last <= grid.height; last++) {
      if (looksLikeData(grid, last)) break;
      const header = headerAt(grid, first, last, clerk);
      if (qualifies(header)) found.push(header);
    }
  }
  const best = mostConvincing(found);
  if (!best) return undefined;
  const earlier = found.filter((other) => other.last < best.first && other.score >= best.score * EARLIER_SHARE);
  return mostConvincing(earlier) ?? best;
}

/** Reads a given block as a header, whatever it says. */
export function headerAt(
  grid: HeaderGrid,
  first: number,
  last: number,
  clerk: ReadonlyMap<number, RosterField>,
): Header {
  const columns: HeadedColumn[] = [];
  let left: RosterField | undefined;
  let leftGroup = 0;
  const headers = columnHeaders(grid, first, last);
  const positionUndated = hasUndatedPosition(headers.map(({ cells }) => cells[cells.length - 1] ?? ''));
  for (const [index, header] of headers.entries()) {
    const chosen = clerk.get(index + 1);
    const sharesParent = header.group === leftGroup;
    const guess = guessColumn(header, left, sharesParent, positionUndated);
    columns.push({ ...header, ...guess });
    left = chosen ?? guess.guesses[0]?.field;
    leftGroup = header.group;
  }
  const { score, hasName } = recognised(columns, clerk);
  return {
    first,
    last,
    columns,
    score: score - CUT_MERGE * cutMerges(grid, first, last) - EXTRA_ROW * (last - first),
    hasName,
  };
}

function qualifies(header: Header): boolean {
  return header.score >= (header.hasName ? LEAST_FIELDS * 0.6 + 0.6 : LEAST_FIELDS_NAMELESS * 0.9);
}

function mostConvincing(headers: readonly Header[]): Header | undefined {
  return headers.reduce<Header | undefined>(
    (best, header) => (!best || header.score > best.score + 1e-9 ? header : best),
    undefined,
  );
}

function recognised(columns: readonly HeadedColumn[], clerk: ReadonlyMap<number, RosterField>) {
  const best = new Map<RosterField, number>();
  // A merged 近三年考核 above years is one thing said three times, so equal headers count once.
  const assessed = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    const chosen = clerk.get(index + 1);
    const guess = chosen ? { field: chosen, score: 100 } : column.guesses[0];
    if (!guess || guess.score < USABLE) continue;
    if (guess.field === 'assessment') {
      if (assessed.size < MOST_ASSESSMENTS) assessed.set(column.cells.join('\n'), guess.score / 100);
    } else if (guess.score > (best.get(guess.field) ?? 0)) best.set(guess.field, guess.score);
  }
  const assessments = [...assessed.values()].reduce((sum, score) => sum + score, 0);
  const fields = [...best.values()].reduce((sum, score) => sum + score / 100, 0);
  return { score: fields + assessments, hasName: best.has('name') };
}

/** A header row has at least two different texts, each of them short enough for a column. */
function canBegin(grid: HeaderGrid, row: number): boolean {
  const texts = new Set<string>();
  for (let column = 1; column <= grid.width; column++) {
    const text = compact(grid.text(row, column));
    if (text !== '') texts.add(text);
  }
  return texts.size >= 2 && !looksLikeData(grid, row);
}

/** Dates, ID numbers and numbers other than years never stand in a header. */
function looksLikeData(grid: HeaderGrid, row: number): boolean {
  for (let column = 1; column <= grid.width; column++) {
    if (isDatum(grid.value(row, column))) return true;
  }
  return false;
}

function isDatum(value: SourceValue): boolean {
  if (value === null) return false;
  if (typeof value === 'object') return value.kind === 'date';
  if (typeof value === 'boolean') return true;
  const text = compact(cellText(value));
  if (/^\d+(?:\.\d+)?$/.test(text)) return !isYearOnly(text);
  return /^\d{17}[\dXx]$|^\d{4}[.\-/年]\d{1,2}(?:[.\-/月](?:\d{1,2}日?)?)?$/.test(text);
}

/** Merges that begin inside the block and end below it, or reach into it from above: the block cuts a header in two. */
function cutMerges(grid: HeaderGrid, first: number, last: number): number {
  let cut = 0;
  for (const merge of grid.sheet.merges) {
    if (merge.left > grid.width) continue;
    const outOfBlock = merge.top >= first && merge.top <= last && merge.bottom > last;
    const intoBlock = merge.top < first && merge.bottom >= first;
    if (outOfBlock || intoBlock) cut++;
  }
  return cut;
}
