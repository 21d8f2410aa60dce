import { openXlsx, saveXlsx } from 'hucre/xlsx';
import type { FilePort } from '../../src/cli/file-port';
import type { SourceSheet } from '../../src/domain/roster/source';
import { openFileWorkbook } from '../../src/hosts/file';
import type { WorkbookPort } from '../../src/ports/workbook';
import type { PlannedResults } from '../office/filled-workbook';

/** What a person types; rows and columns from 0. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

const NAME = 'dirty-120.xlsx';

/** The same workbook as a file, in which everything that is done in the pane is done first: what its formulas show, the model shows. */
export class FileTwin {
  private constructor(
    private workbook: FilePort,
    private readonly results: PlannedResults,
  ) {}

  static async open(bytes: Uint8Array, results: PlannedResults): Promise<FileTwin> {
    return new FileTwin(await opened(bytes), results);
  }

  get port(): WorkbookPort {
    return {
      read: (wanted) => this.workbook.read(wanted),
      apply: (plan) => {
        this.results.take(plan);
        return this.workbook.apply(plan);
      },
    };
  }

  async sheets(): Promise<readonly SourceSheet[]> {
    const read = await this.workbook.read();
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.sheets;
  }

  bytes(): Promise<Uint8Array> {
    return this.workbook.toBytes();
  }

  /** What a person types in a spreadsheet program, and saves. */
  async type(cells: readonly TypedCell[]): Promise<void> {
    const book = await openXlsx(await this.bytes(), { readStyles: true });
    for (const { sheet: name, row, column, value } of cells) {
      const sheet = book.sheets.find((candidate) => candidate.name === name);
      const rowCells = sheet?.rows[row];
      if (!sheet || !rowCells) throw new Error(`${name} has no row ${row + 1}`);
      rowCells[column] = value;
      sheet.cells?.delete(`${row},${column}`);
    }
    this.workbook = await opened(await saveXlsx(book));
  }
}

async function opened(bytes: Uint8Array): Promise<FilePort> {
  const file = await openFileWorkbook(bytes, NAME);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}
