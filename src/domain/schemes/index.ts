import { wuzhong2012 } from './004-wuzhong-2012';
import type { Scheme } from './scheme';

/** The presets that ship. A new scheme is one file and one line here. */
export const SCHEMES: readonly Scheme[] = [wuzhong2012];

export function findScheme(id: string): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.id === id);
}
