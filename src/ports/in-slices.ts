import type { InParts } from '../domain/basics/parts';
import type { StepProgress } from './progress';

/** With what else happens in the same turn of the page, a slice stays below the 50 ms from which on people notice that they wait. */
const SLICE_MS = 10;

/** Slices of time: whoever works without an end asks whether one is over, and then waits for who asks for time. */
export class Slices {
  private from = performance.now();

  constructor(private readonly progress: StepProgress) {}

  get areOver(): boolean {
    return performance.now() - this.from >= SLICE_MS;
  }

  /** Tells how far the work is, and begins another slice. */
  async pause(done: number): Promise<void> {
    await this.progress(done);
    this.begin();
  }

  /** The page has just had its turn. */
  begin(): void {
    this.from = performance.now();
  }
}

/** Does work in parts, and pauses whenever a slice of time is over. */
export async function inSlices<T>(work: InParts<T>, progress: StepProgress): Promise<T> {
  const slices = new Slices(progress);
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
    if (slices.areOver) await slices.pause(part.value);
  }
}
