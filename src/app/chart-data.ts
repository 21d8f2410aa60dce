import { compareExact, decimalText, parseExact, sumExact, type Exact } from '../domain/basics/exact';
import { STAGES } from '../domain/campaign/stage';
import type { LocalizedText } from '../domain/basics/localized';
import { givenScores, isJudged } from '../domain/stages/given-scores';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import type { PostShortlist } from './shortlist-posts';

/** The people of a post against the number that it needs (R-REG-2). */
export interface PostApplicants {
  readonly post: string;
  readonly applied: number;
  readonly eligible: number;
  /** `undefined` while it is not known. */
  readonly minimum: number | undefined;
}

export function applicantsPerPost(view: CampaignView): readonly PostApplicants[] {
  return view.posts.map(({ post, applied, eligible, minimum }) => ({ post: post.name, applied, eligible, minimum }));
}

/** One score of a judge. */
export interface JudgeScore {
  readonly person: string;
  /** A decimal text. */
  readonly score: string;
  /** Left out of the person's mean as one of the highest or lowest (R-INT-1). */
  readonly dropped: boolean;
}

/** The scores that one judge gave, or one for each element or method. */
export interface JudgeScores {
  /** The column's title: 评委1. */
  readonly judge: string;
  readonly panel: number;
  readonly scores: readonly JudgeScore[];
}

/** How far scores lie apart. */
export interface ScoreRange {
  readonly count: number;
  /** Decimal texts; '' where there is no score. */
  readonly lowest: string;
  readonly highest: string;
  /** `undefined` where there is no score. */
  readonly mean: Exact | undefined;
}

export function scoreRange(scores: readonly JudgeScore[]): ScoreRange {
  const sorted = scores.flatMap(({ score }) => parseExact(score) ?? []).sort(compareExact);
  const text = (score: Exact | undefined) => (score ? decimalText(score) : '');
  return {
    count: scores.length,
    lowest: text(sorted[0]),
    highest: text(sorted[sorted.length - 1]),
    mean: sorted.length === 0 ? undefined : sumExact(sorted).div(sorted.length),
  };
}

/** The judges of one holding of a stage. */
export interface JudgedStage {
  readonly stage: LocalizedText;
  readonly round: number;
  readonly judges: readonly JudgeScores[];
}

/** What each judge gave, by panel and in the order of the columns, with the scores that were dropped marked; judges without any are left out. */
export function judgedStages(stages: readonly OpenStage[]): readonly JudgedStage[] {
  return stages
    .filter(({ tables }) => isJudged(tables))
    .map((held) => ({ stage: STAGES[held.instance.stage], round: held.instance.round, judges: judgesOf(held) }))
    .filter(({ judges }) => judges.length > 0);
}

function judgesOf({ context, filled }: OpenStage): readonly JudgeScores[] {
  return givenScores(context, filled).map(({ title, panel, scores }) => ({
    judge: title,
    panel,
    scores: scores.map(({ entrant, score, dropped }) => ({
      person: entrant.name,
      score: decimalText(score),
      dropped: dropped !== undefined,
    })),
  }));
}

/** Somebody near the lowest total with which people are shortlisted. */
export interface NearCutoff {
  /** With the application's number where others of the post have the same name. */
  readonly name: string;
  readonly rank: number | undefined;
  readonly total: string;
  /** Total minus cutoff, a decimal text. */
  readonly difference: string;
  readonly shortlisted: boolean;
}

/** People that are shown on either side of the cutoff. */
const SIDE = 5;

/** Those of a post who are nearest to the cutoff, by total from the top: up to five from it upwards, up to five below. */
export function aroundCutoff({ cutoff, people }: PostShortlist): readonly NearCutoff[] {
  const lowest = cutoff === undefined ? undefined : parseExact(cutoff);
  if (!lowest) return [];
  const bearers = new Map<string, number>();
  for (const { name } of people) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const ranked = people
    .flatMap((person) => {
      const score = person.total === undefined ? undefined : parseExact(person.total);
      return score ? [{ person, score, difference: score.sub(lowest) }] : [];
    })
    .sort((a, b) => compareExact(b.score, a.score));
  const above = ranked.filter(({ difference }) => difference.compare(0) >= 0).slice(-SIDE);
  const below = ranked.filter(({ difference }) => difference.compare(0) < 0).slice(0, SIDE);
  return [...above, ...below].map(({ person: { name, number, rank, state }, score, difference }) => ({
    name: (bearers.get(name) ?? 0) > 1 ? `${name} ${number}` : name,
    rank,
    total: decimalText(score),
    difference: decimalText(difference),
    shortlisted: state === 'goesOn',
  }));
}
