import { cellText, compact } from '../text';
import { cellReader, problem, type CompileReader } from './reader';

const UNREADABLE = problem('roster.name-unreadable');
const LONGEST = 30;
const REMARK = /\((?:男|女|[\u4e00-\u9fa5]{1,4}族|(?:中共)?(?:预备)?党员|非党|非中共)\)$/;

/**
 * Reads a name for matching: no blanks inside (half- or full-width), '·' in one spelling, no numbering before it, no (女) or
 * (回族) behind it; any other bracket belongs to the text. `raw` keeps the name as written. Unreadable:
 * `roster.name-unreadable` for numbers, dates and anything longer than 30 characters (§11).
 */
export const nameReader: CompileReader<string> = () =>
  cellReader((content) => {
    const name = typeof content === 'string' || typeof content === 'number' ? plainName(cellText(content)) : '';
    return isNameText(name) ? { value: name } : UNREADABLE;
  });

/** The name in the form used for matching; '' where nothing is left. */
export function plainName(text: string): string {
  if (/^[\u4e00-\u9fa5]{2,4}$/.test(text)) return text;
  return compact(text)
    .replace(/^\d{1,4}[.、]/, '')
    .replace(/^[*★☆△▲#※●◆]+|[*★☆△▲#※●◆]+$/g, '')
    .replace(REMARK, '')
    .replace(/(\p{L})[·•∙・‧.](?=\p{L})/gu, '$1·')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

/** Whether a text can be somebody's name: it has a letter, no question of being a number, and is not too long. */
export function isNameText(name: string): boolean {
  return name.length <= LONGEST && /\p{L}/u.test(name) && !/^\d+\D?$/.test(name) && !/^[A-Z]?\d/.test(name);
}
