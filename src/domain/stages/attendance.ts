import { localized } from '../basics/localized';
import { message, type RuleId } from '../basics/issue';
import { STATUS_COLUMN } from './findings';
import { out } from './outcomes';
import type { Entrant, StageOutcome } from './stage-kind';
import type { InputColumn } from './table';
import type { StageRow } from './values';

/** Why somebody has no score: a status, not a 0 (R-WRI-5). */
const ATTENDANCE_TERMS = {
  absent: localized('缺考', 'absent'),
  violation: localized('违纪', 'violation'),
  gaveUp: localized('弃权', 'gave up'),
} as const;

/** 状态: blank for everybody who took part. */
export const ATTENDANCE_COLUMN: InputColumn = {
  role: 'input',
  id: STATUS_COLUMN,
  title: '状态',
  width: 8,
  input: { kind: 'choice', of: ATTENDANCE_TERMS },
};

const MESSAGES = { absent: 'stage.absent', violation: 'stage.violation', gaveUp: 'stage.gave-up' } as const;

/**
 * The outcome of who is out before any score is looked at: by an operation (放弃, 取消资格) or by the status of the row; `undefined` for all
 * others. They have no rank, and those behind them move up (R-ELI-13).
 */
export function outOfRanking(entrant: Entrant, row: StageRow | undefined, rule: RuleId): StageOutcome | undefined {
  if (entrant.gone) return out(entrant.gone);
  const status = row?.choice(STATUS_COLUMN) as keyof typeof MESSAGES | undefined;
  return status && out({ rule, message: message(MESSAGES[status], {}) });
}
