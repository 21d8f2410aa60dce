import { expressionOf, problemsOf, requirementsOf, tableOf } from './rules';

const use = (kind: string, parameters: Readonly<Record<string, unknown>>) => ({ kind, parameters });
const ageAtMost = (maxYears: number) => use('age-at-most', { maxYears });

describe('rules in a text', () => {
  test('; and line breaks separate rules that must all be met', () => {
    const expected = [
      { expression: ageAtMost(45), effect: 'block' },
      { expression: use('education-at-least', { level: 'juniorCollege' }), effect: 'block' },
      { expression: use('assessments-at-least', { years: 3, grade: 'competent' }), effect: 'block' },
    ];
    for (const text of [
      '年龄<=45;学历>=大专;近3年考核>=称职',
      '年龄≤45；学历≥大专；近三年考核≥称职；',
      ' 年龄 <= 45 \n学历 ＞＝ 大专\r\n;;近3年年度考核结果 不低于 合格',
      '年龄不超过45周岁;学历为大专及以上;近3年考核均为称职以上',
    ]) {
      expect(requirementsOf(text)).toEqual(expected);
    }
  });

  test('| stands between conditions of which one is enough', () => {
    const any = [
      use('job-grade-at-least', { track: 'management', grade: 9, minYears: 3 }),
      use('job-grade-at-least', { track: 'professional', grade: 12, minYears: 3 }),
    ];
    expect(expressionOf('管理岗位等级>=九级满3年|专技岗位等级>=十二级满3年')).toEqual({ any });
    expect(expressionOf('岗位等级 ≥ 管理9级满三年 ｜ 专技12级满3年')).toEqual({ any });
  });

  test('a piece without a comparison is a further value of the one before it', () => {
    const accepted = ['partyMember', 'masses'];
    for (const text of ['政治面貌=中共党员|群众', '政治面貌属于中共党员、群众', '政治面貌为党员，群众']) {
      expect(expressionOf(text)).toEqual(use('political-status', { accepted }));
    }
    expect(expressionOf('专业包含畜牧|兽医、水产')).toEqual(use('major-in', { words: ['畜牧', '兽医', '水产'] }));
    const levels = [use('education-at-least', { level: 'bachelor' }), use('education-at-least', { level: 'master' })];
    expect(expressionOf('学历>=本科|硕士')).toEqual({ any: levels });
  });

  test('原则上 and 一般 make a rule advice', () => {
    expect(requirementsOf('年龄<=45;原则上年龄<=40;一般 学历>=本科').map(({ effect }) => effect)).toEqual([
      'block',
      'warn',
      'warn',
    ]);
  });

  test('fields by their names, by header terms and in English', () => {
    expect(expressionOf('最高学历>=大专')).toEqual(expressionOf('文化程度>=大专'));
    expect(expressionOf('age<=45')).toEqual(ageAtMost(45));
    expect(requirementsOf('Education >= junior college; Political status = Party member')).toEqual(
      requirementsOf('学历>=大专;政治面貌=中共党员'),
    );
  });

  test('which rules need the as-of day and the post, as typed', () => {
    const table = tableOf('年龄<=45;学历>=大专;职称>=中级;职称>=中级满5年;轮岗<6年');
    expect(table.needAsOf).toEqual(['“年龄<=45”', '“职称>=中级满5年”', '“轮岗<6年”']);
    expect(table.needPost).toEqual(['“轮岗<6年”']);
    expect(table.asksPost).toBe(true);
    expect([...table.fields]).toContain('birth');
  });
});

