import type { LocalizedText } from '../domain/basics/localized';
import type { InParts } from '../domain/basics/parts';
import { inSlices } from '../ports/in-slices';
import type { Progress } from '../ports/progress';

/** What is being done, and from where to where it moves the progress. */
interface Stretch {
  readonly step: LocalizedText;
  readonly from: number;
  readonly to: number;
}

/** Does work in parts and tells the progress between them, so that what has to be drawn and heard meanwhile is. */
export async function withPauses<T>(work: InParts<T>, progress: Progress, { step, from, to }: Stretch): Promise<T> {
  await progress(step, from);
  return inSlices(work, (done) => progress(step, from + (to - from) * done));
}
