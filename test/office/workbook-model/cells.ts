import type { Area } from './addresses';
import type { CellContent } from './cell-input';

/** How a cell looks. Formats are shared between cells and never changed. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly underline: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly edges: string;
}

const PLAIN: CellFormat = {
  numberFormat: 'General',
  locked: true,
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  underline: 'None',
  fill: '#FFFFFF',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  edges: '',
};

export interface Link {
  readonly documentReference?: string;
  readonly address?: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

interface Cell {
  content?: CellContent | undefined;
  format: CellFormat;
  link?: Link | undefined;
}

/** The cells of a sheet that hold something or look like something. Rows and columns count from 0. */
export class Cells {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly formats = new Map<string, CellFormat>();
  /** What a change makes of a format, so that it is worked out once and not for every cell. */
  private readonly changes = new Map<CellFormat, Map<string, CellFormat>>();

  content(row: number, column: number): CellContent | undefined {
    return this.find(row, column)?.content;
  }

  setContent(row: number, column: number, content: CellContent | undefined): void {
    if (content !== undefined || this.find(row, column)) this.make(row, column).content = content;
  }

  format(row: number, column: number): CellFormat {
    return this.find(row, column)?.format ?? PLAIN;
  }

  setFormat(row: number, column: number, change: Partial<CellFormat>): void {
    const cell = this.make(row, column);
    const key = JSON.stringify(change);
    let known = this.changes.get(cell.format);
    if (!known) this.changes.set(cell.format, (known = new Map<string, CellFormat>()));
    let changed = known.get(key);
    if (!changed) known.set(key, (changed = this.shared({ ...cell.format, ...change })));
    cell.format = changed;
  }

  link(row: number, column: number): Link | undefined {
    return this.find(row, column)?.link;
  }

  setLink(row: number, column: number, link: Link): void {
    this.make(row, column).link = link;
  }

  /** The smallest rectangle of all cells that hold something, or with `alsoFormats` that anything was done to. */
  used(alsoFormats: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (!alsoFormats && cell.content === undefined) continue;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      }
    }
    return bottom < 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Lets every formula become what `change` makes of it. */
  changeFormulas(change: (formula: string) => string): void {
    for (const cells of this.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.content?.kind !== 'formula') continue;
        cell.content = { kind: 'formula', formula: change(cell.content.formula) };
      }
    }
  }

  private shared(format: CellFormat): CellFormat {
    const key = JSON.stringify(format);
    const known = this.formats.get(key) ?? format;
    this.formats.set(key, known);
    return known;
  }

  private find(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  private make(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { format: PLAIN }));
    return cell;
  }
}
