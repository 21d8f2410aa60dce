import { eligibleFunction } from '../../../src/functions/eligible';
import { call, failures, toVerify, verdicts } from './eligible-calls';

const AS_OF = '2012-05-31';
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25569;

/** The verdict on one person, with the texts of `detail`. */
function one(headers: readonly string[], person: readonly unknown[], rules: unknown, asOf: unknown = AS_OF): unknown {
  return verdicts([person], [headers], rules, asOf, true)[0];
}

describe('three verdicts (R-ELI-0)', () => {
  const HEADERS = ['姓名', '出生年月', '学历', '近三年考核'];
  const RULES = '年龄<=45;学历>=大专;近3年考核>=称职';
  const people = [
    ['张三', serial(1970, 1, 1), '本科', '优秀、称职、合格'],
    ['李四', serial(1960, 1, 1), '高中', ''],
    ['王五', '', '大学', '称职、称职'],
    ['赵六', '1966', '本科', '称职、称职、称职'],
  ];

  test('TRUE, FALSE, and #N/A that says what is missing', () => {
    expect(verdicts(people, [HEADERS], RULES, AS_OF)).toEqual([
      true,
      false,
      toVerify('“出生年月”为空，请补填。', '年度考核只有2次结果，需要近3年的结果，请补填。'),
      toVerify('“出生年月”内容“1966”无法识别，请更正。'),
    ]);
  });

  test('in words, every reason once, what is to be verified besides behind the reasons for failing', () => {
    expect(verdicts(people, [HEADERS], `${RULES};年龄>=18`, AS_OF, true)).toEqual([
      '合格',
      '不合格：年龄52周岁（1960-01-01出生，截至2012-05-31），超过45周岁的上限；学历为高中，未达到大专及以上的要求；另待核实：年度考核只有1次结果，需要近3年的结果，请补填；缺最近一次的年度考核结果，请补填',
      '待核实：“出生年月”为空，请补填；年度考核只有2次结果，需要近3年的结果，请补填',
      '待核实：“出生年月”内容“1966”无法识别，请更正',
    ]);
  });

  test('in English', () => {
    const found = call(eligibleFunction, [people.slice(0, 2), [HEADERS], RULES, AS_OF, true], 'en');
    expect(found).toEqual([
      ['eligible'],
      [expect.stringMatching(/^ineligible: Aged 52 .*; Education is .*; also to verify: .*[^.]$/)],
    ]);
  });

  test('what is to be known stands behind 合格 in brackets', () => {
    const headers = ['姓名', '出生年月', '专业', '任职培训'];
    const rules = '年龄<=45;原则上年龄<=40;专业包含畜牧;任职培训=任职后1年内';
    expect(one(headers, ['张三', '1970-01-01', '畜牧兽医', '未参加'], rules)).toBe(
      '合格（年龄42周岁（1970-01-01出生，截至2012-05-31），超过40周岁的上限；专业“畜牧兽医”按“畜牧”认定为符合，请留意；尚未完成任职培训，须在任职后1年内完成）',
    );
    expect(verdicts([['张三', '1970-01-01', '畜牧兽医', '未参加']], [headers], rules, AS_OF)).toEqual([true]);
    // Over 45 says enough: the advice about 40 is then left out.
    expect(one(headers, ['李四', '1960-01-01', '水产', '是'], rules)).toBe(
      '不合格：年龄52周岁（1960-01-01出生，截至2012-05-31），超过45周岁的上限；专业为“水产”，不在要求的专业（畜牧）范围内',
    );
  });

  test('a missing column is to be verified for everyone', () => {
    expect(verdicts([['张三'], ['李四']], [['姓名']], '学历>=大专;处分=无;回避=无')).toEqual(
      Array(2).fill(
        toVerify('名册没有“学历”列，请补充。', '名册没有“处分情况”列，请补充。', '名册没有“回避情况”列，请补充。'),
      ),
    );
  });

  test('a row of blanks gives an empty text, also where every rule takes a blank for none', () => {
    const rows = [
      ['', null],
      [undefined, ' 　'],
      ['张三', ''],
    ];
    expect(verdicts(rows, [['姓名', '处分情况']], '处分=无')).toEqual(['', '', true]);
    expect(verdicts([['', '']], [['姓名', '学历']], '学历>=大专', undefined, true)).toEqual(['']);
  });
});

