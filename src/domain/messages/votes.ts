import type { LocalizedText } from '../basics/localized';

/** A turnout that is too low: `needed` is the fewest that would do. */
interface ShortTurnout {
  readonly entitled: number;
  readonly share: string;
  readonly least: string;
  readonly needed: number;
}

/** A share of votes on the wrong side of its limit. */
interface Veto {
  readonly name: LocalizedText;
  readonly votes: number;
  readonly base: number;
  readonly share: string;
  readonly limit: string;
}

/** What stages decided by votes say (民主推荐、民主测评、组织考察、票决). */
export interface VoteMessages {
  // Every vote
  'votes.missing': Record<string, never>;
  'votes.others-missing': Record<string, never>;
  'votes.meeting-open': Record<string, never>;
  'votes.ballots-differ': { readonly who: string; readonly sum: string; readonly returned: string };
  'votes.more-than': {
    readonly who: string;
    readonly counted: LocalizedText;
    readonly count: string;
    readonly limit: LocalizedText;
    readonly most: string;
  };
  'votes.no-valid-ballots': { readonly stage: LocalizedText };
  'votes.turnout-short': ShortTurnout & { readonly stage: LocalizedText; readonly returned: number };
  'votes.group-turnout-short': ShortTurnout & { readonly group: string; readonly returned: number };
  'votes.invalid': { readonly stage: LocalizedText };
  'votes.openings-missing': { readonly post: string };
  'votes.setting-open': { readonly setting: LocalizedText };
  'votes.setting-missing': { readonly setting: LocalizedText };

  // 民主推荐
  'votes.beyond-places': { readonly votes: number; readonly rank: number; readonly places: number };

  // 民主测评
  'votes.veto-below': Veto;
  'votes.veto-above': Veto;
  'votes.rows-missing': { readonly who: string; readonly count: number; readonly first: string };
  'votes.best-below-full': { readonly grade: string; readonly points: string; readonly full: string };

  // 组织考察
  'votes.conclusion-missing': Record<string, never>;
  'votes.unfit': { readonly note: string };
  'votes.unfit-unexplained': { readonly who: string };
  'votes.groups-differ': { readonly post: string; readonly groups: readonly string[] };

  // 票决
  'votes.quorum-short': ShortTurnout & { readonly post: string; readonly present: number };
  'votes.no-quorum': Record<string, never>;
  'votes.proposal': { readonly post: string; readonly names: readonly string[] };
  'votes.proposal-none': { readonly post: string };
  'votes.tied': { readonly post: string; readonly names: readonly string[]; readonly places: number };
  'votes.tied-reason': Record<string, never>;
  'votes.decision-missing': Record<string, never>;
  'votes.no-majority': { readonly votes: number; readonly base: number };
  'votes.appointed-without-majority': { readonly who: string; readonly votes: number; readonly base: number };
  'votes.beyond-openings': { readonly votes: number; readonly openings: number };
  'votes.too-many': { readonly post: string; readonly count: number; readonly openings: number };
  'votes.vacant': { readonly post: string; readonly count: number; readonly openings: number };
  'votes.decision-differs': { readonly who: string; readonly proposed: LocalizedText; readonly decided: LocalizedText };
  'votes.not-appointed': Record<string, never>;
  'votes.note': { readonly note: string };
  'votes.two-posts': { readonly who: string; readonly posts: readonly string[] };
  'votes.passed-over': { readonly who: string; readonly better: readonly string[] };

  // 直接选举、副职表决
  'votes.elected': { readonly votes: number; readonly base: number };
  'votes.marks-differ': { readonly post: string; readonly sum: number; readonly marks: number };
  'votes.marks-beyond': {
    readonly post: string;
    readonly marks: number;
    readonly valid: number;
    readonly openings: number;
    readonly most: number;
  };
  'votes.election-tied': { readonly post: string; readonly names: readonly string[]; readonly places: number };
  'votes.seats-vacant': { readonly post: string; readonly openings: number; readonly count: number };
  'votes.not-named': Record<string, never>;
  'votes.head-named': { readonly who: string };
  'votes.order-missing': Record<string, never>;
  'votes.order-missing-of': { readonly who: string };
  'votes.order-twice': { readonly post: string; readonly order: number; readonly names: readonly string[] };
  'votes.seats-taken': { readonly who: string; readonly openings: number };
  'votes.seats-taken-reason': Record<string, never>;
}
