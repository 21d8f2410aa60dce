import type { Language } from '../domain/basics/localized';
import { CELL_FUNCTIONS, NAMESPACE } from '../functions';
import type { CellFunction } from '../functions/cell-function';
import { failureText, functionHost } from '../functions/words';
import type { WpsShell } from './shell';

/** How WPS passes what has no form of its own in JavaScript. */
export interface WpsCells {
  /** The number for an argument that is left out. */
  readonly leftOut: number;
  /** The error that a number stands for. */
  errorOf(value: unknown): string | undefined;
}

type AddCustomFunction = (
  namespace: string,
  name: string,
  run: (...args: unknown[]) => unknown,
  about: {
    readonly description: string;
    readonly result: { readonly type: string };
    readonly parameters: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  },
) => unknown;

/** Registers the table of cell functions, once per run of WPS; `false` where this WPS takes none. */
export function addCellFunctions(shell: WpsShell, language: Language, cells: WpsCells): boolean {
  const add = shell.member<AddCustomFunction>('AddCustomFunction');
  if (!add) return false;
  for (const cellFunction of CELL_FUNCTIONS) {
    const { id, description, parameters } = cellFunction;
    add(NAMESPACE, id, wpsFunction(cellFunction, language, cells), {
      description: description[language],
      result: { type: 'any[][]' },
      parameters: parameters.map((parameter) => ({
        name: language === 'zh' ? parameter.title.zh : parameter.id,
        type: `${parameter.kind === 'cells' ? 'any[][]' : 'any'}${parameter.optional ? '?' : ''}`,
        description: parameter.description[language],
      })),
    });
  }
  return true;
}

/**
 * A function as WPS calls it, synchronously. WPS has no errors with texts of their own: what is wrong is a text that begins with the
 * error (`#N/A：…`), and functions that get such a text take it for an error.
 */
export function wpsFunction(
  { compute }: CellFunction,
  language: Language,
  { leftOut, errorOf }: WpsCells,
): (...args: unknown[]) => unknown {
  const errorText = (code: string, text: string): string => `${code}${language === 'zh' ? '：' : ': '}${text}`;
  const host = functionHost(language, errorText);
  const argument = (value: unknown): unknown => {
    if (Array.isArray(value)) return (value as unknown[]).map(argument);
    if (value === leftOut) return undefined;
    const code = errorOf(value);
    return code === undefined ? value : { code };
  };
  return (...args) => {
    const result = compute(args.map(argument), host);
    if (!result.ok) return errorText(result.error.code, failureText(result.error, language));
    const single = result.value.length === 1 && result.value[0]?.length === 1;
    return single ? result.value[0]?.[0] : result.value;
  };
}
