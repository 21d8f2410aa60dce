import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import { checkWeights, parseWeights } from '../../../src/domain/scoring/weights';

const shares = (text: string) => {
  const parsed = parseWeights(text);
  return parsed.ok ? parsed.value.map((share) => share.toFraction()) : parsed.error.code;
};

describe('weights from a text', () => {
  test.each([
    ['3:3:4', ['3/10', '3/10', '2/5']],
    ['1:1:1', ['1/3', '1/3', '1/3']],
    [' 3 : 3 : 4 ', ['3/10', '3/10', '2/5']],
    ['2.5：7.5', ['1/4', '3/4']],
    ['30%,30%,40%', ['3/10', '3/10', '2/5']],
    ['30 % 、 30 % 、 40 %', ['3/10', '3/10', '2/5']],
    ['12.5% 87.5%', ['1/8', '7/8']],
    ['40，40，20', ['2/5', '2/5', '1/5']],
    ['0.4;0.4;0.2', ['2/5', '2/5', '1/5']],
    ['100,0', ['1', '0']],
    ['100%', ['1']],
    ['1', ['1']],
    ['100', ['1']],
  ])('%s', (text, fractions) => {
    expect(shares(text)).toEqual(fractions);
  });

  test.each([
    ['', 'scoring.weights-unreadable'],
    ['3:', 'scoring.weights-unreadable'],
    ['30,,70', 'scoring.weights-unreadable'],
    ['30%,0.7', 'scoring.weights-unreadable'],
    ['30%:70%', 'scoring.weights-unreadable'],
    ['3/10,7/10', 'scoring.weights-unreadable'],
    ['1e2', 'scoring.weights-unreadable'],
    [`3:${' '.repeat(600)}7`, 'scoring.weights-unreadable'],
    ['3:-3:4', 'scoring.ratio-not-positive'],
    ['-50,150', 'scoring.weights-negative'],
    ['30,30,30', 'scoring.weights-sum'],
    ['1%', 'scoring.weights-sum'],
    ['0.1,0.2,0.3,0.4000001', 'scoring.weights-sum'],
    ['303040', 'scoring.weights-sum'],
  ])('%j is refused: %s', (text, code) => {
    expect(shares(text)).toBe(code);
  });
});

describe('weights from cells', () => {
  const weights = (...values: readonly number[]) => checkWeights(values.map((value) => parseExact(value) as Exact));

  it('add up exactly, where binary floats would not', () => {
    expect(0.6 + 0.3 + 0.1).not.toBe(1);
    expect(weights(0.6, 0.3, 0.1).ok).toBe(true);
    expect(weights(33.3, 33.3, 33.4).ok).toBe(true);
    expect(weights()).toMatchObject({ error: { params: { sum: '0' } } });
    expect(weights(33.33, 33.33, 33.33)).toMatchObject({ error: { params: { sum: '99.99' } } });
  });
});
