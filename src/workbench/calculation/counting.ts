import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  functionStatistical,
  NumberValueObject,
  type StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';

type FunctionClass = new (name: string) => BaseFunction;

/** A value of a cell as counting compares it: texts in small letters, a blank as nothing. */
type CountedValue = string | number | boolean | null;

/** The cells of one column. */
class Column {
  private rowsByValue: Map<CountedValue, number[]> | undefined;

  private constructor(
    readonly values: readonly CountedValue[],
    /** Whether some text may be a number or a day: to a number it is equal then. */
    readonly hasNumberLikeTexts: boolean,
  ) {}

  /** `undefined` where something stands in it that this does not count, as an error. */
  static of(cells: ArrayValueObject): Column | undefined {
    if (cells.getColumnCount() !== 1) return undefined;
    const values: CountedValue[] = [];
    let hasNumberLikeTexts = false;
    for (const [cell] of cells.getArrayValue()) {
      if (!cell || cell.isNull()) values.push(null);
      else if (cell.isString()) {
        const text = String(cell.getValue()).toLocaleLowerCase();
        hasNumberLikeTexts ||= /\d/.test(text);
        values.push(text);
      } else if (cell.isNumber() || cell.isBoolean()) values.push(cell.getValue());
      else return undefined;
    }
    return new Column(values, hasNumberLikeTexts);
  }

  rowsOf(value: CountedValue): readonly number[] {
    if (!this.rowsByValue) {
      this.rowsByValue = new Map();
      for (const [row, one] of this.values.entries()) {
        const rows = this.rowsByValue.get(one);
        if (rows) rows.push(row);
        else this.rowsByValue.set(one, [row]);
      }
    }
    return this.rowsByValue.get(value) ?? [];
  }
}

/** The one text, in small letters, that meets a criterion; `undefined` where something else may too. */
export function onlyText(criterion: string): string | undefined {
  const only = testOfText(criterion)?.only;
  return typeof only === 'string' ? only : undefined;
}

/** What a criterion asks of a value. */
interface Test {
  /** The value that is asked for; then the others need not be looked at. */
  readonly only?: string | number;
  holds(value: CountedValue): boolean;
  /** A text that is read as a number meets it too. */
  readonly readsTexts: boolean;
}

interface Criterion extends Test {
  readonly column: Column;
}

/**
 * COUNTIF and COUNTIFS of the grid's formula engine, which look at every cell of every range for every formula. Ranks of 10,000 people
 * would take minutes that way; here a column is read once, and equal values are found at once. What is not plainly a text or a number
 * (wildcards, blanks, days, errors, ranges of several columns) is left to the engine.
 */
export function countingFunctions(): [FunctionClass, string][] {
  return ['COUNTIF', 'COUNTIFS'].map((name) => {
    const [engine] = functionStatistical.find(([, known]) => String(known) === name) ?? [];
    if (!engine) throw new Error(`the formula engine lacks ${name}`);
    return [countingByColumns(engine as FunctionClass), name];
  });
}

function countingByColumns(engine: FunctionClass): FunctionClass {
  return class extends engine {
    override calculate(...args: FunctionVariantType[]): ReturnType<BaseFunction['calculate']> {
      const criteria = criteriaOf(args);
      return criteria ? NumberValueObject.create(countOf(criteria)) : super.calculate(...(args as BaseValueObject[]));
    }
  };
}

function criteriaOf(args: readonly FunctionVariantType[]): readonly Criterion[] | undefined {
  if (args.length === 0 || args.length % 2 !== 0) return undefined;
  const criteria: Criterion[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const [range, asked] = [args[index], args[index + 1]];
    if (!range?.isReferenceObject() || !asked) return undefined;
    const test = testOf(singleValue(asked));
    const column = test && columnOf((range as BaseReferenceObject).toArrayValueObject());
    if (!column || (test.readsTexts && column.hasNumberLikeTexts)) return undefined;
    if (column.values.length !== (criteria[0]?.column ?? column).values.length) return undefined;
    criteria.push({ ...test, column });
  }
  return criteria;
}

/** The engine keeps what it reads as long as nothing in it changes, and so are its columns kept. */
const COLUMNS = new WeakMap<ArrayValueObject, Column | 'other'>();

function columnOf(cells: ArrayValueObject): Column | undefined {
  const known = COLUMNS.get(cells) ?? Column.of(cells) ?? 'other';
  COLUMNS.set(cells, known);
  return known === 'other' ? undefined : known;
}

function countOf(criteria: readonly Criterion[]): number {
  let rows: readonly number[] | undefined;
  for (const { column, only } of criteria) {
    const found = only === undefined ? undefined : column.rowsOf(only);
    if (found && (!rows || found.length < rows.length)) rows = found;
  }
  const meetsAll = (row: number) => criteria.every(({ column, holds }) => holds(column.values[row] ?? null));
  let count = 0;
  if (rows) for (const row of rows) count += meetsAll(row) ? 1 : 0;
  else for (let row = 0; row < (criteria[0]?.column.values.length ?? 0); row++) count += meetsAll(row) ? 1 : 0;
  return count;
}

function singleValue(asked: FunctionVariantType): BaseValueObject | undefined {
  const value = asked.isReferenceObject() ? (asked as BaseReferenceObject).toArrayValueObject() : asked;
  if (!value.isArray()) return value as BaseValueObject;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}

const COMPARE: Readonly<Record<string, <T>(value: T, limit: T) => boolean>> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
};

/** Criteria that were understood; a text means the same everywhere. */
const TESTS = new Map<string, Test | 'other'>();
const MOST_TESTS = 20_000;

function testOf(asked: BaseValueObject | undefined): Test | undefined {
  if (!asked || !(asked.isString() || (asked.isNumber() && asked.getPattern() === ''))) return undefined;
  return testOfText(String(asked.getValue()));
}

function testOfText(text: string): Test | undefined {
  const known = TESTS.get(text) ?? understood(text) ?? 'other';
  if (TESTS.size >= MOST_TESTS) TESTS.clear();
  TESTS.set(text, known);
  return known === 'other' ? undefined : known;
}

/** What a criterion means is for the engine to say: whether its text is a number, a day, a percentage. */
function understood(criterion: string): Test | undefined {
  const [, sign = '', operand = ''] = /^(=|<>|>=|>|<=|<)?(.*)$/s.exec(criterion) ?? [];
  const wanted = ValueObjectFactory.create(operand);
  const compare = COMPARE[sign];
  if (wanted.isNumber() && wanted.getPattern() === '') {
    const limit = Number(wanted.getValue());
    if (compare) return { holds: (value) => typeof value === 'number' && compare(value, limit), readsTexts: false };
    return { ...equalTo(limit, sign), readsTexts: true };
  }
  if (!wanted.isString() || /[*?~]/.test(operand)) return undefined;
  const text = String(wanted.getValue()).toLocaleLowerCase();
  // Nothing is more or less than nothing.
  if (text === '') return sign === '>' || sign === '<' ? { holds: () => false, readsTexts: false } : undefined;
  if (compare) {
    const holds = (value: CountedValue) => typeof value === 'string' && value !== '' && compare(value, text);
    return { holds, readsTexts: false };
  }
  const isText = (wanted as StringValueObject).convertToNumberObjectValue().isError();
  return isText ? { ...equalTo(text, sign), readsTexts: false } : undefined;
}

function equalTo(wanted: string | number, sign: string): Pick<Test, 'only' | 'holds'> {
  if (sign === '<>') return { holds: (value) => value !== wanted };
  return { only: wanted, holds: (value) => value === wanted };
}
