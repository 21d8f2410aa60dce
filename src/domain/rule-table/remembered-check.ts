import type { CalendarDay } from '../basics/calendar';
import type { PersonFacts } from '../roster/facts';
import { cellKey, type FactsReader, type PeopleCells } from '../roster/read-people';
import type { Finding, FindingOf, RuleContext } from '../rules/rule';
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

/** A finding, and what is shown to somebody of whom nothing else is to be told; `undefined` while nobody has asked. */
export interface Answer<R, C> {
  readonly finding: FindingOf<R> | undefined;
  /** There is nothing to tell: the rule is met without remarks, or does not concern the person. */
  readonly silent: boolean;
  alone: C | undefined;
}

/** Checks `count` rows from `first` (counted from 1) on; `into` holds their answers in order then. */
export type BatchCheck<A> = (first: number, count: number, into: A[]) => void;

/** Combinations of cells per check; beyond them the memory would cost more than checking again. */
const MOST_REMEMBERED = 50_000;

/**
 * Remembers what a check found by the cells that it looked at, and puts each finding into the form `R` once.
 *
 * A check is a pure function of the facts that it reads, in the order in which it reads them: the first fact is always the same, and
 * which one comes next depends on the cells read before. Its findings are therefore the leaves of a tree of cells, grown as people
 * come by. Nothing has to be declared, and a cell that is looked at for a few people only (an ID number beside a month of birth)
 * does not make everybody different.
 */
export function rememberedCheck<R, C>(
  check: (facts: PersonFacts, context: ReviewContext) => Finding | undefined,
  people: PeopleToCheck,
  convert: (finding: Finding) => FindingOf<R>,
): BatchCheck<Answer<R, C>> {
  const { cells } = people;
  const { rows } = cells;
  const tree = new CellTree<Answer<R, C>>((cell) => cellKey(cells, cell));
  let remembered = 0;

  const learn = (row: number): Answer<R, C> => {
    const path = new Set<number>();
    const looked = (columns: readonly number[]) => columns.forEach((column) => path.add(column - 1));
    const found = check(watchedFacts(people, row, looked), new WatchedContext(people, row, looked));
    const answer = answerOf<R, C>(found && convert(found));
    if (remembered < MOST_REMEMBERED) {
      remembered++;
      tree.grow([...path], cells.rows[row - 1] ?? [], answer);
    }
    return answer;
  };

  return (first, count, into) => {
    for (let at = 0; at < count; at++) into[at] = tree.find(rows[first + at - 1] ?? []) ?? learn(first + at);
  };
}

/** Met without remarks, or no concern of this person: nothing that the verdict or its words depend on. */
const SILENT: Answer<never, never> = { finding: undefined, silent: true, alone: undefined };

/** Silent answers are all one, which keeps the tree small. */
function answerOf<R, C>(finding: FindingOf<R> | undefined): Answer<R, C> {
  const told = finding?.outcome === 'fail' || finding?.outcome === 'unverified' || finding?.remarks !== undefined;
  return told ? { finding, silent: false, alone: undefined } : SILENT;
}

type Looked = (columns: readonly number[]) => void;

/** Facts that tell the columns of each one that is looked at. */
function watchedFacts(people: PeopleToCheck, row: number, looked: Looked): PersonFacts {
  return new Proxy(people.facts(row), {
    get: (facts, fact) => {
      looked(people.columnsOf(fact as keyof PersonFacts));
      return facts[fact as keyof PersonFacts];
    },
  });
}

/** A context that tells the columns of the post when it is looked at. */
class WatchedContext implements ReviewContext {
  readonly asOf: CalendarDay | undefined;

  constructor(
    private readonly people: PeopleToCheck,
    private readonly row: number,
    private readonly looked: Looked,
  ) {
    this.asOf = people.asOf;
  }

  get post(): AppliedPost {
    this.looked(this.people.postColumns);
    return this.people.post(this.row);
  }
}
