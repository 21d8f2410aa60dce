const MOST_PEOPLE = 9999;

/** A number of people to be chosen, or of a quota, as typed: a whole number from 1 to 9999; `undefined` for anything else. */
export function parseOpenings(typed: string): number | undefined {
  const number = Number(typed.normalize('NFKC').trim() || Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= MOST_PEOPLE ? number : undefined;
}
