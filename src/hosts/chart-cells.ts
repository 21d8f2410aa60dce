import type { ChartPlan, PlanValue, SeriesPlan, SheetPlan } from '../sheets/plan';
import { asCellPlan } from './plan-check';
import { rangeOf } from './range-of';

/** What a planned sheet shows in cells of one column. */
export function columnValues({ rows }: SheetPlan, reference: string): readonly PlanValue[] {
  const { top, bottom, left } = rangeOf(reference);
  return rows.slice(top - 1, bottom).map((row) => {
    const cell = row[left - 1] ?? null;
    const plan = asCellPlan(cell);
    return plan ? plan.value : (cell as PlanValue);
  });
}

/** The series that people see: those that only hold others up have no place in the legend. */
export function shownSeries({ series }: ChartPlan): readonly SeriesPlan[] {
  return series.filter(({ look }) => look !== 'base');
}
