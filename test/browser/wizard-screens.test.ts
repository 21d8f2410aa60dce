import { paneText } from '../../src/i18n/pane';
import { wizardText } from '../../src/i18n/wizard';
import { LANGUAGES, lookAt, WIDTHS } from './look';
import { openPane } from './pane-page';
import { ANSWERS, dirtyRoster, OPENINGS } from './pane-workbook';
import { goToMake, make } from './start-in-pane';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();
/** Ten screens, in two widths, on a busy machine. */
jest.setTimeout(180_000);

test.each(LANGUAGES)('新建选拔 in %s: accessible, nothing cut off, no error', async (display) => {
  const there = browserAndServer();
  if (!there) return;
  const language = display === 'zh-CN' ? 'zh' : 'en';
  const { data } = await dirtyRoster();
  const pane = await openPane(there.browser, there.server, data, { language: display, width: WIDTHS[0] });
  const { page } = pane;
  const look = lookAt(pane, display, 'start');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await goToMake(page, { answers: ANSWERS, openings: OPENINGS }, language, async (step) => {
    if (step === 'scheme') {
      // With the folded parts open, and with something wrong in it.
      for (const folded of await page.locator('summary').all()) await folded.click();
      const [limit] = await page.locator('details input[inputmode="numeric"]').all();
      const given = (await limit?.inputValue()) ?? '';
      await limit?.fill('很多');
      await press(wizardText(language, 'next'));
      await look.at('scheme-wrong');
      await limit?.fill(given);
    }
    await look.at(step);
    if (step !== 'posts') return;
    // What was entered is offered again to who comes back.
    await press(paneText(language, 'back'));
    await press(paneText(language, 'start'));
    await page.getByRole('heading', { name: wizardText(language, 'draftTitle') }).waitFor();
    await look.at('draft');
    await press(wizardText(language, 'draftContinue'));
  });
  await look.at('make');
  await make(page, language);
  await look.at('made');
  expect([...look.problems, ...pane.problems]).toEqual([]);
  expect(look.screens()).toBe(9);
  await pane.close();
});
