import { trimmedMeanFunction as fn } from '../../../src/functions/trimmed-mean';
import { call, failureOf } from './call';

const PANEL = [88, 91, 85.5, 90, 79, 93, 87];
const SIX = [88, 91, null, 90, 79, 93, 87];

describe('TRIMMEDMEAN', () => {
  it('takes 15 digits of its other arguments as well', () => {
    expect(call(fn, [PANEL], 1, 1, 0.1 * 3 * 10 - 1)).toEqual([[88.3]]);
  });

  it('drops the highest and the lowest of seven: 441.5 / 5 (R-INT-1)', () => {
    expect(call(fn, [PANEL], 1, 1, 2)).toEqual([[88.3]]);
    expect(call(fn, [PANEL])).toEqual([[88.3]]);
  });

  it('takes a blank for an absent judge, never for 0 (R-INT-2)', () => {
    for (const blank of [null, undefined, '']) {
      const panel = [88, 91, blank, 90, 79, 93, 87];
      expect(call(fn, [panel], 1, 1, 2, 6)).toEqual([[89]]);
    }
    expect(call(fn, [[88, 91, 0, 90, 79, 93, 87]], 1, 1, 2)).toEqual([[87]]);
    expect(failureOf(fn, [SIX], 1, 1, 2, 7)).toEqual({
      code: '#N/A',
      zh: '只有6个评分，至少需要7个。请补齐评分。',
      en: 'Scores: 6; at least 7 are needed. Add the missing scores.',
    });
  });

  it('never falls back to a plain mean', () => {
    expect(failureOf(fn, [[90, 80, null]]).zh).toContain('只有2个评分，至少需要3个');
    expect(failureOf(fn, [[90]]).zh).toContain('只有1个评分，至少需要3个');
    expect(failureOf(fn, [[null]]).zh).toContain('只有0个评分，至少需要3个');
    // A minimum below what is dropped does not help.
    expect(failureOf(fn, [[90, 80]], 1, 1, undefined, 1).zh).toContain('至少需要3个');
    expect(failureOf(fn, [[90, 80, 70, 60]], 2, 2).zh).toContain('至少需要5个');
  });

  it('knows its shapes: 1×n and n×1 give one mean, n×m one per row, 1×1 one', () => {
    expect(call(fn, [[80, 82, 84, 86, 95]])).toEqual([[84]]);
    expect(call(fn, [[80], [82], [84], [86], [95]])).toEqual([[84]]);
    expect(call(fn, [80, 82, 84, 86, 95])).toEqual([[84]]);
    const rows = [
      [80, 82, 84, 86, 95],
      [1, 2, 3, 4, 5],
    ];
    expect(call(fn, rows)).toEqual([[84], [3]]);
    expect(call(fn, [[77.5]], 0, 0)).toEqual([[77.5]]);
    expect(call(fn, 77.5, 0, 0)).toEqual([[77.5]]);
  });

  it('drops one copy of a tied extreme, and equal scores are their own mean', () => {
    expect(call(fn, [[90, 90, 80, 70, 70]])).toEqual([[80]]);
    expect(call(fn, [[90, 90, 90, 70, 70]])).toEqual([[250 / 3]]);
    expect(call(fn, [[85.55, 85.55, 85.55, 85.55]])).toEqual([[85.55]]);
    expect(call(fn, [[95, 95, 95, 60, 60, 60]], 2, 2)).toEqual([[77.5]]);
  });

  it('drops as many as it is told, at each end', () => {
    const scores = [[60, 70, 80, 90, 100]];
    expect(call(fn, scores, 0, 0)).toEqual([[80]]);
    expect(call(fn, scores, 1, 0)).toEqual([[75]]);
    expect(call(fn, scores, 0, 1)).toEqual([[85]]);
    expect(call(fn, scores, 0, 2)).toEqual([[90]]);
    expect(call(fn, scores, 3, 1)).toEqual([[70]]);
  });

  it('rounds half up on the decimal value, away from zero', () => {
    expect(call(fn, [[1.005, 1.005, 1.005]], 1, 1, 2)).toEqual([[1.01]]);
    expect(call(fn, [[-1.005, -1.005, -1.005]], 1, 1, 2)).toEqual([[-1.01]]);
    expect(call(fn, [[0, 75.81, 75.82, 100]], 1, 1, 2)).toEqual([[75.82]]);
    expect(call(fn, [[2.5, 2.5, 2.5]], 1, 1, 0)).toEqual([[3]]);
    expect(Object.is((call(fn, [[-0.004, -0.004, -0.004]], 1, 1, 2) as number[][])[0]?.[0], 0)).toBe(true);
  });

  it('counts with the 15 digits of a cell, also where they are many', () => {
    expect(call(fn, [[0.1 + 0.2, 0.3, 0.3]])).toEqual([[0.3]]);
    const third = 88.3333333333333;
    expect(call(fn, [[third, third, third, third]])).toEqual([[third]]);
    expect(call(fn, [[123456789.123456, 123456789.123457, 123456789.123458]])).toEqual([[123456789.123457]]);
    expect(call(fn, [[999999999999998, 999999999999999, 1]], 0, 1, 0)).toEqual([[999999999999999]]);
  });

  it('names every cell that is no number, and where it is', () => {
    const { code, zh, en } = failureOf(fn, [[88, 91, '9O', true, Number.NaN, { code: '#REF!' }, 1e300]]);
    expect(code).toBe('#VALUE!');
    expect(zh).toBe(
      '评分区域第1行第3列为文本“9O”、第1行第4列为逻辑值TRUE、第1行第5列为NaN（超出范围）、第1行第6列为错误值#REF!、' +
        '第1行第7列为1e+300（超出范围），应为数值。请更正；评委没有打分的，请留空。',
    );
    expect(en).toContain('row 1, column 3 is the text “9O”, row 1, column 4 is the logical value TRUE');
    expect(failureOf(fn, [[88], ['9O'], [90], [91]]).zh).toContain('第2行第1列为文本“9O”');
    // A number stored as text and a typed blank are texts.
    expect(failureOf(fn, [[88, '90', 91, ' ']]).zh).toContain('第1行第2列为文本“90”、第1行第4列为文本“ ”');
    expect(failureOf(fn, [['a', 'b', 'c', 'd', 'e', 'f', 'g']]).zh).toContain('第1行第5列为文本“e”等7处');
    expect(failureOf(fn, [['a', 'b', 'c', 'd', 'e']]).zh).not.toContain('处');
  });

  it('keeps a problem in its own row', () => {
    const rows = [
      [80, 82, 84, 86],
      [80, '缺席', 84, 86],
      [80, null, null, 86],
    ];
    expect(call(fn, rows)).toEqual([
      [83],
      [expect.objectContaining({ code: '#VALUE!', zh: expect.stringContaining('第2行第2列为文本“缺席”') })],
      [expect.objectContaining({ code: '#N/A', zh: '第3行只有2个评分，至少需要3个。请补齐评分。' })],
    ]);
  });

  it('refuses wrong settings, all of them at once', () => {
    const { code, zh } = failureOf(fn, [PANEL], 21, -1, 7, 0);
    expect(code).toBe('#VALUE!');
    expect(zh.split('\n')).toHaveLength(4);
    expect(failureOf(fn).zh).toContain('缺少参数“评分”');
    expect(failureOf(fn, [[1, 2], [3]]).zh).toContain('长短不一');
    expect(failureOf(fn, []).code).toBe('#VALUE!');
  });

  it('changes nothing and shares nothing', () => {
    const rows = [[3, 1, 2, null]];
    const before = structuredClone(rows);
    const first = call(fn, rows);
    expect(rows).toEqual(before);
    expect(call(fn, rows)).not.toBe(first);
  });
});
