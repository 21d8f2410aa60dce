import type { InParts } from '../domain/basics/parts';
import { nearestNumber } from '../domain/basics/exact';
import { MOST_DECIMALS } from '../domain/scoring/rounding';
import { FACTOR_DECIMALS } from '../domain/stages/panel-correction';
import { PEOPLE_TABLE } from '../domain/stages/people-table';
import type { StageOutcome } from '../domain/stages/stage-kind';
import type { ComputedColumn, StageColumn, StageTable } from '../domain/stages/table';
import { valueText, type StageRow, type StageValue } from '../domain/stages/values';
import type { CampaignView, OpenStage } from './campaign-view';
import { dataReference, fittingWidth, sampled, tableRange, tableSheet, textWidth, type Column } from './columns';
import { exactMatch, isPlainCriterion } from './formula-text';
import { DIALECTS, type FormulaPlaces } from './formulas/dialect';
import type { CellPlan, PlannedCell, PlanValue, SheetPlan } from './plan';
import { reasonText } from './reason-text';
import { INPUT_STYLES, stageEntry } from './stage-entry';
import { stageHighlights } from './stage-highlights';
import { OUTCOME_TERMS } from './stage-terms';
import type { InputStyleName, StyleName } from './styles';

/** The columns behind those of the stage's main table; they are values, which an update or closing the stage writes anew. */
export const OUTCOME_TITLES = { outcome: '结果', reasons: '说明' } as const;

/** A row of a stage's table with what the stage says of it. */
export interface ShownRow {
  readonly row: StageRow;
  readonly outcome?: StageOutcome;
}

/** The sheet of one table of a stage: an open one with live formulas, one to be closed without any. */
export function stageSheet(
  view: CampaignView,
  stage: OpenStage,
  table: StageTable,
  purpose: 'open' | 'close' = 'open',
): InParts<SheetPlan> {
  const rows = stage.filled.get(table.id)?.rows ?? [];
  const isMain = table.id === PEOPLE_TABLE;
  const records = rows.map((row): ShownRow => {
    const outcome = isMain ? stage.judgement.outcomes.get(Number(row.key)) : undefined;
    return outcome ? { row, outcome } : { row };
  });
  const columns = stageColumns(purpose === 'open' ? view : { ...view, dialect: 'values' }, stage, table);
  return tableSheet({
    name: stage.instance.sheets[table.id] as string,
    title: stage.instance.sheets[table.id] as string,
    note: `${table.note}${purpose === 'open' ? refreshNote(view, stage, table) : ''}`,
    columns,
    records,
    frozenColumns: isMain ? 3 : 0,
    tabColor: isMain ? 'ED7D31' : 'F4B183',
    filter: isMain,
    highlights: (range) => stageHighlights(table, range, isMain),
  });
}

/** Names the columns that are values: they do not follow what is entered until the campaign is checked and updated. */
function refreshNote({ dialect }: CampaignView, stage: OpenStage, table: StageTable): string {
  const write = DIALECTS[dialect];
  const places = placesOf(stage, table)((id) => id);
  const values = table.columns.filter(
    (column) => column.role === 'computed' && write(column.computation, places) === undefined,
  );
  const titles = [...values.map(({ title }) => title), ...(table.id === 'people' ? Object.values(OUTCOME_TITLES) : [])];
  return titles.length === 0 ? '' : `${titles.map((title) => `“${title}”`).join('')}在重新检查并更新时刷新。`;
}

/** The columns of a table of an open stage, as they stand in its sheet. */
export function stageColumns(view: CampaignView, stage: OpenStage, table: StageTable): readonly Column<ShownRow>[] {
  const rows = stage.filled.get(table.id)?.rows ?? [];
  const own = table.columns.map((column) => ownColumn(view, stage, table, column, rows));
  if (table.id !== PEOPLE_TABLE) return own;
  return [
    ...own,
    {
      id: 'outcome',
      title: OUTCOME_TITLES.outcome,
      width: 9,
      style: 'centered',
      value: ({ outcome }) => (outcome ? OUTCOME_TERMS[outcome.state] : null),
    },
    {
      id: 'reasons',
      title: OUTCOME_TITLES.reasons,
      width: 44,
      style: 'text',
      value: ({ outcome }) => (outcome ? reasonText(outcome.reasons, view.wording.text) : null),
    },
  ];
}

