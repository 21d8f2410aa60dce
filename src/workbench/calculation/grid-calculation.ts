import { type ICellData, IConfigService, type Injector, type IRange, Rectangle } from '@univerjs/core';
import {
  type ArrayValueObject,
  AstTreeBuilder,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FormulaExecuteStageType,
  type FunctionVariantType,
  generateAstNode,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  type IFormulaDatasetConfig,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  IOtherFormulaManagerService,
  Lexer,
} from '@univerjs/engine-formula';
import { ChangingCells } from './changing-cells';
import { FormulaGraph } from './formula-graph';
import { cellKey, cellOfKey, FormulaGroup, type Place } from './formula-group';

/** A cell of a sheet, counted from 0. */
export type CellAt = Pick<Place, 'row' | 'column'>;

/** Cells of formulas that are to be calculated. */
type DirtyCells = Map<FormulaGroup, Set<number>>;

const REFERENCE = 1;
const UNIVERS_LOCK = 'FORMULA_EXECUTION_LOCK';

/**
 * The calculation of the grid. Univer's own looks at every formula of the workbook for every edit, and takes seconds for 10,000 people.
 * This one keeps what looks at what, calculates only what an edit concerns, and goes on only from results that have changed. Where it is
 * not sure of everything (results that spill, addresses that are calculated, lambdas, circles, another name or sheet), all is left to
 * Univer's.
 */
export class GridCalculation extends CalculateFormulaService {
  private graph: FormulaGraph | undefined;
  /** The formulas that stand in no cell, the lists of validations, by their ids. */
  private readonly lists = new Map<string, { readonly text: string; readonly group: FormulaGroup }>();
  private turn: Promise<void> = Promise.resolve();
  /** Whether the engine has read the workbook since there were results; else it does not know what they spill. */
  private isRead = false;

  constructor(
    config: IConfigService,
    lexer: Lexer,
    private readonly data: IFormulaCurrentConfigService,
    private readonly runtime: IFormulaRuntimeService,
    generator: IFormulaDependencyGenerator,
    interpreter: Interpreter,
    parser: AstTreeBuilder,
    private readonly otherFormulas: IOtherFormulaManagerService,
  ) {
    super(config, lexer, data, runtime, generator, interpreter, parser);
    withoutInvertedIndex();
  }

  /** One calculation after the other: Univer's own gives the page its turn in between. */
  override execute(config: IFormulaDatasetConfig): Promise<void> {
    const turn = () => this.calculateFor(config);
    this.turn = this.turn.then(turn, turn);
    return this.turn;
  }

  /** What a formula gives that is written for one cell and seen from another; for rules, which stand in no cell. */
  valueFor(unit: string, sheet: string, formula: string, first: CellAt, cell: CellAt): ICellData {
    if (!this.isRead || !this.data.getUnitData()[unit]) this.data.loadDataLite();
    this.isRead = true;
    this.runtime.clearArrayObjectCache();
    const node = this.nodeOf(unit, formula);
    const value = this.run(node, { unit, sheet, ...cell }, cell.row - first.row, cell.column - first.column);
    const block = value.isReferenceObject()
      ? (value as BaseReferenceObject).toArrayValueObject()
      : (value as BaseValueObject);
    const single = block.isArray() ? (block as ArrayValueObject).getFirstCell() : block;
    this.runtime.clearArrayObjectCache();
    return { v: single.isError() ? (single as ErrorValueObject).getErrorType() : single.getValue() };
  }

  private async calculateFor(config: IFormulaDatasetConfig): Promise<void> {
    if (!this.hasCalculated(config)) {
      await super.execute(config);
      await this._executeLock.acquire(UNIVERS_LOCK, () => Promise.resolve());
    }
    this.isRead = false;
  }

  /** Whatever fails here, Univer calculates. */
  private hasCalculated(config: IFormulaDatasetConfig): boolean {
    try {
      return this.calculateConcerned(config);
    } catch {
      return false;
    }
  }

  /** Calculates what the edit concerns; false where that is not for this calculation. */
  private calculateConcerned(config: IFormulaDatasetConfig): boolean {
    this.runtime.setFormulaExecuteStage(FormulaExecuteStageType.START);
    this._executionInProgressListener$.next(this.runtime.getRuntimeState());
    this.data.load(config);
    this.runtime.reset();
    this.runtime.clearArrayObjectCache();
    if (concernsMoreThanCells(config)) {
      this.graph = undefined;
      this.lists.clear();
      return false;
    }
    // Whenever a formula is another one, Univer's data are new.
    const isSame = this.graph?.data === config.formulaData;
    const graph = this.graph && isSame ? this.graph : new FormulaGraph(config.formulaData, this.makeGroup, this.graph);
    this.graph = graph;
    if (!graph.isPlain || !this.readLists()) return false;
    const lists = [...this.lists].map(([id, { group }]) => ({ id, group }));
    const groups = [...graph.groups, ...lists.map(({ group }) => group)];
    const cells = new ChangingCells(this.data, this.runtime);
    const dirty = this.dirtyCells(config, graph, groups, cells);
    if (dirty && !isSame) for (const group of graph.rewritten) for (const key of group.members) mark(dirty, group, key);
    const order = dirty && graph.inOrder(graph.groups.filter((group) => dirty.has(group)));
    if (!dirty || !order || order.some((group) => spills(config, group))) return false;
    const calculated = this.calculateInOrder(order, groups, dirty, cells);
    if (calculated === undefined) return false;
    const listed = this.calculateLists(lists, dirty);
    this.complete(calculated + listed > 0);
    return true;
  }

