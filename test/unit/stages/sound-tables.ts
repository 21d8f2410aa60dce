import type { Computation } from '../../../src/domain/stages/computation';
import type { StageContext, StageKind } from '../../../src/domain/stages/stage-kind';
import type { StageTable } from '../../../src/domain/stages/table';

/** What a computed column reads. */
interface ColumnsRead {
  /** In its own row. */
  readonly row: readonly string[];
  /** In a side table. */
  readonly side?: { readonly table: string; readonly columns: readonly string[] };
}

function columnsRead(computation: Computation): ColumnsRead {
  switch (computation.op) {
    case 'trimmedMean':
    case 'composite':
    case 'meanPoints':
      return { row: computation.of };
    case 'classMean':
      return { row: computation.classes.flatMap(({ of }) => of) };
    case 'sum':
      return { row: [...computation.of, ...(computation.optional ?? [])] };
    case 'weightedPoints':
      return { row: [...computation.of, computation.weight] };
    case 'share':
      return { row: [...computation.part, ...computation.whole] };
    case 'rank':
      return { row: [computation.of, computation.within] };
    case 'sumOver':
    case 'lookUp': {
      const { table, column, key } = computation;
      return { row: [key], side: { table, columns: [column, key] } };
    }
    case 'panelFactor':
    case 'panelCorrected':
      return { row: [computation.of, computation.panel] };
    case 'differences': {
      const ids = computation.columns.map(({ id }) => id);
      return { row: [computation.key, ...ids], side: { table: computation.table, columns: [computation.key, ...ids] } };
    }
    case 'times':
    case 'yearsAfter':
    case 'noticeEnd':
      return { row: [computation.of] };
  }
}

function expectUnique(names: readonly string[]): void {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
}

/**
 * The tables of a kind as the engine, the sheets and the formulas need them: ids, titles and keys that are unique, the people first,
 * columns that exist and stand to the left of what reads them, and names that Excel takes for sheets.
 */
export function expectSoundTables(kind: StageKind, context: StageContext): readonly StageTable[] {
  const tables = kind.tables(context);
  const [people] = tables;
  if (people?.id !== 'people') throw new Error(`The first table of ${kind.id} is ${people?.id}`);
  expect(people.columns.slice(0, 3).map(({ id }) => id)).toEqual(['number', 'name', 'post']);
  expect(people.rows.map(({ key }) => key)).toEqual(context.entrants.map(({ number }) => String(number)));
  expectUnique(tables.map(({ id }) => id));
  expectUnique(tables.map(({ sheet }) => sheet));
  for (const table of tables) {
    expect(table.sheet).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
    expect(table.note).not.toBe('');
    expectSoundColumns(table, tables);
  }
  return tables;
}

function expectSoundColumns(
  { id, columns, rows, checks = [], listed }: StageTable,
  tables: readonly StageTable[],
): void {
  const ids = columns.map((column) => column.id);
  expectUnique(ids);
  expectUnique(columns.map(({ title }) => title));
  expectUnique(rows.map(({ key }) => key));
  columns.forEach((column, index) => {
    if (column.role !== 'computed') return;
    const { row, side: other } = columnsRead(column.computation);
    const needed = [...row, ...(column.unless === undefined ? [] : [column.unless])];
    expect([column.id, needed.filter((one) => !ids.slice(0, index).includes(one))]).toEqual([column.id, []]);
    if (!other) return;
    expect(id).not.toBe(other.table);
    // Only the main table is computed behind the others, which know what was entered there.
    const known = tables.find((table) => table.id === other.table)?.columns ?? [];
    const found = known.filter(({ role }) => id === 'people' || role !== 'computed').map((one) => one.id);
    expect([column.id, other.columns.filter((one) => !found.includes(one))]).toEqual([column.id, []]);
  });
  if (listed) expect(ids).toEqual(expect.arrayContaining([listed.in, ...listed.of.map((one) => one.id)]));
  for (const check of checks) expect(ids).toEqual(expect.arrayContaining([...check.of, ...check.limit, check.at]));
  const [fixed, input] = (['fixed', 'input'] as const).map((role) =>
    columns.filter((column) => column.role === role).map((column) => column.id),
  );
  for (const row of rows) {
    expect(fixed).toEqual(expect.arrayContaining([...row.fixed.keys()]));
    expect(input).toEqual(expect.arrayContaining([...(row.initial?.keys() ?? [])]));
  }
}
