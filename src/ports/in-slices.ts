import type { InParts } from '../domain/basics/parts';
import type { StepProgress } from './progress';

/** With what else happens in the same turn of the page, a slice stays below the 50 ms from which on people notice that they wait. */
const SLICE_MS = 16;

/** Does work in parts. Whenever a slice of time is over it tells how far it is, and waits for who asks for time. */
export async function inSlices<T>(work: InParts<T>, progress: StepProgress): Promise<T> {
  let from = performance.now();
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
    if (performance.now() - from < SLICE_MS) continue;
    await progress(part.value);
    from = performance.now();
  }
}
