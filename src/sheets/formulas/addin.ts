import { sumExact, type Exact } from '../../domain/basics/exact';
import type { Computation } from '../../domain/stages/computation';
import type { FormulaPlaces } from './dialect';
import { portableFormula } from './portable';

/** How a file stores a call of an add-in's function: `XUANBA.COMPOSITE(…)` in Excel's formula bar. */
const STORED_NAMESPACE = '_xldudf_XUANBA_';

/**
 * A computation in the add-in's own functions. Their errors (too few scores, a missing component) show as a blank, like in the
 * portable dialect: what is wrong stands in 问题. Everything that has no function of ours is written as `portable`.
 */
export function addinFormula(computation: Computation, places: FormulaPlaces): string | undefined {
  switch (computation.op) {
    case 'trimmedMean': {
      const { of, dropHigh, dropLow, minimum, decimals } = computation;
      const cells = places.cells(of);
      if (of.length === 0 || cells.includes(',')) return portableFormula(computation, places);
      return call('TRIMMEDMEAN', [cells, dropHigh, dropLow, decimals, Math.max(minimum, dropHigh + dropLow + 1)]);
    }
    case 'composite': {
      const { of, shares, fullMarks, decimals } = computation;
      const cells = places.cells(of);
      const used = shares.every((share) => !share.equals(0)) && sumExact(shares).equals(1);
      if (of.length === 0 || cells.includes(',') || !used) return portableFormula(computation, places);
      const marks = fullMarks.map((mark) => mark.toFraction());
      const same = new Set(marks).size === 1;
      return call('COMPOSITE', [
        cells,
        `"${ratioText(shares)}"`,
        same ? (marks[0] as string) : `{${marks.join(',')}}`,
        decimals,
      ]);
    }
    default:
      return portableFormula(computation, places);
  }
}

function call(name: string, args: readonly (string | number)[]): string {
  return `IFERROR(${STORED_NAMESPACE}${name}(${args.join(',')}),"")`;
}

/** Shares as the smallest whole numbers: 3/10, 3/10, 4/10 is 3:3:4. */
function ratioText(shares: readonly Exact[]): string {
  const common = shares.reduce((least, share) => least.lcm(share.d), (shares[0] as Exact).mul(0).add(1));
  return shares.map((share) => share.mul(common).toFraction()).join(':');
}
