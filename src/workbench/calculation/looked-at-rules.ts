import {
  type ICellData,
  Injector,
  type IRange,
  isFormulaString,
  type Nullable,
  ObjectMatrix,
  Plugin,
  setDependencies,
  UniverInstanceType,
} from '@univerjs/core';
import { FormulaResultStatus, ICalculateFormulaService } from '@univerjs/engine-formula';
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  DataValidationCustomFormulaService,
  DataValidationModel,
  SheetsDataValidationValidatorService,
} from '@univerjs/preset-sheets-data-validation';
import type { CellAt, GridCalculation } from './grid-calculation';

/** A validation of more cells is not tried on each of them when the workbook is opened; what is typed is tried all the same. */
const MOST_TRIED_CELLS = 2_000;

/**
 * The rules of a workbook, calculated where somebody looks at them. Univer calculates their formulas for every cell of their ranges: of a
 * score sheet of 10,000 people, hundreds of thousands. Registered after the plugins whose services it changes, before they have rules.
 */
export class LookedAtRules extends Plugin {
  static override pluginName = 'XUANBA_LOOKED_AT_RULES';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _options: undefined,
    protected readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    highlightDrawnCells(this._injector);
    tryTypedCells(this._injector);
    tryFewCells(this._injector);
  }
}
setDependencies(LookedAtRules, [Injector], 1);

/** Draws the conditional formats of a workbook anew, after something has been calculated. */
export function drawHighlightsAnew(injector: Injector, unit: string): void {
  const view = injector.get(ConditionalFormattingViewModel);
  for (const [sheet, rules] of injector.get(ConditionalFormattingRuleModel).getUnitRules(unit) ?? []) {
    for (const { cfId } of rules) view.markRuleDirty(unit, sheet, cfId);
  }
}

/** The formulas of conditional formats are calculated for the cells that are drawn. */
function highlightDrawnCells(injector: Injector): void {
  const service = injector.get(ConditionalFormattingFormulaService);
  const model = injector.get(ConditionalFormattingRuleModel);
  service.registerFormulaWithRange = () => undefined;
  service.getFormulaMatrix = () => ({ status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix<never>() });
  service.getFormulaResultWithCoords = (unit, sheet, rule, formula, y = 0, x = 0) => {
    const [first] = [...(model.getRule(unit, sheet, rule)?.ranges ?? [])].sort(fromTheTop);
    if (!first) return { status: FormulaResultStatus.NOT_REGISTER };
    const cell = { row: first.startRow + y, column: first.startColumn + x };
    const value = calculationOf(injector).valueFor(unit, sheet, formula, firstCell(first), cell);
    return { status: FormulaResultStatus.SUCCESS, result: value.v ?? false };
  };
}

/** The formulas of validations are calculated for the cell that is tried. */
function tryTypedCells(injector: Injector): void {
  const service = injector.get(DataValidationCustomFormulaService);
  const model = injector.get(DataValidationModel);
  const valueBy =
    (which: 'formula1' | 'formula2') =>
    (unit: string, sheet: string, ruleId: string, row: number, column: number): Nullable<ICellData> => {
      const rule = model.getRuleById(unit, sheet, ruleId);
      const formula = rule?.[which];
      const [first] = rule?.ranges ?? [];
      if (!first || !isFormulaString(formula)) return undefined;
      return calculationOf(injector).valueFor(unit, sheet, String(formula), firstCell(first), { row, column });
    };
  const [first, second] = [valueBy('formula1'), valueBy('formula2')];
  service.addRule = () => undefined;
  service.getCellFormulaValueSync = first;
  service.getCellFormula2ValueSync = second;
  service.getCellFormulaValue = (...place) => Promise.resolve(first(...place));
  service.getCellFormula2Value = (...place) => Promise.resolve(second(...place));
}

/** Large validations are not tried on all their cells at once. */
function tryFewCells(injector: Injector): void {
  const service = injector.get(SheetsDataValidationValidatorService);
  const tryRanges = service.validatorRanges.bind(service);
  const cells = (range: IRange) => (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);
  service.validatorRanges = (unit, sheet, ranges) =>
    tryRanges(
      unit,
      sheet,
      ranges.filter((range) => cells(range) <= MOST_TRIED_CELLS),
    );
}

function calculationOf(injector: Injector): GridCalculation {
  return injector.get(ICalculateFormulaService) as unknown as GridCalculation;
}

function firstCell({ startRow, startColumn }: IRange): CellAt {
  return { row: startRow, column: startColumn };
}

function fromTheTop(a: IRange, b: IRange): number {
  return a.startRow - b.startRow || a.startColumn - b.startColumn;
}
