import type { RosterField } from './fields';
import type { HeadedColumn, Header } from './find-header';
import { SURE, USABLE, type Guess } from './guess-field';
import { HEADER_SEPARATOR } from './column-plan';
import { kindOf, sampleColumn, shareOfKind, type ValueKind } from './column-values';
import { RIVALS } from './header-synonyms';
import { headerText, type HeaderYears } from './header-text';
import type { SourceSheet, SourceValue } from './source';

/** A column with all that its header and its values say. */
export interface ScoredColumn {
  readonly column: number;
  readonly header: string;
  readonly years: HeaderYears;
  readonly values: readonly SourceValue[];
  /** Best first. */
  readonly guesses: readonly (Guess & { readonly chosenBy: 'header' | 'values' })[];
}

type Scored = ScoredColumn['guesses'][number];

const LEAST_VALUES = 3;
const LEAST_VALUES_TO_DOUBT = 5;
const MOST = 0.8;
const FEW = 0.2;
const CONFIRMED = 15;
const MOST_CONFIRMED = 90;
const DOUBTED = 70;

/** Somebody's past or planned thing: its values look like the present one's and confirm nothing. */
const NOT_PRESENT = /原|曾|拟|前任|历任|下一|目标/;

/** What the values alone can tell under an unknown header; 学历 and 职级 could still be somebody else's or another year's. */
const BY_VALUES: readonly (readonly [ValueKind, RosterField, number])[] = [
  ['idNumber', 'idNumber', 85],
  ['sex', 'sex', 85],
  ['politicalStatus', 'politicalStatus', 85],
  ['staffCategory', 'staffCategory', 80],
  ['level', 'level', 75],
  ['assessment', 'assessment', 75],
  ['education', 'education', 70],
];

/** Kinds that never appear in a column of another kind or of free text. */
const UNMISTAKABLE: readonly ValueKind[] = [
  'idNumber',
  'sex',
  'politicalStatus',
  'assessment',
  'date',
  'education',
  'staffCategory',
];

/** Scores every column of a sheet under a header. Values raise an unsure guess and make a contradicted one unsure. */
export function scoreColumns(sheet: SourceSheet, header: Header): readonly ScoredColumn[] {
  return header.columns.map((headed, index) => {
    const values = sampleColumn(sheet, header.last, index + 1);
    return {
      column: index + 1,
      header: headed.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(HEADER_SEPARATOR),
      years: headed.years,
      values,
      guesses: scoreColumn(headed, values),
    };
  });
}

function scoreColumn(headed: HeadedColumn, values: readonly SourceValue[]): readonly Scored[] {
  const text = headed.cells.map((cell) => headerText(cell).full).join('');
  if (headed.guesses.length === 0) return RIVALS.test(text) || NOT_PRESENT.test(text) ? [] : byValues(values);
  const unclear =
    headed.guesses.some((guess) => guess.field === 'position') &&
    headed.guesses.some((guess) => guess.field === 'level');
  return headed.guesses
    .map((guess): Scored => {
      if (unclear && guess.score < SURE) return positionOrLevel(guess, values);
      if (guess.score < SURE)
        return NOT_PRESENT.test(text) ? { ...guess, chosenBy: 'header' } : confirmed(guess, values);
      return contradicted(guess.field, values)
        ? { ...guess, score: DOUBTED, chosenBy: 'values' }
        : { ...guess, chosenBy: 'header' };
    })
    .sort((a, b) => b.score - a.score);
}

/** Under 职务（级） stands a level where the values are levels, and a position where they are not. */
function positionOrLevel(guess: Guess, values: readonly SourceValue[]): Scored {
  const share = shareOfKind(values, 'level');
  const raised =
    values.length >= LEAST_VALUES &&
    ((guess.field === 'level' && share >= MOST) || (guess.field === 'position' && share <= FEW));
  return raised ? { field: guess.field, score: 85, chosenBy: 'values' } : { ...guess, chosenBy: 'header' };
}

function confirmed(guess: Guess, values: readonly SourceValue[]): Scored {
  const kind = kindOf(guess.field);
  // One date looks like another, so dates confirm nothing.
  if (!kind || kind === 'date' || values.length < LEAST_VALUES || shareOfKind(values, kind) < MOST) {
    return { ...guess, chosenBy: 'header' };
  }
  const bonus = guess.field === 'assessment' && guess.score === USABLE ? MOST_CONFIRMED - USABLE : CONFIRMED;
  return { field: guess.field, score: Math.min(MOST_CONFIRMED, guess.score + bonus), chosenBy: 'values' };
}

function contradicted(field: RosterField, values: readonly SourceValue[]): boolean {
  if (values.length < LEAST_VALUES_TO_DOUBT || TELLS_NOTHING.has(field)) return false;
  const kind = kindOf(field);
  if (kind && shareOfKind(values, kind) >= FEW) return false;
  return UNMISTAKABLE.some((other) => other !== kind && shareOfKind(values, other) >= MOST);
}

/** Fields whose values may look like anything. */
const TELLS_NOTHING: ReadonlySet<RosterField> = new Set<RosterField>([
  'remarks',
  'sequence',
  'age',
  'registeredAt',
  'degree',
  'school',
  'discipline',
  'recusal',
  'training',
  'recommendation',
  'nativePlace',
]);

function byValues(values: readonly SourceValue[]): readonly Scored[] {
  if (values.length < LEAST_VALUES) return [];
  return BY_VALUES.filter(([kind]) => shareOfKind(values, kind) >= MOST).map(([, field, score]) => ({
    field,
    score,
    chosenBy: 'values' as const,
  }));
}
