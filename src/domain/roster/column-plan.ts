import type { HeaderYears } from './header-text';
import type { ColumnMatch } from './roster';

/** Between the header cells of one column, from top to bottom. */
export const HEADER_SEPARATOR = ' / ';

/** A column as it will be read: what the clerk sees of it, and the years of its header. */
export interface ColumnPlan extends ColumnMatch {
  readonly years: HeaderYears;
}
