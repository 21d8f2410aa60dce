import { compareExact, exactOf, roundHalfUp, sumExact, type Exact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { rootHalfUp } from '../basics/square-root';

/**
 * How scores of several panels are made comparable (R-INT-10):
 * - `panelMeans`: × mean of the panels' means ÷ the panel's mean;
 * - `headcountMean`: × mean of all people ÷ the panel's mean;
 * - `standardScores`: the distance from the panel's mean, in the panel's standard deviations, is put on the mean and the standard deviation
 *   of all people.
 */
export type CorrectionMethod = 'panelMeans' | 'headcountMean' | 'standardScores';

export interface PanelScore {
  readonly panel: number;
  readonly score: Exact;
}

/** People of one panel who have a score: at least one. */
export interface ScoreSpread {
  readonly count: number;
  readonly mean: Exact;
  /** Mean of the squares of the distances from the mean (÷ count, not count − 1): these are all the people, not a sample of them. */
  readonly variance: Exact;
}

/** The scores that were given, and what they are made of; `undefined` where the panel cannot be corrected. */
export interface PanelCorrection {
  /** By panel with anybody scored, in the order of their numbers. */
  readonly panels: ReadonlyMap<number, ScoreSpread>;
  /** What a score (or, of standard scores, its distance from the panel's mean) is multiplied by, rounded half up for showing. */
  factor(panel: number, decimals: number): Exact | undefined;
  /** The score that counts, rounded half up once, from the unrounded factor. It may lie outside 0 and the full mark. */
  corrected(of: PanelScore, decimals: number): Exact | undefined;
}

/**
 * Corrects the scores of the panels. With one panel only, nothing changes. A panel cannot be corrected where its mean is 0, and for
 * standard scores where all its scores are equal: 0 ÷ 0 is no factor.
 *
 * Worked: 1: 80, 90; 2: 70, 80, 84. Means 85 and 78; `panelMeans` (85 + 78) ÷ 2 = 81.5: factors 81.5 ÷ 85 and 81.5 ÷ 78, so that 80 becomes
 * 76.71 and 84 becomes 87.77. `headcountMean` 404 ÷ 5 = 80.8: 80 becomes 76.05. `standardScores`: spread of all √42.56, of 1 √25:
 * 80.8 − 5 × √(42.56 ÷ 25) = 74.28.
 */
export function correctPanels(method: CorrectionMethod, scores: readonly PanelScore[]): PanelCorrection {
  const groups = [...groupBy(scores, ({ panel }) => String(panel))]
    .map(([panel, of]) => [Number(panel), spreadOf(of.map(({ score }) => score))] as const)
    .sort(([a], [b]) => a - b);
  const panels = new Map(groups);
  if (panels.size < 2) {
    const one = exactOf(1);
    return {
      panels,
      factor: (panel) => (panels.has(panel) ? one : undefined),
      corrected: ({ panel, score }, decimals) => (panels.has(panel) ? roundHalfUp(score, decimals) : undefined),
    };
  }
  return method === 'standardScores' ? byStandardScores(panels, scores) : byMeans(method, panels, scores);
}

/** @param scores at least one */
export function spreadOf(scores: readonly Exact[]): ScoreSpread {
  const count = scores.length;
  const mean = sumExact(scores).div(count);
  const distances = scores.map((score) => score.sub(mean));
  return { count, mean, variance: sumExact(distances.map((distance) => distance.mul(distance))).div(count) };
}

function byMeans(
  method: Exclude<CorrectionMethod, 'standardScores'>,
  panels: ReadonlyMap<number, ScoreSpread>,
  scores: readonly PanelScore[],
): PanelCorrection {
  const means = [...panels.values()].map(({ mean }) => mean);
  const target =
    method === 'panelMeans'
      ? sumExact(means).div(means.length)
      : sumExact(scores.map(({ score }) => score)).div(scores.length);
  const factorOf = (panel: number) => {
    const mean = panels.get(panel)?.mean;
    return mean && !mean.equals(0) ? target.div(mean) : undefined;
  };
  return {
    panels,
    factor(panel, decimals) {
      const factor = factorOf(panel);
      return factor && roundHalfUp(factor, decimals);
    },
    corrected({ panel, score }, decimals) {
      const factor = factorOf(panel);
      return factor && roundHalfUp(score.mul(factor), decimals);
    },
  };
}

function byStandardScores(panels: ReadonlyMap<number, ScoreSpread>, scores: readonly PanelScore[]): PanelCorrection {
  const all = spreadOf(scores.map(({ score }) => score));
  const spread = (panel: number) => {
    const own = panels.get(panel);
    return own && compareExact(own.variance, exactOf(0)) > 0
      ? { mean: own.mean, radicand: all.variance.div(own.variance) }
      : undefined;
  };
  return {
    panels,
    factor(panel, decimals) {
      const own = spread(panel);
      return own && rootHalfUp({ base: exactOf(0), times: exactOf(1), radicand: own.radicand }, decimals);
    },
    corrected({ panel, score }, decimals) {
      const own = spread(panel);
      return own && rootHalfUp({ base: all.mean, times: score.sub(own.mean), radicand: own.radicand }, decimals);
    },
  };
}
