import { sameText } from '../../../domain/basics/same-text';
import { FIELDS_OF_SEVERAL_COLUMNS, type RosterField } from '../../../domain/roster/fields';

/** The screens of 新建选拔 in their order. */
export const WIZARD_STEPS = ['roster', 'columns', 'scheme', 'posts', 'preview', 'make'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];

/** What the clerk says of a column: a field, or that it is not used. */
export type ColumnUse = RosterField | 'unused';

/** A choice about one column, with the header that it had then: it holds for that header only. */
export interface ColumnChoice {
  readonly column: number;
  readonly header: string;
  readonly use: ColumnUse;
}

/** What was said of one sheet. */
export interface SheetEntries {
  /** As typed; '' leaves the header to be found. */
  readonly headerRows: string;
  readonly columns: readonly ColumnChoice[];
}

export type SchemeChoice =
  | { readonly kind: 'preset'; readonly id: string }
  /** The text of a clerk's own scheme. */
  | { readonly kind: 'own'; readonly file: string; readonly text: string };

/** A post as entered. Numbers are texts as typed, '' where nothing is. */
export interface PostEntry {
  readonly name: string;
  readonly openings: string;
  readonly quota: string;
  /** Nobody is chosen for it in this campaign, although people applied for it. */
  readonly leftOut: boolean;
}

/** Everything that the clerk entered; nothing that was read. */
export interface WizardEntries {
  /** `undefined`: the best candidate. */
  readonly sheet: string | undefined;
  /** By sheet, so that a look at another sheet loses nothing. */
  readonly sheets: Readonly<Record<string, SheetEntries>>;
  readonly scheme: SchemeChoice | undefined;
  /** Parameter id → text as typed. Those that were never touched are missing. */
  readonly answers: Readonly<Record<string, string>>;
  readonly posts: readonly PostEntry[];
}

export interface WizardState {
  readonly step: WizardStep;
  readonly entries: WizardEntries;
}

export const NO_ENTRIES: WizardEntries = { sheet: undefined, sheets: {}, scheme: undefined, answers: {}, posts: [] };

export const FIRST_STATE: WizardState = { step: 'roster', entries: NO_ENTRIES };

/** A column as it is read now. */
export interface ReadColumn {
  readonly column: number;
  readonly header: string;
  readonly field?: RosterField | undefined;
}

export type WizardAction =
  | { readonly type: 'go'; readonly step: WizardStep }
  | { readonly type: 'chooseSheet'; readonly sheet: string }
  | { readonly type: 'typeHeaderRows'; readonly sheet: string; readonly typed: string }
  /** `columns`: all columns as they are read now. */
  | {
      readonly type: 'useColumn';
      readonly sheet: string;
      readonly column: number;
      readonly use: ColumnUse;
      readonly columns: readonly ReadColumn[];
    }
  | { readonly type: 'chooseScheme'; readonly scheme: SchemeChoice }
  /** `undefined` goes back to what the scheme says. */
  | { readonly type: 'answer'; readonly id: string; readonly typed: string | undefined }
  /** The posts that people applied for: those that are new are added. */
  | { readonly type: 'applied'; readonly posts: readonly string[] }
  | { readonly type: 'addPost'; readonly name: string }
  | { readonly type: 'changePost'; readonly name: string; readonly change: Partial<Omit<PostEntry, 'name'>> }
  | { readonly type: 'removePost'; readonly name: string }
  | { readonly type: 'restore'; readonly state: WizardState };

export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  if (action.type === 'go') return { ...state, step: action.step };
  if (action.type === 'restore') return action.state;
  const entries = changeEntries(state.entries, action);
  return entries === state.entries ? state : { ...state, entries };
}

type EntryAction = Exclude<WizardAction, { readonly type: 'go' | 'restore' }>;

function changeEntries(entries: WizardEntries, action: EntryAction): WizardEntries {
  switch (action.type) {
    case 'chooseSheet':
      return { ...entries, sheet: action.sheet };
    case 'typeHeaderRows':
      return changeSheet(entries, action.sheet, { headerRows: action.typed });
    case 'useColumn':
      return changeSheet(entries, action.sheet, {
        columns: useColumn(sheetEntries(entries, action.sheet).columns, action),
      });
    case 'chooseScheme':
      return { ...entries, scheme: action.scheme };
    case 'answer': {
      const { [action.id]: _, ...others } = entries.answers;
      return { ...entries, answers: action.typed === undefined ? others : { ...others, [action.id]: action.typed } };
    }
    case 'applied': {
      const known = new Set(entries.posts.map(({ name }) => sameText(name)));
      const added = action.posts.filter((name) => !known.has(sameText(name))).map(newPost);
      return added.length === 0 ? entries : { ...entries, posts: [...entries.posts, ...added] };
    }
    case 'addPost':
      return { ...entries, posts: [...entries.posts, newPost(action.name)] };
    case 'changePost':
      return {
        ...entries,
        posts: entries.posts.map((post) => (post.name === action.name ? { ...post, ...action.change } : post)),
      };
    case 'removePost':
      return { ...entries, posts: entries.posts.filter(({ name }) => name !== action.name) };
  }
}

function newPost(name: string): PostEntry {
  return { name, openings: '', quota: '', leftOut: false };
}

const NO_SHEET_ENTRIES: SheetEntries = { headerRows: '', columns: [] };

export function sheetEntries({ sheets }: Pick<WizardEntries, 'sheets'>, sheet: string): SheetEntries {
  return Object.prototype.hasOwnProperty.call(sheets, sheet) ? (sheets[sheet] as SheetEntries) : NO_SHEET_ENTRIES;
}

function changeSheet(entries: WizardEntries, sheet: string, change: Partial<SheetEntries>): WizardEntries {
  return { ...entries, sheets: { ...entries.sheets, [sheet]: { ...sheetEntries(entries, sheet), ...change } } };
}

/**
 * The choices with one more. A field of several columns keeps the columns that it has: they become choices too, since those that the
 * clerk names are all that a field has.
 */
function useColumn(
  choices: readonly ColumnChoice[],
  { column, use, columns }: Extract<WizardAction, { readonly type: 'useColumn' }>,
): readonly ColumnChoice[] {
  const keeps = use !== 'unused' && FIELDS_OF_SEVERAL_COLUMNS.has(use);
  const added = columns.flatMap(({ column: other, header, field }): readonly ColumnChoice[] => {
    if (other === column) return [{ column, header, use }];
    return keeps && field === use ? [{ column: other, header, use }] : [];
  });
  const changed = new Set(added.map((choice) => choice.column));
  return [...choices.filter((choice) => !changed.has(choice.column)), ...added].sort((a, b) => a.column - b.column);
}
