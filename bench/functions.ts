import { benchTrimmedMean } from './trimmed-mean';
import { benchShortlist } from './shortlist';
import { benchEligible } from './eligible';

/**
 * The cell functions beside what people would otherwise use, in one process: `npm run bench`. Medians and ratios are
 * printed, never asserted.
 */
async function main(): Promise<void> {
  await benchTrimmedMean();
  await benchShortlist();
  await benchEligible();
}

void main();
