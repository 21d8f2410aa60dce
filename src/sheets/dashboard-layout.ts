import type { ChartFrame, SeriesFrame } from '../domain/basics/chart';
import { cellAddress, columnLetters } from '../domain/basics/place';
import { fittingWidth, textWidth } from './columns';
import type { CellPlan, ChartPlan, HighlightPlan, PlannedCell, SheetPlan } from './plan';

/** A table with its picture beside it. Columns count from 0. */
export interface Section {
  readonly title: string;
  readonly header: readonly string[];
  /** @param cell the address of a column in the same row */
  readonly rows: readonly ((cell: (column: number) => string) => readonly PlannedCell[])[];
  /** A column whose numbers above 0 are amiss. */
  readonly amiss?: number;
  /** The first column says what its numbers are about. */
  readonly chart: ChartFrame & { readonly series: readonly (SeriesFrame & { readonly column: number })[] };
}

/** Columns of the widest table, of the gap beside it, and of the pictures. */
const TABLE_COLUMNS = 7;
const GAP_COLUMNS = 1;
const CHART_COLUMNS = 8;
const WIDTH = TABLE_COLUMNS + GAP_COLUMNS + CHART_COLUMNS;
const NUMBER_WIDTH = 12;
const GAP_WIDTH = 3;

/** Rows that a picture takes at least, and their height. */
const CHART_ROWS = 18;
const ROW_POINTS = 18;
/** Rows that fit on a lying A4 page as wide as the sheet, with room to spare. */
const PAGE_ROWS = 44;

/** Sections below each other, on pages that cut none of them. */
export function dashboardPlan(name: string, title: string, note: string, sections: readonly Section[]): SheetPlan {
  const rows: (readonly PlannedCell[])[] = [[{ value: title, style: 'title' }], [{ value: note, style: 'subtitle' }]];
  const rowHeights = new Map([
    [1, 30],
    [2, 6 + 16 * Math.ceil((textWidth(note) * 1.1) / sheetWidth(sections))],
  ]);
  const charts: ChartPlan[] = [];
  const highlights: HighlightPlan[] = [];
  const pageStarts: number[] = [];
  let pageTop = 1;
  for (const section of sections) {
    const height = Math.max(section.rows.length, CHART_ROWS) + 2;
    const top = rows.length + 1;
    if (top > pageTop + 2 && top + height - pageTop > PAGE_ROWS) pageStarts.push((pageTop = top));
    rows.push([{ value: section.title, style: 'section' }]);
    rows.push(section.header.map((value): CellPlan => ({ value, style: 'header' })));
    const first = rows.length + 1;
    for (const row of section.rows) {
      const number = rows.length + 1;
      rows.push(row((column) => `$${columnLetters(column + 1)}${number}`));
    }
    const last = rows.length;
    charts.push(chartOf(section, first, last));
    if (section.amiss !== undefined) highlights.push(amissIn(section.amiss, first, last));
    // Below a short table, beside the rest of the picture, and one row between the sections.
    while (rows.length < top + height - 1) {
      rows.push([]);
      rowHeights.set(rows.length, ROW_POINTS);
    }
    rows.push([]);
  }
  return {
    name,
    visibility: 'visible',
    columns: [
      { width: labelWidth(sections), style: 'plain' },
      ...Array.from({ length: TABLE_COLUMNS - 1 }, () => ({ width: NUMBER_WIDTH, style: 'plain' as const })),
      { width: GAP_WIDTH, style: 'plain' },
      ...Array.from({ length: CHART_COLUMNS }, () => ({ width: NUMBER_WIDTH, style: 'plain' as const })),
    ],
    rows,
    rowHeights,
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: WIDTH })),
    validations: [],
    highlights,
    charts,
    print: { orientation: 'landscape', pageStarts },
    tabColor: '4472C4',
  };
}

function chartOf({ chart }: Section, first: number, last: number): ChartPlan {
  const cells = (column: number) => `${cellAddress(first, column + 1)}:${cellAddress(last, column + 1)}`;
  const left = TABLE_COLUMNS + GAP_COLUMNS + 1;
  return {
    ...chart,
    categories: cells(0),
    series: chart.series.map(({ column, ...series }) => ({ ...series, values: cells(column) })),
    place: {
      top: first - 1,
      left,
      bottom: Math.max(last, first + CHART_ROWS - 2),
      right: left + CHART_COLUMNS - 1,
    },
  };
}

function amissIn(column: number, first: number, last: number): HighlightPlan {
  const letters = columnLetters(column + 1);
  const formula = `AND(ISNUMBER($${letters}${first}),$${letters}${first}>0)`;
  return { range: `${letters}${first}:${letters}${last}`, formula, look: 'warn' };
}

/** The first column shows names of posts and people. */
function labelWidth(sections: readonly Section[]): number {
  const labels = sections.flatMap(({ rows }) => rows.map((row) => row(() => 'A1')[0]));
  const texts = labels.map((cell) => String((typeof cell === 'object' ? cell?.value : cell) ?? ''));
  return fittingWidth(texts, 16, 34);
}

function sheetWidth(sections: readonly Section[]): number {
  return labelWidth(sections) + (WIDTH - 2) * NUMBER_WIDTH + GAP_WIDTH;
}
