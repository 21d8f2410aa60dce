import path from 'node:path';
import { startCampaign } from '../../src/app/start-campaign';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import type { SourceSheet } from '../../src/domain/roster/source';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../src/hosts/file';
import { chineseWording } from '../../src/i18n/wording';
import { openWorkbook } from '../../test/office/excel-workbook';
import { OfficePage, type WorkbookData } from '../../test/office/workbook-model';
import { makeRoster, postName } from '../rosters.mjs';

const LIBRARY = path.resolve('node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');
const OPENINGS = 40;
/** Applicants of every post of `makeRoster`. */
const PER_POST = 100;
export const NOW = parseIsoMinute('2012-06-01T09:00') as CalendarMinute;

/** Everything that the review and the written test need to know. */
export const ANSWERS = {
  asOf: '2012-05-31',
  deadline: '2012-05-31 16:30',
  education: '大专',
  assessmentYears: '3',
  interviewFullMark: '100',
  scoreDecimals: '2',
};

export async function rosterSheets(people: number, everybodyEligible: boolean): Promise<readonly SourceSheet[]> {
  const file = await openFileWorkbook(await makeRoster(people, everybodyEligible), '报名汇总表.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const read = await file.value.read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.sheets;
}

/** A campaign of scheme 004 in Excel's model, made without the pane. */
export async function largeCampaign(
  people: number,
  everybodyEligible: boolean,
  answers: Readonly<Record<string, string>> = ANSWERS,
): Promise<WorkbookData> {
  const { port, data } = openWorkbook(OfficePage.load(15, LIBRARY), await rosterSheets(people, everybodyEligible));
  const posts = Array.from({ length: Math.max(1, people / PER_POST) }, (_, index) => postName(index));
  const started = await startCampaign(
    port,
    {
      fileName: '报名汇总表.xlsx',
      scheme: findScheme('004') as Scheme,
      answers: new Map(Object.entries(answers)),
      posts: posts.map((name) => ({ name, openings: OPENINGS })),
      roster: {},
      now: NOW,
    },
    chineseWording,
    () => undefined,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return data;
}
