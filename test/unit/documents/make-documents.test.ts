import { existsSync } from 'node:fs';
import { documentList, findDocumentKind, oneFile } from '../../../src/app/make-documents';
import { DOCUMENT_KINDS } from '../../../src/documents';
import { ordered } from '../../../src/documents/people';
import { strokeCollator } from '../../../src/domain/basics/stroke-order';
import { chineseWording } from '../../../src/i18n/wording';
import { ROSTER } from '../campaign/small-campaign-data';
import { unzip } from '../hosts/file/packages';
import { close, runningCampaign, viewOf } from '../taskpane/running-campaign';
import { filesOf, made, planOf, textsOf } from './made';

const words = (issues: readonly { readonly message: Parameters<typeof chineseWording.text>[0] }[]) =>
  issues.map(({ message }) => chineseWording.text(message));

describe('the registry', () => {
  test('ids are unique and like file names, titles exist in both languages, and each is found by any of them', () => {
    expect(new Set(DOCUMENT_KINDS.map(({ id }) => id)).size).toBe(DOCUMENT_KINDS.length);
    for (const kind of DOCUMENT_KINDS) {
      expect(kind.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const name of [kind.id, kind.title.zh, kind.title.en]) expect(findDocumentKind(name)).toBe(kind);
      expect(existsSync(`${__dirname}/../../../src/documents/${kind.id}.ts`) || kind.id === 'nominee-list').toBe(true);
    }
  });

  test('what a document needs is said, with the stage that must be closed first', async () => {
    const list = documentList(await viewOf(await runningCampaign()));
    const hindrance = (id: string) => {
      const found = list.find(({ kind }) => kind.id === id)?.hindrance;
      return found && chineseWording.text(found);
    };
    expect(hindrance('announcement')).toBeUndefined();
    expect(hindrance('review-result')).toContain('请先结束“资格审查”环节');
    expect(hindrance('score-sheet')).toBe('“面试”还没有开始，不能制作“评分表”。请先结束“笔试”环节，使“面试”开始。');
    expect(hindrance('recommendation-form')).toBe('本方案没有民主推荐环节，没有“民主推荐表”。');
    const committee = await viewOf(await runningCampaign({ decisionMethod: 'committee' }));
    const paper = documentList(committee).find(({ kind }) => kind.id === 'vote-paper');
    expect(paper?.hindrance?.code).toBe('document.by-committee');
  });
});

