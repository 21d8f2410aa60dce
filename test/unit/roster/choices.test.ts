import { atOnce } from '../../../src/domain/basics/parts';
import { surveySheets } from '../../../src/domain/roster/find-sheet';
import { outlineRoster } from '../../../src/domain/roster/read-roster';
import { book, codes, errors, fields, names, params, roster, sheet } from './sheets';

const ROWS = [
  ['姓名', '性别', '出生年月', '竞聘职位'],
  ['张三', '男', '1978.05', '主任'],
];

describe('the sheet', () => {
  test('is the only one with a roster; ours and hidden ones do not count', () => {
    const sheets = [
      sheet([['填表说明'], ['1.请填写姓名、性别、出生年月']], { name: '说明' }),
      sheet(ROWS, { name: '_xuanba_data' }),
      sheet(ROWS, { name: '旧表', hidden: true }),
      sheet(ROWS, { name: '汇总' }),
    ];
    expect(roster(sheets).sheet).toBe('汇总');
    expect(roster(sheets.slice(0, 3)).sheet).toBe('旧表');
  });

  test('is asked for when there are two', () => {
    const found = errors([sheet(ROWS, { name: '甲' }), sheet(ROWS, { name: '乙' })]);
    expect(found).toMatchObject([
      {
        severity: 'block',
        message: { code: 'roster.two-sheets', params: { sheets: ['甲', '乙'], flag: '--sheet 甲' } },
      },
    ]);
  });

  test('may be named, with blanks around', () => {
    const sheets = [sheet(ROWS, { name: '甲 ' }), sheet(ROWS, { name: '乙' })];
    expect(roster(sheets, { sheet: ' 甲' }).sheet).toBe('甲 ');
    expect(params(errors(sheets, { sheet: '丙' })[0])).toEqual({ sheet: '丙', sheets: ['甲 ', '乙'] });
  });

  test('without a header or without people is said', () => {
    expect(
      codes(
        errors(
          sheet([
            ['a', 'b'],
            [1, 2],
          ]),
        ),
      ),
    ).toEqual(['roster.header-not-found']);
    expect(codes(errors(sheet([])))).toEqual(['roster.header-not-found']);
    expect(codes(errors(sheet([ROWS[0] as string[]]), { sheet: '名册' }))).toEqual(['roster.no-people']);
  });
});

describe('the header rows of the clerk', () => {
  test('are respected', () => {
    const rows = [['姓名', '性别', '出生年月', '竞聘职位'], ...ROWS];
    expect(roster(sheet(rows), { headerRows: { first: 2, last: 2 } }).header).toEqual({ first: 2, last: 2 });
  });

  test('without a name column ask for it', () => {
    expect(
      codes(errors(sheet([['x', 'y', 'z', '竞聘职位'], ...ROWS.slice(1)]), { headerRows: { first: 1, last: 1 } })),
    ).toEqual(['roster.column-missing']);
  });

  test('outside the sheet are an error', () => {
    expect(codes(errors(sheet(ROWS), { headerRows: { first: 7, last: 8 } }))).toEqual(['roster.header-rows-outside']);
  });
});

