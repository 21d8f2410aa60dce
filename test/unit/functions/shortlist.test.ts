import type { LocalizedText } from '../../../src/domain/basics/localized';
import { shortlistFunction } from '../../../src/functions/shortlist';
import { hostWith } from './call';
import { formatMessage } from '../../../src/i18n/format';

const host = hostWith(({ code }) => code);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

/** The result, or the failure's code and Chinese texts. */
function shortlist(...args: readonly unknown[]): unknown {
  const found = shortlistFunction.compute(args, host);
  if (found.ok) return found.value;
  return [found.error.code, ...found.error.messages.map((text) => formatMessage(text, 'zh'))];
}

const flags = (people: unknown, posts: unknown, scores: unknown, quota: unknown, ties?: string, floor?: unknown) =>
  (shortlist(people, posts, scores, quota, ties, floor, 'flags') as unknown[][]).map((row) =>
    Array.isArray(row) && row.length === 1 ? row[0] : row,
  );

const PEOPLE = column('王芳', '李伟', '张敏', '刘洋');
const TOTALS = column(85.79, 83.46, 83.46, 80.1);

describe('the list', () => {
  it('holds those who go on, 1-2-2-4', () => {
    expect(shortlist(PEOPLE, '甲', TOTALS, 2)).toEqual([
      ['甲', 1, '王芳', 85.79, '入围'],
      ['甲', 2, '李伟', 83.46, '并列入围'],
      ['甲', 2, '张敏', 83.46, '并列入围'],
    ]);
    expect(shortlist(PEOPLE, '甲', TOTALS, 4)).toEqual([
      ['甲', 1, '王芳', 85.79, '入围'],
      ['甲', 2, '李伟', 83.46, '入围'],
      ['甲', 2, '张敏', 83.46, '入围'],
      ['甲', 4, '刘洋', 80.1, '入围'],
    ]);
    expect(shortlist(PEOPLE, '甲', TOTALS, 2, 'none')).toEqual([['甲', 1, '王芳', 85.79, '入围']]);
    expect(shortlist(PEOPLE, '甲', TOTALS, 2, 'order')).toEqual([
      ['甲', 1, '王芳', 85.79, '入围'],
      ['甲', 2, '李伟', 83.46, '入围'],
    ]);
  });

  it('has a second column break the tie', () => {
    const scores = [
      [85.79, 70],
      [83.46, 81],
      [83.46, 84],
      [80.1, 99],
    ];
    expect(shortlist(PEOPLE, '甲', scores, 2)).toEqual([
      ['甲', 1, '王芳', 85.79, '入围'],
      ['甲', 2, '张敏', 83.46, '入围'],
    ]);
  });

  it('has the posts in the order of the quota, else as they first appear', () => {
    const posts = column('乙', '甲', '乙', '甲');
    expect(shortlist(PEOPLE, posts, TOTALS, 1)).toEqual([
      ['乙', 1, '王芳', 85.79, '入围'],
      ['甲', 1, '李伟', 83.46, '入围'],
    ]);
    const quota = [
      ['甲', 1],
      ['丙', 2],
      ['乙', 2],
    ];
    expect(shortlist(PEOPLE, posts, TOTALS, quota)).toEqual([
      ['甲', 1, '李伟', 83.46, '入围'],
      ['乙', 1, '王芳', 85.79, '入围'],
      ['乙', 2, '张敏', 83.46, '入围'],
    ]);
    expect(shortlist(PEOPLE, posts, TOTALS, quota, null, null, 'cutoff')).toEqual([
      ['甲', 83.46, 1],
      ['丙', '', 0],
      ['乙', 83.46, 2],
    ]);
  });

  it('says so where nobody goes on', () => {
    expect(shortlist(PEOPLE, '甲', TOTALS, 0)).toEqual([['无人入围', '', '', '', '']]);
    expect(shortlist(PEOPLE, '甲', TOTALS, 0, 'all', null, 'cutoff')).toEqual([['甲', '', 0]]);
    expect(shortlist(column(null), column(null), column(null), 1)).toEqual([['无人入围', '', '', '', '']]);
    expect(shortlist(column(null), '甲', column(null), 1, null, null, 'cutoff')).toEqual([['甲', '', 0]]);
    const blanks = column(null, '');
    expect(shortlist(blanks, blanks, blanks, 1)).toEqual([['无人入围', '', '', '', '']]);
    expect(shortlist(blanks, blanks, blanks, 1, null, null, 'cutoff')).toEqual([['无人入围', '', 0]]);
    expect(shortlist(blanks, blanks, blanks, 1, null, null, 'flags')).toEqual([[''], ['']]);
  });

  it('takes namesakes for two people', () => {
    expect(shortlist(column('李伟', '李伟'), '甲', column(80, 70), 1)).toEqual([['甲', 1, '李伟', 80, '入围']]);
  });
});

