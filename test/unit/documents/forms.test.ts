import { DOCUMENT_KINDS } from '../../../src/documents';
import type { DocumentSource } from '../../../src/documents/document-kind';
import { nomineeList, recommendationForm } from '../../../src/documents/recommendation-form';
import { StageSettings } from '../../../src/domain/stages/settings';
import type { OpenStage } from '../../../src/sheets/campaign-view';
import { ROSTER, SHORTLISTED } from '../campaign/small-campaign-data';
import { close, fill, runningCampaign, viewOf, type HeldStage } from '../taskpane/running-campaign';
import { DAY, planOf, rowsOf, textOf, textsOf } from './made';

async function begun(stage: HeldStage, answers: Readonly<Record<string, string>> = {}) {
  return close(await runningCampaign(answers), stage);
}

describe('报名登记表', () => {
  test('is a page per person with what is known; the rest is to be written', async () => {
    const { pages } = await planOf(await runningCampaign(), 'registration-form');
    expect(pages).toHaveLength(8);
    const [first, , third] = rowsOf(pages[0]);
    expect(first).toEqual(['姓名', '赵一', '性别', '女', '出生年月', '1980年3月']);
    expect(third).toEqual(['身份证号', '', '联系电话', '']);
    expect(rowsOf(pages[0])).toEqual(
      expect.arrayContaining([
        ['报考职位', '办公室主任'],
        ['年度考核', '2009年：称职；2010年：优秀；2011年：称职'],
        ['主要简历', ''],
      ]),
    );
  });

  test('somebody who was written down twice has one', async () => {
    const twice = [...ROSTER, ROSTER[1] ?? []];
    const { pages } = await planOf(await runningCampaign({}, twice), 'registration-form');
    expect(pages.map((page) => rowsOf(page)[0]?.[1]).filter((name) => name === '赵一')).toHaveLength(1);
  });
});

describe('评分表', () => {
  test('is a page per judge and post with the candidates, the full mark, and who must not score whom', async () => {
    const workbook = await begun('written', { panelSize: '3', dropPerEnd: '0' });
    const judges = [
      ['组别', '评委序号', '评委姓名', '回避人员'],
      [1, 2, '乙某', '钱二'],
    ];
    await fill(workbook, 'interview', [judges]);
    const { pages } = await planOf(workbook, 'score-sheet');
    expect(pages).toHaveLength(3 * 2);
    expect(pages.map((page) => textsOf(page)[2])).toEqual([
      '职位：办公室主任　　评委1',
      '职位：财务科科长　　评委1',
      '职位：办公室主任　　评委2（乙某）',
      '职位：财务科科长　　评委2（乙某）',
      '职位：办公室主任　　评委3',
      '职位：财务科科长　　评委3',
    ]);
    expect(rowsOf(pages[0])[0]).toEqual(['序号', '姓名', '评分\n（100分）', '备注']);
    expect(rowsOf(pages[0])[2]).toEqual(['2', '钱二', '', '']);
    expect(rowsOf(pages[2])[2]).toEqual(['2', '钱二', '—', '回避，不评分']);
  });

  test('somebody who has withdrawn is not on it', async () => {
    const workbook = await begun('written');
    const { leaveCampaign } = await import('../../../src/app/leave');
    const { chineseWording } = await import('../../../src/i18n/wording');
    const request = { now: DAY, reason: '本人放弃', who: '张三', person: '钱二', kind: 'withdraw' as const };
    await leaveCampaign(workbook, request, chineseWording, () => undefined);
    const { pages } = await planOf(workbook, 'score-sheet');
    expect(pages.map(textOf).join()).not.toContain('钱二');
    expect(pages.map(textOf).join()).toContain('孙三');
  });
});

describe('计票单', () => {
  test('has the answers of the appraisal while that is open', async () => {
    const { pages } = await planOf(await begun('shortlist'), 'tally-sheet');
    expect(pages.map((page) => textsOf(page)[0])).toEqual(['民主测评计票单']);
    expect(rowsOf(pages[0], 1)[0]).toEqual(['姓名', '竞聘职位', '胜任', '基本胜任', '不胜任', '备注']);
  });

  test('has a tally per post of the ballot while that is open, and all when everything is over', async () => {
    const workbook = await begun('inspection');
    const { pages } = await planOf(workbook, 'tally-sheet');
    expect(pages.map((page) => textsOf(page)[0])).toEqual(['票决计票单', '票决计票单']);
    const over = await planOf(await close(workbook, 'ballot', {}, 'ballot'), 'tally-sheet');
    expect(over.pages.map((page) => textsOf(page)[0])).toEqual(['民主测评计票单', '票决计票单', '票决计票单']);
    expect(rowsOf(pages[0], 1)).toEqual([
      ['姓名', '画“正”计票', '合计得票', '备注'],
      ['赵一', '', '', ''],
      ['钱二', '', '', ''],
    ]);
  });
});

