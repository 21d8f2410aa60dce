import type { CalendarMinute } from '../basics/calendar';
import type { Issue, Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import type { PostFacts } from '../rules/rule';

/** A post that is competed for. */
export interface Post extends PostFacts {
  /** People to be chosen; `undefined` until the clerk says so, never 1 by default. */
  readonly openings?: number;
  /** 编制/职数 left for this post (R-PLAN-1); `undefined` where not entered. */
  readonly quota?: number;
}

/**
 * How an application stands before review (R-REG-1, R-PLAN-5). Settled:
 * - `valid`: it counts;
 * - `duplicate`: the same person on the same post again; it never counts;
 * - `late`: after the deadline;
 * - `beyondLimit`: an ordered choice past the allowed number;
 * - `switched`: the person applied for another post instead (R-REG-3);
 * - `withdrawn`, `disqualified`: taken back, or excluded (R-ELI-13), by an operation of 日志.
 *
 * To be settled by the clerk, 待核实 until then:
 * - `noPost`: no post was written;
 * - `identityUnclear`: it is not certain who applies;
 * - `timeUnclear`: the time-stamp does not show whether it was in time;
 * - `contradictory`: two rows of one person for one post say different things;
 * - `choiceUnclear`: more unordered choices than allowed.
 */
export type Standing =
  | 'valid'
  | 'duplicate'
  | 'late'
  | 'beyondLimit'
  | 'switched'
  | 'withdrawn'
  | 'disqualified'
  | 'noPost'
  | 'identityUnclear'
  | 'timeUnclear'
  | 'contradictory'
  | 'choiceUnclear';

/** Applications that count for no post, not even as applied. */
export const NOT_COUNTED: readonly Standing[] = ['duplicate', 'switched', 'withdrawn'];

/** Standings that the clerk must settle. */
export const TO_SETTLE: readonly Standing[] = [
  'noPost',
  'identityUnclear',
  'timeUnclear',
  'contradictory',
  'choiceUnclear',
];

/** One person's application for one post. */
export interface Application {
  /** Counts from 1 in roster order; the row number of every campaign sheet. */
  readonly number: number;
  readonly facts: PersonFacts;
  /** Row of the clerk's roster. */
  readonly sourceRow: number;
  /** Applications of one person share it (R-REG-1). */
  readonly person: number;
  readonly post: string;
  /** 1 for 第一志愿. */
  readonly order: number;
  readonly standing: Standing;
  /** Why the standing is not `valid`. */
  readonly standingReasons: readonly Reason[];
}

export interface Registration {
  readonly posts: readonly Post[];
  readonly applications: readonly Application[];
  readonly issues: readonly Issue[];
}

/** When, from which sheet and how the campaign was made. */
export interface CampaignOrigin {
  readonly fileName: string;
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly createdAt: CalendarMinute;
}
