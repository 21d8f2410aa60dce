import type { CalendarMinute } from '../basics/calendar';
import type { Issue, Message, RuleId } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import type { Result } from '../basics/result';
import type { Post } from '../campaign/campaign';
import type { StageInstance } from '../campaign/instance';
import type { History } from '../campaign/operations';
import type { ReviewedApplication } from '../campaign/review';
import type { PersonFacts } from '../roster/facts';
import type { RosterField } from '../roster/fields';
import type { ParameterValue } from '../rules/rule';
import type { ResolvedScheme } from '../schemes/resolve';
import type { InputKind } from '../schemes/scheme';
import type { StageContext } from '../stages/stage-kind';
import type { FilledTables, StageTable } from '../stages/table';
import type { ToolSettings } from './settings';
import type { ReadToolTable, ToolTable, ToolTableShape } from './table';

/** Something that a tool is told. Without `value` and not `optional` it is asked: no silent default. */
export interface ToolOption {
  readonly id: string;
  readonly title: LocalizedText;
  readonly question: LocalizedText;
  readonly input: InputKind;
  readonly value?: ParameterValue;
  readonly optional?: true;
  /** The parameter of a campaign's scheme that is taken where nothing else is said. */
  readonly fromScheme?: string;
  readonly rule: RuleId;
}

/** Somebody whom a tool looks at: a row of a roster, or a person of a campaign whatever the number of applications. */
export interface ToolPerson {
  readonly facts: PersonFacts;
  readonly place: { readonly sheet: string; readonly row: number };
  /** Of a campaign: the numbers of the person's applications. */
  readonly applications: readonly number[];
}

/** What a tool may know of a campaign. */
export interface ToolCampaign {
  readonly scheme: ResolvedScheme;
  readonly posts: readonly Post[];
  readonly applications: readonly ReviewedApplication[];
  readonly history: History;
  readonly instances: readonly StageInstance[];
  /** Those that the tool reads: `ToolKind.holdings`. */
  readonly held: readonly HeldStage[];
}

/** A holding of a stage with what was entered; a closed one from its frozen sheets. */
export interface HeldStage {
  readonly instance: StageInstance;
  readonly context: StageContext;
  readonly filled: FilledTables;
}

export interface ToolContext {
  /** Of the roster, or of the campaign where no sheet was named. Empty for a tool that needs nobody. */
  readonly people: readonly ToolPerson[];
  /** Whether `people` are those of a sheet that was named, not of the campaign itself. */
  readonly ofNamedSheet: boolean;
  readonly campaign?: ToolCampaign;
  readonly settings: ToolSettings;
  readonly now: CalendarMinute;
  /** The tables of `ToolKind.reads` that are in the workbook. */
  readonly tables: ReadonlyMap<string, ReadToolTable>;
}

export interface ToolOutcome {
  readonly tables: readonly ToolTable[];
  /** What the clerk should know; none of it blocks. */
  readonly issues: readonly Issue[];
  /** What 日志 says. */
  readonly done: Message;
}

/** A check, a list or a calculation that is no stage of a campaign. Registered in `index.ts`. */
export interface ToolKind {
  readonly id: string;
  readonly title: LocalizedText;
  /** One sentence: what it is for. */
  readonly purpose: LocalizedText;
  readonly rules: readonly RuleId[];
  readonly options: readonly ToolOption[];
  /** `people`: a roster or a campaign; `campaign`: a campaign only; `tables`: what an earlier tool has left, in any workbook. */
  readonly source: 'people' | 'campaign' | 'tables';
  /** Columns that a roster must have besides 姓名: their absence is told. */
  readonly fields?: readonly RosterField[];
  readonly reads?: readonly ToolTableShape[];
  /** The holdings of stages whose entries it needs, open or closed, by their tables; none where this is not given. */
  holdings?(tables: readonly StageTable[]): boolean;
  /** Nothing is made where something is wrong; all of it is listed. */
  run(context: ToolContext): Result<ToolOutcome, readonly Issue[]>;
}
