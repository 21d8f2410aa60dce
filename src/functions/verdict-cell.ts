import type { Message, Reason } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { VERDICT_TERMS } from '../domain/campaign/terms';
import type { SortedReasons } from '../domain/rules/evaluate';
import type { FunctionHost } from './cell-function';

/** A reason with its words, without the full stop at their end. */
export interface ToldReason {
  readonly message: Message;
  readonly text: string;
}

/** Puts reasons into words. */
export function reasonTeller(host: FunctionHost): (reason: Reason) => ToldReason {
  return ({ message }) => ({ message, text: host.message(message).replace(/[。.]$/, '') });
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
  const and = say('；', '; ');
  const eligible = host.text(VERDICT_TERMS.eligible);
  const [open, close] = [say('（', ' ('), say('）', ')')];
  const ineligible = host.text(VERDICT_TERMS.ineligible) + say('：', ': ');
  const unverified = host.text(VERDICT_TERMS.unverified) + say('：', ': ');
  const besides = and + say('另待核实：', 'also to verify: ');
  const list = (reasons: readonly ToldReason[]) => {
    let text = '';
    for (const reason of reasons) text += text === '' ? reason.text : and + reason.text;
    return text;
  };

  return (reasons) => {
    if (reasons.verdict === 'unverified') return unverified + list(distinct(reasons.open));
    if (reasons.verdict === 'eligible') {
      const remarks = distinct([...reasons.warned, ...reasons.remarks]);
      return remarks.length === 0 ? eligible : eligible + open + list(remarks) + close;
    }
    const failed = distinct(reasons.failed);
    const words = ineligible + list(failed);
    if (reasons.open.length === 0) return words;
    const more = distinct(reasons.open).filter(({ text }) => failed.every((told) => told.text !== text));
    return more.length === 0 ? words : words + besides + list(more);
  };
}

/** Each reason once, by its words: one blank cell can hold up several rules. */
function distinct(reasons: readonly ToldReason[]): readonly ToldReason[] {
  for (let index = 1; index < reasons.length; index++) {
    if (isRepeated(reasons, index)) return reasons.filter((_, at) => !isRepeated(reasons, at));
  }
  return reasons;
}

function isRepeated(reasons: readonly ToldReason[], index: number): boolean {
  for (let before = 0; before < index; before++) if (reasons[before]?.text === reasons[index]?.text) return true;
  return false;
}
