import type { CommandId } from './index';

/** What was asked of the pane last, by a button of the ribbon or of its own; `undefined`: its first screen. */
export interface CommandRequests {
  readonly asked: () => CommandId | undefined;
  readonly ask: (command: CommandId | undefined) => void;
  /** Calls `listener` at every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Ribbon and pane share one runtime, so that what is asked need not leave the page. */
export function commandRequests(): CommandRequests {
  const listeners = new Set<() => void>();
  let current: CommandId | undefined;
  return {
    asked: () => current,
    ask: (command) => {
      current = command;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
