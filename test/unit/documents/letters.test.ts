import { close, runningCampaign, type HeldStage } from '../taskpane/running-campaign';
import { campaign } from '../taskpane/workbooks';
import { ROSTER, type Rows } from '../campaign/small-campaign-data';
import { idNumber, planOf, rowsOf, textOf, textsOf } from './made';

/** The roster with an ID number of everybody. */
const WITH_IDS: Rows = ROSTER.map((row, index) =>
  index === 0 ? [...row, '身份证号', '工作单位', '现任职务'] : [...row, idNumber(index), '区财政局', '科员'],
);

async function upTo(stage: HeldStage, roster: Rows = ROSTER) {
  return close(await runningCampaign({}, roster), stage);
}

describe('公告', () => {
  test('has posts with openings, conditions, the deadline, and what the scheme says of each stage', async () => {
    const { pages } = await planOf(await runningCampaign(), 'announcement', {
      issuer: '区委组织部',
      contact: '张三，65250000',
    });
    expect(rowsOf(pages[0])).toEqual([
      ['序号', '职位', '选拔人数'],
      ['1', '办公室主任', '1'],
      ['2', '财务科科长', '1'],
    ]);
    const texts = textsOf(pages[0]);
    expect(texts[0]).toBe('吴中区竞争性选拔中层干部公告');
    expect(texts).toEqual(
      expect.arrayContaining([
        '2．年龄不超过45周岁。',
        '报名截止时间：2012年5月31日16:30。逾期报名的不予受理。',
        '每个职位经资格审查合格的人数不少于3人；不足的，取消该职位。',
        '（一）笔试',
        expect.stringContaining('笔试合格线：60分'),
        '3．咨询和监督：张三，65250000。',
        '区委组织部',
        '2012年9月3日',
      ]),
    );
  });

  test('says 待定 where the scheme is open, and leaves lines to write on where nobody said who issues it', async () => {
    const { pages } = await planOf(await runningCampaign({ weights: '' }), 'announcement');
    expect(textOf(pages[0])).toContain('权重：待定');
    expect(textsOf(pages[0]).slice(-2)).toEqual(['＿＿＿＿＿＿', '2012年9月3日']);
  });
});

describe('资格审查结果通知', () => {
  test('is a page per person, with the verdict and every reason with its rule; ID numbers are masked', async () => {
    const bad = ['赵一', '女', '1950-03-05', '高中', '副科级', '行政编制', '称职', '优秀', '称职', '办公室主任'];
    const roster = WITH_IDS.map((row, index) => (index === 1 ? [...bad, idNumber(1), '区财政局', '科员'] : row));
    const extra = ['冯九', '女', '1980-03-05', '本科', '副科级', '行政编制', '称职', '优秀', '称职', '办公室主任'];
    const workbook = await upTo('review', [...roster, [...extra, null, '区财政局', '科员']]);
    const { pages } = await planOf(workbook, 'review-result');
    expect(pages).toHaveLength(9);
    const [rejected, passed] = pages.map(textOf);
    expect(rejected).toContain(`赵一同志（身份证号：320***********${idNumber(1).slice(-4)}）：`);
    expect(rejected).toContain('报考职位：办公室主任　审查结论：不合格');
    expect(rejected).toMatch(/理由1：年龄62周岁.*（规则R-ELI-1）\n理由2：学历为高中.*（规则R-ELI-2）/);
    expect(passed).toContain('审查结论：合格');
    expect(passed).not.toContain('理由');
    expect(pages.map(textOf).join()).not.toContain(idNumber(1));
  });

  test('can be made for one person', async () => {
    const { pages } = await planOf(await upTo('review'), 'review-result', { person: '孙 三' });
    expect(pages.map((page) => textsOf(page)[1])).toEqual(['孙三同志：']);
  });
});

