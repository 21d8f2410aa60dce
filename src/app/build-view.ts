import { between, mapInParts, type InParts } from '../domain/basics/parts';
import { issue, message, type Issue } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import type { CampaignOrigin, Post, Registration } from '../domain/campaign/campaign';
import { postStandingIssues, postStandings } from '../domain/campaign/post-standing';
import {
  asOfDay,
  reviewInParts,
  verificationIssues,
  type Override,
  type ReviewedApplication,
} from '../domain/campaign/review';
import { isReviewOpen, type StageInstance } from '../domain/campaign/instance';
import { replay } from '../domain/campaign/operations';
import type { StageCells } from '../domain/stages/run-stage';
import type { LogEntry } from '../domain/campaign/log';
import { findRuleKind } from '../domain/rules';
import { requirementPosts } from '../domain/rules/requirement-posts';
import { usesOf } from '../domain/rules/uses';
import { ownSchemeText } from '../domain/schemes/own-scheme';
import { fieldsNeeded } from '../domain/schemes/requirement-fields';
import { openQuestions, type ResolvedScheme } from '../domain/schemes/resolve';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { FIRST_DATA_ROW } from '../sheets/columns';
import { factColumns, withYears, type FactColumn } from '../sheets/fact-columns';
import type { DialectId } from '../sheets/formulas/dialect';
import { VALUE_COLUMN_NUMBER } from '../sheets/scheme-sheet';
import type { SheetNames } from '../sheets/sheet-names';
import { openStages, stageIssues } from './open-stages';
import { overrideIssues } from './override-issues';
import { questionIssue } from './question-issue';
import type { StagePositions } from './read-stages';

/** What a view is made of; the rest is computed. */
export interface ViewParts {
  readonly registration: Registration;
  readonly scheme: ResolvedScheme;
  readonly origin: CampaignOrigin;
  readonly names: SheetNames;
  readonly log: readonly LogEntry[];
  readonly instances: readonly StageInstance[];
  readonly dialect: DialectId;
  /** The parameters as they were published, as texts; `undefined` before that (R-PLAN-3). */
  readonly published?: Readonly<Record<string, string>>;
  /** The marks of frozen sheets as they were compared last (`CampaignState.proven`). */
  readonly proven?: Readonly<Record<string, string>>;
  /** What was typed into the sheets of open stages, and where, by instance. */
  readonly stageCells?: ReadonlyMap<string, StageCells>;
  readonly stagePositions?: ReadonlyMap<string, StagePositions>;
  readonly dateSystem: '1900' | '1904';
  readonly wording: Wording;
  readonly hasPassword: boolean;
  /** Issues found before, in reading. */
  readonly issues: readonly Issue[];
  /** The applications as they were reviewed already. */
  readonly reviewed?: readonly ReviewedApplication[];
  /** Reviewers' decisions by application number. */
  readonly overrides?: ReadonlyMap<number, Override>;
  /** The fact columns of an existing campaign; found out for a new one. */
  readonly factColumns?: readonly FactColumn[];
  /** Where an application and a post stand in an existing campaign; a new one lists them in order. */
  readonly rows?: { review(number: number): number | undefined; post(name: string): number | undefined };
}

