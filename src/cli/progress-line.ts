import type { Progress } from '../ports/progress';
import type { Console } from './console';

const PATIENCE_MS = 1000;

/** A progress line on the terminal for work that takes longer than a second; silent anywhere else. */
export function progressLine({ language, streams }: Console): { readonly progress: Progress; end(): void } {
  const started = Date.now();
  let shown = false;
  const terminal = streams.stderr.isTTY === true;
  return {
    progress: (step, fraction) => {
      if (!terminal || Date.now() - started < PATIENCE_MS) return;
      shown = true;
      streams.stderr.write(`\r\x1b[K${step[language]} ${Math.round(fraction * 100)}%`);
    },
    end: () => {
      if (shown) streams.stderr.write('\r\x1b[K');
    },
  };
}
