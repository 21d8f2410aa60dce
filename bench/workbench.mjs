/**
 * The workbench with a large roster and with the campaign made of it, in the Chromium, Chrome or Edge of this computer: from choosing
 * the file to the first paint, from Enter until nothing in the grid's picture changes any more, and the memory that edits leave behind.
 * After every entry the cell is read, and so are the cells that depend on it: a figure counts only if what was typed and its results
 * are there.
 *
 *   npm run bench:workbench             10,000 people
 *   npm run bench:workbench -- 1000     another size
 */
/* global document, requestAnimationFrame, window */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { campaignOptions, makeRoster, ROOT, timed } from './rosters.mjs';

const LIMIT = { openSeconds: 4, typeSeconds: 1, growthPercent: 10 };
/** Entries that are timed and looked up. */
const TIMED = 20;
/** Entries one after the other, for the memory; the first ones fill the grid's caches. */
const EDITS = 50;
const FIRST_EDITS = 20;
/** The grid has settled when its picture has not changed for so long, in milliseconds; that while does not count. */
const QUIET = 500;
const NAME_BOX = '#grid [data-u-comp=defined-name] input';
/** After so long a result that is still wrong is an error, in milliseconds. */
const LONGEST = 120_000;
/** On the clipboard before something is copied. */
const NOT_COPIED = '⌛';

const people = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-bench-'));

function browserPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of names) {
    for (const where of folders) {
      try {
        accessSync(path.join(where, name), constants.X_OK);
        return path.join(where, name);
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}

/** The address of a server of its own, and how to stop it. */
function serve() {
  const child = spawn(process.execPath, ['src/cli/workbench.cjs', '--no-open'], { cwd: ROOT });
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      const [address] = /http:\S+/.exec(String(chunk)) ?? [];
      if (address) resolve({ address, stop: () => child.kill() });
    });
  });
}

