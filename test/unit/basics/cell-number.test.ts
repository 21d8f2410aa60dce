import fc from 'fast-check';
import { cellNumber, digitsOf, exactOfCell, scaledCell } from '../../../src/domain/basics/cell-number';
import { formatHalfUp, parseExact } from '../../../src/domain/basics/exact';

describe('numbers of cells', () => {
  it('have 15 digits, so that sums equal on paper are equal', () => {
    expect(cellNumber(0.1 + 0.2)).toBe(0.3);
    expect(cellNumber(85.46000000000001)).toBe(85.46);
    expect(cellNumber(1 / 3)).toBe(0.333333333333333);
    expect(cellNumber(Number.NaN)).toBeNaN();
    expect(cellNumber(-Infinity)).toBe(-Infinity);
  });

  it('are what 15 digits of formatting give, the short way too', () => {
    const near = fc
      .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.nat({ max: 7 }), fc.integer({ min: -3, max: 3 }))
      .map(([whole, digits, ulps]) => (whole / 10 ** digits) * (1 + ulps * Number.EPSILON));
    fc.assert(
      fc.property(fc.oneof(near, fc.double({ noNaN: true })), (value) => {
        expect(cellNumber(value)).toBe(Number(value.toPrecision(15)));
      }),
      { numRuns: 5000 },
    );
    for (const value of [-0, 1e8, 99_999_999.999999, 1e14, 123_456_789.123456, 2 ** 53, Number.MAX_VALUE, 5e-324]) {
      expect(cellNumber(value)).toBe(Number(value.toPrecision(15)));
    }
  });

  it('are exact decimals', () => {
    expect(formatHalfUp(exactOfCell(75.815) as never, 2)).toBe('75.82');
    expect(exactOfCell(1e15)).toBeUndefined();
    expect(exactOfCell(Number.NaN)).toBeUndefined();
    expect(exactOfCell(1.5e-18)?.compare(parseExact('0.0000000000000000015') as never)).toBe(0);
    expect(exactOfCell(-1.25e-7)?.compare(parseExact('-0.000000125') as never)).toBe(0);
    expect(exactOfCell(5e-324)).toBeUndefined();
  });

  it('become whole numbers only where the digits allow', () => {
    expect(scaledCell(75.815, 3)).toBe(75815);
    expect(scaledCell(75.815, 2)).toBeUndefined();
    expect(scaledCell(0.1 + 0.2, 1)).toBe(3);
    expect(scaledCell(1e300, 2)).toBeUndefined();
    expect(scaledCell(Number.NaN, 2)).toBeUndefined();
    expect([88, 85.5, 75.05, 1 / 3, 1e15].map(digitsOf)).toEqual([0, 1, 2, undefined, undefined]);
  });

  it('agree with the decimal text for every number that can be typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat({ max: 6 }), (whole, digits) => {
        const value = whole / 10 ** digits;
        expect(scaledCell(value, digits)).toBe(whole);
        expect(
          exactOfCell(value)
            ?.mul(10 ** digits)
            .compare(whole),
        ).toBe(0);
      }),
    );
  });
});
