/** A cell by the id of its sheet; row and column count from 0. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Why cells show an error: what the functions in them said when they were calculated last. */
export class ErrorTexts {
  private readonly byFormula = new Map<string, Map<string, string>>();

  /** Forgets what the formula of a cell has said. */
  clear(formula: FormulaPlace): void {
    this.byFormula.delete(keyOf(formula));
  }

  /** `row` and `column` are those of the result, from the formula's own cell. */
  tell(formula: FormulaPlace, row: number, column: number, text: string): void {
    const key = keyOf(formula);
    const texts = this.byFormula.get(key) ?? new Map<string, string>();
    this.byFormula.set(
      key,
      texts.set(keyOf({ ...formula, row: formula.row + row, column: formula.column + column }), text),
    );
  }

  /** What the cell's error means, `undefined` where no function of ours has said anything. */
  of(cell: FormulaPlace): string | undefined {
    const key = keyOf(cell);
    const own = this.byFormula.get(key)?.get(key);
    if (own !== undefined) return own;
    for (const texts of this.byFormula.values()) {
      const text = texts.get(key);
      if (text !== undefined) return text;
    }
    return undefined;
  }
}

function keyOf({ sheet, row, column }: FormulaPlace): string {
  return `${sheet} ${row} ${column}`;
}