function paint(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Seconds until the sheet that shows first is there, and until all are and cells can be changed. */
async function openSeconds(page, file) {
  let start = performance.now();
  await page.setInputFiles('#file', file);
  const question = page.locator('#notice-confirm');
  await question.or(page.locator('#grid[aria-busy=true]')).first().waitFor();
  if (await question.isVisible()) {
    start = performance.now();
    await question.click();
  }
  const isShown = (name) => document.getElementById('file-name').textContent === name;
  await page.waitForFunction(isShown, path.basename(file), { timeout: 120_000, polling: 20 });
  await paint(page);
  const first = (performance.now() - start) / 1000;
  const isWhole = () => document.getElementById('grid').getAttribute('aria-busy') === 'false';
  await page.waitForFunction(isWhole, undefined, { timeout: 120_000, polling: 20 });
  await paint(page);
  return { first, whole: (performance.now() - start) / 1000 };
}

/** Seconds until the grid's picture stays as it is. */
async function settleSeconds(page) {
  const milliseconds = await page.evaluate(
    (quiet) =>
      new Promise((done) => {
        const canvas = document.querySelector('#grid canvas[id^=univer-sheet-main-canvas]');
        const start = performance.now();
        let [changed, last, before] = [start, start, undefined];
        const look = () => {
          const dots = new Uint32Array(
            canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer,
          );
          let picture = 0;
          for (let at = 0; at < dots.length; at++) picture = (Math.imul(picture, 31) + dots[at]) | 0;
          const now = performance.now();
          // A page that is busy draws nothing: it has not settled either.
          if (picture !== before || now - last > quiet) changed = now;
          [last, before] = [now, picture];
          if (now - changed > quiet) done(changed - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    QUIET,
  );
  return milliseconds / 1000;
}

async function goTo(page, address) {
  await page.locator(NAME_BOX).fill(address);
  await page.locator(NAME_BOX).press('Enter');
  await page.locator('#grid [contenteditable]:focus').waitFor({ state: 'attached' });
}

/** What a cell shows: the grid is a picture, so it is copied. */
async function contentOf(page, address) {
  await goTo(page, address);
  await page.evaluate((nothing) => navigator.clipboard.writeText(nothing), NOT_COPIED);
  await page.keyboard.press('Control+c');
  await page.waitForFunction(async (nothing) => (await navigator.clipboard.readText()) !== nothing, NOT_COPIED);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Types into a cell; seconds until everything that depends on it is there, which is made sure of. */
async function typeSeconds(page, row, text, { column, results }) {
  await goTo(page, `${column}${row}`);
  await page.keyboard.type(text);
  await paint(page);
  const pressed = performance.now();
  await page.keyboard.press('Enter');
  const held = (performance.now() - pressed) / 1000;
  const seconds = held + (await settleSeconds(page));
  const expected = Object.entries({ [column]: (shown) => shown === text, ...results });
  const wrong = async () => {
    for (const [place, isRight] of expected) {
      const shown = await contentOf(page, `${place}${row}`);
      if (!isRight(shown, text)) return `${place}${row} shows ${shown} for ${text}`;
    }
    return undefined;
  };
  // A picture that stands still may be one that waits for its formulas.
  let late = await wrong();
  if (late === undefined) return seconds;
  while (late !== undefined) {
    if (performance.now() - pressed > LONGEST) throw new Error(late);
    late = await wrong();
  }
  return (performance.now() - pressed) / 1000;
}

async function heapMegabytes(page, session) {
  // The draft follows the last edit.
  await page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

const scoreOf = (edit) => String(60 + ((edit * 7) % 40));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(page, session, file, place) {
  const open = await openSeconds(page, file);
  await settleSeconds(page);
  await page.locator('#grid [data-u-comp=slide-tab-item]').getByText(place.sheet, { exact: true }).click();
  await settleSeconds(page);
  const times = [];
  for (let edit = 0; edit < TIMED; edit++) times.push(await typeSeconds(page, place.row + edit, scoreOf(edit), place));
  let before = 0;
  const { column, row } = place;
  await goTo(page, `${column}${row}`);
  for (let edit = 0; edit < EDITS; edit++) {
    if (edit === FIRST_EDITS) before = await heapMegabytes(page, session);
    await page.keyboard.type(scoreOf(edit + 1));
    await page.keyboard.press('Enter');
    const next = `${column}${row + edit + 1}`;
    await page.waitForFunction(([box, wanted]) => document.querySelector(box).value === wanted, [NAME_BOX, next]);
  }
  const after = await heapMegabytes(page, session);
  const last = await contentOf(page, `${column}${row + EDITS - 1}`);
  if (last !== scoreOf(EDITS)) throw new Error(`the last entry is ${last}`);
  const growth = ((after - before) / before) * 100;
  const type = median(times);
  console.log(
    `${path.basename(file)}, ${place.sheet}: open ${open.first.toFixed(1)} s, all sheets ${open.whole.toFixed(1)} s; type median ${type.toFixed(2)} s, first ${times[0].toFixed(2)} s, ` +
      `longest ${Math.max(...times).toFixed(2)} s; heap ${before.toFixed(1)} → ${after.toFixed(1)} MB (${growth.toFixed(1)}%) ` +
      `over ${EDITS - FIRST_EDITS} edits`,
  );
  return open.first <= LIMIT.openSeconds && type <= LIMIT.typeSeconds && growth <= LIMIT.growthPercent;
}

const executablePath = browserPath();
if (!executablePath) {
  console.error('没有找到 Chromium、Chrome 或 Edge。 / No Chromium, Chrome or Edge found.');
  process.exit(1);
}
const roster = path.join(folder, 'roster.xlsx');
const campaign = path.join(folder, 'campaign.xlsx');
writeFileSync(roster, await makeRoster(people, true));
const now = ['--now', '2012-06-01T09:00'];
timed(['dist/cli.js', 'start', roster, '--out', campaign, '--force', ...now, ...campaignOptions(people)], folder);
// The review is done with, so that scores can be entered.
timed(['dist/cli.js', 'advance', campaign, '--reason', '按方案办理', '--who', '张三', ...now], folder);
const REMARK = { sheet: '干部花名册', row: 2, column: 'S', results: {} };
const isRank = (shown) => Number(shown) >= 1;
const SCORE = {
  sheet: '笔试',
  row: 4,
  column: 'E',
  results: { F: (shown, typed) => Number(shown) === Number(typed), G: isRank },
};

const server = await serve();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(server.address);
  await page.waitForFunction(() => document.getElementById('file-name').textContent !== '');
  // Whoever chooses a file takes longer than the page does to have everything ready, and to keep itself for working offline.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState('networkidle');
  const within = [await measure(page, session, roster, REMARK), await measure(page, session, campaign, SCORE)];
  console.log(`limits: open ${LIMIT.openSeconds} s, type ${LIMIT.typeSeconds} s, heap +${LIMIT.growthPercent}%`);
  if (within.includes(false)) process.exitCode = 1;
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
