import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { withWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

/** With more, the grid's formulas take seconds for every entry, and the test minutes: with 2,000 people about three seconds. */
const PEOPLE = 500;
/** The roster in the campaign's file. */
const SHEET = '干部花名册';
const cellOf = (edit: number) => `J${edit + 2}`;
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

test(
  `with ${PEOPLE} people, what is typed leaves no memory behind`,
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    await workbench.open(await largeCampaign());
    await workbench.showSheet(SHEET);
    const session = await workbench.context.newCDPSession(workbench.window);
    const heapSize = async () => {
      await workbench.isKept();
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    await workbench.goTo(cellOf(0));
    let before = 0;
    for (let edit = 0; edit < EDITS; edit++) {
      if (edit === FIRST_EDITS) before = await heapSize();
      await workbench.type(`材料${edit}`);
    }
    const after = await heapSize();
    await workbench.goTo(cellOf(EDITS - 1));
    expect(await workbench.content()).toBe(`材料${EDITS - 1}`);
    expect(after / before - 1).toBeLessThan(GROWTH);
  },
  LONG,
);
