import fc from 'fast-check';
import { checkCampaign } from '../../src/app/check-campaign';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import type { RosterField } from '../../src/domain/roster/fields';
import type { SourceValue, SourceWorkbook } from '../../src/domain/roster/source';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { MemoryWorkbook } from '../../src/hosts/memory';
import type { CampaignView } from '../../src/sheets/campaign-view';

const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;
const HEADER = [
  '姓名',
  '性别',
  '出生年月',
  '身份证号',
  '学历',
  '职级',
  '任现职级时间',
  '编制性质',
  '2010年考核',
  '2011年考核',
  '竞聘职位',
  '报名时间',
];
/** The assessment columns are left to the reader. */
const FIELDS: readonly (RosterField | undefined)[] = [
  'name',
  'sex',
  'birth',
  'idNumber',
  'education',
  'level',
  'levelSince',
  'staffCategory',
  undefined,
  undefined,
  'post',
  'registeredAt',
];
const ANSWERS = new Map([
  ['asOf', '2012-05-31'],
  ['deadline', '2012-05-31 16:30'],
  ['education', '大专'],
  ['assessmentYears', '2'],
]);

/** A cell as clerks leave it: often fine, sometimes blank, sometimes nonsense. */
function messy(...usual: readonly SourceValue[]): fc.Arbitrary<SourceValue> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constant<SourceValue>(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<SourceValue>('不详', 1978.1, 5.00231196109179e17, '=1+1', true, 7, '78.5'),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  );
}

const row = fc.tuple(
  messy('男', '女'),
  messy('1974.06', '1966-05-31', '1967年5月', 24629, '19780501', {
    kind: 'date',
    day: { kind: 'day', year: 1970, month: 1, day: 9 },
    hour: 0,
    minute: 0,
  }),
  messy('320506197406166767', '110101196706061820', '500231197612036895', '320506740616676'),
  messy('本科', '大专（在职）', '高中', '研究生', '大学本科/学士'),
  messy('副科级', '主任科员', '副科级（2009.03）', '三级主任科员'),
  messy('2009.03', 39234, '2010-07', '2008年1月1日'),
  messy('行政编制', '事业编', '借用', '劳务派遣', '集体编制'),
  messy('称职', '优秀', '基本称职', '合格'),
  messy('称职', '优秀', '不称职'),
  messy('办公室主任', '办公室 主任', '财务科长'),
  messy('2012-05-31 16:30', '2012-05-31 16:31', '2012-05-30'),
);

/** Names tell people apart; everything else is as messy as it comes. */
function workbookOf(rows: readonly (readonly SourceValue[])[]): SourceWorkbook {
  return {
    fileName: 'roster.xlsx',
    dateSystem: '1900',
    sheets: [{ name: '名册', rows: [HEADER, ...rows], merges: [], hiddenRows: new Set(), hidden: false }],
  };
}

const people = fc
  .array(row, { minLength: 3, maxLength: 14 })
  .map((rows) =>
    rows.map((cells, index): readonly SourceValue[] => [`张${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]}`, ...cells]),
  );

async function start(
  rows: readonly (readonly SourceValue[])[],
): Promise<{ readonly view: CampaignView; readonly port: MemoryWorkbook }> {
  const port = new MemoryWorkbook(workbookOf(rows));
  const columns = new Map(
    FIELDS.map((field, index) => [field, [index + 1]] as const).filter(([field]) => field !== undefined),
  ) as ReadonlyMap<RosterField, readonly number[]>;
  const request = {
    fileName: 'roster.xlsx',
    scheme: findScheme('004') as Scheme,
    answers: ANSWERS,
    posts: [],
    now: NOW,
    roster: { sheet: '名册', headerRows: { first: 1, last: 1 }, columns, columnsMayBeEmpty: true },
  };
  const started = await startCampaign(port, request, chineseWording, () => undefined);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return { view: started.value.view, port };
}

const verdicts = (view: CampaignView) =>
  view.applications.map(({ facts, post, verdict, reasons, standing }) => ({
    name: facts.name.state === 'known' ? facts.name.value : '',
    post,
    standing,
    verdict,
    reasons: reasons.map(({ rule, message }) => `${rule} ${chineseWording.text(message)}`),
  }));

describe('campaigns of messy rosters', () => {
  test('nobody is lost', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (rows) => {
        const { view } = await start(rows);
        const names = new Set(verdicts(view).map(({ name }) => name));
        expect(names).toEqual(new Set(rows.map(([name]) => name)));
      }),
      { numRuns: 60 },
    );
  });

  test('permuting the rows permutes the verdicts, also where rows may be one person', async () => {
    const namesakes = fc
      .array(fc.tuple(fc.constantFrom('张甲', '张乙', '张丙'), row), { minLength: 3, maxLength: 10 })
      .map((rows) => rows.map(([name, cells]): readonly SourceValue[] => [name, ...cells]));
    const permuted = fc
      .oneof(people, namesakes)
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    const outcome = (view: CampaignView) =>
      view.applications
        .map(({ facts, post, standing, verdict, reasons }) => {
          const name = facts.name.state === 'known' ? facts.name.value : '';
          const codes = reasons.map(({ rule, message }) => `${rule} ${message.code}`);
          return [name, post, standing, verdict, ...codes].join(' ');
        })
        .sort();
    await fc.assert(
      fc.asyncProperty(permuted, async ([rows, shuffled]) => {
        expect(outcome((await start(shuffled)).view)).toEqual(outcome((await start(rows)).view));
      }),
      { numRuns: 150 },
    );
  });

  test('what was written is read back to the same verdicts and reasons', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (rows) => {
        const { view, port } = await start(rows);
        const checked = await checkCampaign(port, { now: NOW, update: false }, chineseWording, () => undefined);
        if (!checked.ok) throw new Error(JSON.stringify(checked.error));
        expect(verdicts(checked.value.view)).toEqual(verdicts(view));
        const codes = checked.value.issues.map(({ message }) => message.code);
        expect(codes).not.toContain('campaign.verdict-outdated');
        expect(codes).not.toContain('campaign.cell-changed');
      }),
      { numRuns: 120 },
    );
  });
});
