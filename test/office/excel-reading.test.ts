import type { SourceSheet, SourceValue } from '../../src/domain/roster/source';
import { NOTES, ROSTER } from '../contract/workbook-port';
import type { OpenWorkbook } from './excel-workbook';
import { openWorkbook } from './excel-workbook';
import { OfficePage, parseArea } from './workbook-model';
import type { ResponseBody } from './workbook-model/wire';

const page = OfficePage.load();
const older = OfficePage.load(8);

function roster(rowCount: number, columnCount = 17): SourceSheet {
  const row = (index: number): readonly SourceValue[] =>
    Array.from({ length: columnCount }, (_, column) => (column % 4 === 0 ? index : `第${index}行${column}`));
  return {
    ...ROSTER,
    rows: Array.from({ length: rowCount }, (_, index) => row(index)),
    merges: [],
    hiddenRows: new Set(),
  };
}

async function read({ port }: OpenWorkbook) {
  const result = await port.read();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('round trips', () => {
  test.each([
    ['Excel today', page],
    ['Excel 2019', older],
  ])('are as many for 10 rows as for 10,000, and for one sheet as for twelve: %s', async (_, on) => {
    const counts: number[] = [];
    for (const sheets of [
      [roster(10)],
      [roster(10_000)],
      Array.from({ length: 12 }, (__, index) => ({ ...roster(20), name: `表${index}` })),
    ]) {
      const workbook = openWorkbook(on, sheets);
      expect((await read(workbook)).sheets).toEqual(sheets);
      counts.push(workbook.connection.requests.length);
    }
    expect(counts[0]).toBeLessThanOrEqual(5);
    expect(new Set(counts).size).toBe(1);
  });

  test('grow where Excel refuses an answer for its size, and the cells are the same', async () => {
    const sheet = roster(2_000);
    const workbook = openWorkbook(page, [sheet, NOTES]);
    workbook.connection.intercept = (body, carryOut) => {
      const answer = carryOut(body);
      if (JSON.stringify(answer).length < 150_000) return answer;
      return refusal(answer, 'ResponsePayloadSizeLimitExceeded');
    };
    expect((await read(workbook)).sheets).toEqual([sheet, NOTES]);
    expect(workbook.connection.requests.length).toBeGreaterThan(8);
  });

  test('of a sheet with more than 512 merged cells are some more, and none of them is lost', async () => {
    const merges = Array.from({ length: 700 }, (_, row) => ({ top: row + 1, left: 1, bottom: row + 1, right: 2 }));
    const sheets = [{ ...roster(700), merges }, NOTES, ROSTER].map((sheet, index) => ({
      ...sheet,
      name: `表${index}`,
    }));
    expect((await read(openWorkbook(page, sheets))).sheets).toEqual(sheets);
  });
});

function refusal(answer: ResponseBody, code: string): ResponseBody {
  return {
    Results: answer.Results.slice(0, 0),
    Error: { Code: code, Message: code, HttpStatusCode: 413, Location: '', ActionIndex: 0 },
  };
}

describe('cells', () => {
  test('that show an error are errors, texts that look like one are texts', async () => {
    const sheet = { ...ROSTER, rows: [['#N/A', { kind: 'error', code: '#N/A' }], [1]] } as SourceSheet;
    expect((await read(openWorkbook(page, [sheet]))).sheets[0]?.rows).toEqual(sheet.rows);
  });

  test('are dates by their number format; a number that is no day stays a number', async () => {
    const workbook = openWorkbook(page, [{ ...NOTES, hidden: false }]);
    const [sheet] = workbook.data.sheets;
    const formats: readonly (readonly [number, string])[] = [
      [27192, 'yyyy/m/d'],
      [41060.6875, 'yyyy-mm-dd hh:mm'],
      [41060, '[$-804]yyyy"年"m"月";@'],
      [41060, '0.00'],
      [41060, 'General'],
      [1.5, '[h]:mm'],
      [13812345678, 'yyyy/m/d'],
      [5e10, '0.00E+00'],
      [0.5, 'h:mm'],
      [41060, '"日期"0'],
    ];
    formats.forEach(([value, numberFormat], column) => {
      sheet?.cells.setContent(1, column, { kind: 'value', value });
      sheet?.cells.setFormat(1, column, { numberFormat });
    });
    const date = (year: number, month: number, day: number, hour = 0, minute = 0) => ({
      kind: 'date',
      day: { kind: 'day', year, month, day },
      hour,
      minute,
    });
    expect((await read(workbook)).sheets[0]?.rows[1]).toEqual([
      date(1974, 6, 12),
      date(2012, 5, 31, 16, 30),
      date(2012, 5, 31),
      41060,
      41060,
      1.5,
      13812345678,
      5e10,
      0.5,
      41060,
    ]);
  });

  test('of a workbook that counts from 1904 are told by the same days', async () => {
    const workbook = openWorkbook(page, [ROSTER]);
    Object.assign(workbook.data, { dateSystem: '1904' });
    const { dateSystem, sheets } = await read(workbook);
    expect(dateSystem).toBe('1904');
    expect(sheets[0]?.rows[2]?.[1]).toMatchObject({ day: { year: 1978, month: 6, day: 13 } });
  });

  test('stand where they are, also when the first ones are blank', async () => {
    const sheet = {
      ...ROSTER,
      rows: [[], [], [null, null, '甲'], [], [null, 1]],
      merges: [],
      hiddenRows: new Set<number>(),
    };
    expect((await read(openWorkbook(page, [sheet]))).sheets).toEqual([sheet]);
  });

  test('of an empty sheet are none', async () => {
    const sheet = { ...NOTES, rows: [] };
    expect((await read(openWorkbook(page, [ROSTER, sheet]))).sheets).toEqual([ROSTER, sheet]);
  });
});

test.each([
  ['Excel today', page],
  ['Excel 2019', older],
])('hidden rows are told one by one: %s', async (_, on) => {
  const some = { ...roster(40), hiddenRows: new Set([1, 7, 40]) };
  const all = { ...roster(3), name: '全部', hiddenRows: new Set([1, 2, 3]) };
  expect((await read(openWorkbook(on, [some, all]))).sheets).toEqual([some, all]);
});

test('Excel without a way to tell merged cells says so', async () => {
  const workbook = openWorkbook(older, [ROSTER]);
  await read(workbook);
  expect(workbook.port.issues).toMatchObject([{ severity: 'warn', message: { code: 'workbook.merges-unread' } }]);
  const today = openWorkbook(page, [ROSTER]);
  await read(today);
  expect(today.port.issues).toEqual([]);
});

test('reading changes nothing and tells what Excel refuses', async () => {
  const workbook = openWorkbook(page, [ROSTER]);
  workbook.data.selection = parseArea('C7');
  workbook.connection.intercept = (body, carryOut) => refusal(carryOut(body), 'InvalidOperationInCellEditMode');
  expect(await workbook.port.read()).toMatchObject({
    ok: false,
    error: [{ severity: 'block', message: { code: 'workbook.cell-editing' } }],
  });
  workbook.connection.intercept = (body, carryOut) => refusal(carryOut(body), 'GeneralException');
  expect(await workbook.port.read()).toMatchObject({
    ok: false,
    error: [{ message: { code: 'workbook.host-refused', params: { reason: 'GeneralException: GeneralException' } } }],
  });
  expect(workbook.data.selection).toEqual(parseArea('C7'));
});
