import { parseIsoMinute, type CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import { columnNumber } from '../domain/basics/place';
import type { Post } from '../domain/campaign/campaign';
import { parseOpenings } from '../domain/campaign/openings';
import { sameText } from '../domain/basics/same-text';
import { FIELDS_OF_SEVERAL_COLUMNS, ROSTER_FIELDS, type RosterField } from '../domain/roster/fields';
import { parseHeaderRows } from '../domain/roster/header-rows';
import type { RosterRequest } from '../domain/roster/roster';

/** The options of `start` as typed. */
export interface StartOptions {
  readonly post: readonly string[];
  readonly answer: readonly string[];
  readonly map: readonly string[];
  readonly sheet?: string;
  readonly header?: string;
  readonly now?: string;
}

export interface ParsedStart {
  readonly posts: readonly Post[];
  readonly answers: ReadonlyMap<string, string>;
  readonly roster: Omit<RosterRequest, 'needed' | 'withoutPosts'>;
  readonly now: CalendarMinute;
}

/** Reads the options of `start`; every wrong one is listed and left out. `clock` gives the time where `--now` does not. */
export function parseStartOptions(
  options: StartOptions,
  clock: () => CalendarMinute,
): { readonly parsed: ParsedStart; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const headerRows = options.header === undefined ? undefined : parseHeader(options.header, issues);
  const parsed: ParsedStart = {
    posts: parsePosts(options.post, issues),
    answers: parseAnswers(options.answer, issues),
    now: parseNow(options.now, clock, issues),
    roster: {
      columns: parseColumns(options.map, issues),
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      ...(headerRows === undefined ? {} : { headerRows }),
    },
  };
  return { parsed, issues };
}

export function parseNow(typed: string | undefined, clock: () => CalendarMinute, issues: Issue[]): CalendarMinute {
  const now = typed === undefined ? clock() : parseIsoMinute(typed.trim());
  if (!now) issues.push(issue('block', message('campaign.now-option-wrong', { typed: typed ?? '' })));
  return now ?? clock();
}

/** The last `=` separates, so that a name may contain one. */
function pair(typed: string): readonly [string, string] | undefined {
  const text = typed.replace(/＝/g, '=');
  const at = text.lastIndexOf('=');
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : undefined;
}

function parsePosts(typed: readonly string[], issues: Issue[]): readonly Post[] {
  const posts = new Map<string, Post>();
  for (const text of typed) {
    const [name, number] = pair(text) ?? ['', ''];
    const openings = parseOpenings(number);
    if (name === '' || openings === undefined) {
      issues.push(issue('block', message('campaign.post-option-wrong', { typed: text })));
    } else if (posts.has(sameText(name))) {
      issues.push(issue('block', message('campaign.post-named-twice', { post: name })));
    } else {
      posts.set(sameText(name), { name, openings });
    }
  }
  return [...posts.values()];
}

export function parseAnswers(typed: readonly string[], issues: Issue[]): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const text of typed) {
    const at = text.replace(/＝/g, '=').indexOf('=');
    const id = text.slice(0, Math.max(0, at)).trim();
    if (id === '') issues.push(issue('block', message('option.answer-wrong', { typed: text })));
    else if (answers.has(id)) issues.push(issue('block', message('option.answer-twice', { id })));
    else answers.set(id, text.slice(at + 1));
  }
  return answers;
}

function parseColumns(typed: readonly string[], issues: Issue[]): ReadonlyMap<RosterField, readonly number[]> {
  const columns = new Map<RosterField, readonly number[]>();
  for (const text of typed) {
    const [title, letters] = pair(text) ?? ['', ''];
    const field = findField(title);
    const numbers = letters
      .normalize('NFKC')
      .split(/[,、\s]+/)
      .map((part) => columnNumber(part));
    if (
      !field ||
      numbers.some((number) => number === undefined) ||
      (numbers.length > 1 && !FIELDS_OF_SEVERAL_COLUMNS.has(field))
    ) {
      const known: readonly LocalizedText[] = Object.values(ROSTER_FIELDS);
      issues.push(issue('block', message('campaign.map-option-wrong', { typed: text, known })));
      continue;
    }
    columns.set(field, [
      ...(FIELDS_OF_SEVERAL_COLUMNS.has(field) ? (columns.get(field) ?? []) : []),
      ...(numbers as number[]),
    ]);
  }
  return columns;
}

function findField(title: string): RosterField | undefined {
  const wanted = title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return (Object.keys(ROSTER_FIELDS) as RosterField[]).find((field) => {
    const { zh, en } = ROSTER_FIELDS[field];
    return [field, zh, en].some((word) => word.replace(/\s+/g, '').toLowerCase() === wanted);
  });
}

function parseHeader(typed: string, issues: Issue[]) {
  const rows = parseHeaderRows(typed);
  if (!rows) issues.push(issue('block', message('campaign.header-option-wrong', { typed })));
  return rows;
}
