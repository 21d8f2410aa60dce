import { compareExact, decimalText, exactOf, nearestNumber, sumExact, type Exact } from '../basics/exact';
import { message } from '../basics/issue';
import type { NamedNumber } from '../schemes/named-numbers';
import { ATTENDANCE_COLUMN } from './attendance';
import type { Computation } from './computation';
import { STATUS_COLUMN } from './findings';
import { PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import { fullMarkOf, RANK_COLUMN, SCORE, scoreColumn, sharesOf, weightedMean } from './score-columns';
import type { StageSettings } from './settings';
import type { StageContext, StageFinding } from './stage-kind';
import type { ComputedColumn, InputColumn, StageTable } from './table';

/** The parameters of a stage in which judges score people. Those left out are not done in that stage. */
export interface MatrixParameters {
  readonly fullMark: string;
  readonly judges: string;
  /** Taken where `judges` is not in the scheme. */
  readonly judgesAtLeast?: string;
  readonly dropPerEnd: string;
  readonly methods?: string;
  readonly elements?: string;
  readonly classes?: string;
  /** How many of the judges each class has; without it as evenly as possible, the first classes one more. */
  readonly classJudges?: string;
}

/** A column with the scores of one judge. */
export interface JudgeColumn {
  readonly input: InputColumn;
  /** Number of the judge on the panel, from 1. */
  readonly judge: number;
}

/** Scores that are trimmed and averaged together. */
export interface MatrixPart {
  /** The column with their mean; the stage's score itself where there is one part only. */
  readonly mean: { readonly id: string; readonly title: string };
  readonly columns: readonly JudgeColumn[];
  /** Scores that a mean needs: one more than are dropped (R-INT-2), never a silent plain mean. */
  readonly minimum: number;
}

/** People × judges: how the scores of judges become the score of a stage. */
export interface JudgeMatrix {
  readonly title: string;
  readonly fullMark: Exact;
  readonly dropPerEnd: number;
  readonly parts: readonly MatrixPart[];
  /** By judge, from 1: the class of each, '' without classes. */
  readonly classOf: readonly string[];
  readonly combine: 'one' | 'methods' | 'elements' | 'classes';
  /** Weights of methods or classes, full marks of elements. */
  readonly named: readonly NamedNumber[];
  readonly decimals: number;
  /** Means of classes are shown even where the score is not made of them. */
  readonly showsMeans: boolean;
}

/**
 * One column per judge (R-INT-1); or one per method and judge, whose means are weighted (R-INT-7); or one per element and judge, whose
 * means are added (R-INT-4); or the judges in classes, whose means are weighted (R-INT-5).
 *
 * @param title of the stage: 面试
 */
export function judgeMatrix(settings: StageSettings, title: string, parameters: MatrixParameters): JudgeMatrix {
  const named = (id: string | undefined) => (id === undefined ? undefined : settings.named(id));
  const [methods, elements, classes] = [
    named(parameters.methods),
    named(parameters.elements),
    named(parameters.classes),
  ];
  const fullMark = fullMarkOf(settings, parameters.fullMark);
  const dropPerEnd = settings.whole(parameters.dropPerEnd) ?? 0;
  const judges = judgeCount(settings, parameters);
  const showsMeans = settings.has('agreementLeast');
  const common = { title, fullMark, dropPerEnd, decimals: settings.decimals, showsMeans };
  const minimum = 2 * dropPerEnd + 1;
  const all = Array.from({ length: judges }, (_, index) => index + 1);
  const noClass = all.map(() => '');
  const part = (
    index: number,
    { name }: { readonly name: string },
    most: Exact,
    of: readonly number[],
  ): MatrixPart => ({
    mean: { id: `part${index + 1}`, title: `${name}·均分` },
    columns: judgeColumns(`part${index + 1}judge`, `${name}·评委`, most, of),
    minimum,
  });
  if (methods) {
    const parts = methods.map((method, index) => part(index, method, fullMark, all));
    return { ...common, parts, classOf: noClass, combine: 'methods', named: methods };
  }
  if (elements) {
    const parts = elements.map((element, index) => part(index, element, element.value, all));
    return { ...common, parts, classOf: noClass, combine: 'elements', named: elements };
  }
  if (classes) {
    const sizes = classSizes(classes, judges, named(parameters.classJudges));
    const classOf = classes.flatMap(({ name }, index) => Array.from({ length: sizes[index] ?? 0 }, () => name));
    const parts = classes.map((ofClass, index) => {
      const members = classOf.flatMap((name, at) => (name === ofClass.name ? [at + 1] : []));
      return part(index, ofClass, fullMark, members);
    });
    return { ...common, parts, classOf, combine: 'classes', named: classes };
  }
  const columns = judgeColumns('judge', '评委', fullMark, all);
  const only = { mean: { id: SCORE, title: `${title}成绩` }, columns, minimum };
  return { ...common, parts: [only], classOf: noClass, combine: 'one', named: [] };
}

/** Judges who score; where only the size of the panel is known, as many as that. */
function judgeCount(settings: StageSettings, { judges, judgesAtLeast, classJudges }: MatrixParameters): number {
  const byClass = classJudges === undefined ? undefined : settings.named(classJudges);
  if (byClass) return byClass.reduce((sum, size) => sum + judgesOf(size), 0);
  return settings.whole(judges) ?? (judgesAtLeast === undefined ? undefined : settings.whole(judgesAtLeast)) ?? 0;
}

const MOST_JUDGES = 99;

function judgesOf(size: NamedNumber | undefined): number {
  return size ? Math.min(MOST_JUDGES, Math.floor(nearestNumber(size.value))) : 0;
}

function classSizes(
  classes: readonly NamedNumber[],
  judges: number,
  given: readonly NamedNumber[] | undefined,
): readonly number[] {
  if (given) return classes.map(({ name }) => judgesOf(given.find((size) => size.name === name)));
  const [even, rest] = [Math.floor(judges / classes.length), judges % classes.length];
  return classes.map((_, index) => even + (index < rest ? 1 : 0));
}

/** Enough for 100.00; headers wrap, so that a page takes two methods of seven judges. */
const JUDGE_WIDTH = 8;

function judgeColumns(id: string, title: string, most: Exact, judges: readonly number[]): readonly JudgeColumn[] {
  const ids = judges.map((judge) => `${id}${judge}`);
  return judges.map((judge, index) => ({
    judge,
    input: {
      role: 'input',
      id: ids[index] as string,
      title: `${title}${judge}`,
      width: JUDGE_WIDTH,
      input: { kind: 'score', most },
      markBlank: ids,
    },
  }));
}

/** Elements whose full marks do not add up to that of the stage. */
export function elementFindings({ combine, named, fullMark }: JudgeMatrix): readonly StageFinding[] {
  const total = sumExact(named.map(({ value }) => value));
  if (combine !== 'elements' || compareExact(total, fullMark) === 0) return [];
  const params = { total: decimalText(total), fullMark: decimalText(fullMark) };
  return [{ severity: 'block', message: message('judged.elements-total', params) }];
}

/** The number of the judge whose scores a column has; `undefined` for another column. */
export function judgeNumber(columnId: string): number | undefined {
  const number = /judge(\d+)$/.exec(columnId)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The main table: the scores of each judge, the means, the stage's score and the rank. */
export function matrixTable(
  context: StageContext,
  matrix: JudgeMatrix,
  more: {
    readonly note: string;
    readonly before?: readonly InputColumn[];
    readonly behind?: readonly InputColumn[];
    /** The columns that end with the score, where it is not what the judges' scores come to. */
    readonly score?: (title: string, computation: Computation) => readonly ComputedColumn[];
  },
): StageTable {
  const { parts } = matrix;
  const columnsOfScore = more.score ?? ((title, computation) => [scoreColumn(title, computation)]);
  return {
    id: PEOPLE_TABLE,
    sheet: matrix.title,
    note: more.note,
    columns: [
      ...PERSON_COLUMNS,
      ...(more.before ?? []),
      ATTENDANCE_COLUMN,
      ...parts.flatMap((part) => [...part.columns.map(({ input }) => input), ...meanColumns(matrix, part)]),
      ...columnsOfScore(`${matrix.title}成绩`, stageScore(matrix)),
      RANK_COLUMN,
      ...(more.behind ?? []),
    ],
    rows: personRows(context.entrants),
  };
}

/** The mean of one part where it is not the stage's score itself. */
function meanColumns(matrix: JudgeMatrix, part: MatrixPart): readonly ComputedColumn[] {
  if (matrix.combine === 'one' || (countsByClassMean(matrix) && !matrix.showsMeans)) return [];
  const computation = partMean(matrix, part);
  return [{ role: 'computed', ...part.mean, computation, show: 'score', unless: STATUS_COLUMN }];
}

/** Means of classes of which nothing is dropped need not be rounded before they are weighted. */
function countsByClassMean({ combine, dropPerEnd }: JudgeMatrix): boolean {
  return combine === 'classes' && dropPerEnd === 0;
}

function partMean({ dropPerEnd, decimals }: JudgeMatrix, { columns, minimum }: MatrixPart): Computation {
  const of = columns.map(({ input }) => input.id);
  return { op: 'trimmedMean', of, dropHigh: dropPerEnd, dropLow: dropPerEnd, minimum, decimals };
}

function stageScore(matrix: JudgeMatrix): Computation {
  const { parts, named, fullMark, decimals } = matrix;
  const means = parts.map(({ mean }) => mean.id);
  switch (matrix.combine) {
    case 'one':
      return partMean(matrix, parts[0] as MatrixPart);
    case 'elements':
      return { op: 'sum', of: means, decimals };
    case 'methods':
      return weightedMean(means, named, fullMark, decimals);
    case 'classes': {
      if (!countsByClassMean(matrix)) return weightedMean(means, named, fullMark, decimals);
      const shares = sharesOf(named);
      const classes = parts.map(({ columns }, index) => ({
        of: columns.map(({ input }) => input.id),
        share: shares[index] ?? exactOf(0),
      }));
      return { op: 'classMean', classes, decimals };
    }
  }
}
