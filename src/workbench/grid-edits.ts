import type { ICellData, IDocumentData } from '@univerjs/core';
import { dayOfSerial } from '../domain/basics/calendar';
import { NAMESPACE } from '../functions';
import type { SourceValue } from '../domain/roster/source';
import type { CellContent, CellEdit, FormulaResults } from '../ports/cell-edits';
import { storedFormula } from './formula-names';

/** Who changed a cell last: a formula's new result does not undo that somebody typed before. */
export type ChangeKind = 'typed' | 'calculated';

/** What the grid holds in a cell; counted from 0. */
export interface GridCells {
  /** By the id of the sheet. */
  cell(sheet: string, row: number, column: number): ICellData | undefined;
  /** The formula of a cell that has one, with `=`; slow where cells share it. */
  formula(sheet: string, row: number, column: number): string;
  /** The results that the formula of a cell has spilled, its own included. */
  spilled(sheet: string, row: number, column: number): readonly (readonly (ICellData | undefined)[])[] | undefined;
  /** The pattern of the cell's number format. */
  numberFormat(sheet: string, row: number, column: number): string | undefined;
}

/** The changed cells of a grid, until somebody takes them as edits of the file. */
export class GridEdits {
  private readonly changes = new Map<string, Map<string, ChangeKind>>();

  get isEmpty(): boolean {
    return this.changes.size === 0;
  }

  add(sheet: string, row: number, column: number, kind: ChangeKind): void {
    const cells = this.changes.get(sheet) ?? new Map<string, ChangeKind>();
    const key = `${row},${column}`;
    if (kind === 'typed' || !cells.has(key)) cells.set(key, kind);
    this.changes.set(sheet, cells);
  }

  clear(): void {
    this.changes.clear();
  }

  /** The contents of the changed cells. `names` has the names of the sheets by their ids. */
  take(grid: GridCells, names: ReadonlyMap<string, string>, dateSystem: '1900' | '1904'): CellEdit[] {
    const edits: CellEdit[] = [];
    for (const [id, cells] of this.changes) {
      const sheet = names.get(id);
      if (sheet === undefined) continue;
      for (const [key, kind] of cells) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        const content = contentOf(grid, { sheet: id, row, column }, kind, dateSystem);
        if (content) edits.push({ sheet, row: row + 1, column: column + 1, ...content });
      }
    }
    this.clear();
    return edits;
  }
}

interface GridPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function contentOf(
  grid: GridCells,
  { sheet, row, column }: GridPlace,
  kind: ChangeKind,
  dateSystem: '1900' | '1904',
): CellContent | undefined {
  const cell = grid.cell(sheet, row, column);
  if (!cell?.f && !cell?.si) {
    // What a formula spilled goes with that formula.
    if (kind === 'calculated') return undefined;
    return { kind: 'value', value: typedValue(cell, grid.numberFormat(sheet, row, column), dateSystem) };
  }
  const block = grid.spilled(sheet, row, column) ?? [[cell]];
  const results = block.map((cells) => cells.map(cellValue)) as unknown as FormulaResults;
  if (kind === 'typed') {
    const formula = grid.formula(sheet, row, column);
    return { kind: 'formula', formula: storedFormula(formula, NAMESPACE), results };
  }
  // A function that the grid does not know: the file's own result is the better one.
  if (isUnknown(results[0][0])) return undefined;
  return { kind: 'results', results };
}

function isUnknown(value: SourceValue): boolean {
  return typeof value === 'object' && value?.kind === 'error' && value.code === '#NAME?';
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/;
const TEXT = 1;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

/** The result of a formula. */
function cellValue(cell: ICellData | undefined): SourceValue {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (cell?.t === BOOLEAN) return value === 1 || value === 'TRUE';
  if (typeof value === 'string' && ERROR.test(value)) return { kind: 'error', code: value };
  return value;
}

/** What somebody typed. A number under a date format is that date. */
function typedValue(cell: ICellData | undefined, format: string | undefined, dateSystem: '1900' | '1904'): SourceValue {
  if (cell?.p) return documentText(cell.p);
  const value = cell?.v;
  if (typeof value === 'string' && (cell?.t === TEXT || cell?.t === FORCED_TEXT)) return value === '' ? null : value;
  const found = cellValue(cell);
  return typeof found === 'number' && format !== undefined && isDate(format) ? dateOf(found, dateSystem) : found;
}

/** A text of several lines stands in a cell as a document: `\r` after every line, `\n` after the last. */
function documentText({ body }: IDocumentData): SourceValue {
  const text = (body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  return text === '' ? null : text;
}

/** Whether a number format shows a day. Elapsed time and texts in quotes do not count. */
function isDate(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '');
}

const MINUTES_PER_DAY = 24 * 60;

function dateOf(serial: number, dateSystem: '1900' | '1904'): SourceValue {
  const minutes = Math.round(serial * MINUTES_PER_DAY);
  const whole = Math.floor(minutes / MINUTES_PER_DAY);
  const day = dayOfSerial(whole, dateSystem);
  const rest = minutes - whole * MINUTES_PER_DAY;
  return day ? { kind: 'date', day, hour: Math.floor(rest / 60), minute: rest % 60 } : serial;
}