  private readonly makeGroup = (unit: string, sheet: string, row: number, column: number, formula: string) => {
    this.setCurrent({ unit, sheet, row, column });
    return new FormulaGroup(unit, sheet, row, column, this.nodeOf(unit, formula));
  };

  /** The formulas that were typed or look at what was typed; `undefined` where spilled results are concerned. */
  private dirtyCells(
    config: IFormulaDatasetConfig,
    graph: FormulaGraph,
    groups: readonly FormulaGroup[],
    cells: ChangingCells,
  ): DirtyCells | undefined {
    const dirty: DirtyCells = new Map();
    const changed: Place[] = [];
    for (const { unitId: unit, sheetId: sheet, range } of config.dirtyRanges) {
      if (spilledAreas(config, unit, sheet).some(({ area }) => Rectangle.intersects(area, range))) return undefined;
      const { rowCount = 0, columnCount = 0 } = this.data.getUnitData()[unit]?.[sheet] ?? {};
      const [endRow, endColumn] = [Math.min(range.endRow, rowCount - 1), Math.min(range.endColumn, columnCount - 1)];
      eachCell({ ...range, endRow, endColumn }, (row, column) => {
        const place = { unit, sheet, row, column };
        const group = graph.groupAt(place);
        if (group) mark(dirty, group, cellKey(row, column));
        changed.push(place);
      });
    }
    for (const group of groups) if (group.isVolatile) for (const key of group.members) mark(dirty, group, key);
    for (const [unit, sheets] of Object.entries(config.dirtyUnitOtherFormulaMap)) {
      for (const ids of Object.values(sheets ?? {})) {
        for (const id of Object.keys(ids ?? {})) {
          const { group } = this.lists.get(id) ?? {};
          if (group?.unit === unit) for (const key of group.members) mark(dirty, group, key);
        }
      }
    }
    this.markConcerned(dirty, groups, changed, cells);
    return dirty;
  }

  /** Takes over the lists of validations; whether everything that they look at is known. */
  private readLists(): boolean {
    const ids = new Set<string>();
    for (const [unit, sheets] of Object.entries(this.otherFormulas.getOtherFormulaData())) {
      for (const [sheet, formulas] of Object.entries(sheets ?? {})) {
        for (const [id, item] of Object.entries(formulas ?? {})) {
          const [first] = item?.ranges ?? [];
          if (!item || !first) continue;
          ids.add(id);
          if (this.lists.get(id)?.text === item.f) continue;
          const group = this.makeGroup(unit, sheet, first.startRow, first.startColumn, item.f);
          for (const range of item.ranges) eachCell(range, (row, column) => group.add(row, column));
          this.lists.set(id, { text: item.f, group });
        }
      }
    }
    for (const id of this.lists.keys()) if (!ids.has(id)) this.lists.delete(id);
    return [...this.lists.values()].every(({ group }) => group.ranges);
  }

  private markConcerned(
    dirty: DirtyCells,
    groups: readonly FormulaGroup[],
    changed: readonly Place[],
    cells: ChangingCells,
  ): void {
    for (const place of changed) cells.note(place);
    for (const group of groups) {
      for (const place of changed) {
        if (dirty.get(group)?.size === group.members.size) break;
        for (const key of group.concernedBy(place, cells)) mark(dirty, group, key);
      }
    }
  }

  /** How many results have changed; `undefined` where one of them is more than one cell. */
  private calculateInOrder(
    order: readonly FormulaGroup[],
    groups: readonly FormulaGroup[],
    dirty: DirtyCells,
    cells: ChangingCells,
  ): number | undefined {
    let count = 0;
    for (const group of order) {
      const changed: Place[] = [];
      for (const place of placesOf(group, dirty)) {
        const value = this.run(group.node, place, place.row - group.row, place.column - group.column);
        if (isBlock(value)) return undefined;
        this.runtime.setRuntimeData(value);
        if (this.hasChanged(place)) changed.push(place);
      }
      count += changed.length;
      this.markConcerned(dirty, groups, changed, cells);
    }
    return count;
  }

  private calculateLists(
    lists: readonly { readonly id: string; readonly group: FormulaGroup }[],
    dirty: DirtyCells,
  ): number {
    let count = 0;
    for (const { id, group } of lists) {
      for (const place of placesOf(group, dirty)) {
        const [y, x] = [place.row - group.row, place.column - group.column];
        this.runtime.setRuntimeOtherData(id, x, y, this.run(group.node, place, y, x));
        count++;
      }
    }
    return count;
  }

