import type { FunctionMessages } from '../../domain/messages/functions';

export const functionTexts: Record<keyof FunctionMessages, string> = {
  'function.argument-missing': 'The argument "{parameter}" is missing.\nAdd it.',
  'function.argument-wrong': 'The argument "{parameter}" is "{value}"; expected: {expected}.\nCorrect it.',
  'function.ragged':
    'The argument "{parameter}" is empty or its rows differ in length; expected: one block of cells.\nSelect the range again.',
  'function.single-value':
    'The argument "{parameter}" should be one value but is a range of {rows} rows and {columns} columns.\nSelect one cell.',
};
