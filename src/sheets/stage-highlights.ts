import { nearestNumber } from '../domain/basics/exact';
import { STATUS_COLUMN } from '../domain/stages/findings';
import type { DayCheck, InputColumn, RowCheck, ShareMark, StageTable, SumCheck } from '../domain/stages/table';
import type { TableRange } from './columns';
import { quoted } from './formula-text';
import type { HighlightPlan } from './plan';
import { dayNumber } from './formulas/portable';
import { OUTCOME_TERMS } from './stage-terms';

/** Red: what cannot be right. Amber: what is missing. Grey: who is out. Green: who goes on. */
export function stageHighlights(table: StageTable, range: TableRange, isMain: boolean): readonly HighlightPlan[] {
  const inputs = table.columns.filter((column): column is InputColumn => column.role === 'input');
  const hasStatus = inputs.some(({ id }) => id === STATUS_COLUMN);
  const at = (id: string) => `$${range.letters(id)}${range.firstRow}`;
  const present = hasStatus ? `,${at(STATUS_COLUMN)}=""` : '';
  const isPerson = isMain ? `,${at('number')}<>""` : '';
  const wrong = inputs.flatMap((column): readonly HighlightPlan[] => {
    const formula = wrongFormula(column, at(column.id));
    return formula === undefined ? [] : [{ range: range.column(column.id), formula, look: 'block' }];
  });
  const missing = inputs.flatMap((column): readonly HighlightPlan[] => {
    const filled = blankBeside(column, at);
    if (filled === undefined) return [];
    const formula = `AND(${at(column.id)}=""${present}${isPerson}${filled})`;
    return [{ range: range.column(column.id), formula, look: 'warn' }];
  });
  const checks = (table.checks ?? []).map((check) => checkHighlight(check, range, at));
  const listed = listedHighlights(table, range, at);
  const marks = (table.marks ?? []).flatMap((mark) => shareHighlights(mark, range, at));
  if (!isMain) return [...wrong, ...listed, ...missing, ...marks, ...checks];
  const outcome = `$${range.letters('outcome')}${range.firstRow}`;
  const column = range.column('outcome');
  return [
    ...wrong,
    ...listed,
    ...marks,
    ...checks,
    // Nothing is missing of those who are out.
    { range: range.all, formula: `${outcome}="${OUTCOME_TERMS.out}"`, look: 'muted' },
    ...missing,
    { range: column, formula: `${outcome}="${OUTCOME_TERMS.goesOn}"`, look: 'done' },
    { range: column, formula: `${outcome}="${OUTCOME_TERMS.pending}"`, look: 'warn' },
  ];
}

function listedHighlights(
  { listed }: StageTable,
  range: TableRange,
  at: (id: string) => string,
): readonly HighlightPlan[] {
  if (!listed) return [];
  const list = `"、"&${at(listed.in)}&"、"`;
  return listed.of.map(({ id, title }) => {
    const formula = `ISNUMBER(FIND(${quoted(`、${title}、`)},${list}))`;
    return { range: range.column(id), formula, look: 'block' };
  });
}

/** What must hold besides for a blank to be marked; `undefined` where it is fine. */
function blankBeside({ id, needed, markBlank }: InputColumn, at: (id: string) => string): string | undefined {
  if (needed !== undefined || markBlank === 'always') return '';
  const others = markBlank?.filter((other) => other !== id) ?? [];
  return others.length > 0 ? `,COUNTA(${others.map(at).join(',')})>0` : undefined;
}

/** Compared in whole numbers: 2/3 has no decimal. */
function shareHighlights(
  { part, whole, least, severity, at: marked }: ShareMark,
  range: TableRange,
  at: (id: string) => string,
): readonly HighlightPlan[] {
  const [numerator, denominator = '1'] = least.toFraction().split('/');
  const below = `${at(part)}*${denominator}<${at(whole)}*${numerator}`;
  const formula = `AND(COUNT(${at(part)},${at(whole)})=2,${below})`;
  return marked.map((id) => ({ range: range.column(id), formula, look: severity }));
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

function checkHighlight(check: RowCheck, range: TableRange, at: (id: string) => string): HighlightPlan {
  return {
    range: range.column(check.at),
    formula: check.kind === 'dayAfter' ? earlyFormula(check, at) : sumFormula(check, at),
    look: check.severity,
  };
}

/** A blank is no day, so that its comparison fails and nothing is marked. */
function earlyFormula({ of, limit }: DayCheck, at: (id: string) => string): string {
  return `IFERROR(${dayNumber(at(of))}<=${dayNumber(at(limit))},FALSE)`;
}

function sumFormula({ kind, of, limit }: SumCheck, at: (id: string) => string): string {
  const list = (ids: readonly string[]) => ids.map(at).join(',');
  const all = [...new Set([...of, ...limit])];
  const sums = `SUM(${list(of)})${kind === 'sumEquals' ? '<>' : '>'}SUM(${list(limit)})`;
  return `AND(COUNT(${list(all)})=${all.length},${sums})`;
}
