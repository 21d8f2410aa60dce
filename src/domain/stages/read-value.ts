import { exactOfCell } from '../basics/cell-number';
import { compareExact, type Exact } from '../basics/exact';
import type { SourceValue } from '../roster/source';
import { cellText, compact, excerpt, isBlankCell } from '../roster/text';
import { parseDateNumber } from '../roster/values/dates';
import { parseDateText } from '../roster/values/date-text';
import type { StageInput } from './table';
import { BLANK_VALUE, type StageValue } from './values';

/**
 * Reads what stands in an input cell. Blank (also: only blanks) is `blank`, never 0. A number that stands as text is `wrong`: live
 * formulas would pass it over in silence. A score above its full mark is read, and told by the engine.
 */
export function readStageValue(
  cell: SourceValue | undefined,
  input: StageInput,
  dateSystem: '1900' | '1904',
): StageValue {
  if (cell === undefined || isBlankCell(cell)) return BLANK_VALUE;
  const wrong: StageValue = { kind: 'wrong', typed: excerpt(cellText(cell)) };
  switch (input.kind) {
    case 'score':
    case 'count': {
      const value = typeof cell === 'number' ? exactOfCell(cell) : undefined;
      if (!value || (input.kind === 'count' && !isWhole(value))) return wrong;
      return { kind: 'number', value };
    }
    case 'choice': {
      const typed = compact(cellText(cell));
      const code = Object.keys(input.of).find((known) => compact(input.of[known]?.zh ?? '') === typed);
      return code === undefined ? wrong : { kind: 'choice', code, term: input.of[code]?.zh ?? '' };
    }
    case 'day':
      return readDay(cell, dateSystem) ?? wrong;
    case 'text':
      return { kind: 'text', text: cellText(cell).trim() };
  }
}

function isWhole(value: Exact): boolean {
  return value.floor().equals(value) && compareExact(value, value.abs()) === 0;
}

function readDay(cell: SourceValue, dateSystem: '1900' | '1904'): StageValue | undefined {
  if (typeof cell === 'object') return cell?.kind === 'date' ? { kind: 'day', day: cell.day } : undefined;
  const parsed =
    typeof cell === 'number'
      ? parseDateNumber(cell, dateSystem)
      : parseDateText(compact(cellText(cell)).replace(/^'/, ''));
  return 'value' in parsed && parsed.value?.kind === 'day' ? { kind: 'day', day: parsed.value } : undefined;
}
