import { fillStage, type FillRequest } from '../../../src/app/fill';
import { inLogRows } from '../../../src/app/operation';
import type { SourceWorkbook } from '../../../src/domain/roster/source';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { ENTRIES, NOW, nothing, type Rows } from '../campaign/small-campaign-data';
import { close, runningCampaign, viewOf } from '../taskpane/running-campaign';

const [WRITTEN = []] = ENTRIES.written as readonly Rows[];
const [WHO, SCORE] = ['姓名', '卷面分'].map((title) => WRITTEN[0]?.indexOf(title) ?? 0) as [number, number];

/** The scores of 笔试, some of them others. */
const scores = (others: Readonly<Record<string, number>> = {}): SourceWorkbook => ({
  fileName: '笔试成绩.xlsx',
  dateSystem: '1900',
  sheets: [
    {
      name: '成绩',
      rows: WRITTEN.map((row) => row.map((cell, column) => (column === SCORE && others[String(row[WHO])]) || cell)),
      merges: [],
      hiddenRows: new Set(),
      hidden: false,
    },
  ],
});

async function fillWritten(workbook: MemoryWorkbook, file: SourceWorkbook, more: Partial<FillRequest>) {
  const request = { now: NOW, stage: 'written', replace: false, ...more };
  const result = await fillStage(workbook, file, request, chineseWording, nothing);
  return result.ok ? result.value.cells : result.error.map(({ message }) => message.code);
}

const logOf = async (workbook: MemoryWorkbook) =>
  (await viewOf(workbook)).log.filter(({ action }) => action === '录入成绩').map(({ what, why }) => [what, why]);

test('what replaces something needs a reason, and 日志 says what it was', async () => {
  const workbook = await close(await runningCampaign(), 'review');
  const count = WRITTEN.length - 1;
  expect(await fillWritten(workbook, scores(), {})).toBe(count);
  const others = { 赵一: 61, 钱二: 62 };
  expect(await fillWritten(workbook, scores(others), {})).toEqual(['fill.would-replace', 'fill.would-replace']);
  expect(await fillWritten(workbook, scores(others), { replace: true })).toEqual(['stage.reason-needed']);
  expect(await fillWritten(workbook, scores(others), { replace: true, reason: '登分有误' })).toBe(count);
  const before = (name: string) => String(WRITTEN.find((row) => row[WHO] === name)?.[SCORE]);
  expect((await logOf(workbook)).slice(1)).toEqual([
    [expect.stringMatching(/录入8行8个单元格$/), '登分有误'],
    [
      `“笔试”表改动：赵一（办公室主任）卷面分由${before('赵一')}改为61、钱二（办公室主任）卷面分由${before('钱二')}改为62`,
      '登分有误',
    ],
  ]);
});

test('where nothing is replaced, nobody is asked why', async () => {
  const workbook = await close(await runningCampaign(), 'review');
  expect(await fillWritten(workbook, scores(), { replace: true })).toBe(WRITTEN.length - 1);
  expect(await logOf(workbook)).toHaveLength(1);
});

test('a long list goes into several rows of 日志, none of which is longer than a cell can be', () => {
  const texts = [
    ...Array.from({ length: 120 }, (_, index) => `${index}`),
    ...['长', '更长'].map((text) => text.repeat(5_000)),
  ];
  const rows = inLogRows(texts, (text) => text);
  expect(rows.flat()).toEqual(texts);
  expect(rows.map(({ length }) => length)).toEqual([50, 50, 21, 1]);
  expect(inLogRows(['长'.repeat(9_000), '甲'], (text) => text).map(({ length }) => length)).toEqual([1, 1]);
  expect(inLogRows([], String)).toEqual([]);
});
