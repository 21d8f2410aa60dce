import { message, type Message } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import type { RowOutcomes, ScoreProblem, ScoreRows } from '../domain/scoring/scores';
import type { Cells, Failure, FunctionHost, ResultCells } from './cell-function';
import { listCells, unusableCell, type CellPosition } from './cell-problems';

/** A block of scores as persons, with the way back from a score to its cell. */
export interface Persons {
  readonly rows: ScoreRows;
  /** Whether the block is one column, read as the scores of one person from above. */
  readonly isColumn: boolean;
}

/** Persons × scores; with `isColumn` the one column is one person. */
export function personsOf(cells: Cells, isColumn: boolean): Persons {
  return { rows: isColumn ? [cells.map((row) => row[0])] : cells, isColumn };
}

/** Which text says that cells cannot be used. */
export type UnusableCode = 'scoring.scores-unusable' | 'scoring.components-unusable';

/**
 * One value per person in one column. A person without a value has a failure cell; the only person's failure is the failure of the
 * call. Codes: `#VALUE!` where cells cannot be used, `#N/A` where scores are missing.
 */
export function resultOf(
  { values, problems }: RowOutcomes,
  persons: Persons,
  unusable: UnusableCode,
  host: FunctionHost,
): Result<ResultCells, Failure> {
  const only = values.length === 1 ? problems.get(0) : undefined;
  if (only) return fail(failureOf(only, persons, 0, unusable));
  const cells: ResultCells = new Array(values.length);
  // An own literal for the numbers keeps their rows small: an array that once held an object boxes every number.
  for (let row = 0; row < values.length; row++) cells[row] = [values[row] as number];
  for (const [row, problem] of problems) cells[row] = [host.failureCell(failureOf(problem, persons, row, unusable))];
  return ok(cells);
}

function failureOf(problem: ScoreProblem, persons: Persons, person: number, unusable: UnusableCode): Failure {
  const row = persons.rows.length > 1 ? person + 1 : undefined;
  switch (problem.kind) {
    case 'unusable': {
      const cells = listCells(problem.cells, (score) => unusableCell(score, positionOf(persons, person, score.index)));
      return { code: '#VALUE!', messages: [message(unusable, { cells }) as Message] };
    }
    case 'too-few': {
      const { have, need } = problem;
      const text =
        row === undefined
          ? message('scoring.too-few', { have, need })
          : message('scoring.too-few-in-row', { row, have, need });
      return { code: '#N/A', messages: [text] };
    }
    case 'missing': {
      const components = problem.components.map(String);
      const text =
        row === undefined
          ? message('scoring.component-missing', { components })
          : message('scoring.component-missing-in-row', { row, components });
      return { code: '#N/A', messages: [text] };
    }
  }
}

function positionOf({ isColumn }: Persons, person: number, index: number): CellPosition {
  return isColumn ? { row: index + 1, column: 1 } : { row: person + 1, column: index + 1 };
}
