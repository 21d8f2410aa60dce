import { createContext, useContext, useLayoutEffect } from 'react';

/** Keeps the screen that is shown where it is, or lets it go. */
export const HoldScreen = createContext<(isHeld: boolean) => void>(() => undefined);

/** A screen that writes into the workbook stays until it is known what came of it. */
export function useWhileWriting(isWriting: boolean): void {
  const hold = useContext(HoldScreen);
  useLayoutEffect(() => {
    if (!isWriting) return undefined;
    hold(true);
    return () => hold(false);
  }, [hold, isWriting]);
}
