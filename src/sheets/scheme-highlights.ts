import type { ResolvedParameter } from '../domain/schemes/resolve';
import type { InputKind } from '../domain/schemes/scheme';
import type { HighlightPlan } from './plan';

/**
 * Values of 方案 that cannot be right, red while they stand there: a number that is none or outside its limits, shares that are too many
 * or too few, weights that do not add up. Also without the add-in; what the program itself refuses besides, it tells as a problem.
 */
export function schemeHighlights(
  parameters: readonly ResolvedParameter[],
  { column, firstRow }: { readonly column: string; readonly firstRow: number },
): readonly HighlightPlan[] {
  return parameters.flatMap(({ parameter: { input } }, index): readonly HighlightPlan[] => {
    const cell = `$${column}${firstRow + index}`;
    const wrong = wrongFormula(input, cell);
    if (wrong === undefined) return [];
    const formula = `AND(${cell}<>"",${wrong})`;
    return [{ range: `${column}${firstRow + index}`, formula, look: 'block' }];
  });
}

function wrongFormula(input: InputKind, cell: string): string | undefined {
  switch (input.kind) {
    case 'wholeNumber':
      return `IFERROR(OR(${cell}*1<${input.least},${cell}*1>${input.most},${cell}*1<>INT(${cell}*1)),TRUE)`;
    case 'shares': {
      const text = replaced(cell, [['：', ':']]);
      return `LEN(${text})-LEN(SUBSTITUTE(${text},":",""))<>${input.parts.length - 1}`;
    }
    case 'namedNumbers':
      return input.total === undefined ? undefined : `ROUND(${sumOfNamed(cell)},6)<>${input.total}`;
    default:
      return undefined;
  }
}

/** Room for an item of the list, and how many items and digits are looked at. */
const ROOM = 60;
const MOST_ITEMS = 30;
const MOST_DIGITS = 6;

/**
 * The sum of the numbers at the ends of the items of `德20、能20`: of the last 1, 2, 3 … signs of an item the longest that are a number, that
 * is where one sign more is none.
 */
function sumOfNamed(cell: string): string {
  const list = replaced(cell, [
    ['，', '、'],
    [',', '、'],
    ['；', '、'],
    [';', '、'],
    ['分', ''],
    ['%', ''],
    ['％', ''],
  ]);
  const item = `TRIM(MID(SUBSTITUTE(${list},"、",REPT(" ",${ROOM})),${ROOM}*(ROW($1:$${MOST_ITEMS})-1)+1,${ROOM}))`;
  const columns = `COLUMN($A:$${String.fromCharCode(64 + MOST_DIGITS)})`;
  const ending = (signs: string) => `RIGHT(${item},${signs})*1`;
  const [number, longer] = [ending(columns), ending(`${columns}+1`)];
  return `SUMPRODUCT(IFERROR(${number},0)*ISNUMBER(${number})*(1-ISNUMBER(${longer})))`;
}

function replaced(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((made, [from, to]) => `SUBSTITUTE(${made},"${from}","${to}")`, text);
}
