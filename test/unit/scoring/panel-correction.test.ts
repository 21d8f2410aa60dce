import { decimalText, formatHalfUp } from '../../../src/domain/basics/exact';
import { correctPanels, spreadOf, type CorrectionMethod } from '../../../src/domain/scoring/panel-correction';
import { exact } from '../stages/stage-case';

const of = (panel: number, ...scores: readonly number[]) => scores.map((score) => ({ panel, score: exact(score) }));
/** Means 85 and 78, of all 80.8. */
const TWO = [...of(1, 80, 90), ...of(2, 70, 80, 84)];

function corrected(method: CorrectionMethod, scores: typeof TWO, decimals = 2): readonly (string | undefined)[] {
  const correction = correctPanels(method, scores);
  return scores.map((one) => {
    const score = correction.corrected(one, decimals);
    return score && formatHalfUp(score, decimals);
  });
}

describe('correctPanels (R-INT-10)', () => {
  it('mean of the panels’ means ÷ the panel’s mean: 81.5 ÷ 85 and 81.5 ÷ 78', () => {
    const correction = correctPanels('panelMeans', TWO);
    expect([1, 2].map((panel) => decimalText(correction.factor(panel, 6) ?? exact(0)))).toEqual([
      '0.958824',
      '1.044872',
    ]);
    expect(corrected('panelMeans', TWO)).toEqual(['76.71', '86.29', '73.14', '83.59', '87.77']);
  });

  it('mean of all people ÷ the panel’s mean: a panel of three counts more than one of two', () => {
    expect(corrected('headcountMean', TWO)).toEqual(['76.05', '85.55', '72.51', '82.87', '87.02']);
  });

  it('standard scores: spread of all √42.56, of 1 √25, of 2 √34.67, on the mean of all', () => {
    expect(decimalText(spreadOf(TWO.map(({ score }) => score)).variance)).toBe('42.56');
    expect(corrected('standardScores', TWO)).toEqual(['74.28', '87.32', '71.94', '83.02', '87.45']);
    expect(decimalText(correctPanels('standardScores', TWO).factor(1, 6) ?? exact(0))).toBe('1.304761');
  });

  it.each<CorrectionMethod>(['panelMeans', 'headcountMean', 'standardScores'])(
    '%s: one panel only changes nothing, even with equal scores',
    (method) => {
      expect(corrected(method, of(3, 80, 90))).toEqual(['80.00', '90.00']);
      expect(corrected(method, of(3, 0))).toEqual(['0.00']);
      expect(decimalText(correctPanels(method, of(3, 80)).factor(3, 6) ?? exact(0))).toBe('1');
      expect(correctPanels(method, of(3, 80)).factor(1, 6)).toBeUndefined();
    },
  );

  it('a panel with the mean 0 has no factor; the others have', () => {
    const scores = [...of(1, 0, 0), ...of(2, 80, 90)];
    expect(corrected('panelMeans', scores)).toEqual([undefined, undefined, '40.00', '45.00']);
    expect(corrected('headcountMean', scores)).toEqual([undefined, undefined, '40.00', '45.00']);
  });

  it('a panel without spread has no standard scores', () => {
    const scores = [...of(1, 80, 80), ...of(2, 80, 90)];
    expect(corrected('standardScores', scores)).toEqual([undefined, undefined, '78.17', '86.83']);
  });

  it('a score may come out beyond the full mark', () => {
    expect(corrected('panelMeans', [...of(1, 60, 99), ...of(2, 90)])).toEqual(['63.96', '105.54', '84.75']);
  });

  it('rounds half up on the exact value: 80 × 81.25 ÷ 80 is 81.25', () => {
    expect(corrected('panelMeans', [...of(1, 80), ...of(2, 82.5)], 1)).toEqual(['81.3', '81.3']);
  });
});
