import { makeDashboard } from '../../src/app/dashboard';
import { chineseWording } from '../../src/cli/wording';
import { columnLetters } from '../../src/domain/basics/place';
import { cellText } from '../../src/domain/roster/text';
import { opened, unzip } from '../unit/hosts/file/packages';
import { campaignFiles, must, REQUEST, SCHEMES } from './campaign-files';
import { cellAt, formulaCells, sameValue, withoutResults, workbookOf } from './formula-cells';
import { officeMissing, recalculated } from './office';

const missing = officeMissing();
const SHEET = '图表';
const [SCHEME] = SCHEMES;

async function withDashboard(file: Uint8Array): Promise<Uint8Array> {
  const port = await opened(file);
  must(await makeDashboard(port, REQUEST, chineseWording, () => undefined), 'dashboard');
  return port.toBytes();
}

/** The first application of 办公室主任 is found ineligible by a reviewer. */
async function overridden(file: Uint8Array) {
  const review = (await workbookOf(file)).sheets.find(({ name }) => name === '资格审查');
  const header = review?.rows[2]?.map(cellText) ?? [];
  const at = (title: string) => `${columnLetters(header.indexOf(title) + 1)}4`;
  return withoutResults(
    file,
    new Map([['资格审查', new Map([[at('复核结论'), '不合格'], [at('复核理由'), '材料不实'], [at('复核人'), '张三']])]]), // prettier-ignore
  );
}

test('LibreOffice counts the applicants of 图表 alike, follows 职位 when somebody is found ineligible, and keeps the charts', async () => {
  if (missing || !SCHEME) {
    process.stdout.write(`${missing}\n`);
    return;
  }
  const files = await campaignFiles(SCHEME);
  const review = await withDashboard(files.get('tests-and-appraisal review') as Uint8Array);
  const late = await withDashboard(files.get('tests-and-appraisal appointment') as Uint8Array);
  const results = recalculated(
    new Map([
      ['review', await withoutResults(review)],
      ['overridden', await overridden(review)],
      ['late', await withoutResults(late)],
    ]),
  );
  const after = async (name: string) => workbookOf(results.get(name) as Uint8Array);
  for (const [name, file] of [
    ['review', review],
    ['late', late],
  ] as const) {
    const [wrote, found] = [await workbookOf(file), await after(name)];
    const cells = (await formulaCells(file)).get(SHEET) ?? [];
    expect(cells.length).toBeGreaterThan(15);
    expect(cells.filter((cell) => !sameValue(cellAt(wrote, SHEET, cell), cellAt(found, SHEET, cell)))).toEqual([]);
  }
  const [before, changed] = [await after('review'), await after('overridden')];
  const row = (cells: typeof before) => ['A', 'B', 'C', 'F'].map((column) => cellAt(cells, SHEET, `${column}5`));
  expect([row(before), row(changed)]).toEqual([
    ['办公室主任', 4, 4, expect.any(Number)],
    ['办公室主任', 4, 3, expect.any(Number)],
  ]);
  const chartsIn = async (file: Uint8Array) =>
    Object.keys(await unzip(file)).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length;
  expect(await chartsIn(results.get('late') as Uint8Array)).toBe(await chartsIn(late));
  expect(await chartsIn(late)).toBeGreaterThan(3);
}, 600_000);
