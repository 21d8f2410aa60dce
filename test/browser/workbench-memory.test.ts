import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { withWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

const PEOPLE = 10_000;
const EDITS = 50;
/** The first ones fill the grid's caches. */
const FIRST_EDITS = 10;
/** What later edits may leave behind, as a share of the memory: the journal of what can be undone grows with them. */
const GROWTH = 0.03;
const LONG = 240_000;

/** A campaign of the roster of the benchmarks. */
async function largeCampaign(): Promise<string> {
  const [roster, campaign] = ['roster.xlsx', 'campaign.xlsx'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  const rosters = pathToFileURL(path.join(ROOT, 'bench', 'rosters.mjs')).href;
  const make = `import { writeFileSync } from 'node:fs'; import { makeRoster } from ${JSON.stringify(rosters)};
    writeFileSync(process.argv[1], await makeRoster(${PEOPLE}));`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', make, roster]);
  const answers = ['asOf=2012-05-31', 'education=大专', 'assessmentYears=3'].flatMap((answer) => ['--answer', answer]);
  const options = ['--scheme', '004', '--out', campaign, '--now', '2012-06-01T09:00', ...answers];
  expect((await xuanbaHere(['start', roster, ...options])).exitCode).toBe(0);
  return campaign;
}

test(`with ${PEOPLE} people, what is typed leaves no memory behind`, async () => {
  const workbench = await openWorkbench();
  if (!workbench) return;
  const console_ = Date.now();
  await workbench.open(await largeCampaign());
  console.log('open', Date.now() - console_);
  await workbench.showSheet('报名');
  const session = await workbench.context.newCDPSession(workbench.window);
  const heapSize = async () => {
    await workbench.isKept();
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await workbench.goTo('X10');
  let before = 0;
  for (let edit = 1; edit <= EDITS; edit++) {
    await workbench.type(String(edit));
    if (edit === FIRST_EDITS) before = await heapSize();
  }
  const after = await heapSize();
  console.log(before / 1e6, after / 1e6, Date.now() - console_);
  expect(after / before - 1).toBeLessThan(GROWTH);
}, LONG);
