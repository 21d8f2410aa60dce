import type { Issue, Severity } from '../domain/basics/issue';
import { columnLetters } from '../domain/basics/place';
import type { PostStatus } from '../domain/campaign/post-standing';
import { finalVerdict } from '../domain/campaign/review';
import { ROSTER_FIELDS } from '../domain/roster/fields';
import type { Roster } from '../domain/roster/roster';
import type { Verdict } from '../domain/rules/evaluate';
import { formatIssue } from '../i18n/format';
import { sortIssues, type CampaignView } from '../app/campaign';
import { POST_STATUS_TERMS } from '../domain/campaign/terms';
import type { Console } from './console';

/** Problems shown on the screen; the rest stands in the workbook. */
const PROBLEMS_SHOWN = 10;

export function printRoster(out: Console, roster: Roster, view: CampaignView): void {
  const { sheet, header, people, columns } = roster;
  out.line(
    out.text('read', {
      sheet,
      first: header.first,
      last: header.last,
      people: people.length,
      applications: view.applications.length,
    }),
  );
  out.line(out.text('mapping'));
  for (const { column, header: title, field, year, confidence } of columns) {
    if (field)
      out.line(
        `  ${columnLetters(column)}  ${title} → ${ROSTER_FIELDS[field][out.language]}${year === undefined ? '' : ` ${year}`}  ${confidence}%`,
      );
  }
  const unused = columns
    .filter(({ field }) => !field)
    .map(({ column, header: title }) => `${columnLetters(column)} ${title}`);
  if (unused.length > 0) out.line(`  ${out.text('mappingUnused', { columns: unused.join('、') })}`);
}

export function printCampaign(out: Console, view: CampaignView, issues: readonly Issue[]): void {
  const count = (verdict: Verdict) =>
    view.applications.filter((application) => finalVerdict(application) === verdict).length;
  out.line(
    out.text('verdicts', {
      eligible: count('eligible'),
      ineligible: count('ineligible'),
      unverified: count('unverified'),
    }),
  );
  out.line(out.text('posts'));
  for (const { post, applied, eligible, unverified, status } of view.posts) {
    const openings = post.openings ?? out.text('openingsUnknown');
    out.line(
      `  ${out.text('postLine', { post: post.name, openings, applied, eligible, unverified, status: statusText(status, out) })}`,
    );
  }
  printIssues(out, view, issues);
}

function statusText(status: PostStatus, out: Console): string {
  return out.language === 'zh' ? POST_STATUS_TERMS[status] : status;
}

function printIssues(out: Console, view: CampaignView, issues: readonly Issue[]): void {
  const count = (severity: Severity) => issues.filter((found) => found.severity === severity).length;
  out.line(out.text('problems', { block: count('block'), warn: count('warn'), info: count('info') }));
  const sorted = sortIssues(issues);
  for (const found of sorted.slice(0, PROBLEMS_SHOWN))
    out.line(`  ${MARKS[found.severity]} ${formatIssue(found, out.language)}`);
  if (sorted.length > PROBLEMS_SHOWN) {
    out.line(`  ${out.text('moreProblems', { count: sorted.length - PROBLEMS_SHOWN, sheet: view.names.problems })}`);
  }
}

const MARKS: Readonly<Record<Severity, string>> = { block: '✗', warn: '!', info: '·' };
