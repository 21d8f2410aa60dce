import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import type { Reason } from '../../../src/domain/basics/issue';
import type { StageId } from '../../../src/domain/campaign/stage';
import type {
  EarlierStages,
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
  StageOutcome,
} from '../../../src/domain/stages/stage-kind';
import type { FilledTables, StageColumn, StageTable } from '../../../src/domain/stages/table';
import type { StageRow } from '../../../src/domain/stages/values';
import { formatMessage } from '../../../src/i18n/format';
import { caseSettings, fillIn, type CaseCells, type CaseSettings } from './filled-stage';

export interface CaseEntrant {
  readonly number?: number;
  readonly name?: string;
  readonly post?: string;
  readonly person?: number;
  readonly order?: number;
  readonly round?: number;
  readonly gone?: Reason;
}

export interface CaseInput {
  readonly kind: StageKind;
  readonly settings?: CaseSettings;
  /** Openings by post; without: one post 甲 with one opening. */
  readonly posts?: Readonly<Record<string, number | undefined>>;
  /** Names, or more of them; numbered from 1, on the first post. */
  readonly entrants: readonly (string | CaseEntrant)[];
  /** Of the main table. */
  readonly cells?: CaseCells;
  /** Of other tables, by their ids. */
  readonly side?: Readonly<Record<string, CaseCells>>;
  readonly components?: readonly StageId[];
  /** Scores, full marks and outcomes of closed stages. */
  readonly earlier?: Partial<EarlierStages>;
}

export interface CaseResult {
  readonly context: StageContext;
  readonly tables: readonly StageTable[];
  readonly filled: FilledTables;
  readonly judgement: StageJudgement;
  /** The engine's and the stage's own. */
  readonly findings: readonly StageFinding[];
  /** `severity code`, sorted. */
  readonly told: readonly string[];
  outcome(number: number): StageOutcome;
  /** `state` and the codes of the reasons, of everybody in order. */
  readonly states: readonly string[];
  /** What stands in a cell, as text: a number as a decimal, '' where it is blank. */
  cell(key: string | number, column: string, table?: string): string;
  /** Cutoffs by post. */
  readonly cutoffs: Readonly<Record<string, string>>;
}

/** Makes the tables of a stage, types the cells in, computes, looks for wrong cells and judges: as the product does. */
export function stageCase(input: CaseInput): CaseResult {
  const posts = Object.entries(input.posts ?? { 甲: 1 }).map(([name, openings]) => ({ name, openings }));
  const entrants = input.entrants.map((entrant, index): Entrant => {
    const given = typeof entrant === 'string' ? { name: entrant } : entrant;
    const number = given.number ?? index + 1;
    const standard = { name: `第${number}人`, post: posts[0]?.name ?? '', round: 0 };
    return { ...standard, ...given, number };
  });
  const context: StageContext = {
    settings: caseSettings(input.settings ?? {}, input.components ? { components: input.components } : {}),
    posts,
    entrants,
    earlier: {
      score: () => undefined,
      fullMark: () => undefined,
      outcome: () => undefined,
      shown: () => undefined,
      entrants: () => [],
      ...input.earlier,
    },
  };
  const { tables, filled, judgement, findings } = fillIn(input.kind, context, {
    ...input.side,
    people: input.cells ?? {},
  });
  const outcome = (number: number) => {
    const found = judgement.outcomes.get(number);
    if (!found) throw new Error(`No outcome of ${number}`);
    return found;
  };
  // Every message must have its words, whatever the test looks at.
  const messages = [
    ...findings.map(({ message }) => message),
    ...[...judgement.outcomes.values()].flatMap(({ reasons }) => reasons.map(({ message }) => message)),
  ];
  for (const text of messages) {
    const words = formatMessage(text, 'zh') + formatMessage(text, 'en');
    if (/[{}]|undefined/.test(words)) throw new Error(`${text.code}: ${words}`);
  }
  return {
    context,
    tables,
    filled,
    judgement,
    findings,
    told: findings.map(({ severity, message }) => `${severity} ${message.code}`).sort(),
    outcome,
    states: entrants.map(({ number }) => {
      const { state, reasons } = outcome(number);
      return [state, ...reasons.map(({ message }) => message.code)].join(' ');
    }),
    cell(key, column, table = 'people') {
      const of = filled.get(table);
      const row = of?.rows.find((one) => one.key === String(key));
      if (!of || !row) throw new Error(`No row ${key} in ${table}`);
      return valueText(row, columnOf(of.table, column));
    },
    cutoffs: Object.fromEntries(judgement.cutoffs.map(({ post, score }) => [post, score.toString()])),
  };
}

/** An exact number for expectations and settings. */
export function exact(value: string | number): Exact {
  const found = parseExact(value);
  if (!found) throw new Error(`No number: ${value}`);
  return found;
}

function columnOf(table: StageTable, name: string): StageColumn {
  const found = table.columns.find(({ id, title }) => title === name || id === name);
  if (!found) throw new Error(`No column ${name} among ${table.columns.map(({ title }) => title).join('、')}`);
  return found;
}

function valueText(row: StageRow, { id }: StageColumn): string {
  const value = row.value(id);
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return value.value.toString();
    case 'text':
      return value.text;
    case 'choice':
      return value.code;
    case 'day':
      return Object.values(value.day).join('-');
    case 'wrong':
      return `wrong ${value.typed}`;
  }
}
