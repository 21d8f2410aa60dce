import type { Nullable } from '@univerjs/core';
import type { IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';
import { cellKey, type FormulaGroup } from './formula-group';

/** Makes the group of a formula, which is written as `formula` in this cell. */
export type MakeGroup = (unit: string, sheet: string, row: number, column: number, formula: string) => FormulaGroup;

/** The formulas of one sheet. */
class SheetFormulas {
  readonly groups = new Map<string, FormulaGroup>();
  readonly byCell = new Map<number, FormulaGroup>();
}

/** All formulas that stand in cells, and which of them look at which. */
export class FormulaGraph {
  private readonly units = new Map<string, Map<string, SheetFormulas>>();
  private dependents = new Map<FormulaGroup, readonly FormulaGroup[]>();

  constructor(private readonly makeGroup: MakeGroup) {}

  /** Takes over workbooks that are new, and forgets those that are closed. */
  update(data: IFormulaData): void {
    for (const unit of this.units.keys()) if (!data[unit]) this.forget(unit);
    for (const [unit, sheets] of Object.entries(data)) {
      if (!sheets || this.units.has(unit)) continue;
      this.units.set(unit, new Map());
      for (const [sheet, rows] of Object.entries(sheets)) {
        for (const [row, cells] of Object.entries(rows ?? {})) {
          for (const [column, item] of Object.entries(cells as Record<string, IFormulaDataItem | null>)) {
            this.set(unit, sheet, Number(row), Number(column), item);
          }
        }
      }
    }
  }

  /** Says what formula stands in a cell now, if any. */
  set(unit: string, sheet: string, row: number, column: number, item: Nullable<IFormulaDataItem> | void): void {
    const sheets = this.units.get(unit);
    if (!sheets) return;
    const formulas = sheets.get(sheet) ?? new SheetFormulas();
    sheets.set(sheet, formulas);
    const key = cellKey(row, column);
    const [top, left] = item ? [row - (item.y ?? 0), column - (item.x ?? 0)] : [row, column];
    const id = item ? `${item.si ?? ''} ${top} ${left} ${item.f}` : undefined;
    const before = formulas.byCell.get(key);
    const group = id === undefined ? undefined : formulas.groups.get(id);
    if (before && before === group) return;
    before?.members.delete(key);
    formulas.byCell.delete(key);
    if (!item || id === undefined) return;
    const joined = group ?? this.makeGroup(unit, sheet, top, left, item.f);
    joined.add(row, column);
    formulas.groups.set(id, joined);
    formulas.byCell.set(key, joined);
    this.dependents.clear();
  }

  groupAt(unit: string, sheet: string, row: number, column: number): FormulaGroup | undefined {
    return this.units.get(unit)?.get(sheet)?.byCell.get(cellKey(row, column));
  }

  *groups(): Iterable<FormulaGroup> {
    for (const sheets of this.units.values()) for (const { groups } of sheets.values()) yield* groups.values();
  }

  /** These groups and all that depend on them, each after those that it looks at; `undefined` where they go round in a circle. */
  inOrder(first: Iterable<FormulaGroup>): readonly FormulaGroup[] | undefined {
    const done = new Set<FormulaGroup>();
    const open = new Set<FormulaGroup>();
    const order: FormulaGroup[] = [];
    const visit = (group: FormulaGroup): boolean => {
      if (done.has(group)) return true;
      if (open.has(group)) return false;
      open.add(group);
      for (const next of this.dependentsOf(group)) if (!visit(next)) return false;
      open.delete(group);
      done.add(group);
      order.push(group);
      return true;
    };
    for (const group of first) if (!visit(group)) return undefined;
    return order.reverse();
  }

  private dependentsOf(group: FormulaGroup): readonly FormulaGroup[] {
    const known = this.dependents.get(group);
    if (known) return known;
    const found = [...this.groups()].filter((other) => other.members.size > 0 && other.looksAt(group));
    this.dependents.set(group, found);
    return found;
  }

  private forget(unit: string): void {
    this.units.delete(unit);
    this.dependents.clear();
  }
}