describe('strict comparisons of whole years and ranks are exact', () => {
  test.each([
    ['年龄<46', '年龄<=45'],
    ['年龄>17', '年龄>=18'],
    ['年龄=18-45', '年龄=18~45周岁'],
    ['年龄为45周岁以下', '年龄<=45'],
    ['工作年限>1', '工作年限>=2'],
    ['工作年限>=满2年', '工龄满两年'],
    ['任现职级时间>=3', '任现职级满3年'],
    ['单位考核名次<11', '单位考核名次<=前10名'],
    ['同一职位任职年限<=5', '同一职位任职年限<6年'],
    ['学历>=大学', '学历>=本科'],
    ['学历>=全日制本科', '全日制学历>=本科'],
    ['学历>=本科（全日制）', '全日制学历≥大学本科'],
    ['职级>=副科', '职级>=副科级'],
    ['职级>=主任科员', '职级>=正科级'],
    ['职称>=工程师', '职称>=中级'],
    ['近2年考核=优秀', '近两年考核>=优秀'],
    ['处分影响期=2年', '处分影响期=24个月'],
    ['编制性质=行政编、事业编', '编制性质属于行政编制|全额事业'],
    ['任职培训=是', '任职培训为已完成'],
  ])('%s is %s', (one, other) => {
    expect(requirementsOf(one)).toEqual(requirementsOf(other));
  });
});

describe('what is not understood', () => {
  test('all of it is told at once, in order, with its place', () => {
    expect(problemsOf('学历<大专;年令<=45；专业>=畜牧\n年龄;年龄<=\n年龄<=450')).toEqual([
      expect.stringMatching(/^条件第1条：“学历”不能用“<”比较，只能用 >=，.*如“学历>=大专”。请改写。$/),
      expect.stringMatching(/^条件第2条：“年令”不是可以比较的字段，可用的有：年龄、工作年限、.*。请改正。$/),
      expect.stringMatching(/^条件第3条：“专业”不能用“>=”比较，只能用 包含、属于，/),
      '条件第4条：“年龄”没有比较方式（<=、>=、<、>、=、包含、属于）。请补填，如“年龄<=45”。',
      '条件第5条：“年龄”没有写明与什么比较。请补填。',
      '条件第6条：“年龄”的值“450”无法识别，应为16–100的周岁整数，或范围，如18-45，如“年龄<=45”。请改正。',
    ]);
  });

  test('more than ten problems are counted', () => {
    const problems = problemsOf(Array.from({ length: 14 }, () => '年令<=45').join(';'));
    expect(problems).toHaveLength(11);
    expect(problems[10]).toBe('“条件”中还有4处问题。请先改正以上各处。');
  });

  test('one alternative that is not understood spoils the whole rule', () => {
    expect(problemsOf('职称>=中级|岗位等级>=管理')).toEqual([expect.stringContaining('“岗位等级”的值“管理”无法识别')]);
  });

  test.each([
    '年龄=45',
    '年龄<=45.5',
    '年龄=45-18',
    '年龄>=45以下',
    '年龄<=45满3年',
    '学历=本科',
    '学历>=大专、本科',
    '学历>=大专以下',
    '学历>=在职大专',
    '学历>=大专满3年',
    '学历>大专',
    '职级<=副科级',
    '职级>=科级',
    '职级>=副科级（2009.03）',
    '管理岗位等级<=9',
    '管理岗位等级>=专技九级',
    '管理岗位等级>=11级',
    '岗位等级>=九级',
    '近3年考核=称职',
    '近3年考核>=基本称职',
    '近0年考核>=称职',
    '年度考核>=称职',
    '编制性质=在编',
    '编制性质=行政编制、其他',
    '编制性质>=行政编制',
    '政治面貌=党员、',
    '专业=畜牧',
    '专业包含',
    '工作年限<=2',
    '工作年限>=两三年',
    '职称>=无',
    '处分=警告',
    '处分影响期=24',
    '回避=有',
    '任职培训=否',
    '任职培训=任职后9年内',
    '单位考核名次>=10',
    '单位考核名次<=0',
    '轮岗<5年（不满35岁）',
    '报名方式=其他',
    '出生年月<=1970-01-01',
    '年龄<>45',
    '18<=年龄<=45',
    '<=45',
    '=45',
    '|年龄',
  ])('%s', (text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  test('no rule at all', () => {
    for (const text of ['', ' ', ';;\n', null]) {
      expect(problemsOf([[text]])).toEqual(['“条件”中没有任何条件，应至少有一条，如“年龄<=45”。请补填。']);
    }
  });
});
