import { formatHalfUp, type Exact } from '../basics/exact';
import { message, type Message } from '../basics/issue';
import { PEOPLE_TABLE } from './people-table';
import type { StageSettings } from './settings';
import type { Entrant, OutcomeState, StageFinding, StageOutcome } from './stage-kind';
import type { InputColumn } from './table';
import type { StageRow } from './values';

/** Somebody with a score who may go on. */
export interface Contender {
  readonly entrant: Entrant;
  readonly row: StageRow;
  /** As published. */
  readonly score: Exact;
}

/** The id of 加试成绩: what separates those who are tied at the cutoff, where the scheme says so (R-TIE). */
export const EXTRA_TEST = 'extraTest';

/** 加试成绩, where the stage eliminates and ties are broken by an extra test; blank for everybody who needs none. */
export function extraTestColumns(settings: StageSettings, perOpening: string, fullMark: Exact): readonly InputColumn[] {
  if (!settings.has(perOpening) || settings.choice('ties') !== 'extraTest') return [];
  return [{ role: 'input', id: EXTRA_TEST, title: '加试成绩', width: 10, input: { kind: 'score', most: fullMark } }];
}

/** People of one post who are tied at the last place, more than there are places for. */
export interface TieAtCutoff {
  readonly post: string;
  readonly places: number;
  /** Two or more, with the same score, and the same extra score where each of them has one. */
  readonly tied: readonly Contender[];
}

/**
 * What becomes of those who are tied at a cutoff before the composite score (R-TIE):
 * - `all`: all go on;
 * - `components`: there are no components to compare yet, so that all go on, which is told;
 * - `extraTest`: pending until each of them has another score in the extra test;
 * - a scheme that knows no such rule: all go on, which is told; one whose rule is still open: pending.
 */
export function decideTies(
  settings: StageSettings,
  { post, places, tied }: TieAtCutoff,
): { readonly outcome: StageOutcome; readonly findings: readonly StageFinding[] } {
  const score = formatHalfUp((tied[0] as Contender).score, settings.decimals);
  const names = tied.map(({ entrant }) => entrant.name);
  const decided = (state: OutcomeState, reason: Message, findings: readonly StageFinding[]) => ({
    outcome: { state, reasons: [{ rule: 'R-TIE', message: reason }] } as const,
    findings,
  });
  const entered = message('judged.entered-tied', { score, places });
  if (!settings.has('ties')) {
    const told = message('judged.tie-rule-lacking', { post, names, score, places });
    return decided('goesOn', entered, [{ severity: 'warn', message: told, post }]);
  }
  switch (settings.choice('ties')) {
    case 'all':
      return decided('goesOn', entered, []);
    case 'components': {
      const told = message('judged.tie-without-components', { post, names, score, places });
      return decided('goesOn', entered, [{ severity: 'warn', message: told, post }]);
    }
    case 'extraTest': {
      const lacking = tied.filter(({ row }) => row.number(EXTRA_TEST) === undefined);
      const again = message('judged.extra-tests-equal', { post, names, score, places });
      const pending = message(lacking.length > 0 ? 'judged.tied-extra-test' : 'judged.tied-again', { score, places });
      if (lacking.length === 0) return decided('pending', pending, [{ severity: 'block', message: again, post }]);
      const missing = lacking.map(({ entrant, row }): StageFinding => {
        const text = message('judged.extra-test-missing', { who: entrant.name, post, score, places });
        return {
          severity: 'block',
          message: text,
          at: { table: PEOPLE_TABLE, key: row.key, column: EXTRA_TEST },
          post,
        };
      });
      return decided('pending', pending, missing);
    }
    default: {
      const told = message('judged.tie-rule-open', { post, names, score, places });
      const reason = message('judged.tied-rule-open', { score, places });
      return decided('pending', reason, [{ severity: 'block', message: told, post }]);
    }
  }
}
