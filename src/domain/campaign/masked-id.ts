import type { PersonFacts } from '../roster/facts';

/** First three and last four characters; the middle is nobody's business. */
export function maskedId(id: string): string {
  return id.length < 10 ? '*'.repeat(id.length) : `${id.slice(0, 3)}${'*'.repeat(id.length - 7)}${id.slice(-4)}`;
}

/** The ID number as lists and documents show it; `undefined` where it is not known. */
export function shownId({ idNumber }: Pick<PersonFacts, 'idNumber'>): string | undefined {
  return idNumber.state === 'known' ? maskedId(idNumber.value.number) : undefined;
}
