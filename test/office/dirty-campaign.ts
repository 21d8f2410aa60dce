import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCampaign } from '../../src/app/check-campaign';
import { makeDashboard } from '../../src/app/dashboard';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import type { WorkbookPort } from '../../src/ports/workbook';

const FILE = 'dirty-120.xlsx';
const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;
const ANSWERS = { asOf: '2012-05-31', education: '大专', assessmentYears: '3' };

/** The roster of 120 people with every fault that rosters have. */
export function dirtyBytes(): Uint8Array {
  return readFileSync(path.join(__dirname, '../fixtures/rosters', FILE));
}

/** Makes the campaign of scheme 004 in a workbook that holds that roster. */
export async function startDirty(port: WorkbookPort) {
  const request = {
    ...{ fileName: FILE, scheme: findScheme('004') as Scheme, answers: new Map(Object.entries(ANSWERS)) },
    ...{ posts: [], roster: {}, now: NOW },
  };
  const started = await startCampaign(port, request, chineseWording, () => undefined);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return started.value;
}

/** Makes its sheet of charts. */
export async function chartDirty(port: WorkbookPort): Promise<void> {
  const made = await makeDashboard(port, { now: NOW }, chineseWording, () => undefined);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}

/** Checks it; with `update` it is written anew. */
export async function checkDirty(port: WorkbookPort, update: boolean): Promise<void> {
  const checked = await checkCampaign(port, { now: NOW, update }, chineseWording, () => undefined);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
}
