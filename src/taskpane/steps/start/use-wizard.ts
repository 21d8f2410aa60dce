import { useDeferredValue, useMemo, type Dispatch } from 'react';
import type { Issue } from '../../../domain/basics/issue';
import type { Result } from '../../../domain/basics/result';
import { outlineRoster } from '../../../domain/roster/read-roster';
import type { RosterOutline, SurveyedSheet } from '../../../domain/roster/roster';
import type { SourceWorkbook } from '../../../domain/roster/source';
import { everybodyStands, fieldsNeeded } from '../../../domain/schemes/requirement-fields';
import { resolveScheme, type ResolvedScheme } from '../../../domain/schemes/resolve';
import type { Scheme } from '../../../domain/schemes/scheme';
import type { PaneHost } from '../../host';
import { answersOf, chosenScheme, meantSheet, rosterRequest } from './wizard-request';
import type { WizardAction, WizardEntries } from './wizard-state';

/** A workbook, and which of its sheets may be a roster. */
export interface SurveyedWorkbook {
  readonly source: SourceWorkbook;
  readonly surveyed: readonly SurveyedSheet[];
}

/** What the screens show: the entries, and what the workbook makes of them. */
export interface WizardModel extends SurveyedWorkbook {
  readonly host: PaneHost;
  readonly entries: WizardEntries;
  readonly dispatch: Dispatch<WizardAction>;
  /** The sheet that is meant, chosen or not. */
  readonly sheet: string;
  readonly outline: Result<RosterOutline, readonly Issue[]>;
  /** `undefined` while none is chosen. */
  readonly scheme: Result<Scheme, readonly Issue[]> | undefined;
  readonly resolved: { readonly resolved: ResolvedScheme; readonly issues: readonly Issue[] } | undefined;
  readonly readAgain: () => void;
}

/** Works out what the screens show; each part only when what it depends on has changed. */
export function useWizard(
  host: PaneHost,
  { source, surveyed }: SurveyedWorkbook,
  entries: WizardEntries,
  dispatch: Dispatch<WizardAction>,
  readAgain: () => void,
): WizardModel {
  const sheet = meantSheet(entries, surveyed);
  const scheme = useMemo(() => chosenScheme(entries.scheme), [entries.scheme]);
  const resolved = useMemo(() => {
    if (!scheme?.ok) return undefined;
    return resolveScheme(scheme.value, answersOf({ answers: entries.answers }, scheme.value));
  }, [scheme, entries.answers]);
  const neededBy = useMemo(() => {
    // Whether the roster must say who applies for what the scheme says: before it is chosen a missing column is only told.
    if (!scheme?.ok) return { withoutPosts: true, needed: ['post' as const] };
    const { resolved: preset } = resolveScheme(scheme.value, new Map());
    return { withoutPosts: everybodyStands(preset), needed: [...fieldsNeeded(preset)] };
  }, [scheme]);
  // What a scheme needs of a long roster is worked out when the scheme is on the screen.
  const needed = useDeferredValue(neededBy);
  const outline = useMemo(
    () => outlineRoster(source, { ...rosterRequest({ sheets: entries.sheets }, sheet), ...needed }),
    [source, entries.sheets, sheet, needed],
  );
  return { host, source, entries, dispatch, surveyed, sheet, outline, scheme, resolved, readAgain };
}
