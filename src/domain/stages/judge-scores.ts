import { message, type Reason, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { outOfRanking } from './attendance';
import { rowName } from './findings';
import type { JudgeColumn, JudgeMatrix, MatrixPart } from './judge-matrix';
import { entrantRows, PEOPLE_TABLE } from './people-table';
import type { Entrant, StageContext, StageFinding } from './stage-kind';
import type { FilledTables } from './table';
import type { StageRow } from './values';

/** What is known of the judges besides their scores; a stage without a list of judges has one panel and no recusals. */
export interface Bench {
  /** The panel that scores a row. */
  panelOf(row: StageRow): number;
  /** The relation for which a judge must not score an entrant (R-INT-8), '' where it was not said; `undefined` where there is none. */
  recusal(panel: number, judge: number, entrant: Entrant): string | undefined;
  /** How a judge is called in messages. */
  nameOf(panel: number, judge: number): string;
}

export const ONE_BENCH: Bench = {
  panelOf: () => 1,
  recusal: () => undefined,
  nameOf: (_, judge) => `评委${judge}`,
};

/** The scores of one entrant who is not out. */
interface Scored {
  readonly entrant: Entrant;
  readonly row: StageRow;
  readonly panel: number;
  /** Parts that have fewer scores than a mean needs. */
  readonly short: readonly { readonly part: MatrixPart; readonly have: number }[];
  /** Scores that there are, of all parts. */
  readonly have: number;
  /** Blank cells of judges who score this panel and need not recuse. */
  readonly blanks: readonly JudgeColumn[];
  /** Scores of judges who must recuse. */
  readonly forbidden: readonly JudgeColumn[];
}

/** The scores of a stage, looked at once. */
export interface JudgeScores {
  readonly findings: readonly StageFinding[];
  /** By panel that anybody is before who is not out: the judges who have given it any score. */
  readonly active: ReadonlyMap<number, ReadonlySet<number>>;
  /** Why an entrant's score does not count yet. */
  undecided(entrant: Entrant): Reason | undefined;
}

/**
 * What is missing or must not be there among the scores: fewer than a mean needs (R-INT-2: blocks), blank ones of judges who score
 * others (told with their number), those of judges who must recuse (R-INT-8: block), and judges without any score.
 *
 * @param rule cited for a missing score
 */
export function judgeScores(
  context: StageContext,
  tables: FilledTables,
  matrix: JudgeMatrix,
  bench: Bench,
  rule: RuleId,
): JudgeScores {
  const columns = matrix.parts.flatMap((part) => part.columns);
  const people = entrantRows(context, tables);
  const active = new Map<number, Set<number>>();
  for (const { row } of people) {
    const panel = bench.panelOf(row);
    const judges = active.get(panel) ?? new Set<number>();
    active.set(panel, judges);
    for (const { input, judge } of columns) if (!row.isBlank(input.id)) judges.add(judge);
  }

  const scored = new Map<number, Scored>();
  for (const { entrant, row } of people) {
    if (outOfRanking(entrant, row, rule)) continue;
    const panel = bench.panelOf(row);
    const judges = active.get(panel) as ReadonlySet<number>;
    const recused = ({ judge }: JudgeColumn) => bench.recusal(panel, judge, entrant) !== undefined;
    const given = (column: JudgeColumn) => !row.isBlank(column.input.id);
    const counts = matrix.parts.map((part) => ({ part, have: part.columns.filter(given).length }));
    scored.set(entrant.number, {
      entrant,
      row,
      panel,
      short: counts.filter(({ part, have }) => have < part.minimum),
      have: counts.reduce((sum, { have }) => sum + have, 0),
      blanks: columns.filter((column) => !given(column) && judges.has(column.judge) && !recused(column)),
      forbidden: columns.filter((column) => given(column) && recused(column)),
    });
  }
  const used = new Set([...scored.values()].map(({ panel }) => panel));
  for (const panel of active.keys()) if (!used.has(panel)) active.delete(panel);
  return {
    findings: [
      ...silentJudges(matrix, active, bench),
      ...[...scored.values()].flatMap((one) => personFindings(one, bench)),
    ],
    active,
    undecided: ({ number }) => reasonOf(scored.get(number), bench),
  };
}

function reasonOf(one: Scored | undefined, bench: Bench): Reason | undefined {
  const [forbidden, short] = [one?.forbidden[0], one?.short[0]];
  if (one && forbidden) {
    const judge = bench.nameOf(one.panel, forbidden.judge);
    return { rule: 'R-INT-8', message: message('judged.recused-scored', { judge }) };
  }
  // Without any score it is just missing, which the stage itself says.
  if (!one || !short || one.have === 0) return undefined;
  const params = { column: short.part.mean.title, have: short.have, need: short.part.minimum };
  return { rule: 'R-INT-2', message: message('judged.too-few', params) };
}

const NOT_SAID = localized('关系未填', 'relation not given');

function personFindings(
  { entrant, row, panel, short, blanks, forbidden, have }: Scored,
  bench: Bench,
): readonly StageFinding[] {
  const who = rowName(row);
  const at = (column: string | undefined) => ({
    table: PEOPLE_TABLE,
    key: row.key,
    ...(column === undefined ? {} : { column }),
  });
  if (have === 0) return [{ severity: 'block', message: message('judged.scores-missing', { who }), at: at(undefined) }];
  const tooFew = short.map(({ part, have: given }): StageFinding => {
    const params = { who, column: part.mean.title, have: given, need: part.minimum };
    const free = part.columns.find(({ input }) => row.isBlank(input.id));
    return { severity: 'block', message: message('judged.scores-too-few', params), at: at(free?.input.id) };
  });
  const recused = forbidden.map(({ judge, input }): StageFinding => {
    const relation = bench.recusal(panel, judge, entrant) || NOT_SAID;
    const params = { who, judge: bench.nameOf(panel, judge), relation, column: input.title };
    return { severity: 'block', message: message('judged.score-of-recused', params), at: at(input.id) };
  });
  const [first] = blanks;
  if (!first || short.length > 0) return [...tooFew, ...recused];
  const params = { who, count: blanks.length, have, columns: blanks.slice(0, 3).map(({ input }) => input.title) };
  return [...recused, { severity: 'warn', message: message('judged.scores-blank', params), at: at(first.input.id) }];
}

/** Told once, not for everybody: columns that nobody has filled in while others have. */
function silentJudges(
  matrix: JudgeMatrix,
  active: ReadonlyMap<number, ReadonlySet<number>>,
  bench: Bench,
): readonly StageFinding[] {
  return [...active].flatMap(([panel, judges]): StageFinding[] => {
    const silent = matrix.classOf.flatMap((_, index) => (judges.has(index + 1) ? [] : [index + 1]));
    if (judges.size === 0 || silent.length === 0) return [];
    const names = silent.map((judge) => bench.nameOf(panel, judge));
    return [
      { severity: 'warn', message: message('judged.judges-silent', { judges: names }), at: { table: PEOPLE_TABLE } },
    ];
  });
}
