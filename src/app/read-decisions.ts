import { issue, message, type Issue } from '../domain/basics/issue';
import { personName, type Override } from '../domain/campaign/review';
import type { Application } from '../domain/campaign/campaign';
import { verdictOf } from '../domain/campaign/terms';
import { cellText } from '../domain/roster/text';
import type { TableRow } from '../sheets/columns';

/**
 * The reviewers' decisions of 资格审查 by application number. A decision must not go to somebody else: rows with a number twice or
 * none, and rows whose number belongs to another person of the campaign, are reported (`campaign.row-twice`,
 * `campaign.row-unknown`, `campaign.row-mismatch`), and so are applications without a row (`campaign.row-missing`). A name that
 * was only corrected in 报名 is no mismatch, and a number that 报名 has lost is reported there.
 */
export function readDecisions(
  rows: readonly TableRow[],
  sheet: string,
  applications: readonly Application[],
  applicationCount: number,
): { readonly overrides: ReadonlyMap<number, Override>; readonly issues: readonly Issue[] } {
  const overrides = new Map<number, Override>();
  const issues: Issue[] = [];
  const names = new Map(applications.map((application) => [application.number, personName(application)]));
  const people = new Set(names.values());
  const seen = new Set<number>();
  for (const { row, values } of rows) {
    const typed = cellText(values.get('number'));
    const number = Number(typed);
    const name = cellText(values.get('name'));
    const expected = names.get(number);
    const place = { sheet, row, person: name };
    if (seen.has(number)) issues.push(issue('block', message('campaign.row-twice', { sheet, number }), place));
    else if (expected === undefined && number >= 1 && number <= applicationCount) continue;
    else if (expected === undefined)
      issues.push(issue('block', message('campaign.row-unknown', { sheet, typed }), place));
    else if (expected !== name && people.has(name)) {
      issues.push(issue('block', message('campaign.row-mismatch', { number, name, expected }), place));
    } else readDecision(values, number, place, overrides, issues);
    seen.add(number);
  }
  for (const [number, name] of names) {
    if (!seen.has(number))
      issues.push(issue('block', message('campaign.row-missing', { sheet, number, name }), { sheet, person: name }));
  }
  return { overrides, issues };
}

function readDecision(
  values: TableRow['values'],
  number: number,
  place: { readonly sheet: string; readonly row: number; readonly person: string },
  overrides: Map<number, Override>,
  issues: Issue[],
): void {
  const typed = cellText(values.get('override'));
  const reason = cellText(values.get('overrideReason'));
  const reviewer = cellText(values.get('reviewer'));
  if (typed === '' && reason === '' && reviewer === '') return;
  const name = place.person;
  const verdict = verdictOf(typed);
  if (typed === '') issues.push(issue('warn', message('campaign.override-incomplete', { name }), place));
  else if (!verdict) issues.push(issue('block', message('campaign.override-wrong', { name, typed }), place));
  overrides.set(number, { verdict, reason, reviewer });
}
