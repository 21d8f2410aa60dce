import { checkCampaign } from '../../src/app/check-campaign';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import type { Issue } from '../../src/domain/basics/issue';
import { cellAddress, columnNumber } from '../../src/domain/basics/place';
import { ROSTER_FIELDS, type RosterField } from '../../src/domain/roster/fields';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../../src/domain/roster/source';
import { FACT_READERS } from '../../src/domain/roster/values';
import { findScheme, SCHEMES } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { MemoryWorkbook } from '../../src/hosts/memory';
import { HEADER_ROW } from '../../src/sheets/columns';
import { asCellPlan } from '../../src/hosts/plan-check';
import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../../src/sheets/plan';
import { STYLES, type StylePlan } from '../../src/sheets/styles';

const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;

/** No vocabulary has it; a free text may be it. */
const NONSENSE = '甲乙丙丁';

/** Texts of every form that a cell may have: a cell that takes one of them, or the nonsense, is not read through a vocabulary. */
const FORMS = [
  '2012-05-31',
  '2012-05-31 16:30',
  '3',
  '40',
  '320506197406166767',
  '5:5',
  '3:3:4',
  '3:1',
  '2/3',
  '德60、能40',
];

/** Said of an entry that is understood, because of what is missing beside it. */
const INCOMPLETE: ReadonlySet<string> = new Set(['campaign.override-without-reason']);

/** Every column that a roster can have, with annual assessments of both kinds. */
const FIELDS: readonly RosterField[] = [...(Object.keys(FACT_READERS) as (keyof typeof FACT_READERS)[]), 'post'];
const HEADER = [...FIELDS.map((field) => ROSTER_FIELDS[field].zh), '2011年考核', '近三年考核情况'];

function roster(): SourceSheet {
  const person = (name: string): readonly SourceValue[] => {
    const known: Partial<Record<RosterField, string>> = { name, level: '副科级（2009.03）', post: '办公室主任' };
    return [...FIELDS.map((field) => known[field] ?? null), '称职', '优秀、称职、称职'];
  };
  const rows = [HEADER, person('张甲'), person('李乙'), person('王丙')];
  return { name: '名册', rows, merges: [], hiddenRows: new Set(), hidden: false };
}

interface Campaign {
  readonly plan: WorkbookPlan;
  readonly workbook: SourceWorkbook;
}

async function campaignOf(schemeId: string): Promise<Campaign> {
  const port = new MemoryWorkbook({ fileName: 'roster.xlsx', dateSystem: '1900', sheets: [roster()] });
  const request = {
    fileName: 'roster.xlsx',
    scheme: findScheme(schemeId) as Scheme,
    answers: new Map<string, string>(),
    posts: [{ name: '办公室主任' }, { name: '财务科长' }],
    now: NOW,
    roster: {
      sheet: '名册',
      headerRows: { first: 1, last: 1 },
      columns: new Map<RosterField, readonly number[]>([
        ...FIELDS.map((field, index) => [field, [index + 1]] as const),
        ['assessment', [HEADER.length - 1, HEADER.length]],
      ]),
      columnsMayBeEmpty: true,
    },
  };
  const started = await startCampaign(port, request, chineseWording, () => undefined);
  const workbook = await port.read();
  if (!started.ok || !workbook.ok || !port.plan) throw new Error(JSON.stringify(started));
  expect(started.value.view.factColumns.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...Object.keys(FACT_READERS), 'assessment2011', 'assessments']),
  );
  return { plan: port.plan, workbook: workbook.value };
}

interface InputCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `报名!M4 职级` */
  readonly name: string;
}

/** Every cell of 方案 that can be typed into, and those of one row elsewhere, where the rows are alike. */
function inputCells({ sheets }: WorkbookPlan): readonly InputCell[] {
  return sheets.flatMap((sheet) => {
    const cells = unlockedCells(sheet);
    return sheet.name === '方案' ? cells : cells.filter(({ row }) => row === cells[0]?.row);
  });
}

function unlockedCells({ name, rows, columns }: SheetPlan): readonly InputCell[] {
  return rows.flatMap((cells, rowIndex) =>
    columns.flatMap(({ style }, index): InputCell[] => {
      const look: StylePlan = STYLES[asCellPlan(cells[index] ?? null)?.style ?? style];
      if (!look.input) return [];
      const title = asCellPlan(rows[HEADER_ROW - 1]?.[index] ?? null)?.value;
      const [row, column] = [rowIndex + 1, index + 1];
      return [{ sheet: name, row, column, name: `${name}!${cellAddress(row, column)} ${String(title)}` }];
    }),
  );
}

/** The words of the list that a cell has; undefined where it has none. */
function listOf({ sheets }: WorkbookPlan, cell: InputCell): readonly string[] | undefined {
  const validations = sheets.find(({ name }) => name === cell.sheet)?.validations ?? [];
  for (const validation of validations.filter((candidate) => covers(candidate, cell))) {
    if (validation.kind === 'list') return validation.values;
    if (validation.kind === 'listFrom') return wordsAt(sheets, validation.source);
  }
  return undefined;
}

