import { decimalText } from '../../../src/domain/basics/exact';
import { rootHalfUp } from '../../../src/domain/basics/square-root';
import { exact } from '../stages/stage-case';

const root = (base: string, times: string, radicand: string, decimals: number) =>
  decimalText(rootHalfUp({ base: exact(base), times: exact(times), radicand: exact(radicand) }, decimals));

describe('rootHalfUp', () => {
  it.each([
    ['0', '1', '2', 6, '1.414214'],
    ['80.8', '-5', '2', 2, '73.73'],
    ['0', '-1', '2', 3, '-1.414'],
    ['1', '-1', '4', 0, '-1'],
    ['0', '1', '0', 2, '0'],
    ['2/3', '0', '7', 2, '0.67'],
    ['-0.665', '1', '0', 2, '-0.67'],
  ])('%s + %s × √%s to %i places is %s', (base, times, radicand, decimals, expected) => {
    expect(root(base, times, radicand, decimals)).toBe(expected);
  });

  it('a root that is a fraction is rounded half up, away from zero', () => {
    expect(root('0', '1', '1/4', 0)).toBe('1');
    expect(root('0', '-1', '1/4', 0)).toBe('-1');
    expect(root('80', '1', '0.000025', 2)).toBe('80.01');
    expect(root('-80', '-1', '0.000025', 2)).toBe('-80.01');
  });

  it('tells an edge from what is nearer to it than doubles can', () => {
    // √(0.25 − 10⁻³⁰) and √(0.25 + 10⁻³⁰) lie on either side of a half.
    expect(root('0', '1', `0.${'24'}${'9'.repeat(28)}`, 0)).toBe('0');
    expect(root('0', '1', `0.25${'0'.repeat(27)}1`, 0)).toBe('1');
  });
});
