import { advanceStage } from '../../src/app/advance';
import { fillStage } from '../../src/app/fill';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { nearestNumber } from '../../src/domain/basics/exact';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import type { StageId } from '../../src/domain/campaign/stage';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../../src/domain/roster/source';
import { readOwnScheme, type OwnSchemeJson } from '../../src/domain/schemes/own-scheme';
import type { InputColumn, StageTable } from '../../src/domain/stages/table';
import { BLANK_VALUE, valueText } from '../../src/domain/stages/values';
import type { FileWorkbook } from '../../src/hosts/file';
import type { CampaignView, OpenStage } from '../../src/sheets/campaign-view';
import { formatIssue } from '../../src/i18n/format';
import { opened } from '../unit/hosts/file/packages';
import { randomNumbers } from './stage-cases';

export const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;
export const REQUEST = { now: NOW, reason: '已逐项核对，情况属实', who: '经办人' };

const COMMON = {
  deadline: '2012-05-31 16:30',
  asOf: '2012-05-31',
  scoreDecimals: '2',
  noticeFirstDay: '张贴当日',
  probationYears: '1',
};
const GRADES = { appraisalItems: '德20、能20、勤20、绩30、廉10', appraisalGrades: '优秀100、良好80、一般60、较差40' };
export const SCHEMES: readonly OwnSchemeJson[] = [
  {
    id: 'tests-and-appraisal',
    inherits: '2-9',
    requirements: [],
    parameters: {
      ...COMMON,
      ...GRADES,
      maxChoices: '1',
      writtenFullMark: '120',
      writtenPapers: '公共科目50、专业科目50',
      aptitudeHeld: '是',
      aptitudeFullMark: '100',
      aptitudePassMark: '1',
      panelOutside: '1',
      interviewJudges: '7',
      interviewFullMark: '100',
      interviewMethods: '结构化面试60、无领导小组讨论40',
      writtenElimination: '否',
      interviewElimination: '否',
      appraisalFullMark: '100',
      weights: '3:3:4',
      shortlistPerOpening: '2',
      ties: '全部入围',
      substitution: '依次递补，直至满额或无人可递补',
    },
  },
  {
    id: 'ballot',
    inherits: '004',
    requirements: [],
    parameters: {
      ...COMMON,
      panelSize: '7',
      interviewJudges: '7',
      dropPerEnd: '1',
      interviewFullMark: '140',
      weights: '4:6',
      ties: '加试',
      appraisalCounts: '收回票数',
      ballotCounts: '实到人数',
      writtenPassMark: '0',
    },
  },
  {
    id: 'speech',
    inherits: '001',
    requirements: [],
    parameters: {
      ...COMMON,
      ...GRADES,
      minimumPeople: '1',
      belowMinimum: '取消该职位',
      speechJudges: '5',
      jointJudges: '7',
      jointDropPerEnd: '1',
      noticeDays: '7',
      noticeDayKind: '自然日',
    },
  },
];

const POSTS = ['办公室主任', '财务科*?~', '<>=110'];

function roster(): SourceWorkbook {
  const people = Array.from({ length: 12 }, (_, index) => [
    `考生${index + 1}`,
    '男',
    POSTS[index % 3] as string,
    '2012-05-30 09:00',
    '行政编制',
  ]);
  const rows: SourceValue[][] = [['姓名', '性别', '竞聘职位', '报名时间', '编制性质'], ...people];
  const sheet: SourceSheet = { name: '名册', rows, merges: [], hiddenRows: new Set(), hidden: false };
  return { fileName: '名册.xlsx', sheets: [sheet], dateSystem: '1900' };
}

/** Ballots of a meeting that add up. */
const MEETING: Readonly<Record<string, number>> = {
  entitled: 50,
  present: 48,
  issued: 48,
  returned: 46,
  valid: 44,
  blank: 1,
  spoilt: 1,
};
const VOTES: Readonly<Record<string, number>> = {
  competent: 30,
  basic: 10,
  incompetent: 3,
  satisfied: 30,
  dissatisfied: 3,
};

