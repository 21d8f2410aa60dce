import type { Message, Reason } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { VERDICT_TERMS } from '../domain/campaign/terms';
import type { SortedReasons } from '../domain/rules/evaluate';
import type { FunctionHost } from './cell-function';

/** A reason with its words, without the full stop at their end. */
export interface ToldReason {
  readonly message: Message;
  readonly text: string;
  /** The same for reasons of the same text, and quicker to compare. */
  readonly textNumber: number;
  /** The text behind another one. */
  readonly next: string;
}

/** Puts reasons into words. */
export function reasonTeller(host: FunctionHost): (reason: Reason) => ToldReason {
  const and = separator(host);
  const numbers = new Map<string, number>();
  return ({ message }) => {
    const words = host.message(message);
    const text = words.endsWith('。') || words.endsWith('.') ? words.slice(0, -1) : words;
    const textNumber = numbers.get(text) ?? numbers.size;
    numbers.set(text, textNumber);
    return { message, text, textNumber, next: and + text };
  };
}

function separator(host: FunctionHost): string {
  return host.text(localized('；', '; '));
}

/** TRUE, FALSE, or where a fact is missing `#N/A` that says which. */
export function verdictCell(host: FunctionHost): (reasons: SortedReasons<ToldReason>) => unknown {
  return ({ verdict, open }) => {
    if (verdict !== 'unverified') return verdict === 'eligible';
    const [first, ...others] = distinct(open).map(({ message }) => message);
    return host.failureCell({ code: '#N/A', messages: [first as Message, ...others] });
  };
}

/**
 * The verdict in words with every reason once: 合格, with what is to be known in brackets; 不合格：…, and behind 另待核实 what could not be
 * verified besides; 待核实：….
 */
export function verdictText(host: FunctionHost): (reasons: SortedReasons<ToldReason>) => string {
  const say = (zh: string, en: string) => host.text(localized(zh, en));
  const and = separator(host);
  const eligible = host.text(VERDICT_TERMS.eligible);
  const [open, close] = [say('（', ' ('), say('）', ')')];
  const ineligible = host.text(VERDICT_TERMS.ineligible) + say('：', ': ');
  const unverified = host.text(VERDICT_TERMS.unverified) + say('：', ': ');
  const besides = and + say('另待核实：', 'also to verify: ');
  const list = (lead: string, reasons: readonly ToldReason[]) => {
    let text = lead;
    for (let index = 0; index < reasons.length; index++) {
      const reason = reasons[index] as ToldReason;
      text += index === 0 ? reason.text : reason.next;
    }
    return text;
  };

  return (reasons) => {
    if (reasons.verdict === 'unverified') return list(unverified, distinct(reasons.open));
    if (reasons.verdict === 'eligible') {
      const remarks = distinct([...reasons.warned, ...reasons.remarks]);
      return remarks.length === 0 ? eligible : list(eligible + open, remarks) + close;
    }
    const failed = distinct(reasons.failed);
    const words = list(ineligible, failed);
    if (reasons.open.length === 0) return words;
    const more = distinct(reasons.open).filter((reason) => !isAmong(failed, reason, failed.length));
    return more.length === 0 ? words : list(words + besides, more);
  };
}

/** Each reason once, by its words: one blank cell can hold up several rules. */
function distinct(reasons: readonly ToldReason[]): readonly ToldReason[] {
  for (let index = 1; index < reasons.length; index++) {
    if (isAmong(reasons, reasons[index] as ToldReason, index)) {
      return reasons.filter((reason, at) => !isAmong(reasons, reason, at));
    }
  }
  return reasons;
}

/** Whether one of the first `count` reasons has the same text. */
function isAmong(reasons: readonly ToldReason[], { textNumber }: ToldReason, count: number): boolean {
  for (let index = 0; index < count; index++) if (reasons[index]?.textNumber === textNumber) return true;
  return false;
}
