import { issue, message, type Issue } from '../domain/basics/issue';
import type { CampaignOrigin, Registration } from '../domain/campaign/campaign';
import { postStandingIssues, postStandings } from '../domain/campaign/post-standing';
import { asOfDay, reviewApplications, verificationIssues, type Override } from '../domain/campaign/review';
import { STAGES } from '../domain/campaign/stage';
import { fieldsNeeded } from '../domain/schemes/requirement-fields';
import { openQuestions, parameterValue, type ResolvedScheme } from '../domain/schemes/resolve';
import type { CampaignView, LogEntry, Wording } from '../sheets/campaign-view';
import { FIRST_DATA_ROW } from '../sheets/columns';
import { factColumns, type FactColumn } from '../sheets/fact-columns';
import type { SheetNames } from '../sheets/sheet-names';

/** What a view is made of; the rest is computed. */
export interface ViewParts {
  readonly registration: Registration;
  readonly scheme: ResolvedScheme;
  readonly origin: CampaignOrigin;
  readonly names: SheetNames;
  readonly log: readonly LogEntry[];
  readonly wording: Wording;
  /** Issues found before, in reading. */
  readonly issues: readonly Issue[];
  /** Reviewers' decisions by application number. */
  readonly overrides?: ReadonlyMap<number, Override>;
  /** The fact columns of an existing campaign; found out for a new one. */
  readonly factColumns?: readonly FactColumn[];
}

/** Reviews the applications, counts the posts and gathers every issue: the same way for a new campaign and for one read again. */
export function buildView(parts: ViewParts): CampaignView {
  const { registration, scheme, names } = parts;
  const reviewed = reviewApplications(registration.applications, registration.posts, scheme);
  const applications = reviewed.map((application) => {
    const override = parts.overrides?.get(application.number);
    return override ? { ...application, override } : application;
  });
  const posts = postStandings(registration.posts, applications, scheme);
  const rowOf = new Map(applications.map(({ number }, index) => [number, FIRST_DATA_ROW + index]));
  const postRow = new Map(registration.posts.map((post, index) => [post, FIRST_DATA_ROW + index]));
  return {
    origin: parts.origin,
    scheme,
    posts,
    applications,
    factColumns:
      parts.factColumns ??
      factColumns(
        applications.map(({ facts }) => facts),
        fieldsNeeded(scheme),
        neededYears(scheme),
      ),
    issues: [
      ...parts.issues,
      ...openIssues(scheme, names),
      ...registration.issues,
      ...postStandingIssues(posts, applications, (post) => ({
        sheet: names.posts,
        row: postRow.get(post) ?? FIRST_DATA_ROW,
      })),
      ...verificationIssues(applications, ({ number }) => ({
        sheet: names.review,
        row: rowOf.get(number) ?? FIRST_DATA_ROW,
      })),
    ],
    log: parts.log,
    names,
    wording: parts.wording,
  };
}

/** Blanks of the scheme that the review needs; later ones are shown on 首页 and asked when their stage comes. */
function openIssues(scheme: ResolvedScheme, names: SheetNames): readonly Issue[] {
  return openQuestions(scheme, 'review').map((parameter) => {
    const row = FIRST_DATA_ROW + scheme.scheme.parameters.indexOf(parameter);
    const params = { id: parameter.id, title: parameter.title, stage: STAGES[parameter.neededFor] };
    return issue('block', message('campaign.answer-open', params), { sheet: names.scheme, row, column: 2 });
  });
}

/** The years of annual assessments that the scheme looks at, so that missing ones get a column (R-ELI-5). */
function neededYears(scheme: ResolvedScheme): readonly number[] {
  const asOf = asOfDay(scheme);
  const count = parameterValue(scheme, 'assessmentYears');
  if (!asOf || typeof count !== 'number') return [];
  return Array.from({ length: count }, (_, index) => asOf.year - count + index);
}
