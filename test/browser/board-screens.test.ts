import { boardText, type BoardText } from '../../src/i18n/board';
import { paneText } from '../../src/i18n/pane';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import type { WorkbookData } from '../office/workbook-model';
import { close, runningCampaign, TIED } from '../unit/taskpane/running-campaign';
import { LANGUAGES, lookAt, WIDTHS } from './look';
import { openPane } from './pane-page';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();
let data: WorkbookData;

/** A campaign whose stages are closed down to the shortlist, with a tie at its end; the appraisal is under way. */
beforeAll(async () => {
  const workbook = await close(await runningCampaign({ dropPerEnd: '1' }), 'shortlist', TIED);
  const read = await workbook.read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  data = workbookOf(read.value.sheets, new PlannedResults(), read.value.fileName);
});

const TABS = ['tabStages', 'tabPeople', 'tabCharts', 'tabDocuments', 'tabLog'] as const satisfies readonly BoardText[];

test.each(LANGUAGES)('a running campaign in %s: accessible, nothing cut off, no error', async (display) => {
  const there = browserAndServer();
  if (!there) return;
  const language = display === 'zh-CN' ? 'zh' : 'en';
  const pane = await openPane(there.browser, there.server, data, { language: display, width: WIDTHS[0] });
  const { page } = pane;
  const look = lookAt(pane, display, 'board');
  for (const tab of TABS) {
    await page.getByRole('tab', { name: boardText(language, tab), exact: true }).click();
    await look.at(tab);
    if (tab === 'tabPeople') expect(await page.getByRole('row').count()).toBeGreaterThan(8);
    if (tab !== 'tabCharts') continue;
    // The applicants, three judges, and the totals around the cutoff of either post.
    expect(await page.getByRole('figure').count()).toBe(4);
    for (const table of await page.getByText(boardText(language, 'chartTable'), { exact: true }).all())
      await table.click();
    await look.at(`${tab}-tables`);
    await page.getByRole('button', { name: boardText(language, 'goDashboard'), exact: true }).click();
    await page.getByRole('heading', { name: paneText(language, 'dashboard'), exact: true }).waitFor();
    await look.at('dashboard');
    await page.getByRole('button', { name: paneText(language, 'back'), exact: true }).click();
  }
  await page.getByRole('button', { name: paneText(language, 'advance'), exact: true }).click();
  await page.getByRole('button', { name: paneText(language, 'carryOut'), exact: true }).click();
  await page.getByText(paneText(language, 'notDone')).waitFor();
  await look.at('refused');
  expect([...look.problems, ...pane.problems]).toEqual([]);
  await pane.close();
});
