import type { ColumnPlan } from './column-plan';
import type { DataGrid } from './data-grid';
import { ABSENT, type Assessment, type Fact, type PersonFacts } from './facts';
import {
  assessmentColumn,
  factColumn,
  FILLINGS,
  readAssessments,
  type AssessmentColumnReader,
  type FactColumn,
} from './read-person';
import { FACT_FIELDS, type FactField } from './values';

/** Reads facts of the people of a block, one person at a time. */
export interface FactsReader {
  /**
   * The facts of a row (from 1), without posts. Each is read when it is asked for, and `looked` is told every column (from 1) that this
   * takes; they are good until the next call.
   */
  facts(row: number, looked?: (column: number) => void): PersonFacts;
}

const NOT_WATCHED = (): void => undefined;

/** The same facts as those of `personReader`. */
export function factsOnDemand(grid: DataGrid, plans: readonly ColumnPlan[]): FactsReader {
  const facts = new FactsOnDemand(grid, plans);
  return {
    facts(row, looked = NOT_WATCHED) {
      facts.row = row;
      facts.looked = looked;
      return facts as unknown as PersonFacts;
    },
  };
}

/** Has a getter for each field, see below. */
class FactsOnDemand {
  row = 0;
  looked: (column: number) => void = NOT_WATCHED;
  readonly choices: PersonFacts['choices'] = [];
  private readonly columns = new Map<FactField, FactColumn>();
  private readonly assessmentColumns: readonly AssessmentColumnReader[];

  constructor(
    private readonly grid: DataGrid,
    plans: readonly ColumnPlan[],
  ) {
    for (const column of plans.flatMap((plan) => factColumn(plan, '1900'))) this.columns.set(column.field, column);
    this.assessmentColumns = plans.filter((plan) => plan.field === 'assessment').map(assessmentColumn);
  }

  get assessments(): readonly Assessment[] {
    for (const { plan } of this.assessmentColumns) this.looked(plan.column);
    return readAssessments(this.assessmentColumns, this.grid, this.row, this.grid.sheet.name, NOT_WATCHED);
  }

  read(field: FactField): Fact<unknown> {
    const own = this.readOwn(field);
    const filling = FILLINGS[field];
    return filling?.isOpen(own) ? (filling.read(this as unknown as PersonFacts) ?? own) : own;
  }

  private readOwn(field: FactField): Fact<unknown> {
    const column = this.columns.get(field);
    if (column === undefined) return ABSENT;
    this.looked(column.column);
    column.at.row = this.row;
    return column.read(this.grid.value(this.row, column.column), column.at);
  }
}

// Each field is read by the reader of its own type, which a loop over the fields cannot show to the compiler.
for (const field of FACT_FIELDS) {
  Object.defineProperty(FactsOnDemand.prototype, field, {
    get(this: FactsOnDemand) {
      return this.read(field);
    },
  });
}
