import { atOnce } from '../../../src/domain/basics/parts';
import { localized } from '../../../src/domain/basics/localized';
import type { StageId } from '../../../src/domain/campaign/stage';
import type { SourceValue } from '../../../src/domain/roster/source';
import type { ParameterValue } from '../../../src/domain/rules/rule';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { runStage, type StageRun } from '../../../src/domain/stages/run-stage';
import { StageSettings } from '../../../src/domain/stages/settings';
import type { StageContext, StageKind } from '../../../src/domain/stages/stage-kind';
import type { InputColumn, StageTable } from '../../../src/domain/stages/table';

// What `stage-case`, `selection-case` and `vote-case` share: a scheme of a few parameters, and a stage that is filled in as its sheets are.

/** Parameters by id, in the form in which they are stored; `undefined` is a blank that is still open. */
export type CaseSettings = Readonly<Record<string, ParameterValue | undefined>>;

/** What is typed in: by key of the row, then by the column's title or id. A blank for what is left out, also where the table suggests something. */
export type CaseCells = Readonly<Record<string, Readonly<Record<string, SourceValue>>>>;

/** A scheme with these values and nothing else. */
export function caseSettings(
  values: CaseSettings,
  {
    components = [],
    stages = [],
  }: { readonly components?: readonly StageId[]; readonly stages?: readonly StageId[] } = {},
): StageSettings {
  const text = localized('参数', 'parameter');
  const parameters = Object.entries(values).map(([id, value]) => ({
    parameter: {
      id,
      title: text,
      input: { kind: 'ratio' },
      question: text,
      neededFor: 'written',
      rule: 'R-PLAN-2',
      source: text,
    } as const,
    value,
    origin: value === undefined ? ('open' as const) : ('answer' as const),
  }));
  const scheme: Scheme = {
    id: 'case',
    title: text,
    source: text,
    parameters: parameters.map(({ parameter }) => parameter),
    requirements: [],
    ascending: [],
    stages,
    components,
  };
  return new StageSettings({ scheme, parameters, requirements: [] });
}

/** Makes the tables of a stage, types the cells in by the ids of the tables, and runs it as the product does. */
export function fillIn(kind: StageKind, context: StageContext, typed: Readonly<Record<string, CaseCells>>): StageRun {
  const tables = kind.tables(context);
  for (const id of Object.keys(typed)) {
    if (!tables.some((table) => table.id === id)) throw new Error(`No table ${id}`);
  }
  const cells = new Map(tables.map((table) => [table.id, typedRows(table, typed[table.id] ?? {})]));
  return atOnce(runStage(kind, context, tables, cells, '1900'));
}

function typedRows(table: StageTable, cells: CaseCells): ReadonlyMap<string, ReadonlyMap<string, SourceValue>> {
  const keys = new Set(table.rows.map(({ key }) => key));
  for (const key of Object.keys(cells)) {
    if (!keys.has(key)) throw new Error(`No row ${key} in ${table.id}`);
  }
  return new Map(
    table.rows.map(({ key }) => {
      const entries = Object.entries(cells[key] ?? {});
      return [key, new Map(entries.map(([name, cell]) => [inputColumn(table, name).id, cell]))];
    }),
  );
}

/** A column to type into, by its title or id. */
export function inputColumn({ columns, sheet }: StageTable, name: string): InputColumn {
  const found = columns.find(({ id, title }) => title === name || id === name);
  if (found?.role !== 'input') throw new Error(`${sheet} has no column ${name} to type into`);
  return found;
}
