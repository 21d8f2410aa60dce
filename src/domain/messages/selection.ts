import type { LocalizedText } from '../basics/localized';

/** What composite scores, shortlists, notices and appointments say (综合成绩、考察对象、公示、任职、后备). Scores are decimals, days like 2012-09-28. */
export interface SelectionMessages {
  // 综合成绩 (R-COM-1, R-SHO-3)
  'selection.component-missing': { readonly components: readonly LocalizedText[] };
  'selection.component-missing-of': { readonly who: string; readonly components: readonly LocalizedText[] };
  'selection.total-not-computed': Record<string, never>;
  'selection.total-not-computed-of': { readonly who: string };
  'selection.component-not-held': { readonly component: LocalizedText };
  'selection.weights-unfit': { readonly weights: number; readonly components: number };
  'selection.below-floor': { readonly score: string; readonly floor: string };
  'selection.below-floor-alone': { readonly score: string; readonly floor: string };

  // 确定考察对象 (R-SHO-1, R-TIE)
  'selection.no-total': Record<string, never>;
  'selection.total-missing': { readonly title: LocalizedText };
  'selection.total-missing-of': { readonly who: string; readonly title: LocalizedText };
  'selection.quota-open': Record<string, never>;
  'selection.openings-missing': { readonly post: string };
  'selection.shortlisted': { readonly rank: number; readonly quota: number };
  'selection.shortlisted-tied': { readonly rank: number; readonly quota: number; readonly score: string };
  'selection.not-shortlisted': {
    readonly rank: number;
    readonly quota: number;
    readonly score: string;
    readonly cutoff: string;
  };
  'selection.waiting': {
    readonly rank: number;
    readonly quota: number;
    readonly score: string;
    readonly cutoff: string;
  };
  'selection.not-differential': { readonly post: string; readonly shortlisted: number; readonly openings: number };
  'selection.tie-broken': {
    readonly post: string;
    readonly score: string;
    readonly count: number;
    readonly columns: readonly LocalizedText[];
    readonly people: readonly LocalizedText[];
  };
  'selection.tie-all-enter': {
    readonly post: string;
    readonly score: string;
    readonly count: number;
    readonly names: readonly LocalizedText[];
    readonly places: number;
  };
  'selection.tie-within': {
    readonly post: string;
    readonly score: string;
    readonly count: number;
    readonly names: readonly LocalizedText[];
  };
  'selection.extra-test': { readonly score: string };
  'selection.extra-test-missing': { readonly who: string; readonly post: string; readonly score: string };

  // 递补 (R-SHO-2)
  'selection.steps-in': { readonly rank: number; readonly round: number; readonly free: number };
  'selection.steps-in-tied': { readonly rank: number; readonly round: number; readonly free: number };
  'selection.substitution-extra-test': { readonly names: readonly string[]; readonly free: number };
  'selection.substitution-none': { readonly vacant: number };
  'selection.substitution-rounds-used-up': { readonly vacant: number; readonly rounds: number };
  'selection.substitution-pool-empty': { readonly vacant: number };

  // 公示 (R-DEC-3)
  'selection.notice-open': Record<string, never>;
  'selection.notice-period': {
    readonly post: string;
    readonly from: string;
    readonly to: string;
    readonly days: number;
    readonly kind: LocalizedText;
    readonly first: LocalizedText;
  };
  'selection.notice-calendar-unknown': {
    readonly post: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
  };
  'selection.notice-period-open': Record<string, never>;
  'selection.objection-upheld': { readonly explanation: LocalizedText };
  'selection.objection-unexplained': { readonly who: string };

  // 任职、后备 (R-DEC-4, R-DEC-5)
  'selection.appointed': { readonly day: string };
  'selection.appointment-open': Record<string, never>;
  'selection.appointed-within-notice': { readonly who: string; readonly day: string; readonly end: string };
  'selection.more-than-openings': { readonly post: string; readonly appointed: number; readonly openings: number };
  'selection.reserve-open': Record<string, never>;
  'selection.not-in-reserve': Record<string, never>;
}
