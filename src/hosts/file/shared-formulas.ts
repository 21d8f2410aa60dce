import { formulaAttributes, formulaMarkup } from './cell-markup';
import { shiftFormula } from '../../sheets/shift-formula';
import { attribute, cellsOf, sheetMarkup } from './sheet-markup';
import { elementText, markupText } from './xml-text';

/** A formula that other cells share, and the cell that has its text. */
interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The worksheet part in which no cell depends any more on the text of a formula whose cell `isChanging`: those that shared it have it
 * in whole. `undefined` where the part is not understood.
 */
export function withoutSharing(text: string, isChanging: (row: number, column: number) => boolean): string | undefined {
  if (!/\st\s*=\s*["']shared["']/.test(text)) return text;
  const markup = sheetMarkup(text);
  if (!markup) return undefined;
  const { prefix } = markup;
  const going = new Map<string, SharedFormula>();
  const pieces: string[] = [];
  let from = 0;
  for (const row of markup.rows) {
    if (!row.body?.includes('shared')) continue;
    const cells = cellsOf(row, prefix);
    if (!cells) return undefined;
    for (const cell of cells) {
      const formula = formulaMarkup(cell.body ?? '', prefix);
      const attributes = formulaAttributes(formula);
      const id = attribute(attributes, 't') === 'shared' ? attribute(attributes, 'si') : undefined;
      if (id === undefined) continue;
      const source = />([^<]*)</.exec(formula)?.[1] ?? '';
      const place = { row: row.number, column: cell.number };
      if (source !== '') {
        going.delete(id);
        if (isChanging(place.row, place.column)) going.set(id, { text: markupText(source), ...place });
        continue;
      }
      const shared = going.get(id);
      if (!shared) continue;
      const own = shiftFormula(shared.text, place.row - shared.row, place.column - shared.column);
      const at = text.indexOf(formula, row.bodyStart + cell.start);
      pieces.push(text.slice(from, at), `<${prefix}f>${elementText(own)}</${prefix}f>`);
      from = at + formula.length;
    }
  }
  return pieces.join('') + text.slice(from);
}
