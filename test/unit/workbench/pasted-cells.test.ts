import { pastedCells } from '../../../src/workbench/pasted-cells';

test.each([
  ['88.5', [[88.5]]],
  [
    '张三\t90\r\n李四\t\r\n',
    [
      ['张三', 90],
      ['李四', ''],
    ],
  ],
  ['001\t0\t-1.5\t1.', [['001', 0, -1.5, '1.']]],
  ['320506196407042198', [['320506196407042198']]],
  ['2012-05-31\t1975.03\t1e5', [['2012-05-31', 1975.03, '1e5']]],
  [
    '"第一行\n第二行"\t"说""好"""\n末',
    [
      ['第一行\n第二行', '说"好"'],
      ['末', ''],
    ],
  ],
  ['=SUM(A1)', [['=SUM(A1)']]],
  ['', [['']]],
])('%j', (text, expected) => {
  expect(pastedCells(text).map((row) => row.map(({ v }) => v))).toEqual(expected);
});

test('text stays text whatever it looks like', () => {
  expect(pastedCells('001\t1')).toEqual([
    [
      { v: '001', t: 1 },
      { v: 1, t: 2 },
    ],
  ]);
});
