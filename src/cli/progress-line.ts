import type { Language } from '../domain/basics/localized';
import type { Progress } from '../ports/progress';

const PATIENCE_MS = 1000;

/** A progress line on the terminal for work that takes longer than a second; silent anywhere else. */
export function progressLine(language: Language): { readonly progress: Progress; end(): void } {
  const started = Date.now();
  let shown = false;
  const terminal = process.stderr.isTTY === true;
  return {
    progress: (step, fraction) => {
      if (!terminal || Date.now() - started < PATIENCE_MS) return;
      shown = true;
      process.stderr.write(`\r\x1b[K${step[language]} ${Math.round(fraction * 100)}%`);
    },
    end: () => {
      if (shown) process.stderr.write('\r\x1b[K');
    },
  };
}
