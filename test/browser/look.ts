import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { theme as dark } from '../../src/taskpane/themes/dark';
import { theme as highContrast } from '../../src/taskpane/themes/high-contrast';
import { theme as light } from '../../src/taskpane/themes/light';
import type { OpenPane, PaneView } from './pane-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Of Office's task pane: as it opens in narrow windows, and as people draw it out. */
export const WIDTHS = [320, 450] as const;
const HEIGHT = 900;

/** With XUANBA_SCREENSHOTS=1 every screen is kept as a picture, in every language and theme, in a folder that is named on the output. */
const pictures = process.env.XUANBA_SCREENSHOTS ? mkdtempSync(path.join(os.tmpdir(), 'xuanba-pane-')) : undefined;
if (pictures !== undefined) process.stdout.write(`${pictures}\n`);

/** Keeps the picture of a screen, where they are kept. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

type Language = NonNullable<PaneView['language']>;

/** How every screen is looked at. */
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

interface Colours {
  readonly name: string;
  readonly media: { readonly colorScheme: 'light' | 'dark'; readonly forcedColors: 'none' | 'active' };
  /** A colour that no other theme has there. */
  readonly background: string;
}

const LIGHT: Colours = {
  name: 'light',
  media: { colorScheme: 'light', forcedColors: 'none' },
  background: light.colorNeutralBackground1,
};
const OTHERS: readonly Colours[] = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, background: dark.colorNeutralBackground1 },
  {
    name: 'forced-colors',
    media: { colorScheme: 'light', forcedColors: 'active' },
    background: highContrast.colorNeutralBackground1,
  },
];

/** Looks at the screens of a pane one after another. */
export interface Look {
  readonly at: (name: string) => Promise<void>;
  /** What is wrong with them. */
  readonly problems: readonly string[];
  screens(): number;
}

export function lookAt(pane: OpenPane, language: Language, what: string): Look {
  const problems: string[] = [];
  let screens = 0;
  return {
    problems,
    screens: () => screens,
    at: async (name) => {
      problems.push(...(await problemsOf(pane, language, `${language}-${what}-${screens}-${name}`)));
      screens++;
    },
  };
}

/** Until nothing is being loaded, read or computed, and nothing changes any more. */
async function settled({ page, isWaiting }: OpenPane): Promise<void> {
  let last = '';
  for (let same = 0; same < 3;) {
    await page.waitForTimeout(60);
    const busy = isWaiting() || (await page.locator('[aria-busy="true"], [role="progressbar"]').count()) > 0;
    const now = await page.locator('body').innerText();
    same = !busy && now === last && !/正在|Checking|Reading/.test(now) ? same + 1 : 0;
    last = now;
  }
}

/** Without the elements by which Fluent's focus handling notices Tab at the ends of a list: hidden, and left at once. */
async function accessibilityProblems(page: Page, options: object): Promise<readonly string[]> {
  const run = `axe.run({ exclude: ['[data-tabster-dummy]'] }, ${JSON.stringify({ preload: false, ...options })})`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The theme that a pane is drawn in, by name. */
export async function coloursOf(page: Page): Promise<string | undefined> {
  const background = await page.evaluate(() => {
    const provider = document.querySelector('.fui-FluentProvider');
    return provider ? getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1').trim() : '';
  });
  return [LIGHT, ...OTHERS].find((colours) => colours.background === background)?.name;
}

async function showColours(page: Page, { name, media }: Colours): Promise<void> {
  await page.emulateMedia(media);
  while ((await coloursOf(page)) !== name) await page.waitForTimeout(20);
  // Colours fade over.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
}

/**
 * What is wrong with a screen: of every width for the layout, of the narrowest for the rest. Colours do not depend on the language, and
 * nothing else depends on colours.
 */
async function problemsOf(pane: OpenPane, language: Language, name: string): Promise<readonly string[]> {
  const { page } = pane;
  const problems: string[] = [];
  await settled(pane);
  for (const width of [...WIDTHS].reverse()) {
    await page.setViewportSize({ width, height: HEIGHT });
    await keepPicture(page, `${LIGHT.name}-${name}-${width}`);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) problems.push(`${name} at ${width}: ${wider} pixels too wide`);
  }
  await page.evaluate(`${AXE};undefined`);
  const found = [...(await accessibilityProblems(page, {}))];
  for (const colours of language === 'zh-CN' ? OTHERS : []) {
    await showColours(page, colours);
    await keepPicture(page, `${colours.name}-${name}-${WIDTHS[0]}`);
    found.push(...(await accessibilityProblems(page, { runOnly: COLOUR_RULES })));
  }
  if (language === 'zh-CN') await showColours(page, LIGHT);
  return [...problems, ...found.map((problem) => `${name}: ${problem}`)];
}