function covers({ range }: ValidationPlan, { row, column }: InputCell): boolean {
  const ends = range.split(':').map((address) => /^([A-Z]+)(\d+)$/.exec(address) as RegExpExecArray);
  const columns = ends.map(([, letters]) => columnNumber(letters as string) as number);
  const rows = ends.map(([, , number]) => Number(number));
  return (
    Math.min(...columns) <= column &&
    column <= Math.max(...columns) &&
    Math.min(...rows) <= row &&
    row <= Math.max(...rows)
  );
}

/** The texts of a reference like `'职位'!$A$4:$A$5`. */
function wordsAt(sheets: readonly SheetPlan[], source: string): readonly string[] {
  const [, name, letters, first, last] = /^'(.+)'!\$([A-Z]+)\$(\d+):\$\2\$(\d+)$/.exec(source) as RegExpExecArray;
  const rows = sheets.find((sheet) => sheet.name === name)?.rows.slice(Number(first) - 1, Number(last)) ?? [];
  return rows.map((cells) => String(cells[(columnNumber(letters as string) as number) - 1]));
}

function typed(workbook: SourceWorkbook, cell: InputCell, text: string): SourceWorkbook {
  const sheets = workbook.sheets.map((sheet): SourceSheet => {
    if (sheet.name !== cell.sheet) return sheet;
    const rows = sheet.rows.map((cells, index) => {
      if (index !== cell.row - 1) return cells;
      const width = Math.max(cells.length, cell.column);
      return Array.from({ length: width }, (_, at) => (at === cell.column - 1 ? text : (cells[at] ?? null)));
    });
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

async function issuesOf(workbook: SourceWorkbook): Promise<readonly Issue[]> {
  const port = new MemoryWorkbook(workbook);
  const outcome = await checkCampaign(port, { now: NOW, update: false }, chineseWording, () => undefined);
  return outcome.ok ? outcome.value.issues : outcome.error;
}

const identity = ({ message, place }: Issue) => [message.code, place.sheet, place.row, place.column].join(' ');

describe.each(SCHEMES.map(({ id }) => id))('every editable cell of a campaign of scheme %s', (schemeId) => {
  let campaign: Campaign;
  let before: ReadonlySet<string>;

  beforeAll(async () => {
    campaign = await campaignOf(schemeId);
    before = new Set((await issuesOf(campaign.workbook)).map(identity));
  });

  /** The check says that it does not understand the entry: something of its row, or of a post, that it did not say before. */
  async function refused(cell: InputCell, text: string): Promise<boolean> {
    const issues = await issuesOf(typed(campaign.workbook, cell, text));
    return issues.some((found) => {
      const { message, place, severity } = found;
      if (before.has(identity(found)) || INCOMPLETE.has(message.code)) return false;
      if (message.code === 'campaign.post-not-planned') return true;
      const here = place.sheet === cell.sheet && place.row === cell.row;
      return here && (severity === 'block' || message.code.startsWith('roster.'));
    });
  }

  test('has a list where it is read through a fixed vocabulary', async () => {
    const lacking: string[] = [];
    for (const cell of inputCells(campaign.plan).filter((candidate) => !listOf(campaign.plan, candidate))) {
      let taken = false;
      for (const text of [NONSENSE, ...FORMS]) taken ||= !(await refused(cell, text));
      if (!taken) lacking.push(cell.name);
    }
    expect(lacking).toEqual([]);
  });

  test('has the list in every row', () => {
    const listed = inputCells(campaign.plan).filter((cell) => listOf(campaign.plan, cell));
    const columns = new Set(listed.filter(({ sheet }) => sheet !== '方案').map(({ sheet, column }) => sheet + column));
    const cells = campaign.plan.sheets.flatMap(unlockedCells);
    const lacking = cells.filter((cell) => columns.has(cell.sheet + cell.column) && !listOf(campaign.plan, cell));
    expect(lacking.map(({ name }) => name)).toEqual([]);
    expect(cells.length).toBeGreaterThan(inputCells(campaign.plan).length);
  });

  test('understands every word of its list and nothing else', async () => {
    const wrong: string[] = [];
    const listed = inputCells(campaign.plan).filter((cell) => listOf(campaign.plan, cell));
    for (const cell of listed) {
      for (const word of listOf(campaign.plan, cell) ?? []) {
        if (await refused(cell, word)) wrong.push(`${cell.name} refuses ${word}`);
      }
      if (!(await refused(cell, NONSENSE))) wrong.push(`${cell.name} takes ${NONSENSE}`);
    }
    expect(wrong).toEqual([]);
    expect(new Set(listed.map(({ sheet }) => sheet))).toEqual(new Set(['方案', '职位', '报名', '资格审查']));
  });
});
