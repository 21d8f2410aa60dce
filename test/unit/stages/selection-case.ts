import { parseIsoDay } from '../../../src/domain/basics/calendar';
import { decimalText, parseExact, type Exact } from '../../../src/domain/basics/exact';
import type { StageId } from '../../../src/domain/campaign/stage';
import type { SourceValue } from '../../../src/domain/roster/source';
import type { ParameterValue } from '../../../src/domain/rules/rule';
import { findStageKind } from '../../../src/domain/stages';
import type {
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
  StageOutcome,
} from '../../../src/domain/stages/stage-kind';
import type { FilledTable, InputColumn, StageTable } from '../../../src/domain/stages/table';
import { valueText, type StageRow, type StageValue } from '../../../src/domain/stages/values';
import { formatMessage } from '../../../src/i18n/format';
import { caseSettings, fillIn, inputColumn, type CaseCells } from './filled-stage';

/** A stage with what was there before it. Scores are decimal texts. */
export interface StageCase {
  readonly stages?: readonly StageId[];
  readonly components?: readonly StageId[];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly openings?: Readonly<Record<string, number | undefined>>;
  readonly entrants: readonly Entrant[];
  readonly fullMarks?: Partial<Record<StageId, string>>;
  /** By stage, then by application number. */
  readonly scores?: Partial<Record<StageId, Readonly<Record<number, string>>>>;
  readonly outcomes?: Partial<Record<StageId, Readonly<Record<number, StageOutcome>>>>;
  /** By stage, application number and column: what it has published besides. */
  readonly shown?: Partial<Record<StageId, Readonly<Record<number, Readonly<Record<string, string>>>>>>;
  readonly before?: Partial<Record<StageId, readonly Entrant[]>>;
  /** By application number, then by column id: what the clerk enters. */
  readonly inputs?: Readonly<Record<number, Readonly<Record<string, StageValue>>>>;
}

export interface RunStage {
  readonly table: StageTable;
  readonly rows: readonly StageRow[];
  /** The engine's findings about cells. */
  readonly cells: readonly StageFinding[];
  readonly judgement: StageJudgement;
  outcome(number: number): StageOutcome;
  /** What a cell shows: a decimal, a day, a code; '' for a blank. */
  shown(number: number, column: string): string;
}

export const exact = (text: string | number): Exact => {
  const value = parseExact(text);
  if (!value) throw new Error(`${text} is no number`);
  return value;
};

export const number = (text: string): StageValue => ({ kind: 'number', value: exact(text) });
export const choice = (code: string): StageValue => ({ kind: 'choice', code, term: code });
export const text = (typed: string): StageValue => ({ kind: 'text', text: typed });
export const day = (iso: string): StageValue => {
  const found = parseIsoDay(iso);
  if (!found) throw new Error(`${iso} is no day`);
  return { kind: 'day', day: found };
};

export const entrant = (applicationNumber: number, name: string, post = '办公室主任'): Entrant => ({
  number: applicationNumber,
  name,
  post,
  round: 0,
});

export const withdrawn = (person: Entrant): Entrant => ({
  ...person,
  gone: { rule: 'R-ELI-13', message: { code: 'stage.gave-up', params: {} } },
});

export function contextOf(given: StageCase): StageContext {
  const scores = new Map(
    Object.entries(given.scores ?? {}).flatMap(([stage, of]) =>
      Object.entries(of).map(([application, score]) => [`${stage} ${application}`, exact(score)] as const),
    ),
  );
  const posts = new Set(given.entrants.map(({ post }) => post));
  return {
    settings: caseSettings(given.parameters ?? {}, {
      stages: given.stages ?? ['written', 'interview', 'appraisal', 'composite', 'shortlist', 'notice', 'appointment'],
      components: given.components ?? ['written', 'interview', 'appraisal'],
    }),
    posts: [...posts].map((name) => ({
      name,
      openings: given.openings && name in given.openings ? given.openings[name] : 1,
    })),
    entrants: given.entrants,
    earlier: {
      score: (stage, application) => scores.get(`${stage} ${application}`),
      fullMark: (stage) => {
        const mark = (given.fullMarks ?? { written: '100', interview: '100', appraisal: '100' })[stage];
        return mark === undefined ? undefined : exact(mark);
      },
      outcome: (stage, application) => given.outcomes?.[stage]?.[application],
      shown: (stage, application, column) => given.shown?.[stage]?.[application]?.[column],
      entrants: (stage) => given.before?.[stage] ?? [],
    },
  };
}

export function kindOf(id: StageId): StageKind {
  const kind = findStageKind(id);
  if (!kind) throw new Error(`no stage ${id}`);
  return kind;
}

/** Makes the stage's table, fills it in, computes and judges it, as the engine does. */
export function runStage(id: StageId, given: StageCase): RunStage {
  const kind = kindOf(id);
  const context = contextOf(given);
  const [table] = kind.tables(context);
  if (!table) throw new Error('no table');
  const { filled, judgement, findings } = fillIn(kind, context, { people: typedCells(table, given.inputs ?? {}) });
  const { rows } = filled.get('people') as FilledTable;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    table,
    rows,
    cells: findings.filter((finding) => !judgement.findings.includes(finding)),
    judgement,
    outcome: (application) => judgement.outcomes.get(application) as StageOutcome,
    shown: (application, column) => show(byKey.get(String(application))?.value(column)),
  };
}

/** The cells that hold these values, of people who are there. */
function typedCells(table: StageTable, inputs: NonNullable<StageCase['inputs']>): CaseCells {
  return Object.fromEntries(
    table.rows.map(({ key }) => {
      const values = Object.entries(inputs[Number(key)] ?? {});
      return [key, Object.fromEntries(values.map(([id, value]) => [id, cellOf(inputColumn(table, id), value)]))];
    }),
  );
}

function cellOf({ input }: InputColumn, value: StageValue): SourceValue {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'number':
      return Number(decimalText(value.value));
    case 'choice':
      return input.kind === 'choice' ? (input.of[value.code]?.zh ?? value.term) : value.term;
    default:
      return valueText(value);
  }
}

function show(value: StageValue | undefined): string {
  switch (value?.kind) {
    case 'number':
      return decimalText(value.value);
    case 'day':
      return [value.day.year, value.day.month, value.day.day].map((part) => String(part).padStart(2, '0')).join('-');
    case 'text':
      return value.text;
    case 'choice':
      return value.code;
    default:
      return '';
  }
}

/** The findings as the clerk reads them, with severity and post. */
export function told(findings: readonly StageFinding[]): readonly string[] {
  return findings.map(({ severity, message }) => `${severity}: ${formatMessage(message, 'zh')}`);
}

/** The reasons of an outcome as the clerk reads them. */
export function why(outcome: StageOutcome): readonly string[] {
  return outcome.reasons.map(({ rule, message }) => `${rule} ${formatMessage(message, 'zh')}`);
}