/** Everything that a stage asks for, so that it can be closed. */
function soundEntry(random: () => number, { id, input }: InputColumn, row: number, isFirst: boolean): SourceValue {
  switch (input.kind) {
    case 'score':
      return id === 'extraTest' ? row / 4 : Math.floor((0.3 + 0.7 * random()) * nearestNumber(input.most) * 200) / 200;
    case 'count':
      if (id === 'votes') return isFirst ? 35 : 4 + (row % 5);
      return MEETING[id] ?? VOTES[id] ?? (id === 'runoff' || id === 'panel' ? null : Math.floor(random() * 11));
    case 'choice':
      if (id === 'status') return null;
      return Object.values(input.of)[id === 'decision' && !isFirst ? 1 : 0]?.zh ?? null;
    case 'day':
      return '2012-02-29';
    case 'text':
      return id === 'name' ? `评委${row + 1}` : id === 'recusal' ? null : '无';
  }
}

function scoresOf({ tables }: OpenStage, seed: number): SourceWorkbook {
  const random = randomNumbers(seed);
  const sheetOf = (table: StageTable): SourceSheet => {
    const columns = table.columns.filter(({ role }) => role !== 'computed');
    const posts = table.rows.map(({ fixed }) => valueText(fixed.get('post') ?? BLANK_VALUE));
    const rows = table.rows.map((planned, row) => {
      const isFirst = posts.indexOf(posts[row] as string) === row;
      return columns.map((column): SourceValue => {
        if (column.role === 'input') return soundEntry(random, column, row, isFirst);
        const fixed = planned.fixed.get(column.id);
        return fixed ? valueText(fixed) : null;
      });
    });
    return {
      name: table.sheet,
      rows: [columns.map(({ title }) => title), ...rows],
      merges: [],
      hiddenRows: new Set(),
      hidden: false,
    };
  };
  return { fileName: '成绩.xlsx', sheets: tables.map(sheetOf), dateSystem: '1900' };
}

/** The value, or every reason why there is none. */
export function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: readonly unknown[] },
  what: string,
): T {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${result.error.map((found) => formatIssue(found as never, 'zh')).join('\n')}`);
}

/**
 * Runs a campaign to its end, or until a stage is filled in, and keeps the file of each stage, filled in and not yet closed.
 */
export async function campaignFiles(json: OwnSchemeJson, until?: StageId): Promise<ReadonlyMap<string, Uint8Array>> {
  const scheme = must(readOwnScheme(JSON.stringify(json)), json.id);
  const file = await openedRoster();
  const request = {
    fileName: '名册.xlsx',
    scheme,
    answers: new Map<string, string>(),
    posts: POSTS.map((name) => ({ name, openings: 1 })),
    roster: {},
    now: NOW,
  };
  let view: CampaignView = must(await startCampaign(file, request, chineseWording, () => undefined), json.id).view;
  const files = new Map<string, Uint8Array>([[`${json.id} review`, await file.toBytes()]]);
  for (let step = 0; step < 20; step++) {
    const advanced = must(await advanceStage(file, REQUEST, chineseWording, () => undefined), `${json.id} ${step}`);
    view = advanced.view;
    const stage = view.openStages.find(({ instance }) => instance === advanced.opened);
    if (!stage) break;
    const id = stage.instance.stage;
    if (stage.tables.some(({ columns }) => columns.some(({ role }) => role === 'input'))) {
      must(
        await fillStage(
          file,
          scoresOf(stage, step),
          { ...REQUEST, stage: id, replace: true },
          chineseWording,
          () => undefined,
        ),
        `${json.id} ${id}`,
      );
    }
    files.set(`${json.id} ${id}`, await file.toBytes());
    if (id === until) break;
  }
  return files;
}

async function openedRoster(): Promise<FileWorkbook> {
  const [sheet] = roster().sheets;
  const lines = (sheet as SourceSheet).rows.map((row) => row.join('\t'));
  return opened(new TextEncoder().encode(`\ufeff${lines.join('\n')}\n`), '名册.csv');
}
