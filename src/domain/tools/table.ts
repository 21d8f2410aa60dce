import type { CalendarDay } from '../basics/calendar';
import type { ChartFrame, SeriesFrame } from '../basics/chart';
import type { Exact } from '../basics/exact';
import type { Message, Reason, Severity } from '../basics/issue';
import type { StageInput } from '../stages/table';
import type { StageRow } from '../stages/values';

/** What a cell of a tool's table shows. Messages are put into words when the sheet is written; several are numbered lines. */
export type ToolCell =
  | string
  | number
  | null
  | CalendarDay
  | { readonly kind: 'exact'; readonly value: Exact }
  | { readonly kind: 'reasons'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'messages'; readonly messages: readonly Message[] };

export function exactCell(value: Exact): ToolCell {
  return { kind: 'exact', value };
}

export function reasonsCell(reasons: readonly Reason[]): ToolCell {
  return { kind: 'reasons', reasons };
}

export function messagesCell(...messages: readonly Message[]): ToolCell {
  return { kind: 'messages', messages };
}

/** What can be typed into a column: as in the stages, or one of the texts that stand in a column of another table of the tool. */
export type ToolInput = StageInput | { readonly kind: 'from'; readonly table: string; readonly column: string };

export interface ToolColumn {
  readonly id: string;
  /** The header, Chinese; unique in its table, and the name by which the column is found again. */
  readonly title: string;
  readonly show: 'text' | 'centered' | 'number' | 'share' | 'score2';
  readonly input?: ToolInput;
  /** In half-width characters; worked out from what stands in it where it is not given. */
  readonly width?: number;
}

export interface ToolRow {
  readonly cells: Readonly<Record<string, ToolCell>>;
  /** Colours the row: red, amber, or grey for what is settled. */
  readonly look?: Exclude<Severity, 'info'> | 'muted';
}

/** A chart beside a tool's table, of numbers that stand in its columns. */
export interface ToolChart extends ChartFrame {
  /** The column that says what each number is about. */
  readonly about: string;
  /** Each is a column of numbers, and is called as the column unless it has a name of its own. */
  readonly series: readonly (Omit<SeriesFrame, 'name'> & { readonly column: string; readonly name?: string })[];
  /** The first and the last of the rows that are drawn, from 0; all where it is not given. */
  readonly rows?: readonly [first: number, last: number];
}

/** A table that a tool makes; each stands in a sheet of its own. */
export interface ToolTable {
  /** By which the sheet is found again: `toolMark`. */
  readonly id: string;
  /** The sheet's name as far as it is free, and its title. Chinese. */
  readonly sheet: string;
  /** What it shows, or what to enter. Chinese. */
  readonly note: string;
  readonly columns: readonly ToolColumn[];
  readonly rows: readonly ToolRow[];
  /** One below the other; of an empty table none is drawn. */
  readonly charts?: readonly ToolChart[];
  /** Columns kept in view when scrolling sideways. */
  readonly frozenColumns?: number;
  /** A sheet of an earlier run stays beside the new one: draws by lot are never replaced. */
  readonly keepsEarlier?: true;
}

/** A tool's table as people have left it. */
export interface ReadToolTable {
  readonly sheet: string;
  readonly note: string;
  readonly rows: readonly ReadToolRow[];
}

export interface ReadToolRow {
  /** Row of the sheet. */
  readonly row: number;
  /** Input columns by what they understand, the others as text. */
  readonly values: StageRow;
  /** Column number of a column id; `undefined` where the sheet has no such column. */
  columnOf(id: string): number | undefined;
}

/** The columns by which a table is read back; of those that are `optional` some may not be there. */
export interface ToolTableShape {
  readonly id: string;
  readonly columns: readonly (Pick<ToolColumn, 'id' | 'title' | 'input'> & { readonly optional?: true })[];
}
