import { codes, errors, names, roster, sheet } from './sheets';
import type { SourceValue } from '../../../src/domain/roster/source';

const HEADER = ['序号', '姓名', '性别', '出生年月', '部门', '竞聘职位'];
const person = (number: number | null, name: string | null, post = '主任'): SourceValue[] => [
  number,
  name,
  '男',
  '1978.05',
  '人事科',
  post,
];

describe('rows', () => {
  test('totals, notes, signatures, groups, examples, blank rows and repeated headers are no people', () => {
    const found = roster(
      sheet(
        [
          HEADER,
          [1, 2, 3, 4, 5, 6],
          ['一、党政办'],
          ['例', '张某某', '男', '1978.05', '人事科', '主任'],
          person(1, '张三'),
          [],
          HEADER,
          person(2, '李　四'),
          ['小计', '2人'],
          person(null, '王五'),
          ['合计', '3人', null, null, null, null],
          person(null, '赵六'),
          [4],
          ['注：1.出生年月以档案为准。'],
          ['填表人：', null, '审核人：', null, '2012年5月8日'],
          [null, null],
        ],
        { merges: ['A3:F3', 'A14:F14'] },
      ),
    );
    expect(names(found)).toEqual(['张三', '李四', '王五', '赵六']);
    expect(found.ignored.map(({ row, why }) => `${row} ${why}`)).toEqual(
      [
        '2 repeatedHeader',
        '3 group',
        '4 note',
        '6 blank',
        '7 repeatedHeader',
        '9 total',
        '11 total',
        '14 note',
        '15 note',
      ].flatMap((line) => (line === '14 note' ? ['13 blank', line] : [line])),
    );
  });

  test('footers are no people where the names stand in the first column either', () => {
    const named = (name: string): SourceValue[] => [name, '女', '1978.05', '人事科', '主任'];
    const found = roster(
      sheet([
        ['姓名', '性别', '出生年月', '部门', '竞聘职位'],
        named('王亚男'),
        ['办公室小计', '1人'],
        named('合文'),
        ['合计', '2人'],
        ['备注', '以上人员情况属实'],
        ['审核意见', '同意'],
        ['填表人', '王芳', null, '联系电话', '13800000000'],
      ]),
    );
    expect(names(found)).toEqual(['王亚男', '合文']);
    expect(found.ignored.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '3 total',
      '5 total',
      '6 note',
      '7 note',
      '8 note',
    ]);
  });

  test('a row with data and no name is a person who blocks', () => {
    const found = roster(sheet([HEADER, person(1, null), person(2, '李四')]));
    expect(names(found)).toEqual(['blank', '李四']);
    expect(found.people[0]?.issues).toMatchObject([
      { severity: 'block', message: { code: 'roster.name-blank', params: { row: 2 } } },
    ]);
  });

  test('a number in place of a name is a person who blocks', () => {
    const found = roster(sheet([HEADER, person(1, '12345'), person(2, '李四')]));
    expect(codes(found.people[0]?.issues ?? [])).toEqual(['roster.name-unreadable']);
  });

  test('somebody with a name and nothing else is a person', () => {
    expect(names(roster(sheet([HEADER, person(1, '张三'), [2, '李四']])))).toEqual(['张三', '李四']);
  });

  test('a value merged down belongs to every row, a merged name to one person', () => {
    const found = roster(
      sheet(
        [
          HEADER,
          person(1, '张三'),
          [2, '李四', '男', '1978.05', null, '副主任'],
          person(3, '王五'),
          [null, null, '男', '1978.06', '综治办', '主任'],
        ],
        { merges: ['E2:E3', 'B4:B5'] },
      ),
    );
    expect(found.people[1]?.facts.department).toMatchObject({ state: 'known', value: '人事科' });
    expect(names(found)).toEqual(['张三', '李四', '王五']);
    expect(found.issues).toMatchObject([
      { severity: 'block', message: { code: 'roster.name-merged', params: { first: 4, last: 5 } } },
    ]);
    expect(found.ignored).toMatchObject([{ row: 5, why: 'continuation' }]);
  });

  test('hidden rows are read and said', () => {
    const found = roster(sheet([HEADER, person(1, '张三'), person(2, '李四')], { hiddenRows: [3] }));
    expect(names(found)).toEqual(['张三', '李四']);
    expect(found.issues).toMatchObject([
      { severity: 'info', message: { code: 'roster.hidden-rows', params: { rows: ['3'], count: 1 } } },
    ]);
  });

  test('two people of one name stay two', () => {
    expect(names(roster(sheet([HEADER, person(1, '李伟'), person(2, '李伟')])))).toEqual(['李伟', '李伟']);
  });

  test('a formula error in a used column blocks and names its cell, in an unused one it does not', () => {
    const error = { kind: 'error', code: '#REF!' } as const;
    const found = roster(
      sheet([
        [...HEADER, '住址'],
        [1, '张三', '男', error, '人事科', '主任', error],
      ]),
    );
    expect(found.people[0]?.issues).toMatchObject([
      {
        severity: 'block',
        message: { code: 'roster.cell-error', params: { cell: 'D2', value: '#REF!' } },
        place: { row: 2, column: 4, person: '张三' },
      },
    ]);
  });

  test('an unreadable value is said once, with its place', () => {
    const found = roster(sheet([HEADER, [1, '张三', '男', '1978.13', '人事科', '主任']]));
    expect(found.people[0]?.facts.birth.state).toBe('unreadable');
    expect(found.people[0]?.issues).toMatchObject([
      {
        severity: 'warn',
        message: { code: 'roster.date-unreadable', params: { row: 2, value: '1978.13' } },
        place: { sheet: '名册', column: 4 },
      },
    ]);
  });

  test('a second table with other columns is refused', () => {
    const found = errors(
      sheet([HEADER, person(1, '张三'), ['姓名', '序号', '性别', '出生年月'], ['李四', 1, '男', '1978.05']]),
    );
    expect(found).toMatchObject([{ message: { code: 'roster.second-table', params: { row: 3 } } }]);
  });
});

