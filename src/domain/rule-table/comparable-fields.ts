import { sameText } from '../basics/same-text';
import type { RosterField } from '../roster/fields';
import { exactGuesses } from '../roster/guess-field';
import { headerText } from '../roster/header-text';
import { compact } from '../roster/text';
import type { ComparableField } from './comparable-field';
import { FIELDS_OF_AGES } from './fields-of-ages';
import { FIELDS_OF_LADDERS } from './fields-of-ladders';
import { FIELDS_OF_MEMBERSHIP } from './fields-of-membership';

/** Every field that rules in cells may ask about. A new one is one entry in one of these lists. */
export const COMPARABLE_FIELDS: readonly ComparableField[] = [
  ...FIELDS_OF_AGES,
  ...FIELDS_OF_LADDERS,
  ...FIELDS_OF_MEMBERSHIP,
];

const BY_NAME: ReadonlyMap<string, ComparableField> = new Map(
  COMPARABLE_FIELDS.flatMap((field) =>
    [field.title.zh, field.title.en, ...field.names].map((name) => [sameText(name), field] as const),
  ),
);

const BY_COLUMN: ReadonlyMap<RosterField, ComparableField> = new Map(
  COMPARABLE_FIELDS.flatMap((field) => (field.column ? [[field.column, field] as const] : [])),
);

/** A header term that means one field and nothing else. */
const CERTAIN = 100;

/** A field as it was named, with the match of its pattern. */
export interface NamedField {
  readonly field: ComparableField;
  readonly name: RegExpExecArray | undefined;
}

/** The field that a text names: by its own names, else by a certain header term of its column. `undefined` for none. */
export function findComparableField(text: string): NamedField | undefined {
  const own = BY_NAME.get(sameText(text));
  if (own) return { field: own, name: undefined };
  const plain = compact(text);
  for (const field of COMPARABLE_FIELDS) {
    const name = field.pattern?.exec(plain);
    if (name) return { field, name };
  }
  const guess = exactGuesses(headerText(text).full).find(({ score }) => score === CERTAIN);
  const field = guess && BY_COLUMN.get(guess.field);
  return field && { field, name: undefined };
}
