import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { drawnByLot } from '../../../src/domain/basics/lot';

/** The draw as the note of a sheet describes it, with another implementation of SHA-256. */
function repeated(seed: string, keys: readonly string[]): readonly string[] {
  const digest = (key: string) => createHash('sha256').update(`${seed}|${key}`, 'utf8').digest('hex');
  return [...keys].sort((a, b) => (digest(a) < digest(b) ? -1 : 1));
}

test('anybody can repeat a draw by SHA-256 of seed and key', () => {
  fc.assert(
    fc.property(fc.string(), fc.uniqueArray(fc.string(), { maxLength: 40 }), (seed, keys) => {
      expect(drawnByLot(seed, keys)).toEqual(repeated(seed, keys));
    }),
  );
});

test('the order in which keys are given does not matter, and nobody is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.uniqueArray(fc.string(), { maxLength: 40 }), (seed, keys) => {
      const drawn = drawnByLot(seed, keys);
      expect(drawnByLot(seed, [...keys].reverse())).toEqual(drawn);
      expect(new Set(drawn)).toEqual(new Set(keys));
    }),
  );
});
