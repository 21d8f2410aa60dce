import { localized } from '../basics/localized';
import { reason } from './findings';
import type { RuleKind } from './rule';
import { checkSpan, type SpanText } from './tenure';

const RULE = 'R-ELI-4';

/**
 * At least N full years of work at as-of, from 参加工作时间 (R-ELI-4). Codes: `rules.work-short`, those of `checkSpan`.
 */
export const workYears: RuleKind<{ readonly minYears: number }> = {
  id: 'work-years',
  rule: RULE,
  title: localized('工作年限', 'Years of work'),
  parameters: {
    minYears: { kind: 'wholeNumber', least: 0, most: 50, title: localized('最低工作年限', 'Full years at least') },
  },
  fields: ['workStart'],
  needs: ['workStart'],
  needsAsOf: () => true,
  compile: ({ minYears }) => {
    const short = (span: SpanText) => reason(RULE, 'rules.work-short', span);
    return (facts, context) =>
      checkSpan(RULE, { field: 'workStart', since: facts.workStart, minYears, short }, context.asOf);
  },
};
