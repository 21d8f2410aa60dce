import { compareExact, decimalText, formatHalfUp, parseExact, type Exact } from '../basics/exact';
import { message, type Reason, type RuleId } from '../basics/issue';
import { outOfRanking } from './attendance';
import { eliminate } from './elimination';
import { rowsByNumber } from './people-table';
import { RANK, SCORE } from './score-columns';
import type { Cutoff, Entrant, StageContext, StageJudgement, StageOutcome } from './stage-kind';
import type { FilledTable, InputColumn } from './table';
import { EXTRA_TEST, type Contender } from './ties';
import type { StageRow } from './values';

/** How a stage with a score decides. What it leaves out is not done. */
export interface ScoreRules {
  /** Cited for a score that is missing. */
  readonly rule: RuleId;
  /** Whoever is below is out. `of` gives the value that is compared; without it the score as published. */
  readonly pass?: { readonly rule: RuleId; readonly mark: Exact; readonly of?: (row: StageRow) => Exact | undefined };
  /** The parameter with the ratio of those who go on to the openings. */
  readonly perOpening?: { readonly rule: RuleId; readonly parameter: string };
  /** Why an entrant cannot be decided yet although there may be a score. */
  readonly undecided?: (entrant: Entrant, row: StageRow) => Reason | undefined;
}

/**
 * Decides a stage by its score: out by an operation or a status; pending without a usable score (missing is not failing);
 * out below the pass mark; and of those left as many as the ratio gives, or all. Cutoffs are the lowest score that goes on of each
 * post in which nobody is pending (R-WRI-4), where the stage eliminates at all.
 */
export function judgeByScore(context: StageContext, people: FilledTable, rules: ScoreRules): StageJudgement {
  const rows = rowsByNumber(people);
  const scoreInputs = people.table.columns.filter(
    (column): column is InputColumn =>
      column.role === 'input' && column.input.kind === 'score' && column.id !== EXTRA_TEST,
  );
  const outcomes = new Map<number, StageOutcome>();
  const contenders: Contender[] = [];
  for (const entrant of context.entrants) {
    const row = rows.get(entrant.number);
    const decided = decide(entrant, row, scoreInputs, rules, context);
    if ('score' in decided) contenders.push(decided);
    else outcomes.set(entrant.number, decided);
  }
  const elimination =
    rules.perOpening && eliminate(context, contenders, pendingByPost(context, outcomes), rules.perOpening);
  contenders.forEach(({ entrant }) =>
    outcomes.set(entrant.number, elimination?.outcomes.get(entrant.number) ?? { state: 'goesOn', reasons: [] }),
  );
  const eliminates = rules.perOpening !== undefined || rules.pass !== undefined;
  return {
    outcomes: withRanks(outcomes, rows),
    findings: elimination?.findings ?? [],
    cutoffs: eliminates ? cutoffs(context, contenders, outcomes) : [],
  };
}

function decide(
  entrant: Entrant,
  row: StageRow | undefined,
  scoreInputs: readonly InputColumn[],
  { rule, pass, undecided }: ScoreRules,
  { settings }: StageContext,
): StageOutcome | Contender {
  const out = outOfRanking(entrant, row, rule);
  if (out) return out;
  const pending = (reason: Reason): StageOutcome => ({ state: 'pending', reasons: [reason] });
  const unusable = row ? scoreInputs.filter((column) => !isUsable(row, column)) : [];
  if (unusable.length > 0) {
    const columns = unusable.map(({ title }) => title);
    return pending({ rule, message: message('judged.score-unusable', { columns }) });
  }
  const reason = row && undecided?.(entrant, row);
  if (reason) return pending(reason);
  const score = row?.number(SCORE);
  const compared = row && pass?.of ? pass.of(row) : score;
  if (!row || !score || !compared) return pending({ rule, message: message('judged.score-missing', {}) });
  if (pass && compareExact(compared, pass.mark) < 0) {
    const text = pass.of ? decimalText(compared) : formatHalfUp(score, settings.decimals);
    const below = message('judged.below-pass', { score: text, pass: decimalText(pass.mark) });
    return { state: 'out', reasons: [{ rule: pass.rule, message: below }] };
  }
  return { entrant, row, score };
}

const ZERO = parseExact(0) as Exact;

/** A blank is none, but no wrong one either. */
function isUsable(row: StageRow, { id, input }: InputColumn): boolean {
  const value = row.value(id);
  if (value.kind === 'blank' || input.kind !== 'score') return true;
  return value.kind === 'number' && compareExact(value.value, ZERO) >= 0 && compareExact(value.value, input.most) <= 0;
}

function pendingByPost(
  context: StageContext,
  outcomes: ReadonlyMap<number, StageOutcome>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { number, post } of context.entrants) {
    if (outcomes.get(number)?.state === 'pending') counts.set(post, (counts.get(post) ?? 0) + 1);
  }
  return counts;
}

function cutoffs(
  context: StageContext,
  contenders: readonly Contender[],
  outcomes: ReadonlyMap<number, StageOutcome>,
): readonly Cutoff[] {
  const open = pendingByPost(context, outcomes);
  const lowest = new Map<string, Exact>();
  for (const { entrant, score } of contenders) {
    if (outcomes.get(entrant.number)?.state !== 'goesOn' || open.has(entrant.post)) continue;
    const so = lowest.get(entrant.post);
    if (!so || compareExact(score, so) < 0) lowest.set(entrant.post, score);
  }
  return [...lowest].map(([post, score]) => ({ post, score }));
}

function withRanks(
  outcomes: ReadonlyMap<number, StageOutcome>,
  rows: ReadonlyMap<number, StageRow>,
): ReadonlyMap<number, StageOutcome> {
  return new Map(
    [...outcomes].map(([number, outcome]) => {
      const rank = rows.get(number)?.count(RANK);
      return [number, rank === undefined ? outcome : { ...outcome, rank }];
    }),
  );
}
