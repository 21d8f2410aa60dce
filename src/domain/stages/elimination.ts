import { formatHalfUp, nearestNumber, parseExact, type Exact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { message, type Reason, type RuleId } from '../basics/issue';
import type { ScoreColumns } from '../scoring/ranking';
import { OUTCOME, shortlist, type Shortlist } from '../shortlist/shortlist';
import { GOES_ON, out, pending } from './outcomes';
import type { StageContext, StageFinding, StageOutcome } from './stage-kind';
import { decideTies, EXTRA_TEST, type Contender } from './ties';

/** The contenders of a post with a known quota. */
interface Counted {
  readonly post: string;
  readonly places: number;
  /** Entrants of the post whose score is missing. */
  readonly missing: number;
  /** Positions in the list of contenders, from 0. */
  readonly positions: readonly number[];
}

/**
 * The best of each post go on, as many as ratio × openings, a part of a person counting as one (R-WRI-3), or as the parameter's number says
 * whatever the openings (2-8). While scores of the post are
 * missing, only those are decided whom no missing score can move: the others are pending. Ties at the last place: `ties.ts`.
 *
 * @param missing how many entrants of a post are pending
 */
export function eliminate(
  context: StageContext,
  contenders: readonly Contender[],
  missing: ReadonlyMap<string, number>,
  { rule, parameter }: { readonly rule: RuleId; readonly parameter: string },
): { readonly outcomes: ReadonlyMap<number, StageOutcome>; readonly findings: readonly StageFinding[] } {
  const outcomes = new Map<number, StageOutcome>();
  const findings: StageFinding[] = [];
  const counted: Counted[] = [];
  for (const [post, positions] of positionsByPost(contenders)) {
    const quota = quotaOf(context, post, parameter);
    findings.push(...quota.findings);
    if (quota.places !== undefined) {
      counted.push({ post, places: quota.places, missing: missing.get(post) ?? 0, positions });
      continue;
    }
    const reason: Reason = { rule, message: message('judged.openings-unknown', { post }) };
    positions.forEach((at) => outcomes.set(numberAt(contenders, at), pending(reason)));
  }

  const [scores, extra] = [
    column(contenders, ({ score }) => score),
    column(contenders, ({ row }) => row.number(EXTRA_TEST)),
  ];
  const best = countOff(contenders, counted, [scores, extra], 'all', ({ places }) => places);
  const certain = countOff(contenders, counted, [scores], 'none', (post) => Math.max(0, post.places - post.missing));
  counted.forEach((post, index) => {
    const cutoff = best.lowest[index] as number;
    const tied: Contender[] = [];
    for (const at of post.positions) {
      const contender = contenders[at] as Contender;
      const flag = best.outcomes[at];
      if (flag === OUTCOME.notEntered) {
        const lostTie = scores[at] === cutoff;
        const reason = lostTie
          ? lostExtraTest(contender, context)
          : outscored(contender, cutoff, post.places, rule, context);
        outcomes.set(contender.entrant.number, out(reason));
      } else if (post.missing > 0 && certain.outcomes[at] !== OUTCOME.entered) {
        const reason: Reason = { rule, message: message('judged.others-missing', { missing: post.missing }) };
        outcomes.set(contender.entrant.number, pending(reason));
      } else if (post.missing === 0 && flag === OUTCOME.enteredTied) tied.push(contender);
      else outcomes.set(contender.entrant.number, GOES_ON);
    }
    if (tied.length === 0) return;
    const decided = decideTies(context.settings, { ...post, tied });
    tied.forEach(({ entrant }) => outcomes.set(entrant.number, decided.outcome));
    findings.push(...decided.findings);
  });
  return { outcomes, findings };
}

function positionsByPost(contenders: readonly Contender[]): ReadonlyMap<string, readonly number[]> {
  const positions = contenders.map((_, at) => at);
  return groupBy(positions, (at) => (contenders[at] as Contender).entrant.post);
}

function quotaOf(
  { settings, posts }: StageContext,
  post: string,
  parameter: string,
): { readonly places: number | undefined; readonly findings: readonly StageFinding[] } {
  const fixed = settings.whole(parameter);
  if (fixed !== undefined) return { places: fixed, findings: [] };
  const openings = posts.find(({ name }) => name === post)?.openings;
  const exact = openings === undefined ? undefined : settings.ratio(parameter)?.mul(openings);
  if (!exact) {
    const unknown = message('judged.openings-unknown', { post });
    return { places: undefined, findings: [{ severity: 'block', message: unknown, post }] };
  }
  const places = nearestNumber(exact.ceil());
  if (exact.equals(places)) return { places, findings: [] };
  const ratio = settings.choice(parameter) ?? '';
  const rounded = message('judged.places-rounded', { post, openings: openings ?? 0, ratio, places });
  return { places, findings: [{ severity: 'warn', message: rounded, post }] };
}

function countOff(
  contenders: readonly Contender[],
  counted: readonly Counted[],
  scores: ScoreColumns,
  ties: 'all' | 'none',
  placesOf: (post: Counted) => number,
): Shortlist {
  const postOf = new Int32Array(contenders.length).fill(-1);
  counted.forEach(({ positions }, index) => positions.forEach((at) => (postOf[at] = index)));
  // More places than people are no more than as many.
  const posts = counted.map((post) => ({
    places: Math.min(placesOf(post), post.positions.length),
    floor: undefined,
  }));
  return shortlist({ postOf, posts, scores, ties });
}

function column(contenders: readonly Contender[], of: (contender: Contender) => Exact | undefined): Float64Array {
  return Float64Array.from(contenders, (contender) => {
    const value = of(contender);
    return value ? nearestNumber(value) : Number.NaN;
  });
}

function outscored(
  { score }: Contender,
  cutoff: number,
  places: number,
  rule: RuleId,
  { settings: { decimals } }: StageContext,
): Reason {
  const lowest = parseExact(cutoff);
  if (!lowest) return { rule, message: message('judged.no-place', {}) };
  const params = { score: formatHalfUp(score, decimals), cutoff: formatHalfUp(lowest, decimals), places };
  return { rule, message: message('judged.outscored', params) };
}

function lostExtraTest({ score, row }: Contender, { settings: { decimals } }: StageContext): Reason {
  const extra = row.number(EXTRA_TEST);
  const params = { score: formatHalfUp(score, decimals), extra: extra ? formatHalfUp(extra, decimals) : '' };
  return { rule: 'R-TIE', message: message('judged.extra-test-lost', params) };
}

function numberAt(contenders: readonly Contender[], at: number): number {
  return (contenders[at] as Contender).entrant.number;
}
