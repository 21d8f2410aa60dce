/**
 * The workbench with a large roster and with the campaign made of it, in the Chromium, Chrome or Edge of this computer: from choosing
 * the file to the first paint, from Enter to the last result of a typed cell, and the memory that 50 edits leave behind.
 *
 *   npm run bench:workbench             10,000 people
 *   npm run bench:workbench -- 1000     another size
 */
/* global document, requestAnimationFrame */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { makeRoster, ROOT, timed } from './rosters.mjs';

const LIMIT = { openSeconds: 4, typeSeconds: 1, growthPercent: 10 };
const EDITS = 50;
/** The page has settled when it has drawn freely for so long: no frame took longer than a long one. In milliseconds. */
const SETTLED = { quiet: 300, longFrame: 120, giveUp: 60_000 };

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

async function openSeconds(page, file) {
  const start = performance.now();
  await page.setInputFiles('#file', file);
  const isShown = (name) => document.getElementById('file-name').textContent === name;
  await page.waitForFunction(isShown, path.basename(file), { timeout: 120_000, polling: 20 });
  await paint(page);
  return (performance.now() - start) / 1000;
}

/** Seconds until the page draws freely again for a while; that while does not count. */
async function settleSeconds(page) {
  const milliseconds = await page.evaluate(
    ({ quiet, longFrame, giveUp }) =>
      new Promise((done) => {
        const start = performance.now();
        let last = start;
        let held = start;
        const frame = () => {
          const now = performance.now();
          if (now - last > longFrame) held = now;
          last = now;
          if (now - held > quiet || now - start > giveUp) done(held - start);
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    SETTLED,
  );
  return milliseconds / 1000;
}

async function typeSeconds(page, text) {
  await page.keyboard.type(text);
  await paint(page);
  await page.keyboard.press('Enter');
  return settleSeconds(page);
}

async function heapMegabytes(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** `tab` is the sheet to type into, where it is not the first. */
async function measure(page, session, file, tab) {
  const open = await openSeconds(page, file);
  await settleSeconds(page);
  if (tab) await page.getByText(tab, { exact: true }).click();
  await settleSeconds(page);
  // A cell below the frozen head that takes anything, about in the middle of the grid.
  await page.mouse.click(440, 400);
  const times = [];
  let before = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    times.push(await typeSeconds(page, String(60 + (edit % 40))));
    // The first edits fill the grid's caches.
    if (edit === 9) before = await heapMegabytes(session);
  }
  // The draft follows the last edit.
  await page.waitForTimeout(3000);
  const after = await heapMegabytes(session);
  const growth = ((after - before) / before) * 100;
  const type = median(times);
  console.log(
    `${path.basename(file)}: open ${open.toFixed(1)} s, type ${type.toFixed(2)} s (first ${times[0].toFixed(2)} s), ` +
      `heap ${before.toFixed(0)} → ${after.toFixed(0)} MB after ${EDITS} edits`,
  );
  return open <= LIMIT.openSeconds && type <= LIMIT.typeSeconds && growth <= LIMIT.growthPercent;
}

const executablePath = browserPath();
if (!executablePath) {
  console.error('没有找到 Chromium、Chrome 或 Edge。 / No Chromium, Chrome or Edge found.');
  process.exit(1);
}
const roster = path.join(folder, 'roster.xlsx');
const campaign = path.join(folder, 'campaign.xlsx');
writeFileSync(roster, await makeRoster(people));
const answers = ['asOf=2012-05-31', 'education=大专', 'assessmentYears=3'].flatMap((answer) => ['--answer', answer]);
timed(['dist/cli.js', 'start', roster, '--scheme', '004', '--out', campaign, '--force', ...answers], folder);

const server = await serve();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(server.address);
  await page.waitForFunction(() => document.getElementById('file-name').textContent !== '');
  const within = [await measure(page, session, roster), await measure(page, session, campaign, '报名')];
  console.log(`limits: open ${LIMIT.openSeconds} s, type ${LIMIT.typeSeconds} s, heap +${LIMIT.growthPercent}%`);
  if (within.includes(false)) process.exitCode = 1;
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
