import { makeDocuments, type MadeDocument } from '../../src/app/make-documents';
import { renderDocx } from '../../src/hosts/docx';
import { chineseWording } from '../../src/i18n/wording';
import { campaignFiles, SCHEMES } from '../recalc/campaign-files';
import { idNumber, made } from '../unit/documents/made';
import { opened } from '../unit/hosts/file/packages';
import { close, runningCampaign } from '../unit/taskpane/running-campaign';
import { ROSTER, type Rows } from '../unit/campaign/small-campaign-data';
import { printed, printerMissing, type Printed } from './printed';

const LONG_POST = '苏州市吴中区太湖国家旅游度假区光福镇综合行政执法局副局长（主持工作）';
const LONG_UNIT = '苏州市吴中区太湖国家旅游度假区香山街道办事处社会事业和综合治理服务中心';
const LONG_NAME = '买买提·吐尔逊江·阿不都热合曼';

/** Many people for one post with the longest texts that rosters have. */
function crowd(people: number): Rows {
  const [header, row] = ROSTER as [Rows[number], Rows[number]];
  return [
    [...header, '身份证号', '工作单位', '现任职务', '联系电话'],
    ...Array.from({ length: people }, (_, index) => [
      index === 3 ? LONG_NAME : `考生${index + 1}`,
      ...row.slice(1, -1),
      LONG_POST,
      ...[idNumber(index), LONG_UNIT, '四级主任科员兼党支部书记', '0512-65250000'],
    ]),
  ];
}

async function crowded(people: number): Promise<readonly MadeDocument[]> {
  const { startCampaign } = await import('../../src/app/start-campaign');
  const { findScheme } = await import('../../src/domain/schemes');
  const { MemoryWorkbook } = await import('../../src/hosts/memory');
  const { ANSWERS, NOW, SAID } = await import('../unit/campaign/small-campaign-data');
  const { advanceStage } = await import('../../src/app/advance');
  const { fillStage } = await import('../../src/app/fill');
  const sheet = (rows: Rows) => ({ name: '表', rows, merges: [], hiddenRows: new Set<number>(), hidden: false });
  const workbook = (rows: Rows) => ({ fileName: '名册.xlsx', sheets: [sheet(rows)], dateSystem: '1900' as const });
  const port = new MemoryWorkbook(workbook(crowd(people)));
  const request = {
    fileName: '名册.xlsx',
    scheme: findScheme('004') as never,
    answers: new Map(Object.entries({ ...ANSWERS, minimumPeople: '1' })),
    posts: [{ name: LONG_POST, openings: people - 5 }],
    roster: {},
    now: NOW,
  };
  const quiet = () => undefined;
  const well = (done: { readonly ok: boolean }) => expect(done).toMatchObject({ ok: true });
  well(await startCampaign(port, request, chineseWording, quiet));
  well(await advanceStage(port, SAID, chineseWording, quiet));
  const names = crowd(people)
    .slice(1)
    .map(([name]) => name as string);
  const scores = [['姓名', '卷面分'], ...names.map((name, index) => [name, 99 - index / 2])];
  well(await fillStage(port, workbook(scores), { ...SAID, stage: 'written', replace: false }, chineseWording, quiet));
  well(await advanceStage(port, SAID, chineseWording, quiet));
  const { done } = await made(port, {}, renderDocx);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.documents;
}

let missing: string | undefined;
beforeAll(async () => {
  missing = await printerMissing();
  if (missing) process.stdout.write(`${missing}\n`);
}, 120_000);

/** Announcements and lists may run on; everything else has a page for each that was planned. */
function expectPages(
  documents: readonly MadeDocument[],
  pages: ReadonlyMap<string, Printed>,
  mayRunOn: readonly string[],
) {
  const counted = documents.map(({ kind, pages: planned }) => {
    const found = pages.get(kind.id)?.pages ?? 0;
    const fits = mayRunOn.includes(kind.id) ? found >= planned : found === planned;
    return fits ? kind.id : `${kind.id}: ${planned} planned, ${found} printed`;
  });
  expect(counted).toEqual(documents.map(({ kind }) => kind.id));
}

function print(documents: readonly MadeDocument[]): ReadonlyMap<string, Printed> {
  return printed(new Map(documents.map(({ kind, bytes }) => [kind.id, bytes])));
}

test('every document of a campaign that is over is printed on as many pages as it has', async () => {
  if (missing) return;
  const { done } = await made(await close(await runningCampaign(), 'appointment'), {}, renderDocx);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const { documents } = done.value;
  expect(documents.map(({ kind }) => kind.id)).toEqual([
    ...[
      'announcement',
      'registration-form',
      'review-result',
      'score-sheet',
      'grade-form',
      'score-notice',
      'appraisal-form',
    ],
    ...['inspection-notice', 'vote-paper', 'tally-sheet', 'ballot-report', 'public-notice', 'appointment-list'],
  ]);
  const pages = print(documents);
  expectPages(documents, pages, ['announcement']);
  expect(pages.get('registration-form')?.texts[2]).toMatch(/报名登记表[^]*孙三[^]*审查意见[^]*身份证号只印首尾数字/);
  expect(pages.get('vote-paper')?.texts[0]).toMatch(/赵一[^]*钱二[^]*请勿署名/);
}, 300_000);

test('papers with items, methods and grades fit their pages too', async () => {
  if (missing) return;
  for (const scheme of SCHEMES) {
    const files = [...(await campaignFiles(scheme))];
    const [, last] = files[files.length - 1] as [string, Uint8Array];
    const tools = { wording: chineseWording, requirementText: () => '条件', render: renderDocx };
    const now = { day: { kind: 'day', year: 2012, month: 7, day: 1 }, hour: 9, minute: 0 } as const;
    const done = await makeDocuments(await opened(last, '台账.xlsx'), { now }, tools, () => undefined);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    expectPages(done.value.documents, print(done.value.documents), ['announcement']);
  }
}, 300_000);

test('long names, units and posts wrap; forms with more people than a page has room for go on on a further one', async () => {
  if (missing) return;
  const documents = await crowded(60);
  const pages = print(documents);
  expectPages(documents, pages, ['announcement']);
  const sheets = pages.get('score-sheet') as Printed;
  // Three judges, more than one page each, every one with its title, the post and the place to sign.
  expect(sheets.pages % 3).toBe(0);
  expect(sheets.pages).toBeGreaterThan(3);
  const letters = (text: string) => text.replace(/\s/g, '');
  for (const text of sheets.texts) expect(letters(text)).toMatch(/面试评分表（第\d页）.*光福镇.*评委签名/);
  expect(letters(sheets.texts.join(''))).toContain('考生60');
  const [form] = pages.get('registration-form')?.texts ?? [];
  for (const part of ['香山街道办事处', '综合行政执法局副局长', '兼党支部书记']) {
    expect(letters(form ?? '')).toContain(part);
  }
}, 300_000);
