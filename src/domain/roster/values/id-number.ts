import { weightedSum } from 'stdnum/lib/esm/util';
import { calendarDay, type CalendarDay } from '../../basics/calendar';
import type { CellProblemCode } from '../../messages/roster';
import type { IdNumber } from '../facts';
import { compact } from '../text';
import { isRosterYear } from './date-text';
import { cellReader, NOTHING, problem, type CompileReader, type Parsed } from './reader';

const UNREADABLE = problem('roster.id-number-unreadable');
const STORED_AS_NUMBER = problem('roster.id-number-stored-as-number');

// GB 11643-1999 §4: weights of the 17 digits, check characters for the remainders 0–10.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

// GB/T 2260 provinces; 81–83 are the residence permits of 2018.
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

// Above this a number cell has lost digits: Excel keeps 15.
const MOST_EXACT = 1e15;

/**
 * Reads 身份证号 from text with 18 or 15 characters; a 15-digit number is converted, `original` keeps it. `sound` is false
 * when check digit, region or date in it is wrong; such a number is known all the same. Unreadable:
 * `roster.id-number-stored-as-number` for number cells and texts like 3.2E+17 whose last digits are lost (§11, 待核实),
 * `roster.id-number-unreadable` for anything else.
 */
export const idNumberReader: CompileReader<IdNumber> = () =>
  cellReader((content) => {
    if (typeof content === 'number') {
      return content >= MOST_EXACT ? STORED_AS_NUMBER : parseIdText(String(content));
    }
    return typeof content === 'string' ? parseIdText(content) : UNREADABLE;
  });

/** As `idNumberReader`, for a text. */
export function parseIdText(raw: string): Parsed<IdNumber> {
  const text = compact(raw)
    .replace(/^['‘’`"“”]+|['‘’`"“”]+$/g, '')
    .replace(/[-\s]/g, '')
    .toUpperCase()
    .replace(/[×Χ]$/, 'X');
  if (text === '' || NOTHING.test(text)) return { blank: true };
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return STORED_AS_NUMBER;
  if (!/^(?:\d{15}|\d{17}[\dX])$/.test(text)) return UNREADABLE;
  const front = text.length === 15 ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17);
  const number = front + (text.length === 15 ? checkCharacter(front) : text.slice(17));
  const birth = birthOf(number);
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  const value: IdNumber = { number, original: raw, sound: idFault(number) === undefined, sex };
  return { value: birth ? { ...value, birth } : value };
}

/** What is wrong with an 18-character number, the first of date, region and check digit; `undefined` when it is sound. */
export function idFault(number: string): CellProblemCode | undefined {
  if (!birthOf(number)) return 'roster.id-date-impossible';
  if (!PROVINCES.test(number)) return 'roster.id-region-unknown';
  return checkCharacter(number.slice(0, 17)) === number[17] ? undefined : 'roster.id-check-digit-wrong';
}

// stdnum's `cn.ric.validate` is not used: it compares the birth date with the clock and knows no regions.
function checkCharacter(front: string): string {
  return CHECK_CHARACTERS[weightedSum(front, { weights: WEIGHTS, modulus: 11 })] as string;
}

function birthOf(number: string): CalendarDay | undefined {
  const day = calendarDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
  return day && isRosterYear(day.year) ? day : undefined;
}