/** Reviews the applications, counts the posts and gathers every issue: the same way for a new campaign and for one read again. */
export function* buildView(parts: ViewParts): InParts<CampaignView> {
  const { registration, scheme, names } = parts;
  const reviewed =
    parts.reviewed ?? (yield* between(0, 0.4, reviewInParts(registration.applications, registration.posts, scheme)));
  const applications = yield* mapInParts(reviewed, (application) => {
    const override = parts.overrides?.get(application.number);
    return override ? { ...application, override } : application;
  });
  yield 0.45;
  const posts = postStandings(registration.posts, applications, scheme);
  const index = new Map(applications.map(({ number }, at) => [number, FIRST_DATA_ROW + at]));
  const postIndex = new Map(registration.posts.map(({ name }, at) => [name, FIRST_DATA_ROW + at]));
  const history = replay(parts.log);
  const { instances, dialect } = parts;
  yield 0.5;
  const stages = yield* between(
    0.5,
    0.8,
    openStages({
      scheme,
      posts: registration.posts,
      applications,
      history,
      instances,
      stageCells: parts.stageCells ?? new Map<string, never>(),
      dateSystem: parts.dateSystem,
    }),
  );
  yield 0.8;
  const reviewOpen = isReviewOpen(instances);
  const reviewRow = (number: number) => parts.rows?.review(number) ?? index.get(number) ?? FIRST_DATA_ROW;
  const postRow = (name: string) => parts.rows?.post(name) ?? postIndex.get(name) ?? FIRST_DATA_ROW;
  const view: CampaignView = {
    origin: parts.origin,
    scheme,
    ...ownSchemeOf(scheme),
    posts,
    applications,
    factColumns: parts.factColumns
      ? withYears(parts.factColumns, neededYears(scheme))
      : factColumns(
          applications.map(({ facts }) => facts),
          fieldsNeeded(scheme),
          neededYears(scheme),
        ),
    issues: [
      ...parts.issues,
      ...openIssues(scheme, names, parts.issues),
      ...[
        ...conditionIssues(scheme, registration.posts, names.scheme),
        ...registration.issues.map((found) => placePost(found, names.posts, postRow)),
        ...postStandingIssues(posts, applications, (post) => ({
          sheet: names.posts,
          row: postRow(post.name),
        })),
      ].map((found) => (reviewOpen ? found : settled(found))),
      ...(reviewOpen
        ? verificationIssues(applications, ({ number }) => ({
            sheet: names.review,
            row: reviewRow(number),
          }))
        : []),
      ...stageIssues(stages, parts.stagePositions ?? new Map<string, never>()),
    ],
    log: parts.log,
    history,
    instances,
    openStages: stages,
    dialect,
    ...(parts.published === undefined ? {} : { published: parts.published }),
    ...(parts.proven === undefined ? {} : { proven: parts.proven }),
    names,
    wording: parts.wording,
    hasPassword: parts.hasPassword,
  };
  return reviewOpen ? { ...view, issues: [...view.issues, ...overrideIssues(view, reviewRow)] } : view;
}

function ownSchemeOf({ scheme }: ResolvedScheme): Pick<CampaignView, 'ownScheme'> {
  const ownScheme = ownSchemeText(scheme);
  return ownScheme === undefined ? {} : { ownScheme };
}

/** A warning of the registration, once the review is closed: it was weighed then, and nothing is left to be done about it. */
function settled(found: Issue): Issue {
  return found.severity === 'warn' ? { ...found, severity: 'info' } : found;
}

/** Issues about a post as such are mended in 职位. */
function placePost(found: Issue, sheet: string, rowOf: (post: string) => number): Issue {
  const { place } = found;
  if (place.sheet !== undefined || place.post === undefined) return found;
  return { ...found, place: { ...place, sheet, row: rowOf(place.post) } };
}

/** Blanks of the scheme that the review needs; later ones are shown on 首页 and asked when their stage comes. */
function openIssues(scheme: ResolvedScheme, names: SheetNames, told: readonly Issue[]): readonly Issue[] {
  const wrong = new Set(told.map(({ message: { params } }) => ('id' in params ? params.id : undefined)));
  const open = openQuestions(scheme, 'review').filter(({ id }) => !wrong.has(id));
  return open.map((parameter) => questionIssue(scheme, parameter, names.scheme));
}

/**
 * Conditions for posts whose names contain a word, where no post has it: either none is competed for, or the clerk calls it by
 * another name and its applicants would be spared the condition (R-ELI-0).
 */
function conditionIssues(scheme: ResolvedScheme, posts: readonly Post[], sheet: string): readonly Issue[] {
  if (posts.length === 0) return [];
  return scheme.requirements.flatMap((requirement, index): Issue[] => {
    const { postWords: words = [] } = requirement;
    const holdsFor = requirementPosts(requirement);
    if (words.length === 0 || !holdsFor || posts.some(({ name }) => holdsFor(name))) return [];
    const [use] = usesOf(requirement.expression);
    const condition = (use && findRuleKind(use.kind)?.title) ?? localized('资格条件', 'requirement');
    const source = scheme.scheme.requirements[index]?.postWords;
    const row = scheme.parameters.findIndex(
      ({ parameter: { id } }) => source && 'from' in source && id === source.from,
    );
    const place = row < 0 ? { sheet } : { sheet, row: FIRST_DATA_ROW + row, column: VALUE_COLUMN_NUMBER };
    return [issue('warn', message('campaign.condition-without-post', { condition, words }), place)];
  });
}

/** The years of annual assessments that the scheme looks at, so that missing ones get a column (R-ELI-5). */
function neededYears(scheme: ResolvedScheme): readonly number[] {
  const asOf = asOfDay(scheme);
  if (!asOf) return [];
  const uses = scheme.requirements.flatMap(({ expression }) => usesOf(expression));
  const counts = uses.flatMap(({ kind, parameters: { years } }) =>
    kind === 'assessments-at-least' && typeof years === 'number' ? [years] : [],
  );
  const count = Math.max(0, ...counts);
  return Array.from({ length: count }, (_, index) => asOf.year - count + index);
}
