import { sheetKey } from './plan-check';
import { sheetReference } from '../sheets/sheet-names';

/** A text, or a sheet in front of an address, quoted or plain. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/** The formula with other sheets in place of those that `names` knows (by `sheetKey`); texts stay as they are. */
export function withSheetNames(formula: string, names: ReadonlyMap<string, string>): string {
  if (!formula.includes('!')) return formula;
  return formula.replace(PARTS, (part, quoted?: string, plain?: string) => {
    const name = quoted === undefined ? plain : quoted.replace(/''/g, "'");
    const other = name === undefined ? undefined : names.get(sheetKey(name));
    return other === undefined ? part : sheetReference(other);
  });
}

/** Whether the formula points to one of the sheets (by `sheetKey`). */
export function pointsTo(formula: string, sheets: ReadonlySet<string>): boolean {
  if (!formula.includes('!')) return false;
  return [...formula.matchAll(PARTS)].some(([, quoted, plain]) => {
    const name = quoted === undefined ? plain : quoted.replace(/''/g, "'");
    return name !== undefined && sheets.has(sheetKey(name));
  });
}

const STORED_FUNCTION = /_xldudf_([A-Z0-9]+)_(?=[A-Z0-9._]+\()/g;

/** A formula of the plan as it is put into a cell of an open workbook: with `=`, and the add-in's functions by the name that people see. */
export function enteredFormula(formula: string, names: ReadonlyMap<string, string>): string {
  return `=${withSheetNames(formula.replace(STORED_FUNCTION, '$1.'), names)}`;
}
