/**
 * `start` end to end, beside what hucre alone takes in the same run to read the same roster and write as many cells as the
 * campaign has. Both are whole processes, in turn; medians; then the growth from 1,000 to 10,000 to 100,000 rows.
 *
 *   npm run bench            all sizes
 *   npm run bench -- 10000   one size
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeRoster, ROOT, timed } from './rosters.mjs';

const RUNS = { 1000: 7, 10000: 7, 100000: 3 };
const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-bench-'));

/** hucre alone: read the roster, write sheets of the shape of the campaign's. */
const HUCRE = `
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
const [roster, shapes, out] = process.argv.slice(2);
await readXlsx(new Uint8Array(readFileSync(roster)));
const sheets = JSON.parse(readFileSync(shapes, 'utf8')).map(({ name, rows, cells }, at) => ({
  name,
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: cells }, (_, cell) => (cell ? '文字' + ((row + cell + at) % 977) : row))),
}));
writeFileSync(out, await writeXlsx({ sheets }));
`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(people) {
  const roster = path.join(folder, `roster-${people}.xlsx`);
  const campaign = path.join(folder, `campaign-${people}.xlsx`);
  writeFileSync(roster, await makeRoster(people));
  const start = [
    'dist/cli.js',
    'start',
    roster,
    '--scheme',
    '004',
    '--out',
    campaign,
    '--force',
    '--json',
    '--now',
    '2012-06-01T09:00',
  ];
  for (const answer of ['asOf=2012-05-31', 'education=大专', 'assessmentYears=3']) start.push('--answer', answer);
  timed(start, folder);

  const { readXlsx } = await import('hucre/xlsx');
  const made = await readXlsx(new Uint8Array(readFileSync(campaign)));
  const shapes = made.sheets.map(({ name, rows }) => {
    const cells = rows.reduce((sum, row) => sum + row.filter((value) => value !== null).length, 0);
    return { name, rows: rows.length, cells: Math.round(cells / Math.max(1, rows.length)) };
  });
  writeFileSync(path.join(folder, 'shapes.json'), JSON.stringify(shapes));
  const peer = path.join(ROOT, 'bench', '.hucre-alone.mjs');
  writeFileSync(peer, HUCRE);
  const ours = [];
  const theirs = [];
  try {
    for (let run = 0; run < RUNS[people]; run++) {
      ours.push(timed(start, folder));
      theirs.push(timed([peer, roster, path.join(folder, 'shapes.json'), path.join(folder, 'peer.xlsx')], folder));
    }
  } finally {
    rmSync(peer);
  }
  const seconds = median(ours.map((one) => one.seconds));
  const peerSeconds = median(theirs.map((one) => one.seconds));
  const ratio = median(ours.map((one, at) => one.seconds / theirs[at].seconds));
  const memory = Math.max(...ours.map((one) => one.megabytes));
  console.log(
    `${String(people).padStart(7)} people  start ${seconds.toFixed(2)} s  hucre alone ${peerSeconds.toFixed(2)} s  ratio ${ratio.toFixed(2)}  peak ${memory.toFixed(0)} MB`,
  );
  return seconds;
}

const sizes = process.argv[2] ? [Number(process.argv[2])] : [1000, 10000, 100000];
try {
  const seconds = [];
  for (const size of sizes) seconds.push(await measure(size));
  // The fixed cost of starting a process is in all of them, so growth per row can only look better than it is from 1,000 on.
  for (let at = 1; at < sizes.length; at++) {
    console.log(
      `growth ${sizes[at - 1]} → ${sizes[at]}: × ${(seconds[at] / seconds[at - 1]).toFixed(2)} for × ${sizes[at] / sizes[at - 1]} rows`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
