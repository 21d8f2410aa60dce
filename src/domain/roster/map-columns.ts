import { issue, message, type Issue } from '../basics/issue';
import { columnLetters } from '../basics/place';
import { clerkColumns } from './clerk-columns';
import type { ColumnPlan } from './column-plan';
import { shownSamples } from './column-values';
import { ROSTER_FIELDS, type RosterField } from './fields';
import type { Header } from './find-header';
import { SURE, USABLE } from './guess-field';
import type { RosterRequest } from './roster';
import { scoreColumns, type ScoredColumn } from './score-columns';
import type { SourceSheet } from './source';
import { cellText } from './text';

/** The columns of a roster as understood, and what has to be asked (block) or said (warn). */
export interface ColumnMap {
  readonly plans: readonly ColumnPlan[];
  readonly issues: readonly Issue[];
}

/** Two columns whose scores are this close claim a field alike. */
const TIE = 3;
/** How sure a choice of the clerk's is. */
const CHOSEN = 100;

/** Without these there is no campaign (R-REG-1); where nobody applies (海选, tools) names are enough. */
function alwaysNeeded({ withoutPosts }: RosterRequest): readonly RosterField[] {
  return withoutPosts === true ? ['name'] : ['name', 'post'];
}

/** Needed fields that other columns may serve just as well. */
const SERVED_BY: Partial<Record<RosterField, readonly RosterField[]>> = {
  education: ['fullTimeEducation', 'inServiceEducation'],
  department: ['unit'],
  unit: ['department'],
};

interface Claim {
  readonly column: ScoredColumn;
  readonly field: RosterField;
  readonly score: number;
  readonly chosenBy: ColumnPlan['chosenBy'];
}

/**
 * Decides which column holds which field. The clerk's choices always win, also that a column is not used; then sure guesses,
 * best first; guesses below 80 are not used. Issues: `roster.column-unsure` (block) where a needed field has only unsure or tied columns,
 * `roster.column-missing` (block) for 姓名 and (but `withoutPosts`) 竞聘职位, `roster.column-perhaps` and `roster.column-not-found` (warn) for other
 * needed fields, and those of `clerkColumns`.
 */
export function mapColumns(sheet: SourceSheet, header: Header, request: RosterRequest): ColumnMap {
  const columns = scoreColumns(sheet, header);
  const clerk = clerkColumns(columns, request);
  const claims: Claim[] = [...clerk.claims];
  const taken = new Set(claims.map((claim) => claim.column.column));
  const settled = new Set(claims.map((claim) => claim.field));
  const tied = new Map<RosterField, readonly ScoredColumn[]>();

  const unused = new Set(request.unused);
  const open = columns.filter(({ column }) => !taken.has(column) && !unused.has(column));
  for (const claim of claimsOf(open)) {
    if (claim.score < SURE || taken.has(claim.column.column) || settled.has(claim.field)) continue;
    if (claim.field === 'assessment') continue;
    const free = open.filter((column) => !taken.has(column.column));
    const rivals = rivalsOf(claim, free, request.headerOnly === true);
    settled.add(claim.field);
    if (rivals.length > 1) tied.set(claim.field, rivals);
    else {
      const winner = rivals[0] as ScoredColumn;
      taken.add(winner.column);
      claims.push({ ...claim, column: winner });
    }
  }
  if (!settled.has('assessment')) {
    const found = assessments(open.filter((column) => !taken.has(column.column)));
    claims.push(...found.claims);
    if (found.tied.length > 0) tied.set('assessment', found.tied);
  }
  const plans = columns.map((column) =>
    planOf(
      column,
      claims.find((claim) => claim.column === column),
      unused.has(column.column),
    ),
  );
  const offered = columns.filter(({ column }) => !unused.has(column) || taken.has(column));
  return { plans, issues: [...clerk.issues, ...questions(offered, claims, tied, request)] };
}

function claimsOf(columns: readonly ScoredColumn[]): readonly Claim[] {
  return columns
    .flatMap((column) => column.guesses.map((guess) => ({ column, ...guess })))
    .sort((a, b) => b.score - a.score || a.column.column - b.column.column);
}

/** The columns that claim a field about as well as the best one, after the harmless ties are settled. */
function rivalsOf(claim: Claim, columns: readonly ScoredColumn[], headerOnly: boolean): readonly ScoredColumn[] {
  const alike = columns.filter((column) => {
    const best = column.guesses[0];
    const own = column.guesses.find((guess) => guess.field === claim.field);
    return (
      column === claim.column || (own !== undefined && own.score > claim.score - TIE && best?.field === claim.field)
    );
  });
  const filled = headerOnly ? alike : alike.filter((column) => column.values.length > 0);
  if (filled.length <= 1) return filled.length === 1 ? filled : [claim.column];
  const present = filled.filter((column) => /最高|现/.test(column.header));
  if (present.length === 1) return present;
  const [first, ...others] = filled as [ScoredColumn, ...ScoredColumn[]];
  return !headerOnly && others.every((other) => sameValues(first, other)) ? [first] : filled;
}

