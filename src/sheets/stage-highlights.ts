import { nearestNumber } from '../domain/basics/exact';
import { STATUS_COLUMN } from '../domain/stages/findings';
import type { InputColumn, RowCheck, StageTable } from '../domain/stages/table';
import type { TableRange } from './columns';
import type { HighlightPlan } from './plan';
import { OUTCOME_TERMS } from './stage-terms';

/** Red: what cannot be right. Amber: what is missing. Grey: who is out. Green: who goes on. */
export function stageHighlights(table: StageTable, range: TableRange, isMain: boolean): readonly HighlightPlan[] {
  const inputs = table.columns.filter((column): column is InputColumn => column.role === 'input');
  const hasStatus = inputs.some(({ id }) => id === STATUS_COLUMN);
  const at = (id: string) => `$${range.letters(id)}${range.firstRow}`;
  const present = hasStatus ? `,${at(STATUS_COLUMN)}=""` : '';
  const found: HighlightPlan[] = [];
  for (const column of inputs) {
    const wrong = wrongFormula(column, at(column.id));
    if (wrong) found.push({ range: range.column(column.id), formula: wrong, look: 'block' });
    if (column.needed) {
      const first = isMain ? `,${at('number')}<>""` : '';
      found.push({
        range: range.column(column.id),
        formula: `AND(${at(column.id)}=""${present}${first})`,
        look: 'warn',
      });
    }
  }
  for (const check of table.checks ?? []) found.push(checkHighlight(check, range, at));
  if (isMain) {
    const outcome = `$${range.letters('outcome')}${range.firstRow}`;
    const column = range.column('outcome');
    found.push(
      { range: column, formula: `${outcome}="${OUTCOME_TERMS.goesOn}"`, look: 'done' },
      { range: column, formula: `${outcome}="${OUTCOME_TERMS.pending}"`, look: 'warn' },
      { range: range.all, formula: `${outcome}="${OUTCOME_TERMS.out}"`, look: 'muted' },
    );
  }
  return found;
}

function wrongFormula({ input }: InputColumn, cell: string): string | undefined {
  switch (input.kind) {
    case 'score':
      return `AND(${cell}<>"",OR(NOT(ISNUMBER(${cell})),${cell}<0,${cell}>${nearestNumber(input.most)}))`;
    case 'count':
      return `AND(${cell}<>"",IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}<>INT(${cell})),TRUE))`;
    case 'choice': {
      const known = Object.values(input.of).map(({ zh }) => `${cell}="${zh}"`);
      return `AND(${cell}<>"",NOT(OR(${known.join(',')})))`;
    }
    default:
      return undefined;
  }
}

function checkHighlight(
  { kind, of, limit, at: marked, severity }: RowCheck,
  range: TableRange,
  at: (id: string) => string,
): HighlightPlan {
  const list = (ids: readonly string[]) => ids.map(at).join(',');
  const all = [...new Set([...of, ...limit])];
  const sums = `SUM(${list(of)})${kind === 'sumEquals' ? '<>' : '>'}SUM(${list(limit)})`;
  return {
    range: range.column(marked),
    formula: `AND(COUNT(${list(all)})=${all.length},${sums})`,
    look: severity,
  };
}
