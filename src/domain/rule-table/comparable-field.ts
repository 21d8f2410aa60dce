import type { LocalizedText } from '../basics/localized';
import type { RosterField } from '../roster/fields';
import type { RuleExpression } from '../rules/rule';
import type { AskedValue } from './asked-value';
import type { Comparison } from './comparison';

/** What a rule says of one field, its words already recognised. */
export interface Ask {
  /** One of the field's own `comparisons`. */
  readonly comparison: Comparison;
  readonly value: AskedValue;
  /** Of `pattern`; `undefined` where the field was named otherwise. */
  readonly name: RegExpExecArray | undefined;
}

interface FieldWords {
  readonly title: LocalizedText;
  /** Further names, width, case and blanks ignored; the titles of both languages are names always. */
  readonly names: readonly string[];
  /** Names with a number in them: 近3年考核. Tried on the text without blanks. */
  readonly pattern?: RegExp;
  /** A column of the roster whose header terms name this field too: 最高学历, 文化程度. */
  readonly column?: RosterField;
  readonly comparisons: readonly Comparison[];
  /** What a value may be, for messages. */
  readonly expected: LocalizedText;
  /** Whole rules, at least one; documents and messages show them, and tests read them. */
  readonly examples: readonly [string, ...string[]];
}

/** A field that is compared with one value; several, joined by |, mean any of them. */
export interface SingleField extends FieldWords {
  /** The rules that are meant; `undefined` where the value is not understood. */
  read(ask: Ask): RuleExpression | undefined;
}

/** A field that is compared with a list of values, joined by 、 or a comma or |. */
export interface ListField extends FieldWords {
  /** `values` as typed, without blanks around them, at least one. */
  readList(values: readonly string[]): RuleExpression | undefined;
}

/** A field that rules in cells may ask about: data, so that reading, messages and documents tell the same. */
export type ComparableField = SingleField | ListField;
