import type { OutcomeState } from '../domain/stages/stage-kind';

/** 结果 of an entrant. */
export const OUTCOME_TERMS: Readonly<Record<OutcomeState, string>> = {
  goesOn: '进入',
  waiting: '候补',
  out: '未进入',
  pending: '待定',
};
