import type { Nullable } from '@univerjs/core';
import type { IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';
import { cellKey, type FormulaGroup, type Place } from './formula-group';

/** Makes the group of a formula, which is written as `formula` in this cell. */
export type MakeGroup = (unit: string, sheet: string, row: number, column: number, formula: string) => FormulaGroup;

/** So many different formulas are too many to see which of them look at which. */
const MOST_GROUPS = 3_000;

/** All formulas that stand in cells, and which of them look at which. */
export class FormulaGraph {
  readonly groups: readonly FormulaGroup[];
  /** Those that were written otherwise before: Univer moves a formula to the next cell when the first one of its column goes. */
  readonly rewritten: readonly FormulaGroup[];
  private readonly ids = new Map<string, FormulaGroup>();
  private readonly byCell = new Map<string, Map<number, FormulaGroup>>();
  private readonly dependents = new Map<FormulaGroup, readonly FormulaGroup[]>();

  constructor(
    readonly data: IFormulaData,
    makeGroup: MakeGroup,
    before?: FormulaGraph,
  ) {
    for (const { unit, sheet, rows } of sheetsOf(data)) {
      const byCell = new Map<number, FormulaGroup>();
      for (const { row, column, item } of formulasOf(rows)) {
        const [top, left] = [row - (item.y ?? 0), column - (item.x ?? 0)];
        const id = `${sheetId(unit, sheet)} ${item.si ?? ''} ${top} ${left} ${item.f}`;
        const group = this.ids.get(id) ?? makeGroup(unit, sheet, top, left, item.f);
        this.ids.set(id, group);
        group.add(row, column);
        byCell.set(cellKey(row, column), group);
      }
      this.byCell.set(sheetId(unit, sheet), byCell);
    }
    this.groups = [...this.ids.values()];
    const known = [...this.ids].filter(([, { unit, sheet }]) => before?.byCell.has(sheetId(unit, sheet)));
    this.rewritten = known.filter(([id]) => !before?.ids.has(id)).map(([, group]) => group);
  }

  /** Whether everything that the formulas look at is known. */
  get isPlain(): boolean {
    return this.groups.length <= MOST_GROUPS && this.groups.every(({ ranges }) => ranges !== undefined);
  }

  groupAt({ unit, sheet, row, column }: Place): FormulaGroup | undefined {
    return this.byCell.get(sheetId(unit, sheet))?.get(cellKey(row, column));
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
    const known = this.dependents.get(group) ?? this.groups.filter((other) => other.looksAt(group));
    this.dependents.set(group, known);
    return known;
  }
}

function sheetId(unit: string, sheet: string): string {
  return `${unit} ${sheet}`;
}

type SheetRows = Record<string, Nullable<Record<string, Nullable<IFormulaDataItem>>>>;

function sheetsOf(data: IFormulaData) {
  return Object.entries(data).flatMap(([unit, sheets]) =>
    Object.entries(sheets ?? {}).map(([sheet, rows]) => ({ unit, sheet, rows: (rows ?? {}) as SheetRows })),
  );
}

function* formulasOf(rows: SheetRows) {
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, item] of Object.entries(cells ?? {})) {
      if (item) yield { row: Number(row), column: Number(column), item };
    }
  }
}
