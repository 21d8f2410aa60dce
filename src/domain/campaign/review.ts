import { mapInParts, type InParts } from '../basics/parts';
import { compareDays, earliestDay, formatDate, latestDay, parseIsoDay, type CalendarDay } from '../basics/calendar';
import { issue, message, type Issue, type Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import { compileReview, type Verdict } from '../rules/evaluate';
import { parameterValue, type ResolvedScheme } from '../schemes/resolve';
import type { Application, Post, Standing } from './campaign';
import { sameText } from '../basics/same-text';

/** The reviewer's decision against the computed verdict; it only counts with a reason. */
export interface Override {
  /** `undefined` where a reason or a name was entered but no verdict yet. */
  readonly verdict: Verdict | undefined;
  readonly reason: string;
  readonly reviewer: string;
}

/** An application with its verdict (R-ELI-0): every reason, not only the first. */
export interface ReviewedApplication extends Application {
  readonly verdict: Verdict;
  /** Why not eligible, or what is to be verified. Empty for the eligible. */
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly override?: Override;
}

/** Characters, blanks not counted, from which a text is a reason. */
export const LEAST_REASON_LENGTH = 2;

export function isReasoned(override: Override): boolean {
  return isReasonText(override.reason);
}

/** Whether a text is long enough to be a reason. */
export function isReasonText(text: string): boolean {
  // As the formula of the sheet counts: line breaks and blanks of either width are nothing.
  return text.replace(/[\u0000-\u0020\u3000]/g, '').length >= LEAST_REASON_LENGTH;
}

/** The verdict that counts: the reviewer's, where there is one with a reason. */
export function finalVerdict(application: ReviewedApplication): Verdict {
  const { override } = application;
  return (override && isReasoned(override) && override.verdict) || application.verdict;
}

/** The as-of date of the scheme (R-ELI-1); never today. */
export function asOfDay(scheme: ResolvedScheme): CalendarDay | undefined {
  const value = parameterValue(scheme, 'asOf');
  return typeof value === 'string' ? parseIsoDay(value) : undefined;
}

const STANDING_VERDICTS: Record<Exclude<Standing, 'valid'>, Verdict> = {
  duplicate: 'ineligible',
  late: 'ineligible',
  beyondLimit: 'ineligible',
  switched: 'ineligible',
  withdrawn: 'ineligible',
  disqualified: 'ineligible',
  noPost: 'unverified',
  identityUnclear: 'unverified',
  timeUnclear: 'unverified',
  contradictory: 'unverified',
  choiceUnclear: 'unverified',
};

/** Reviews every application by the scheme's requirements and the rules of registration. */
export function reviewInParts(
  applications: readonly Application[],
  posts: readonly Post[],
  scheme: ResolvedScheme,
): InParts<readonly ReviewedApplication[]> {
  const review = compileReview(scheme.requirements);
  const asOf = asOfDay(scheme);
  const postsByKey = new Map(posts.map((post) => [sameText(post.name), post]));
  return mapInParts(applications, (application): ReviewedApplication => {
    const post = postsByKey.get(sameText(application.post)) ?? { name: application.post };
    const byRules = review(application.facts, { asOf, post });
    const own: readonly Finding[] = [byRules, standingFinding(application), identityFinding(application.facts)];
    const verdict = own.map((finding) => finding.verdict).reduce(worse);
    const toVerify = own.filter((finding) => finding.verdict === 'unverified').flatMap((finding) => finding.reasons);
    return {
      ...application,
      verdict,
      reasons:
        verdict === 'ineligible' ? own.filter((f) => f.verdict === 'ineligible').flatMap((f) => f.reasons) : toVerify,
      warnings: [...byRules.warnings, ...(verdict === 'ineligible' ? toVerify : []), ...idWarnings(application.facts)],
    };
  });
}

interface Finding {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

const ORDER: Record<Verdict, number> = { eligible: 0, unverified: 1, ineligible: 2 };

function worse(a: Verdict, b: Verdict): Verdict {
  return ORDER[a] >= ORDER[b] ? a : b;
}

const NOTHING: Finding = { verdict: 'eligible', reasons: [] };

function standingFinding(application: Application): Finding {
  if (application.standing === 'valid') return NOTHING;
  return { verdict: STANDING_VERDICTS[application.standing], reasons: application.standingReasons };
}

/** Who cannot be told apart from others is 待核实: no name, or an ID number that cannot be read (rules.md §11). */
function identityFinding({ name, idNumber }: PersonFacts): Finding {
  const reasons: Reason[] = [];
  if (name.state !== 'known') reasons.push({ rule: 'R-REG-1', message: message('campaign.name-missing', {}) });
  if (idNumber.state === 'unreadable') {
    reasons.push({ rule: 'R-REG-1', message: message('campaign.id-to-verify', { typed: idNumber.raw }) });
  }
  return reasons.length === 0 ? NOTHING : { verdict: 'unverified', reasons };
}

/** A sound ID number that says another birth date than the birth column: one of them is wrong, so nothing is decided by it. */
function idWarnings({ birth, idNumber }: PersonFacts): readonly Reason[] {
  if (birth.state !== 'known' || idNumber.state !== 'known' || !idNumber.value.sound || !idNumber.value.birth)
    return [];
  const own = idNumber.value.birth;
  const same =
    compareDays(earliestDay(own), latestDay(birth.value)) <= 0 &&
    compareDays(earliestDay(birth.value), latestDay(own)) <= 0;
  if (same) return [];
  const params = { idBirth: formatDate(own), birth: formatDate(birth.value) };
  return [{ rule: 'R-REG-1', message: message('campaign.id-contradicts', params) }];
}

/** What is to do about the applications that are not decided yet. */
export function verificationIssues(
  applications: readonly ReviewedApplication[],
  place: (application: ReviewedApplication) => { sheet: string; row: number },
): readonly Issue[] {
  return applications
    .filter((application) => finalVerdict(application) === 'unverified')
    .map((application) => {
      const name = personName(application);
      const where = {
        ...place(application),
        person: name,
        ...(application.post === '' ? {} : { post: application.post }),
      };
      return issue('warn', message('campaign.to-verify', { name, count: application.reasons.length }), where);
    });
}

export function personName({ facts }: Pick<Application, 'facts'>): string {
  return facts.name.state === 'known' ? facts.name.value : '';
}
