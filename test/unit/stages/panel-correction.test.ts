import { message } from '../../../src/domain/basics/issue';
import { interview } from '../../../src/domain/stages/interview';
import type { CaseSettings } from './filled-stage';
import { stageCase, type CaseInput } from './stage-case';

const TWO_PANELS = {
  interviewFullMark: 100,
  interviewJudges: 1,
  dropPerEnd: 0,
  scoreDecimals: 2,
  panels: 2,
  panelCorrection: 'panelMeans',
} as const;

const named = (panels: number) =>
  Object.fromEntries(
    Array.from({ length: panels }, (_, index) => [`${index + 1}-1`, { 评委姓名: `评委甲${index + 1}` }]),
  );

/** People with their panel and the score of the only judge: 1-80 1-90 2-70 2-80 2-84 unless others are given. */
function run(
  settings: CaseSettings = {},
  of = ['1-80', '1-90', '2-70', '2-80', '2-84'],
  more: Partial<CaseInput> = {},
) {
  const all = { ...TWO_PANELS, ...settings };
  const cells = of.map((text) => {
    const [panel, score] = text.split('-');
    return { 组别: panel === '' ? null : Number(panel), 评委1: score === '' ? null : Number(score) };
  });
  return stageCase({
    kind: interview,
    settings: all,
    side: { judges: named(all.panels) },
    entrants: of.map((_, index) => ({ name: `第${index + 1}人` })),
    cells: Object.fromEntries(cells.map((row, index) => [String(index + 1), row])),
    ...more,
  });
}

describe('面试: scores of several panels made comparable (R-INT-10)', () => {
  it('shows the score before, the factor and the score after; the rank is by the latter', () => {
    const found = run();
    const of = (column: string) => [1, 2, 3, 4, 5].map((number) => found.cell(number, column));
    expect(of('面试成绩（修正前）')).toEqual(['80', '90', '70', '80', '84']);
    expect(of('修正系数')).toEqual(['0.958824', '0.958824', '1.044872', '1.044872', '1.044872']);
    expect(of('面试成绩')).toEqual(['76.71', '86.29', '73.14', '83.59', '87.77']);
    expect(of('名次')).toEqual(['4', '2', '5', '3', '1']);
  });

  it('tells mean and factor of every panel, and explains each score', () => {
    const found = run();
    expect(found.findings.filter(({ severity }) => severity === 'info').map(({ message: text }) => text)).toEqual([
      message('judged.panel-factor', { panel: 1, count: 2, mean: '85.0000', factor: '0.958824' }),
      message('judged.panel-factor', { panel: 2, count: 3, mean: '78.0000', factor: '1.044872' }),
    ]);
    expect(found.outcome(1).reasons).toEqual([
      {
        rule: 'R-INT-10',
        message: message('judged.corrected', { panel: 1, before: '80', factor: '0.958824', after: '76.71' }),
      },
    ]);
  });

  it('one post may be before two panels, which without a correction is not allowed', () => {
    expect(run().told).not.toContain('block judged.post-before-panels');
    expect(run({ panelCorrection: 'none' }).told).toEqual(['block judged.post-before-panels']);
  });

  it('is off where the scheme does not say otherwise, with one panel, and where the answer is 不修正', () => {
    for (const settings of [{ panelCorrection: undefined }, { panelCorrection: 'none' }, { panels: 1 }]) {
      const found = run(settings, ['-80'], settings.panels === 1 ? { cells: { 1: { 评委1: 80 } } } : {});
      expect(found.tables[0]?.columns.map(({ id }) => id)).not.toContain('raw');
      expect(found.cell(1, '面试成绩')).toBe('80');
    }
  });

  it('the pass mark is compared with the corrected score', () => {
    const found = run({ interviewPassMark: 76 });
    expect(found.states).toEqual([
      'goesOn judged.corrected',
      'goesOn judged.corrected',
      'out judged.below-pass judged.corrected',
      'goesOn judged.corrected',
      'goesOn judged.corrected',
    ]);
  });

  it('who has a status counts in no mean: as if there were the others only', () => {
    const absent = run({}, ['1-80', '1-90', '2-70', '2-80', '2-84', '1-20'], {
      cells: {
        1: { 组别: 1, 评委1: 80 },
        2: { 组别: 1, 评委1: 90 },
        3: { 组别: 2, 评委1: 70 },
        4: { 组别: 2, 评委1: 80 },
        5: { 组别: 2, 评委1: 84 },
        6: { 组别: 1, 评委1: 20, 状态: '违纪' },
      },
    });
    expect([absent.cell(1, '面试成绩'), absent.cell(6, '修正系数')]).toEqual(['76.71', '']);
  });

  it('a panel in which nobody is scored yet counts in no mean and is no fault', () => {
    const found = run({ panels: 3 }, ['1-80', '1-90', '2-70', '2-80', '2-84', '3-']);
    expect([found.cell(1, '面试成绩'), found.cell(6, '面试成绩')]).toEqual(['76.71', '']);
    expect(found.told.filter((told) => told.includes('uncorrectable'))).toEqual([]);
  });

  it('people of one panel only keep their scores', () => {
    const found = run({}, ['2-80', '2-90']);
    expect([1, 2].map((number) => [found.cell(number, '修正系数'), found.cell(number, '面试成绩')])).toEqual([
      ['1', '80'],
      ['1', '90'],
    ]);
  });

  it('without a panel there is no score, and the blank blocks', () => {
    const found = run({}, ['1-80', '2-90', '-85']);
    expect([found.cell(3, '面试成绩（修正前）'), found.cell(3, '面试成绩')]).toEqual(['85', '']);
    expect(found.told).toContain('block stage.input-missing');
    expect(found.states[2]).toBe('pending judged.score-missing');
  });

  it('standard scores of a panel whose scores are all equal: told and pending, never a number', () => {
    const found = run({ panelCorrection: 'standardScores' }, ['1-80', '1-80', '2-80', '2-90']);
    expect([1, 3, 4].map((number) => found.cell(number, '面试成绩'))).toEqual(['', '78.17', '86.83']);
    expect(found.states.slice(0, 3)).toEqual([
      'pending judged.panel-not-corrected',
      'pending judged.panel-not-corrected',
      'goesOn judged.corrected',
    ]);
    expect(found.told).toContain('block judged.panel-uncorrectable');
  });

  it('a score beyond the full mark is the full mark, one below 0 is 0, and both are to be confirmed', () => {
    const found = run({}, ['1-60', '1-99', '2-90']);
    expect(found.cell(2, '面试成绩')).toBe('100');
    expect(found.findings.filter(({ severity }) => severity === 'warn')).toEqual([
      {
        severity: 'warn',
        message: message('judged.corrected-outside', { who: '第2人（甲）', score: '105.54', limit: '100' }),
        at: { table: 'people', key: '2', column: 'score' },
      },
    ]);
    const low = run({ panelCorrection: 'standardScores' }, ['1-5', ...Array<string>(8).fill('1-6'), '2-0', '2-100']);
    expect([low.cell(1, '面试成绩'), low.told.includes('warn judged.corrected-outside')]).toEqual(['0', true]);
  });
});
