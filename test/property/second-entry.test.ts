import fc from 'fast-check';
import { compareEntries, withSecondEntry } from '../../src/domain/stages/second-entry';
import { speech } from '../../src/domain/stages/speech';
import { valueText } from '../../src/domain/stages/values';
import { stageCase, type CaseResult } from '../unit/stages/stage-case';

type Cells = readonly (readonly (number | null)[])[];

// Few different scores, so that both entries often agree; 0 and blank among them.
const score = fc.option(fc.constantFrom(0, 80, 80.5, 85), { nil: null });
const entries = fc
  .record({ people: fc.integer({ min: 1, max: 5 }), judges: fc.integer({ min: 1, max: 4 }) })
  .chain(({ people, judges }) => {
    const grid = fc.array(fc.array(score, { minLength: judges, maxLength: judges }), {
      minLength: people,
      maxLength: people,
    });
    return fc.record({ judges: fc.constant(judges), first: grid, second: grid });
  });

const typed = (cells: Cells) =>
  Object.fromEntries(
    cells.map((row, index) => [
      String(index + 1),
      Object.fromEntries(row.map((cell, judge) => [`评委${judge + 1}`, cell])),
    ]),
  );

function entered(judges: number, first: Cells, second: Cells): CaseResult {
  return stageCase({
    kind: withSecondEntry(speech),
    settings: {
      speechFullMark: 100,
      speechJudges: judges,
      speechDropPerEnd: 0,
      scoreDecimals: 2,
      doubleEntry: ['speech'],
    },
    entrants: first.map(() => ({})),
    cells: typed(first),
    side: { second: typed(second) },
  });
}

describe('two entries', () => {
  it('differ in exactly the cells that are not the same, of everybody whom the second entry has anything of', () => {
    fc.assert(
      fc.property(entries, ({ judges, first, second }) => {
        const found = entered(judges, first, second);
        const begun = second.map((row) => row.some((cell) => cell !== null));
        const expected = first.flatMap((row, person) =>
          row.flatMap((cell, judge) => {
            const other = second[person]?.[judge] ?? null;
            return begun[person] && cell !== other ? [[person + 1, judge + 1, cell ?? '', other ?? '']] : [];
          }),
        );
        const comparison = compareEntries(found.filled);
        expect(
          comparison?.differences.map(({ key, column, first: one, second: two }) =>
            [key, column.title, valueText(one), valueText(two)].join(),
          ),
        ).toEqual(expected.map(([person, judge, one, two]) => [person, `评委${judge}`, one, two].join()));
        const missing = first.flatMap((row, person) =>
          !begun[person] && row.some((cell) => cell !== null) ? [String(person + 1)] : [],
        );
        expect(comparison?.missing.map(({ key }) => key)).toEqual(missing);
        const blocks = found.told.filter((told) => told.startsWith('block second.'));
        expect(blocks.length).toBe(expected.length + (missing.length > 0 ? 1 : 0));
        for (const [index] of first.entries()) {
          const listed = expected.filter(([person]) => person === index + 1).map(([, judge]) => `评委${judge}`);
          expect(found.cell(index + 1, '差异', 'second')).toBe(listed.join('、'));
          expect(found.cell(index + 1, '与录入二的差异')).toBe(listed.join('、'));
        }
      }),
    );
  });

  it('the scores are those of the first entry, whatever the second says', () => {
    fc.assert(
      fc.property(entries, ({ judges, first, second }) => {
        const [one, other] = [entered(judges, first, second), entered(judges, first, first)];
        const scores = (of: CaseResult) => first.map((_, index) => of.cell(index + 1, '竞职演说成绩'));
        expect(scores(one)).toEqual(scores(other));
        expect(one.states).toEqual(other.states);
      }),
    );
  });
});
