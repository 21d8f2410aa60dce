import { benchEligible } from './eligible';
import { benchMatching } from './matching';
import { benchShortlist } from './shortlist';
import { benchTrimmedMean } from './trimmed-mean';

const BENCHES = {
  'trimmed-mean': benchTrimmedMean,
  shortlist: benchShortlist,
  eligible: benchEligible,
  matching: benchMatching,
} as const;

/**
 * The cell functions beside what people would otherwise use, in one process: `npm run bench`. Medians and ratios are
 * printed, never asserted. Names as arguments run these only: `node --expose-gc bench/dist/functions.cjs eligible`.
 */
async function main(names: readonly string[]): Promise<void> {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) await bench();
  }
}

void main(process.argv.slice(2));
