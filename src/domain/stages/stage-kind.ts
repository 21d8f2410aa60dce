import type { Exact } from '../basics/exact';
import type { Message, Reason, Severity } from '../basics/issue';
import type { StageId } from '../campaign/stage';
import type { PostFacts } from '../rules/rule';
import type { StageSettings } from './settings';
import type { FilledTables, StageTable } from './table';

/** Somebody who takes part in a stage: one application. */
export interface Entrant {
  /** The application's number. */
  readonly number: number;
  readonly name: string;
  readonly post: string;
  /** Applications of one person share it; not given where nothing depends on it. */
  readonly person?: number;
  /** 1 for 第一志愿. */
  readonly order?: number;
  /** Years after the appointment in which the training must be done (R-ELI-10); none for whoever has done it. */
  readonly trainingYears?: number;
  /** Round of substitution (递补, R-SHO-2) in which the entrant came in; 0 for the others. */
  readonly round: number;
  /**
   * Out by an operation with its reason, not by the stage: withdrawn (放弃) or disqualified (取消资格, R-ELI-13). Keeps the
   * row; ranks reflow.
   */
  readonly gone?: Reason;
}

/** A post as the stages need it. */
export interface StagePost {
  readonly name: string;
  /** `undefined` where the clerk has not entered it: a stage that needs it says so. */
  readonly openings: number | undefined;
  /** Who may apply (R-REG-4), where 职位 says so. */
  readonly scope?: NonNullable<PostFacts['scope']>;
  /** 1, and one more for each time that the scope was widened; not given where nothing depends on it. */
  readonly round?: number;
}

/** What closed stages have left. */
export interface EarlierStages {
  /** The stage's score of an application, as published; `undefined` where there is none. */
  score(stage: StageId, number: number): Exact | undefined;
  /** The full mark that scores of that stage have; `undefined` where the stage was not held. */
  fullMark(stage: StageId): Exact | undefined;
  /** What the stage said of an application; `undefined` where it did not take part. */
  outcome(stage: StageId, number: number): StageOutcome | undefined;
  /** What the stage has of an application besides, in a column that it publishes or keeps (`StageKind.published`, `kept`); `undefined` where there is nothing. */
  shown(stage: StageId, number: number, column: string): string | undefined;
  /** The entrants of a closed stage, all rounds, in order. */
  entrants(stage: StageId): readonly Entrant[];
}

export interface StageContext {
  readonly settings: StageSettings;
  readonly posts: readonly StagePost[];
  /** By post in the order of `posts`, then by number. */
  readonly entrants: readonly Entrant[];
  /** Application without a row → the one of the same person whose outcome and score are its own too: `StageKind.oncePerPerson`. */
  readonly standIns?: ReadonlyMap<number, number>;
  readonly earlier: EarlierStages;
}

/**
 * What a stage says of an entrant:
 * - `goesOn`: takes part in the next stage (or, in the last one, is appointed);
 * - `waiting`: not among those who go on, but next in line when somebody drops out (递补);
 * - `out`: does not go on; `reasons` is not empty;
 * - `pending`: not decided yet; `reasons` says what is missing.
 */
export type OutcomeState = 'goesOn' | 'waiting' | 'out' | 'pending';

export interface StageOutcome {
  readonly state: OutcomeState;
  readonly reasons: readonly Reason[];
  /** Rank within the post where the stage ranks. */
  readonly rank?: number;
}

/** A table of the stage, or a row or cell of it. */
export interface FindingPlace {
  readonly table: string;
  readonly key?: string;
  readonly column?: string;
}

/** Something about a stage that the clerk must know before it is closed. */
export interface StageFinding {
  /** `block`: the stage cannot be closed. `warn`: it can, with a reason and a name that are recorded. */
  readonly severity: Severity;
  readonly message: Message;
  /** Where: a row and column of one of the stage's tables; none for the stage as a whole. */
  readonly at?: FindingPlace;
  /** Another cell that it is about as much. */
  readonly other?: FindingPlace;
  readonly post?: string;
}

/** The lowest score with which somebody goes on (R-WRI-4). */
export interface Cutoff {
  readonly post: string;
  readonly score: Exact;
}

export interface StageJudgement {
  /** By application number; every entrant has one. */
  readonly outcomes: ReadonlyMap<number, StageOutcome>;
  readonly findings: readonly StageFinding[];
  /** Per post with anybody who goes on; empty where the stage does not eliminate by a score. */
  readonly cutoffs: readonly Cutoff[];
}

/** One kind of stage, as data and pure functions. Registered in `index.ts`. */
export interface StageKind {
  readonly id: StageId;
  /** Whether the scheme holds the stage at all; it does where this is not given. */
  isHeld?(settings: StageSettings): boolean;
  /**
   * The column of the main table whose value is the stage's score, and its full mark; `undefined` for a stage without a score
   * (or a scheme in which it has none).
   */
  score(settings: StageSettings): { readonly column: string; readonly fullMark: Exact } | undefined;
  /**
   * Whether somebody with several choices takes part once, for the first that is still in: the others have no row, and what the stage says
   * of that one holds for them.
   */
  oncePerPerson?(settings: StageSettings): boolean;
  /**
   * Who takes part, where that is not whoever the stage before let go on: the reserve list is made of those who were not chosen. By post
   * in the order of the stage that they come from.
   */
  entrantsFrom?(settings: StageSettings, earlier: EarlierStages): readonly Entrant[];
  /** The tables to fill in, made for these entrants. The first is `people`. */
  tables(context: StageContext): readonly StageTable[];
  /** What follows from what was entered. Cells that are wrong, missing or over a limit are told by the engine, not here. */
  judge(context: StageContext, tables: FilledTables): StageJudgement;
  /** Ids of the columns of the main table that a list for posting may show, besides rank, name and post (R-WRI-4). */
  readonly published: readonly string[];
  /** Ids of further ones that are never posted, but kept for those who decide in a later stage (`EarlierStages.shown`). */
  kept?(settings: StageSettings): readonly string[];
}