describe('edges', () => {
  test.each([
    ['46 on the day', '1966-05-31', '不合格'],
    ['45 until the day before', '1966-06-01', '合格'],
    ['45 and a day', '1967-05-30', '合格'],
    ['a serial', serial(1966, 5, 31), '不合格'],
    ['a serial with a time of day', serial(1966, 6, 1) + 0.75, '合格'],
    ['month-only at the end of the month', '1966.05', '不合格'],
  ])('age at most 45 (R-ELI-1): %s', (_name, birth, verdict) => {
    expect(one(['姓名', '出生年月'], ['张三', birth], '年龄<=45')).toMatch(new RegExp(`^${verdict}`));
  });

  test('a month that leaves the age open is to be verified, with the ID number as a hint only', () => {
    const headers = ['姓名', '出生年月', '身份证号'];
    const asOf = '2012-05-15';
    expect(one(headers, ['张三', '1966.05', ''], '年龄<=45', asOf)).toBe(
      '待核实：“出生年月”只到月（1966-05），截至2012-05-15是否超过45周岁取决于具体日期，请核实出生日',
    );
    expect(one(headers, ['张三', '1966.05', '320506196605200011'], '年龄<=45', asOf)).toContain(
      '身份证号所载为1966-05-20',
    );
  });

  test('two people with one month of birth and different ID numbers', () => {
    const people = ['320506196605200011', '320506196605040012', '320506196605040011'].map((id) => ['1966.05', id]);
    const hints = verdicts(people, [['出生年月', '身份证号']], '年龄<=45', '2012-05-15', true).map(
      (text) => /所载为(.*?)）/.exec(String(text))?.[1],
    );
    expect(hints).toEqual(['1966-05-20', undefined, '1966-05-04']);
  });

  test('more different cells than are kept in mind', () => {
    const people = Array.from({ length: 60_000 }, (_, index) => [`张${index}`, `专业${index % 55_000}`]);
    const found = verdicts(people, [['姓名', '专业']], '专业包含专业7', undefined, true);
    expect(found.slice(54_998, 55_001)).toEqual([
      '不合格：专业为“专业54998”，不在要求的专业（专业7）范围内',
      '不合格：专业为“专业54999”，不在要求的专业（专业7）范围内',
      '不合格：专业为“专业0”，不在要求的专业（专业7）范围内',
    ]);
    expect(found.filter((text) => String(text).startsWith('合格'))).toHaveLength(1111 + 111);
  });

  test.each([
    ['九级', '2009-05-31', '', '合格'],
    ['九级', '2009-06-01', '', '不合格'],
    ['十级', '2000-01-01', '', '不合格'],
    ['八级', '2011-01-01', '', '待核实'],
    ['专技十二级', '2009-05-31', '', '合格'],
    ['专技十三级', '2000-01-01', '', '不合格'],
    ['十级', '2000-01-01', '工程师', '合格'],
    ['九级', '', '无', '待核实'],
  ])('管理九级 or 专技十二级 for 3 years, or 中级 (R-ELI-8): %s since %s, %s: %s', (grade, since, title, verdict) => {
    const headers = ['姓名', '管理岗位等级', '聘任时间', '职称'];
    const rules = '管理岗位等级>=九级满3年|专技岗位等级>=十二级满3年|职称>=中级';
    expect(one(headers, ['张三', grade, since, title || '无'], rules)).toMatch(new RegExp(`^${verdict}`));
  });

  test('two header rows are joined as in a roster', () => {
    const headers = [
      ['姓名', '学历', '', '年度考核', '', ''],
      ['', '全日制', '在职', '2009', '2010', '2011'],
    ];
    const person = ['张三', '大专', '本科', '称职', '优秀', '不称职'];
    expect(verdicts([person], headers, '全日制学历>=本科;近2年考核>=称职', AS_OF, true)).toEqual([
      '不合格：全日制学历为大专，未达到全日制本科及以上的要求；年度考核2011年度“不称职（不合格）”，未达到称职（合格）及以上的要求',
    ]);
  });

  test('one person as a row of cells, and a single cell', () => {
    expect(verdicts(['张三', '本科'], ['姓名', '学历'], '学历>=大专')).toEqual([true]);
    expect(verdicts('本科', '学历', '学历>=大专')).toEqual([true]);
  });
});

