import fc from 'fast-check';
import {
  compareExact,
  decimalText,
  formatHalfUp,
  nearestNumber,
  parseExact,
  parseRatio,
  type Exact,
} from '../../../src/domain/basics/exact';

function exact(input: string | number): Exact {
  const value = parseExact(input);
  if (!value) throw new Error(String(input));
  return value;
}

describe('exact numbers', () => {
  test.each([
    ['75.815', 2, '75.82'],
    ['1.005', 2, '1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['-0.004', 2, '0.00'],
    ['0.1', 1, '0.1'],
    ['99.995', 2, '100.00'],
    ['2/3', 4, '0.6667'],
    ['30%', 2, '0.30'],
    ['.5', 1, '0.5'],
    ['5.', 1, '5.0'],
  ])('%s to %i places is %s', (text, decimals, rounded) => {
    expect(formatHalfUp(exact(text), decimals)).toBe(rounded);
  });

  test('a number is read by its shortest decimal text, not by its binary value', () => {
    expect(compareExact(exact(0.1).add(exact(0.2)), exact('0.3'))).toBe(0);
    expect(compareExact(exact(75.05), exact('75.05'))).toBe(0);
    expect(formatHalfUp(exact(1e-7), 7)).toBe('0.0000001');
  });

  test('thresholds are compared exactly: 26/39 is two thirds, 12/40 is 30%, 36/46 is below 80%', () => {
    expect(compareExact(exact('26/39'), exact('2/3'))).toBe(0);
    expect(compareExact(exact('12/40'), exact('30%'))).toBe(0);
    expect(compareExact(exact('13/40'), exact('30%'))).toBeGreaterThan(0);
    expect(compareExact(exact('36/46'), exact('80%'))).toBeLessThan(0);
    expect(compareExact(exact('37/46'), exact('80%'))).toBeGreaterThan(0);
  });

  test.each(['', ' ', 'abc', '1e5', '1,000', '1/0', '--1', '9O', Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
    '%p is no number',
    (input) => {
      expect(parseExact(input)).toBeUndefined();
    },
  );

  test('the nearest double is found where numerator and denominator are no doubles', () => {
    expect(nearestNumber(exact('2/3'))).toBe(2 / 3);
    expect(nearestNumber(exact(0))).toBe(0);
    expect(nearestNumber(exact('-88.3333333333333'))).toBe(-88.3333333333333);
    // 1 + 2⁻⁵³ lies in the middle of two doubles: to the even one; the least bit more, and to the other.
    const middle = exact(1).add(exact(2).pow(-53) as Exact);
    expect(nearestNumber(middle)).toBe(1);
    expect(nearestNumber(middle.add(exact(10).pow(-60) as Exact))).toBe(1 + Number.EPSILON);
    const vast = exact(10).pow(400) as Exact;
    expect(nearestNumber(vast.mul(2).add(1).div(vast.mul(3)))).toBe(2 / 3);
    expect(nearestNumber(exact('0.00000000000000000000000000000000000000000001'))).toBe(1e-44);
  });

  test('a decimal text keeps every place', () => {
    expect(decimalText(exact('1.0000000000000000000001'))).toBe('1.0000000000000000000001');
    expect(decimalText(exact(99.99))).toBe('99.99');
    expect(decimalText(exact(-1))).toBe('-1');
    expect(decimalText(exact('620').div(7))).toBe('88.(571428)');
  });

  test('ratios are two positive whole numbers', () => {
    expect(formatHalfUp(parseRatio('3:1') as Exact, 0)).toBe('3');
    expect(formatHalfUp(parseRatio(' 5：2 ') as Exact, 1)).toBe('2.5');
    for (const wrong of ['3', '0:1', '3:0', '3:1:1', 'a:b', '-3:1']) expect(parseRatio(wrong)).toBeUndefined();
  });

  test('rounding half up agrees with BigInt arithmetic on the decimal digits', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: 0, max: 6 }),
        (units, decimals) => {
          const negative = units < 0n;
          const digits = (negative ? -units : units).toString().padStart(7, '0');
          const text = `${negative ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
          const step = 10n ** BigInt(6 - decimals);
          const magnitude = ((negative ? -units : units) * 2n + step) / (2n * step);
          const padded = magnitude.toString().padStart(decimals + 1, '0');
          const whole = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
          expect(formatHalfUp(exact(text), decimals)).toBe(negative && magnitude > 0n ? `-${whole}` : whole);
        },
      ),
    );
  });
});
