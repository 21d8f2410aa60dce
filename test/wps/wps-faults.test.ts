import { WpsWorkbook, wpsPage, type WpsPage } from '../../src/hosts/wps';
import type { ChartPlan, WorkbookPlan } from '../../src/sheets/plan';
import { NOTES, ROSTER, sheetPlan, workbookPlan } from '../contract/workbook-port';
import { everything, PlannedResults, workbookOf } from '../office/filled-workbook';
import type { SheetData, WorkbookData } from '../office/workbook-model';
import { BUILDS, openWps, type WpsBuild } from './wps-model';

const state = { ...sheetPlan('_xuanba', [['{}']]), visibility: 'state' as const };
const FIRST = workbookPlan([sheetPlan('概况', [['旧']]), sheetPlan('初审', [['旧']]), state], {
  names: [
    { name: 'xb_old', sheet: '初审', range: '$A$1' },
    { name: 'xb_both', sheet: '初审', range: '$B$1' },
  ],
  title: '一',
});
const CHART: ChartPlan = {
  title: '成绩',
  direction: 'upright',
  categories: 'A1:A1',
  axes: { categories: '姓名', values: '分数' },
  numberFormat: '0',
  series: [{ name: '成绩', values: 'B1:B1', look: 'bars', color: 'counts' }],
  place: { top: 2, left: 4, bottom: 11, right: 8 },
};
const SECOND: WorkbookPlan = workbookPlan(
  [
    sheetPlan('概况', [[{ value: 1, formula: "'面试'!$B$1" }]]),
    { ...sheetPlan('面试', [['甲', 1]]), charts: [CHART] },
    state,
  ],
  {
    replaces: ['概况', '初审', '_xuanba'],
    names: [
      { name: 'xb_new', sheet: '面试', range: '$A$1' },
      { name: 'xb_both', sheet: '面试', range: '$C$1' },
    ],
    title: '二',
  },
);

/** A campaign with a formula and a name of the clerk's on it, and who may be called when from then on. */
async function campaign(build: WpsBuild) {
  const results = new PlannedResults();
  results.take(FIRST);
  const data = workbookOf([ROSTER, NOTES], results);
  let watch: (member: string) => void = () => undefined;
  const wps = openWps(data, build, (member) => watch(member));
  const port = () => new WpsWorkbook(wpsPage(wps.globals) as WpsPage);
  const first = port();
  expect(await first.apply(FIRST)).toEqual({ ok: true, value: undefined });
  data.enter(data.sheet('报名表') as SheetData, 20, 0, "='概况'!$A$1");
  data.names.push({ name: '首格', formula: "='概况'!$A$1" });
  data.activate(data.sheet('报名表') as SheetData);
  results.take(SECOND);
  return {
    data,
    port,
    application: wps.application,
    watchWith: (next: (member: string) => void) => void (watch = next),
  };
}

/** All that can be seen but for the selected cells, which every sheet has its own of. */
function seen(data: WorkbookData) {
  const { selection: _, ...all } = everything(data) as {
    names: { name: string }[];
    selection: unknown;
    active: string;
  };
  return { ...all, names: all.names.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The same but for looks, which a plan goes without where a build does not do them. */
function content(all: ReturnType<typeof seen>): unknown {
  const looks = new Set(['page', 'frozen', 'filter', 'tabColor', 'rowHeights', 'charts', 'options', 'title']);
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (looks.has(key) ? undefined : value)));
}

async function callsOf(build: WpsBuild): Promise<{ readonly calls: number; readonly after: ReturnType<typeof seen> }> {
  const { data, port, watchWith } = await campaign(build);
  let calls = 0;
  watchWith(() => calls++);
  const applied = await port().apply(SECOND);
  watchWith(() => undefined);
  expect(applied).toEqual({ ok: true, value: undefined });
  return { calls, after: seen(data) };
}

describe('with a block of cells taken', () => faults(BUILDS.Windows));
describe('with blocks of cells dropped', () => faults(BUILDS['macOS that drops blocks'], 7));

/** @param step every so many calls are tried */
function faults(build: WpsBuild, step = 1): void {
  test('whichever call fails, the workbook is as before or has the whole plan, the screen moves again, and the clerk is told', async () => {
    const { calls, after } = await callsOf(build);
    expect(calls).toBeGreaterThan(200);
    const outcomes = { before: 0, applied: 0 };
    for (let broken = 1; broken <= calls; broken += step) {
      const { data, port, application, watchWith } = await campaign(build);
      const before = seen(data);
      let call = 0;
      watchWith((member) => {
        if (++call === broken) throw new Error(`call ${broken} (${member}) fails`);
      });
      const result = await port().apply(SECOND);
      watchWith(() => undefined);
      expect([application.ScreenUpdating, application.DisplayAlerts]).toEqual([true, true]);
      const now = seen(data);
      if (result.ok) {
        outcomes.applied++;
        expect([broken, content(now)]).toEqual([broken, content(after)]);
      } else {
        outcomes.before++;
        expect(result.error[0]?.message.code).toBe('workbook.host-refused');
        expect([broken, now]).toEqual([broken, before]);
      }
    }
    expect(outcomes.before).toBeGreaterThan(50);
  });

  test('wherever the page is gone for good, the next page finds the workbook as before or with the whole plan', async () => {
    const { calls, after } = await callsOf(build);
    const outcomes = { before: 0, applied: 0 };
    let nameless = 0;
    for (let last = 1; last <= calls; last += step) {
      const { data, port, watchWith } = await campaign(build);
      const before = seen(data);
      let call = 0;
      watchWith(() => {
        if (++call > last) throw new Error('the page is gone');
      });
      await port().apply(SECOND);
      watchWith(() => undefined);
      const next = port();
      expect((await next.read()).ok).toBe(true);
      nameless += takeNameless(data);
      // The sheet that is shown is nobody's data.
      const now = { ...seen(data), active: before.active };
      if (JSON.stringify(content(now)) === JSON.stringify(content({ ...after, active: before.active })))
        outcomes.applied++;
      else {
        outcomes.before++;
        expect([last, now]).toEqual([last, before]);
      }
      expect((await next.apply(workbookPlan([sheetPlan('又一')]))).ok).toBe(true);
    }
    expect(nameless).toBeLessThanOrEqual(1);
    expect(outcomes.applied).toBeGreaterThan(0);
    expect(outcomes.before).toBeGreaterThan(50);
  });
}

/** A page that is gone between adding the sheet of the journal and naming it leaves an empty sheet: nothing is known of it yet. */
function takeNameless(data: WorkbookData): number {
  const nameless = data.sheets.filter(({ name }) => /^Sheet\d+$/.test(name));
  for (const sheet of nameless) {
    expect(sheet.cells.used(true)).toBeUndefined();
    data.deleteSheet(sheet);
  }
  return nameless.length;
}
