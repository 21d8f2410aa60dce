import fc from 'fast-check';
import { checkRequirements, compileExpression } from '../../src/domain/rules/evaluate';
import { RULE_KINDS } from '../../src/domain/rules';
import type { Outcome } from '../../src/domain/rules/rule';
import { formatMessage } from '../../src/i18n/format';
import { contexts, people, usesOf } from '../unit/rules/generators';

describe('every rule', () => {
  test.each(RULE_KINDS.map((kind) => [kind.id, kind] as const))(
    '%s is total, and its findings are well formed',
    (_id, kind) => {
      const seen = new Set<Outcome>();
      fc.assert(
        fc.property(usesOf(kind, false), people, contexts, (use, facts, context) => {
          expect(checkRequirements([{ expression: use, effect: 'block' }])).toEqual([]);
          const finding = compileExpression(use)(facts, context);
          seen.add(finding.outcome);
          expect(finding.reasons.length > 0).toBe(finding.outcome === 'fail' || finding.outcome === 'unverified');
          if (finding.outcome !== 'fail') expect(finding.unverified).toBeUndefined();
          for (const reason of [...finding.reasons, ...(finding.unverified ?? []), ...(finding.remarks ?? [])]) {
            expect(reason.rule).toBe(kind.rule);
            for (const language of ['zh', 'en'] as const) {
              expect(formatMessage(reason.message, language)).not.toMatch(/[{}]|undefined|NaN|\[object/);
            }
          }
          // What is to be verified says what to do.
          for (const reason of finding.outcome === 'unverified' ? finding.reasons : (finding.unverified ?? [])) {
            expect(formatMessage(reason.message, 'zh')).toContain('请');
            expect(formatMessage(reason.message, 'en')).toMatch(/Please/);
          }
        }),
        { numRuns: 400 },
      );
      // A check that always answers the same would satisfy all of the above.
      expect(seen.size).toBeGreaterThan(1);
    },
  );
});
