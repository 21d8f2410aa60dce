import { checkCampaign } from '../../src/app/check-campaign';
import { chineseWording } from '../../src/cli/wording';
import { formatIssue } from '../../src/i18n/format';
import { opened } from '../unit/hosts/file/packages';
import { campaignFiles, must, NOW, SCHEMES } from './campaign-files';
import { cellAt, formulaCells, sameValue, withoutResults, workbookOf } from './formula-cells';
import { officeMissing, recalculated } from './office';

const missing = officeMissing();

/** The files that are compared: each shows something that the others do not. */
const KEPT = /^tests-and-appraisal (?:review|interview|composite|appointment)|^ballot ballot|^speech jointMeeting/;

test('a campaign that LibreOffice has calculated and saved is the same to the program', async () => {
  if (missing) {
    process.stdout.write(`${missing}\n`);
    return;
  }
  const originals = new Map<string, Uint8Array>();
  for (const scheme of SCHEMES) {
    for (const [name, file] of await campaignFiles(scheme)) if (KEPT.test(name)) originals.set(name, file);
  }
  const stripped = new Map<string, Uint8Array>();
  for (const [name, file] of originals) stripped.set(name, await withoutResults(file));
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
    const options = { now: NOW, update: false };
    const [was, is] = [
      must(await checkCampaign(await opened(file), options, chineseWording, () => undefined), name),
      must(await checkCampaign(await opened(again), options, chineseWording, () => undefined), name),
    ];
    const told = (issues: typeof was.issues) => issues.map((found) => `${name}: ${formatIssue(found, 'zh')}`);
    if (JSON.stringify(told(is.issues)) !== JSON.stringify(told(was.issues))) {
      different.push(...told(is.issues).filter((text) => !told(was.issues).includes(text)), `${name} issues`);
    }
  }
  process.stdout.write(`${cells} cells of ${originals.size} campaign files were recalculated\n`);
  expect(different).toEqual([]);
}, 600_000);
