import fc from 'fast-check';
import { checkRequirements, compileExpression } from '../../src/domain/rules/evaluate';
import { RULE_KINDS } from '../../src/domain/rules';
import type { PersonFacts } from '../../src/domain/roster/facts';
import type { Outcome } from '../../src/domain/rules/rule';
import { formatMessage } from '../../src/i18n/format';
import { contexts, people, usesOf } from '../unit/rules/generators';

/** Facts that note which of them are read. */
function noting(facts: PersonFacts, read: Set<string>): PersonFacts {
  return new Proxy(facts, {
    get: (target, fact) => {
      read.add(String(fact));
      return target[fact as keyof PersonFacts];
    },
  });
}

describe('what a rule says of itself', () => {
  test.each(RULE_KINDS.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
    fc.assert(
      fc.property(usesOf(kind, false), people, contexts, (use, facts, context) => {
        const read = new Set<string>();
        const posts: string[] = [];
        const post = context.post;
        const watched = {
          asOf: undefined,
          get post() {
            posts.push(post.name);
            return post;
          },
        };
        const finding = compileExpression(use)(noting(facts, read), watched);
        const declared = kind.fields.map((field) => (field === 'assessment' ? 'assessments' : field));
        expect(declared).toEqual(expect.arrayContaining([...read]));
        if (kind.readsPost !== true) expect(posts).toEqual([]);
        const codes = [...finding.reasons, ...(finding.unverified ?? [])].map(({ message }) => message.code);
        if (kind.needsAsOf?.(use.parameters) !== true) expect(codes).not.toContain('rules.as-of-missing');
      }),
      { numRuns: 300 },
    );
  });

  test.each(RULE_KINDS.filter(({ needsAsOf }) => needsAsOf).map((kind) => [kind.id, kind] as const))(
    '%s misses as-of when it says that it needs it',
    (_id, kind) => {
      let missed = false;
      fc.assert(
        fc.property(usesOf(kind, false), people, contexts, (use, facts, { post }) => {
          const finding = compileExpression(use)(facts, { asOf: undefined, post });
          missed ||= finding.reasons.some(({ message }) => message.code === 'rules.as-of-missing');
        }),
        { numRuns: 1000 },
      );
      expect(missed).toBe(true);
    },
  );
});

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
