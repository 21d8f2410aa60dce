import { fields, names, roster, sheet } from './sheets';

const ID = '11010519491231002X';

describe('layouts', () => {
  test('one header row, other wording, other order', () => {
    const found = roster(
      sheet([
        [
          '应聘岗位',
          '参加竞聘人员姓名',
          '公民身份号码',
          '生日',
          '文化程度',
          '科室',
          '用工形式',
          '党派',
          '参工时间',
          '联系人姓名',
        ],
        ['办公室主任', '张三', ID, '1949.12', '本科', '人事科', '行政编', '党员', '1970.01', '李四'],
      ]),
    );
    expect(fields(found)).toBe(
      'post name idNumber birth education department staffCategory politicalStatus workStart -',
    );
    expect(found.header).toEqual({ first: 1, last: 1 });
    expect(found.columns.every((column) => column.field === undefined || column.confidence === 100)).toBe(true);
  });

  test('titles above, two rows, merged, with years as numbers', () => {
    const found = roster(
      sheet(
        [
          ['××局竞争上岗报名人员汇总表'],
          ['填报单位：', null, null, null, null, '填报日期：2012年5月'],
          ['序号', '姓 名', '学历学位', null, '现任职务（级）及任职时间', null, '近三年年度考核结果', null, '竞聘职位'],
          [null, null, '全日制教育', '在职教育', '职级', '时间', 2009, 2010, null],
          [1, '张三', '大专', '本科', '副科级', '2009.03', '称职', '优秀', '办公室主任'],
        ],
        { merges: ['A1:I1', 'A2:E2', 'F2:I2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:H3', 'I3:I4'] },
      ),
    );
    expect(found.header).toEqual({ first: 3, last: 4 });
    expect(fields(found)).toBe(
      'sequence name fullTimeEducation inServiceEducation level levelSince assessment2009 assessment2010 post',
    );
  });

  test('the same without any merge', () => {
    const found = roster(
      sheet([
        ['序号', '姓名', '学历学位', '', '现任职务', '', '年度考核', '', '竞聘职位'],
        ['', '', '全日制', '在职', '职务', '任职时间', '2009年', '2010年', ''],
        [1, '张三', '大专', '本科', '副主任', '2009.03', '称职', '优秀', '办公室主任'],
      ]),
    );
    expect(found.header).toEqual({ first: 1, last: 2 });
    expect(fields(found)).toBe(
      'sequence name fullTimeEducation inServiceEducation position positionSince assessment2009 assessment2010 post',
    );
    expect(names(found)).toEqual(['张三']);
  });

  test('three rows', () => {
    const found = roster(
      sheet(
        [
          ['姓名', '性别', '学历', null, null, null, '竞聘职位'],
          [null, null, '全日制', null, '在职', null, null],
          [null, null, '学历', '毕业院校系及专业', '学历', '毕业院校系及专业', null],
          ['张三', '男', '大专', '某大学', '本科', '某党校', '办公室主任'],
        ],
        { merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2', 'G1:G3'] },
      ),
    );
    expect(found.header).toEqual({ first: 1, last: 3 });
    expect(fields(found)).toBe('name sex fullTimeEducation - inServiceEducation - post');
  });

  test('one row with every year in one cell', () => {
    const found = roster(
      sheet([
        ['姓名', '考核结果（2009-2011）', '职称', '报名时间', '岗位等级', '竞聘职位1', '竞聘职位2'],
        ['张三', '优秀、称职、称职', '工程师', '2012-03-07 16:31', '管理九级', '甲岗', '乙岗'],
      ]),
    );
    const [person] = found.people;
    expect(person?.facts.assessments.map(({ year }) => year)).toEqual([2009, 2010, 2011]);
    expect(person?.facts.choices).toEqual([
      { order: 1, post: '甲岗' },
      { order: 2, post: '乙岗' },
    ]);
    expect(fields(found)).toBe('name assessment title registeredAt jobGrade post secondPost');
  });

  test.each([
    ['09年度考核', 2009],
    ['2009年考核', 2009],
    ['2009年度', 2009],
    ['2009年度考核等次', 2009],
  ])('%s is the assessment of one year', (header, year) => {
    const found = roster(
      sheet([
        ['姓名', '性别', header, '竞聘职位'],
        ['张三', '男', '称职', '主任'],
        ['李四', '女', '优秀', '主任'],
        ['王五', '女', '优秀', '主任'],
      ]),
    );
    expect(fields(found)).toBe(`name sex assessment${year} post`);
  });

  test('hints, numbering, brackets and line breaks in headers', () => {
    const found = roster(
      sheet([
        [
          '1.姓名*',
          '出生年月\n（　 岁）',
          '参加工\n作时间',
          '身份证号码（18位）',
          '学历（全日制）',
          '现任职务（级）',
          '拟竞聘岗位（必填）',
        ],
        ['张三', '1949.12', '1970.01', ID, '大专', '副科级', '主任'],
        ['李四', '1949.12', '1970.01', ID, '大专', '正科级', '主任'],
        ['王五', '1949.12', '1970.01', ID, '大专', '主任科员', '主任'],
      ]),
    );
    expect(fields(found)).toBe('name birth workStart idNumber fullTimeEducation level post');
    expect(found.columns[5]?.chosenBy).toBe('values');
  });

  test('look-alikes keep apart', () => {
    const found = roster(
      sheet([
        [
          '姓名',
          '配偶姓名',
          '任现职时间',
          '任现职级时间',
          '现任职务',
          '职级',
          '学历',
          '学位',
          '专业',
          '年龄',
          '单位',
          '部门',
          '竞聘职位',
        ],
        [
          '张三',
          '王五',
          '2009.03',
          '2008.01',
          '副主任',
          '副科级',
          '本科',
          '学士',
          '法律',
          34,
          '某局',
          '人事科',
          '主任',
        ],
      ]),
    );
    expect(fields(found)).toBe(
      'name - positionSince levelSince position level education degree major age unit department post',
    );
  });

  test('最高学历 is preferred to 学历, 第一学历 is full-time', () => {
    const found = roster(
      sheet([
        ['姓名', '性别', '第一学历', '学历', '最高学历', '竞聘职位'],
        ['张三', '男', '中专', '大专', '本科', '主任'],
      ]),
    );
    expect(fields(found)).toBe('name sex fullTimeEducation - education post');
  });

  test('a column without a header is known by its values', () => {
    const rows = ['张三', '李四', '王五'].map((name) => [name, '1949.12', ID, '主任']);
    const found = roster(
      sheet(
        [['姓名', '出生年月', '号', '竞聘职位'], ...rows].map((row, index) =>
          index ? row : ['姓名', '出生年月', '', '竞聘职位'],
        ),
      ),
    );
    expect(found.columns[2]).toMatchObject({ field: 'idNumber', chosenBy: 'values' });
  });

  test('a department of the post is put before the post', () => {
    const found = roster(
      sheet([
        ['姓名', '性别', '竞聘部门', '竞聘职位'],
        ['张三', '男', '党政办', '主任'],
        ['李四', '男', '综治办', '综治办主任'],
      ]),
    );
    expect(found.people.map(({ facts }) => facts.choices[0]?.post)).toEqual(['党政办主任', '综治办主任']);
  });

  test.each([
    [['职级', '任职时间'], 'level levelSince'],
    [['职务', '任职时间', '职级', '任职时间'], 'position positionSince level levelSince'],
    [['职务', '任现职时间', '职级', '任职时间'], 'position positionSince level levelSince'],
    [['职务', '任职时间', '职级'], 'position positionSince level'],
    [['职务', '职级', '任职时间'], 'position level -'],
  ])('任职时间 in %j belongs to the column before it, or is left open', (headers, expected) => {
    const values = headers.map((header) => (header === '职级' ? '副科级' : header === '职务' ? '副主任' : '2009.03'));
    const found = roster(
      sheet([
        ['姓名', ...headers, '竞聘职位'],
        ['张三', ...values, '主任'],
      ]),
    );
    expect(fields(found)).toBe(`name ${expected} post`);
  });
});
