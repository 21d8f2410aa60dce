import type { CalendarDay } from '../domain/basics/calendar';
import type { Issue, Message } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import type { StageId } from '../domain/campaign/stage';
import type { Requirement } from '../domain/rules/rule';
import type { StageSettings } from '../domain/stages/settings';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import type { Layout, PagePlan } from './plan';

/** What the documents are made from. */
export interface DocumentSource {
  readonly view: CampaignView;
  /** Holdings of stages with what was entered: those of `DocumentKind.reads`. */
  readonly held: readonly OpenStage[];
  /** The day that the documents bear. */
  readonly day: CalendarDay;
  /** 落款: who issues them. Left blank, to be written by hand, where not given. */
  readonly issuer?: string;
  /** Whom people can ask, with a telephone number. */
  readonly contact?: string;
  /** Only these applications, in documents that have a page per person. */
  readonly only?: ReadonlySet<number>;
  /** A requirement of the scheme in words. */
  readonly requirementText: (requirement: Requirement) => string;
}

/** How far the campaign must be: one of the stages closed, or begun (open or closed). */
export interface DocumentNeed {
  readonly anyOf: readonly StageId[];
  readonly state: 'closed' | 'begun';
}

/** The content of a document, or why there is none. */
export interface DocumentContent {
  readonly pages: readonly PagePlan[];
  /** `info`: what the clerk should know of it. `block`: why it cannot be made. */
  readonly issues: readonly Issue[];
}

/** One kind of document, as data and a pure function. Registered in `index.ts`. */
export interface DocumentKind {
  readonly id: string;
  readonly title: LocalizedText;
  readonly layout: Layout;
  /** A page per person, so that it can be made for one of them. */
  readonly perPerson?: true;
  /** Not given: it can be made at any time. */
  readonly needs?: DocumentNeed;
  /** Why the scheme has no such document; `undefined` where it has. */
  missing?(settings: StageSettings): Message | undefined;
  /** The stages whose entries it reads, beside the records of closed ones. */
  readonly reads?: readonly StageId[];
  content(source: DocumentSource): DocumentContent;
}

/** A document without anything to say of it. */
export function pagesOnly(pages: readonly PagePlan[]): DocumentContent {
  return { pages, issues: [] };
}
