/**
 * How the numbers of a series are drawn: columns; unseen ones on which the next of a stacked chart stand (`base`); a sign at each number
 * (`points`); a short dash at each, for limits that differ (`marks`); a broken line through all, for one limit (`limit`).
 */
export type SeriesLook = 'bars' | 'base' | 'points' | 'marks' | 'limit';

/** What counts, who is in, what is beside it, how far something reaches, limits. */
export type ChartColor = 'counts' | 'good' | 'other' | 'range' | 'limit';

/** A series without its numbers. */
export interface SeriesFrame {
  readonly name: string;
  readonly look: SeriesLook;
  readonly color: ChartColor;
  /** Each number is written beside its place. */
  readonly labels?: true;
}

/** A chart without its numbers and its place. */
export interface ChartFrame {
  readonly title: string;
  /** `upright`: columns, with other looks among them. `lying`: bars from the left, the first at the top, and nothing else. */
  readonly direction: 'upright' | 'lying';
  /** The columns of a category stand on each other instead of side by side. */
  readonly stacked?: true;
  /** Titles of the axes. */
  readonly axes: { readonly categories: string; readonly values: string };
  /** Of the axis of values and of labels; an Excel number format. */
  readonly numberFormat: string;
  /** Where the axis of values begins and ends; the program chooses what is not given. */
  readonly least?: number;
  readonly most?: number;
}
