import type { StartRequest } from '../../../app/prepare-campaign';
import type { Issue } from '../../../domain/basics/issue';
import { fail, type Result } from '../../../domain/basics/result';
import type { Post } from '../../../domain/campaign/campaign';
import { parseOpenings } from '../../../domain/campaign/openings';
import type { RosterField } from '../../../domain/roster/fields';
import { parseHeaderRows } from '../../../domain/roster/header-rows';
import type { SurveyedSheet } from '../../../domain/roster/roster';
import type { SourceWorkbook } from '../../../domain/roster/source';
import { campaignScheme, readOwnScheme } from '../../../domain/schemes/own-scheme';
import { optionalParameters } from '../../../domain/schemes/parameters/optional';
import type { Scheme } from '../../../domain/schemes/scheme';
import { sheetEntries, type PostEntry, type SchemeChoice, type WizardEntries } from './wizard-state';

/** What the entries say of the roster, as it is read. `sheet` is the one that they mean. */
export function rosterRequest(entries: Pick<WizardEntries, 'sheets'>, sheet: string): StartRequest['roster'] {
  const { headerRows: typed, columns: choices } = sheetEntries(entries, sheet);
  const headerRows = parseHeaderRows(typed);
  const columns = new Map<RosterField, readonly number[]>();
  for (const { column, use } of choices) {
    if (use !== 'unused') columns.set(use, [...(columns.get(use) ?? []), column]);
  }
  const unused = choices.filter(({ use }) => use === 'unused').map(({ column }) => column);
  return {
    sheet,
    ...(headerRows ? { headerRows } : {}),
    ...(columns.size > 0 ? { columns } : {}),
    ...(unused.length > 0 ? { unused } : {}),
  };
}

/** The sheet that the entries mean: the one chosen, else the best one, else the first. */
export function meantSheet({ sheet }: WizardEntries, surveyed: readonly SurveyedSheet[]): string {
  return sheet ?? (surveyed.find(({ best }) => best) ?? surveyed[0])?.sheet ?? '';
}

/** The scheme that was chosen. Codes: those of `campaignScheme`; `undefined` while none is chosen. */
export function chosenScheme(choice: SchemeChoice | undefined): Result<Scheme, readonly Issue[]> | undefined {
  if (!choice) return undefined;
  return choice.kind === 'preset' ? campaignScheme(choice.id) : readOwnScheme(choice.text);
}

/** The answers to parameters that the scheme has; those to another one's are kept for when the clerk goes back to it. */
export function answersOf({ answers }: Pick<WizardEntries, 'answers'>, scheme: Scheme): ReadonlyMap<string, string> {
  const ids = new Set([...scheme.parameters, ...optionalParameters(scheme.stages)].map(({ id }) => id));
  return new Map(Object.entries(answers).filter(([id]) => ids.has(id)));
}

/** Whether a number of people is right: nothing, or one that `parseOpenings` reads. */
export function isPeopleCount(typed: string): boolean {
  return typed.trim() === '' || parseOpenings(typed) !== undefined;
}

export function postsOf({ posts }: WizardEntries): readonly Post[] {
  return posts.filter(({ leftOut }) => !leftOut).map(postOf);
}

function postOf({ name, openings: typedOpenings, quota: typedQuota }: PostEntry): Post {
  const [openings, quota] = [parseOpenings(typedOpenings), parseOpenings(typedQuota)];
  return { name, ...(openings === undefined ? {} : { openings }), ...(quota === undefined ? {} : { quota }) };
}

/** The request that the entries make together, or why they make none yet. */
export function startRequest(
  entries: WizardEntries,
  sheet: string,
  { fileName }: SourceWorkbook,
  now: StartRequest['now'],
): Result<StartRequest, readonly Issue[]> {
  const scheme = chosenScheme(entries.scheme);
  if (!scheme?.ok) return scheme ?? fail([]);
  return {
    ok: true,
    value: {
      fileName,
      scheme: scheme.value,
      answers: answersOf(entries, scheme.value),
      posts: postsOf(entries),
      roster: rosterRequest(entries, sheet),
      now,
    },
  };
}
