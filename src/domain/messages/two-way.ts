import type { LocalizedText } from '../basics/localized';

/** What 双向选择 says. */
export interface TwoWayMessages {
  'two-way.first-part-open': { readonly stage: LocalizedText };
  'two-way.people-gone': { readonly names: readonly string[] };
  'two-way.prepared': { readonly people: number; readonly departments: number };
  'two-way.sheets-missing': { readonly sheets: readonly string[]; readonly step: string };
  'two-way.department-unnamed': Record<string, never>;
  'two-way.department-twice': { readonly department: string };
  'two-way.seats-missing': { readonly department: string };
  'two-way.no-departments': { readonly sheet: string };
  'two-way.person-unnamed': Record<string, never>;
  'two-way.number-wrong': { readonly name: string };
  'two-way.choice-unknown': { readonly who: string; readonly choice: string; readonly known: readonly string[] };
  'two-way.choice-gap': { readonly who: string };
  'two-way.choice-twice': { readonly who: string; readonly choice: string };
  'two-way.too-many-choices': { readonly who: string; readonly most: number };
  'two-way.no-choice': { readonly who: string };
  'two-way.part-contradicts': { readonly who: string };
  'two-way.part-open': { readonly who: string };
  'two-way.no-people': Record<string, never>;
  'two-way.nobody-takes-part': { readonly sheet: string };
  'two-way.orders-made': { readonly people: number; readonly rows: number };
  'two-way.order-stale': { readonly who: string; readonly department: string; readonly sheet: string };
  'two-way.order-twice': { readonly who: string; readonly department: string };
  'two-way.order-contradicts': { readonly who: string; readonly department: string };
  'two-way.order-missing': { readonly who: string; readonly department: string };
  'two-way.order-unlisted': { readonly sheet: string; readonly people: readonly string[] };
  'two-way.seed-needed': Record<string, never>;
  'two-way.due-outside': Record<string, never>;
  'two-way.proposed': { readonly placed: number; readonly waiting: number; readonly ties: LocalizedText };
  'two-way.got': { readonly department: string; readonly choice: number };
  'two-way.not-taken': { readonly department: string };
  'two-way.no-seats': { readonly department: string };
  'two-way.full': { readonly department: string; readonly last: string };
  'two-way.full-tied': { readonly department: string; readonly last: string; readonly ties: LocalizedText };
  'two-way.refused': Record<string, never>;
  'two-way.waiting': { readonly due: string };
  'two-way.tie-decided': {
    readonly department: string;
    readonly name: string;
    readonly last: string;
    readonly ties: LocalizedText;
  };
  'two-way.proposal-stale': { readonly step: string };
  'two-way.overfull': { readonly department: string; readonly people: number; readonly seats: number };
  'two-way.not-chosen': { readonly who: string };
  'two-way.blocking': { readonly who: string; readonly department: string };
  'two-way.result-row-unknown': { readonly typed: string };
  'two-way.result-rows-lost': { readonly names: readonly string[] };
  'two-way.decided-unknown': { readonly who: string; readonly typed: string; readonly known: readonly string[] };
  'two-way.decided-unreasoned': { readonly who: string };
  'two-way.confirmed': { readonly placed: number; readonly waiting: number; readonly changes: readonly string[] };
}
