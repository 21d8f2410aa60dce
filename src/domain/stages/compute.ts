import Fraction from 'fraction.js';
import { yearsAfter } from '../basics/calendar';
import { compareExact, exactOf, roundHalfUp, sumExact, type Exact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { between, eachInParts, mapInParts, type InParts } from '../basics/parts';
import { noticeEnd } from '../calendar/notice-end';
import { compositeScore } from '../scoring/composite';
import { correctPanels } from '../scoring/panel-correction';
import { trimmedMeanOf } from '../scoring/trimmed-mean';
import type { Computation, PanelScores } from './computation';
import type { ComputedColumn, FilledTables, StageTable } from './table';
import { BLANK_VALUE, numberCell, sameValue, StageRow, textCell, type StageValue } from './values';

/**
 * Computes the computed columns of a table, left to right, exactly. `side` holds the stage's other tables: what was entered, and what
 * is computed of those that are computed before. A column may use those to its left.
 */
export function* computeRows(
  table: StageTable,
  rows: readonly StageRow[],
  side: FilledTables,
): InParts<readonly StageRow[]> {
  const columns = table.columns.filter((column): column is ComputedColumn => column.role === 'computed');
  const out = new Set(table.rows.flatMap((row) => (row.out ? [row.key] : [])));
  const cells: Map<string, StageValue>[] = [];
  const copying = mapInParts(rows, ({ key, values }) => {
    const copy = new Map(values);
    cells.push(copy);
    return new StageRow(key, copy);
  });
  const done = yield* between(0, 0.2, copying);
  for (const [place, { id, computation, unless }] of columns.entries()) {
    const share = (of: number) => 0.2 + (0.8 * (place + of)) / columns.length;
    const values = yield* between(share(0), share(0.8), columnValues(computation, done, side));
    yield share(0.8);
    const filling = eachInParts(done, (row, index) => {
      const silent = out.has(row.key) || (unless !== undefined && !row.isBlank(unless));
      cells[index]?.set(id, silent ? BLANK_VALUE : (values[index] as StageValue));
    });
    yield* between(share(0.8), share(1), filling);
  }
  return done;
}

function* columnValues(
  computation: Computation,
  rows: readonly StageRow[],
  side: FilledTables,
): InParts<readonly StageValue[]> {
  switch (computation.op) {
    case 'rank':
      return ranks(rows, computation.of, computation.within);
    case 'panelFactor':
    case 'panelCorrected':
      return correctedValues(computation, rows);
    case 'sumOver': {
      const sums = sumsByKey(side, computation);
      return rows.map((row) => numberValue(sums.get(keyText(row.value(computation.key)))));
    }
    case 'lookUp': {
      const found = new Map(
        side
          .get(computation.table)
          ?.rows.map((row) => [keyText(row.value(computation.key)), row.value(computation.column)]),
      );
      return rows.map((row) => found.get(keyText(row.value(computation.key))) ?? BLANK_VALUE);
    }
    case 'differences':
      return differences(rows, side, computation);
    case 'yearsAfter':
      return rows.map((row): StageValue => {
        const start = row.day(computation.of);
        const day = start && yearsAfter(start, computation.years);
        return day ? { kind: 'day', day } : BLANK_VALUE;
      });
    case 'noticeEnd':
      return rows.map((row): StageValue => {
        const posted = row.day(computation.of);
        const end = posted && noticeEnd(posted, computation);
        return end?.ok ? { kind: 'day', day: end.value } : BLANK_VALUE;
      });
    default:
      return yield* mapInParts(rows, (row) => numberValue(rowNumber(computation, row)));
  }
}

type OfOneRow = Exclude<
  Computation,
  {
    readonly op:
      'rank' | 'panelFactor' | 'panelCorrected' | 'sumOver' | 'lookUp' | 'differences' | 'yearsAfter' | 'noticeEnd';
  }
>;

function rowNumber(computation: OfOneRow, row: StageRow): Exact | undefined {
  switch (computation.op) {
    case 'trimmedMean': {
      const scores = present(row, computation.of);
      const mean = scores && trimmedMeanOf(scores, computation);
      return mean?.ok ? roundHalfUp(mean.value, computation.decimals) : undefined;
    }
    case 'classMean': {
      const means = computation.classes.map(({ of, share }) => {
        const scores = present(row, of);
        return scores && scores.length > 0 ? sumExact(scores).div(scores.length).mul(share) : undefined;
      });
      return rounded(means, computation.decimals);
    }
    case 'composite': {
      const { of, shares, fullMarks, decimals } = computation;
      const total = compositeScore(
        of.map((id) => row.number(id)),
        { shares, fullMarks, missing: 'pending' },
      );
      return total.ok ? roundHalfUp(total.value, decimals) : undefined;
    }
    case 'sum': {
      const needed = computation.of.map((id) => row.number(id));
      const more = present(row, computation.optional ?? []);
      const sum = more && rounded([...needed, ...more], computation.decimals);
      return sum && computation.most && compareExact(sum, computation.most) > 0 ? computation.most : sum;
    }
    case 'meanPoints': {
      const mean = meanPoints(row, computation.of, computation.points);
      return mean && roundHalfUp(mean, computation.decimals);
    }
    case 'weightedPoints': {
      const [mean, weight] = [meanPoints(row, computation.of, computation.points), row.number(computation.weight)];
      return mean && weight && mean.mul(weight);
    }
    case 'share': {
      const [part, whole] = [total(row, computation.part), total(row, computation.whole)];
      return part && whole && !whole.equals(0) ? part.div(whole) : undefined;
    }
    case 'times': {
      const value = row.number(computation.of);
      return value && roundHalfUp(value.mul(computation.factor), computation.decimals);
    }
  }
}

/** Σ points × votes ÷ Σ votes, not rounded; `undefined` without a vote. Votes are whole and not negative, as inputs of kind `count`. */
function meanPoints(row: StageRow, of: readonly string[], points: readonly Exact[]): Exact | undefined {
  if (!present(row, of)) return undefined;
  // Whole numbers of votes, and one fraction at the end: there are rows for every person, group and item.
  let [sum, denominator, all] = [0n, 1n, 0n];
  for (const [index, id] of of.entries()) {
    const votes = row.number(id);
    if (!votes) continue;
    const { n, d } = points[index] as Exact;
    sum = sum * d + votes.n * n * denominator;
    denominator *= d;
    all += votes.n;
  }
  return all === 0n ? undefined : new Fraction(sum, denominator * all);
}

/** The numbers that are there; `undefined` where one of the cells holds something else, which must not be passed over. */
function present(row: StageRow, ids: readonly string[]): readonly Exact[] | undefined {
  const numbers: Exact[] = [];
  for (const id of ids) {
    const value = row.value(id);
    if (value.kind === 'number') numbers.push(value.value);
    else if (value.kind !== 'blank') return undefined;
  }
  return numbers;
}

/** The sum; `undefined` where one is missing. */
function total(row: StageRow, ids: readonly string[]): Exact | undefined {
  const numbers = ids.map((id) => row.number(id));
  return numbers.every((number) => number !== undefined) ? sumExact(numbers as Exact[]) : undefined;
}

function rounded(parts: readonly (Exact | undefined)[], decimals: number): Exact | undefined {
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  return roundHalfUp(sumExact(parts as Exact[]), decimals);
}

function ranks(rows: readonly StageRow[], of: string, within: string): readonly StageValue[] {
  const scored = rows.flatMap((row, index) => (row.number(of) === undefined ? [] : [index]));
  const groups = groupBy(scored, (index) => keyText((rows[index] as StageRow).value(within)));
  const found: StageValue[] = rows.map(() => BLANK_VALUE);
  const scoreOf = (index: number) => (rows[index] as StageRow).number(of) as Exact;
  for (const group of groups.values()) {
    const ranked = [...group].sort((a, b) => compareExact(scoreOf(b), scoreOf(a)));
    let rank = 0;
    ranked.forEach((index, place) => {
      const tied = place > 0 && compareExact(scoreOf(ranked[place - 1] as number), scoreOf(index)) === 0;
      if (!tied) rank = place + 1;
      found[index] = numberCell(exactOf(rank));
    });
  }
  return found;
}

/** The score of a row with the panel that gave it; `undefined` where one of them is missing or there is no such panel. */
export function panelScore(row: StageRow, { of, panel, panels }: PanelScores) {
  const [score, number] = [row.number(of), row.count(panel)];
  return score && number !== undefined && number >= 1 && number <= panels ? { panel: number, score } : undefined;
}

function correctedValues(
  computation: Extract<Computation, { readonly op: 'panelFactor' | 'panelCorrected' }>,
  rows: readonly StageRow[],
): readonly StageValue[] {
  const scores = rows.map((row) => panelScore(row, computation));
  const correction = correctPanels(
    computation.method,
    scores.flatMap((one) => one ?? []),
  );
  const { decimals } = computation;
  if (computation.op === 'panelFactor') {
    return scores.map((one) => numberValue(one && correction.factor(one.panel, decimals)));
  }
  const zero = exactOf(0);
  return scores.map((one) => {
    const score = one && correction.corrected(one, decimals);
    if (!score) return BLANK_VALUE;
    if (compareExact(score, zero) < 0) return numberCell(zero);
    return numberCell(compareExact(score, computation.most) > 0 ? computation.most : score);
  });
}

function differences(
  rows: readonly StageRow[],
  side: FilledTables,
  { table, key, columns }: Extract<Computation, { readonly op: 'differences' }>,
): readonly StageValue[] {
  const others = new Map(side.get(table)?.rows.map((row) => [keyText(row.value(key)), row]));
  return rows.map((row) => {
    const other = others.get(keyText(row.value(key)));
    if (!other || columns.every(({ id }) => row.isBlank(id))) return BLANK_VALUE;
    const found = columns.filter(({ id }) => !sameValue(row.value(id), other.value(id)));
    return found.length === 0 ? BLANK_VALUE : textCell(found.map(({ title }) => title).join('、'));
  });
}

function sumsByKey(
  side: FilledTables,
  { table, column, key, decimals }: Extract<Computation, { readonly op: 'sumOver' }>,
): ReadonlyMap<string, Exact | undefined> {
  const groups = groupBy(side.get(table)?.rows ?? [], (row) => keyText(row.value(key)));
  const sumOf = (rows: readonly StageRow[]) =>
    rounded(
      rows.map((row) => row.number(column)),
      decimals,
    );
  return new Map([...groups].map(([text, rows]) => [text, sumOf(rows)]));
}

/** Values that are the same in a sheet have the same text. */
function keyText(value: StageValue): string {
  switch (value.kind) {
    case 'number':
      return value.value.toFraction();
    case 'text':
      return value.text;
    case 'choice':
      return value.code;
    default:
      return '';
  }
}

function numberValue(value: Exact | undefined): StageValue {
  return value === undefined ? BLANK_VALUE : numberCell(value);
}
