import type { MessageParam } from '../basics/issue';

interface Difference {
  readonly who: string;
  readonly column: string;
  readonly first: MessageParam;
  readonly second: MessageParam;
}

/** What entering scores twice (双人复核) says. */
export interface SecondEntryMessages {
  'second.missing': { readonly count: number; readonly names: readonly string[] };
  'second.differs': Difference;
  'second.explained': Difference & { readonly reason: string };
  'second.corrected': Difference & { readonly now: MessageParam };
  'second.not-of-stage': { readonly stage: MessageParam };
}
