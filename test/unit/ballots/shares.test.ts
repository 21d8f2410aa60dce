import {
  fewestFor,
  isAboveShare,
  isBelowShare,
  reachesShare,
  roundedShareText,
  shareText,
} from '../../../src/domain/ballots/shares';
import { exactOf, parseExact, type Exact } from '../../../src/domain/basics/exact';

const share = (text: string) => parseExact(text) as Exact;

test.each([
  [36, 46, '80%', false],
  [37, 46, '80%', true],
  [4, 5, '80%', true],
  [3, 5, '80%', false],
  [2, 3, '2/3', true],
  [26, 39, '2/3', true],
  [25, 39, '2/3', false],
  [0, 0, '80%', false],
  [0, 0, '0', false],
  [0, 5, '0', true],
  [5, 5, '100%', true],
])('%i of %i reaches %s: %s', (part, whole, least, reached) => {
  expect(reachesShare(part, whole, share(least))).toBe(reached);
});

test.each([
  [26, 39, '2/3', false],
  [24, 40, '2/3', true],
  [27, 40, '2/3', false],
  [79, 100, '80%', true],
  [80, 100, '80%', false],
  [0, 0, '80%', false],
])('%i of %i is below %s: %s', (part, whole, limit, below) => {
  expect(isBelowShare(part, whole, share(limit))).toBe(below);
});

test.each([
  [12, 40, '30%', false],
  [13, 40, '30%', true],
  [3, 10, '30%', false],
  [0, 0, '30%', false],
  [1, 3, '1/3', false],
])('%i of %i is above %s: %s', (part, whole, limit, above) => {
  expect(isAboveShare(part, whole, share(limit))).toBe(above);
});

test.each([
  [46, '80%', 37],
  [45, '80%', 36],
  [39, '2/3', 26],
  [0, '80%', 1],
  [10, '0', 1],
])('of %i, %s is reached by %i', (whole, least, fewest) => {
  expect(fewestFor(whole, share(least))).toBe(fewest);
});

test('shares in words are exact, rounded ones say so by their places', () => {
  expect(['80%', '2/3', '0.125', '1', '0', '0.305', '100%', '10%'].map((text) => shareText(share(text)))).toEqual([
    '80%',
    '2/3',
    '12.5%',
    '100%',
    '0%',
    '30.5%',
    '100%',
    '10%',
  ]);
  expect([roundedShareText(24, 40), roundedShareText(2, 3), roundedShareText(0, 0)]).toEqual(['60.00%', '66.67%', '–']);
});

test('counts of any size are exact', () => {
  expect(exactOf(9007199254740991).toString()).toBe('9007199254740991');
});
