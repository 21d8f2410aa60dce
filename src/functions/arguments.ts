import type { CalendarDay } from '../domain/basics/calendar';
import { cellNumber } from '../domain/basics/cell-number';
import type { Message } from '../domain/basics/issue';
import { message } from '../domain/basics/issue';
import { localized, type LocalizedText } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import { birthReader } from '../domain/roster/values/dates';
import type { ArgumentKind, Cells, Failure, FunctionParameter } from './cell-function';
import { asCells, cellAsText, errorCodeOf, isBlank } from './cells';

type ValueOf<P extends FunctionParameter> = P extends { readonly kind: 'cells' }
  ? Cells
  : P extends { readonly kind: 'wholeNumber' | 'number' }
    ? number
    : P extends { readonly kind: 'flag' }
      ? boolean
      : P extends { readonly kind: 'day' }
        ? CalendarDay
        : P extends { readonly kind: 'choice'; readonly of: infer Of }
          ? keyof Of & string
          : never;

/** The arguments by parameter id; one that may be left out and has no default may be `undefined`. */
export type ArgumentsOf<P extends readonly FunctionParameter[]> = {
  readonly [Q in P[number] as Q['id']]: Q extends { readonly optional: true }
    ? Q extends { readonly default: string | number | boolean }
      ? ValueOf<Q>
      : ValueOf<Q> | undefined
    : ValueOf<Q>;
};

/**
 * Reads the arguments of a call by the function's table; all that is wrong is told at once (`#VALUE!`). A blank or omitted
 * optional argument takes its default; a required one that is omitted is missing, while a blank *range* is a range of blanks.
 * A single value may come as a range of one cell.
 */
export function readArguments<const P extends readonly FunctionParameter[]>(
  parameters: P,
  args: readonly unknown[],
): Result<ArgumentsOf<P>, Failure> {
  const values: Record<string, unknown> = {};
  const problems: Message[] = [];
  parameters.forEach((parameter, index) => {
    const read = readArgument(parameter, args[index]);
    if (read.ok) values[parameter.id] = read.value;
    else problems.push(read.error);
  });
  const [first, ...rest] = problems;
  // The table says which type each value has, which the loop cannot show to the compiler.
  return first ? fail({ code: '#VALUE!', messages: [first, ...rest] }) : ok(values as ArgumentsOf<P>);
}

function readArgument(parameter: FunctionParameter, argument: unknown): Result<unknown, Message> {
  const { title } = parameter;
  const cells = asCells(argument);
  if (!cells) return fail(message('function.ragged', { parameter: title }));
  const [[only]] = cells as readonly [readonly unknown[]];
  const single = cells.length === 1 && cells[0]?.length === 1;
  if (single && isBlank(only) && parameter.optional) return ok(parameter.default);
  if (argument === null || argument === undefined)
    return fail(message('function.argument-missing', { parameter: title }));
  if (parameter.kind === 'cells') return ok(cells);
  if (!single) {
    const columns = cells[0]?.length ?? 0;
    return fail(message('function.single-value', { parameter: title, rows: cells.length, columns }));
  }
  const value = errorCodeOf(only) === undefined ? readValue(parameter, only) : undefined;
  if (value !== undefined) return ok(value);
  const expected = expectedOf(parameter);
  return fail(message('function.argument-wrong', { parameter: title, value: cellAsText(only), expected }));
}

function readValue(parameter: Exclude<ArgumentKind, { kind: 'cells' }>, value: unknown): unknown {
  switch (parameter.kind) {
    case 'wholeNumber': {
      const number = readNumber(value);
      const fits =
        Number.isInteger(number) && (number as number) >= parameter.least && (number as number) <= parameter.most;
      return fits ? number : undefined;
    }
    case 'number':
      return readNumber(value);
    case 'flag':
      return readFlag(value);
    case 'choice': {
      if (typeof value !== 'string') return undefined;
      const wanted = sameText(value);
      const found = Object.entries(parameter.of).find(([id, { zh, en }]) =>
        [id, zh, en].some((word) => sameText(word) === wanted),
      );
      return found?.[0];
    }
    case 'day':
      return readDay(value);
  }
}

/** A finite number as its 15-digit decimal, or a text of plain digits such as `60.5`; `undefined` for anything else. */
export function readNumber(value: unknown): number | undefined {
  const plain = typeof value === 'string' && /^\s*[+-]?\d{1,9}(?:\.\d{1,6})?\s*$/.test(value);
  const number = plain ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  const decimal = cellNumber(number);
  return Number.isFinite(decimal) ? decimal : undefined;
}

function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  const text = sameText(value);
  if (text === 'true' || text === '是') return true;
  return text === 'false' || text === '否' ? false : undefined;
}

const readDate = birthReader({ dateSystem: '1900', header: '' });

function readDay(value: unknown): CalendarDay | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const fact = readDate(value, { row: 1, column: 1, field: localized('', '') });
  return fact.state === 'known' && 'day' in fact.value ? fact.value : undefined;
}

function expectedOf(parameter: Exclude<ArgumentKind, { kind: 'cells' }>): LocalizedText {
  switch (parameter.kind) {
    case 'wholeNumber': {
      const range = `${parameter.least}–${parameter.most}`;
      return localized(`${range}的整数`, `a whole number ${range}`);
    }
    case 'number':
      return localized('一个数字', 'a number');
    case 'flag':
      return localized('TRUE或FALSE', 'TRUE or FALSE');
    case 'choice': {
      const words = Object.entries(parameter.of);
      const zh = words.map(([id, term]) => `"${id}"（${term.zh}）`).join('、');
      return localized(`${zh}之一`, `one of ${words.map(([id]) => `"${id}"`).join(', ')}`);
    }
    case 'day':
      return localized('日期，如2012-05-31', 'a date such as 2012-05-31');
  }
}
