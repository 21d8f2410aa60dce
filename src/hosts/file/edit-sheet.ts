import { cellAddress } from '../../domain/basics/place';
import type { SourceDate, SourceRange } from '../../domain/roster/source';
import type { CellEdit } from '../../ports/cell-edits';
import { rangeOf } from '../range-of';
import { formulaBlocks, isInRange } from './array-formulas';
import type { NewContent } from './cell-markup';
import { CellWriter, formulaAttributes, formulaMarkup } from './cell-markup';
import { withoutSharing } from './shared-formulas';
import type { Numbered, SheetMarkup } from './sheet-markup';
import { attribute, cellsOf, sheetMarkup, withoutAttributes } from './sheet-markup';

/** Why a sheet's cells cannot be changed: it is written in a way that is not understood, or one of them belongs to a block. */
export type EditRefusal = { readonly kind: 'not-understood' } | { readonly kind: 'in-block'; readonly edit: CellEdit };

/** What the sheet's workbook lends to it. */
export interface EditSurroundings {
  readonly dateSystem: '1900' | '1904';
  /** The format that shows a date and looks like the given one otherwise; itself where it shows one already. */
  dateFormat(format: number, date: SourceDate): number;
}

/** Contents by row and column. */
type Contents = Map<number, Map<number, NewContent>>;

/**
 * The text of a worksheet part with other contents in some cells. Whatever does not stand in them stays as it is, sign by sign; but a
 * row that grows to the right loses `spans`, `dimension` grows, and who shared a formula that goes away gets it in whole.
 */