  /** Whether the result differs from what the cell shows; a result that does not is taken back. */
  private hasChanged({ unit, sheet, row, column }: Place): boolean {
    const results = this.runtime.getUnitData()[unit]?.[sheet];
    const before = this.data.getUnitData()[unit]?.[sheet]?.cellData.getValue(row, column);
    const after = results?.getValue(row, column);
    if (before?.v !== after?.v || before?.t !== after?.t) return true;
    results?.realDeleteValue(row, column);
    return false;
  }

  private complete(hasResults: boolean): void {
    this.runtime.clearArrayObjectCache();
    if (hasResults) this.runtime.markedAsSuccessfullyExecuted();
    else this.runtime.markedAsNoFunctionsExecuted();
    this.runtime.setFormulaExecuteStage(FormulaExecuteStageType.CALCULATION_COMPLETED);
    this._executionInProgressListener$.next(this.runtime.getRuntimeState());
    this._executionCompleteListener$.next(this.runtime.getAllRuntimeData());
    this.runtime.reset();
  }

  private nodeOf(unit: string, formula: string): BaseAstNode {
    return generateAstNode(unit, formula, this._lexer, this._astTreeBuilder, this.data);
  }

  private setCurrent({ unit, sheet, row, column }: Place): void {
    const { rowCount = 0, columnCount = 0 } = this.data.getUnitData()[unit]?.[sheet] ?? {};
    this.runtime.setCurrent(row, column, rowCount, columnCount, sheet, unit);
  }

  /** Calculates a formula as Univer's interpreter does, seen from a cell that is `y` rows and `x` columns away from where it is written. */
  private run(node: BaseAstNode, place: Place, y: number, x: number): FunctionVariantType {
    this.setCurrent(place);
    runNode(node, y, x);
    const value =
      (node.getValue() as FunctionVariantType | null | undefined) ?? ErrorValueObject.create(ErrorType.VALUE);
    node.resetCalculationState();
    return value;
  }
}

/** Puts this calculation in the place of Univer's own. */
export function useGridCalculation(injector: Injector): void {
  injector.replace([
    ICalculateFormulaService,
    {
      useFactory: (...parts: ConstructorParameters<typeof GridCalculation>) => new GridCalculation(...parts),
      deps: [
        IConfigService,
        Lexer,
        IFormulaCurrentConfigService,
        IFormulaRuntimeService,
        IFormulaDependencyGenerator,
        Interpreter,
        AstTreeBuilder,
        IOtherFormulaManagerService,
      ],
    },
  ]);
}

/**
 * Univer's index of equal values takes a text of digits for a number, and is searched for every single cell that is compared: a column of
 * blanks is quadratic.
 */
function withoutInvertedIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

interface ReferenceNode extends BaseAstNode {
  setRefOffset(x: number, y: number): void;
}

function runNode(node: BaseAstNode, y: number, x: number): void {
  for (const child of node.getChildren()) runNode(child, y, x);
  if (node.nodeType === REFERENCE) (node as ReferenceNode).setRefOffset(x, y);
  node.execute();
}

/** Whether everything is to be calculated, or a name or a sheet is another one. */
function concernsMoreThanCells(config: IFormulaDatasetConfig): boolean {
  const { dirtyNameMap, dirtyDefinedNameMap, dirtySuperTableMap, dirtyUnitFeatureMap, clearDependencyTreeCache } =
    config;
  const maps = [dirtyNameMap, dirtyDefinedNameMap, dirtySuperTableMap, dirtyUnitFeatureMap, clearDependencyTreeCache];
  const isEmpty = (map: object | undefined) =>
    Object.values(map ?? {}).every((one) => Object.keys((one ?? {}) as object).length === 0);
  return config.forceCalculate || config.isCalculateTreeModel === true || !maps.every(isEmpty);
}

function mark(dirty: DirtyCells, group: FormulaGroup, key: number): void {
  const cells = dirty.get(group);
  if (cells) cells.add(key);
  else dirty.set(group, new Set([key]));
}

function placesOf(group: FormulaGroup, dirty: DirtyCells): readonly Place[] {
  return [...(dirty.get(group) ?? [])].map((key) => ({ unit: group.unit, sheet: group.sheet, ...cellOfKey(key) }));
}

function eachCell(range: IRange, visit: (row: number, column: number) => void): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) visit(row, column);
  }
}

/** The formulas of a sheet whose results spill, and where. */
function spilledAreas({ arrayFormulaRange }: IFormulaDatasetConfig, unit: string, sheet: string) {
  const rows = Object.entries(arrayFormulaRange[unit]?.[sheet] ?? {}) as [string, Record<string, IRange> | null][];
  return rows.flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, area]) => ({ key: cellKey(Number(row), Number(column)), area })),
  );
}

function spills(config: IFormulaDatasetConfig, group: FormulaGroup): boolean {
  return spilledAreas(config, group.unit, group.sheet).some(({ key }) => group.members.has(key));
}

function isBlock(value: FunctionVariantType): boolean {
  if (!value.isReferenceObject() && !value.isArray()) return false;
  const block = value as { getRowCount(): number; getColumnCount(): number };
  return block.getRowCount() !== 1 || block.getColumnCount() !== 1;
}
