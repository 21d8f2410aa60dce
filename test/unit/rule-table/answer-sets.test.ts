import { AnswerSets, NOT_SHARED, SILENT } from '../../../src/domain/rule-table/answer-sets';

describe('sets of answers', () => {
  test('the same answers make the same set, others another one', () => {
    const sets = new AnswerSets();
    const [a, b, c] = [sets.addAnswer(0), sets.addAnswer(1), sets.addAnswer(2)];
    const setOf = (...answers: readonly number[]) => answers.reduce((set, answer) => sets.with(set, answer), SILENT);
    expect(sets.answersOf(SILENT)).toEqual([]);
    expect(setOf(a)).toBe(a);
    expect(setOf(a, b)).toBe(setOf(a, b));
    expect(new Set([setOf(a), setOf(b), setOf(c), setOf(a, b), setOf(a, c), setOf(b, c), setOf(a, b, c)]).size).toBe(7);
    expect(sets.answersOf(setOf(a, b, c))).toEqual([a, b, c]);
    expect(sets.answersOf(setOf(b))).toEqual([b]);
  });

  test('rare answers are shared alone, and not together with others', () => {
    const sets = new AnswerSets();
    const common = sets.addAnswer(0);
    const all = Array.from({ length: 10_000 }, () => sets.addAnswer(1));
    const rare = all[9_999] as number;
    expect(new Set([common, ...all]).size).toBe(10_001);
    expect(sets.with(SILENT, rare)).toBe(rare);
    expect(sets.answersOf(rare)).toEqual([rare]);
    expect(sets.with(rare, common)).toBe(NOT_SHARED);
    expect(sets.with(common, rare)).toBe(NOT_SHARED);
    expect(sets.with(NOT_SHARED, common)).toBe(NOT_SHARED);
  });

  test('no two sets are taken for one when there are too many', () => {
    const sets = new AnswerSets();
    const answers = Array.from({ length: 100 }, (_, check) => [sets.addAnswer(check), sets.addAnswer(check)]);
    const seen = new Map<number, string>();
    for (const [index, first] of answers.entries()) {
      for (const second of answers.slice(index + 1)) {
        const set = sets.with(first[0] as number, second[1] as number);
        if (set === NOT_SHARED) continue;
        const together = `${first[0]},${second[1]}`;
        expect(seen.get(set) ?? together).toBe(together);
        seen.set(set, together);
        expect(sets.answersOf(set).join()).toBe(together);
      }
    }
    expect(seen.size).toBeGreaterThan(1000);
    expect(seen.size).toBeLessThan(4950);
  });
});