function ownColumn(
  view: CampaignView,
  stage: OpenStage,
  table: StageTable,
  column: StageColumn,
  rows: readonly StageRow[],
): Column<ShownRow> {
  const base = { id: column.id, title: column.title, width: widthOf(column, rows) };
  const decimals = stage.context.settings.decimals;
  switch (column.role) {
    case 'fixed':
      return {
        ...base,
        style: column.show === 'score' ? scoreStyle(decimals) : 'centered',
        value: ({ row }) => {
          const value = row.value(column.id);
          const plain = cellValue(value);
          return value.kind === 'number' && column.show === undefined ? { value: plain, style: 'number' } : plain;
        },
      };
    case 'input':
      return {
        ...base,
        style: INPUT_STYLES[column.input.kind],
        entry: stageEntry(column.input),
        value: ({ row }) => cellValue(row.value(column.id)),
      };
    case 'computed': {
      const write = DIALECTS[view.dialect];
      const placesAt = placesOf(stage, table);
      const out = new Set(stage.filled.get(table.id)?.table.rows.flatMap((row) => (row.out ? [row.key] : [])));
      return {
        ...base,
        style: computedStyle(column, decimals),
        computed: true,
        value: ({ row }, { cell }): PlannedCell => {
          const value = cellValue(row.value(column.id));
          const formula = write(column.computation, placesAt(cell));
          if (formula === undefined || out.has(row.key)) return value;
          const guarded = column.unless === undefined ? formula : `IF(${cell(column.unless)}<>"","",${formula})`;
          return { value: value ?? '', formula: guarded };
        },
      };
    }
  }
}

/** The places of a table's formulas, row by row. */
function placesOf(stage: OpenStage, table: StageTable): (cell: (id: string) => string) => FormulaPlaces {
  const range = tableRange(table.columns, table.rows.length);
  const ids = table.columns.map(({ id }) => id);
  const match = exactMatch(keyTexts(table));
  const plain = new Map<string, boolean>();
  const everyRow = {
    column: (id: string) => `$${range.letters(id)}$${range.firstRow}:$${range.letters(id)}$${range.lastRow}`,
    sideColumn(id: string, columnId: string) {
      const other = stage.tables.find((candidate) => candidate.id === id);
      if (!other) throw new Error(`no table ${id} beside ${table.id}`);
      const letters = tableRange(other.columns, other.rows.length).letters(columnId);
      return dataReference(stage.instance.sheets[id] as string, letters, other.rows.length);
    },
    isPlain(id: string) {
      const known = plain.get(id) ?? isPlainColumn(table, id);
      plain.set(id, known);
      return known;
    },
    match,
  };
  return (cell) => ({
    ...everyRow,
    cell,
    cells(columnIds) {
      const at = columnIds.map((id) => ids.indexOf(id));
      const side = at.length > 1 && at.every((index, place) => place === 0 || index === (at[place - 1] as number) + 1);
      const [first, last] = [columnIds[0] as string, columnIds[columnIds.length - 1] as string];
      return side ? `${cell(first)}:${cell(last)}` : columnIds.map(cell).join(',');
    },
  });
}

/** Texts by which rows of other tables are found: posts, groups. */
function keyTexts({ columns, rows }: StageTable): readonly string[] {
  const keys = columns.flatMap((column) =>
    column.role === 'computed' && 'key' in column.computation ? [column.computation.key] : [],
  );
  return [...new Set(keys)].flatMap((id) => fixedTexts(rows, id));
}

function fixedTexts(rows: StageTable['rows'], id: string): readonly string[] {
  return rows.flatMap(({ fixed }) => {
    const value = fixed.get(id);
    return value?.kind === 'text' ? [value.text] : [];
  });
}

/** Shares and products that are not rounded have more digits than a criterion; all other numbers are rounded. */
function isPlainColumn({ columns, rows }: StageTable, id: string): boolean {
  const column = columns.find((candidate) => candidate.id === id);
  if (column?.role === 'computed') return !['share', 'weightedPoints'].includes(column.computation.op);
  return fixedTexts(rows, id).every(isPlainCriterion);
}

/** What is wrong stays as it was typed. */
function cellValue(value: StageValue): PlanValue {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'number':
      return nearestNumber(value.value);
    default:
      return valueText(value);
  }
}

type ScoreStyle = Extract<StyleName, `score${number}`>;

/** The style that shows so many decimals. */
export function scoreStyle(decimals: number): ScoreStyle {
  return `score${Math.min(decimals, MOST_DECIMALS)}` as ScoreStyle;
}

function computedStyle({ show }: ComputedColumn, decimals: number): Exclude<StyleName, InputStyleName> {
  switch (show) {
    case 'score':
      return scoreStyle(decimals);
    case 'share':
      return 'share';
    case 'factor':
      return scoreStyle(FACTOR_DECIMALS);
    case 'rank':
    case 'count':
      return 'number';
    case 'day':
    case 'text':
      return 'formulaText';
  }
}

function widthOf(column: StageColumn, rows: readonly StageRow[]): number {
  if (column.width !== undefined) return column.width;
  if (column.role === 'fixed') {
    const texts = sampled(rows).map((row) => String(cellValue(row.value(column.id)) ?? ''));
    return fittingWidth([column.title, ...texts], 8, 24);
  }
  if (column.role === 'input' && column.input.kind === 'text') return Math.max(16, textWidth(column.title) + 2);
  if (column.role === 'computed' && column.show === 'day') return 13;
  return Math.min(14, Math.max(9, textWidth(column.title) + 2));
}

/** The cell of a table's row as it is written, for comparing. */
export function plannedValue(cell: PlannedCell): PlanValue {
  return typeof cell === 'object' && cell !== null ? (cell as CellPlan).value : cell;
}
