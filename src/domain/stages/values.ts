import { formatDate, type CalendarDay } from '../basics/calendar';
import { decimalText, type Exact } from '../basics/exact';

/** What a cell of a stage's table holds, read by its column. `wrong` is a text that the column does not understand. */
export type StageValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'text'; readonly text: string }
  /** `term` as it stands in the cell. */
  | { readonly kind: 'choice'; readonly code: string; readonly term: string }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'wrong'; readonly typed: string };

export const BLANK_VALUE: StageValue = { kind: 'blank' };

export function numberCell(value: Exact): StageValue {
  return { kind: 'number', value };
}

export function textCell(text: string): StageValue {
  return { kind: 'text', text };
}

/** The value as text: '' for a blank, a number with all its places, a day as 2012-05-31. */
export function valueText(value: StageValue): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return decimalText(value.value);
    case 'text':
      return value.text;
    case 'choice':
      return value.term;
    case 'day':
      return formatDate(value.day);
    case 'wrong':
      return value.typed;
  }
}

/** Whether two cells say the same: numbers exactly, a blank is only a blank. */
export function sameValue(a: StageValue, b: StageValue): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value.equals(b.value);
  return a.kind === b.kind && valueText(a) === valueText(b);
}

/** One row of a stage's table with its values by column id. */
export class StageRow {
  /**
   * @param key tells what the row stands for: an application's number, a post, a judge
   * @param values of fixed, input and computed columns
   */
  constructor(
    readonly key: string,
    readonly values: ReadonlyMap<string, StageValue>,
  ) {}

  value(id: string): StageValue {
    return this.values.get(id) ?? BLANK_VALUE;
  }

  isBlank(id: string): boolean {
    return this.value(id).kind === 'blank';
  }

  number(id: string): Exact | undefined {
    const value = this.value(id);
    return value.kind === 'number' ? value.value : undefined;
  }

  /** A whole number that fits one, for counting votes and people. */
  count(id: string): number | undefined {
    const value = this.number(id);
    return value === undefined ? undefined : value.valueOf();
  }

  /** '' where there is none. */
  text(id: string): string {
    const value = this.value(id);
    return value.kind === 'text' ? value.text : '';
  }

  choice(id: string): string | undefined {
    const value = this.value(id);
    return value.kind === 'choice' ? value.code : undefined;
  }

  day(id: string): CalendarDay | undefined {
    const value = this.value(id);
    return value.kind === 'day' ? value.day : undefined;
  }
}
