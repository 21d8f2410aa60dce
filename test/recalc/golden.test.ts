import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCampaign } from '../../src/app/check-campaign';
import { chineseWording } from '../../src/cli/wording';
import { formatIssue } from '../../src/i18n/format';
import { CAMPAIGNS, readSteps, stepArguments, type Step } from '../golden/campaign-steps';
import { scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { opened } from '../unit/hosts/file/packages';
import { must, NOW } from './campaign-files';
import { cellAt, formulaCells, sameValue, withoutResults, workbookOf } from './formula-cells';
import { officeMissing, recalculated } from './office';

const missing = officeMissing();
const scratch = scratchFolder();

/** Campaigns with the stages of which each file is compared as it was filled in: those that no other campaign has. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'campaign-2-1-wider-scope': ['民主推荐', '票决'],
  'campaign-2-12-head-and-deputies': ['直接选举', '副职表决'],
  'campaign-2-5-one-sitting': ['面谈', '票决'],
  'campaign-2-6-staff-and-judges': ['面试', '民主测评', '票决'],
  'campaign-2-8-two-rounds': ['活动评定', '面试'],
};

/** The file after the last step that filled in each of the stages. */
async function filledFiles(campaign: string, stages: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = CAMPAIGNS.get(campaign) as string;
  const file = path.join(scratch, `${campaign}.xlsx`);
  const files = new Map<string, Uint8Array>();
  for (const step of readSteps(folder)) {
    await xuanbaHere(stepArguments(step, folder, file));
    const stage = filledIn(step);
    if (stage !== undefined && stages.includes(stage)) files.set(stage, readFileSync(file));
  }
  return files;
}

function filledIn({ run: [command, , stage] }: Step): string | undefined {
  return command === 'fill' ? stage : undefined;
}

test('golden campaigns that LibreOffice has calculated and saved are the same to the program', async () => {
  if (missing) {
    process.stdout.write(`${missing}\n`);
    return;
  }
  const originals = new Map<string, Uint8Array>();
  const stripped = new Map<string, Uint8Array>();
  for (const [campaign, stages] of Object.entries(KEPT)) {
    const files = await filledFiles(campaign, stages);
    expect([campaign, [...files.keys()]]).toEqual([campaign, stages]);
    for (const [stage, file] of files) {
      originals.set(`${campaign} ${stage}`, file);
      stripped.set(`${campaign} ${stage}`, await withoutResults(file));
    }
  }
  const results = recalculated(stripped);
  const different: string[] = [];
  let cells = 0;
  for (const [name, file] of originals) {
    const again = results.get(name) as Uint8Array;
    const [before, after] = [await workbookOf(file), await workbookOf(again)];
    for (const [sheet, addresses] of await formulaCells(file)) {
      for (const address of addresses) {
        cells++;
        const [wrote, found] = [cellAt(before, sheet, address), cellAt(after, sheet, address)];
        if (!sameValue(wrote, found))
          different.push(`${name} ${sheet}!${address}: ${JSON.stringify({ wrote, found })}`);
      }
    }
    const told = async (bytes: Uint8Array) => {
      const options = { now: NOW, update: false };
      const checked = await checkCampaign(await opened(bytes), options, chineseWording, () => undefined);
      return must(checked, name).issues.map((found) => formatIssue(found, 'zh'));
    };
    expect([name, await told(again)]).toEqual([name, await told(file)]);
  }
  process.stdout.write(`${cells} cells of ${originals.size} golden campaign files were recalculated\n`);
  expect(different).toEqual([]);
  expect(cells).toBeGreaterThan(500);
}, 600_000);
