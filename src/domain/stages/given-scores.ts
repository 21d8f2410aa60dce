import { compareExact, type Exact } from '../basics/exact';
import type { Computation } from './computation';
import { judgeNumber } from './judge-matrix';
import { JUDGES_TABLE, PANEL } from './panel';
import { entrantRows, peopleTable } from './people-table';
import type { Entrant, StageContext } from './stage-kind';
import type { FilledTables, StageTable } from './table';
import type { StageRow } from './values';

/** One score of a judge. */
export interface GivenScore {
  readonly entrant: Entrant;
  readonly score: Exact;
  /** Left out of the person's mean as one of the highest or lowest (R-INT-1). */
  readonly dropped?: 'highest' | 'lowest';
}

/** The scores that one judge gave; with methods or elements there is one for each. */
export interface GivenScores {
  readonly panel: number;
  /** The column's title: 评委1. */
  readonly title: string;
  /** The judge's name where it was entered, else ''. */
  readonly name: string;
  /** Judges of one panel with the same one score the same thing, and their scores are averaged together. */
  readonly group: string;
  /** In the order of the entrants; not empty. */
  readonly scores: readonly GivenScore[];
}

/** Whether a stage's tables have scores of judges. */
export function isJudged(tables: readonly StageTable[]): boolean {
  return tables.some(({ columns }) =>
    columns.some((column) => column.role === 'computed' && isMean(column.computation)),
  );
}

type Mean = Extract<Computation, { readonly op: 'trimmedMean' | 'classMean' }>;

function isMean(computation: Computation): computation is Mean {
  return computation.op === 'trimmedMean' || computation.op === 'classMean';
}

/** What each judge gave, by panel and in the order of the columns; judges without any score are left out. */
export function givenScores(context: StageContext, filled: FilledTables): readonly GivenScores[] {
  const { columns } = peopleTable(filled).table;
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  const names = judgeNames(filled);
  const judges = new Map<string, GivenScores & { readonly scores: GivenScore[] }>();
  for (const column of columns) {
    if (column.role !== 'computed' || !isMean(column.computation)) continue;
    for (const { entrant, row } of entrantRows(context, filled)) {
      const panel = row.count(PANEL) ?? 1;
      for (const { id, group, ...score } of meanScores(column.id, column.computation, row)) {
        const key = `${panel}-${id}`;
        const known = judges.get(key) ?? {
          panel,
          title: titles.get(id) ?? '',
          name: names.get(`${panel}-${judgeNumber(id)}`) ?? '',
          group,
          scores: [],
        };
        judges.set(key, known);
        known.scores.push({ entrant, ...score });
      }
    }
  }
  return [...judges.values()].sort((a, b) => a.panel - b.panel);
}

/** By panel and number of the judge, the key of the judge's row. */
function judgeNames(filled: FilledTables): ReadonlyMap<string, string> {
  return new Map(filled.get(JUDGES_TABLE)?.rows.map((row) => [row.key, row.text('name')]));
}

/**
 * The scores of a row from which one mean is made. Nothing is dropped where there is no mean. Of equal scores as many are dropped as
 * the rule says, of the lowest the first and of the highest the last.
 */
function meanScores(mean: string, computation: Mean, row: StageRow) {
  const groups = computation.op === 'trimmedMean' ? [computation.of] : computation.classes.map(({ of }) => of);
  const { dropLow, dropHigh } = computation.op === 'trimmedMean' ? computation : { dropLow: 0, dropHigh: 0 };
  const isMeant = row.number(mean) !== undefined;
  return groups.flatMap((ids, index) => {
    const given = ids.flatMap((id) => {
      const score = row.number(id);
      return score ? [{ id, score, group: `${mean}-${index}` }] : [];
    });
    const order = [...given].sort((a, b) => compareExact(a.score, b.score));
    const lowest = new Set(isMeant ? order.slice(0, dropLow) : []);
    const highest = new Set(isMeant ? order.slice(order.length - dropHigh) : []);
    return given.map((one) => ({
      ...one,
      ...(lowest.has(one) ? { dropped: 'lowest' as const } : {}),
      ...(highest.has(one) ? { dropped: 'highest' as const } : {}),
    }));
  });
}
