import type { CalendarDay } from '../basics/calendar';
import type { PersonFacts } from '../roster/facts';
import { cellKey, type FactsReader, type PeopleCells } from '../roster/read-people';
import type { Finding, RuleContext } from '../rules/rule';
import type { AppliedPost } from './applied-post';
import { CellTree } from './cell-tree';

/** What a check may know besides the facts: the post with what is open about it. */
export interface ReviewContext extends RuleContext {
  readonly post: AppliedPost;
}

/** The people of a block as a check sees them. Rows and columns count from 1. */
export interface PeopleToCheck extends FactsReader {
  readonly cells: PeopleCells;
  readonly asOf: CalendarDay | undefined;
  post(row: number): AppliedPost;
  /** The columns on which the post depends. */
  readonly postColumns: readonly number[];
}

/** A check that remembers its findings by number. Rows count from 1. */
export interface RememberedCheck {
  /** Puts the numbers of `count` rows from `first` on into `into`; 0 where there was no room to remember. */
  findAll(first: number, count: number, into: Int32Array): void;
  /** The column (from 0) that was looked at first for everybody; `undefined` while nobody was checked and where it looks at none. */
  firstColumn(): number | undefined;
  /** The finding about one row, which is not remembered. */
  find(row: number): Finding | undefined;
}

/** Combinations of cells per check; beyond them the memory would cost more than checking again. */
const MOST_REMEMBERED = 50_000;

/**
 * Remembers what a check found by the cells that it looked at, and asks once for the number (from 1) of each finding.
 *
 * A check is a pure function of the facts that it reads, in the order in which it reads them: the first fact is always the same, and
 * which one comes next depends on the cells read before. Its findings are therefore the leaves of a tree of cells, grown as people
 * come by. Nothing has to be declared, and a cell that is looked at for a few people only (an ID number beside a month of birth)
 * does not make everybody different.
 */
export function rememberedCheck(
  check: (facts: PersonFacts, context: ReviewContext) => Finding | undefined,
  people: PeopleToCheck,
  numberOf: (finding: Finding | undefined) => number,
): RememberedCheck {
  const { cells } = people;
  const { rows } = cells;
  const tree = new CellTree((cell) => cellKey(cells, cell));
  let remembered = 0;
  let path: number[] = [];
  const looked = (column: number): void => {
    if (!path.includes(column - 1)) path.push(column - 1);
  };
  const context = new WatchedContext(people, looked);

  const find = (row: number): Finding | undefined => {
    context.row = row;
    return check(people.facts(row, looked), context);
  };
  const learn = (row: number): number => {
    if (remembered >= MOST_REMEMBERED) return 0;
    remembered++;
    path = [];
    const answer = numberOf(find(row));
    tree.grow(path, rows[row - 1] ?? [], answer);
    return answer;
  };

  return {
    find,
    firstColumn: () => tree.firstColumn,
    findAll(first, count, into) {
      tree.findAll(rows, first - 1, count, into);
      for (let at = 0; at < count; at++) {
        // Somebody before may have had the same cells.
        if (into[at] === 0) into[at] = tree.find(rows[first + at - 1] ?? []) || learn(first + at);
      }
    },
  };
}

/** A context that tells the columns of the post when it is looked at. */
class WatchedContext implements ReviewContext {
  readonly asOf: CalendarDay | undefined;
  row = 0;

  constructor(
    private readonly people: PeopleToCheck,
    private readonly looked: (column: number) => void,
  ) {
    this.asOf = people.asOf;
  }

  get post(): AppliedPost {
    this.people.postColumns.forEach(this.looked);
    return this.people.post(this.row);
  }
}
