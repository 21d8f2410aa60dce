import { loadCampaign, type LoadedCampaign } from '../../../src/app/load-campaign';
import type { SheetChoice, WorkbookPort } from '../../../src/ports/workbook';
import { closedThrough, open, STAGE_ORDER, WORDING } from '../campaign/small-campaign';

/** What working on a campaign knows of it, as a text; where things were read from is left out. */
function known({ campaign, view, changes, obstacles }: LoadedCampaign): string {
  const { entries, posts, registration, overrides, log, issues, unreadable } = campaign;
  const all = { view, changes, obstacles, entries, posts, registration, overrides, log, issues, unreadable };
  return JSON.stringify(all, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return typeof value === 'bigint' ? String(value) : value;
  });
}

async function loaded(port: WorkbookPort, extent: 'needed' | 'whole'): Promise<LoadedCampaign> {
  const result = await loadCampaign(port, WORDING, extent);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let bytes: Uint8Array | undefined;

test.each([...STAGE_ORDER])('after %s the needed sheets say what all of them say', async (stage) => {
  bytes = await closedThrough(stage, bytes, stage);
  const file = await open(bytes);
  const asked = new Set<string>();
  const watched: WorkbookPort = {
    ...file,
    apply: (plan) => file.apply(plan),
    read: (wanted: SheetChoice = () => true) => file.read((name) => (wanted(name) ? !!asked.add(name) : false)),
  };
  const needed = await loaded(watched, 'needed');
  expect(known(needed)).toBe(known(await loaded(await open(bytes), 'whole')));
  // What the review has just frozen has not been compared with its record yet.
  expect([asked.has('报名'), asked.has('资格审查')]).toEqual([stage === 'review', stage === 'review']);
  expect(needed.view.applications).toHaveLength(8);
});
