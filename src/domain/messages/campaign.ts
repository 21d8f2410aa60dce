import type { LocalizedText } from '../basics/localized';

/** What the campaign says: answers to a scheme, registration, posts, and the re-read workbook. */
export interface CampaignMessages {
  'campaign.scheme-unknown': { readonly id: string; readonly known: readonly string[] };
  'campaign.answer-unknown': { readonly id: string; readonly scheme: string; readonly known: readonly string[] };
  'campaign.answer-wrong': {
    readonly id: string;
    readonly title: LocalizedText;
    readonly typed: string;
    readonly expected: LocalizedText;
  };
  'campaign.answer-open': { readonly id: string; readonly title: LocalizedText; readonly stage: LocalizedText };
  'campaign.post-option-wrong': { readonly typed: string };
  'campaign.posts-file-unfit': { readonly file: string; readonly titles: readonly string[] };
  'campaign.post-named-twice': { readonly post: string };
  'campaign.map-option-wrong': { readonly typed: string; readonly known: readonly LocalizedText[] };
  'campaign.header-option-wrong': { readonly typed: string };
  'campaign.now-option-wrong': { readonly typed: string };
  'campaign.switched': { readonly post: string; readonly number: number };
  'campaign.parameter-change-unreasoned': {
    readonly id: string;
    readonly title: LocalizedText;
    readonly from: string;
    readonly to: string;
  };
  'campaign.parameter-frozen': {
    readonly id: string;
    readonly title: LocalizedText;
    readonly from: string;
    readonly to: string;
    readonly stage: LocalizedText;
  };
  'campaign.openings-frozen': {
    readonly post: string;
    readonly from: string;
    readonly to: string;
    readonly stage: LocalizedText;
  };
  'campaign.log-changed': { readonly row: number };
  'campaign.log-shortened': { readonly count: number; readonly expected: number };
  'campaign.state-changed': { readonly sheet: string };
  'campaign.record-changed': { readonly stage: LocalizedText };
  'campaign.record-missing': { readonly stage: LocalizedText; readonly sheet: string };
  'campaign.frozen-cell-changed': {
    readonly sheet: string;
    readonly cell: string;
    readonly stage: LocalizedText;
    readonly before: string;
    readonly now: string;
  };
  'campaign.frozen-more': { readonly count: number };
  'campaign.integrity-first': { readonly count: number };
  'campaign.person-unknown': { readonly person: string; readonly post: string };
  'campaign.person-ambiguous': { readonly person: string; readonly found: readonly string[] };
  'campaign.person-gone': { readonly person: string; readonly stage: LocalizedText };
  'campaign.person-gone-before': { readonly person: string };
  'campaign.post-unknown': { readonly post: string; readonly known: readonly string[] };
  'campaign.scope-unknown': { readonly typed: string; readonly known: readonly LocalizedText[] };
  'campaign.scope-missing': { readonly post: string };
  'campaign.scope-not-wider': { readonly post: string; readonly from: LocalizedText; readonly to: LocalizedText };
  'campaign.widen-late': { readonly post: string; readonly stage: LocalizedText };
  'campaign.reapply-closed': Record<string, never>;
  'campaign.reapply-same': { readonly person: string; readonly post: string };
  'campaign.reapply-late': { readonly person: string; readonly post: string; readonly deadline: string };
  'campaign.already-announced': Record<string, never>;
  'campaign.no-post': Record<string, never>;
  'campaign.duplicate': { readonly post: string; readonly row: number };
  'campaign.late': { readonly registered: string; readonly deadline: string };
  'campaign.time-missing': { readonly deadline: string };
  'campaign.time-unclear': { readonly registered: string; readonly deadline: string };
  'campaign.person-unclear': { readonly name: string; readonly rows: readonly string[] };
  'campaign.maybe-same-person': { readonly name: string; readonly row: number };
  'campaign.contradictory': { readonly post: string; readonly row: number };
  'campaign.order-wrong': { readonly name: string; readonly typed: string };
  'campaign.reviewer-missing': { readonly name: string };
  'campaign.post-twice': { readonly post: string };
  'campaign.post-nameless': { readonly row: number };
  'campaign.post-setting-wrong': {
    readonly post: string;
    readonly column: string;
    readonly typed: string;
    readonly expected: readonly string[];
  };
  'campaign.parameter-missing': { readonly id: string; readonly title: LocalizedText };
  'campaign.parameters-disorder': {
    readonly id: string;
    readonly lower: LocalizedText;
    readonly low: number;
    readonly upper: LocalizedText;
    readonly high: number;
  };
  'campaign.password-needed': Record<string, never>;
  'campaign.row-twice': { readonly sheet: string; readonly number: number };
  'campaign.row-mismatch': { readonly number: number; readonly name: string; readonly expected: string };
  'campaign.stray-text': { readonly sheet: string; readonly text: string };
  'campaign.post-missing': { readonly post: string };
  'campaign.override-incomplete': { readonly name: string };
  'campaign.update-refused': { readonly count: number };
  'campaign.id-contradicts': { readonly idBirth: string; readonly birth: string };
  'campaign.beyond-limit': { readonly order: number; readonly limit: number };
  'campaign.choice-unclear': { readonly count: number; readonly limit: number };
  'campaign.id-shared': {
    readonly row: number;
    readonly name: string;
    readonly otherRow: number;
    readonly otherName: string;
  };
  'campaign.name-missing': Record<string, never>;
  'campaign.id-to-verify': { readonly typed: string };
  'campaign.to-verify': { readonly name: string; readonly count: number };
  'campaign.post-not-planned': { readonly post: string };
  'campaign.openings-unknown': { readonly post: string };
  'campaign.openings-over-quota': { readonly post: string; readonly openings: number; readonly quota: number };
  'campaign.post-pending': {
    readonly post: string;
    readonly eligible: number;
    readonly minimum: number;
    readonly unverified: number;
  };
  'campaign.post-cancelled': {
    readonly post: string;
    readonly eligible: number;
    readonly minimum: number;
    readonly names: readonly string[];
  };
  'campaign.post-nobody': { readonly post: string; readonly eligible: number; readonly minimum: number };
  'campaign.post-below-minimum': { readonly post: string; readonly eligible: number; readonly minimum: number };
  'campaign.not-a-campaign': { readonly file: string };
  'campaign.already-a-campaign': { readonly file: string };
  'campaign.newer-version': { readonly version: number; readonly known: number };
  'campaign.state-damaged': { readonly sheet: string };
  'campaign.sheet-missing': { readonly sheet: string };
  'campaign.column-missing': { readonly sheet: string; readonly column: string };
  'campaign.row-missing': { readonly sheet: string; readonly number: number; readonly name: string };
  'campaign.row-unknown': { readonly sheet: string; readonly typed: string };
  'campaign.cell-changed': {
    readonly sheet: string;
    readonly column: string;
    readonly count: number;
    readonly found: string;
    readonly expected: string;
  };
  'campaign.verdict-outdated': { readonly name: string; readonly shown: string; readonly now: LocalizedText };
  'campaign.override-without-reason': { readonly name: string };
  'campaign.override-wrong': { readonly name: string; readonly typed: string };
  'campaign.override-stands': { readonly name: string; readonly from: LocalizedText; readonly to: LocalizedText };
  'campaign.condition-without-post': { readonly condition: LocalizedText; readonly words: readonly string[] };
  'campaign.openings-wrong': { readonly post: string; readonly typed: string };
}
