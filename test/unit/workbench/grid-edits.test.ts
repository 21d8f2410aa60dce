import type { ICellData } from '@univerjs/core';
import { type GridCells, GridEdits } from '../../../src/workbench/grid-edits';

interface GridCell extends ICellData {
  readonly format?: string;
  readonly spills?: readonly (readonly ICellData[])[];
}

/** A grid of one sheet with these cells, by address `row,column` from 0. */
function grid(cells: Readonly<Record<string, GridCell>>): GridCells {
  const at = (row: number, column: number) => cells[`${row},${column}`];
  return {
    cell: (_, row, column) => at(row, column),
    formula: (_, row, column) => at(row, column)?.f ?? '=SHARED(A1)',
    spilled: (_, row, column) => at(row, column)?.spills,
    numberFormat: (_, row, column) => at(row, column)?.format,
  };
}

const NAMES = new Map([['s', '表']]);

function taken(cell: GridCell, kind: 'typed' | 'calculated' = 'typed', system: '1900' | '1904' = '1900') {
  const edits = new GridEdits();
  edits.add('s', 2, 1, kind);
  return edits.take(grid({ '2,1': cell }), NAMES, system).map(({ sheet, row, column, ...content }) => {
    expect([sheet, row, column]).toEqual(['表', 3, 2]);
    return content;
  });
}

const DAY = { kind: 'date', day: { kind: 'day', year: 2012, month: 5, day: 31 } } as const;

describe('what was typed', () => {
  test.each([
    ['a number', { v: 88.5, t: 2 }, 88.5],
    ['zero', { v: 0, t: 2 }, 0],
    ['text', { v: '甲', t: 1 }, '甲'],
    ['text that looks like a number', { v: '001', t: 4 }, '001'],
    ['text that looks like an error', { v: '#N/A', t: 4 }, '#N/A'],
    ['true', { v: 1, t: 3 }, true],
    ['false', { v: 0, t: 3 }, false],
    ['nothing', {}, null],
    ['an emptied text', { v: '', t: 1 }, null],
    ['several lines', { p: { body: { dataStream: '甲\r乙\r\n' } } }, '甲\n乙'],
    ['a day', { v: 41060, t: 2, format: 'yyyy-mm-dd' }, { ...DAY, hour: 0, minute: 0 }],
    ['a minute', { v: 41060.6875, t: 2, format: 'yyyy"年"m"月"d"日" hh:mm' }, { ...DAY, hour: 16, minute: 30 }],
    ['a share', { v: 0.5, t: 2, format: '0%' }, 0.5],
    ['a number with days in quotes', { v: 5, t: 2, format: '0" days"' }, 5],
    ['hours', { v: 1.5, t: 2, format: '[h]:mm' }, 1.5],
  ])('%s', (_, cell, value) => {
    expect(taken(cell as GridCell)).toEqual([{ kind: 'value', value }]);
  });

  test('a day counts from 1904 where the workbook does', () => {
    expect(taken({ v: 39598, t: 2, format: 'yyyy-mm-dd' }, 'typed', '1904')).toEqual([
      { kind: 'value', value: { ...DAY, hour: 0, minute: 0 } },
    ]);
  });

  test('a formula with its result, as files store it', () => {
    expect(taken({ f: '=XUANBA.COMPOSITE(A1:B1,"1:1")', v: 7, t: 2 })).toEqual([
      { kind: 'formula', formula: '_xldudf_XUANBA_COMPOSITE(A1:B1,"1:1")', results: [[7]] },
    ]);
    expect(taken({ si: 'x', v: '#N/A', t: 1 })).toEqual([
      { kind: 'formula', formula: 'SHARED(A1)', results: [[{ kind: 'error', code: '#N/A' }]] },
    ]);
  });

  test('a formula with all that it spills', () => {
    const spills = [
      [{ v: '张' }, { v: 1 }],
      [{ v: '李' }, {}],
    ];
    expect(taken({ f: '=F()', v: '张', t: 1, spills })).toEqual([
      {
        kind: 'formula',
        formula: 'F()',
        results: [
          ['张', 1],
          ['李', null],
        ],
      },
    ]);
  });
});

describe('what was calculated', () => {
  test('is the result of the formula that stands there', () => {
    expect(taken({ f: '=A1', v: 1, t: 2 }, 'calculated')).toEqual([{ kind: 'results', results: [[1]] }]);
  });

  test('is left out where the grid does not know the function, and where it was spilled', () => {
    expect(taken({ f: '=UNKNOWN()', v: '#NAME?', t: 1 }, 'calculated')).toEqual([]);
    expect(taken({ v: '张' }, 'calculated')).toEqual([]);
  });
});

test('typing counts more than calculating, each cell once, and taking empties the list', () => {
  const edits = new GridEdits();
  for (const kind of ['typed', 'calculated'] as const) edits.add('s', 0, 0, kind);
  for (const kind of ['calculated', 'typed'] as const) edits.add('s', 0, 1, kind);
  edits.add('gone', 0, 0, 'typed');
  const cells = grid({ '0,0': { f: '=A1', v: 1 }, '0,1': { f: '=B1', v: 2 } });
  expect(edits.isEmpty).toBe(false);
  expect(edits.take(cells, NAMES, '1900').map(({ kind, column }) => [kind, column])).toEqual([
    ['formula', 1],
    ['formula', 2],
  ]);
  expect(edits.isEmpty).toBe(true);
  expect(edits.take(cells, NAMES, '1900')).toEqual([]);
});
