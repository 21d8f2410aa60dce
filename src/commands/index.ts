/** What the ribbon and the pane both offer, in the ribbon's order. The manifest calls its functions by these names. */
export const COMMANDS = ['start', 'check', 'advance', 'refresh', 'convert', 'publish', 'tools', 'help'] as const;

/** What only the pane offers: the scheme's blanks and its publishing, scores from a file, what happens to people, what people decide, and what is taken back. */
export const PANE_COMMANDS = [
  'answer',
  'announce',
  'fill',
  'leave',
  'substitute',
  'decide',
  'reapply',
  'widen',
  'reopen',
] as const;

export type CommandId = (typeof COMMANDS)[number] | (typeof PANE_COMMANDS)[number];

/** What is offered where the pane speaks of it, and in no list. */
type SpokenOf = 'dashboard';

/** Whatever has a screen in the pane. */
export type ScreenId = CommandId | SpokenOf;
