import type { RosterField } from './fields';
import { DATE_FIELDS, HARMLESS, HEADER_TERMS, RIVALS } from './header-synonyms';
import { headerText, type HeaderText } from './header-text';

/** A field that a header may stand for, with a whole score 0–100. */
export interface Guess {
  readonly field: RosterField;
  readonly score: number;
}

/** From this score on a guess may be used at all. */
export const USABLE = 60;
/** From this score on it is used without asking. */
export const SURE = 80;
/** The score of a term that only resembles a known one: worth asking, never used unasked. */
const MOST_UNSURE = 79;
const LONGEST_HEADER = 24;
const LEAST_SIMILARITY = 0.6;

const TIME_WORDS = /(?:时间|日期|年月日?|生日|时限)$|^何时/;

const EXACT: ReadonlyMap<string, readonly Guess[]> = exactTerms();
const TERMS: readonly (readonly [string, Guess])[] = [...EXACT].flatMap(([term, guesses]) =>
  guesses.filter((guess) => guess.score === 100 && term.length >= 2).map((guess) => [term, guess] as const),
);

function exactTerms(): Map<string, Guess[]> {
  const terms = new Map<string, Guess[]>();
  const add = (term: string, guess: Guess) => terms.set(term, [...(terms.get(term) ?? []), guess]);
  for (const field of Object.keys(HEADER_TERMS) as RosterField[]) {
    const { sure, weaker = {} } = HEADER_TERMS[field];
    for (const term of new Set(sure.split(/\s+/))) add(term, { field, score: 100 });
    for (const term of Object.keys(weaker)) add(term, { field, score: weaker[term] as number });
  }
  return terms;
}

/** The guesses for an exact term; none where it is not in the table. */
export function exactGuesses(term: string): readonly Guess[] {
  return EXACT.get(term) ?? [];
}

/** Whether a cell is, word for word, a header of the name column. */
export function isNameHeader(text: string): boolean {
  const header = headerText(text);
  return exactGuesses(header.full).some((guess) => guess.field === 'name' && guess.score >= SURE);
}

/**
 * The fields that a header text may stand for, best first: exact terms (up to 100), terms with harmless words around them
 * (92), and terms that are contained or resemble (60–79, to be confirmed by the clerk or by the values). Headers of other
 * people's data (配偶姓名, 填报单位) give none.
 */
export function guessText(header: HeaderText): readonly Guess[] {
  const found = new Map<RosterField, number>();
  const add = (guesses: readonly Guess[], most: number, minus = 0) => {
    for (const { field, score } of guesses) {
      found.set(field, Math.max(found.get(field) ?? 0, Math.min(score, most) - minus));
    }
  };
  add(exactGuesses(header.full), 100);
  if (found.size === 0 && header.short !== header.full && !RIVALS.test(header.full))
    add(exactGuesses(header.short), 97);
  if (found.size === 0 && !RIVALS.test(header.full) && header.full.length <= LONGEST_HEADER) {
    const bare = header.full.replace(HARMLESS, '');
    if (bare !== header.full) add(exactGuesses(bare), 92);
    if (found.size === 0 && header.full.length >= 2) add(resembling(header.full), MOST_UNSURE);
  }
  return sorted(found);
}

/** Guesses best first; equal scores in the order of the fields. */
export function sorted(found: ReadonlyMap<RosterField, number>): readonly Guess[] {
  return [...found]
    .filter(([, score]) => score >= USABLE)
    .map(([field, score]) => ({ field, score }))
    .sort((a, b) => b.score - a.score);
}

function resembling(text: string): readonly Guess[] {
  const timed = TIME_WORDS.test(text);
  const best = new Map<RosterField, number>();
  for (const [term, { field }] of TERMS) {
    if (DATE_FIELDS.has(field) !== timed) continue;
    const score = resemblance(text, term);
    if (score >= USABLE) best.set(field, Math.max(best.get(field) ?? 0, score));
  }
  return sorted(best);
}

/** 60–79 by how much of the text the term covers, more where it ends the text as the head of a Chinese noun does. */
function resemblance(text: string, term: string): number {
  if (text.includes(term)) {
    const share = term.length / text.length;
    return Math.round(60 + 12 * share + (text.endsWith(term) ? 7 : 0));
  }
  const similarity = dice(text, term);
  return similarity >= LEAST_SIMILARITY ? Math.round(60 + 19 * (similarity - LEAST_SIMILARITY)) : 0;
}

function dice(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return 0;
  let shared = 0;
  for (let index = 0; index < a.length - 1; index++) if (b.includes(a.slice(index, index + 2))) shared++;
  return (2 * shared) / (a.length + b.length - 2);
}