function sameValues(a: ScoredColumn, b: ScoredColumn): boolean {
  return (
    a.values.length === b.values.length &&
    a.values.every((value, index) => cellText(value) === cellText(b.values[index]))
  );
}

/** Every column of assessments; one with a list gives way to columns of single years, two of one year are a tie. */
function assessments(columns: readonly ScoredColumn[]) {
  const sure = columns.filter((column) => column.guesses[0]?.field === 'assessment' && column.guesses[0].score >= SURE);
  const single = sure.filter((column) => column.years.years.length === 1);
  const used = single.length > 0 && single.length < sure.length ? single : sure;
  const years = used.flatMap((column) => column.years.years);
  const tied = used.filter((column) => {
    return column.years.years.some((year) => years.indexOf(year) !== years.lastIndexOf(year));
  });
  const claims = used
    .filter((column) => !tied.includes(column))
    .map((column): Claim => ({ column, ...(column.guesses[0] as ScoredColumn['guesses'][number]) }));
  return { claims, tied };
}

function planOf(column: ScoredColumn, claim: Claim | undefined, unused: boolean): ColumnPlan {
  const others = column.guesses.filter((guess) => guess.field !== claim?.field).map((guess) => guess.field);
  const plan: ColumnPlan = {
    column: column.column,
    header: column.header,
    confidence: claim?.score ?? (unused ? CHOSEN : (column.guesses[0]?.score ?? 0)),
    chosenBy: claim?.chosenBy ?? (unused ? 'clerk' : 'header'),
    alternatives: others,
    samples: shownSamples(column.values),
    years: column.years,
  };
  if (!claim) return plan;
  const [year, second] = claim.field === 'assessment' ? column.years.years : [];
  const single = year !== undefined && second === undefined;
  return single ? { ...plan, field: claim.field, year } : { ...plan, field: claim.field };
}

/** What must be asked of the clerk, or said to him, about needed columns. */
function questions(
  columns: readonly ScoredColumn[],
  claims: readonly Claim[],
  tied: ReadonlyMap<RosterField, readonly ScoredColumn[]>,
  request: RosterRequest,
): readonly Issue[] {
  const issues: Issue[] = [];
  const has = (field: RosterField) => claims.some((claim) => claim.field === field);
  const always = alwaysNeeded(request);
  for (const field of new Set([...always, ...request.needed])) {
    if (has(field)) continue;
    const free = columns.filter((column) => !claims.some((claim) => claim.column === column));
    const unsure =
      tied.get(field) ?? free.filter((column) => guessScore(column, field) >= USABLE && column.values.length > 0);
    const title = ROSTER_FIELDS[field];
    if (unsure.length > 0) {
      const candidates = unsure.map(candidateText);
      const flag = mapFlag(field, unsure[0]?.column);
      issues.push(issue('block', message('roster.column-unsure', { field: title, candidates, flag })));
    } else if (always.includes(field)) {
      const unused = free.filter((column) => column.values.length > 0).map(candidateText);
      issues.push(
        issue('block', message('roster.column-missing', { field: title, flag: mapFlag(field), columns: unused })),
      );
    } else if (!SERVED_BY[field]?.some(has)) {
      const perhaps = columns.filter((column) => guessScore(column, field) >= USABLE);
      issues.push(
        perhaps.length > 0
          ? issue(
              'warn',
              message('roster.column-perhaps', {
                field: title,
                flag: mapFlag(field, perhaps[0]?.column),
                candidates: perhaps.map(candidateText),
              }),
            )
          : issue('warn', message('roster.column-not-found', { field: title, flag: mapFlag(field) })),
      );
    }
  }
  return issues;
}

function guessScore(column: ScoredColumn, field: RosterField): number {
  return column.guesses.find((guess) => guess.field === field)?.score ?? 0;
}

/** The answer that the clerk can copy: `--map 出生年月=D`; a blank place for the letter where nothing can be proposed. */
function mapFlag(field: RosterField, column?: number): string {
  return `--map ${ROSTER_FIELDS[field].zh}=${column === undefined ? '?' : columnLetters(column)}`;
}

function candidateText(column: ScoredColumn): string {
  const samples = shownSamples(column.values).join(' / ');
  return `${columnLetters(column.column)} ${column.header}${samples === '' ? '' : ` (${samples})`}`;
}
