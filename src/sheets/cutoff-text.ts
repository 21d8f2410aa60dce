import { decimalText, formatHalfUp, roundHalfUp } from '../domain/basics/exact';
import type { Cutoff } from '../domain/stages/stage-kind';

/** The lowest entry scores in words: `办公室主任 73.80分`. A score shows at least `decimals` places, and all that it has. */
export function cutoffTexts(cutoffs: readonly Cutoff[], decimals: number): readonly string[] {
  return cutoffs.map(({ post, score }) => {
    const isWhole = roundHalfUp(score, decimals).equals(score);
    return `${post} ${isWhole ? formatHalfUp(score, decimals) : decimalText(score)}分`;
  });
}
