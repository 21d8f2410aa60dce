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
import { type CountedColumns, countedValue } from './column-values';
import { cellKey, cellOfKey, FormulaGroup, type Place } from './formula-group';
import { FormulaGraph } from './formula-graph';
import { runNode } from './run-node';

/** Formulas are calculated for so long before the page gets its turn, in milliseconds. */
const SLICE = 40;

/** A cell of a sheet, counted from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A formula that stands in no cell: the list of a validation. */
interface OtherFormula {
  readonly text: string;
  readonly group: FormulaGroup;
}

/** Cells of formulas that are to be calculated. */
type DirtyCells = Map<FormulaGroup, Set<number>>;

/**
 * The calculation of the grid. Univer's own looks at every formula of the workbook for every edit, and takes seconds for 10,000 people.
 * This one keeps what looks at what, calculates only what an edit concerns, and goes on only from results that have changed. What is
 * more than a value that follows from cells (results that spill, addresses that are calculated, circles) is left to Univer's.
 */
export class GridCalculation extends CalculateFormulaService {
  private readonly graph = new FormulaGraph((unit, sheet, row, column, formula) =>
    this.groupOf(unit, sheet, row, column, formula),
  );
  private readonly others = new Map<string, OtherFormula>();

  constructor(
    config: IConfigService,
    lexer: Lexer,
    private readonly data: IFormulaCurrentConfigService,
    private readonly runtime: IFormulaRuntimeService,
    generator: IFormulaDependencyGenerator,
    interpreter: Interpreter,
    parser: AstTreeBuilder,
    private readonly otherFormulas: IOtherFormulaManagerService,
    private readonly columns: CountedColumns,
  ) {
    super(config, lexer, data, runtime, generator, interpreter, parser);
    withoutInvertedIndex();
  }

  override async execute(config: IFormulaDatasetConfig): Promise<void> {
    this.runtime.setFormulaExecuteStage(FormulaExecuteStageType.START);
    this.tellProgress();
    this.load(config);
    this.graph.update(config.formulaData);
    const dirty = this.needsAll(config) ? undefined : this.dirtyCells(config);
    const order = dirty && this.orderOf(dirty, config);
    if (!dirty || !order || !(await this.calculateInOrder(order, dirty))) {
      this.columns.clear();
      await super.execute(config);
    }
  }

  /** What a formula gives that is written for one cell and seen from another; for rules, which stand in no cell. */
  valueFor(unit: string, sheet: string, formula: string, first: CellAt, cell: CellAt): ICellData {
    if (!this.data.getUnitData()[unit]) this.data.loadDataLite();
    this.runtime.clearArrayObjectCache();
    const node = this.nodeOf(unit, formula);
    const value = this.run(node, unit, sheet, cell, cell.column - first.column, cell.row - first.row);
    const block = value.isReferenceObject()
      ? (value as BaseReferenceObject).toArrayValueObject()
      : (value as BaseValueObject);
    const single = block.isArray() ? (block as ArrayValueObject).getFirstCell() : block;
    this.runtime.clearArrayObjectCache();
    return { v: single.isError() ? (single as ErrorValueObject).getErrorType() : single.getValue() };
  }

  private load(config: IFormulaDatasetConfig): void {
    this.data.load(config);
    this.runtime.reset();
    this.runtime.clearArrayObjectCache();
  }

  /** Whether more than cells has changed. */
  private needsAll(config: IFormulaDatasetConfig): boolean {
    const { dirtyNameMap, dirtySuperTableMap, dirtyUnitFeatureMap, dirtyDefinedNameMap } = config;
    const isEmpty = (map: object | undefined) =>
      Object.values(map ?? {}).every((one) => Object.keys(one ?? {}).length === 0);
    const maps = [dirtyNameMap, dirtySuperTableMap, dirtyUnitFeatureMap, dirtyDefinedNameMap];
    return config.forceCalculate || config.isCalculateTreeModel === true || !maps.every(isEmpty);
  }

  /** The formulas that were typed or look at what was typed; `undefined` where spilled results are concerned. */
  private dirtyCells(config: IFormulaDatasetConfig): DirtyCells | undefined {
    const dirty: DirtyCells = new Map();
    const changed: Place[] = [];
    for (const { unitId: unit, sheetId: sheet, range } of config.dirtyRanges) {
      if (this.touchesSpill(config, unit, sheet, range)) return undefined;
      const { rowCount = 0, columnCount = 0 } = this.data.getUnitData()[unit]?.[sheet] ?? {};
      const [endRow, endColumn] = [Math.min(range.endRow, rowCount - 1), Math.min(range.endColumn, columnCount - 1)];
      for (let row = range.startRow; row <= endRow; row++) {
        for (let column = range.startColumn; column <= endColumn; column++) {
          this.graph.set(unit, sheet, row, column, config.formulaData[unit]?.[sheet]?.[row]?.[column]);
          const group = this.graph.groupAt(unit, sheet, row, column);
          if (group) mark(dirty, group, cellKey(row, column));
          changed.push({ unit, sheet, row, column });
        }
      }
    }
    this.updateOthers(config, dirty);
    for (const { unit, sheet, column } of changed) this.columns.changed(unit, sheet, column);
    const groups = [...this.graph.groups(), ...[...this.others.values()].map(({ group }) => group)];
    for (const group of groups) {
      if (group.isVolatile) for (const key of group.members) mark(dirty, group, key);
    }
    this.markDependents(dirty, groups, changed);
    return dirty;
  }

