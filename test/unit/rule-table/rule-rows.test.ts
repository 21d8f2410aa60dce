import type { SourceValue } from '../../../src/domain/roster/source';
import { problemsOf, requirementsOf, tableOf } from './rules';

type Rows = readonly (readonly SourceValue[])[];

const HEADER = ['职位', '字段', '比较', '值', '说明'];

describe('rules in a range', () => {
  const text = requirementsOf('年龄<=45;学历>=大专');

  test.each<[string, Rows]>([
    [
      '3 columns',
      [
        ['年龄', '<=', 45],
        ['学历', '>=', '大专'],
      ],
    ],
    [
      '4 columns',
      [
        ['', '年龄', '≤', '45'],
        [null, '学历', '>=', '大专'],
      ],
    ],
    [
      '5 columns',
      [
        [null, '年龄', '<=', 45, '公告第三条'],
        [null, '学历', '>=', '大专', null],
      ],
    ],
    [
      'a header and blank rows',
      [
        [null, null, null, null, null],
        HEADER,
        [null, '年龄', '<=', 45, ''],
        ['', ' ', null, '', ''],
        [null, '学历', '不低于', '大专', ''],
      ],
    ],
    [
      'a header in another order, with a column of its own',
      [
        ['序', '值', '比较', '字段'],
        [1, 45, '<=', '年龄'],
        [2, '大专', '>=', '学历'],
      ],
    ],
    ['one column of texts', [['年龄<=45'], [null], ['学历>=大专']]],
    ['several rules in a cell', [['年龄<=45;学历>=大专'], ['']]],
    [
      'hosts that hand over 0 for blank cells',
      [
        [0, '年龄', '<=', 45, 0],
        [0, 0, 0, 0, 0],
        [0, '学历', '>=', '大专', 0],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(requirementsOf(rows)).toEqual(text);
  });

  test('a rule with posts holds for them only', () => {
    const table = tableOf([
      HEADER,
      ['党政办主任、财务科科长', '政治面貌', '为', '中共党员', ''],
      ['', '年龄', '<=', 45, ''],
    ]);
    expect(table.requirements.map(({ posts }) => posts)).toEqual([
      ['党政办主任、财务科科长', '党政办主任', '财务科科长'],
      undefined,
    ]);
    expect(table.needPost).toEqual(['“政治面貌为中共党员”']);
    expect(table.asksPost).toBe(false);
  });

  test('或 continues the row above, | stands between values', () => {
    const [grade, age, staff, ...more] = requirementsOf([
      HEADER,
      ['畜牧站站长', '管理岗位等级', '>=', '九级满3年', ''],
      ['', '或专技岗位等级', '>=', '十二级满3年', ''],
      ['畜牧站站长', '或者 职称', '>=', '中级|高级', ''],
      ['', '原则上年龄', '<=', 40, ''],
      ['', '编制性质', '属于', '行政编制|事业编制', ''],
    ]);
    expect(grade).toEqual({
      posts: ['畜牧站站长'],
      effect: 'block',
      expression: {
        any: [
          { kind: 'job-grade-at-least', parameters: { track: 'management', grade: 9, minYears: 3 } },
          { kind: 'job-grade-at-least', parameters: { track: 'professional', grade: 12, minYears: 3 } },
          {
            any: [
              { kind: 'title-at-least', parameters: { level: 'intermediate' } },
              { kind: 'title-at-least', parameters: { level: 'deputySenior' } },
            ],
          },
        ],
      },
    });
    expect(age?.effect).toBe('warn');
    expect(staff?.expression).toEqual({
      kind: 'staff-category-in',
      parameters: { accepted: ['administrative', 'institution'] },
    });
    expect(more).toEqual([]);
  });
});

describe('what is not understood in a range', () => {
  test('each row says what is wrong with it, in order', () => {
    expect(
      problemsOf([
        HEADER,
        ['', '或学历', '>=', '大专', ''],
        ['', '', '<=', 45, ''],
        ['', '年龄', '', 45, ''],
        ['', '年龄', '约', 45, ''],
        ['', '年龄', '<=', '', ''],
        ['甲', '年龄', '<=', 45, ''],
        ['乙', '或学历', '>=', '大专', ''],
        ['', '或原则上学历', '>=', '大专', ''],
        ['', '年龄', '<=', { kind: 'error', code: '#REF!' }, ''],
      ]),
    ).toEqual([
      '条件第2行：以“或”开头，上面却没有条件。请去掉“或”，或移到相应条件之下。',
      '条件第3行：没有写明字段。请补填，如“年龄”。',
      '条件第4行：“年龄”没有比较方式（<=、>=、<、>、=、包含、属于）。请补填，如“年龄<=45”。',
      '条件第5行：比较方式“约”无法识别，应为 <=、>=、<、>、=、包含、属于之一。请改正。',
      '条件第6行：“年龄”没有写明与什么比较。请补填。',
      '条件第8行：“或”的各项应针对同一职位，“原则上”只写在第一项。请改正，或拆成几条。',
      '条件第9行：“或”的各项应针对同一职位，“原则上”只写在第一项。请改正，或拆成几条。',
      '条件第10行：单元格的公式出错（#REF!）。请更正公式或直接填写。',
    ]);
  });

  test('a value of 0 is a value, and a wrong one', () => {
    expect(problemsOf([['年龄', '<=', 0]])).toEqual([expect.stringContaining('“年龄”的值“0”无法识别')]);
  });

  test('columns that cannot be told apart', () => {
    expect(problemsOf([['年龄<=45', '学历>=大专']])).toEqual([expect.stringContaining('“条件”有2列而没有表头')]);
    expect(problemsOf([['a', 'b', 'c', 'd', 'e', 'f']])).toEqual([expect.stringContaining('“条件”有6列而没有表头')]);
    expect(
      problemsOf([
        ['职位', '字段', '说明'],
        ['', '年龄', ''],
      ]),
    ).toEqual(['“条件”的表头缺少：比较、值。请补上。']);
    expect(
      problemsOf([
        ['字段', '比较', '值', '值'],
        ['年龄', '<=', 45, 45],
      ]),
    ).toEqual(['“条件”的表头中重复：值，各应只有一列。请只保留一列。']);
  });

  test('the row of a text in a column of texts', () => {
    expect(
      problemsOf([['年龄<=45'], ['年令<=45'], ['学历>=大专;年令<=45'], [{ kind: 'error', code: '#N/A' }]]),
    ).toEqual([
      expect.stringMatching(/^条件第2行：“年令”/),
      expect.stringMatching(/^条件第3行第2条：“年令”/),
      '条件第4行：单元格的公式出错（#N/A）。请更正公式或直接填写。',
    ]);
  });

  test('nothing but a header', () => {
    expect(problemsOf([HEADER, ['', '', '', '', '']])).toEqual([expect.stringContaining('没有任何条件')]);
  });
});