describe('making documents', () => {
  test('everything that stands against the named ones is told together, and nothing is made', async () => {
    const { done, plans } = await made(await runningCampaign(), {
      kinds: ['公告', '任前公示', 'ballot-report', '罚单'],
      person: '无此人',
    });
    expect(plans).toEqual([]);
    expect(done.ok ? [] : words(done.error)).toEqual([
      expect.stringContaining('没有文书“罚单”'),
      expect.stringContaining('台账中没有“无此人”'),
      expect.stringContaining('“公告”不是按人制作的'),
      expect.stringContaining('“任前公示”不是按人制作的'),
      expect.stringContaining('“票决报告单”不是按人制作的'),
      expect.stringContaining('“公示”还没有开始'),
      expect.stringContaining('“票决”还没有结束'),
    ]);
  });

  test('without names all that can be made are, the others are told with the reason', async () => {
    const { done, plans, steps } = await made(await runningCampaign());
    expect(plans.map(({ id }) => id)).toEqual(['announcement', 'registration-form']);
    expect(steps).toEqual(expect.arrayContaining(['公告', '报名登记表']));
    const issues = done.ok ? words(done.value.issues) : [];
    expect(issues).toContain('没有需要“补正材料通知”的人员或职位。');
    expect(issues).toContain('“资格审查”还没有结束，不能制作“资格审查结果通知”。请先结束“资格审查”环节。');
  });

  test('for one person, by name or number, only papers with a page per person', async () => {
    const workbook = await close(await runningCampaign(), 'written');
    for (const person of ['孙三', '3']) {
      const { plans, done } = await made(workbook, { person });
      expect(plans.map(({ id, pages }) => [id, pages.length])).toEqual([
        ['registration-form', 1],
        ['review-result', 1],
        ['score-notice', 1],
      ]);
      expect(done.ok && done.value.documents.map(({ name }) => name)).toContain(`成绩通知单-${person}.docx`);
      expect(plans.every(({ pages }) => pages.some((page) => textsOf(page).join().includes('孙三')))).toBe(true);
    }
  });

  test('nobody to write to is said', async () => {
    const { done } = await made(await runningCampaign(), { kinds: ['review-missing'], person: '孙三' });
    expect(done.ok ? [] : words(done.error)).toEqual([expect.stringContaining('没有孙三的“补正材料通知”')]);
  });

  test('what the announcement leaves open is told', async () => {
    const { done } = await made(await runningCampaign({ weights: '' }), { kinds: ['announcement'] });
    expect(done.ok ? words(done.value.issues) : []).toEqual([expect.stringContaining('权重”还空着')]);
  });

  test('several documents come in one zip file, one as itself; the same campaign gives the same bytes', async () => {
    const workbook = await runningCampaign();
    const [all, again] = [await filesOf(workbook), await filesOf(workbook)];
    expect(Buffer.from(oneFile(all.documents).bytes)).toEqual(Buffer.from(oneFile(again.documents).bytes));
    expect(Object.keys(await unzip(oneFile(all.documents).bytes))).toEqual(['公告.docx', '报名登记表.docx']);
    const one = await filesOf(workbook, { kinds: ['公告'] });
    expect(oneFile(one.documents).name).toBe('公告.docx');
  });

  test('500 people are in one file, each on a page of their own, and the way is told', async () => {
    const [header, ...people] = ROSTER;
    const many = Array.from({ length: 500 }, (_, index) => {
      const [, ...facts] = people[index % people.length] ?? [];
      return [`考生${index + 1}`, ...facts];
    });
    const workbook = await runningCampaign({}, [header ?? [], ...many]);
    const told: number[] = [];
    const { renderDocx } = await import('../../../src/hosts/docx');
    const { done } = await made(workbook, { kinds: ['registration-form'] }, (plan) =>
      renderDocx(plan, (fraction) => void told.push(fraction)),
    );
    if (!done.ok) throw new Error(words(done.error).join());
    const xml = (await unzip((done.value.documents[0] as { bytes: Uint8Array }).bytes))['word/document.xml'] ?? '';
    expect(xml.match(/<w:pageBreakBefore/g)).toHaveLength(499);
    expect(xml.match(/考生\d+</g)).toHaveLength(500);
    expect(told.length).toBeGreaterThan(20);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  }, 120_000);
});

describe('names by 姓氏笔画', () => {
  const NAMES = ['欧阳修', '单雄信', '王一', '𠅤某', '丁二', '乐正子', '买买提·吐尔逊', '', 'Smith', '王一'];

  test('polyphonic and rare characters, names of other peoples and none at all are put somewhere, nobody is lost', () => {
    const { people, issues } = ordered(NAMES, (name) => name);
    expect([...people].sort()).toEqual([...NAMES].sort());
    expect(issues).toEqual([]);
    expect(people.indexOf('丁二')).toBeLessThan(people.indexOf('王一'));
    expect(people.indexOf('王一')).toBeLessThan(people.indexOf('欧阳修'));
  });

  test('a program without that order keeps the order of the campaign and says so', () => {
    const { people, issues } = ordered(
      NAMES,
      (name) => name,
      () => strokeCollator('zh'),
    );
    expect(people).toEqual(NAMES);
    expect(words(issues)).toEqual([expect.stringContaining('不能按姓氏笔画排序')]);
  });

  test('a locale that the program refuses is none', () => {
    expect(strokeCollator('no such locale')).toBeUndefined();
  });
});

test('a name that no file can have makes a file all the same', async () => {
  const [header, ...people] = ROSTER;
  const odd = people.map((row, index) => (index === 0 ? ['赵/一:*?', ...row.slice(1)] : row));
  const workbook = await runningCampaign({}, [header ?? [], ...odd]);
  const { done } = await made(workbook, { kinds: ['registration-form'], person: '1' });
  expect(done.ok && done.value.documents[0]?.name).toBe('报名登记表-1.docx');
  const plan = await planOf(workbook, 'registration-form', { person: '赵/一:*?' });
  expect(plan.pages).toHaveLength(1);
  const byName = await made(workbook, { kinds: ['registration-form'], person: '赵/一:*?' });
  expect(byName.done.ok && byName.done.value.documents[0]?.name).toBe('报名登记表-赵一.docx');
});
