import { leaveCampaign } from '../../src/app/leave';
import type { CommandId } from '../../src/commands';
import { changeText, type ChangeText } from '../../src/i18n/change';
import { paneText } from '../../src/i18n/pane';
import { chineseWording } from '../../src/i18n/wording';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import type { WorkbookData } from '../office/workbook-model';
import { SAID } from '../unit/campaign/small-campaign-data';
import { close, runningCampaign, TIED } from '../unit/taskpane/running-campaign';
import { keyboardProblems } from './keyboard';
import { LOOKED_AT, lookAt, WIDTHS } from './look';
import { openPane, type OpenPane } from './pane-page';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

/** One with a tie at the end of the shortlist, and one of whose shortlist somebody has withdrawn. */
const campaigns: Record<'tied' | 'left', WorkbookData | undefined> = { tied: undefined, left: undefined };

beforeAll(async () => {
  const tied = await close(await runningCampaign({ ties: 'extraTest' }), 'composite', TIED);
  const left = await close(await runningCampaign({ substitution: 'untilFull' }), 'shortlist');
  const request = { ...SAID, person: '钱二', kind: 'withdraw' } as const;
  await leaveCampaign(left, request, chineseWording, () => undefined);
  for (const [name, workbook] of Object.entries({ tied, left })) {
    const read = await workbook.read();
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const data = workbookOf(read.value.sheets, new PlannedResults(), read.value.fileName);
    campaigns[name as keyof typeof campaigns] = data;
  }
});

type Language = 'zh' | 'en';

/** What is entered on a screen before what follows can be seen. */
const ENTERED = {
  leave: { kind: 'left', fill: async (pane) => pane.type('person', '周五') },
  substitute: { kind: 'left', fill: async () => undefined },
  reapply: {
    kind: 'left',
    fill: async (pane) => {
      await pane.type('person', '周');
      await pane.choose('周五');
    },
  },
  reopen: { kind: 'left', fill: async (pane) => pane.choose('笔试', 'Written test') },
  decide: { kind: 'tied', fill: async (pane) => pane.numbers() },
} as const satisfies Partial<
  Record<CommandId, { readonly kind: keyof typeof campaigns; readonly fill: (pane: Clerk) => Promise<void> }>
>;

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

  async numbers(): Promise<void> {
    for (const field of await this.pane.page.getByLabel(/加试成绩$/).all()) await field.fill('66.5');
  }
}

test.each(LOOKED_AT)(
  'changes of a campaign in $theme, $language: accessible, nothing cut off, no error',
  async (view) => {
    const there = browserAndServer();
    if (!there) return;
    const language = view.language === 'zh-CN' ? 'zh' : 'en';
    let screens = 0;
    for (const [command, { kind, fill }] of Object.entries(ENTERED)) {
      const data = campaigns[kind] as WorkbookData;
      const pane = await openPane(there.browser, there.server, data, { ...view, width: WIDTHS[0] });
      const { page } = pane;
      const clerk = new Clerk(pane, language);
      const look = lookAt(pane, view, command);
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: paneText(language, command as CommandId), exact: true }).waitFor();
      await look.at('board');
      await press(paneText(language, command as CommandId));
      const try_ = page.getByRole('button', { name: clerk.words('preview'), exact: true });
      await try_.click();
      await look.at(command === 'substitute' ? 'follows' : 'lacks');
      if (command !== 'substitute') {
        await fill(clerk);
        if (command === 'reapply') await page.getByLabel(clerk.words('reapplyTo')).selectOption('办公室主任');
        await clerk.type('reason', '本人申请，组织同意');
        await look.at('entered');
        await try_.click();
        await look.at('follows');
      }
      const heading = page.getByRole('heading', { name: clerk.words('previewTitle') });
      if (command === 'reapply') await page.getByText(clerk.words('refusedPreview')).waitFor();
      else {
        await heading.waitFor();
        expect(await keyboardProblems(page, heading)).toEqual([]);
      }
      expect([...look.problems, ...pane.problems]).toEqual([]);
      screens += look.screens();
      await pane.close();
    }
    expect(screens).toBeGreaterThan(15);
  },
);