describe('the cutoff (R-WRI-4)', () => {
  it.each([
    ['all', 83.46, 3],
    ['none', 85.79, 1],
    ['order', 83.46, 2],
  ])('with ties %s is %d', (ties, lowest, count) => {
    expect(shortlist(PEOPLE, '甲', TOTALS, 2, ties, null, 'cutoff')).toEqual([['甲', lowest, count]]);
  });
});

describe('flags', () => {
  it('say how everybody came off and why', () => {
    const people = column('甲一', '甲二', '甲三', '甲四', '甲五', null, '甲六', '甲七');
    const scores = column(90, '缺考', null, 59.99, 60, null, '  ', 60);
    expect(flags(people, '甲', scores, 2, 'all', 60)).toEqual([
      '入围',
      '缺考',
      '无成绩',
      '低于最低分数线60',
      '并列入围',
      '',
      '无成绩',
      '并列入围',
    ]);
    expect(flags(people, '甲', scores, 2, 'none', 60)[4]).toBe('未入围');
  });

  it('lie as the people do', () => {
    const found = shortlist(
      [['王芳', '李伟', '张敏']],
      '甲',
      [
        [80, 90, 80],
        [1, 0, 2],
      ],
      2,
      'all',
      null,
      'flags',
    );
    expect(found).toEqual([['未入围', '入围', '入围']]);
  });

  it('compare what is equal on paper as equal, and a floor exactly', () => {
    expect(flags(column('a', 'b', 'c'), '甲', column(85.46, 85.45 + 0.01, 85.4599), 1)).toEqual([
      '并列入围',
      '并列入围',
      '未入围',
    ]);
    expect(flags(column('a', 'b'), '甲', column(0.1 + 0.2, 0.2999999), 2, 'all', 0.3)).toEqual([
      '入围',
      '低于最低分数线0.3',
    ]);
    expect(flags(column('a', 'b', 'c'), '甲', column(1e15, 1e-9, -0), 2, 'all')).toEqual(['入围', '入围', '未入围']);
    expect(flags(column('a', 'b'), '甲', column(0, -0), 1, 'all')).toEqual(['并列入围', '并列入围']);
  });

  it('use quotas and floors of each post, and the general floor where a post has none', () => {
    const people = column('a', 'b', 'c', 'd', 'e');
    const posts = column('党政办主任', '党政办 主任', '（Ａ）岗', '(a)岗', 101);
    const quota = [
      ['职位', '名额', '最低分数线'],
      ['党政办主任', 1, null],
      [null, '', null],
      ['(A)岗', '2', 80],
      ['101', 0, null],
    ];
    expect(flags(people, posts, column(69, 70, 79.99, 80, 99), quota, 'all', 70)).toEqual([
      '低于最低分数线70',
      '入围',
      '低于最低分数线80',
      '入围',
      '未入围',
    ]);
  });

  it('do not ask for the numbers of further columns from those who have no score', () => {
    const scores = [
      [90, 80],
      ['缺考', '缺考'],
      [90, null],
      [80, 70],
    ];
    expect(flags(PEOPLE, '甲', scores, 1)).toEqual(['并列入围', '缺考', '并列入围', '未入围']);
  });

  it('come in the language of the host', () => {
    const english = { ...host, text: ({ en }: LocalizedText) => en };
    const found = shortlistFunction.compute([PEOPLE, 'A', column(2, null, 1, 1), 2, 'all', 1.5, 'flags'], english);
    expect(found).toEqual({
      ok: true,
      value: [['shortlisted'], ['no score'], ['below the minimum of 1.5'], ['below the minimum of 1.5']],
    });
  });

  it('leave the arguments alone and are made anew', () => {
    const scores = TOTALS.map((row) => Object.freeze(row));
    const once = shortlist(Object.freeze(PEOPLE), '甲', Object.freeze(scores), 2);
    expect(shortlist(PEOPLE, '甲', scores, 2)).toEqual(once);
    expect(shortlist(PEOPLE, '甲', scores, 2)).not.toBe(once);
  });
});

