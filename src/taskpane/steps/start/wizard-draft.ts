import { ROSTER_FIELDS } from '../../../domain/roster/fields';
import { outlineRoster } from '../../../domain/roster/read-roster';
import type { SourceWorkbook } from '../../../domain/roster/source';
import { columnLetters } from '../../../domain/basics/place';
import { chosenScheme, rosterRequest } from './wizard-request';
import {
  NO_ENTRIES,
  WIZARD_STEPS,
  type ColumnChoice,
  type PostEntry,
  type SchemeChoice,
  type SheetEntries,
  type WizardEntries,
  type WizardState,
} from './wizard-state';

/** The version of what is stored; a draft of another one is not read. */
const VERSION = 1;

/** The key of a workbook's draft. */
export function draftKey(fileName: string): string {
  return `start:${fileName}`;
}

/** The text of a draft. It holds what the clerk entered (sheets, columns, scheme, answers, posts) and nothing of any person. */
export function draftText({ step, entries }: WizardState): string {
  return JSON.stringify({ version: VERSION, step, entries });
}

/** What of a draft no longer fits the workbook. */
export type DraftLoss =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'column'; readonly column: string; readonly header: string }
  | { readonly kind: 'scheme' };

export interface FittedDraft {
  readonly state: WizardState;
  readonly losses: readonly DraftLoss[];
}

/** The draft with all of it that still fits; `undefined` where the text is no draft. */
export function readDraft(text: string, workbook: SourceWorkbook): FittedDraft | undefined {
  const stored = storedState(text);
  return stored && fitDraft(stored, workbook);
}

function fitDraft({ step, entries }: WizardState, workbook: SourceWorkbook): FittedDraft {
  const losses: DraftLoss[] = [];
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const sheets: Record<string, SheetEntries> = {};
  for (const [sheet, stored] of Object.entries(entries.sheets)) {
    if (names.has(sheet)) sheets[sheet] = { ...stored, columns: fitColumns(sheet, stored, workbook, losses) };
    else losses.push({ kind: 'sheet', sheet });
  }
  const isSheetThere = entries.sheet === undefined || names.has(entries.sheet);
  if (entries.sheet !== undefined && !isSheetThere && !(entries.sheet in entries.sheets)) {
    losses.push({ kind: 'sheet', sheet: entries.sheet });
  }
  const isSchemeThere = chosenScheme(entries.scheme)?.ok !== false;
  if (!isSchemeThere) losses.push({ kind: 'scheme' });
  const fitted: WizardEntries = {
    ...entries,
    sheet: isSheetThere ? entries.sheet : undefined,
    sheets,
    scheme: isSchemeThere ? entries.scheme : undefined,
  };
  return { state: { step: losses.length === 0 ? resumedStep(step) : 'roster', entries: fitted }, losses };
}

/** A campaign is made only when the clerk asks for it now: the last screen is not gone back to. */
function resumedStep(step: WizardState['step']): WizardState['step'] {
  return step === 'make' ? 'preview' : step;
}

/** The choices about columns whose headers are as they were. */
function fitColumns(
  sheet: string,
  stored: SheetEntries,
  workbook: SourceWorkbook,
  losses: DraftLoss[],
): readonly ColumnChoice[] {
  if (stored.columns.length === 0) return stored.columns;
  const plain: WizardEntries = { ...NO_ENTRIES, sheets: { [sheet]: { ...stored, columns: [] } } };
  const outline = outlineRoster(workbook, { ...rosterRequest(plain, sheet), needed: [] });
  const headers = new Map(outline.ok ? outline.value.columns.map(({ column, header }) => [column, header]) : []);
  return stored.columns.filter(({ column, header }) => {
    const fits = headers.get(column) === header;
    if (!fits) losses.push({ kind: 'column', column: columnLetters(column), header });
    return fits;
  });
}

function storedState(text: string): WizardState | undefined {
  const json = parsed(text);
  if (!isRecord(json) || json['version'] !== VERSION || !isRecord(json['entries'])) return undefined;
  const { sheet, sheets, scheme, answers, posts } = json['entries'];
  const step = WIZARD_STEPS.find((known) => known === json['step']);
  const isSound =
    (sheet === undefined || typeof sheet === 'string') &&
    isRecord(sheets) &&
    Object.values(sheets).every(isSheetEntries) &&
    (scheme === undefined || isSchemeChoice(scheme)) &&
    isRecord(answers) &&
    Object.values(answers).every(isText) &&
    Array.isArray(posts) &&
    posts.every(isPostEntry);
  if (!step || !isSound) return undefined;
  return {
    step,
    entries: {
      sheet,
      sheets: sheets as WizardEntries['sheets'],
      scheme,
      answers: answers as WizardEntries['answers'],
      posts,
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isSheetEntries(value: unknown): value is SheetEntries {
  return (
    isRecord(value) &&
    isText(value['headerRows']) &&
    Array.isArray(value['columns']) &&
    value['columns'].every(isColumnChoice)
  );
}

function isColumnChoice(value: unknown): value is ColumnChoice {
  if (!isRecord(value) || typeof value['column'] !== 'number' || !isText(value['header'])) return false;
  const use = value['use'];
  return isText(use) && (use === 'unused' || Object.prototype.hasOwnProperty.call(ROSTER_FIELDS, use));
}

function isSchemeChoice(value: unknown): value is SchemeChoice {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'preset') return isText(value['id']);
  return value['kind'] === 'own' && isText(value['file']) && isText(value['text']);
}

function isPostEntry(value: unknown): value is PostEntry {
  return (
    isRecord(value) &&
    isText(value['name']) &&
    isText(value['openings']) &&
    isText(value['quota']) &&
    typeof value['leftOut'] === 'boolean'
  );
}