  private touchesSpill(config: IFormulaDatasetConfig, unit: string, sheet: string, range: IRange): boolean {
    return spillsOf(config, unit, sheet).some(({ area }) => Rectangle.intersects(area, range));
  }

  /** Takes over the formulas of validations that are new or are asked for. */
  private updateOthers({ dirtyUnitOtherFormulaMap }: IFormulaDatasetConfig, dirty: DirtyCells): void {
    const all = new Set<string>();
    for (const [unit, sheets] of Object.entries(this.otherFormulas.getOtherFormulaData())) {
      for (const [sheet, formulas] of Object.entries(sheets ?? {})) {
        for (const [id, item] of Object.entries(formulas ?? {})) {
          const [first] = item?.ranges ?? [];
          if (!item || !first) continue;
          all.add(id);
          const known = this.others.get(id);
          const group =
            known?.text === item.f ? known.group : this.groupOf(unit, sheet, first.startRow, first.startColumn, item.f);
          if (known?.group !== group) {
            for (const range of item.ranges) eachCell(range, (row, column) => group.add(row, column));
            this.others.set(id, { text: item.f, group });
          }
          if (known?.group !== group || dirtyUnitOtherFormulaMap[unit]?.[sheet]?.[id] === true) {
            for (const key of group.members) mark(dirty, group, key);
          }
        }
      }
    }
    for (const id of this.others.keys()) if (!all.has(id)) this.others.delete(id);
  }

  /** What is to be calculated at most, one after the other; `undefined` where that is not for this calculation. */
  private orderOf(dirty: DirtyCells, config: IFormulaDatasetConfig): readonly FormulaGroup[] | undefined {
    const others = new Set([...this.others.values()].map(({ group }) => group));
    const order = this.graph.inOrder([...dirty.keys()].filter((group) => !others.has(group)));
    if (!order) return undefined;
    const spills = (group: FormulaGroup) =>
      spillsOf(config, group.unit, group.sheet).some(({ key }) => group.members.has(key));
    const all = [...order, ...others];
    return all.every((group) => group.isPlain && !spills(group)) ? all : undefined;
  }

  /** Whether it came to an end; a result of several cells is not for this calculation. */
  private async calculateInOrder(order: readonly FormulaGroup[], dirty: DirtyCells): Promise<boolean> {
    const ids = new Map([...this.others].map(([id, { group }]) => [group, id]));
    let sliceEnd = performance.now() + SLICE;
    let count = 0;
    for (const group of order) {
      const changed: Place[] = [];
      for (const key of dirty.get(group) ?? []) {
        if (performance.now() > sliceEnd) {
          await new Promise((resolve) => setTimeout(resolve));
          if (this.runtime.isStopExecution()) return this.complete('stopped');
          this.tellCalculating(++count);
          sliceEnd = performance.now() + SLICE;
        }
        const place = { unit: group.unit, sheet: group.sheet, ...cellOfKey(key) };
        const value = this.run(
          group.node,
          place.unit,
          place.sheet,
          place,
          place.column - group.column,
          place.row - group.row,
        );
        const id = ids.get(group);
        if (id !== undefined) {
          this.runtime.setRuntimeOtherData(id, place.column - group.column, place.row - group.row, value);
          count++;
        } else if (isBlock(value)) {
          return false;
        } else {
          this.runtime.setRuntimeData(value);
          if (this.hasChanged(place)) changed.push(place);
        }
      }
      count += changed.length;
      for (const column of new Set(changed.map((place) => place.column))) {
        this.columns.changed(group.unit, group.sheet, column);
      }
      this.markDependents(dirty, order, changed);
    }
    return this.complete(count > 0 ? 'calculated' : 'nothing');
  }

  private markDependents(dirty: DirtyCells, groups: readonly FormulaGroup[], changed: readonly Place[]): void {
    if (changed.length === 0) return;
    for (const group of groups) {
      for (const key of group.lookingAt(changed, this.readValue)) {
        mark(dirty, group, key);
        if (dirty.get(group)?.size === group.members.size) break;
      }
    }
  }

