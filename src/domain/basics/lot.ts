import { digestOf } from './digest';

/**
 * A draw by lot that anybody can repeat: every key is put behind the seed, and the keys are ordered by the SHA-256 of `seed|key` in
 * hexadecimal. Keys must be different.
 *
 * @returns the keys in the order in which they are drawn
 */
export function drawnByLot(seed: string, keys: readonly string[]): readonly string[] {
  const digests = new Map(keys.map((key) => [key, digestOf(`${seed}|${key}`)]));
  return [...keys].sort((a, b) => ((digests.get(a) as string) < (digests.get(b) as string) ? -1 : 1));
}
