import { localized, type LocalizedText } from '../../basics/localized';
import type { InputKind, SchemeParameter } from '../scheme';
import type { Said } from '../sources';

/** A parameter without what one scheme's source says of it. */
export type Declaration = Omit<SchemeParameter, 'value' | 'source'>;

/** Makes the parameter for one scheme; `changes` are what that scheme puts otherwise. */
export type ParameterBuilder = (said: Said, changes?: Partial<Declaration>) => SchemeParameter;

export function declare(declaration: Declaration): ParameterBuilder {
  return (said, changes = {}) => ({ ...declaration, ...changes, ...said });
}

export const POINTS = localized('分', 'points');
export const PEOPLE = localized('人', 'people');
export const YEARS = localized('年', 'years');
export const PIECES = localized('个', '');

export function whole(least: number, most: number, unit: LocalizedText): InputKind {
  return { kind: 'wholeNumber', least, most, unit };
}

export function choice(of: Readonly<Record<string, LocalizedText>>): InputKind {
  return { kind: 'choice', of };
}

export const YES_NO = choice({ yes: localized('是', 'yes'), no: localized('否', 'no') });
export const RATIO: InputKind = { kind: 'ratio' };
export const FRACTION: InputKind = { kind: 'fraction' };
export const WORDS: InputKind = { kind: 'words' };
