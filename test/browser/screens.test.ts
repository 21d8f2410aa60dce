import { coloursOf, LANGUAGES, lookAt, WIDTHS } from './look';
import { openPane } from './pane-page';
import { dirtyRoster, startWithoutPane, type PaneWorkbook } from './pane-workbook';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();
let roster: PaneWorkbook;
let campaign: PaneWorkbook;

beforeAll(async () => {
  [roster, campaign] = [await dirtyRoster(), await dirtyRoster()];
  await startWithoutPane(campaign);
});

const BACK = { 'zh-CN': '返回', 'en-US': 'Back' };
const ACTIONS = { 'zh-CN': '可以做什么', 'en-US': 'What can be done' };

test.each(LANGUAGES)('every command in %s: accessible, nothing cut off, no error', async (language) => {
  const there = browserAndServer();
  if (!there) return;
  let screens = 0;
  for (const [kind, { data }] of Object.entries({ roster, campaign })) {
    const pane = await openPane(there.browser, there.server, data, { language, width: WIDTHS[0] });
    const { page } = pane;
    const look = lookAt(pane, language, kind);
    await look.at('home');
    const actions = page.getByRole('region', { name: ACTIONS[language] }).getByRole('button');
    for (const button of await actions.all()) {
      const name = await button.innerText();
      await button.click();
      await look.at(name);
      await page.getByRole('button', { name: BACK[language], exact: true }).click();
      await button.waitFor();
    }
    expect([...look.problems, ...pane.problems]).toEqual([]);
    screens += look.screens();
    await pane.close();
  }
  expect(screens).toBeGreaterThan(8);
});

test.each(['dark', 'forced-colors'] as const)('opens in %s as the program around it says', async (theme) => {
  const there = browserAndServer();
  if (!there) return;
  const pane = await openPane(there.browser, there.server, campaign.data, { theme, width: WIDTHS[0] });
  await pane.page.getByRole('region', { name: ACTIONS['zh-CN'] }).waitFor();
  expect(await coloursOf(pane.page)).toBe(theme);
  expect(pane.problems).toEqual([]);
  await pane.close();
});