describe('columns', () => {
  const unsure = sheet([
    ['姓名', '性别', '党组织关系', '竞聘职位', '原出生年月'],
    ['张三', '男', '甲', '主任', '1978.05'],
  ]);

  test('an unsure needed column is asked about with the answer ready', () => {
    const [found] = errors(unsure, { needed: ['birth'] });
    expect(found).toMatchObject({ severity: 'block', message: { code: 'roster.column-unsure' } });
    expect(params(found)).toMatchObject({ flag: '--map 出生年月=E', candidates: ['E 原出生年月 (1978.05)'] });
  });

  test('an unsure column that is not needed stays unmapped', () => {
    expect(fields(roster(unsure))).toBe('name sex - post -');
  });

  test('two columns that claim a needed field alike are asked about', () => {
    const rows = [
      ['姓名', '出生年月', '出生日期', '竞聘职位'],
      ['张三', '1978.05', '1978.06', '主任'],
    ];
    expect(params(errors(sheet(rows), { needed: ['birth'] })[0]).candidates).toHaveLength(2);
    expect(fields(roster(sheet(rows)))).toBe('name - - post');
  });

  test('a missing needed column is a warning, a missing post an error, all at once', () => {
    const found = roster(sheet(ROWS), { needed: ['level', 'education'] });
    expect(found.issues.map((one) => [one.severity, one.message.code])).toEqual([
      ['warn', 'roster.column-not-found'],
      ['warn', 'roster.column-not-found'],
    ]);
    const rows = [
      ['姓名', '性别', '民族', '出生年月', '出生日期'],
      ['张三', '男', '汉族', '1978.05', '1978.06'],
    ];
    expect(codes(errors(sheet(rows), { needed: ['birth'] }))).toEqual([
      'roster.column-missing',
      'roster.column-unsure',
    ]);
    expect(params(errors(sheet(rows))[0])).toMatchObject({ flag: '--map 竞聘职位=?' });
  });

  test('where everybody stands for every post no post is missing', () => {
    const rows = [
      ['姓名', '性别', '出生年月'],
      ['张三', '男', '1978.05'],
    ];
    expect(codes(errors(sheet(rows)))).toEqual(['roster.column-missing']);
    expect(roster(sheet(rows), { withoutPosts: true }).issues).toEqual([]);
    const told = roster(sheet(rows), { withoutPosts: true, needed: ['post'] }).issues;
    expect(told.map((one) => [one.severity, one.message.code])).toEqual([['warn', 'roster.column-not-found']]);
  });

  test('a combined column is proposed for the other of its fields', () => {
    const found = roster(
      sheet([
        ['姓名', '性别', '毕业院校及专业', '竞聘职位'],
        ['张三', '男', '某大学畜牧', '主任'],
      ]),
      { needed: ['major'] },
    );
    expect(found.issues).toMatchObject([
      { severity: 'warn', message: { code: 'roster.column-perhaps', params: { flag: '--map 专业=C' } } },
    ]);
  });

  test('full-time and in-service columns make up for 学历', () => {
    const found = roster(
      sheet([
        ['姓名', '全日制学历', '在职学历', '竞聘职位'],
        ['张三', '大专', '', '主任'],
      ]),
      { needed: ['education'] },
    );
    expect(found.issues).toEqual([]);
  });

  test('values that contradict an exact header make it unsure', () => {
    const rows = Array.from({ length: 6 }, (_, index) => [
      `张${'一二三四五六'[index]}`,
      '男',
      '11010519491231002X',
      '主任',
    ]);
    const found = errors(sheet([['姓名', '性别', '出生年月', '竞聘职位'], ...rows]), { needed: ['birth'] });
    expect(codes(found)).toEqual(['roster.column-unsure']);
  });

  test('the clerk is never overruled', () => {
    const found = roster(
      sheet([
        ['姓名', '出生年月', '出生日期', '甲', '乙'],
        ['张三', '1978.05', '1978.06', '主任', '科长'],
      ]),
      {
        columns: new Map([
          ['birth', [3]],
          ['post', [5, 4]],
        ] as const),
        needed: ['birth'],
      },
    );
    expect(fields(found)).toBe('name - birth post post');
    expect(found.columns[2]).toMatchObject({ confidence: 100, chosenBy: 'clerk' });
  });

  test('a name that only the clerk knows makes a header', () => {
    const found = roster(
      sheet([
        ['谁', '性别', '出生年月', '竞聘职位'],
        ['张三', '男', '1978.05', '主任'],
      ]),
      { columns: new Map([['name', [1]]]) },
    );
    expect(names(found)).toEqual(['张三']);
  });

  test.each([
    [new Map([['birth', [9]]] as const), 'roster.column-outside'],
    [new Map([['birth', [5]]] as const), 'roster.column-empty'],
    [
      new Map([
        ['birth', [3]],
        ['workStart', [3]],
      ] as const),
      'roster.column-twice',
    ],
    [new Map([['birth', [2, 3]]] as const), 'roster.column-too-many'],
  ])('a wrong choice %# is %s', (columns, code) => {
    const rows = [
      ['姓名', '性别', '出生年月', '竞聘职位', '籍贯'],
      ['张三', '男', '1978.05', '主任', null],
    ];
    expect(codes(errors(sheet(rows), { columns }))).toContain(code);
  });
});

describe('what is shown before anything is read', () => {
  test('every sheet is named with its header and people, hidden ones as hidden', () => {
    const more = [...ROWS, ['李四', '女', '1980.01', '主任']];
    const found = atOnce(
      surveySheets(
        book(
          sheet([['说明'], ['1.请填写']], { name: '说明' }),
          sheet(ROWS, { name: '甲' }),
          sheet(more, { name: '乙' }),
          sheet([...more, ['王五', '男', '1981.01', '主任']], { name: '旧', hidden: true }),
          sheet(ROWS, { name: '_xuanba' }),
        ),
      ),
    );
    const header = { first: 1, last: 1 };
    expect(found).toEqual([
      { sheet: '说明', header: undefined, people: 0, hidden: false, best: false },
      { sheet: '甲', header, people: 1, hidden: false, best: false },
      { sheet: '乙', header, people: 2, hidden: false, best: true },
      { sheet: '旧', header, people: 3, hidden: true, best: false },
    ]);
  });

  test('a hidden sheet is the best one only where no visible one is a roster', () => {
    const [found] = atOnce(surveySheets(book(sheet(ROWS, { name: '旧', hidden: true }))));
    expect(found).toMatchObject({ hidden: true, best: true });
    expect(atOnce(surveySheets(book(sheet([['说明']])))).some(({ best }) => best)).toBe(false);
  });

  test('columns are shown also where one of them must be asked about', () => {
    const rows = [
      ['甲', '性别', '出生年月', '学历', '竞聘职位'],
      [1, '男', '1978.05', '本科', '主任'],
    ];
    const outline = outlineRoster(book(sheet(rows)), { needed: [] });
    if (!outline.ok) throw new Error(JSON.stringify(outline.error));
    expect(outline.value.columns.map(({ field }) => field)).toEqual([undefined, 'sex', 'birth', 'education', 'post']);
    expect(outline.value.people).toBe(0);
    expect(codes(outline.value.issues)).toEqual(['roster.column-missing']);
  });
});

describe('a column that the clerk does not want used', () => {
  test('is left out, whatever its header says, and another may take its place', () => {
    const rows = [
      ['姓名', '性别', '出生年月', '出生日期', '竞聘职位'],
      ['张三', '男', '1978.05', '1978-05-12', '主任'],
    ];
    const read = roster(sheet(rows), { unused: [2, 3] });
    expect(read.columns.map(({ field }) => field)).toEqual(['name', undefined, undefined, 'birth', 'post']);
    expect(read.columns[1]).toMatchObject({ chosenBy: 'clerk', confidence: 100 });
  });

  test('is not proposed for anything', () => {
    const found = errors(sheet(ROWS), { unused: [4] });
    expect(params(found[0])).toMatchObject({ columns: [] });
    expect(codes(found)).toEqual(['roster.column-missing']);
  });
});
