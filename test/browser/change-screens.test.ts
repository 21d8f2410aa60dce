import { writeXlsx } from 'hucre/xlsx';
import { leaveCampaign } from '../../src/app/leave';
import type { CommandId } from '../../src/commands';
import { changeText, type ChangeText } from '../../src/i18n/change';
import { paneText } from '../../src/i18n/pane';
import { chineseWording } from '../../src/i18n/wording';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import type { WorkbookData } from '../office/workbook-model';
import { ENTRIES, SAID } from '../unit/campaign/small-campaign-data';
import { close, fill, runningCampaign, TIED } from '../unit/taskpane/running-campaign';
import { keyboardProblems } from './keyboard';
import { LANGUAGES, lookAt, WIDTHS } from './look';
import { openPane, type OpenPane } from './pane-page';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

/**
 * One in review, one with a tie at the end of the shortlist, one of whose shortlist somebody has withdrawn, one whose scheme lacks what the
 * next stage needs, and one that waits for scores, some of which are there.
 */
type Kind = 'begun' | 'tied' | 'left' | 'scoped' | 'blank' | 'unscored';
const campaigns = new Map<Kind, WorkbookData>();

beforeAll(async () => {
  const tied = await close(await runningCampaign({ ties: 'extraTest' }), 'composite', TIED);
  const scoped = await runningCampaign({}, undefined, { scope: 'department', department: '办公室' });
  const left = await close(await runningCampaign({ substitution: 'untilFull' }), 'shortlist');
  const request = { ...SAID, person: '钱二', kind: 'withdraw' } as const;
  await leaveCampaign(left, request, chineseWording, () => undefined);
  const blank = await close(await runningCampaign({ weights: '' }), 'written');
  const unscored = await close(await runningCampaign({ doubleEntry: 'written' }), 'review');
  await fill(unscored, 'written', [
    [
      ['姓名', '卷面分'],
      ['赵一', 60],
    ],
  ]);
  const kinds = { begun: await runningCampaign(), tied, left, scoped, blank, unscored };
  for (const [name, workbook] of Object.entries(kinds)) {
    const read = await workbook.read();
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const data = workbookOf(read.value.sheets, new PlannedResults(), read.value.fileName);
    campaigns.set(name as Kind, data);
  }
});

type Language = 'zh' | 'en';

/** What is entered on a screen before what follows can be seen. */
const ENTERED = {
  answer: { kind: 'blank', fill: async (pane) => pane.answer('6:4') },
  announce: { kind: 'begun', fill: async () => undefined },
  fill: { kind: 'unscored', fill: async (pane) => pane.takeScores() },
  leave: { kind: 'left', fill: async (pane) => pane.type('person', '周五') },
  substitute: { kind: 'left', fill: async () => undefined },
  reapply: {
    kind: 'begun',
    fill: async (pane) => {
      await pane.type('person', '周');
      await pane.choose('周五');
      await pane.applyFor('办公室主任');
    },
  },
  widen: { kind: 'scoped', fill: async (pane) => pane.widen('办公室主任', 'unit') },
  reopen: { kind: 'left', fill: async (pane) => pane.choose('笔试', 'Written test') },
  decide: { kind: 'tied', fill: async (pane) => pane.numbers() },
} as const satisfies Partial<Record<CommandId, { readonly kind: Kind; readonly fill: (pane: Clerk) => Promise<void> }>>;

/** Fills in a screen by the words on it. */
class Clerk {
  constructor(
    private readonly pane: OpenPane,
    private readonly language: Language,
  ) {}

  words(id: ChangeText): string {
    return changeText(this.language, id);
  }

  type(id: ChangeText, typed: string): Promise<void> {
    return this.pane.page.getByLabel(this.words(id)).fill(typed);
  }

  choose(zh: string, en = zh): Promise<void> {
    return this.pane.page.getByRole('radio', { name: this.language === 'zh' ? zh : en }).check();
  }

  async applyFor(post: string): Promise<void> {
    await this.pane.page.getByLabel(this.words('reapplyTo')).selectOption(post);
  }

  async widen(post: string, scope: string): Promise<void> {
    await this.pane.page.getByLabel(this.words('widenPost')).selectOption(post);
    await this.pane.page.getByLabel(this.words('widenTo')).selectOption(scope);
  }

  async answer(typed: string): Promise<void> {
    await this.pane.page
      .getByRole('region', { name: this.words('answerDue') })
      .getByRole('textbox')
      .first()
      .fill(typed);
    await this.pane.page.locator('summary').click();
  }

  /** A workbook with two sheets, one of which is taken, and replaces what is there. */
  async takeScores(): Promise<void> {
    const [written = []] = ENTRIES.written ?? [];
    const rows = written.map((row) => [...row]);
    const bytes = await writeXlsx({ sheets: ['正式', '试评'].map((name) => ({ name, rows })) });
    const { page } = this.pane;
    await page
      .getByLabel(this.words('fillFile'))
      .setInputFiles({ name: '笔试成绩.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByRole('checkbox', { name: '试评' }).uncheck();
    await page.getByRole('checkbox', { name: this.words('fillReplace') }).check();
  }

  /** Whether it is needed or not. */
  why(reason: string): Promise<void> {
    return this.pane.page.getByRole('textbox', { name: this.words('reasonOptional') }).fill(reason);
  }

  press(name: string): Promise<void> {
    return this.pane.page.getByRole('button', { name, exact: true }).click();
  }

  async numbers(): Promise<void> {
    for (const field of await this.pane.page.getByLabel(/加试成绩$/).all()) await field.fill('66.5');
  }
}

const COMMANDS = Object.keys(ENTERED) as (keyof typeof ENTERED)[];
const SCREENS = LANGUAGES.flatMap((display) => COMMANDS.map((command) => ({ display, command })));

test.each(SCREENS)('$command in $display: accessible, nothing cut off, no error', async ({ command, display }) => {
  const there = browserAndServer();
  if (!there) return;
  const { kind, fill } = ENTERED[command];
  const language = display === 'zh-CN' ? 'zh' : 'en';
  const data = campaigns.get(kind) as WorkbookData;
  const pane = await openPane(there.browser, there.server, data, { language: display, width: WIDTHS[0] });
  const { page } = pane;
  const clerk = new Clerk(pane, language);
  const look = lookAt(pane, display, command);
  if (COMMANDS.find((other) => ENTERED[other].kind === kind) === command) await look.at('board');
  await clerk.press(paneText(language, command));
  if (command === 'announce') await look.at('asked');
  await clerk.press(clerk.words('preview'));
  if (command !== 'substitute' && command !== 'announce') {
    await look.at('lacks');
    await fill(clerk);
    await clerk.why('本人申请，组织同意');
    await look.at('entered');
    await clerk.press(clerk.words('preview'));
  }
  await look.at('follows');
  if (command === 'reapply') await page.getByText(clerk.words('refusedPreview')).waitFor();
  else {
    const heading = page.getByRole('heading', { name: clerk.words('previewTitle') });
    await heading.waitFor();
    expect(await keyboardProblems(page, heading)).toEqual([]);
  }
  expect([...look.problems, ...pane.problems]).toEqual([]);
  await pane.close();
});
