import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import { message, type Reason, type Severity } from '../../../src/domain/basics/issue';
import type { StageId } from '../../../src/domain/campaign/stage';
import type { SourceValue } from '../../../src/domain/roster/source';
import type { StageSettings } from '../../../src/domain/stages/settings';
import type {
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
} from '../../../src/domain/stages/stage-kind';
import type { FilledTable } from '../../../src/domain/stages/table';
import type { StageRow, StageValue } from '../../../src/domain/stages/values';
import { formatMessage } from '../../../src/i18n/format';
import { caseSettings, fillIn, type CaseSettings } from './filled-stage';

/** A stage as it stands in its sheets: what the scheme says, who takes part, and what was typed. */
export interface VoteCase {
  /** Parameters of the scheme; `undefined` is a blank that is still open. */
  readonly settings?: CaseSettings;
  /** Openings by post; '办公室主任' with 1 where omitted. */
  readonly posts?: Readonly<Record<string, number | undefined>>;
  /** Names, or names with post and more; numbered from 1 in this order. */
  readonly people: readonly (string | PersonCase)[];
  /** Per table, per row key, cells by the titles of their columns. */
  readonly cells?: Readonly<Record<string, Readonly<Record<string, Cells>>>>;
  /** Of the composite score; written test and interview where omitted. */
  readonly components?: readonly StageId[];
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
  const { filled: tables, judgement, findings: told } = fillIn(kind, context, input.cells ?? {});
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

function contextOf({ settings = {}, posts = { [POST]: 1 }, people, scores = {}, components }: VoteCase): StageContext {
  const score = (stage: StageId, number: number) => {
    const text = scores[stage]?.[number];
    return text === undefined ? undefined : (parseExact(text) as Exact);
  };
  const entrants = people.map((person, index): Entrant => {
    const { post = POST, ...given } = typeof person === 'string' ? { name: person } : person;
    return { number: index + 1, post, round: 0, ...given };
  });
  return {
    settings: settingsOf(settings, components),
    posts: Object.entries(posts).map(([name, openings]) => ({ name, openings })),
    entrants,
    earlier: { score, fullMark: () => undefined, outcome: () => undefined, shown: () => undefined, entrants: () => [] },
  };
}

export function settingsOf(
  values: CaseSettings,
  components: readonly StageId[] = ['written', 'interview'],
): StageSettings {
  return caseSettings(values, { components });
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
