import type { CalendarDay } from '../basics/calendar';
import type { Reason } from '../basics/issue';
import type { ColumnPlan } from '../roster/column-plan';
import type { RosterField } from '../roster/fields';
import { factsReader, postsReader, type PeopleCells } from '../roster/read-people';
import { cellText, isBlankCell } from '../roster/text';
import { compileRequirements, fieldsOf, sortFindings, type SortedReasons } from '../rules/evaluate';
import type { Finding, FindingOf } from '../rules/rule';
import { AnswerSets, NOT_SHARED, SILENT } from './answer-sets';
import { ANY_POST, appliedPost, type AppliedPost } from './applied-post';
import type { RuleTable } from './read-rules';
import { rememberedCheck, type ReviewContext } from './remembered-check';

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
  const told = new ToldFindings(tell);
  const { requirements, checks } = compileChecks(people, told);
  const answers = checks.map(() => new Int32Array(AT_ONCE));
  const sets = new Int32Array(AT_ONCE);
  const shown: (C | undefined)[] = [];
  const cells = new Array<C>(rows.length);
  // One list for all rows: it is read before the next row is looked at.
  const findings = new Array<FindingOf<R> | undefined>(checks.length).fill(undefined);

  const showSet = (set: number): C => {
    findings.fill(undefined);
    for (const answer of told.sets.answersOf(set)) findings[told.checks[answer] as number] = told.findings[answer];
    const cell = show(sortFindings(requirements, findings));
    while (shown.length <= set) shown.push(undefined);
    shown[set] = cell;
    return cell;
  };
  const showOne = (row: number, at: number): C => {
    for (let index = 0; index < checks.length; index++) {
      const answer = (answers[index] as Int32Array)[at] as number;
      findings[index] = answer === 0 ? plainFinding(row, index) : told.findings[answer];
    }
    return show(sortFindings(requirements, findings));
  };
  /** For cells that there was no room to remember. */
  const plainFinding = (row: number, index: number): FindingOf<R> | undefined => {
    const found = checks[index]?.find(row);
    return found && toldBy(found, tell);
  };

  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, rows.length - first);
    sets.fill(SILENT);
    for (let index = 0; index < checks.length; index++) {
      const found = answers[index] as Int32Array;
      checks[index]?.findAll(first + 1, count, found);
      addAnswers(told.sets, sets, found, count);
    }
    const asked = checks[checks.length - 1]?.firstColumn() ?? 0;
    for (let at = 0; at < count; at++) {
      const set = sets[at] as number;
      if (isBlankRow(rows[first + at] as readonly unknown[], asked)) cells[first + at] = nobody;
      else if (set === NOT_SHARED) cells[first + at] = showOne(first + at + 1, at);
      else cells[first + at] = (set < shown.length ? shown[set] : undefined) ?? showSet(set);
    }
  }
  return cells;
}

/** Rows that are looked up check by check, so that one check's tree stays near while it is used. */
const AT_ONCE = 256;

function addAnswers(known: AnswerSets, sets: Int32Array, answers: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) {
    const answer = answers[at] as number;
    if (answer !== SILENT) sets[at] = answer === 0 ? NOT_SHARED : known.with(sets[at] as number, answer);
  }
}

/**
 * Whether no cell of a row has anything but blanks. `asked` is the column (from 0) of one that was looked up just now: it is seldom blank, and
 * names would have to be fetched from far away in memory.
 */
function isBlankRow(row: readonly unknown[], asked: number): boolean {
  return isBlank(row[asked]) && row.every(isBlank);
}

function isBlank(cell: unknown): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  // Han characters are what nearly every text begins with.
  const first = cell.charCodeAt(0);
  return !(first >= 0x4e00 && first <= 0x9fa5) && isBlankCell(cell);
}

/** Findings in the form `R`, numbered as answers; those with nothing to tell are all `SILENT`. */
class ToldFindings<R> {
  readonly sets = new AnswerSets();
  /** By answer; none for `SILENT`. */
  readonly findings: (FindingOf<R> | undefined)[] = [undefined, undefined];
  /** The check of each answer. */
  readonly checks: number[] = [0, 0];

  constructor(private readonly tell: (reason: Reason) => R) {}

  /** The answer of a check that found this. */
  add(check: number, finding: Finding | undefined): number {
    const { outcome, remarks } = finding ?? {};
    if (!finding || (outcome !== 'fail' && outcome !== 'unverified' && remarks === undefined)) return SILENT;
    const answer = this.sets.addAnswer(check);
    while (this.findings.length <= answer) {
      this.findings.push(undefined);
      this.checks.push(0);
    }
    this.findings[answer] = toldBy(finding, this.tell);
    this.checks[answer] = check;
    return answer;
  }
}

/** What is open about somebody's post counts like a requirement of its own. */
const POST_REQUIREMENT = {
  check: (_: unknown, { post }: ReviewContext) => post.finding,
  block: true,
  redundantWith: [],
};

function compileChecks<R>({ rules, cells, plans, asOf }: PeopleToReview, told: ToldFindings<R>) {
  const posts = rules.needPost.length > 0 ? postsBy(rules, cells, plans) : undefined;
  const common = { cells, asOf, post: posts?.post ?? (() => ANY_POST), postColumns: posts?.columns ?? [] };
  const own = compileRequirements(rules.requirements);
  const requirements = posts ? [...own, POST_REQUIREMENT] : own;
  const checks = requirements.map(({ check }, index) => {
    const expression = rules.requirements[index]?.expression;
    const fields = expression ? fieldsOf(expression) : new Set<RosterField>();
    const people = { ...common, ...factsReader(cells, plans, fields) };
    return rememberedCheck(check, people, (finding) => told.add(index, finding));
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
