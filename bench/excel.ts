import path from 'node:path';
import type { SourceSheet } from '../src/domain/roster/source';
import type { SheetPlan, WorkbookPlan } from '../src/sheets/plan';
import { openWorkbook } from '../test/office/excel-workbook';
import { OfficePage } from '../test/office/workbook-model';

const LIBRARY = path.resolve('node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');
const COLUMNS = 17;

/**
 * What the Excel host sends and gets for rosters of different sizes, through the unmodified office.js: round trips and bytes, which
 * do not depend on the machine. Printed, never asserted; `test/office` asserts.
 */
async function main(): Promise<void> {
  const page = OfficePage.load(15, LIBRARY);
  console.log(`\nThe Excel host on ${COLUMNS} columns: round trips and kilobytes`);
  for (const rows of [10, 100, 1_000, 10_000]) {
    const { port, connection } = openWorkbook(page, [roster(rows)]);
    const { requests } = connection;
    const read = await port.read();
    const reading = requests.length;
    const written = await port.apply(campaign(rows));
    if (!read.ok || !written.ok) throw new Error(JSON.stringify([read, written]));
    const kilobytes = (bytes: readonly number[]): string => `${Math.round(bytes.reduce((a, b) => a + b, 0) / 1000)} kB`;
    const answers = requests.slice(0, reading).map(({ answerBytes }) => answerBytes);
    const sent = requests.slice(reading).map(({ bytes }) => bytes);
    console.log(
      `  ${String(rows).padStart(6)} rows   read: ${answers.length} × ${kilobytes(answers).padStart(8)}` +
        `   written: ${String(sent.length).padStart(2)} × ${kilobytes(sent).padStart(8)}, the largest ${kilobytes([Math.max(...sent)])}`,
    );
  }
}

function roster(rowCount: number): SourceSheet {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => (column % 4 === 0 ? row : `第${row}行${column}`)),
  );
  return { name: '报名表', rows, merges: [], hiddenRows: new Set(), hidden: false };
}

function campaign(rowCount: number): WorkbookPlan {
  const sheet: SheetPlan = {
    name: '报名',
    visibility: 'visible',
    columns: Array.from({ length: COLUMNS }, (_, column) => ({ width: 12, style: column < 4 ? 'inputText' : 'text' })),
    rows: Array.from({ length: rowCount }, (_, row) => [
      { value: row, style: 'number', formula: `ROW()-1` },
      { value: row, style: 'link', link: { sheet: '报名表', cell: `A${row + 1}` } },
      ...Array.from({ length: COLUMNS - 2 }, (__, column) => `第${row}行${column}`),
    ]),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    highlights: [],
    print: { orientation: 'landscape' },
  };
  return { sheets: [sheet], names: [], replaces: [], active: '报名', title: '', writtenAt: '2012-06-01T09:00:00Z' };
}

void main();
