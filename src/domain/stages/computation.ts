import type { Exact } from '../basics/exact';
import type { NoticePeriod } from '../calendar/notice-end';
import type { CorrectionMethod } from '../scoring/panel-correction';

/**
 * How a computed column of a stage's table comes from others of its row, of its table or of the stage's side tables. Declared
 * once: the engine computes it exactly (`compute.ts`), and each formula dialect writes it as a live formula (`sheets/formulas`),
 * so that the two cannot drift apart. Columns are named by their ids.
 *
 * Blank policy of all: where an input that is needed is blank or no number, the result is blank; blank is never 0. `decimals` are
 * places after the point, rounded half up on the exact value (R-COM-3).
 */
export type Computation =
  /** Mean of the scores left after the drops (R-INT-1, R-INT-3); blank below `minimum` scores. Blank scores are absent judges. */
  | {
      readonly op: 'trimmedMean';
      readonly of: readonly string[];
      readonly dropHigh: number;
      readonly dropLow: number;
      readonly minimum: number;
      readonly decimals: number;
    }
  /** Sum of share × mean of each class of judges (R-INT-5); blank where a class has no score. */
  | {
      readonly op: 'classMean';
      readonly classes: readonly { readonly of: readonly string[]; readonly share: Exact }[];
      readonly decimals: number;
    }
  /** Sum of share × score × 100 ÷ full mark (R-COM-1); blank while one with a share above 0 is missing, or outside 0 and its full mark. */
  | {
      readonly op: 'composite';
      readonly of: readonly string[];
      readonly shares: readonly Exact[];
      readonly fullMarks: readonly Exact[];
      readonly decimals: number;
    }
  /** The sum. `optional` columns count 0 where blank (bonus points); blank while another one is missing. */
  | {
      readonly op: 'sum';
      readonly of: readonly string[];
      readonly optional?: readonly string[];
      readonly most?: Exact;
      readonly decimals: number;
    }
  /** Mean points of votes: Σ points × votes ÷ Σ votes (R-DEM-2); blank without a vote. */
  | {
      readonly op: 'meanPoints';
      readonly of: readonly string[];
      readonly points: readonly Exact[];
      readonly decimals: number;
    }
  /**
   * Mean points of votes × the number in column `weight` of the row (R-DEM-2, R-DEM-3), not rounded, so that adding such products
   * up rounds once; blank without a vote or a weight.
   */
  | {
      readonly op: 'weightedPoints';
      readonly of: readonly string[];
      readonly points: readonly Exact[];
      readonly weight: string;
    }
  /** Part ÷ whole as an exact share, e.g. of votes (R-DEM-1, R-DEM-4); several columns are added. Blank where the whole is blank or 0. */
  | { readonly op: 'share'; readonly part: readonly string[]; readonly whole: readonly string[] }
  /** Rank of the value within the rows of the same text in column `within`: 1-2-2-4, highest first (R-TIE); blanks are not ranked. */
  | { readonly op: 'rank'; readonly of: string; readonly within: string }
  /** The sum of `column` over the rows of side table `table` whose `key` column equals this row's `key`; blank where one is blank or none is there. */
  | {
      readonly op: 'sumOver';
      readonly table: string;
      readonly column: string;
      readonly key: string;
      readonly decimals: number;
    }
  /** The value of `column` in the row of side table `table` whose `key` column equals this row's `key` column. */
  | { readonly op: 'lookUp'; readonly table: string; readonly column: string; readonly key: string }
  /**
   * What scores of the row's panel are multiplied by (R-INT-10), rounded for showing: `decimals`. Of the rows with a number in `of` and a
   * panel from 1 to `panels`; blank where the panel cannot be corrected (`correctPanels`).
   */
  | ({ readonly op: 'panelFactor'; readonly decimals: number } & PanelScores)
  /** The number in `of` corrected with the unrounded factor; one outside 0 and `most` is brought to that limit. */
  | ({ readonly op: 'panelCorrected'; readonly most: Exact; readonly decimals: number } & PanelScores)
  /**
   * The titles of those `columns` whose entry is not that of the same column in the row of `table` with the same `key`, with 、 between; a
   * blank is only a blank. Blank where they agree, where there is no such row, and while this row has no entry at all.
   */
  | {
      readonly op: 'differences';
      readonly table: string;
      readonly key: string;
      readonly columns: readonly { readonly id: string; readonly title: string }[];
    }
  /** Column × factor (a weight or a number of points). */
  | { readonly op: 'times'; readonly of: string; readonly factor: Exact; readonly decimals: number }
  /** The same day so many years later (R-DEC-4); 29 February becomes 28 February in a common year. */
  | { readonly op: 'yearsAfter'; readonly of: string; readonly years: number }
  /**
   * The last day of a notice that was posted on the day in `of` (R-DEC-3). Of kind `calendar` it is that day + `days` (− 1 where the day
   * of posting is day 1), which a dialect writes as a formula. Of kind `working` no formula knows the State Council's calendar: the
   * dialect writes none, and the value is refreshed whenever the stage is read. Blank where that calendar is not known for a day.
   */
  | ({ readonly op: 'noticeEnd'; readonly of: string } & NoticePeriod);

/** Scores of several panels: the columns of score and panel, how many panels there are, and how they are made comparable. */
export interface PanelScores {
  readonly of: string;
  readonly panel: string;
  readonly panels: number;
  readonly method: CorrectionMethod;
}
