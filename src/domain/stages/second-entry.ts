import { message, type MessageParam } from '../basics/issue';
import { localized } from '../basics/localized';
import { isReasonText } from '../campaign/review';
import type { StageId } from '../campaign/stage';
import { rowName } from './findings';
import { PEOPLE_TABLE, peopleTable, PERSON_COLUMNS } from './people-table';
import type { StageSettings } from './settings';
import type { StageFinding, StageKind } from './stage-kind';
import type { FilledTables, InputColumn, StageColumn, StageTable } from './table';
import { sameValue, valueText, type StageRow, type StageValue } from './values';

/** The id of the table in which the scores are entered a second time (双人复核). */
export const SECOND_ENTRY = 'second';

const DIFFERENCES = 'differences';
const REASON = 'differenceReason';

function isEnteredTwice(stage: StageId, settings: StageSettings): boolean {
  return settings.choices('doubleEntry')?.includes(stage) ?? false;
}

/**
 * The stage with a second table, where the scheme has its scores entered by two people: the inputs of the main table once more, on a
 * sheet of their own. The main table is the one that counts. Where both differ, one of them is corrected or the difference is
 * explained in the second; until then, and while the second is incomplete, the stage cannot be closed.
 */
export function withSecondEntry(kind: StageKind): StageKind {
  return {
    ...kind,
    tables(context) {
      const tables = kind.tables(context);
      const [people, ...others] = tables;
      if (!people || !isEnteredTwice(kind.id, context.settings) || inputsOf(people).length === 0) return tables;
      return [firstTable(people), ...others, secondTable(people)];
    },
    judge(context, tables) {
      const judgement = kind.judge(context, tables);
      const comparison = compareEntries(tables);
      if (!comparison) return judgement;
      return { ...judgement, findings: [...judgement.findings, ...comparisonFindings(comparison)] };
    },
  };
}

function inputsOf({ columns }: StageTable): readonly InputColumn[] {
  return columns.filter((column): column is InputColumn => column.role === 'input');
}

function secondName(people: StageTable): string {
  return `${people.sheet}录入二`;
}

const SHOWN_DIFFERENCES = { role: 'computed', id: DIFFERENCES, width: 22, show: 'text' } as const;

function firstTable(people: StageTable): StageTable {
  const differences: StageColumn = {
    ...SHOWN_DIFFERENCES,
    title: '与录入二的差异',
    computation: { op: 'lookUp', table: SECOND_ENTRY, column: DIFFERENCES, key: 'number' },
  };
  return {
    ...people,
    note: `${people.note}成绩由两人分别录入：这里是录入一，以此计算成绩；录入二在工作表“${secondName(people)}”。`,
    columns: [...people.columns, differences],
    listed: { in: DIFFERENCES, of: inputsOf(people) },
  };
}

function secondTable(people: StageTable): StageTable {
  // What is needed is told of the first entry; of this one, where it is missing or other.
  const inputs = inputsOf(people).map(({ needed: _, ...column }): InputColumn => column);
  const of = inputs.map(({ id, title }) => ({ id, title }));
  return {
    id: SECOND_ENTRY,
    sheet: secondName(people),
    note: `由另一人按原始评分表独立录入，录完再与“${people.sheet}”比对。不一致的单元格标红：核对原始评分表后更正其中一处；以“${people.sheet}”为准而不更正的，在“差异说明”栏写明理由。`,
    columns: [
      ...PERSON_COLUMNS,
      ...inputs,
      {
        ...SHOWN_DIFFERENCES,
        title: '差异',
        computation: { op: 'differences', table: PEOPLE_TABLE, key: 'number', columns: of },
      },
      { role: 'input', id: REASON, title: '差异说明', width: 26, input: { kind: 'text' } },
    ],
    rows: people.rows.map(({ initial: _, ...row }) => row),
    listed: { in: DIFFERENCES, of },
  };
}

/** A cell that the two entries do not agree on. */
export interface EntryDifference {
  /** Key of the row: the application's number. */
  readonly key: string;
  readonly who: string;
  readonly column: Pick<InputColumn, 'id' | 'title'>;
  readonly first: StageValue;
  readonly second: StageValue;
  /** Why the first entry holds; '' while nobody has said so. */
  readonly reason: string;
}

export interface EntryComparison {
  /** Rows of which the second entry has nothing. */
  readonly missing: readonly StageRow[];
  readonly differences: readonly EntryDifference[];
  /** People who were compared. */
  readonly people: number;
}

/** Compares the two entries of everybody who is not out; `undefined` where there is one entry only. A blank is no 0. */
export function compareEntries(tables: FilledTables): EntryComparison | undefined {
  const second = tables.get(SECOND_ENTRY);
  if (!second) return undefined;
  const first = peopleTable(tables);
  const inputs = inputsOf(first.table);
  const out = new Set(first.table.rows.flatMap((row) => (row.out ? [row.key] : [])));
  const others = new Map(second.rows.map((row) => [row.key, row]));
  const missing: StageRow[] = [];
  const differences: EntryDifference[] = [];
  let people = 0;
  for (const row of first.rows) {
    const other = others.get(row.key);
    if (!other || out.has(row.key)) continue;
    people++;
    if (inputs.every(({ id }) => other.isBlank(id))) {
      if (inputs.some(({ id }) => !row.isBlank(id))) missing.push(row);
      continue;
    }
    const reason = other.text(REASON);
    for (const column of inputs) {
      const [one, two] = [row.value(column.id), other.value(column.id)];
      if (sameValue(one, two)) continue;
      const explained = isReasonText(reason) ? reason : '';
      differences.push({ key: row.key, who: rowName(row), column, first: one, second: two, reason: explained });
    }
  }
  return { missing, differences, people };
}

const NAMES_SHOWN = 5;

function comparisonFindings({ missing, differences }: EntryComparison): readonly StageFinding[] {
  const [first] = missing;
  const incomplete: readonly StageFinding[] = first
    ? [
        {
          severity: 'block',
          message: message('second.missing', {
            count: missing.length,
            names: missing.slice(0, NAMES_SHOWN).map(rowName),
          }),
          at: { table: SECOND_ENTRY, key: first.key },
        },
      ]
    : [];
  return [...incomplete, ...differences.map(differenceFinding)];
}

function differenceFinding(difference: EntryDifference): StageFinding {
  const { key, column, reason } = difference;
  const params = differenceParams(difference);
  const places = {
    at: { table: SECOND_ENTRY, key, column: column.id },
    other: { table: PEOPLE_TABLE, key, column: column.id },
  };
  return reason === ''
    ? { severity: 'block', message: message('second.differs', params), ...places }
    : { severity: 'info', message: message('second.explained', { ...params, reason }), ...places };
}

/** What a difference is called in messages and in 日志. */
export function differenceParams({ who, column, first, second }: EntryDifference) {
  return { who, column: column.title, first: shown(first), second: shown(second) };
}

const BLANK = localized('空白', 'blank');

function shown(value: StageValue): MessageParam {
  return valueText(value) || BLANK;
}
