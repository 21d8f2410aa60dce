import type { DataValidation } from 'hucre';
import { gridFormula } from '../formula-names';
import { rangesOf } from './ranges';

/** Univer's numbers for what a wrong entry does. */
const ERROR_STYLES = { information: 0, stop: 1, warning: 2 } as const;
const ARROW = 1;

/** The drop-down lists and limits of a sheet as Univer keeps them. Times and what the grid cannot read are left to the file. */
export function validationRules(
  validations: readonly DataValidation[],
  rows: number,
  columns: number,
): readonly object[] {
  return validations.flatMap((validation, index) => {
    const condition = conditionOf(validation);
    const ranges = rangesOf(validation.range, rows, columns);
    if (!condition || ranges.length === 0) return [];
    const { allowBlank, showErrorMessage, showInputMessage } = validation;
    return [
      {
        uid: `validation-${index}`,
        ranges,
        allowBlank: allowBlank ?? true,
        showErrorMessage: showErrorMessage ?? true,
        error: validation.errorMessage,
        errorTitle: validation.errorTitle,
        errorStyle: ERROR_STYLES[validation.errorStyle ?? 'stop'],
        showInputMessage: showInputMessage ?? false,
        prompt: validation.inputMessage,
        promptTitle: validation.inputTitle,
        ...condition,
      },
    ];
  });
}

function conditionOf({ type, operator, formula1, formula2, values }: DataValidation): object | undefined {
  switch (type) {
    case 'list': {
      // An operator on a list marks every cell as wrong.
      const list = values ? values.join(',') : formula1 === undefined ? undefined : `=${gridFormula(formula1)}`;
      return list === undefined ? undefined : { type, formula1: list, renderMode: ARROW, showDropDown: true };
    }
    case 'custom':
      return formula1 === undefined ? undefined : { type, formula1: `=${gridFormula(formula1)}` };
    case 'whole':
    case 'decimal':
    case 'date':
    case 'textLength': {
      if (formula1 === undefined) return undefined;
      const limits = {
        formula1: limitOf(formula1),
        ...(formula2 === undefined ? {} : { formula2: limitOf(formula2) }),
      };
      return { type, operator: operator ?? 'between', ...limits };
    }
    case 'time':
      return undefined;
  }
}

/** A number as it is, anything else as a formula. */
function limitOf(formula: string): string {
  return Number.isNaN(Number(formula)) ? `=${gridFormula(formula)}` : formula;
}
