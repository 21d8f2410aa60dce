import { runTool, type ToolRun } from '../../../src/app/run-tool';
import type { Issue } from '../../../src/domain/basics/issue';
import type { Result } from '../../../src/domain/basics/result';
import { cellText } from '../../../src/domain/roster/text';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../../../src/domain/roster/source';
import { toolTableOf } from '../../../src/domain/roster/tool-mark';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { HEADER_ROW } from '../../../src/sheets/columns';

/** A workbook on which tools are run and whose sheets are filled in between, as a clerk would. */
export class ToolDesk {
  private constructor(private port: MemoryWorkbook) {}

  static of(...sheets: readonly { readonly name: string; readonly rows: SourceSheet['rows'] }[]): ToolDesk {
    return ToolDesk.reading({ fileName: '名册.xlsx', dateSystem: '1900', sheets: sheets.map(plainSheet) });
  }

  static reading(workbook: SourceWorkbook): ToolDesk {
    return new ToolDesk(new MemoryWorkbook(workbook));
  }

  run(
    tool: string,
    options: Readonly<Record<string, string>> = {},
    roster: { readonly sheet?: string } = {},
  ): Promise<Result<ToolRun, readonly Issue[]>> {
    const now = { day: { kind: 'day', year: 2012, month: 3, day: 20 }, hour: 9, minute: 0 } as const;
    const request = { tool, options: new Map(Object.entries(options)), roster, now };
    return runTool(this.port, request, chineseWording, () => undefined);
  }

  async workbook(): Promise<SourceWorkbook> {
    const read = await this.port.read();
    if (!read.ok) throw new Error('unreadable');
    return read.value;
  }

  /** The sheet of a tool's table: its rows by title of the column, as texts. */
  async table(id: string): Promise<readonly Readonly<Record<string, string>>[]> {
    const { sheets } = await this.workbook();
    const sheet = sheets.find((candidate) => toolTableOf(candidate) === id);
    if (!sheet) throw new Error(`no table ${id}`);
    const titles = (sheet.rows[HEADER_ROW - 1] ?? []).map(cellText);
    return sheet.rows
      .slice(HEADER_ROW)
      .map((row) => Object.fromEntries(titles.map((title, index) => [title, cellText(row[index])])));
  }

  /** Types into the row of a table whose cells have these texts. */
  async type(
    id: string,
    where: Readonly<Record<string, string>>,
    values: Readonly<Record<string, SourceValue>>,
  ): Promise<void> {
    const workbook = await this.workbook();
    const sheets = workbook.sheets.map((sheet) =>
      toolTableOf(sheet) === id ? typedInto(sheet, where, values) : sheet,
    );
    this.port = new MemoryWorkbook({ ...workbook, sheets });
  }
}

function typedInto(
  sheet: SourceSheet,
  where: Readonly<Record<string, string>>,
  values: Readonly<Record<string, SourceValue>>,
): SourceSheet {
  const titles = (sheet.rows[HEADER_ROW - 1] ?? []).map(cellText);
  const at = (title: string) => {
    const index = titles.indexOf(title);
    if (index < 0) throw new Error(`no column ${title}`);
    return index;
  };
  const found = sheet.rows.findIndex(
    (row, index) =>
      index >= HEADER_ROW && Object.entries(where).every(([title, text]) => cellText(row[at(title)]) === text),
  );
  if (found < 0) throw new Error(`no row ${JSON.stringify(where)}`);
  const rows = sheet.rows.map((row, index) => {
    if (index !== found) return row;
    const cells = Array.from({ length: titles.length }, (_, column) => row[column] ?? null);
    for (const [title, value] of Object.entries(values)) cells[at(title)] = value;
    return cells;
  });
  return { ...sheet, rows };
}

function plainSheet({ name, rows }: { readonly name: string; readonly rows: SourceSheet['rows'] }): SourceSheet {
  return { name, rows, merges: [], hiddenRows: new Set(), hidden: false };
}

export function codesOf(result: Result<unknown, readonly Issue[]>): readonly string[] {
  return result.ok ? [] : result.error.map(({ message }) => message.code);
}
