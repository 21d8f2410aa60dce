import { formatDate } from '../domain/basics/calendar';
import type { Issue, Reason } from '../domain/basics/issue';
import type { Language } from '../domain/basics/localized';
import { cellAddress, columnLetters } from '../domain/basics/place';
import { freeToReapply } from '../domain/campaign/post-standing';
import { finalVerdict, personName, type ReviewedApplication } from '../domain/campaign/review';
import { EDUCATION_LEVELS, type EducationLevel, type PersonFacts } from '../domain/roster/facts';
import { ROSTER_FIELDS } from '../domain/roster/fields';
import type { Roster } from '../domain/roster/roster';
import { EDUCATION_TERMS } from '../domain/rules/terms';
import { formatMessage } from '../i18n/format';
import type { CampaignView } from '../app/campaign';

/** The campaign as `start --json` and `check --json` print it. */
export function campaignJson(view: CampaignView, language: Language) {
  return {
    candidates: view.applications.map((application) => candidateJson(application, language)),
    posts: postsJson(view),
    freeToReapply: freeToReapply(view.posts, view.applications).map((application) => ({
      name: personName(application),
      post: application.post,
      row: application.sourceRow,
    })),
  };
}

/** How many people each post has, and whether it is held. */
export function postsJson(view: CampaignView) {
  return view.posts.map(({ post, applied, eligible, unverified, ineligible, minimum, status }) => ({
    name: post.name,
    openings: post.openings ?? null,
    applied,
    eligible,
    unverified,
    ineligible,
    minimum: minimum ?? null,
    status,
  }));
}

function candidateJson(application: ReviewedApplication, language: Language) {
  const { facts, post, order, standing, reasons, warnings, sourceRow, override } = application;
  return {
    name: personName(application),
    post,
    order,
    birth: facts.birth.state === 'known' ? formatDate(facts.birth.value) : null,
    education: highestEducation(facts),
    verdict: finalVerdict(application),
    reasons: reasons.map((reason) => reasonJson(reason, language)),
    warnings: warnings.map((reason) => reasonJson(reason, language)),
    standing,
    ...(override ? { computedVerdict: application.verdict, override } : {}),
    row: sourceRow,
  };
}

function reasonJson({ rule, message }: Reason, language: Language) {
  return { rule, text: formatMessage(message, language) };
}

/** The highest of the known education facts, as its Chinese term; null when none is known. */
function highestEducation({ education, fullTimeEducation, inServiceEducation }: PersonFacts): string | null {
  const known = [education, fullTimeEducation, inServiceEducation].flatMap((fact): EducationLevel[] =>
    fact.state === 'known' ? [fact.value.level] : [],
  );
  const highest = [...EDUCATION_LEVELS].reverse().find((level) => known.includes(level));
  return highest ? EDUCATION_TERMS[highest].zh : null;
}

/** How the columns of the roster were understood. */
export function mappingJson(roster: Roster) {
  return roster.columns.map(({ column, header, field, year, confidence, chosenBy, alternatives, samples }) => ({
    column: columnLetters(column),
    header,
    field: field ?? null,
    title: field ? ROSTER_FIELDS[field].zh : null,
    ...(year === undefined ? {} : { year }),
    confidence,
    chosenBy,
    alternatives,
    samples,
  }));
}

export function issuesJson(issues: readonly Issue[], language: Language) {
  return issues.map(({ message, severity, place }) => ({
    code: message.code,
    severity,
    sheet: place.sheet ?? null,
    cell: place.row === undefined ? null : cellAddress(place.row, place.column ?? 1),
    ...(place.other === undefined
      ? {}
      : { other: { sheet: place.other.sheet, cell: cellAddress(place.other.row, place.other.column ?? 1) } }),
    ...(place.person === undefined ? {} : { person: place.person }),
    ...(place.post === undefined ? {} : { post: place.post }),
    text: formatMessage(message, language),
  }));
}