/** A recommendation of the campaign's people: no preset of the tests holds one. */
async function recommendation(): Promise<DocumentSource> {
  const view = await viewOf(await runningCampaign());
  const entrants = view.applications.map(({ number, post, facts }) => ({
    number,
    post,
    name: facts.name.state === 'known' ? facts.name.value : '',
    round: 0,
  }));
  const instance = { stage: 'recommendation', round: 1, status: 'open', sheets: {}, entrants: [] } as const;
  const posts = view.posts.map(({ post }) => ({ name: post.name, openings: post.openings }));
  const context = { settings: new StageSettings(view.scheme), posts, entrants };
  const held = [{ instance, context } as unknown as OpenStage];
  return { view, held, day: DAY.day, requirementText: () => '' };
}

test('民主推荐表 and 被推荐人员名册 have the same people of each post, by 姓氏笔画', async () => {
  const source = await recommendation();
  const [forms, nominees] = [recommendationForm.content(source).pages, nomineeList.content(source).pages];
  const names = (rows: readonly (readonly string[])[]) => rows.slice(1).map(([, name]) => name);
  expect(names(rowsOf(forms[0]))).toEqual(['孙三', '李四', '赵一', '钱二']);
  expect(forms.map((page) => names(rowsOf(page)))).toEqual(nominees.map((page) => names(rowsOf(page))));
});

describe('what is filled in without a name', () => {
  /** Judges of the small campaign; nobody of them votes under a name either. */
  const PEOPLE_WHO_SCORE = ['甲', '乙', '丙'];

  test.each(['appraisal-form', 'grade-form', 'vote-paper', 'recommendation-form'] as const)(
    '%s asks for no name, no signature, no number, and says nothing of who has it',
    async (id) => {
      const pages =
        id === 'recommendation-form'
          ? recommendationForm.content(await recommendation()).pages
          : (await planOf(await begun(id === 'vote-paper' ? 'inspection' : 'shortlist'), id)).pages;
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        const texts = textsOf(page);
        expect(texts.join('\n')).not.toMatch(/签名|签字|投票人|填表人|编号|第\d+[号张]|No\.|＿＿＿＿年/);
        expect(texts.join('\n')).toContain('不记名，请勿署名或作任何标记');
        expect(texts.filter((text) => PEOPLE_WHO_SCORE.includes(text))).toEqual([]);
        expect(texts.join('\n')).not.toMatch(/\d{6,}|\*{3,}/);
      }
    },
  );

  test('one page serves all: it does not depend on how many vote', async () => {
    const { pages } = await planOf(await begun('shortlist'), 'appraisal-form');
    expect(pages).toHaveLength(1);
    expect(
      rowsOf(pages[0])
        .slice(1)
        .map(([name]) => name),
    ).toEqual([...SHORTLISTED].sort(new Intl.Collator('zh-u-co-stroke').compare));
    const papers = await planOf(await begun('inspection'), 'vote-paper');
    expect(papers.pages.map((page) => textsOf(page)[2])).toEqual([
      '职位：办公室主任　　应选人数：1人',
      '职位：财务科科长　　应选人数：1人',
    ]);
  });

  test('items of the appraisal stand over their grades; where a page has no room for that, grades are written', async () => {
    const grades = {
      appraisalItems: '德20、能20、勤20、绩30、廉10',
      appraisalGrades: '优秀100、良好80、一般60、较差40',
    };
    const scored = async (answers: Readonly<Record<string, string>>) => {
      const workbook = await begun('shortlist');
      const view = await viewOf(workbook);
      const open = view.openStages[0] as OpenStage;
      const parameters = Object.entries(answers).map(([id, value]) => ({ parameter: { id }, value, origin: 'answer' }));
      const scheme = { ...view.scheme, parameters: [...view.scheme.parameters, ...parameters] } as typeof view.scheme;
      const held = [{ ...open, context: { ...open.context, settings: new StageSettings(scheme) } }];
      const kind = DOCUMENT_KINDS.find(({ id }) => id === 'appraisal-form');
      return kind?.content({ view, held, day: DAY.day, requirementText: () => '' }).pages[0];
    };
    const ticked = rowsOf(await scored(grades));
    expect(ticked[0]).toEqual(['姓名', '竞聘职位', '德', '能', '勤', '绩', '廉', '总体评价']);
    expect(ticked[1]).toHaveLength(5 * 4 + 3);
    expect(ticked[2]).toHaveLength(2 + 5 * 4 + 3);
    const written = rowsOf(await scored({ ...grades, appraisalItems: '德20、能20、勤20、绩20、廉10、学10' }));
    expect(written[0]?.slice(2)).toEqual(['德', '能', '勤', '绩', '廉', '学', '胜任', '基本胜任', '不胜任']);
  });
});
