import { saveXlsx, openXlsx, writeXlsx } from 'hucre/xlsx';
import { advanceStage } from '../../../src/app/advance';
import { fillStage } from '../../../src/app/fill';
import { loadCampaign, type LoadedCampaign } from '../../../src/app/load-campaign';
import { startCampaign } from '../../../src/app/start-campaign';
import type { Issue } from '../../../src/domain/basics/issue';
import type { Result } from '../../../src/domain/basics/result';
import type { SourceSheet, SourceValue } from '../../../src/domain/roster/source';
import { campaignScheme } from '../../../src/domain/schemes/own-scheme';
import { openFileWorkbook, type FileWorkbook } from '../../../src/hosts/file';
import { chineseWording } from '../../../src/cli/wording';
import { ANSWERS, ENTRIES, NOW, nothing, ROSTER, SAID, STAGE_ORDER, type Rows } from './small-campaign-data';

export { ENTRIES, NOW, nothing, SHORTLISTED, STAGE_ORDER } from './small-campaign-data';

export const WORDING = chineseWording;
export const FILE = '台账.xlsx';

export async function open(bytes: Uint8Array): Promise<FileWorkbook> {
  const opened = await openFileWorkbook(bytes, FILE);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Does something with a campaign file and gives what it became; throws where it was refused. */
export async function done<T>(
  bytes: Uint8Array,
  run: (port: FileWorkbook) => Promise<Result<T, readonly Issue[]>>,
): Promise<{ readonly bytes: Uint8Array; readonly value: T }> {
  const port = await open(bytes);
  const result = await run(port);
  if (!result.ok) throw new Error(texts(result.error).join('\n'));
  return { bytes: await port.toBytes(), value: result.value };
}

/** Codes of why something is refused; throws where it is not. */
export async function refusal<T>(
  bytes: Uint8Array,
  run: (port: FileWorkbook) => Promise<Result<T, readonly Issue[]>>,
): Promise<readonly string[]> {
  const result = await run(await open(bytes));
  if (result.ok) throw new Error('it was not refused');
  return result.error.map(({ message: { code } }) => code);
}

export function texts(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ message }) => WORDING.text(message));
}

export const advance = (port: FileWorkbook) => advanceStage(port, SAID, WORDING, nothing);

export async function load(bytes: Uint8Array): Promise<LoadedCampaign> {
  return (await done(bytes, (port) => loadCampaign(port, WORDING, 'whole'))).value;
}

export async function workbookOf(sheets: readonly Rows[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((rows, index) => ({ name: `表${index + 1}`, rows: rows.map((row) => [...row]) })),
  });
}

/** A campaign of preset 004 with two posts and eight people, all of them eligible, as it is started. */
export async function started(
  change: { readonly answers?: Readonly<Record<string, string>>; readonly roster?: Rows } = {},
): Promise<Uint8Array> {
  const scheme = campaignScheme('004');
  if (!scheme.ok) throw new Error('no preset');
  const request = {
    fileName: '名册.xlsx',
    scheme: scheme.value,
    answers: new Map(Object.entries({ ...ANSWERS, ...change.answers }).filter(([, value]) => value !== '')),
    posts: [
      { name: '办公室主任', openings: 1 },
      { name: '财务科科长', openings: 1 },
    ],
    roster: { columns: new Map<never, never>() },
    now: NOW,
  };
  const roster = await workbookOf([change.roster ?? ROSTER]);
  return (await done(roster, (port) => startCampaign(port, request, WORDING, nothing))).bytes;
}

export async function filled(
  bytes: Uint8Array,
  stage: string,
  rows: readonly Rows[] = ENTRIES[stage] ?? [],
): Promise<Uint8Array> {
  if (rows.length === 0) return bytes;
  const entries = await (await open(await workbookOf(rows))).read();
  if (!entries.ok) throw new Error('the entries cannot be read');
  const request = { ...SAID, stage, replace: false };
  return (await done(bytes, (port) => fillStage(port, entries.value, request, WORDING, nothing))).bytes;
}

/** The campaign after each stage of `STAGE_ORDER` was filled in and closed, up to and with `last`. */
export async function closedThrough(
  last: (typeof STAGE_ORDER)[number],
  from?: Uint8Array,
  first: (typeof STAGE_ORDER)[number] = 'review',
): Promise<Uint8Array> {
  let bytes = from ?? (await started());
  for (const stage of STAGE_ORDER.slice(STAGE_ORDER.indexOf(first), STAGE_ORDER.indexOf(last) + 1)) {
    bytes = (await done(await filled(bytes, stage), advance)).bytes;
  }
  return bytes;
}

export function sheetOf({ workbook }: LoadedCampaign, name: string): SourceSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export type Cells = (SourceValue | undefined)[][];
type Book = Awaited<ReturnType<typeof openXlsx>>;

/** What a person does in a spreadsheet program, saved by a program that is not ours. */
export async function edited(bytes: Uint8Array, edit: (book: Book) => void): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true });
  edit(book);
  return saveXlsx(book);
}
