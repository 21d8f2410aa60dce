import type { Computation } from '../../domain/stages/computation';
import { BELOW_ALL, numberText, rounded } from '../formula-text';
import type { FormulaPlaces } from './dialect';

type OfPanels = Extract<Computation, { readonly op: 'panelFactor' | 'panelCorrected' }>;

/**
 * Digits to which a product of quotients is rounded first: a panel's mean has a denominator of its own, so that a corrected score can come
 * nearer to an edge than a plain mean of scores. Of a root, whose digits are fewer, as many as of a sum.
 */
const GUARD = { panelMeans: 11, headcountMean: 11, standardScores: 9 } as const;

export function panelFactor(computation: OfPanels, places: FormulaPlaces): string {
  const parts = partsOf(computation, places);
  const factor = computation.method === 'standardScores' ? parts.spread : parts.quotient;
  return parts.guarded('1', rounded(factor, computation.decimals, GUARD[computation.method]));
}

export function panelCorrected(
  computation: Extract<OfPanels, { readonly op: 'panelCorrected' }>,
  places: FormulaPlaces,
): string {
  const { method, most, decimals } = computation;
  const parts = partsOf(computation, places);
  const { score, mean, meanOfAll } = parts;
  const corrected =
    method === 'standardScores' ? `${meanOfAll}+(${score}-${mean})*${parts.spread}` : `${score}*${parts.quotient}`;
  const within = (value: string) => `MAX(0,MIN(${numberText(most)},${value}))`;
  return parts.guarded(within(score), within(rounded(corrected, decimals, GUARD[method])));
}

/** The pieces of a correction, as expressions of one row. */
function partsOf({ of, panel, panels, method }: OfPanels, places: FormulaPlaces) {
  const [score, own] = [places.cell(of), places.cell(panel)];
  const [scores, numbers] = [places.column(of), places.column(panel)];
  const isNumber = `${scores},${BELOW_ALL}`;
  const known = `${numbers},">=1",${numbers},"<=${panels}"`;
  const [countOfAll, sumOfAll] = [`COUNTIFS(${known},${isNumber})`, `SUMIFS(${scores},${known})`];
  const [count, sum] = [`COUNTIFS(${numbers},${own},${isNumber})`, `SUMIFS(${scores},${numbers},${own})`];
  const [meanOfAll, mean] = [`${sumOfAll}/${countOfAll}`, `${sum}/${count}`];
  const each = Array.from({ length: panels }, (_, index) => index + 1);
  const meanOf = (number: number) =>
    `IFERROR(SUMIFS(${scores},${numbers},${number})/COUNTIFS(${numbers},${number},${isNumber}),0)`;
  const held = (number: number) => `(COUNTIFS(${numbers},${number},${isNumber})>0)`;
  const target = method === 'panelMeans' ? `(${each.map(meanOf).join('+')})/(${each.map(held).join('+')})` : meanOfAll;
  const varianceOfAll = `(SUMPRODUCT((${numbers}>=1)*(${numbers}<=${panels}),${scores},${scores})/${countOfAll}-(${meanOfAll})^2)`;
  const variance = `(SUMPRODUCT(--(${numbers}=${own}),${scores},${scores})/${count}-(${mean})^2)`;
  // The variance of equal scores is not quite 0 in doubles, so that they are counted; 1/0 is the error that becomes a blank.
  const spread = `IF(COUNTIFS(${numbers},${own},${scores},${score})=${count},1/0,(${varianceOfAll}/${variance})^0.5)`;
  return {
    score,
    mean,
    meanOfAll,
    quotient: `${target}/(${mean})`,
    spread,
    /** Blank without a score or a panel, unchanged with one panel only, blank where nothing can be divided. */
    guarded: (unchanged: string, corrected: string) =>
      `IF(AND(ISNUMBER(${score}),ISNUMBER(${own}),${own}>=1,${own}<=${panels}),` +
      `IF(${count}=${countOfAll},${unchanged},IFERROR(${corrected},"")),"")`,
  };
}
