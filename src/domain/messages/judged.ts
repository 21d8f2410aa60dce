import type { LocalizedText } from '../basics/localized';

interface TiedPeople {
  readonly post: string;
  readonly names: readonly string[];
  readonly score: string;
  readonly places: number;
}

/** How far two classes of judges agree; `count` of `all` pairs do, or people there are. */
interface Agreement {
  readonly post: string;
  readonly classes: readonly string[];
  readonly rate: string;
  readonly least: string;
  readonly count: number;
  readonly all: number;
}

/** What stages scored by judges or in a test say (笔试、素质测试、竞职演说、面试、联席会评分). */
export interface JudgedMessages {
  'judged.score-missing': Record<string, never>;
  'judged.score-unusable': { readonly columns: readonly string[] };
  'judged.parameter-open': { readonly title: LocalizedText };
  'judged.below-pass': { readonly score: string; readonly pass: string };
  'judged.outscored': { readonly score: string; readonly cutoff: string; readonly places: number };
  'judged.no-place': Record<string, never>;
  'judged.entered-tied': { readonly score: string; readonly places: number };
  'judged.tied-extra-test': { readonly score: string; readonly places: number };
  'judged.tied-again': { readonly score: string; readonly places: number };
  'judged.tied-rule-open': { readonly score: string; readonly places: number };
  'judged.extra-test-lost': { readonly score: string; readonly extra: string };
  'judged.others-missing': { readonly missing: number };
  'judged.openings-unknown': { readonly post: string };
  'judged.places-rounded': {
    readonly post: string;
    readonly openings: number;
    readonly ratio: string;
    readonly places: number;
  };
  'judged.tie-without-components': TiedPeople;
  'judged.tie-rule-lacking': TiedPeople;
  'judged.tie-rule-open': TiedPeople;
  'judged.extra-test-missing': {
    readonly who: string;
    readonly post: string;
    readonly score: string;
    readonly places: number;
  };
  'judged.extra-tests-equal': TiedPeople;
  'judged.scores-missing': { readonly who: string };
  'judged.too-few': { readonly column: string; readonly have: number; readonly need: number };
  'judged.scores-too-few': {
    readonly who: string;
    readonly column: string;
    readonly have: number;
    readonly need: number;
  };
  'judged.scores-blank': {
    readonly who: string;
    readonly count: number;
    readonly have: number;
    readonly columns: readonly string[];
  };
  'judged.recused-scored': { readonly judge: string };
  'judged.score-of-recused': {
    readonly who: string;
    readonly judge: string;
    /** The relation in words. */
    readonly relation: string | LocalizedText;
    readonly column: string;
  };
  'judged.judges-silent': { readonly judges: readonly string[] };
  'judged.panel-short': { readonly panel: number; readonly have: number; readonly need: number };
  'judged.panel-large': { readonly panel: number; readonly have: number; readonly most: number };
  'judged.panel-outside': { readonly panel: number; readonly have: number; readonly need: number };
  'judged.panel-even': { readonly panel: number; readonly have: number };
  'judged.judges-unnamed': { readonly panel: number; readonly judges: readonly string[] };
  'judged.judge-twice': { readonly panel: number; readonly judge: string };
  'judged.recusal-unknown': { readonly judge: string; readonly name: string };
  'judged.panel-unknown': { readonly who: string; readonly panel: number; readonly most: number };
  'judged.post-before-panels': { readonly post: string; readonly panels: readonly string[] };
  'judged.panel-factor': {
    readonly panel: number;
    readonly count: number;
    readonly mean: string;
    readonly factor: string;
  };
  'judged.panel-uncorrectable': { readonly panel: number; readonly count: number; readonly mean: string };
  'judged.panel-not-corrected': { readonly panel: number };
  'judged.corrected': {
    readonly panel: number;
    readonly before: string;
    readonly factor: string;
    readonly after: string;
  };
  'judged.corrected-outside': { readonly who: string; readonly score: string; readonly limit: string };
  'judged.structures-conflict': Record<string, never>;
  'judged.elements-total': { readonly total: string; readonly fullMark: string };
  'judged.activity-unknown': { readonly name: string; readonly known: readonly string[] };
  'judged.agreement-order': Agreement;
  'judged.agreement-scores': Agreement;
  'judged.class-sizes': { readonly classes: readonly string[] };
}
