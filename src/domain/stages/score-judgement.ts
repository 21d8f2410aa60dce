import { compareExact, decimalText, exactOf, formatHalfUp, type Exact } from '../basics/exact';
import { message, type Reason, type RuleId } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import { outOfRanking } from './attendance';
import { eliminate } from './elimination';
import { GOES_ON, out, pending } from './outcomes';
import { entrantRows, peopleTable, type EntrantRow } from './people-table';
import { RANK, SCORE } from './score-columns';
import type { StageSettings } from './settings';
import type { Cutoff, Entrant, StageContext, StageFinding, StageJudgement, StageOutcome } from './stage-kind';
import type { FilledTables, InputColumn } from './table';
import { EXTRA_TEST, type Contender } from './ties';
import type { StageRow } from './values';

/** How a stage with a score decides. What it leaves out is not done. */
export interface ScoreRules {
  /** Cited for a score that is missing. */
  readonly rule: RuleId;
  /**
   * The parameter with the pass mark, where the scheme has it: whoever is below is out. `of` gives the value that is compared;
   * without it the score as published.
   */
  readonly pass?: {
    readonly rule: RuleId;
    readonly parameter: string;
    readonly of?: (row: StageRow) => Exact | undefined;
  };
  /** The parameter with the ratio of those who go on to the openings, or with their number, where the scheme has it. */
  readonly perOpening?: { readonly rule: RuleId; readonly parameter: string };
  /** Why an entrant cannot be decided yet although there may be a score. */
  readonly undecided?: (entrant: Entrant, row: StageRow) => Reason | undefined;
}

/**
 * Decides a stage by its score: out by an operation or a status; pending without a usable score (missing is not failing);
 * out below the pass mark; and of those left as many as the ratio gives, or all. Cutoffs are the lowest score that goes on of each
 * post in which nobody is pending (R-WRI-4), where the stage eliminates at all. A parameter that is open again leaves everybody with a
 * score pending: nobody goes on because a limit was lost.
 */
export function judgeByScore(context: StageContext, tables: FilledTables, rules: ScoreRules): StageJudgement {
  const { settings } = context;
  const people = entrantRows(context, tables);
  const [pass, perOpening] = [ifHas(settings, rules.pass), ifHas(settings, rules.perOpening)];
  const open = openParameters(settings, [pass, perOpening]);
  const scoreInputs = peopleTable(tables).table.columns.filter(
    (column): column is InputColumn =>
      column.role === 'input' && column.input.kind === 'score' && column.id !== EXTRA_TEST,
  );
  const outcomes = new Map<number, StageOutcome>();
  const contenders: Contender[] = [];
  for (const person of people) {
    const decided = decide(person, scoreInputs, { ...rules, pass }, settings);
    if ('score' in decided) contenders.push(decided);
    else outcomes.set(person.entrant.number, decided);
  }
  if (open.length > 0) {
    const reasons = open.map(({ rule, title }): Reason => ({
      rule,
      message: message('judged.parameter-open', { title }),
    }));
    contenders.forEach(({ entrant }) => outcomes.set(entrant.number, pending(...reasons)));
    const findings = reasons.map(({ message: text }): StageFinding => ({ severity: 'block', message: text }));
    return { outcomes: withRanks(outcomes, people), findings, cutoffs: [] };
  }
  const elimination = perOpening && eliminate(context, contenders, pendingByPost(context, outcomes), perOpening);
  contenders.forEach(({ entrant }) =>
    outcomes.set(entrant.number, elimination?.outcomes.get(entrant.number) ?? GOES_ON),
  );
  const eliminates = perOpening !== undefined || pass !== undefined;
  return {
    outcomes: withRanks(outcomes, people),
    findings: elimination?.findings ?? [],
    cutoffs: eliminates ? cutoffs(context, contenders, outcomes) : [],
  };
}

interface OfParameter {
  readonly rule: RuleId;
  readonly parameter: string;
}

function ifHas<T extends OfParameter>(settings: StageSettings, of: T | undefined): T | undefined {
  return of && settings.has(of.parameter) ? of : undefined;
}

function openParameters(
  { scheme }: StageSettings,
  of: readonly (OfParameter | undefined)[],
): readonly { readonly rule: RuleId; readonly title: LocalizedText }[] {
  return of.flatMap((one) => {
    const found = scheme.parameters.find(({ parameter }) => parameter.id === one?.parameter);
    return one && found && found.value === undefined ? [{ rule: one.rule, title: found.parameter.title }] : [];
  });
}

function decide(
  { entrant, row }: EntrantRow,
  scoreInputs: readonly InputColumn[],
  { rule, pass, undecided }: Omit<ScoreRules, 'pass'> & { readonly pass: ScoreRules['pass'] | undefined },
  settings: StageSettings,
): StageOutcome | Contender {
  const left = outOfRanking(entrant, row, rule);
  if (left) return left;
  const unusable = scoreInputs.filter((column) => !isUsable(row, column));
  if (unusable.length > 0) {
    const columns = unusable.map(({ title }) => title);
    return pending({ rule, message: message('judged.score-unusable', { columns }) });
  }
  const reason = undecided?.(entrant, row);
  if (reason) return pending(reason);
  const score = row.number(SCORE);
  const compared = pass?.of ? pass.of(row) : score;
  if (!score || !compared) return pending({ rule, message: message('judged.score-missing', {}) });
  const mark = pass && settings.exact(pass.parameter);
  if (pass && mark && compareExact(compared, mark) < 0) {
    const text = pass.of ? decimalText(compared) : formatHalfUp(score, settings.decimals);
    const below = message('judged.below-pass', { score: text, pass: decimalText(mark) });
    return out({ rule: pass.rule, message: below });
  }
  return { entrant, row, score };
}

const ZERO = exactOf(0);

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
  people: readonly EntrantRow[],
): ReadonlyMap<number, StageOutcome> {
  const ranks = new Map(people.map(({ entrant, row }) => [entrant.number, row.count(RANK)]));
  return new Map(
    [...outcomes].map(([number, outcome]) => {
      const rank = ranks.get(number);
      return [number, rank === undefined ? outcome : { ...outcome, rank }];
    }),
  );
}
