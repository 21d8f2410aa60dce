import type { ICellData } from '@univerjs/core';
import { formulaBelow } from '../../sheets/shift-formula';

/** A formula that cells below it may share. */
interface FirstFormula {
  readonly id: string;
  readonly row: number;
  /** The formula that continues it so many rows below. */
  below(rows: number): string;
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
  add(data: ICellData, row: number, column: number, formula: string): void {
    const first = this.last.get(column);
    if (first && first.below(row - first.row) === formula) {
      data.si = first.id;
      return;
    }
    const id = `${this.sheet}-${this.count++}`;
    this.last.set(column, { id, row, below: formulaBelow(formula) });
    data.f = formula;
    data.si = id;
  }
}
