import type { RosterField } from '../../../src/domain/roster/fields';
import type { ColumnMatch } from '../../../src/domain/roster/roster';
import { SCHEMES } from '../../../src/domain/schemes';
import { wizardText } from '../../../src/i18n/wizard';
import { reviewColumns } from '../../../src/taskpane/steps/start/column-review';
import { schemeSummary } from '../../../src/taskpane/steps/start/scheme-summary';

function column(number: number, field: RosterField | undefined, more: Partial<ColumnMatch> = {}): ColumnMatch {
  return {
    column: number,
    header: `第${number}列`,
    ...(field === undefined ? {} : { field }),
    confidence: field === undefined ? 0 : 100,
    chosenBy: 'header',
    alternatives: [],
    samples: ['甲'],
    ...more,
  };
}

const numbers = (columns: readonly ColumnMatch[]) => columns.map((found) => found.column);

describe('what the clerk is to look at', () => {
  test('unsure guesses and unused columns that could be something are doubtful; what she chose is not', () => {
    const { doubtful, sure } = reviewColumns([
      column(1, 'name'),
      column(2, 'sex', { confidence: 85, chosenBy: 'values' }),
      column(3, undefined, { alternatives: ['major'], confidence: 70 }),
      column(4, undefined),
      column(5, 'level', { confidence: 100, chosenBy: 'clerk' }),
      column(6, undefined, { alternatives: ['major'], chosenBy: 'clerk' }),
    ]);
    expect([numbers(doubtful), numbers(sure)]).toEqual([
      [2, 3],
      [1, 4, 5, 6],
    ]);
  });

  test('a column with neither header nor contents is not shown', () => {
    const { doubtful, sure } = reviewColumns([column(1, undefined, { header: '', samples: [] })]);
    expect([...doubtful, ...sure]).toEqual([]);
  });

  test('columns that look alike are told together, with the one that is used', () => {
    const tied = (number: number) => column(number, undefined, { alternatives: ['birth'], confidence: 100 });
    expect(reviewColumns([tied(3), tied(5)]).contested).toEqual([
      { field: 'birth', columns: ['C', 'E'], used: undefined },
    ]);
    expect(reviewColumns([column(3, 'birth'), tied(5)]).contested).toEqual([
      { field: 'birth', columns: ['C', 'E'], used: 'C' },
    ]);
    expect(reviewColumns([column(3, 'birth', { chosenBy: 'clerk' }), tied(5)]).contested).toEqual([]);
  });

  test('several columns of assessments or posts are no contest', () => {
    expect(reviewColumns([column(1, 'assessment'), column(2, 'assessment')]).contested).toEqual([]);
  });
});

describe('a scheme in plain sentences', () => {
  const summary = (id: string, language: 'zh' | 'en') => {
    const scheme = SCHEMES.find((preset) => preset.id === id);
    return scheme && schemeSummary(scheme, language, (text, params) => wizardText(language, text, params));
  };

  test('stages in their order, what makes the composite, who decides', () => {
    expect(summary('003', 'zh')).toMatch(
      /^依次进行：报名→资格审查→.*。综合成绩由笔试、面试、民主测评按3:3:4合成。人选由党委（党组）会议讨论决定。$/,
    );
    expect(summary('004', 'zh')).toMatch(/权重由您填写。人选由无记名投票表决。$/);
    expect(summary('2-1', 'zh')).toMatch(/人选由联席会议讨论决定。$/);
    expect(summary('2-6', 'zh')).not.toContain('综合成绩');
    expect(summary('2-12', 'zh')).toMatch(/由当选的正职提名副职表决。$/);
    expect(summary('2-4', 'zh')).toMatch(/人选由投票还是由党委（党组）会议决定，由您选择。$/);
    expect(summary('004', 'en')).toMatch(/^In this order: Registration → .* Who is appointed: secret ballot\.$/);
  });

  test.each(SCHEMES.map(({ id }) => id))('scheme %s has no more than three sentences', (id) => {
    expect((summary(id, 'zh')?.match(/。/g) ?? []).length).toBeLessThanOrEqual(3);
    expect(summary(id, 'en')).not.toMatch(/[{}]/);
  });
});
