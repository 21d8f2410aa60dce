import { advanceStage } from '../../../src/app/advance';
import { readStatus } from '../../../src/app/campaign-status';
import { fillStage } from '../../../src/app/fill';
import type { CampaignView } from '../../../src/app/campaign';
import { startCampaign } from '../../../src/app/start-campaign';
import type { Post } from '../../../src/domain/campaign/campaign';
import type { Issue } from '../../../src/domain/basics/issue';
import type { Result } from '../../../src/domain/basics/result';
import type { SourceWorkbook } from '../../../src/domain/roster/source';
import { findScheme } from '../../../src/domain/schemes';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { ANSWERS, ENTRIES, NOW, nothing, ROSTER, SAID, STAGE_ORDER, type Rows } from '../campaign/small-campaign-data';

export type HeldStage = (typeof STAGE_ORDER)[number];

function source(sheets: readonly Rows[]): SourceWorkbook {
  return {
    fileName: '成绩.xlsx',
    sheets: sheets.map((rows, index) => ({
      name: `表${index + 1}`,
      rows,
      merges: [],
      hiddenRows: new Set<number>(),
      hidden: false,
    })),
    dateSystem: '1900',
  };
}

async function must<T>(result: Promise<Result<T, readonly Issue[]>>): Promise<T> {
  const done = await result;
  if (!done.ok) throw new Error(done.error.map(({ message }) => chineseWording.text(message)).join('\n'));
  return done.value;
}

/** A campaign of preset 004 with two posts and eight people, all of them eligible, in memory. `post`: what else is said of 办公室主任. */
export async function runningCampaign(
  answers: Readonly<Record<string, string>> = {},
  roster: Rows = ROSTER,
  post: Omit<Post, 'name' | 'openings'> = {},
): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(source([roster]));
  const request = {
    fileName: '名册.xlsx',
    scheme: findScheme('004') as Scheme,
    answers: new Map(Object.entries({ ...ANSWERS, ...answers })),
    posts: [
      { name: '办公室主任', openings: 1, ...post },
      { name: '财务科科长', openings: 1 },
    ],
    roster: {},
    now: NOW,
  };
  await must(startCampaign(workbook, request, chineseWording, nothing));
  return workbook;
}

export async function fill(workbook: MemoryWorkbook, stage: HeldStage, rows = ENTRIES[stage] ?? []): Promise<void> {
  if (rows.length === 0) return;
  await must(fillStage(workbook, source(rows), { ...SAID, stage, replace: false }, chineseWording, nothing));
}

export async function advance(workbook: MemoryWorkbook): Promise<void> {
  await must(advanceStage(workbook, SAID, chineseWording, nothing));
}

/** Fills in and closes every stage from `first` to `last`; `entries` are what some stages get instead. */
export async function close(
  workbook: MemoryWorkbook,
  last: HeldStage,
  entries: Readonly<Partial<Record<HeldStage, readonly Rows[]>>> = {},
  first: HeldStage = 'review',
): Promise<MemoryWorkbook> {
  for (const stage of STAGE_ORDER.slice(STAGE_ORDER.indexOf(first), STAGE_ORDER.indexOf(last) + 1)) {
    await fill(workbook, stage, entries[stage] ?? ENTRIES[stage]);
    await advance(workbook);
  }
  return workbook;
}

export async function viewOf(workbook: MemoryWorkbook): Promise<CampaignView> {
  return must(readStatus(workbook, chineseWording));
}

/** Everybody has 88 in the interview, so that the written test decides; the second and the third of 办公室主任 are equal. */
export const TIED: Readonly<Partial<Record<HeldStage, readonly Rows[]>>> = {
  written: [writtenScores([90, 85, 85, 75, 88, 84, 79.5, 70])],
  interview: [equalInterview(), ...(ENTRIES.interview ?? []).slice(1)],
};

/** The same, but for the second, who is clear of the third; the third and the fourth are equal. */
export const EQUALS_WAIT: typeof TIED = { ...TIED, written: [writtenScores([90, 87, 80, 80, 88, 84, 79.5, 70])] };

function people(): readonly string[] {
  return ROSTER.slice(1).map(([name]) => String(name));
}

function writtenScores(scores: readonly number[]): Rows {
  return [['姓名', '卷面分'], ...people().map((name, index) => [name, scores[index] ?? null])];
}

function equalInterview(): Rows {
  return [['姓名', '评委1', '评委2', '评委3'], ...people().map((name) => [name, 88, 88, 88])];
}
