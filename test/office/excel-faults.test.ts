import type { SheetPlan, WorkbookPlan } from '../../src/sheets/plan';
import { NOTES, ROSTER, sheetPlan, workbookPlan } from '../contract/workbook-port';
import type { OpenWorkbook } from './excel-workbook';
import { everything } from './filled-workbook';
import { openWorkbook } from './excel-workbook';
import { OfficePage, parseArea } from './workbook-model';
import type { SheetData } from './workbook-model';
import type { RequestBody, ResponseBody } from './workbook-model/wire';

const page = OfficePage.load();

const state: SheetPlan = { ...sheetPlan('_xuanba', [['{}']]), visibility: 'state' };
const FIRST = workbookPlan([sheetPlan('概况', [['旧']]), sheetPlan('初审', [['旧']]), state], {
  names: [
    { name: 'xb_old', sheet: '初审', range: '$A$1' },
    { name: 'xb_both', sheet: '初审', range: '$B$1' },
  ],
  title: '一',
});
/** Large enough for several requests. */
const SECOND: WorkbookPlan = workbookPlan(
  [
    sheetPlan('概况', [[{ value: '长', formula: "'面试'!$A$1" }]]),
    sheetPlan(
      '面试',
      Array.from({ length: 80 }, () => ['长'.repeat(15_000)]),
    ),
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

/** A workbook with a campaign in it, and the clerk somewhere in her own sheet, with a filter and a formula on the campaign. */
async function campaign(): Promise<OpenWorkbook> {
  const workbook = openWorkbook(page, [ROSTER, NOTES]);
  const { data } = workbook;
  expect(await workbook.port.apply(FIRST)).toEqual({ ok: true, value: undefined });
  const own = data.sheet('报名表') as SheetData;
  data.enter(own, 20, 0, "='概况'!$A$1");
  own.filter = parseArea('A2:F5');
  data.names.push({ name: '首格', formula: "='概况'!$A$1" });
  data.activate(own);
  data.selection = parseArea('C3:D4');
  return workbook;
}

/** All that can be seen; the order in which names are kept is nobody's. */
function seen({ data }: OpenWorkbook): unknown {
  const all = everything(data) as { names: { name: string }[] };
  return { ...all, names: all.names.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const broken = (done: ResponseBody['Results'], index: number): ResponseBody => ({
  Results: done,
  Error: { Code: 'GeneralException', Message: '断开', HttpStatusCode: 500, Location: '', ActionIndex: index },
});

type Fault = (body: RequestBody, carryOut: (body: RequestBody) => ResponseBody) => ResponseBody;

/** Where a request can break: before it, in the middle of its actions, after it was carried out. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['before anything is done', () => broken([], 0)],
  [
    'halfway',
    (body, carryOut) => {
      const half = Math.floor(body.Actions.length / 2);
      return broken(carryOut({ ...body, Actions: body.Actions.slice(0, half) }).Results, half);
    },
  ],
  [
    'when all is done but the answer is lost',
    (body, carryOut) => broken(carryOut(body).Results, body.Actions.length - 1),
  ],
];

async function requestsOf(plan: WorkbookPlan): Promise<number> {
  const workbook = await campaign();
  const before = workbook.connection.requests.length;
  await workbook.port.apply(plan);
  return workbook.connection.requests.length - before;
}

async function applyWithFault(workbook: OpenWorkbook, at: number, fault: Fault) {
  let count = 0;
  workbook.connection.intercept = (body, carryOut) => (++count === at ? fault(body, carryOut) : carryOut(body));
  const result = await workbook.port.apply(SECOND);
  return { result, reached: count >= at };
}

describe.each(FAULTS)('a request that breaks %s', (_, fault) => {
  test('leaves the workbook as before, whichever request it is – or, once sheets are being deleted, as planned', async () => {
    const total = await requestsOf(SECOND);
    expect(total).toBeGreaterThanOrEqual(7);
    const done = await campaign();
    await done.port.apply(SECOND);
    for (let at = 1; at <= total; at++) {
      const workbook = await campaign();
      const before = seen(workbook);
      const { result, reached } = await applyWithFault(workbook, at, fault);
      expect(reached).toBe(true);
      if (result.ok) {
        expect([at, fault]).not.toEqual([at, FAULTS[0]?.[1]]);
        expect(at).toBe(total);
        expect(namesAndCells(workbook)).toEqual(namesAndCells(done));
        continue;
      }
      expect(result).toMatchObject({
        error: [{ message: { code: 'workbook.host-refused', params: { reason: 'GeneralException: 断开' } } }],
      });
      expect(seen(workbook)).toEqual(before);
      // And nothing stands in the way of the next try.
      workbook.connection.intercept = (body, carryOut) => carryOut(body);
      expect(await workbook.port.apply(SECOND)).toEqual({ ok: true, value: undefined });
      expect(namesAndCells(workbook)).toEqual(namesAndCells(done));
    }
  });
});

function namesAndCells({ data }: OpenWorkbook): unknown {
  const { sheets, names, title, active } = data;
  const cells = sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.cells.content(0, 0), sheet.filter]);
  return [cells, [...names].sort((a, b) => (a.name < b.name ? -1 : 1)), title, active?.name];
}

test('what the clerk or somebody else did in the meantime stays', async () => {
  const workbook = await campaign();
  const { data } = workbook;
  let count = 0;
  workbook.connection.intercept = (body, carryOut) => {
    if (++count === 5) {
      data.addSheet('别人的');
      data.enter(data.sheet('报名表') as SheetData, 30, 0, '刚刚填写');
      return broken([], 0);
    }
    return carryOut(body);
  };
  expect(await workbook.port.apply(SECOND)).toMatchObject({ ok: false });
  expect(data.sheets.map(({ name }) => name)).toEqual(['概况', '初审', '报名表', '说明', '_xuanba', '别人的']);
  expect(data.result(data.sheet('报名表') as SheetData, 30, 0)).toBe('刚刚填写');
});

describe('while the clerk types into a cell', () => {
  test('nothing is begun, and she is told', async () => {
    const workbook = await campaign();
    workbook.connection.editing = true;
    const before = seen(workbook);
    const editing = { ok: false, error: [{ severity: 'block', message: { code: 'workbook.cell-editing' } }] };
    expect(await workbook.port.apply(SECOND)).toMatchObject(editing);
    expect(await workbook.port.read()).toMatchObject(editing);
    expect(seen(workbook)).toEqual(before);
  });

  test.each([
    ['Excel today goes on when she has finished', page, true],
    ['Excel 2019 takes back what was done when she has finished', OfficePage.load(8), false],
  ])('%s', async (_, on, finishes) => {
    const workbook = openWorkbook(on, [ROSTER]);
    const before = seen(workbook);
    const { connection } = workbook;
    let count = 0;
    connection.intercept = (body, carryOut) => {
      const answer = carryOut(body);
      // She begins behind the second request, and ends in a while, or when Excel has refused one.
      if (++count === 2) {
        connection.editing = true;
        if (finishes) setTimeout(() => (connection.editing = false), 100);
      }
      if (answer.Error) connection.editing = false;
      return answer;
    };
    const result = await workbook.port.apply({ ...SECOND, replaces: [] });
    if (finishes) expect(result).toEqual({ ok: true, value: undefined });
    else expect(result).toMatchObject({ ok: false, error: [{ message: { code: 'workbook.cell-editing' } }] });
    if (finishes) expect(workbook.data.active?.name).toBe('概况');
    else expect(seen(workbook)).toEqual(before);
  });
});

test('what cannot be taken back is told', async () => {
  const workbook = await campaign();
  let count = 0;
  workbook.connection.intercept = (body, carryOut) => (++count >= 5 ? broken([], 0) : carryOut(body));
  expect(await workbook.port.apply(SECOND)).toMatchObject({
    ok: false,
    error: [
      { message: { code: 'workbook.host-refused' } },
      { severity: 'block', message: { code: 'workbook.leftover-sheets', params: { prefix: 'xb~' } } },
    ],
  });
});
