import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import { roundedNumber, roundedQuotient } from '../../../src/domain/scoring/rounding';

describe('rounding to the number of a cell', () => {
  test.each([
    [75815, 1000, 2, 75.82],
    [1005, 1000, 2, 1.01],
    [-1005, 1000, 2, -1.01],
    [-4, 1000, 2, 0],
    [5, 2, 0, 3],
    [620, 7, undefined, 620 / 7],
    [620, 7, 6, 88.571429],
    [0, 7, 2, 0],
  ])('%d / %d at %s', (numerator, denominator, decimals, expected) => {
    expect(roundedQuotient(numerator, denominator, decimals)).toBe(expected);
    const exact = (parseExact(numerator) as Exact).div(denominator);
    expect(roundedNumber(exact, decimals)).toBe(expected);
  });

  it('gives nothing where a double cannot hold the numbers', () => {
    expect(roundedQuotient(2 ** 53, 3, undefined)).toBeNaN();
    expect(roundedQuotient(2 ** 50, 3, 1)).toBeNaN();
    expect(roundedQuotient(1, 2 ** 53, 0)).toBeNaN();
  });
});