describe('cells of a host', () => {
  const HEADERS = ['姓名', '出生年月', '学历', '专业', '现任职务', '任现职时间', '处分情况', '报考职位'];

  test('0 may be a blank cell: it is never judged by', () => {
    const zeros = ['张三', 0, 0, 0, 0, 0, 0, 0];
    expect(verdicts([zeros], [HEADERS], '年龄<=45;学历>=大专;专业包含畜牧;处分=无', AS_OF)).toEqual([
      toVerify(
        '“出生年月”内容“0”无法识别，请更正。',
        '“学历”内容“0”无法识别，请更正。',
        '“专业”内容“0”无法识别，请更正。',
        '“处分情况”内容“0”无法识别，请更正。',
      ),
    ]);
    const scoped = [['党政办主任', '学历', '>=', '大专']];
    expect(verdicts([zeros], [HEADERS], scoped)).toEqual([toVerify('“竞聘职位”内容“0”无法识别，请更正。')]);
  });

  test('error cells are named', () => {
    const error = { type: 'Error', basicValue: '#REF!' };
    expect(one(HEADERS, ['张三', error, { code: '#N/A' }, '', '', '', '', ''], '年龄<=45;学历>=大专')).toBe(
      '待核实：“出生年月”内容“#REF!”无法识别，请更正；“学历”内容“#N/A”无法识别，请更正',
    );
  });

  test('arguments are left as they are', () => {
    const people = [['张三', '1970-01-01', '本科', '', '', '', '', '']];
    const before = JSON.stringify(people);
    const frozen = Object.freeze(people.map((row) => Object.freeze(row)));
    expect(verdicts(frozen, [HEADERS], '年龄<=45;处分=无', AS_OF)).toEqual([true]);
    expect(JSON.stringify(people)).toBe(before);
  });
});

describe('a second condition inside a value is never swallowed', () => {
  const JOINS = ['，', ',', '、', ' ', '且', '并且', '和', '或', '。 ', '/', '+', '&&', '（含', '兼'];
  const TAILS = ['年龄<=45', '年龄不超过45', '高中'];
  test.each([
    '学历>=大专',
    '全日制学历>=大专',
    '职称>=中级',
    '职称>=副高级满2年',
    '报名方式=组织推荐',
    '政治面貌=中共党员',
  ])('%s and something behind it', (rule) => {
    for (const join of JOINS) {
      for (const tail of TAILS) {
        const text = `${rule}${join}${tail}`;
        // A full stop ends a rule; what follows is one of its own.
        if (join === '。 ' && tail !== '高中') continue;
        expect([text, failures([['张三']], [['姓名']], text, AS_OF).length > 0]).toEqual([text, true]);
      }
    }
  });

  test.each([
    '学历>=中专或大专',
    '学历>=大专（含高中）',
    '学历>=非大专',
    '学历>=大专，2012年5月前取得',
    '专业属于畜牧，年龄<=45',
    '专业包含畜牧且年龄<=45',
    '专业包含不限',
  ])('%s is refused', (text) => {
    expect(failures([['张三']], [['姓名']], text, AS_OF)).toEqual([expect.stringContaining('无法识别')]);
  });

  test.each([
    '学历>=大专',
    '学历为大专以上学历',
    '学历>=本科及以上',
    '学历>=全日制本科',
    '学历>=研究生',
    '专业包含畜牧等相关专业',
  ])('%s is understood', (text) => {
    expect(verdicts([['硕士', '硕士', '畜牧']], [['学历', '全日制学历', '专业']], text)).toEqual([true]);
  });

  test('rules that are numbered and end with a full stop, as in an announcement', () => {
    const people = [['1970-01-01', '本科']];
    const text = '1、年龄<=45；（二）学历>=大专。\n③ 年龄原则上<=40。';
    expect(one(['出生年月', '学历'], people[0] as unknown[], text, AS_OF)).toMatch(/^合格（年龄42周岁/);
  });
});

