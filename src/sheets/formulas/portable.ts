import type { Exact } from '../../domain/basics/exact';
import type { Computation } from '../../domain/stages/computation';
import { BELOW_ALL, countFormula, numberText, quoted, rounded } from '../formula-text';
import type { FormulaPlaces } from './dialect';
import { panelCorrected, panelFactor } from './panel-formulas';

/**
 * A computation in built-in functions of Excel 2010, WPS and LibreOffice: no LET, no dynamic arrays, no structured references. None
 * for what reads no column: SUM() is no formula.
 */
export function portableFormula(computation: Computation, places: FormulaPlaces): string | undefined {
  if (readsNothing(computation)) return undefined;
  switch (computation.op) {
    case 'trimmedMean':
      return trimmedMean(computation, places);
    case 'classMean': {
      const { classes, decimals } = computation;
      const parts = classes.map(({ of, share }) => {
        const cells = places.cells(of);
        return fraction(`SUM(${cells})/COUNT(${cells})`, share);
      });
      const all = places.cells(classes.flatMap(({ of }) => of));
      const complete = [...classes.map(({ of }) => `COUNT(${places.cells(of)})>0`), noTexts(all)];
      return `IF(AND(${complete.join(',')}),${rounded(parts.join('+'), decimals)},"")`;
    }
    case 'composite': {
      const { of, shares, fullMarks, decimals } = computation;
      const counted = of.flatMap((id, index) => {
        const [share, mark] = [shares[index] as Exact, fullMarks[index] as Exact];
        return share.equals(0) ? [] : [{ id, mark, factor: share.mul(100).div(mark) }];
      });
      const parts = counted.map(({ id, factor }) => fraction(places.cell(id), factor));
      const needed = counted.map(({ id }) => id);
      const marks = counted.map(({ mark }) => numberText(mark));
      const within = [
        `MIN(${places.cells(needed)})>=0`,
        ...(new Set(marks).size === 1
          ? [`MAX(${places.cells(needed)})<=${marks[0]}`]
          : needed.map((id, index) => `${places.cell(id)}<=${marks[index]}`)),
      ];
      const conditions = [numbersCondition(needed, places), ...within].join(',');
      return `IF(AND(${conditions}),${rounded(parts.join('+'), decimals)},"")`;
    }
    case 'sum': {
      const { of, optional = [], most, decimals } = computation;
      const sum = rounded(`SUM(${places.cells([...of, ...optional])})`, decimals);
      const capped = most ? `MIN(${numberText(most)},${sum})` : sum;
      const conditions = [
        // Without a needed one there must be some number.
        of.length > 0 ? numbersCondition(of, places) : `COUNT(${places.cells(optional)})>0`,
        ...(optional.length > 0 ? [noTexts(places.cells(optional))] : []),
      ];
      return conditions.length > 1
        ? `IF(AND(${conditions.join(',')}),${capped},"")`
        : `IF(${conditions[0]},${capped},"")`;
    }
    case 'meanPoints':
      return meanPoints(computation, places, (mean) => rounded(mean, computation.decimals));
    case 'weightedPoints': {
      const weight = places.cell(computation.weight);
      const product = meanPoints(computation, places, (mean) => `${mean}*${weight}`);
      return `IF(ISNUMBER(${weight}),${product},"")`;
    }
    case 'share': {
      const [part, whole] = [places.cells(computation.part), places.cells(computation.whole)];
      const quotient = `IF(SUM(${whole})=0,"",SUM(${part})/SUM(${whole}))`;
      const all = [...computation.part, ...computation.whole];
      return `IF(${numbersCondition(all, places)},${quotient},"")`;
    }
    case 'rank': {
      const { of, within } = computation;
      const better = countFormula(
        [
          { column: places.column(within), sign: '=', to: places.cell(within) },
          { column: places.column(of), sign: '>', to: places.cell(of) },
        ],
        places.isPlain(within) && places.isPlain(of),
      );
      return `IF(ISNUMBER(${places.cell(of)}),${better}+1,"")`;
    }
    case 'sumOver': {
      const { table, column, key, decimals } = computation;
      const keys = `${places.sideColumn(table, key)},${places.cell(key)}`;
      const values = places.sideColumn(table, column);
      const rows = `COUNTIFS(${keys})`;
      const complete = `AND(${rows}>0,COUNTIFS(${keys},${values},${BELOW_ALL})=${rows})`;
      return `IF(${complete},${rounded(`SUMIFS(${values},${keys})`, decimals)},"")`;
    }
    case 'lookUp': {
      const { table, column, key } = computation;
      const match = places.match(places.cell(key), places.sideColumn(table, key));
      const found = `INDEX(${places.sideColumn(table, column)},${match})`;
      return `IFERROR(IF(${found}="","",${found}),"")`;
    }
    case 'differences':
      return differences(computation, places);
    case 'panelFactor':
      return panelFactor(computation, places);
    case 'panelCorrected':
      return panelCorrected(computation, places);
    case 'times': {
      const { of, factor, decimals } = computation;
      return ifNumbers([of], places, rounded(fraction(places.cell(of), factor), decimals));
    }
    case 'yearsAfter': {
      const day = places.cell(computation.of);
      return dayFormula(day, `EDATE(${dayNumber(day)},${computation.years * 12})`);
    }
    case 'noticeEnd': {
      if (computation.kind === 'working') return undefined;
      const day = places.cell(computation.of);
      return dayFormula(day, `${dayNumber(day)}+${computation.days - (computation.first === 'posting' ? 1 : 0)}`);
    }
  }
}

