/** What the ribbon and the pane offer, in the ribbon's order. The manifest calls its functions by these names. */
export const COMMANDS = ['start', 'check', 'advance', 'refresh', 'convert', 'publish', 'tools', 'help'] as const;

export type CommandId = (typeof COMMANDS)[number];