  private readonly readValue = ({ unit, sheet, row, column }: Place) =>
    countedValue(
      this.runtime.getUnitData()[unit]?.[sheet]?.getValue(row, column) ??
        this.data.getArrayFormulaCellData()[unit]?.[sheet]?.getValue(row, column) ??
        this.data.getUnitData()[unit]?.[sheet]?.cellData.getValue(row, column),
    );

  /** Whether the result differs from what the cell shows; a result that does not is taken back. */
  private hasChanged({ unit, sheet, row, column }: Place): boolean {
    const results = this.runtime.getUnitData()[unit]?.[sheet];
    const [before, after] = [
      this.data.getUnitData()[unit]?.[sheet]?.cellData.getValue(row, column),
      results?.getValue(row, column),
    ];
    if (before?.v !== after?.v || before?.t !== after?.t) return true;
    results?.realDeleteValue(row, column);
    return false;
  }

  private complete(how: 'stopped' | 'calculated' | 'nothing'): true {
    this.runtime.clearArrayObjectCache();
    if (how === 'stopped') this.runtime.markedAsStopFunctionsExecuted();
    else if (how === 'calculated') this.runtime.markedAsSuccessfullyExecuted();
    else this.runtime.markedAsNoFunctionsExecuted();
    if (how !== 'stopped') {
      this.runtime.setFormulaExecuteStage(FormulaExecuteStageType.CALCULATION_COMPLETED);
      this.tellProgress();
    }
    this._executionCompleteListener$.next(this.runtime.getAllRuntimeData());
    this.runtime.reset();
    return true;
  }

  private tellCalculating(count: number): void {
    this.runtime.setFormulaExecuteStage(FormulaExecuteStageType.CURRENTLY_CALCULATING);
    this.runtime.setCompletedFormulasCount(count);
    this.tellProgress();
  }

  private tellProgress(): void {
    this._executionInProgressListener$.next(this.runtime.getRuntimeState());
  }

  private groupOf(unit: string, sheet: string, row: number, column: number, formula: string): FormulaGroup {
    this.setCurrent(unit, sheet, { row, column });
    return new FormulaGroup(unit, sheet, row, column, this.nodeOf(unit, formula));
  }

  private nodeOf(unit: string, formula: string): BaseAstNode {
    return generateAstNode(unit, formula, this._lexer, this._astTreeBuilder, this.data);
  }

  private setCurrent(unit: string, sheet: string, { row, column }: CellAt): void {
    const { rowCount = 0, columnCount = 0 } = this.data.getUnitData()[unit]?.[sheet] ?? {};
    this.runtime.setCurrent(row, column, rowCount, columnCount, sheet, unit);
  }

  private run(node: BaseAstNode, unit: string, sheet: string, cell: CellAt, x: number, y: number): FunctionVariantType {
    this.setCurrent(unit, sheet, cell);
    runNode(node, x, y);
    const value =
      (node.getValue() as FunctionVariantType | null | undefined) ?? ErrorValueObject.create(ErrorType.VALUE);
    node.resetCalculationState();
    return value;
  }
}

/** Puts this calculation in the place of Univer's own. */
export function useGridCalculation(injector: Injector, columns: CountedColumns): void {
  injector.replace([
    ICalculateFormulaService,
    {
      useFactory: (
        config: IConfigService,
        lexer: Lexer,
        data: IFormulaCurrentConfigService,
        runtime: IFormulaRuntimeService,
        generator: IFormulaDependencyGenerator,
        interpreter: Interpreter,
        parser: AstTreeBuilder,
        others: IOtherFormulaManagerService,
      ) => new GridCalculation(config, lexer, data, runtime, generator, interpreter, parser, others, columns),
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

/** Univer's index of equal values is searched for every single cell that is compared, and so makes a column of blanks quadratic. */
function withoutInvertedIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

function mark(dirty: DirtyCells, group: FormulaGroup, key: number): void {
  const cells = dirty.get(group);
  if (cells) cells.add(key);
  else dirty.set(group, new Set([key]));
}

function eachCell(range: IRange, visit: (row: number, column: number) => void): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) visit(row, column);
  }
}

/** The formulas of a sheet whose results spill, and where. */
function spillsOf({ arrayFormulaRange }: IFormulaDatasetConfig, unit: string, sheet: string) {
  const rows = Object.entries(arrayFormulaRange[unit]?.[sheet] ?? {}) as [string, Record<string, IRange> | null][];
  return rows.flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, area]) => ({ key: cellKey(Number(row), Number(column)), area })),
  );
}

function isBlock(value: FunctionVariantType): boolean {
  if (!value.isReferenceObject() && !value.isArray()) return false;
  const block = value as { getRowCount(): number; getColumnCount(): number };
  return block.getRowCount() !== 1 || block.getColumnCount() !== 1;
}
