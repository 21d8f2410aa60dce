import type { Issue, Message } from '../domain/basics/issue';
import type { StageInstance } from '../domain/campaign/instance';
import type { LogEntry } from '../domain/campaign/log';
import type { History } from '../domain/campaign/operations';
import type { CampaignOrigin } from '../domain/campaign/campaign';
import type { PostStanding } from '../domain/campaign/post-standing';
import type { ReviewedApplication } from '../domain/campaign/review';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import type { StageContext, StageFinding, StageJudgement, StageKind } from '../domain/stages/stage-kind';
import type { FilledTables, StageTable } from '../domain/stages/table';
import type { DialectId } from './formulas/dialect';
import type { FactColumn } from './fact-columns';
import type { SheetNames } from './sheet-names';

/** How messages are worded; the texts themselves live in `i18n`, which sheets do not know. */
export interface Wording {
  /** The whole text. */
  text(message: Message): string;
  /** The text in two parts: what is wrong, and what to do next ('' where nothing is to be done). */
  split(message: Message): { readonly what: string; readonly todo: string };
}

/** An open holding of a stage, as it stands. */
export interface OpenStage {
  readonly instance: StageInstance;
  readonly kind: StageKind;
  readonly context: StageContext;
  readonly tables: readonly StageTable[];
  readonly filled: FilledTables;
  readonly judgement: StageJudgement;
  /** Everything that stands against closing it or that the clerk must know before. */
  readonly findings: readonly StageFinding[];
}

/** Everything that the campaign's sheets show. */
export interface CampaignView {
  readonly origin: CampaignOrigin;
  readonly scheme: ResolvedScheme;
  /** The file of a clerk's own scheme, by which it is read again; a preset is known by its id. */
  readonly ownScheme?: string;
  readonly posts: readonly PostStanding[];
  readonly applications: readonly ReviewedApplication[];
  readonly factColumns: readonly FactColumn[];
  readonly issues: readonly Issue[];
  readonly log: readonly LogEntry[];
  /** What the operations of 日志 say together. */
  readonly history: History;
  /** Every holding of the stages after registration and review, and those two once they are closed; in the order in which they were opened. */
  readonly instances: readonly StageInstance[];
  readonly openStages: readonly OpenStage[];
  /** How live columns are written. */
  readonly dialect: DialectId;
  /** The parameters as they were published, as texts; `undefined` before that (R-PLAN-3). */
  readonly published?: Readonly<Record<string, string>>;
  /** The marks of frozen sheets as they were compared last (`CampaignState.proven`). */
  readonly proven?: Readonly<Record<string, string>>;
  readonly names: SheetNames;
  /** The sheets are protected with a password, which must be given again to write them. */
  readonly hasPassword: boolean;
  readonly wording: Wording;
}
