import type { CalendarDay } from '../basics/calendar';
import type { Reason } from '../basics/issue';
import type { ColumnPlan } from '../roster/column-plan';
import type { RosterField } from '../roster/fields';
import { factsReader, postsReader, type PeopleCells } from '../roster/read-people';
import { cellText, isBlankCell } from '../roster/text';
import { compileRequirements, fieldsOf, sortFindings, type SortedReasons } from '../rules/evaluate';
import type { Finding, FindingOf } from '../rules/rule';
import { ANY_POST, appliedPost, type AppliedPost } from './applied-post';
import type { RuleTable } from './read-rules';
import { rememberedCheck, type Answer, type BatchCheck, type ReviewContext } from './remembered-check';

/** Who is reviewed, by what, and how the block is to be read. */
export interface PeopleToReview {
  readonly rules: RuleTable;
  readonly cells: PeopleCells;
  readonly plans: readonly ColumnPlan[];
  readonly asOf: CalendarDay | undefined;
}

/** How reasons and verdicts are put into cells. */
export interface Wording<R, C> {
  /** Asked once per reason found, not per person. */
  tell(reason: Reason): R;
  /** Pure: people of whom the same is found share what is shown. */
  show(reasons: SortedReasons<R>): C;
  /** For a row of blanks. */
  readonly nobody: C;
}

/**
 * Reviews the people of a block by rules from cells as `compileReview` does (R-ELI-0); what is shown, in the order of the rows. A
 * person's post matters only where some rule asks for it; one that is not certain is then 待核实 (see `appliedPost`).
 */
export function reviewPeople<R, C>(people: PeopleToReview, { tell, show, nobody }: Wording<R, C>): C[] {
  const { rows } = people.cells;
  const { requirements, checks } = compileChecks<R, C>(people, tell);
  const clean = show(sortFindings<R>(requirements, []));
  // One list for all rows: it is read before the next row is looked at.
  const findings: (FindingOf<R> | undefined)[] = [];

  /** Who has nothing or one thing to be told shares it with others. */
  const shown = (answers: readonly Answer<R, C>[][], at: number): C => {
    let only: Answer<R, C> | undefined;
    let several = false;
    for (let index = 0; index < answers.length; index++) {
      const answer = answers[index]?.[at] as Answer<R, C>;
      findings[index] = answer.finding;
      if (answer.silent) continue;
      several = only !== undefined;
      only = answer;
    }
    if (only === undefined) return clean;
    if (several) return show(sortFindings(requirements, findings));
    return (only.alone ??= show(sortFindings(requirements, findings)));
  };
  return inBatches(checks, rows.length, (answers, at, row) =>
    isBlankRow(rows[row - 1] ?? []) ? nobody : shown(answers, at),
  );
}

/** Whether no cell of a row has anything but blanks. */
function isBlankRow(row: readonly unknown[]): boolean {
  for (const cell of row) {
    if (cell === null || cell === undefined || (typeof cell === 'string' && isBlankCell(cell))) continue;
    return false;
  }
  return true;
}

/** Rows that are looked up check by check, so that one check's tree stays near while it is used. */
const AT_ONCE = 256;

function inBatches<A, C>(
  checks: readonly BatchCheck<A>[],
  rows: number,
  shown: (answers: readonly A[][], at: number, row: number) => C,
): C[] {
  const cells = new Array<C>(rows);
  const answers = checks.map((): A[] => []);
  for (let first = 0; first < rows; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, rows - first);
    checks.forEach((check, index) => check(first + 1, count, answers[index] as A[]));
    for (let at = 0; at < count; at++) cells[first + at] = shown(answers, at, first + at + 1);
  }
  return cells;
}

/** What is open about somebody's post counts like a requirement of its own. */
const POST_REQUIREMENT = {
  check: (_: unknown, { post }: ReviewContext) => post.finding,
  block: true,
  redundantWith: [],
};

function compileChecks<R, C>({ rules, cells, plans, asOf }: PeopleToReview, tell: (reason: Reason) => R) {
  const posts = rules.needPost.length > 0 ? postsBy(rules, cells, plans) : undefined;
  const common = { cells, asOf, post: posts?.post ?? (() => ANY_POST), postColumns: posts?.columns ?? [] };
  const own = compileRequirements(rules.requirements);
  const requirements = posts ? [...own, POST_REQUIREMENT] : own;
  const checks = requirements.map(({ check }, index) => {
    const expression = rules.requirements[index]?.expression;
    const fields = expression ? fieldsOf(expression) : new Set<RosterField>();
    const people = { ...common, ...factsReader(cells, plans, fields) };
    return rememberedCheck<R, C>(check, people, (finding) => toldBy(finding, tell));
  });
  return { requirements, checks };
}

function postsBy(rules: RuleTable, cells: PeopleCells, plans: readonly ColumnPlan[]) {
  const { posts, columns } = postsReader(cells, plans);
  const applied = appliedPost(rules.requirements, rules.asksPost);
  const post = (row: number): AppliedPost => {
    const values = columns.map((column) => cells.read(cells.rows[row - 1]?.[column - 1]));
    return applied(posts(row), cellText(values.find((value) => !isBlankCell(value))));
  };
  return { post, columns };
}

function toldBy<R>(finding: Finding, tell: (reason: Reason) => R): FindingOf<R> {
  const { outcome, reasons, unverified, remarks } = finding;
  return {
    outcome,
    reasons: reasons.map(tell),
    ...(unverified && { unverified: unverified.map(tell) }),
    ...(remarks && { remarks: remarks.map(tell) }),
  };
}
