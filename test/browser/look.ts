import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { OpenPane, PaneView } from './pane-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Of Office's task pane: as it opens in narrow windows, and as people draw it out. */
export const WIDTHS = [320, 450] as const;
const HEIGHT = 900;

/** With XUANBA_SCREENSHOTS=1 every screen is kept as a picture, in every theme and language, in a folder that is named on the output. */
const pictures = process.env.XUANBA_SCREENSHOTS ? mkdtempSync(path.join(os.tmpdir(), 'xuanba-pane-')) : undefined;
if (pictures !== undefined) process.stdout.write(`${pictures}\n`);

/** Keeps the picture of a screen, where they are kept. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

export interface LookedAt extends PaneView {
  readonly theme: NonNullable<PaneView['theme']>;
  readonly language: NonNullable<PaneView['language']>;
}

const VIEWS: readonly LookedAt[] = (['light', 'dark', 'forced-colors'] as const).flatMap((theme) =>
  (['zh-CN', 'en-US'] as const).map((language) => ({ theme, language })),
);
/** How every screen is looked at. Colours do not depend on the language. */
export const LOOKED_AT = VIEWS.filter(({ theme, language }) => pictures || theme === 'light' || language === 'zh-CN');

/** Looks at the screens of a pane one after another. */
export interface Look {
  readonly at: (name: string) => Promise<void>;
  /** What is wrong with them. */
  readonly problems: readonly string[];
  screens(): number;
}

export function lookAt(pane: OpenPane, { theme, language }: LookedAt, what: string): Look {
  const problems: string[] = [];
  let screens = 0;
  return {
    problems,
    screens: () => screens,
    at: async (name) => {
      problems.push(...(await problemsOf(pane, `${theme}-${language}-${what}-${screens}-${name}`)));
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
async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${AXE};undefined`);
  const run = "axe.run({ exclude: ['[data-tabster-dummy]'] }, { preload: false })";
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** What is wrong with a screen: of every width for the layout, of the narrowest for the rest. */
async function problemsOf(pane: OpenPane, name: string): Promise<readonly string[]> {
  const { page } = pane;
  const problems: string[] = [];
  await settled(pane);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await keepPicture(page, `${name}-${width}`);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) problems.push(`${name} at ${width}: ${wider} pixels too wide`);
    if (width === WIDTHS[0])
      problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
  }
  return problems;
}
