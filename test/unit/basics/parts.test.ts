import fc from 'fast-check';
import { atOnce, between, eachInParts, inTurn, mapInParts, textInParts } from '../../../src/domain/basics/parts';
import type { InParts } from '../../../src/domain/basics/parts';

/** What is told of the work while it is done, and what comes of it. */
function watched<T>(work: InParts<T>): { readonly told: readonly number[]; readonly result: T } {
  const told: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { told, result: step.value };
    told.push(step.value);
  }
}

const isRising = (told: readonly number[]) =>
  told.every((share, index) => share >= (told[index - 1] ?? 0) && share <= 1);

test('what is made of many in parts is what is made of them at once, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 500 }), (items) => {
      const { told, result } = watched(mapInParts(items, (item, index) => item * 2 + index));
      expect(result).toEqual(items.map((item, index) => item * 2 + index));
      expect(told.length).toBe(Math.max(0, Math.ceil(items.length / 50) - 1));
      expect(isRising(told)).toBe(true);
    }),
  );
});

test('a long text in pieces is the text, and no character is cut in two', () => {
  const long = fc.integer({ min: 0, max: 3 }).map((count) => '登记'.repeat(count * 15_000));
  fc.assert(
    fc.property(long, fc.string({ unit: 'grapheme' }), long, (before, between, after) => {
      const text = `${before}${between}${after}`;
      const pieces: string[] = [];
      atOnce(textInParts(text, (piece) => pieces.push(piece)));
      expect(pieces.join('')).toBe(text);
    }),
  );
  const pieces: string[] = [];
  atOnce(textInParts(`${'a'.repeat(19_999)}𠮷𠮷`, (piece) => pieces.push(piece)));
  expect(pieces).toEqual([`${'a'.repeat(19_999)}𠮷`, '𠮷']);
});

test('works follow each other, each begins when it is its turn, and together they go from 0 to 1', () => {
  const begun: string[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return mapInParts(Array.from({ length: 120 }), () => name);
  };
  const all = inTurn([work('a'), work('b')]);
  all.next();
  expect(begun).toEqual([]);
  all.next();
  expect(begun).toEqual(['a']);
  const { told, result } = watched(all);
  expect(begun).toEqual(['a', 'b']);
  expect(isRising(told)).toBe(true);
  expect(result.map((names) => names[0])).toEqual(['a', 'b']);
});

test('a share of longer work tells its own share of it', () => {
  const work = eachInParts(
    Array.from({ length: 100 }, () => 0),
    () => undefined,
  );
  expect(watched(between(0.2, 0.6, work)).told).toEqual([0.4]);
});
