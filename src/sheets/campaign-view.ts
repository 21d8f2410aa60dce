import type { Issue, Message } from '../domain/basics/issue';
import type { CampaignOrigin } from '../domain/campaign/campaign';
import type { PostStanding } from '../domain/campaign/post-standing';
import type { ReviewedApplication } from '../domain/campaign/review';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import type { FactColumn } from './fact-columns';
import type { SheetNames } from './sheet-names';

/** One row of 日志: what was done, and why where a reason was needed. Rows are only ever added. */
export interface LogEntry {
  /** `2012-06-01 09:00`; a row that somebody typed is kept as it is. */
  readonly at: string;
  readonly action: string;
  readonly what: string;
  readonly why: string;
  readonly who: string;
}

/** How messages are worded; the texts themselves live in `i18n`, which sheets do not know. */
export interface Wording {
  /** The whole text. */
  text(message: Message): string;
  /** The text in two parts: what is wrong, and what to do next ('' where nothing is to be done). */
  split(message: Message): { readonly what: string; readonly todo: string };
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
  readonly names: SheetNames;
  /** The sheets are protected with a password, which must be given again to write them. */
  readonly hasPassword: boolean;
  readonly wording: Wording;
}
