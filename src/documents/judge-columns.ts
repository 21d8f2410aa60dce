import { decimalText, sumExact, type Exact } from '../domain/basics/exact';
import { groupBy } from '../domain/basics/group-by';
import type { StageTable } from '../domain/stages/table';

/** What one judge scores: one thing, or several elements or methods. */
export interface JudgeTask {
  /** Number of the judge on the panel, from 1. */
  readonly judge: number;
  /** `name` is '' where there is one thing only and the judges are of no class; of a class its name. */
  readonly parts: readonly { readonly name: string; readonly fullMark: Exact }[];
}

/** `评委3`, `语言表达·评委3`: the columns of judges have these titles in every stage in which judges score. */
const TITLE = /^(?:(.+)·)?评委(\d+)$/;

/** The judges of a stage's main table by number, with what each scores; empty where nobody is scored by judges. */
export function judgeTasks({ columns }: StageTable): readonly JudgeTask[] {
  const scores = columns.flatMap((column) => {
    const parts = TITLE.exec(column.title);
    if (!parts || column.role !== 'input' || column.input.kind !== 'score') return [];
    return [{ judge: Number(parts[2]), name: parts[1] ?? '', fullMark: column.input.most }];
  });
  return [...groupBy(scores, ({ judge }) => String(judge)).values()]
    .map((parts) => ({ judge: parts[0]?.judge ?? 0, parts }))
    .sort((a, b) => a.judge - b.judge);
}

/** Whether the parts are added up: elements are, methods are weighted. */
export function areAdded({ columns }: StageTable): boolean {
  return columns.some(
    (column) => column.role === 'computed' && column.show === 'score' && column.computation.op === 'sum',
  );
}

/** Highest and lowest scores that are dropped, each; 0 where all count. */
export function droppedPerEnd({ columns }: StageTable): number {
  const means = columns.flatMap((column) =>
    column.role === 'computed' && column.computation.op === 'trimmedMean' ? [column.computation.dropHigh] : [],
  );
  return Math.max(0, ...means);
}

/** The titles of what a judge writes: elements or methods with their full marks. */
export function partTitles({ parts }: JudgeTask, added: boolean): readonly string[] {
  const marked = (name: string, fullMark: Exact) => `${name}\n（${decimalText(fullMark)}分）`;
  const [only, ...more] = parts;
  if (only && more.length === 0) return [marked('评分', only.fullMark)];
  const titles = parts.map(({ name, fullMark }) => marked(name, fullMark));
  return added ? [...titles, marked('合计', sumExact(parts.map(({ fullMark }) => fullMark)))] : titles;
}
