import type { Sex } from '../facts';
import { problem, wordReader, type CompileReader } from './reader';

const UNREADABLE = problem('roster.sex-unreadable');

/** Reads 性别: 男/女, 男性/女性, M/F. Codes like 1 and 2 are unreadable (`roster.sex-unreadable`): which is which is a guess. */
export const sexReader: CompileReader<Sex> = () =>
  wordReader((text) => {
    if (/^(?:男性?|m|male)$/i.test(text)) return { value: 'male' };
    return /^(?:女性?|f|female)$/i.test(text) ? { value: 'female' } : UNREADABLE;
  });
