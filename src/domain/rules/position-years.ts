import { localized } from '../basics/localized';
import { reason } from './findings';
import type { RuleKind } from './rule';
import { checkSpan, type SpanText } from './tenure';

const RULE = 'R-ELI-3';
const HELD = localized('现职', 'current position');

/**
 * The current position held for at least N full years at as-of, from 任现职时间 (R-ELI-3). Codes: `rules.tenure-short`, those of
 * `checkSpan`.
 */
export const positionYears: RuleKind<{ readonly minYears: number }> = {
  id: 'position-years',
  rule: RULE,
  title: localized('任现职年限', 'Years in the current position'),
  parameters: {
    minYears: { kind: 'wholeNumber', least: 0, most: 40, title: localized('最低任职年限', 'Full years at least') },
  },
  fields: ['positionSince'],
  needs: ['positionSince'],
  needsAsOf: ({ minYears }) => minYears > 0,
  compile: ({ minYears }) => {
    const short = (span: SpanText) => reason(RULE, 'rules.tenure-short', { ...span, held: HELD });
    return ({ positionSince }, { asOf }) =>
      checkSpan(RULE, { field: 'positionSince', since: positionSince, minYears, short }, asOf);
  },
};
