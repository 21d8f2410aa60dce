import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StartRequest } from '../../src/app/prepare-campaign';
import { startCampaign } from '../../src/app/start-campaign';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { ExcelWorkbook } from '../../src/hosts/excel';
import { chineseWording } from '../../src/i18n/wording';
import type { WorkbookPort } from '../../src/ports/workbook';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import { OfficePage, type SheetData, type WorkbookData } from '../office/workbook-model';
import { FileTwin, type TypedCell } from './file-twin';
import { NOW } from './pane-page';

const DIRTY = path.join(__dirname, '../fixtures/rosters/dirty-120.xlsx');

/** As far as the interview. */
export const ANSWERS = {
  asOf: '2012-05-31',
  deadline: '2012-05-31 16:30',
  education: '大专',
  assessmentYears: '3',
  panelSize: '3',
  interviewJudges: '3',
  dropPerEnd: '0',
  interviewFullMark: '100',
  scoreDecimals: '2',
};

/** In the order in which the roster names them. */
export const OPENINGS = { 综治办专职副主任: 1, 党政办主任: 1, 镇建办主任: 1, 党政办副主任: 1, 社会事务办副主任: 2 };

/** A workbook in Excel's model and the same as a file. */
export interface PaneWorkbook {
  readonly data: WorkbookData;
  readonly twin: FileTwin;
  /** The clerk's own sheets. */
  readonly own: ReadonlySet<string>;
}

/** The roster of 120 people with every fault that rosters have. */
export async function dirtyRoster(results = new PlannedResults()): Promise<PaneWorkbook> {
  const twin = await FileTwin.open(readFileSync(DIRTY), results);
  const sheets = await twin.sheets();
  return {
    data: workbookOf(sheets, results, path.basename(DIRTY)),
    twin,
    own: new Set(sheets.map(({ name }) => name)),
  };
}

/** Starts a campaign of scheme 004 in the twin alone. */
export function startTwin({ twin }: PaneWorkbook, roster: StartRequest['roster'] = {}): Promise<void> {
  return start(twin.port, roster);
}

/** Starts it in both, without the pane. */
export async function startWithoutPane(workbook: PaneWorkbook): Promise<void> {
  await startTwin(workbook);
  const office = OfficePage.load();
  office.connect(workbook.data);
  await start(
    new ExcelWorkbook({
      run: (batch) => office.library.Excel.run(batch),
      supports: (version) => office.supports('ExcelApi', version),
    }),
  );
}

async function start(port: WorkbookPort, roster: StartRequest['roster'] = {}): Promise<void> {
  const started = await startCampaign(
    port,
    {
      fileName: path.basename(DIRTY),
      scheme: findScheme('004') as Scheme,
      answers: new Map(Object.entries(ANSWERS)),
      posts: Object.entries(OPENINGS).map(([name, openings]) => ({ name, openings })),
      roster,
      now: NOW,
    },
    chineseWording,
    () => undefined,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.error));
}

/** A clerk types into the workbook that is open. */
export function type(data: WorkbookData, cells: readonly TypedCell[]): void {
  for (const { sheet: name, row, column, value } of cells) {
    const sheet = data.sheet(name) as SheetData;
    data.enter(sheet, row, column, value ?? '');
    data.onChange(sheet, { top: row, left: column, rows: 1, columns: 1 }, 'Local');
  }
}
