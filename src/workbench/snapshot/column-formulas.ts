import type { ICellData } from '@univerjs/core';
import { shiftFormula } from '../../sheets/shift-formula';

/** A formula that cells below it may share. */
interface FirstFormula {
  readonly id: string;
  readonly formula: string;
  readonly row: number;
}

/**
 * The formulas of one sheet, in which a cell that continues the formula above it has its number only. The grid understands each text
 * once and keeps 5,000 of them; columns of 10,000 texts of their own would be understood anew at every edit.
 */
export class ColumnFormulas {
  private readonly last = new Map<number, FirstFormula>();
  private count = 0;

  constructor(private readonly sheet: string) {}

  /** `formula` begins with `=`; rows of a column come from the top. */
  cell(row: number, column: number, formula: string): ICellData {
    const first = this.last.get(column);
    if (first && shiftFormula(first.formula, row - first.row, 0) === formula) return { si: first.id };
    const id = `${this.sheet}-${this.count++}`;
    this.last.set(column, { id, formula, row });
    return { f: formula, si: id };
  }
}
