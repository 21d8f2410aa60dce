import type { MessageParams } from '../messages';
import type { LocalizedText } from './localized';

/** A value put into a message text. A list is joined with 、 (zh) or a comma (en). */
export type MessageParam = string | number | LocalizedText | readonly (string | LocalizedText)[];

export type MessageCode = keyof MessageParams;

/** Something to tell the clerk, still without words: the texts of both languages live in `i18n`. */
export type Message<C extends MessageCode = MessageCode> = {
  [K in C]: { readonly code: K; readonly params: MessageParams[K] };
}[C];

/** `block`: the stage cannot go on (必须/应当). `warn`: going on is possible with a recorded reason (一般/原则上). */
export type Severity = 'block' | 'warn' | 'info';

/** Where an issue is. Rows and columns count from 1, as the clerk sees them. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly person?: string;
  readonly post?: string;
  /** Another cell that it is about as much: the two do not agree. */
  readonly other?: { readonly sheet: string; readonly row: number; readonly column?: number };
  /** Where it was found first, when it is to be mended elsewhere: the row of the clerk's roster. */
  readonly source?: { readonly sheet: string; readonly row: number; readonly column?: number };
}

export interface Issue {
  readonly severity: Severity;
  readonly message: Message;
  readonly place: Place;
}

/** The id of a rule of the trade, e.g. `R-ELI-1`. */
export type RuleId = `R-${string}`;

/** Why a rule decided as it did; a reason always cites its rule. */
export interface Reason {
  readonly rule: RuleId;
  readonly message: Message;
}

export function message<C extends MessageCode>(code: C, params: MessageParams[C]): Message<C> {
  return { code, params } as unknown as Message<C>;
}

export function issue(severity: Severity, text: Message, place: Place = {}): Issue {
  return { severity, message: text, place };
}
