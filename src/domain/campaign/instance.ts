import { parseExact, type Exact } from '../basics/exact';
import type { Cutoff, EarlierStages, Entrant, OutcomeState, StageOutcome } from '../stages/stage-kind';

import type { StageId } from './stage';

/** What a closed stage says of one application; why stands in its sheet. */
export interface StageResult {
  readonly number: number;
  readonly state: OutcomeState;
  /** As published, a decimal text. */
  readonly score?: string;
  readonly rank?: number;
  /** What a list for posting may show besides, by column id, as texts. */
  readonly shown?: Readonly<Record<string, string>>;
}

/** What is kept of a stage when it is closed. Frozen: nothing of it is ever computed again. */
export interface StageRecord {
  readonly results: readonly StageResult[];
  readonly cutoffs: readonly { readonly post: string; readonly score: string }[];
  /** The full mark of the scores, a decimal text. */
  readonly fullMark?: string;
  /** Columns that a list for posting may show. */
  readonly columns?: readonly { readonly id: string; readonly title: string; readonly show: string }[];
  /** The rules that held: every parameter of the scheme as text, and the openings of every post. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly openings: Readonly<Record<string, number>>;
  /** The hidden sheet with the cells as they were frozen. */
  readonly sheet: string;
  readonly closedAt: string;
}

/** One holding of a stage. A stage has further rounds only by substitution (递补). */
export interface StageInstance {
  readonly stage: StageId;
  /** From 1. */
  readonly round: number;
  readonly status: 'open' | 'closed' | 'void';
  /** Table id → sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Application number with the round of substitution in which it came in (0: with the others). */
  readonly entrants: readonly (readonly [number: number, substituted: number])[];
  /** Of a closed or void stage. */
  readonly record?: StageRecord;
}

/** The open holding that is to be closed next: of the earliest stage of the scheme that has one. */
export function currentInstance(
  instances: readonly StageInstance[],
  stages: readonly StageId[],
): StageInstance | undefined {
  const open = instances.filter(({ status }) => status === 'open');
  return [...open].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))[0];
}

/** Registration and review are worked on until the review is closed; both stand in the roster's own sheets. */
export function isReviewOpen(instances: readonly StageInstance[]): boolean {
  return closedInstances(instances, 'review').length === 0;
}

/** The closed holdings of a stage, in the order of their rounds. */
export function closedInstances(instances: readonly StageInstance[], stage: StageId): readonly StageInstance[] {
  return instances.filter((instance) => instance.stage === stage && instance.status === 'closed');
}

/** What the closed holdings have left, for the stages behind them. A later round of a stage counts before an earlier one. */
export function earlierStages(
  instances: readonly StageInstance[],
  entrantOf: (number: number, substituted: number) => Entrant,
): EarlierStages {
  const results = new Map<StageId, Map<number, StageResult>>();
  const marks = new Map<StageId, Exact>();
  for (const { stage, status, record } of instances) {
    if (status !== 'closed' || !record) continue;
    const known = results.get(stage) ?? new Map<number, StageResult>();
    record.results.forEach((result) => known.set(result.number, result));
    results.set(stage, known);
    const mark = record.fullMark === undefined ? undefined : parseExact(record.fullMark);
    if (mark) marks.set(stage, mark);
  }
  return {
    score(stage, number) {
      const score = results.get(stage)?.get(number)?.score;
      return score === undefined ? undefined : parseExact(score);
    },
    fullMark: (stage) => marks.get(stage),
    outcome(stage, number): StageOutcome | undefined {
      const result = results.get(stage)?.get(number);
      return (
        result && { state: result.state, reasons: [], ...(result.rank === undefined ? {} : { rank: result.rank }) }
      );
    },
    shown: (stage, number, column) => results.get(stage)?.get(number)?.shown?.[column],
    entrants: (stage) =>
      closedInstances(instances, stage).flatMap(({ entrants }) =>
        entrants.map(([number, round]) => entrantOf(number, round)),
      ),
  };
}

/** The lowest scores of a stage's rounds together; of several rounds the lowest holds. */
export function cutoffsOf(instances: readonly StageInstance[], stage: StageId): readonly Cutoff[] {
  const lowest = new Map<string, Exact>();
  for (const { record } of closedInstances(instances, stage)) {
    for (const { post, score } of record?.cutoffs ?? []) {
      const value = parseExact(score);
      const known = lowest.get(post);
      if (value && (!known || value.compare(known) < 0)) lowest.set(post, value);
    }
  }
  return [...lowest].map(([post, score]) => ({ post, score }));
}
