import { atOnce } from '../../../src/domain/basics/parts';
import type { ToolTable } from '../../../src/domain/tools/table';
import { refusalsOf } from '../../../src/hosts/plan-check';
import { chineseWording } from '../../../src/i18n/wording';
import { toolSheet } from '../../../src/sheets/tool-sheet';
import { workbookPlan } from '../../contract/workbook-port';

const TABLE: ToolTable = {
  id: 'structure',
  sheet: '结构分析',
  note: '〔工具表 structure〕',
  columns: [
    { id: 'band', title: '年龄段', show: 'text' },
    { id: 'people', title: '人数', show: 'number' },
    { id: 'share', title: '占比', show: 'share' },
  ],
  rows: ['35岁以下', '36–45岁', '合计'].map((band, index) => ({ cells: { band, people: index, share: index / 10 } })),
  charts: [
    {
      title: '年龄结构',
      direction: 'upright',
      axes: { categories: '年龄段', values: '人数' },
      numberFormat: '0',
      about: 'band',
      series: [{ column: 'people', look: 'bars', color: 'counts', labels: true }],
      rows: [0, 1],
    },
    {
      title: '占比',
      direction: 'lying',
      axes: { categories: '年龄段', values: '占比' },
      numberFormat: '0%',
      about: 'band',
      series: [{ column: 'share', name: '占全部的', look: 'bars', color: 'other' }],
    },
  ],
};

const planned = (table: ToolTable) => atOnce(toolSheet(table, '结构分析', new Map(), chineseWording));

test('charts of a tool’s table draw its columns beside it, without the rows that are left out', () => {
  const sheet = planned(TABLE);
  expect(atOnce(refusalsOf(workbookPlan([sheet]), []))).toEqual([]);
  expect(sheet.charts).toEqual([
    {
      title: '年龄结构',
      direction: 'upright',
      axes: { categories: '年龄段', values: '人数' },
      numberFormat: '0',
      categories: 'A4:A5',
      series: [{ name: '人数', values: 'B4:B5', look: 'bars', color: 'counts', labels: true }],
      place: { top: 4, left: 5, bottom: 16, right: 13 },
    },
    {
      title: '占比',
      direction: 'lying',
      axes: { categories: '年龄段', values: '占比' },
      numberFormat: '0%',
      categories: 'A4:A6',
      series: [{ name: '占全部的', values: 'C4:C6', look: 'bars', color: 'other' }],
      place: { top: 18, left: 5, bottom: 30, right: 13 },
    },
  ]);
});

test('a printed page has two charts and cuts none', () => {
  const [chart] = TABLE.charts ?? [];
  if (!chart) throw new Error('no chart');
  const { print, charts = [] } = planned({ ...TABLE, charts: [chart, chart, chart, chart, chart] });
  expect(print.pageStarts).toEqual([31, 59]);
  for (const start of print.pageStarts ?? []) {
    expect(charts.every(({ place: { top, bottom } }) => bottom < start || top >= start)).toBe(true);
  }
});

test('an empty table has none, and a column that is not there is a mistake', () => {
  expect(planned({ ...TABLE, rows: [] }).charts).toBeUndefined();
  const [chart] = TABLE.charts ?? [];
  if (!chart) throw new Error('no chart');
  expect(() => planned({ ...TABLE, charts: [{ ...chart, about: '没有' }] })).toThrow('no column 没有');
});