describe('rules for single posts', () => {
  const HEADERS = ['姓名', '报考职位', '政治面貌', '学历'];
  const RULES = [
    ['职位', '字段', '比较', '值', '说明'],
    ['', '学历', '>=', '大专', '公告三（一）'],
    ['党政办主任、综治办 主任', '政治面貌', '为', '中共党员', ''],
    ['综治办主任', '学历', '>=', '本科', ''],
  ];
  const shownFor = (post: unknown, status = '群众', education = '大专') =>
    one(HEADERS, ['张三', post, status, education], RULES);

  test('they hold for their applicants', () => {
    expect(shownFor('党政办主任')).toBe('不合格：政治面貌为群众，要求中共党员');
    expect(shownFor('党政办　主任', '党员')).toBe('合格');
    expect(shownFor('综治办主任', '党员')).toBe('不合格：学历为大专，未达到本科及以上的要求');
    expect(shownFor('镇建办主任')).toBe('合格');
    expect(shownFor('镇建办主任', '群众', '高中')).toBe('不合格：学历为高中，未达到大专及以上的要求');
  });

  test('who has no post, or several with different rules, is to be verified', () => {
    expect(shownFor('')).toBe('待核实：“竞聘职位”为空，请补填');
    expect(shownFor('同上')).toBe('待核实：“竞聘职位”内容“同上”无法识别，请更正');
    expect(shownFor('1.党政办主任 2.镇建办主任')).toBe(
      '待核实：报了不止一个职位（党政办主任、镇建办主任），各职位的条件不同，请一行只写一个职位',
    );
    expect(shownFor('党政办主任、镇建办主任')).toBe(
      '待核实：“竞聘职位”为“党政办主任、镇建办主任”，可能是几个职位，各职位的条件不同，请一行只写一个职位',
    );
    expect(shownFor('', '群众', '高中')).toBe(
      '不合格：学历为高中，未达到大专及以上的要求；另待核实：“竞聘职位”为空，请补填',
    );
  });

  test('several posts with the same rules are no question', () => {
    expect(shownFor('1.镇建办主任 2.计生办主任')).toBe('合格');
    expect(shownFor('镇建办主任、计生办主任')).toBe('合格');
  });

  test('a post whose own name has a 、 in it', () => {
    const rules = [['人事、劳资科科长', '学历', '>=', '本科']];
    expect(one(HEADERS, ['张三', '人事、劳资科科长', '群众', '大专'], rules)).toBe(
      '不合格：学历为大专，未达到本科及以上的要求',
    );
  });

  test('a post that no rule concerns passes, and the clerk is told', () => {
    const only = [['党政办主任', '学历', '>=', '本科']];
    expect(one(HEADERS, ['张三', '财务科科长', '群众', '大专'], only)).toBe(
      '合格（没有适用于职位“财务科科长”的条件，请核对职位名称）',
    );
  });

  test.each([
    '党政办主任(1名)',
    '党政办主任岗位',
    '党政办',
    '镇党政办主任',
    '党政办主任 镇建办主任',
    '党政办主任或镇建办主任',
  ])('a post that is nearly one of the rules is to be verified: %s', (post) => {
    expect(shownFor(post)).toMatch(/^待核实：/);
  });

  test('副 makes another post; one other character is a remark', () => {
    expect(shownFor('党政办副主任')).toBe('合格');
    expect(shownFor('党政办主仼')).toBe(
      '合格（职位“党政办主仼”与条件中的“党政办主任”相近但不相同，是否同一职位不能确定。请统一职位名称）',
    );
  });

  test.each(['', '全部', '所有职位', '各职位', '通用', '共同条件', '不限', '*', '/', 'all'])(
    '%j in the place of a post means all posts',
    (every) => {
      const rules = [
        ['职位', '字段', '比较', '值'],
        [every, '政治面貌', '为', '中共党员'],
        ['综治办主任', '学历', '>=', '本科'],
      ];
      expect(one(HEADERS, ['张三', '党政办主任', '群众', '大专'], rules)).toBe('不合格：政治面貌为群众，要求中共党员');
    },
  );

  test.each(['党政办主任 综治办主任', '党政办主任和综治办主任', '党政办主任、综治办主任等', '党政办主任\n综治办主任'])(
    'a rule for several posts: %j',
    (posts) => {
      const rules = [
        ['职位', '字段', '比较', '值'],
        [posts, '政治面貌', '为', '中共党员'],
      ];
      for (const post of ['党政办主任', '综治办主任']) {
        expect(one(HEADERS, ['张三', post, '群众', '大专'], rules)).toBe('不合格：政治面貌为群众，要求中共党员');
      }
    },
  );

  test('rules that name a post need the column of posts', () => {
    expect(failures([['张三', '本科']], [['姓名', '学历']], RULES)).toEqual([
      '下列条件只适用于某个职位或与所报职位有关：“政治面貌为中共党员”、“学历>=本科”，但“表头”中没有“竞聘职位”（报考职位）列。请把这一列选入人员和表头。',
    ]);
    expect(failures([['张三', '本科']], [['姓名', '学历']], '轮岗<6年', AS_OF)).toEqual([
      expect.stringContaining('“轮岗<6年”'),
    ]);
  });

  test('rotation: who applies for the post held too long (R-ELI-12)', () => {
    const headers = ['姓名', '部门', '现任职务', '任现职时间', '报考职位'];
    const rules = '同一职位任职年限<6年';
    expect(one(headers, ['张三', '党政办', '主任', '2006-05-31', '党政办主任'], rules)).toMatch(
      /^不合格：任现职“主任”已满6年/,
    );
    expect(one(headers, ['张三', '党政办', '主任', '2006-06-01', '党政办主任'], rules)).toBe('合格');
    expect(one(headers, ['张三', '党政办', '主任', '2000-01-01', '镇建办主任'], rules)).toBe('合格');
  });
});

