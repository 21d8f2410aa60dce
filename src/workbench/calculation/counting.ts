import {
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  functionStatistical,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { ColumnValues, CountedColumns, CountedValue } from './column-values';

type FunctionClass = new (name: string) => BaseFunction;

/** What a criterion asks of a value. */
interface Criterion {
  readonly column: ColumnValues;
  /** The value that is asked for; then the others need not be looked at. */
  readonly is?: CountedValue;
  holds(value: CountedValue): boolean;
}

/**
 * COUNTIF and COUNTIFS of the grid's formula engine, which compare every cell of every range for every formula. Ranks of 10,000 people
 * would take minutes that way; here a column is read once, and equal values are found at once. What is not plainly a text or a number
 * (wildcards, blanks, days) is left to the engine.
 */
export function countingFunctions(columns: CountedColumns): [FunctionClass, string][] {
  return ['COUNTIF', 'COUNTIFS'].map((name) => {
    const [engine] = functionStatistical.find(([, known]) => String(known) === name) ?? [];
    if (!engine) throw new Error(`the formula engine lacks ${name}`);
    return [countingInColumns(engine as FunctionClass, columns), name];
  });
}

function countingInColumns(engine: FunctionClass, columns: CountedColumns): FunctionClass {
  return class extends engine {
    override calculate(...args: FunctionVariantType[]): ReturnType<BaseFunction['calculate']> {
      const criteria: Criterion[] = [];
      for (let index = 0; index + 1 < args.length; index += 2) {
        const criterion = criterionOf(args[index], args[index + 1], columns);
        if (!criterion) break;
        criteria.push(criterion);
      }
      const rows = criteria[0]?.column.values.length;
      const isComplete = criteria.length * 2 === args.length;
      const isEven = criteria.every(({ column }) => column.values.length === rows);
      if (isComplete && isEven) return NumberValueObject.create(countOf(criteria));
      return super.calculate(...(args as BaseValueObject[]));
    }
  };
}

function countOf(criteria: readonly Criterion[]): number {
  const [first] = criteria;
  if (!first) return 0;
  let rows: readonly number[] | undefined;
  for (const { column, is } of criteria) {
    const found = is === undefined ? undefined : column.rowsOf(is);
    if (found && (!rows || found.length < rows.length)) rows = found;
  }
  const all = (row: number) => criteria.every(({ column, holds }) => holds(column.values[row]));
  if (rows) return rows.reduce((count, row) => count + (all(row) ? 1 : 0), 0);
  let count = 0;
  for (let row = 0; row < first.column.values.length; row++) if (all(row)) count++;
  return count;
}

function criterionOf(
  range: FunctionVariantType | undefined,
  asked: FunctionVariantType | undefined,
  columns: CountedColumns,
): Criterion | undefined {
  if (!range?.isReferenceObject() || !asked) return undefined;
  const test = testOf(singleValue(asked));
  if (!test) return undefined;
  const column = columns.of(range as BaseReferenceObject);
  // A text that looks like a number counts as one for `=60`.
  if (!column || (test.comparesEqualNumbers && column.hasNumberTexts)) return undefined;
  return { ...test, column };
}

function singleValue(asked: FunctionVariantType): BaseValueObject | undefined {
  const value = asked.isReferenceObject() ? (asked as BaseReferenceObject).toArrayValueObject() : asked;
  if (!value.isArray()) return value as BaseValueObject;
  const array = value as ReturnType<BaseReferenceObject['toArrayValueObject']>;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}

const COMPARE: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
};
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Of these signs a criterion may mean more than its text: wildcards, days, percents, money. */
const PLAIN_TEXT = /^[^*?~\d+\-.%$¥<>=\s][^*?~]*$/;

/** Whether a text, in small letters, is a criterion that only equal texts meet. */
export function isPlainText(text: string): boolean {
  return PLAIN_TEXT.test(text) && text !== 'true' && text !== 'false';
}

function testOf(
  asked: BaseValueObject | undefined,
): (Omit<Criterion, 'column'> & { comparesEqualNumbers: boolean }) | undefined {
  if (!asked || asked.isError() || asked.isNull() || asked.isBoolean()) return undefined;
  const [, sign = '', operand = ''] = /^(<>|>=|<=|>|<|=)?(.*)$/s.exec(String(asked.getValue())) ?? [];
  const compare = COMPARE[sign];
  if (NUMBER.test(operand)) {
    const limit = Number(operand);
    if (compare)
      return { holds: (value) => typeof value === 'number' && compare(value, limit), comparesEqualNumbers: false };
    return { ...equal(sign, limit), comparesEqualNumbers: true };
  }
  // Nothing is more or less than nothing.
  if (compare && operand === '') return { holds: () => false, comparesEqualNumbers: false };
  if (compare || !isPlainText(operand.toLowerCase())) return undefined;
  return { ...equal(sign, operand.toLowerCase()), comparesEqualNumbers: false };
}

function equal(sign: string, wanted: string | number): Omit<Criterion, 'column'> {
  return sign === '<>' ? { holds: (value) => value !== wanted } : { is: wanted, holds: (value) => value === wanted };
}