describe('what is wrong', () => {
  it('in the sizes is told with both of them', () => {
    expect(shortlist(PEOPLE, column('甲', '乙'), column(1, 2, 3), [[1], [2]])).toEqual([
      '#VALUE!',
      '“报考职位”为2行1列，“人员”为4行1列，两者应一样大；只有一个职位时给一个单元格即可。请重新选取区域。',
      '“成绩”为3行1列，“人员”为4行1列，每人应有一行成绩（人员横排时为一列）。请重新选取区域。',
      '“入围名额”为2行1列，应为一个整数，或每个职位一行的两列、三列（职位、名额、最低分数线）。请重新选取区域。',
    ]);
    expect(shortlist([['a', 'b']], '甲', column(1, 2), 1)).toEqual([
      '#VALUE!',
      '“成绩”为2行1列，“人员”为1行2列，每人应有一行成绩（人员横排时为一列）。请重新选取区域。',
    ]);
    expect(
      shortlist(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        '甲',
        column(1, 2),
        1,
      ),
    ).toEqual(['#VALUE!', '“人员”为2行2列，应只有一列（或一行）。请重新选取区域。']);
  });

  it('in the scores is told by place, all at once', () => {
    const people = column(...Array.from({ length: 9 }, (_, index) => `p${index}`));
    const scores = column(
      true,
      Number.NaN,
      '9O',
      '85.5',
      '８５',
      '#N/A',
      { code: '#REF!' },
      '入围',
      1.7976931348623157e308,
    );
    expect(shortlist(people, '甲', scores, 1)).toEqual([
      '#VALUE!',
      '“成绩”第1行第1列“TRUE”、第2行第1列“NaN”、第3行第1列“9O”、第4行第1列“85.5”、第5行第1列“８５”等9处有误，应为数字；没有成绩的留空，或只写原因，如“缺考”。请更正。',
    ]);
    const further = [
      [90, '缺考'],
      [90, Infinity],
      ['缺考', { code: '#N/A' }],
      [80, '  '],
    ];
    expect(shortlist(PEOPLE, '甲', further, 1)).toEqual([
      '#VALUE!',
      '“成绩”第2行第2列“Infinity”、第3行第2列“#N/A”有误，应为数字；没有成绩的留空，或只写原因，如“缺考”。请更正。',
      '“成绩”第1行第2列“缺考”有误，用于区分并列的成绩应为数字，没有的留空。请更正或清空。',
    ]);
    expect(
      shortlist(
        [['a', 'b']],
        '甲',
        [
          [1, 2],
          [3, true],
        ],
        1,
      ),
    ).toEqual(['#VALUE!', expect.stringContaining('“成绩”第2行第2列“TRUE”')]);
  });

  it('in half-filled rows is told by row', () => {
    const people = column('甲一', null, '　', true, 'e');
    const posts = column('甲', null, '甲', '甲', '');
    expect(shortlist(people, posts, column(1, 2, null, 3, 4), 1)).toEqual([
      '#VALUE!',
      '“人员”第2行第1列、第3行第1列“　”为空，不是空行就应填写。请补填，或清空整行。',
      '“人员”第4行第1列“TRUE”有误，应为文字或数字。请更正。',
      '“报考职位”第2行第1列、第5行第1列为空，不是空行就应填写。请补填，或清空整行。',
    ]);
    expect(shortlist(column('a', null), '甲', column(1, '缺考'), 1)).toEqual([
      '#VALUE!',
      expect.stringContaining('“人员”第2行第1列为空'),
    ]);
    expect(shortlist(column('a', 'b'), column('甲', { basicValue: '#REF!' }), column(1, 2), 1)).toEqual([
      '#VALUE!',
      '“报考职位”第2行第1列“#REF!”有误，应为文字或数字。请更正。',
    ]);
    expect(shortlist(column('a', 'b'), '', column(1, 2), 1)).toEqual([
      '#VALUE!',
      expect.stringContaining('“报考职位”第1行第1列为空'),
    ]);
  });

  it('in the quota is told by place', () => {
    const quota = [
      ['甲', '3O', null],
      ['乙', 1.5, '无'],
      ['丙', null, null],
      ['甲', -1, null],
      [null, 3, null],
      ['丁', 100001, true],
      [{ code: '#N/A' }, 1, null],
    ];
    expect(shortlist(PEOPLE, '甲', TOTALS, quota)).toEqual([
      '#VALUE!',
      '“入围名额”第5行第1列为空，不是空行就应填写。请补填，或清空整行。',
      '“入围名额”第7行第1列“#N/A”有误，应为文字或数字。请更正。',
      '“入围名额”第1行第2列“3O”、第2行第2列“1.5”、第3行第2列、第4行第2列“-1”、第6行第2列“100001”有误，应为0–100000的整数。请更正。',
      '“入围名额”第2行第3列“无”、第6行第3列“TRUE”有误，第3列的最低分数线应为数字，不设的留空。请更正。',
      '“入围名额”第4行第1列“甲”重复，每个职位应只有一行。请删去多余的行。',
    ]);
    for (const one of ['', '三', true, Infinity, 1.5, -1, 100001]) {
      expect(shortlist(PEOPLE, '甲', TOTALS, [[one]])).toEqual([
        '#VALUE!',
        expect.stringMatching(/^“入围名额”第1行第1列.*应为0–100000的整数/),
      ]);
    }
  });

  it('is a post without a quota: nobody gets 0 in silence', () => {
    const posts = column('甲', '乙', '丙', 7);
    expect(shortlist(PEOPLE, posts, TOTALS, [['甲', 1]])).toEqual([
      '#VALUE!',
      '“入围名额”中没有这些报考职位：乙、丙、7（共3个），每个职位都应写明名额。请补上；无人入围的写0。',
    ]);
    const headingLater = [
      ['甲', 1],
      ['乙', '名额'],
    ];
    expect(shortlist(PEOPLE, '甲', TOTALS, headingLater)).toEqual([
      '#VALUE!',
      expect.stringContaining('第2行第2列“名额”有误'),
    ]);
  });

  it('is an argument of another kind', () => {
    expect(shortlist(PEOPLE, '甲', TOTALS, 2, 'some', 'sixty', 'table')).toEqual([
      '#VALUE!',
      '参数“并列处理”为“some”，应为"all"（全部入围）、"none"（全部不入围）、"order"（按先后）之一。请更正。',
      '参数“最低分数线”为“sixty”，应为一个数字。请更正。',
      '参数“结果形式”为“table”，应为"list"（入围名单）、"flags"（入围情况）、"cutoff"（入围分数线）之一。请更正。',
    ]);
    expect(shortlist(PEOPLE)).toEqual([
      '#VALUE!',
      '缺少参数“报考职位”。请补上。',
      '缺少参数“成绩”。请补上。',
      '缺少参数“入围名额”。请补上。',
    ]);
    expect(shortlist(PEOPLE, '甲', TOTALS, 4, null, ' 83.46 ', null)).toHaveLength(3);
    expect(shortlist(PEOPLE, '甲', TOTALS, 4, '全部入围', [[84]], '入围名单')).toHaveLength(1);
  });
});
