import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import type { SourceSheet, SourceValue } from '../../../src/domain/roster/source';
import { atOnce } from '../../../src/domain/basics/parts';
import { matchEntries } from '../../../src/domain/stages/match-entries';
import type { StageTable } from '../../../src/domain/stages/table';
import type { StageValue } from '../../../src/domain/stages/values';
import { written } from '../../../src/domain/stages/written';
import { stageCase } from './stage-case';

const text = (of: string): StageValue => ({ kind: 'text', text: of });
const number = (of: string): StageValue => ({ kind: 'number', value: parseExact(of) as Exact });

/** Votes per person and item, with a weight that the sheet only shows. */
const VOTES: StageTable = {
  id: 'votes',
  sheet: '民主测评票',
  note: '',
  columns: [
    { role: 'fixed', id: 'name', title: '姓名' },
    { role: 'fixed', id: 'post', title: '竞聘职位' },
    { role: 'fixed', id: 'item', title: '项目' },
    { role: 'fixed', id: 'weight', title: '折算系数' },
    { role: 'input', id: 'grade1', title: '优秀', input: { kind: 'count' } },
  ],
  rows: [
    ['1/德', '甲', '主任', '德'],
    ['1/能', '甲', '主任', '能'],
    ['2/德', '乙', '主任', '德'],
    ['3/德', '乙', '副主任', '德'],
  ].map(([key, name, post, item]) => ({
    key: key as string,
    fixed: new Map([
      ['name', text(name as string)],
      ['post', text(post as string)],
      ['item', text(item as string)],
      ['weight', number('0.5')],
    ]),
  })),
};

function match(...rows: readonly (readonly SourceValue[])[]) {
  const sheet: SourceSheet = { name: '票', rows, merges: [], hiddenRows: new Set(), hidden: false };
  const { entries, issues } = atOnce(matchEntries([sheet], [VOTES], new Map()));
  return {
    filled: [...(entries.get('votes') ?? [])].map(([key, cells]) => [key, cells.get('grade1')]),
    codes: issues.map(({ message }) => message.code),
    params: issues.map(({ message }) => message.params),
  };
}

describe('rows of a side table', () => {
  test('are found by those of their columns that the file has', () => {
    expect(match(['姓名', '项目', '优秀'], ['甲', '德', 3], ['甲', '能', 4])).toMatchObject({
      filled: [
        ['1/德', 3],
        ['1/能', 4],
      ],
      codes: [],
    });
  });

  test('need no weight, and one that is written otherwise does no harm', () => {
    expect(match(['姓名', '项目', '折算系数', '优秀'], ['甲', '德', '50%', 3]).filled).toEqual([['1/德', 3]]);
  });

  test('that fit several are asked about, with the columns that would tell', () => {
    const { codes, params } = match(['姓名', '项目', '优秀'], ['乙', '德', 3]);
    expect(codes).toEqual(['fill.row-ambiguous']);
    expect(params).toEqual([{ typed: '乙 德', count: 2, columns: ['竞聘职位'] }]);
  });

  test('that fit none are told', () => {
    expect(match(['姓名', '项目', '优秀'], ['丙', '德', 3]).codes).toEqual(['fill.row-unknown']);
  });

  test('are found by other headers of names and posts too', () => {
    expect(match(['候选人', '职位', '项目', '优秀'], ['乙', '副主任', '德', 3]).filled).toEqual([['3/德', 3]]);
  });
});

test('the papers of a written test are found by their names alone', () => {
  const { context, tables } = stageCase({
    kind: written,
    settings: { writtenFullMark: 100, writtenPapers: '公共科目40、专业科目60', scoreDecimals: 2 },
    entrants: ['甲'],
  });
  const rows = [
    ['姓名', '公共科目', '专业科目成绩'],
    ['甲', 80, 75],
  ];
  const sheet: SourceSheet = { name: '成绩', rows, merges: [], hiddenRows: new Set(), hidden: false };
  const { entries, issues } = atOnce(matchEntries([sheet], tables, new Map()));
  expect(issues).toEqual([]);
  expect([...(entries.get('people')?.get(String(context.entrants[0]?.number)) ?? [])]).toEqual([
    ['paper1', 80],
    ['paper2', 75],
  ]);
});
