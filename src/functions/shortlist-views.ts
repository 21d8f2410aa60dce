import { OUTCOME, type Shortlist } from '../domain/shortlist/shortlist';
import { belowFloorTerm, SHORTLIST_TERMS } from '../domain/shortlist/terms';
import type { FunctionHost, ResultCells } from './cell-function';
import { reasonTerm } from './score-text';
import type { ShortlistInput } from './shortlist-input';

/** A way to show a shortlist; at least 1 × 1 cells. */
export type ShortlistView = (input: ShortlistInput, found: Shortlist, host: FunctionHost) => ResultCells;

/**
 * Post, rank, person, score, 入围 or 并列入围: a row for each who goes on, by post, rank and input order. One row 无人入围 where
 * nobody does.
 */
export const showList: ShortlistView = ({ people, postOf, postTitles, scores }, found, host) => {
  const words = plainWords(host);
  const rows: ResultCells = [];
  for (let index = 0; index < found.entrants.length; index++) {
    const person = found.entrants[index] as number;
    const title = postTitles[postOf[person] as number];
    const word = words[found.outcomes[person] as number];
    rows.push([title, found.ranks[index], people[person]?.[0], scores[0][person], word]);
  }
  return rows.length > 0 ? rows : [[host.text(SHORTLIST_TERMS.nobody), '', '', '', '']];
};

/** Post, lowest entry score (`''` where nobody goes on), how many go on: a row for each post (R-WRI-4). */
export const showCutoffs: ShortlistView = ({ postTitles }, { lowest, entered }, host) => {
  if (postTitles.length === 0) return [[host.text(SHORTLIST_TERMS.nobody), '', 0]];
  return postTitles.map((title, post) => [title, entered[post] === 0 ? '' : lowest[post], entered[post]]);
};

/**
 * How everybody came off, lying as `people` does: 入围, 并列入围, 未入围, or why not: the text in place of the score, 无成绩,
 * 低于最低分数线60; `''` for an empty row. Rows that say the same are one array: a million of them would cost more than all else.
 */
export const showFlags: ShortlistView = (input, { outcomes }, host) => {
  const plainRows = plainWords(host).map((word) => (word === undefined ? undefined : [word]));
  const reason = reasonWords(input, host);
  const flags: ResultCells = new Array(outcomes.length);
  for (let person = 0; person < outcomes.length; person++) {
    const outcome = outcomes[person] as number;
    flags[person] = plainRows[outcome] ?? [reason(person, outcome)];
  }
  return input.sideways ? [flags.map(([flag]) => flag)] : flags;
};

/** By outcome; none where it needs a reason. */
function plainWords(host: FunctionHost): readonly (string | undefined)[] {
  const words: (string | undefined)[] = Object.values(OUTCOME).map(() => undefined);
  words[OUTCOME.nobody] = '';
  for (const outcome of ['entered', 'enteredTied', 'notEntered'] as const) {
    words[OUTCOME[outcome]] = host.text(SHORTLIST_TERMS[outcome]);
  }
  return words;
}

function reasonWords(
  { scoreCells, postOf, quotas }: ShortlistInput,
  host: FunctionHost,
): (person: number, outcome: number) => string {
  const ofFloor = new Map<number, string>();
  return (person, outcome) => {
    if (outcome === OUTCOME.unranked) return host.text(reasonTerm(scoreCells[person]?.[0]));
    const floor = quotas[postOf[person] as number]?.floor ?? 0;
    const word = ofFloor.get(floor) ?? host.text(belowFloorTerm(floor));
    ofFloor.set(floor, word);
    return word;
  };
}
