import { between, inTurn, mapInParts, type InParts } from '../basics/parts';
import type { SourceValue } from '../roster/source';
import { computeRows } from './compute';
import { tableFindings } from './findings';
import { PEOPLE_TABLE } from './people-table';
import { readStageValue } from './read-value';
import type { StageContext, StageFinding, StageJudgement, StageKind } from './stage-kind';
import type { FilledTable, InputColumn, PlannedRow, StageTable } from './table';
import { StageRow, type StageValue } from './values';

/** Input cells as they stand, by table id, row key and column id. Fixed cells are never read. */
export type StageCells = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, SourceValue>>>;

/** A stage with what was entered, computed and judged. */
export interface StageRun {
  readonly tables: readonly StageTable[];
  readonly filled: ReadonlyMap<string, FilledTable>;
  readonly judgement: StageJudgement;
  /** Of the cells, then of the stage. */
  readonly findings: readonly StageFinding[];
}

/**
 * Runs a stage on what was entered: reads the cells of all tables, computes the columns (side tables first, then `people`), judges. A row
 * without cells is new and has only what its table suggests. Pure and total.
 */
export function* runStage(
  kind: StageKind,
  context: StageContext,
  tables: readonly StageTable[],
  cells: StageCells,
  dateSystem: '1900' | '1904',
): InParts<StageRun> {
  const filled = new Map<string, FilledTable>();
  const reading = tables.map((table) => () => {
    const typed = cells.get(table.id);
    return mapInParts(table.rows, (row) => readRow(table, row, typed?.get(row.key), dateSystem));
  });
  const read = yield* between(0, 0.4, inTurn(reading));
  tables.forEach((table, index) => filled.set(table.id, { table, rows: read[index] ?? [] }));
  const isMain = ({ id }: StageTable) => id === PEOPLE_TABLE;
  const sideFirst = [...tables].sort((a, b) => Number(isMain(a)) - Number(isMain(b)));
  const computing = sideFirst.map(
    (table) =>
      function* () {
        const { rows } = filled.get(table.id) as FilledTable;
        filled.set(table.id, { table, rows: yield* computeRows(table, rows, filled) });
      },
  );
  yield* between(0.4, 0.7, inTurn(computing));
  yield 0.7;
  const judgement = kind.judge(context, filled);
  const looking = tables.map(
    ({ id }) =>
      () =>
        tableFindings(filled.get(id) as FilledTable),
  );
  const ofCells = yield* between(0.8, 1, inTurn(looking));
  return { tables, filled, judgement, findings: [...ofCells.flat(), ...judgement.findings] };
}

function readRow(
  table: StageTable,
  planned: PlannedRow,
  typed: ReadonlyMap<string, SourceValue> | undefined,
  dateSystem: '1900' | '1904',
): StageRow {
  const values = new Map<string, StageValue>(planned.fixed);
  const inputs = table.columns.filter((column): column is InputColumn => column.role === 'input');
  for (const { id, input } of inputs) {
    const value = typed ? readStageValue(typed.get(id), input, dateSystem) : planned.initial?.get(id);
    if (value) values.set(id, value);
  }
  return new StageRow(planned.key, values);
}