export function editSheet(
  text: string,
  edits: readonly CellEdit[],
  surroundings: EditSurroundings,
): { readonly text: string } | { readonly refusal: EditRefusal } {
  const blocks = formulaBlocks(text);
  const inBlock = edits.find((edit) => breaksBlock(edit, blocks, edits));
  if (inBlock) return { refusal: { kind: 'in-block', edit: inBlock } };
  const isChanging = new Set(edits.filter(({ kind }) => kind !== 'results').map(keyOf));
  const alone = withoutSharing(text, (row, column) => isChanging.has(keyOf({ row, column })));
  const markup = alone === undefined ? undefined : sheetMarkup(alone);
  if (alone === undefined || !markup) return { refusal: { kind: 'not-understood' } };
  const contents = contentsOf(edits, blocks, markup);
  const edited = contents && new SheetEditor(alone, markup, surroundings).edited(contents);
  return edited === undefined ? { refusal: { kind: 'not-understood' } } : { text: edited };
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row},${column}`;
}

/** Whether it changes one cell of a block and leaves the formula that fills the block. */
function breaksBlock(edit: CellEdit, blocks: readonly SourceRange[], edits: readonly CellEdit[]): boolean {
  if (edit.kind === 'results') return false;
  return blocks.some(
    ({ top, left, ...rest }) =>
      isInRange({ top, left, ...rest }, edit.row, edit.column) &&
      !edits.some(({ row, column }) => row === top && column === left),
  );
}

/**
 * The edits as contents of single cells: what a formula fills is written, what it filled before is blanked. `undefined` where a cell
 * that has no formula is to get the results of one.
 */
function contentsOf(
  edits: readonly CellEdit[],
  blocks: readonly SourceRange[],
  markup: SheetMarkup,
): Contents | undefined {
  const rows = new Map(markup.rows.map((row) => [row.number, row]));
  const contents: Contents = new Map();
  const put = (row: number, column: number, content: NewContent): void => {
    const cells = contents.get(row) ?? new Map<number, NewContent>();
    contents.set(row, cells.set(column, content));
  };
  for (const { row, column } of edits) {
    const block = blocks.find(({ top, left }) => top === row && left === column);
    if (block) eachCell(block, (r, c) => put(r, c, { value: null, formula: undefined }));
  }
  for (const edit of edits) {
    const { row, column } = edit;
    if (edit.kind === 'value') {
      put(row, column, { value: edit.value, formula: undefined });
      continue;
    }
    const isBlock =
      edit.kind === 'results'
        ? fillsBlock(rows.get(row), column, markup.prefix)
        : edit.results.length > 1 || edit.results[0].length > 1;
    if (isBlock === undefined) return undefined;
    const range = {
      top: row,
      left: column,
      bottom: row + (isBlock ? edit.results.length : 1) - 1,
      right: column + (isBlock ? edit.results[0].length : 1) - 1,
    };
    eachCell(range, (r, c) => {
      put(r, c, { value: edit.results[r - row]?.[c - column] ?? null, formula: undefined });
    });
    put(row, column, {
      value: edit.results[0][0],
      formula: edit.kind === 'results' ? 'own' : { text: edit.formula },
      ...(isBlock ? { block: reference(range) } : {}),
    });
  }
  return contents;
}

function eachCell({ top, left, bottom, right }: SourceRange, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
}

function reference({ top, left, bottom, right }: SourceRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** Whether the cell's formula is one that fills a block; `undefined` where the cell has none. */
function fillsBlock(row: Numbered | undefined, column: number, prefix: string): boolean | undefined {
  const cell = row && cellsOf(row, prefix)?.find(({ number }) => number === column);
  const formula = formulaMarkup(cell?.body ?? '', prefix);
  return formula === '' ? undefined : attribute(formulaAttributes(formula), 't') === 'array';
}

class SheetEditor {
  private readonly writer: CellWriter;
  private readonly columnFormats: (column: number) => number;
  private added: SourceRange | undefined;

  constructor(
    private readonly text: string,
    private readonly markup: SheetMarkup,
    private readonly surroundings: EditSurroundings,
  ) {
    this.writer = new CellWriter(markup.prefix, surroundings.dateSystem);
    this.columnFormats = columnFormats(text.slice(0, markup.start));
  }

  /** `undefined` where a row that is to change is not understood. */
  edited(contents: Contents): string | undefined {
    const { text, markup } = this;
    const pieces: string[] = [];
    let from = markup.start;
    const waiting = [...contents.keys()].sort((a, b) => a - b);
    for (const row of markup.rows) {
      if (waiting.length === 0) break;
      while ((waiting[0] ?? Infinity) < row.number) {
        pieces.push(text.slice(from, row.start), this.newRow(waiting[0] as number, contents));
        from = row.start;
        waiting.shift();
      }
      if (waiting[0] !== row.number) continue;
      const changed = this.changedRow(row, contents.get(row.number) as ReadonlyMap<number, NewContent>);
      if (changed === undefined) return undefined;
      pieces.push(text.slice(from, row.start), changed);
      from = row.end;
      waiting.shift();
    }
    if (!markup.isEmptyTag) pieces.push(text.slice(from, markup.end));
    pieces.push(...waiting.map((row) => this.newRow(row, contents)));
    const rows = pieces.join('');
    const data = markup.isEmptyTag ? this.dataElement(rows) : rows;
    return this.grownHead() + data + text.slice(markup.end);
  }

  private dataElement(rows: string): string {
    const { prefix, start, end } = this.markup;
    return rows === '' ? this.text.slice(start, end) : `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  }

  private newRow(number: number, contents: Contents): string {
    const cells = [...(contents.get(number) as ReadonlyMap<number, NewContent>)].sort(([a], [b]) => a - b);
    const written = cells.map(([column, content]) => this.newCell(number, column, content, 0)).join('');
    const { prefix } = this.markup;
    return written === '' ? '' : `<${prefix}row r="${number}">${written}</${prefix}row>`;
  }

  private changedRow(row: Numbered, contents: ReadonlyMap<number, NewContent>): string | undefined {
    const { prefix } = this.markup;
    const cells = cellsOf(row, prefix);
    if (!cells) return undefined;
    const rowFormat = /^(?:1|true)$/.test(attribute(row.attributes, 'customFormat') ?? '')
      ? formatOf(row.attributes)
      : 0;
    const body = row.body ?? '';
    const pieces: string[] = [];
    let from = 0;
    let grew = false;
    const waiting = [...contents].sort(([a], [b]) => a - b);
    const create = (column: number, content: NewContent): void => {
      const written = this.newCell(row.number, column, content, rowFormat);
      grew ||= written !== '';
      pieces.push(written);
    };
    for (const cell of cells) {
      while (waiting[0] && waiting[0][0] < cell.number) {
        pieces.push(body.slice(from, cell.start));
        from = cell.start;
        create(...(waiting.shift() as [number, NewContent]));
      }
      if (waiting[0]?.[0] !== cell.number) continue;
      const [, content] = waiting.shift() as [number, NewContent];
      pieces.push(body.slice(from, cell.start), this.writer.rewritten(cell, content, this.newFormat(cell, content)));
      from = cell.end;
    }
    pieces.push(body.slice(from));
    for (const [column, content] of waiting) create(column, content);
    const attributes = grew ? withoutAttributes(row.attributes, ['spans']) : row.attributes;
    return `<${prefix}row${attributes.trimEnd()}>${pieces.join('')}</${prefix}row>`;
  }

  private newFormat(cell: Numbered, { value }: NewContent): number | undefined {
    if (typeof value !== 'object' || value?.kind !== 'date') return undefined;
    const before = formatOf(cell.attributes);
    const format = this.surroundings.dateFormat(before, value);
    return format === before ? undefined : format;
  }

  private newCell(row: number, column: number, content: NewContent, rowFormat: number): string {
    const { value, formula } = content;
    if (formula === undefined && (value === null || value === '')) return '';
    const place = { top: row, left: column, bottom: row, right: column };
    this.added = this.added ? around(this.added, place) : place;
    const inherited = rowFormat || this.columnFormats(column);
    const isDate = typeof value === 'object' && value?.kind === 'date';
    const format = isDate ? this.surroundings.dateFormat(inherited, value) : inherited;
    return this.writer.created(cellAddress(row, column), content, format);
  }

  /** What stands before the rows, with the range that the sheet says to use large enough. */
  private grownHead(): string {
    const head = this.text.slice(0, this.markup.start);
    return head.replace(/(<(?:[\w.-]+:)?dimension\s+ref\s*=\s*["'])([^"']*)/, (whole, before: string, ref: string) =>
      this.added ? before + reference(around(rangeOf(ref), this.added)) : whole,
    );
  }
}

function formatOf(attributes: string): number {
  return Number(attribute(attributes, 's') ?? 0);
}

function around(a: SourceRange, b: SourceRange): SourceRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What cells that are not written look like, by the columns of the sheet. */
function columnFormats(head: string): (column: number) => number {
  const columns = [...head.matchAll(/<(?:[\w.-]+:)?col(\s[^<>]*?)\/?>/g)].map(([, attributes = '']) => ({
    first: Number(attribute(attributes, 'min')),
    last: Number(attribute(attributes, 'max')),
    format: Number(attribute(attributes, 'style') ?? 0),
  }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
}
