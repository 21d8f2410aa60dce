import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import { message, type Reason, type Severity } from '../../../src/domain/basics/issue';
import { localized } from '../../../src/domain/basics/localized';
import type { StageId } from '../../../src/domain/campaign/stage';
import type { SourceValue } from '../../../src/domain/roster/source';
import type { ParameterValue } from '../../../src/domain/rules/rule';
import { computeRows } from '../../../src/domain/stages/compute';
import { tableFindings } from '../../../src/domain/stages/findings';
import { readStageValue } from '../../../src/domain/stages/read-value';
import { StageSettings } from '../../../src/domain/stages/settings';
import type {
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
} from '../../../src/domain/stages/stage-kind';
import type { FilledTable, StageTable } from '../../../src/domain/stages/table';
import { StageRow, type StageValue } from '../../../src/domain/stages/values';
import { formatMessage } from '../../../src/i18n/format';

/** A stage as it stands in its sheets: what the scheme says, who takes part, and what was typed. */
export interface VoteCase {
  /** Parameters of the scheme; `undefined` is a blank that is still open. */
  readonly settings?: Readonly<Record<string, ParameterValue | undefined>>;
  /** Openings by post; '办公室主任' with 1 where omitted. */
  readonly posts?: Readonly<Record<string, number | undefined>>;
  /** Names, or names with post and more; numbered from 1 in this order. */
  readonly people: readonly (string | PersonCase)[];
  /** Per table, per row key, cells by the titles of their columns. */
  readonly cells?: Readonly<Record<string, Readonly<Record<string, Cells>>>>;
  /** Scores of earlier stages, by stage and number. */
  readonly scores?: Readonly<Partial<Record<StageId, Readonly<Record<number, string>>>>>;
}

export type Cells = Readonly<Record<string, SourceValue>>;

export interface PersonCase {
  readonly name: string;
  readonly post?: string;
  readonly person?: number;
  readonly gone?: Reason;
}

export const POST = '办公室主任';

export const WITHDRAWN: Reason = { rule: 'R-ELI-13', message: message('stage.gave-up', {}) };

export interface JudgedCase extends StageJudgement {
  readonly context: StageContext;
  readonly tables: ReadonlyMap<string, FilledTable>;
  /** Everything told: of the cells, then of the stage. */
  readonly told: readonly StageFinding[];
  /** `goesOn`, `out` …, in the order of the people. */
  readonly states: readonly string[];
  /** The Chinese texts of a person's reasons, by number. */
  reasons(number: number): readonly string[];
  /** Codes of what was told with this severity. */
  codes(severity: Severity): readonly string[];
  /** The value of a cell in a table, by row key and title. */
  value(table: string, key: string, title: string): StageValue;
}

/** Fills in the tables of a stage, computes them and judges. */
export function judgeCase(kind: StageKind, input: VoteCase): JudgedCase {
  const context = contextOf(input);
  const tables = new Map<string, FilledTable>();
  const [people, ...side] = kind.tables(context) as [StageTable, ...StageTable[]];
  for (const table of [...side, people]) {
    const typed = input.cells?.[table.id] ?? {};
    const keys = new Set(table.rows.map(({ key }) => key));
    expect(Object.keys(typed).filter((key) => !keys.has(key))).toEqual([]);
    const rows = table.rows.map(({ key, fixed }) => new StageRow(key, valuesOf(table, fixed, typed[key] ?? {})));
    tables.set(table.id, { table, rows: computeRows(table, rows, tables) });
  }
  const judgement = kind.judge(context, tables);
  const told = [...[...tables.values()].flatMap(tableFindings), ...judgement.findings];
  const outcome = (number: number) => judgement.outcomes.get(number);
  return {
    ...judgement,
    context,
    tables,
    told,
    states: context.entrants.map(({ number }) => outcome(number)?.state ?? 'none'),
    reasons: (number) => (outcome(number)?.reasons ?? []).map((reason) => formatMessage(reason.message, 'zh')),
    codes: (severity) => told.filter((found) => found.severity === severity).map((found) => found.message.code),
    value: (table, key, title) => {
      const filled = tables.get(table) as FilledTable;
      const column = filled.table.columns.find((candidate) => candidate.title === title);
      return (filled.rows.find((row) => row.key === key) as StageRow).value(column?.id as string);
    },
  };
}

function contextOf({ settings = {}, posts = { [POST]: 1 }, people, scores = {} }: VoteCase): StageContext {
  const score = (stage: StageId, number: number) => {
    const text = scores[stage]?.[number];
    return text === undefined ? undefined : (parseExact(text) as Exact);
  };
  const entrants = people.map((person, index): Entrant => {
    const { post = POST, ...given } = typeof person === 'string' ? { name: person } : person;
    return { number: index + 1, post, round: 0, ...given };
  });
  return {
    settings: settingsOf(settings),
    posts: Object.entries(posts).map(([name, openings]) => ({ name, openings })),
    entrants,
    earlier: { score, fullMark: () => undefined, outcome: () => undefined, entrants: () => [] },
  };
}

export function settingsOf(values: Readonly<Record<string, ParameterValue | undefined>>): StageSettings {
  const text = localized('参数', 'parameter');
  const parameters = Object.entries(values).map(([id, value]) => ({
    parameter: {
      id,
      title: text,
      input: { kind: 'ratio' } as const,
      question: text,
      neededFor: 'written' as const,
      rule: 'R-DEM-1' as const,
      source: text,
    },
    value,
    origin: value === undefined ? ('open' as const) : ('answer' as const),
  }));
  const scheme = {
    id: 'test',
    title: text,
    source: text,
    parameters: parameters.map(({ parameter }) => parameter),
    requirements: [],
    ascending: [],
    stages: [],
    components: ['written', 'interview'] as const,
  };
  return new StageSettings({ scheme, parameters, requirements: [] });
}

function valuesOf(
  table: StageTable,
  fixed: ReadonlyMap<string, StageValue>,
  typed: Cells,
): ReadonlyMap<string, StageValue> {
  const values = new Map(fixed);
  for (const [title, cell] of Object.entries(typed)) {
    const column = table.columns.find((candidate) => candidate.title === title);
    if (column?.role !== 'input') throw new Error(`${table.sheet} has no column ${title} to fill in`);
    values.set(column.id, readStageValue(cell, column.input, '1900'));
  }
  return values;
}

/** Every finding and reason has words in both languages, without a placeholder left. */
export function expectWords({ told, outcomes }: JudgedCase): void {
  const reasons = [...outcomes.values()].flatMap((outcome) => outcome.reasons);
  for (const { message: text } of [...told, ...reasons]) {
    for (const language of ['zh', 'en'] as const) {
      expect(formatMessage(text, language)).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  }
}

/** The cells of a meeting whose ballots all came back valid but for the blank and spoilt ones. */
export function meetingCells(
  entitled: number,
  returned: number,
  { present = returned, issued = returned, blank = 0, spoilt = 0 } = {},
): Cells {
  const counts = { 应到: entitled, 实到: present, 发出: issued, 收回: returned };
  return { ...counts, 有效: returned - blank - spoilt, 空白: blank, 废票: spoilt };
}

/** The same for a meeting that does not count blank ballots apart. */
export function withoutBlank(cells: Cells): Cells {
  const { 空白: _, ...others } = cells;
  return others;
}