test('补正材料通知 is for those who are 待核实, with what is missing and what to do', async () => {
  const { pages } = await planOf(await campaign(), 'review-missing');
  expect(pages).toHaveLength(1);
  const text = textOf(pages[0]);
  expect(text).toContain('材料不全同志：');
  expect(text).toMatch(/待核实\d：“出生年月”为空，请补填。（规则R-ELI-1）/);
  expect(text).toMatch(/缺2010年度的年度考核结果，请补填。（规则R-ELI-5）/);
});

test('成绩通知单 has the scores of closed stages with rank, the lowest entry score of the post and the outcome', async () => {
  const { pages } = await planOf(await upTo('shortlist'), 'score-notice');
  expect(pages).toHaveLength(8);
  expect(rowsOf(pages[0])).toEqual([
    ['项目', '满分', '成绩', '名次', '最低入围成绩', '结果'],
    ['笔试', '100', '90.00', '1', '75.00', '进入下一环节'],
    ['面试', '100', '88.17', '1', '—', '进入下一环节'],
    ['综合成绩', '100', '89.09', '1', '86.67', '进入下一环节'],
  ]);
  expect(rowsOf(pages[2])[3]?.slice(4)).toEqual(['86.67', '候补']);
});

describe('考察预告 and 任前公示', () => {
  test('have the people by 姓氏笔画 with what is known of them, without ID numbers', async () => {
    const { pages } = await planOf(await upTo('shortlist', WITH_IDS), 'inspection-notice');
    expect(rowsOf(pages[0])[0]).toEqual(['姓名', '性别', '出生年月', '学历', '现任单位及职务', '竞争职位']);
    // 吴 has 7 strokes, 周 8, 赵 9 and 钱 10.
    expect(
      rowsOf(pages[0])
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['吴六', '周五', '赵一', '钱二']);
    expect(rowsOf(pages[0])[3]).toEqual(['赵一', '女', '1980年3月', '本科', '区财政局科员', '办公室主任']);
    expect(textOf(pages[0])).not.toContain('320');
  });

  test('the public notice has the period as 公示 has it, and its length before that', async () => {
    const open = await upTo('ballot');
    expect(textOf((await planOf(open, 'public-notice')).pages[0])).toContain('公示期：7个自然日，＿＿＿＿年');
    const { pages } = await planOf(await close(open, 'notice', {}, 'notice'), 'public-notice');
    expect(textOf(pages[0])).toContain('公示期：2012年9月3日至2012年9月10日。');
    expect(
      rowsOf(pages[0])
        .slice(1)
        .map(([name, , , , post]) => [name, post]),
    ).toEqual([
      ['周五', '财务科科长'],
      ['赵一', '办公室主任'],
    ]);
  });
});

test('票决报告单 has a page per post: who came, the votes from the top, what they are counted on, the decision', async () => {
  const { pages } = await planOf(await upTo('ballot'), 'ballot-report');
  expect(pages).toHaveLength(2);
  expect(rowsOf(pages[0])).toEqual([
    ['应到', '实到', '发出', '收回', '有效', '空白', '废票'],
    ['30', '30', '30', '30', '30', '0', '0'],
  ]);
  expect(textOf(pages[0])).toContain('得票超过有效票数半数的当选（有效票数30，须得16票以上）。');
  expect(rowsOf(pages[0], 1).slice(1)).toEqual([
    ['赵一', '25', '83.33%', '1', '拟任', ''],
    ['钱二', '5', '16.67%', '2', '不任用', ''],
  ]);
});

test('聘任名单 has the day of the appointment and those on which probation and term are over', async () => {
  const { pages } = await planOf(await upTo('appointment'), 'appointment-list');
  expect(rowsOf(pages[0])[0]).toEqual([
    ...['序号', '姓名', '性别', '出生年月', '聘任职务', '聘任日期', '试用期满', '任期届满', '文号'],
  ]);
  expect(rowsOf(pages[0])[1]?.slice(4, 8)).toEqual(['办公室主任', '2012年10月8日', '2013年10月8日', '2015年10月8日']);
});
