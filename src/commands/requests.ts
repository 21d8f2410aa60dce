import type { ScreenId } from './index';

/** What was asked of the pane last, by a button of the ribbon or of its own; `undefined`: its first screen. */
export interface CommandRequests {
  readonly asked: () => ScreenId | undefined;
  readonly ask: (command: ScreenId | undefined) => void;
  /** Whether what is asked for is not heard now. */
  readonly isHeld: () => boolean;
  /** A screen that writes into the workbook holds its place, so that what comes of it is seen. */
  readonly hold: (isHeld: boolean) => void;
  /** Calls `listener` at every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Ribbon and pane share one runtime, so that what is asked need not leave the page. */
export function commandRequests(): CommandRequests {
  const listeners = new Set<() => void>();
  let current: ScreenId | undefined;
  let held = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    asked: () => current,
    ask: (command) => {
      if (held) return;
      current = command;
      tell();
    },
    isHeld: () => held,
    hold: (isHeld) => {
      held = isHeld;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
