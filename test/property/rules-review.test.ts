import fc from 'fast-check';
import type { Reason } from '../../src/domain/basics/issue';
import { compileExpression, compileReview, review } from '../../src/domain/rules/evaluate';
import { combineAll, combineAny } from '../../src/domain/rules/expression';
import type { Finding, Outcome, Requirement, RuleUse } from '../../src/domain/rules/rule';
import { known } from '../../src/domain/roster/facts';
import { contexts, people, requirements, schemes } from '../unit/rules/generators';
import { day, person, POST } from '../unit/rules/people';

const keyOf = (reason: Reason) => JSON.stringify(reason);
const sorted = (reasons: readonly Reason[]) => reasons.map(keyOf).sort();

describe('groups against a truth table', () => {
  // One rule per outcome for one and the same person.
  const facts = person({ training: known(false, '否'), position: { state: 'blank' } });
  const context = { asOf: day('2012-05-31'), post: POST };
  const USES: Readonly<Record<Outcome, RuleUse>> = {
    pass: { kind: 'not-secret-post', parameters: {} },
    fail: { kind: 'training-done', parameters: { graceYears: 0 } },
    unverified: { kind: 'age-at-most', parameters: { maxYears: 45 } },
    notApplicable: { kind: 'rotation-limit', parameters: { minYears: 6 } },
  };
  const OUTCOMES = Object.keys(USES) as Outcome[];
  const tuples = (length: number): Outcome[][] =>
    length === 0 ? [[]] : tuples(length - 1).flatMap((rest) => OUTCOMES.map((outcome) => [...rest, outcome]));
  const cases = [1, 2, 3, 4].flatMap(tuples);

  // The outcome that decides first, by rank; notApplicable never does.
  const decided = (parts: readonly Outcome[], ranking: readonly Outcome[]): Outcome =>
    ranking.find((outcome) => parts.includes(outcome)) ?? 'notApplicable';

  test('the four rules answer as the table assumes', () => {
    for (const outcome of OUTCOMES) expect(compileExpression(USES[outcome])(facts, context).outcome).toBe(outcome);
  });
  test(`all and any over ${4 + 16 + 64 + 256} combinations`, () => {
    expect(cases).toHaveLength(340);
    for (const parts of cases) {
      const expressions = parts.map((outcome) => USES[outcome]);
      const all = compileExpression({ all: expressions })(facts, context);
      const any = compileExpression({ any: expressions })(facts, context);
      expect([parts, all.outcome]).toEqual([parts, decided(parts, ['fail', 'unverified', 'pass'])]);
      expect([parts, any.outcome]).toEqual([parts, decided(parts, ['pass', 'unverified', 'fail'])]);
      const count = (outcome: Outcome) => parts.filter((part) => part === outcome).length;
      const own = (finding: Finding) =>
        finding.outcome === 'fail' || finding.outcome === 'unverified' ? count(finding.outcome) : 0;
      expect(all.reasons).toHaveLength(own(all));
      expect(any.reasons).toHaveLength(own(any));
      expect(all.unverified ?? []).toHaveLength(all.outcome === 'fail' ? count('unverified') : 0);
    }
  });

  test('a nested group is the same as a flat one', () => {
    const outcomes = fc.constantFrom(...OUTCOMES);
    const findings = outcomes.map((outcome) => compileExpression(USES[outcome])(facts, context));
    fc.assert(
      fc.property(fc.array(findings, { minLength: 1 }), fc.array(findings, { minLength: 1 }), (left, right) => {
        for (const combine of [combineAll, combineAny]) {
          expect(combine([combine(left), combine(right)])).toEqual(combine([...left, ...right]));
        }
      }),
    );
  });
});

describe('review (R-ELI-0)', () => {
  const FAILING: Requirement = { expression: { kind: 'not-secret-post', parameters: {} }, effect: 'block' };

  test('a failing block requirement makes everyone ineligible, wherever it stands', () => {
    fc.assert(
      fc.property(schemes, people, contexts, fc.nat(), (scheme, facts, { asOf, post }, at) => {
        const index = at % (scheme.length + 1);
        const more = [...scheme.slice(0, index), FAILING, ...scheme.slice(index)];
        const secret = { asOf, post: { ...post, secret: true } };
        expect(review(more, facts, secret).verdict).toBe('ineligible');
        expect(review(more, facts, secret).reasons.map(({ message }) => message.code)).toContain('rules.post-secret');
      }),
    );
  });

  test('one more requirement never betters a verdict, and a warn one never changes it', () => {
    const order = { ineligible: 0, unverified: 1, eligible: 2 };
    fc.assert(
      fc.property(schemes, requirements, people, contexts, (scheme, more, facts, context) => {
        const before = review(scheme, facts, context).verdict;
        const after = review([...scheme, more], facts, context).verdict;
        expect(order[after]).toBeLessThanOrEqual(order[before]);
        if (more.effect === 'warn') expect(after).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of requirements permutes reasons and warnings, never the verdict', () => {
    const shuffled = schemes.chain((scheme) =>
      fc.tuple(fc.constant(scheme), fc.shuffledSubarray([...scheme], { minLength: scheme.length })),
    );
    fc.assert(
      fc.property(shuffled, people, contexts, ([scheme, other], facts, context) => {
        const one = review(scheme, facts, context);
        const two = review(other, facts, context);
        expect(two.verdict).toBe(one.verdict);
        expect(sorted(two.reasons)).toEqual(sorted(one.reasons));
        expect(sorted(two.warnings)).toEqual(sorted(one.warnings));
      }),
      { numRuns: 500 },
    );
  });

  test('reasons are exactly those of the requirements that decide, each once, and none is told twice', () => {
    fc.assert(
      fc.property(schemes, people, contexts, (scheme, facts, context) => {
        const found = review(scheme, facts, context);
        const findings = scheme
          .filter(({ effect }) => effect === 'block')
          .map(({ expression }) => compileExpression(expression)(facts, context));
        const by = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome);
        const verdict = by('fail').length > 0 ? 'ineligible' : by('unverified').length > 0 ? 'unverified' : 'eligible';
        const deciding = { ineligible: by('fail'), unverified: by('unverified'), eligible: [] }[verdict];
        expect(found.verdict).toBe(verdict);
        expect(sorted(found.reasons)).toEqual(
          [...new Set(deciding.flatMap(({ reasons }) => reasons.map(keyOf)))].sort(),
        );
        const all = [...found.reasons, ...found.warnings].map(keyOf);
        expect(new Set(all).size).toBe(all.length);
        if (verdict === 'ineligible') {
          const told = [...found.reasons, ...found.warnings].map(keyOf);
          for (const finding of by('unverified'))
            for (const reason of finding.reasons) expect(told).toContain(keyOf(reason));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a compiled review answers as a fresh one, in any order of people', () => {
    fc.assert(
      fc.property(schemes, fc.array(fc.tuple(people, contexts), { maxLength: 4 }), (scheme, cases) => {
        const reviewer = compileReview(scheme);
        for (const [facts, context] of [...cases, ...cases]) {
          expect(reviewer(facts, context)).toEqual(review(scheme, facts, context));
        }
      }),
    );
  });
});
