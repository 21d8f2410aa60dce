import fc from 'fast-check';
import { atOnce } from '../../../src/domain/basics/parts';
import { digestInParts, digestOf } from '../../../src/domain/basics/digest';

test('the digest of a long text is the same in parts', () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 2_000 }))
    .map(([some, count]) => `${some}报名𠮷`.repeat(count));
  fc.assert(
    fc.property(text, (long) => {
      expect(atOnce(digestInParts(long))).toBe(digestOf(long));
    }),
    { numRuns: 50 },
  );
});
