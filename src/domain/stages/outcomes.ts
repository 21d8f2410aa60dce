import type { Reason } from '../basics/issue';
import type { StageOutcome } from './stage-kind';

/** Takes part in the next stage, which needs no reason. */
export const GOES_ON: StageOutcome = { state: 'goesOn', reasons: [] };

/** Does not go on. One reason or more. */
export function out(...reasons: readonly Reason[]): StageOutcome {
  return { state: 'out', reasons };
}

/** Not decided yet. One reason or more: what is missing. */
export function pending(...reasons: readonly Reason[]): StageOutcome {
  return { state: 'pending', reasons };
}
