import type { CalendarDay } from '../basics/calendar';
import type { Exact } from '../basics/exact';

/** What a cell of a stage's table holds, read by its column. `wrong` is a text that the column does not understand. */
export type StageValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly code: string }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'wrong'; readonly typed: string };

export const BLANK_VALUE: StageValue = { kind: 'blank' };

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
