import { formatHalfUp } from '../domain/basics/exact';
import { valueText, type StageRow, type StageValue } from '../domain/stages/values';

/** The texts of the columns that may be posted; blanks are left out. */
export function shownValues(ids: readonly string[], row: StageRow): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, postedText(row.value(id))]).filter(([, text]) => text !== ''));
}

/** Digits of a share that has no end. */
const SHARE_DIGITS = 6;

function postedText(value: StageValue): string {
  const text = valueText(value);
  return value.kind === 'number' && text.includes('(') ? formatHalfUp(value.value, SHARE_DIGITS) : text;
}
