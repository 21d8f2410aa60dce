import { localized, type LocalizedText } from '../basics/localized';
import type { AnyRuleKind, ParameterKind, ParameterValue, RuleParameter } from './rule';

/**
 * For rules that take a blank cell for 'none': whether a roster without the column is 待核实 for everyone. Not given: it passes,
 * since such columns are rarely in a roster of registration.
 */
export const COLUMN_NEEDED: RuleParameter = {
  kind: 'flag',
  title: localized('名册须有此列', 'The roster must have the column'),
  optional: true,
};

/** Parameter values by name, as a scheme stores them. */
export type ParameterValues = Readonly<Record<string, ParameterValue | undefined>>;

/** The parameters of a kind, in their order. */
export function parametersOf(kind: AnyRuleKind): readonly (readonly [string, RuleParameter])[] {
  return Object.entries(kind.parameters);
}

/** Not answered yet: not given, or a list without any entry. */
export function isBlank(value: ParameterValue | undefined): value is undefined {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Whether a value that is not blank is of the parameter's kind and within its bounds. */
export function fits(parameter: ParameterKind, value: ParameterValue): boolean {
  switch (parameter.kind) {
    case 'wholeNumber':
      return (
        typeof value === 'number' &&
        Number.isSafeInteger(value) &&
        value >= (parameter.least ?? -Infinity) &&
        value <= (parameter.most ?? Infinity)
      );
    case 'choice':
      return typeof value === 'string' && hasKey(parameter.of, value);
    case 'choices':
      return isList(value) && value.every((part) => typeof part === 'string' && hasKey(parameter.of, part));
    case 'words':
      return isList(value) && value.every((part) => typeof part === 'string' && part.trim() !== '');
    case 'flag':
      return typeof value === 'boolean';
  }
}

/** What a parameter's value must be, for messages. */
export function expectedOf(parameter: ParameterKind): LocalizedText {
  switch (parameter.kind) {
    case 'wholeNumber': {
      const { least, most } = parameter;
      if (least !== undefined && most !== undefined)
        return localized(`${least}–${most}的整数`, `a whole number ${least}–${most}`);
      if (least !== undefined) return localized(`${least}以上的整数`, `a whole number from ${least}`);
      return localized('整数', 'a whole number');
    }
    case 'choice':
      return localized(`${terms(parameter.of, 'zh')}之一`, `one of ${terms(parameter.of, 'en')}`);
    case 'choices':
      return localized(`${terms(parameter.of, 'zh')}中的一项或多项`, `one or more of ${terms(parameter.of, 'en')}`);
    case 'words':
      return localized('一个或多个词语', 'one or more words');
    case 'flag':
      return localized('是或否', 'true or false');
  }
}

function terms(of: Readonly<Record<string, LocalizedText>>, language: 'zh' | 'en'): string {
  const words = Object.values(of).map((term) => term[language]);
  return words.join(language === 'zh' ? '、' : ', ');
}

function hasKey(of: Readonly<Record<string, LocalizedText>>, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(of, key);
}

function isList(value: ParameterValue): value is readonly string[] {
  return Array.isArray(value);
}
