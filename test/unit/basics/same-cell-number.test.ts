import { sameCellNumber } from '../../../src/domain/basics/cell-number';

test.each([
  [0.9583333333333334, 0.958333333333333, true],
  [6.838709677419355, 6.83870967741936, true],
  [-16.666666666666668, -16.6666666666667, true],
  [0, 0, true],
  [75.81, 75.82, false],
  [0, 1e-9, false],
  [1, -1, false],
])('%d and %d', (a, b, same) => {
  expect(sameCellNumber(a, b)).toBe(same);
  expect(sameCellNumber(b, a)).toBe(same);
});
