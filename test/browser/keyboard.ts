import type { Locator, Page } from 'playwright-core';

/** More presses of Tab than any screen has stops. */
const MOST_STOPS = 120;

export const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluateAll((found) => found.some((one) => one === document.activeElement));

/** Presses Tab (or Shift+Tab) until an element has the focus. */
export async function tabTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    if (await hasFocus(element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${String(element)}`);
}

/** What has the focus, as a place among all elements of the page; `undefined`: nothing of the page. */
function focusPlace(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return undefined;
    return [...document.querySelectorAll('*')].indexOf(active);
  });
}

/** Every stop of the key from the heading on until the focus leaves the page or comes round again. */
async function stops(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly number[]> {
  const found: number[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await page.keyboard.press(key);
    const place = await focusPlace(page);
    if (place === undefined || found.includes(place)) return found;
    found.push(place);
  }
  throw new Error(`${key} goes on for more than ${MOST_STOPS} stops`);
}

/** What can be operated and must be a stop: of the radios that belong together the one that is chosen, or the first. */
function operable(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const shown = [...document.querySelectorAll<HTMLElement>('button, input, select, a[href], summary')].filter(
      (one) => one.checkVisibility() && one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled,
    );
    const radios = shown.filter(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio',
    );
    const skipped = new Set<HTMLElement>(
      radios.filter((radio) => {
        const group = radios.filter(({ name }) => name === radio.name);
        return radio !== (group.find(({ checked }) => checked) ?? group[0]);
      }),
    );
    return shown.filter((one) => !skipped.has(one)).map((one) => all.indexOf(one));
  });
}

/** What keeps somebody with a keyboard from a part of the screen, or in it. The focus is at the screen's heading, and is again. */
export async function keyboardProblems(page: Page, heading: Locator): Promise<readonly string[]> {
  const all = await operable(page);
  const forward = await stops(page, 'Tab');
  await heading.focus();
  const back = await stops(page, 'Shift+Tab');
  await heading.focus();
  const reached = new Set([...forward, ...back]);
  const html = (place: number) =>
    page.evaluate((at) => (document.querySelectorAll('*')[at] as HTMLElement).outerHTML.slice(0, 200), place);
  const missed = await Promise.all(all.filter((place) => !reached.has(place)).map(html));
  const ascending = [...forward].every((place, at) => at === 0 || place > (forward[at - 1] as number));
  return [
    ...missed.map((element) => `not reached: ${element}`),
    ...(ascending ? [] : ['Tab does not follow the page']),
  ];
}
