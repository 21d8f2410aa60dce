import { localized, type LocalizedText } from '../basics/localized';
import type { Message } from '../basics/issue';
import type { Comparison } from './comparison';

/** A comparison as typed: its words are cut apart but not yet understood. */
export interface RawCondition {
  readonly where: LocalizedText;
  /** Order of what is wrong: rows of a range, rules of a text. */
  readonly at: number;
  readonly field: string;
  readonly comparison: Comparison;
  /** Joined by | where it was typed so: any of them. At least one; never blank. */
  readonly values: readonly string[];
  /** As typed, for messages that name the rule. */
  readonly text: string;
}

/** One rule as typed: it is met when any of its conditions is. */
export interface RawRule {
  /** Names of the posts for which it holds; all when not given. */
  readonly posts?: readonly string[];
  /** 原则上, 一般: breaking it is reported and excludes nobody. */
  readonly advised: boolean;
  readonly conditions: readonly [RawCondition, ...RawCondition[]];
}

/** The rules of a text or a range, and what is wrong with those that could not be cut apart. */
export interface RawRules {
  readonly rules: readonly RawRule[];
  readonly problems: readonly RawProblem[];
}

export interface RawProblem {
  readonly at: number;
  readonly problem: Message;
}

const ADVISED = /^\s*(?:原则上|一般)\s*|\s*(?:原则上|一般)\s*$/;

/** Takes 原则上 or 一般 from either end of a field. */
export function withoutAdvice(field: string): { readonly field: string; readonly advised: boolean } {
  const rest = field.replace(ADVISED, '').trim();
  return { field: rest, advised: ADVISED.test(field) };
}

/** The parts of a text between |, without blanks around them; blank parts are left out. */
export function alternatives(text: string): readonly string[] {
  return text
    .split(/[|｜]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 第3条, or 第2行第3条 for a rule in a cell of its own. */
export function rulePlace(row: number | undefined, number: number | undefined): LocalizedText {
  const zh = `${row === undefined ? '' : `第${row}行`}${number === undefined ? '' : `第${number}条`}`;
  const en = [row === undefined ? '' : `row ${row}`, number === undefined ? '' : `rule ${number}`];
  return localized(zh, en.filter((part) => part !== '').join(', '));
}
