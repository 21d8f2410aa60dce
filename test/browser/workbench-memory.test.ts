import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession } from 'playwright-core';
import { ROOT, scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { keepPicture } from './look';
import { withWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

const PEOPLE = 500;
const SHEET = '资格审查';
/** The decision on somebody: formulas, counts and colours look at it. */
const cellOf = (edit: number) => `O${edit + 4}`;
const DECISIONS = ['合格', '待核实'];
const EDITS = 50;
/** The first ones fill the grid's caches. */
const FIRST_EDITS = 20;
/** What the other thirty may leave behind, in bytes: new rows are drawn, and the last twenty can be undone. */
const GROWTH = 1_000_000;
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

/** What the browser keeps of its memory, as far as this is used here. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

/** All objects that are still in use; taking it collects what is not. */
async function heapSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  const parts: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot');
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(parts.join('')) as HeapSnapshot;
}

/** Compiled code does not count: the browser compiles what is used often, sooner or later. */
function keptBytes({ snapshot, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== code) bytes += nodes[at + size] as number;
  }
  return bytes;
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
      return keptBytes(await heapSnapshot(session));
    };
    await workbench.goTo(cellOf(0));
    let before = 0;
    for (let edit = 0; edit < EDITS; edit++) {
      if (edit === FIRST_EDITS) before = await heapSize();
      await workbench.type(DECISIONS[edit % 2] as string);
    }
    const after = await heapSize();
    await workbench.goTo(cellOf(EDITS - 1));
    expect(await workbench.content()).toBe(DECISIONS[(EDITS - 1) % 2]);
    await keepPicture(workbench.window, 'after-edits');
    expect(after - before).toBeLessThan(GROWTH);
  },
  LONG,
);
