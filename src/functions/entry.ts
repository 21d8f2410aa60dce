import type { Language } from '../domain/basics/localized';
import type { CellFunction, FunctionHost } from './cell-function';
import { CELL_FUNCTIONS } from './index';
import { failureText, functionHost } from './words';

/** Excel tells its language where the add-in has the shared runtime; the runtime for functions alone knows the system's. */
function displayLanguage(): Language {
  const office = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  const tag = office ?? (typeof navigator === 'undefined' ? 'zh-CN' : navigator.language);
  return /^zh\b/i.test(tag ?? 'zh-CN') ? 'zh' : 'en';
}

function officeError(code: '#VALUE!' | '#N/A', text: string): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code === '#N/A' ? notAvailable : invalidValue, text);
}

const HOSTS: Readonly<Record<Language, FunctionHost>> = {
  zh: functionHost('zh', officeError),
  en: functionHost('en', officeError),
};

/** Whether an argument is the call's context, which the runtime passes after those that the formula has. */
function isContext(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'functionName' in argument;
}

/** A failure of the whole call is thrown. */
function associated(cellFunction: CellFunction): (...args: unknown[]) => unknown[][] {
  return (...args) => {
    const language = displayLanguage();
    const given = isContext(args[args.length - 1]) ? args.slice(0, -1) : args;
    const result = cellFunction.compute(given, HOSTS[language]);
    if (result.ok) return result.value;
    throw officeError(result.error.code, failureText(result.error, language));
  };
}

for (const cellFunction of CELL_FUNCTIONS) CustomFunctions.associate(cellFunction.id, associated(cellFunction));