describe('calls that fail say why', () => {
  const PEOPLE = [['张三', '1970-01-01']];
  const HEADERS = [['姓名', '出生年月']];

  test('all problems of the rules, the shapes and the day together', () => {
    expect(failures(PEOPLE, [['姓名', '出生年月', '学历']], '年令<=45;学历<大专')).toEqual([
      '“人员”有2列，“表头”有3列，两者应相同。请重新选取。',
      expect.stringMatching(/^条件第1条：“年令”/),
      expect.stringMatching(/^条件第2条：“学历”不能用“<”/),
    ]);
    expect(failures(PEOPLE, [['姓名'], ['姓名'], ['姓名'], ['姓名']], '年龄<=45')).toEqual([
      '“表头”有4行，应为1–3行。请只选表头所在的行。',
      '“人员”有2列，“表头”有1列，两者应相同。请重新选取。',
      '没有给出截止日，而下列条件要用它计算年龄、年限或年度：“年龄<=45”。请补上参数“截止日”，如2012-05-31。',
    ]);
  });

  test('the day is never today', () => {
    expect(failures(PEOPLE, HEADERS, '年龄<=45;近3年考核>=称职;学历>=大专')).toEqual([
      '没有给出截止日，而下列条件要用它计算年龄、年限或年度：“年龄<=45”、“近3年考核>=称职”。请补上参数“截止日”，如2012-05-31。',
    ]);
    expect(failures(PEOPLE, HEADERS, '年龄<=45', '2012-05')).toEqual([
      '参数“截止日”为“2012-05”，应为日期，如2012-05-31。请更正。',
    ]);
    expect(verdicts(PEOPLE, HEADERS, '年龄<=45', serial(2012, 5, 31))).toEqual([true]);
  });

  test('a header that may be two things is asked, not guessed', () => {
    expect(failures([['张三', '大专', '高中']], [['姓名', '学历', '学历']], '学历>=大专')).toEqual([
      '不能确定哪一列是“学历”，可能是：第2列“学历”、第3列“学历”。请改写表头，使只有一列是“学历”。',
    ]);
    expect(failures([['张三', '主任', '2009']], [['姓名', '现任职务及职级', '备注']], '职级>=副科级')).toEqual([
      '不能确定哪一列是“职级”，可能是：第2列“现任职务及职级”。请改写表头，使只有一列是“职级”。',
    ]);
    // A column that no rule needs may be whatever it is.
    expect(verdicts([['张三', '大专', '高中', '本科']], [['姓名', '职称', '职称', '学历']], '学历>=大专')).toEqual([
      true,
    ]);
  });

  test('missing arguments', () => {
    expect(failures()).toEqual(['缺少参数“人员”。请补上。', '缺少参数“表头”。请补上。', '缺少参数“条件”。请补上。']);
  });
});
