import type { CellFunction } from './cell-function';
import { compositeFunction } from './composite';
import { eligibleFunction } from './eligible';
import { trimmedMeanFunction } from './trimmed-mean';
import { shortlistFunction } from './shortlist';

/** The namespace of the cell functions, frozen like their ids: `=XUANBA.TRIMMEDMEAN(…)`. */
export const NAMESPACE = 'XUANBA';

/** Every cell function. A new one is one file and one line here. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [
  trimmedMeanFunction,
  compositeFunction,
  eligibleFunction,
  shortlistFunction,
];
