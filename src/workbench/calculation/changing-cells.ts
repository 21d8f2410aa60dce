import type { ICellData, Nullable } from '@univerjs/core';
import type { IFormulaCurrentConfigService, IFormulaRuntimeService } from '@univerjs/engine-formula';
import { onlyText } from './counting';
import type { Cells, Place } from './formula-group';

const TEXT = new Set([1, 4]);

/** The cells during one calculation, and where something has changed so far. */
export class ChangingCells implements Cells {
  private readonly changed = new Set<string>();

  constructor(
    private readonly data: IFormulaCurrentConfigService,
    private readonly runtime: IFormulaRuntimeService,
  ) {}

  note(place: Place): void {
    this.changed.add(columnOf(place));
  }

  hasChanged(place: Place): boolean {
    return this.changed.has(columnOf(place));
  }

  textOf(place: Place): string | undefined {
    return textIn(this.cellAt(place))?.toLocaleLowerCase();
  }

  askedText(place: Place): string | undefined {
    const text = textIn(this.cellAt(place));
    return text === undefined ? undefined : onlyText(text);
  }

  /** As formulas see it: new results first, then what spills, then what stands there. */
  private cellAt({ unit, sheet, row, column }: Place): Nullable<ICellData> | void {
    return (
      this.runtime.getUnitData()[unit]?.[sheet]?.getValue(row, column) ??
      this.data.getArrayFormulaCellData()[unit]?.[sheet]?.getValue(row, column) ??
      this.data.getUnitData()[unit]?.[sheet]?.cellData.getValue(row, column)
    );
  }
}

function columnOf({ unit, sheet, column }: Place): string {
  return `${unit} ${sheet} ${column}`;
}

function textIn(cell: Nullable<ICellData> | void): string | undefined {
  const text = cell?.p ? cell.p.body?.dataStream.replace(/\r\n$/, '') : cell?.v;
  return typeof text === 'string' || TEXT.has(cell?.t ?? 0) ? String(text ?? '') : undefined;
}