describe('posts', () => {
  const posts = (...cells: string[]) =>
    roster(
      sheet([HEADER, ...cells.map((cell, index) => person(index + 1, `张${'一二三四五'[index]}`, cell))]),
    ).people.map(({ facts }) => facts.choices.map(({ post }) => post));

  test('are split where each part is a post of its own or where they are numbered', () => {
    expect(posts('办公室主任、财务科科长', '办公室主任', '财务科科长')).toEqual([
      ['办公室主任', '财务科科长'],
      ['办公室主任'],
      ['财务科科长'],
    ]);
    expect(posts('1.办公室主任 2.财务科科长')).toEqual([['办公室主任', '财务科科长']]);
    expect(posts('①办公室主任②财务科科长')).toEqual([['办公室主任', '财务科科长']]);
    expect(posts('第一志愿：办公室主任；第二志愿：财务科科长')).toEqual([['办公室主任', '财务科科长']]);
  });

  test('stay whole otherwise, with a warning', () => {
    const found = roster(sheet([HEADER, person(1, '张三', '党建、人事科科长')]));
    expect(found.people[0]?.facts.choices).toEqual([{ order: 1, post: '党建、人事科科长' }]);
    expect(codes(found.people[0]?.issues ?? [])).toEqual(['roster.post-perhaps-several']);
  });

  test('of two spellings are one post', () => {
    expect(posts('主任（综合）', '主任(综合)', ' 主任 （综合）')).toEqual([
      ['主任（综合）'],
      ['主任（综合）'],
      ['主任（综合）'],
    ]);
  });

  test('a blank cell gives none', () => expect(posts('', '主任')).toEqual([[], ['主任']]));
});

describe('facts from neighbouring texts', () => {
  test('a level with its date fills 任现职级时间 and needs no column', () => {
    const found = roster(
      sheet([
        ['姓名', '职级', '竞聘职位'],
        ['张三', '副科级（2009.03）', '主任'],
      ]),
      { needed: ['levelSince'] },
    );
    expect(found.people[0]?.facts.levelSince).toMatchObject({ value: { year: 2009, month: 3 } });
    expect(found.issues).toEqual([]);
  });

  test('two educations in one cell fill both modes', () => {
    const found = roster(
      sheet([
        ['姓名', '学历', '竞聘职位'],
        ['张三', '大专（全日制），本科（在职）', '主任'],
      ]),
    );
    expect(found.people[0]?.facts).toMatchObject({
      education: { value: { level: 'bachelor', mode: 'inService' } },
      fullTimeEducation: { value: { level: 'juniorCollege' } },
      inServiceEducation: { value: { level: 'bachelor' } },
    });
  });

  test.each([
    ['1949.12', '女', []],
    ['1949.12.31', '女', []],
    ['1949.11', '女', ['roster.id-birth-differs']],
    ['1949.12.30', '男', ['roster.id-birth-differs', 'roster.id-sex-differs']],
  ])('an ID number is compared with %s and %s', (birth, sex, expected) => {
    const found = roster(
      sheet([
        ['姓名', '性别', '出生年月', '身份证号', '竞聘职位'],
        ['张三', sex, birth, '11010519491231002X', '主任'],
      ]),
    );
    expect(codes(found.people[0]?.issues ?? [])).toEqual(expected);
  });

  test('a list shorter than the years of the header is said', () => {
    const found = roster(
      sheet([
        ['姓名', '性别', '近三年考核', '竞聘职位'],
        ['张三', '男', '优秀、称职', '主任'],
      ]),
    );
    expect(found.people[0]?.issues).toMatchObject([
      { message: { code: 'roster.assessment-count-differs', params: { expected: 3, found: 2 } } },
    ]);
  });
});
