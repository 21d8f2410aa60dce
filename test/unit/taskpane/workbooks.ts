import './web-view';
import { startCampaign } from '../../../src/app/start-campaign';
import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';
import { ok } from '../../../src/domain/basics/result';
import { findScheme } from '../../../src/domain/schemes';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { readWorkbookFile } from '../../../src/hosts/file';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { NO_FILES } from '../../../src/taskpane/no-files';
import type { PaneHost } from '../../../src/taskpane/host';

export const NOW = parseIsoMinute('2012-06-01T09:00') as CalendarMinute;

export function hostOf(workbook: PaneHost['workbook'], hasCellFunctions = true): PaneHost {
  const drafts = new Map<string, string>();
  return {
    workbook,
    screen: { showCell: async () => ok(undefined), watchChanges: async () => async () => undefined },
    drafts: {
      load: (key) => drafts.get(key),
      save: (key, text) => void drafts.set(key, text),
      remove: (key) => void drafts.delete(key),
    },
    clock: { now: () => NOW },
    documents: NO_FILES,
    readFile: readWorkbookFile,
    hasCellFunctions,
  };
}

const ROSTER = [
  ['序号', '姓名', '性别', '出生年月', '学历', '编制性质', '2009年考核', '2010年考核', '2011年考核', '竞聘职位'],
  [1, '不合要求', '男', '1960-01-01', '高中', '劳务派遣', '称职', '不称职', '基本称职', '办公室主任'],
  [2, '材料不全', '男', null, '不详', null, '称职', null, '称职', '办公室主任'],
  [3, '合乎要求', '男', '1975-01-01', '大专（在职）', '集体编制', '优秀', '合格', '称职', '办公室主任'],
] as const;

/** A roster of three people. */
export function roster(): MemoryWorkbook {
  const sheet = { name: '名册', rows: ROSTER, merges: [], hiddenRows: new Set<number>(), hidden: false };
  return new MemoryWorkbook({ fileName: '名册.xlsx', sheets: [sheet], dateSystem: '1900' });
}

/** The roster with a campaign of scheme 004, in registration and review. */
export async function campaign(): Promise<MemoryWorkbook> {
  const workbook = roster();
  const answers = { asOf: '2012-05-31', deadline: '2012-05-31 16:30', education: '大专', assessmentYears: '3' };
  const started = await startCampaign(
    workbook,
    {
      fileName: '名册.xlsx',
      scheme: findScheme('004') as Scheme,
      answers: new Map(Object.entries(answers)),
      posts: [{ name: '办公室主任', openings: 1 }],
      roster: {},
      now: NOW,
    },
    chineseWording,
    () => undefined,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return workbook;
}
