import type { IRange } from '@univerjs/core';
import type { ConditionalRule } from 'hucre';
import { columnNumber } from '../../domain/basics/place';
import { gridFormula } from '../formula-names';
import type { CellStyles } from './cell-styles';
import { addressOf, rangesOf } from './ranges';

/**
 * From so many rows on a rule that looks at other cells than its own costs the grid seconds at every edit: it is then shown in the one
 * column that it asks about.
 */
const WIDE_RULE_ROWS = 2_000;

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};
const TEXT_RULES: Readonly<Record<string, string>> = {
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
  containsBlanks: 'containsBlanks',
  notContainsBlanks: 'notContainsBlanks',
};

/** The conditional formats of a sheet as Univer keeps them, the most important first. Color scales, bars and icons are left to the file. */
export function highlightRules(
  rules: readonly ConditionalRule[],
  styles: CellStyles,
  rows: number,
  columns: number,
): readonly object[] {
  const ordered = [...rules].sort((a, b) => a.priority - b.priority);
  return ordered.flatMap((rule, index) => {
    const all = rangesOf(rule.range, rows, columns);
    const [first] = all;
    const condition = first && conditionOf(rule, first);
    if (!condition) return [];
    const ranges = all.flatMap((range) => shownRange(range, rule));
    const style = rule.style ? styles.styleOf(rule.style) : {};
    if (ranges.length === 0) return [];
    return [
      {
        cfId: `highlight-${index}`,
        ranges,
        stopIfTrue: rule.stopIfTrue ?? false,
        rule: { type: 'highlightCell', style, ...condition },
      },
    ];
  });
}

function conditionOf(rule: ConditionalRule, first: IRange): object | undefined {
  const [formula, second] = formulasOf(rule).map(gridFormula);
  if (rule.type === 'expression')
    return formula === undefined ? undefined : { subType: 'formula', value: `=${formula}` };
  if (rule.type === 'duplicateValues' || rule.type === 'uniqueValues') return { subType: rule.type };
  const operator = TEXT_RULES[rule.type];
  if (operator !== undefined) return { subType: 'text', operator, value: rule.text ?? '' };
  if (rule.type !== 'cellIs' || formula === undefined) return undefined;
  const cell = addressOf(first.startRow, first.startColumn);
  const sign = SIGNS[rule.operator ?? ''];
  if (sign !== undefined) return { subType: 'formula', value: `=${cell}${sign}${formula}` };
  const inside = `${cell}>=${formula},${cell}<=${second ?? formula}`;
  return { subType: 'formula', value: rule.operator === 'notBetween' ? `=NOT(AND(${inside}))` : `=AND(${inside})` };
}

function formulasOf({ formula }: ConditionalRule): readonly string[] {
  if (formula === undefined) return [];
  return typeof formula === 'string' ? [formula] : formula;
}

/** The range, or of a large one the column that the rule asks about; none where it asks about several. */
function shownRange(range: IRange, rule: ConditionalRule): readonly IRange[] {
  const isLarge = range.endRow - range.startRow >= WIDE_RULE_ROWS;
  if (!isLarge) return [range];
  const asked = new Set(rule.type === 'expression' ? askedColumns(formulasOf(rule).join()) : []);
  if (rule.type !== 'expression' || asked.size === 0) {
    return range.startColumn === range.endColumn ? [range] : [];
  }
  const [column] = asked;
  if (asked.size > 1 || column === undefined) return [];
  if (column < range.startColumn || column > range.endColumn) return [];
  return [{ ...range, startColumn: column, endColumn: column }];
}

/** The columns, counted from 0, that a formula names outside of texts. */
function askedColumns(formula: string): readonly number[] {
  const cells = formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/\$?([A-Z]{1,3})\$?\d+(?![\w(])/g);
  return [...cells].flatMap(([, letters = '']) => columnNumber(letters) ?? []).map((column) => column - 1);
}
