import { atOnce } from '../../src/domain/basics/parts';
import { cellNumber } from '../../src/domain/basics/cell-number';
import type { SourceValue } from '../../src/domain/roster/source';
import { convertFormulas } from '../../src/app/convert';
import { chineseWording } from '../../src/cli/wording';
import { campaignPlan } from '../../src/sheets/campaign-plan';
import type { DialectId } from '../../src/sheets/formulas/dialect';
import type { CellPlan } from '../../src/sheets/plan';
import { opened, unzip } from '../unit/hosts/file/packages';
import { campaignFiles, must, NOW, REQUEST, SCHEMES } from './campaign-files';
import { workbookOf } from './formula-cells';
import { STAGE_CASES } from './stage-cases';
import { stageSheets, stageWorkbook } from './stage-workbook';

/** Functions of Excel 2010 that WPS and LibreOffice have too. */
const ALLOWED = [
  'AND COUNT COUNTA COUNTIF COUNTIFS SUM SUMIFS SUMPRODUCT ROUND MAX MIN LARGE SMALL INT EDATE DATEVALUE TEXT',
  'IF IFERROR INDEX MATCH ISNUMBER NOT OR LEN FIND SUBSTITUTE CLEAN RIGHT MID TRIM REPT ROW COLUMN',
]
  .join(' ')
  .split(' ');

function functionsOf(formula: string): readonly string[] {
  const bare = formula.replace(/"[^"]*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
  return [...bare.matchAll(/([A-Za-z_][\w.]*)\(/g)].map(([, name]) => name as string);
}

test.each(STAGE_CASES.map((stageCase) => [stageCase.name, stageCase] as const))(
  '%s: only functions of Excel 2010, no structured references, no array formulas',
  async (_, stageCase) => {
    const { view } = await stageWorkbook(stageCase);
    const plan = atOnce(campaignPlan(view, { now: NOW, replaces: [] }));
    const formulas = plan.sheets.flatMap(({ rows, highlights, validations }) => [
      ...rows.flatMap((row) =>
        row.flatMap((cell) => (typeof cell === 'object' && cell?.formula !== undefined ? [cell.formula] : [])),
      ),
      ...highlights.map(({ formula }) => formula),
      ...validations.flatMap((validation) => (validation.kind === 'formula' ? [validation.formula] : [])),
    ]);
    const used = new Set(formulas.flatMap(functionsOf));
    expect([...used].filter((name) => !ALLOWED.includes(name))).toEqual([]);
    expect(
      formulas.filter((formula) => /_xlfn|_xlws|_xludf|\[[^"]*\]|[#@]|\(\)/.test(formula.replace(/"[^"]*"/g, ''))),
    ).toEqual([]);
    expect(formulas.filter((formula) => formula.length > 8192)).toEqual([]);
  },
);

test.each([
  ['notice, working days', 'portable', '“公示截止”“结果”“说明”在重新检查并更新时刷新。'],
  ['notice, calendar days', 'portable', '“结果”“说明”在重新检查并更新时刷新。'],
  ['notice, calendar days', 'values', '“公示截止”“结果”“说明”在重新检查并更新时刷新。'],
] as const)('%s, %s: the note names what is refreshed by an update only', async (name, dialect, note) => {
  const stageCase = STAGE_CASES.find((one) => one.name === name) as (typeof STAGE_CASES)[0];
  const [sheet] = stageSheets(await stageWorkbook(stageCase, { dialect }));
  const [first] = sheet?.rows[1] ?? [];
  const text = (first as CellPlan).value as string;
  expect(text.slice(text.lastIndexOf('。', text.length - 2) + 1)).toBe(note);
});

describe('a campaign in another dialect', () => {
  let portable: Uint8Array;
  let interview: Uint8Array;

  beforeAll(async () => {
    const files = await campaignFiles(SCHEMES[0] as (typeof SCHEMES)[0], 'appraisal');
    portable = files.get('tests-and-appraisal appraisal') as Uint8Array;
    interview = files.get('tests-and-appraisal interview') as Uint8Array;
  }, 120_000);

  async function converted(file: Uint8Array, dialect: DialectId): Promise<Uint8Array> {
    const workbook = await opened(file);
    must(await convertFormulas(workbook, { ...REQUEST, dialect }, chineseWording, () => undefined), dialect);
    return workbook.toBytes();
  }

  /** What people see below the notes; the log and the hidden state say that it was converted. */
  async function shown(file: Uint8Array) {
    const { sheets } = await workbookOf(file);
    const value = (cell: SourceValue) => (typeof cell === 'number' ? cellNumber(cell) : cell === '' ? null : cell);
    return sheets
      .filter(({ name }) => !name.startsWith('_') && name !== '日志')
      .map(({ name, rows }) => [name, rows.map((row, index) => (index === 1 ? [] : row.map(value)))]);
  }

  async function formulas(file: Uint8Array): Promise<readonly string[]> {
    const parts = await unzip(file);
    return Object.entries(parts).flatMap(([name, xml]) =>
      name.startsWith('xl/worksheets/') ? [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, text]) => text as string) : [],
    );
  }

  test.each(['addin', 'values'] as const)(
    '%s and back changes no value, and the formulas are the same again',
    async (dialect) => {
      const there = await converted(portable, dialect);
      const back = await converted(there, 'portable');
      expect(await shown(there)).toEqual(await shown(portable));
      expect(await shown(back)).toEqual(await shown(portable));
      expect(await formulas(back)).toEqual(await formulas(portable));
      expect(Buffer.compare(await converted(portable, dialect), there)).toBe(0);
    },
  );

  test('values have no formula', async () => {
    expect(await formulas(await converted(portable, 'values'))).toEqual([]);
  });

  test('the add-in’s functions are stored by their names in files, and only in that dialect', async () => {
    const ours = (texts: readonly string[]) => [
      ...new Set(texts.flatMap(functionsOf).filter((name) => !ALLOWED.includes(name))),
    ];
    expect(ours(await formulas(await converted(interview, 'addin'))).sort()).toEqual(['_xldudf_XUANBA_TRIMMEDMEAN']);
    expect(ours(await formulas(interview))).toEqual([]);
  });

  test('through all three, from any to any', async () => {
    let file = portable;
    for (const dialect of ['values', 'addin', 'values', 'portable'] as const) file = await converted(file, dialect);
    expect(await formulas(file)).toEqual(await formulas(portable));
    expect(await shown(file)).toEqual(await shown(portable));
  });
});