/** Excel takes 8,192 characters; there is room for what guards the formula. */
const LONGEST = 8_000;

/** As texts, because a blank cell is equal to 0. */
function differences(
  { table, key, columns }: Extract<Computation, { readonly op: 'differences' }>,
  places: FormulaPlaces,
): string | undefined {
  const match = places.match(places.cell(key), places.sideColumn(table, key));
  const titles = columns.map(({ id, title }) => {
    const other = `INDEX(${places.sideColumn(table, id)},${match})`;
    return `IF(${other}&""=${places.cell(id)}&"","",${quoted(`、${title}`)})`;
  });
  const entries = places.cells(columns.map(({ id }) => id));
  const formula = `IF(COUNTA(${entries})=0,"",IFERROR(MID(${titles.join('&')},2,${LONGEST}),""))`;
  return formula.length > LONGEST ? undefined : formula;
}

/** Where the number of judges is open, a mean has nothing to be the mean of. */
function readsNothing(computation: Computation): boolean {
  switch (computation.op) {
    case 'trimmedMean':
    case 'composite':
      return computation.of.length === 0;
    case 'classMean':
      return computation.classes.some(({ of }) => of.length === 0);
    case 'sum':
      return computation.of.length + (computation.optional ?? []).length === 0;
    case 'differences':
      return computation.columns.length === 0;
    default:
      return false;
  }
}

function meanPoints(
  { of, points }: { readonly of: readonly string[]; readonly points: readonly Exact[] },
  places: FormulaPlaces,
  finish: (mean: string) => string,
): string {
  const cells = places.cells(of);
  const parts = of.map((id, index) => fraction(places.cell(id), points[index] as Exact));
  const mean = `(${parts.join('+')})/SUM(${cells})`;
  return `IF(AND(${noTexts(cells)},SUM(${cells})>0),${finish(mean)},"")`;
}

/** Days stand as texts, so that no program turns them into another form; one that was typed as a date is a number. */
/** A day as the number that it is to formulas, typed as a date or as a text. */
export function dayNumber(day: string): string {
  return `IF(ISNUMBER(${day}),${day},DATEVALUE(${day}))`;
}

function dayFormula(day: string, end: string): string {
  return `IF(${day}="","",IFERROR(TEXT(${end},"yyyy-mm-dd"),""))`;
}

function trimmedMean(
  { of, dropHigh, dropLow, minimum, decimals }: Extract<Computation, { readonly op: 'trimmedMean' }>,
  places: FormulaPlaces,
): string {
  const cells = places.cells(of);
  const dropped = [...dropTerms(cells, dropHigh, 'MAX', 'LARGE'), ...dropTerms(cells, dropLow, 'MIN', 'SMALL')].map(
    (term) => `-${term}`,
  );
  const count = dropHigh + dropLow === 0 ? `COUNT(${cells})` : `(COUNT(${cells})-${dropHigh + dropLow})`;
  const mean = rounded(`(SUM(${cells})${dropped.join('')})/${count}`, decimals);
  const need = Math.max(minimum, dropHigh + dropLow + 1);
  return `IF(AND(${noTexts(cells)},COUNT(${cells})>=${need}),${mean},"")`;
}

function dropTerms(cells: string, drops: number, one: string, several: string): readonly string[] {
  if (drops === 1) return [`${one}(${cells})`];
  return Array.from({ length: drops }, (_, index) => `${several}(${cells},${index + 1})`);
}

function ifNumbers(ids: readonly string[], places: FormulaPlaces, then: string): string {
  return `IF(${numbersCondition(ids, places)},${then},"")`;
}

function numbersCondition(ids: readonly string[], places: FormulaPlaces): string {
  const different = [...new Set(ids)];
  return `COUNT(${places.cells(different)})=${different.length}`;
}

/** Every cell that is not blank holds a number: a text must not be passed over in silence. */
function noTexts(cells: string): string {
  return `COUNTA(${cells})=COUNT(${cells})`;
}

/** Multiplies by a factor in whole numbers, so that no rounded decimal of it comes in. */
function fraction(expression: string, factor: Exact): string {
  const [numerator = '1', denominator] = factor.toFraction().split('/');
  const times = numerator === '1' ? expression : `${expression}*${numerator}`;
  return denominator === undefined ? times : `${times}/${denominator}`;
}
