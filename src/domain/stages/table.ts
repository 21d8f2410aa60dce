import { decimalText, type Exact } from '../basics/exact';
import type { Message, RuleId, Severity } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import type { Computation } from './computation';
import type { StageRow, StageValue } from './values';

/** What can be typed into an input column. */
export type StageInput =
  /** A score from 0 to `most`, with decimals. */
  | { readonly kind: 'score'; readonly most: Exact }
  /** A number of votes or people, whole, from 0. */
  | { readonly kind: 'count' }
  | { readonly kind: 'choice'; readonly of: Readonly<Record<string, LocalizedText>> }
  | { readonly kind: 'day' }
  | { readonly kind: 'text' };

/** What an input must look like, for messages and lists. */
export function describeStageInput(input: StageInput): LocalizedText {
  switch (input.kind) {
    case 'score': {
      const most = decimalText(input.most);
      return localized(`0–${most}的数字`, `a number from 0 to ${most}`);
    }
    case 'count':
      return localized('0或正整数', 'a whole number from 0');
    case 'choice': {
      const terms = Object.values(input.of);
      const list = (language: 'zh' | 'en', comma: string) => terms.map((term) => term[language]).join(comma);
      return localized(`${list('zh', '、')}之一`, `one of ${list('en', ', ')}`);
    }
    case 'day':
      return localized('日期，如 2012-05-31', 'a day like 2012-05-31');
    case 'text':
      return localized('文字', 'a text');
  }
}

interface AnyColumn {
  readonly id: string;
  /** The header, Chinese; unique in its table, and the name by which the column is found again. */
  readonly title: string;
  /** In half-width characters; worked out from title and kind where it is not given. */
  readonly width?: number;
}

/** Set when the sheet is made, not to be typed into: names, posts, scores carried from earlier stages. */
export interface FixedColumn extends AnyColumn {
  readonly role: 'fixed';
  /** A score shows all its decimals, like those that are computed. */
  readonly show?: 'score';
}

export interface InputColumn extends AnyColumn {
  readonly role: 'input';
  readonly input: StageInput;
  /** Other headers that the column has in files with scores. */
  readonly alsoCalled?: readonly string[];
  /**
   * What a blank means for closing the stage: it blocks, it is told, or (omitted) it is fine. A row whose `status` column says
   * something (缺考 …) needs no other entry.
   */
  readonly needed?: Severity;
  /**
   * A blank that is `needed` by nobody but is marked in the sheet: `always`, or once another one of these columns of the row is filled
   * in (a judge who is missing). What it means the stage itself says.
   */
  readonly markBlank?: 'always' | readonly string[];
}

export interface ComputedColumn extends AnyColumn {
  readonly role: 'computed';
  readonly computation: Computation;
  /** How a number shows; a share shows as a percentage with two places, a factor with six, a day as a day. */
  readonly show: 'score' | 'rank' | 'share' | 'factor' | 'count' | 'day' | 'text';
  /** Blank where this input column of the row says something: who was absent has no score and no rank. */
  readonly unless?: string;
}

export type StageColumn = FixedColumn | InputColumn | ComputedColumn;

/**
 * Something that must hold in a row: shown by a conditional format that also lives without the add-in, and told as an issue.
 * Rows with a blank among the columns are passed over.
 */
export type RowCheck = SumCheck | DayCheck;

interface AnyCheck {
  readonly severity: 'block' | 'warn';
  /** The column that is marked and linked. */
  readonly at: string;
  readonly rule: RuleId;
}

/** `sumAtMost`: the sum of `of` is at most that of `limit`. `sumEquals`: both sums are equal. */
export interface SumCheck extends AnyCheck {
  readonly kind: 'sumAtMost' | 'sumEquals';
  readonly of: readonly string[];
  readonly limit: readonly string[];
  readonly message: (row: StageRow, sums: { readonly sum: string; readonly limit: string }) => Message;
}

/** The day of `of` is later than that of `limit`. */
export interface DayCheck extends AnyCheck {
  readonly kind: 'dayAfter';
  readonly of: string;
  readonly limit: string;
  readonly message: (row: StageRow, days: { readonly day: string; readonly limit: string }) => Message;
}

/** A share of a row that is marked where it is below `least`, exactly; what it means the stage itself says. */
export interface ShareMark {
  readonly part: string;
  readonly whole: string;
  readonly least: Exact;
  readonly severity: 'block' | 'warn';
  /** The columns that are marked. */
  readonly at: readonly string[];
}

/** Cells that are marked where the text of column `in` of their row lists their titles, with 、 between. */
export interface ListedMark {
  readonly in: string;
  readonly of: readonly { readonly id: string; readonly title: string }[];
}

/** One table of a stage; each stands in a sheet of its own. */
export interface StageTable {
  /** `PEOPLE_TABLE` is the main one, a row per entrant with key = application number; every stage has it. */
  readonly id: string;
  /** The sheet's name as far as it is free. Chinese. */
  readonly sheet: string;
  /** One or two sentences for the clerk: what to enter and what happens. Chinese. */
  readonly note: string;
  readonly columns: readonly StageColumn[];
  readonly rows: readonly PlannedRow[];
  readonly checks?: readonly RowCheck[];
  readonly marks?: readonly ShareMark[];
  readonly listed?: ListedMark;
}

/** A row that the sheet is made with. */
export interface PlannedRow {
  readonly key: string;
  /** Values of the fixed columns. */
  readonly fixed: ReadonlyMap<string, StageValue>;
  /** Suggested values of input columns, for a row that has not been filled in yet. */
  readonly initial?: ReadonlyMap<string, StageValue>;
  /**
   * Out by an operation (放弃, 取消资格): what was entered stays, nothing more is needed, and computed columns are blank, so that
   * those behind move up (R-ELI-13).
   */
  readonly out?: boolean;
}

/** A table with what people entered and what was computed from it. */
export interface FilledTable {
  readonly table: StageTable;
  /** In the order of `table.rows`. */
  readonly rows: readonly StageRow[];
}

export type FilledTables = ReadonlyMap<string, FilledTable>;
