import { decimalText, exactOf, type Exact } from '../basics/exact';
import { message, type Message, type Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES, type StageId } from '../campaign/stage';
import { equalTotals, placeContenders, type Contender, type Placing } from '../shortlist/contest';
import {
  CARRIED_SCORE_IDS,
  carriedScoreColumns,
  carriedScoreId,
  carriedScores,
  scoreTitle,
  totalStage,
} from './carried-scores';
import { out, pending } from './outcomes';
import { entrantRows, PEOPLE_TABLE, PERSON_COLUMNS, personRows, POST_COLUMN } from './people-table';
import type { StageSettings } from './settings';
import { differentialFinding, extraTestFinding, tieFindings } from './shortlist-findings';
import type {
  Cutoff,
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
  StageOutcome,
} from './stage-kind';
import type { FilledTables, StageColumn, StageTable } from './table';

const EXTRA_TEST = 'extraTest';
const EXTRA_TEST_TITLE = localized('加试成绩', 'Extra test score');
/** Schemes that hold an extra test name no full mark for it. */
const EXTRA_TEST_FULL_MARK = exactOf(100);

/**
 * 确定考察对象: the first ones of each post by total go on (R-SHO-1), ties by the scheme's rule (R-TIE). Places of a post:
 * `shortlistPerOpening` × openings; or all where there are no more contenders than `shortlistAllUpTo`, else `shortlistMost` (per post,
 * whatever its openings). A scheme with neither, or a post without openings, cannot be closed.
 *
 * 85.79, 83.46, 83.46, 80.10 with two places: `all` lets three go on with 83.46 as the lowest score; `components` compares what is in
 * `tieOrder` (else the components in their order), and lets all go on who are equal in each or lack one of them; with `extraTest`
 * those two are pending until both have an extra score, and both go on where that is equal too.
 *
 * The others wait where the scheme has substitution (R-SHO-2), ranked in the same way, and are out where it has none.
 *
 * People are ranked by the composite score; a scheme without it by its only component. Who has no total is pending. Who is gone has
 * no rank and takes no place.
 */
export const shortlist: StageKind = {
  id: 'shortlist',
  score: () => undefined,
  tables: (context) => [people(context)],
  judge,
  published: [...CARRIED_SCORE_IDS, EXTRA_TEST],
};

/** The scores that are shown, the total first. */
function shownStages(settings: StageSettings): readonly StageId[] {
  const total = totalStage(settings);
  return [...(total ? [total] : []), ...settings.components.filter((stage) => stage !== total)];
}

/** The components that put equals in order; none where the scheme does it otherwise. */
function tieStages(settings: StageSettings): readonly StageId[] {
  if (settings.choice('ties') !== 'components') return [];
  return (settings.choices('tieOrder') as readonly StageId[] | undefined) ?? settings.components;
}

function people({ settings, earlier, entrants }: StageContext): StageTable {
  const stages = shownStages(settings);
  const total = totalStage(settings);
  const rank: readonly StageColumn[] = total
    ? [
        {
          role: 'computed',
          id: 'rank',
          title: '名次',
          computation: { op: 'rank', of: carriedScoreId(total), within: POST_COLUMN.id },
          show: 'rank',
        },
      ]
    : [];
  const input = { kind: 'score', most: EXTRA_TEST_FULL_MARK } as const;
  const isTested = settings.choice('ties') === 'extraTest';
  const test: readonly StageColumn[] = isTested
    ? [{ role: 'input', id: EXTRA_TEST, title: EXTRA_TEST_TITLE.zh, input }]
    : [];
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.shortlist.zh,
    note: isTested
      ? `按总分从高到低确定考察对象；末位同分的须加试，在“加试成绩”栏填写（0–${decimalText(EXTRA_TEST_FULL_MARK)}分），其他人留空。`
      : '按总分从高到低确定考察对象，本表无须填写。',
    columns: [...PERSON_COLUMNS, ...carriedScoreColumns(stages), ...rank, ...test],
    rows: personRows(entrants, ({ number }) => carriedScores(earlier, stages, number)),
  };
}

/** One post with the contenders that it has. */
interface Contest {
  readonly post: string;
  readonly contenders: Contender[];
  readonly openings: number | undefined;
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const { settings } = context;
  const outcomes = new Map<number, StageOutcome>();
  const findings: StageFinding[] = [];
  const total = totalStage(settings);
  if (!total && context.entrants.length > 0) findings.push(blocked(message('selection.no-total', {})));
  const contests = contestsOf(context, tables, total, outcomes, findings);
  const asked = contests.map((contest) => placesOf(contest, settings));
  if (contests.length > 0 && asked.includes('quota')) findings.push(blocked(message('selection.quota-open', {})));

  const places = asked.map((count) => (typeof count === 'number' ? count : 0));
  const placings = placeContenders(
    contests.flatMap(({ contenders }) => contenders),
    places,
  );
  const names = new Map(context.entrants.map(({ number, name }) => [number, name]));
  const isTested = settings.choice('ties') === 'extraTest';
  const columns = [
    scoreTitle(total ?? 'composite'),
    ...(isTested ? [EXTRA_TEST_TITLE] : tieStages(settings).map(scoreTitle)),
  ];
  const ties = equalTotals(placings);
  const untested = new Set(isTested ? ties.flatMap(({ members }) => undecided(members)) : []);
  findings.push(...tieFindings(ties, { contests, places, names, columns, untested }));

  const byPost = contests.map((): Placing[] => []);
  for (const placing of placings) (byPost[placing.contender.post] as Placing[]).push(placing);
  const cutoffs: Cutoff[] = [];
  contests.forEach((contest, index) => {
    const { post } = contest;
    const count = asked[index];
    const placed = byPost[index] as Placing[];
    if (typeof count !== 'number') {
      if (count === 'openings') findings.push({ ...blocked(message('selection.openings-missing', { post })), post });
      for (const { contender } of placed) outcomes.set(contender.number, pending(placesUnknown(count, post)));
      return;
    }
    const entered = placed.filter(({ contender, outcome }) => outcome !== 'notEntered' && !untested.has(contender));
    const cutoff = entered[entered.length - 1]?.contender.scores[0];
    if (cutoff) cutoffs.push({ post, score: cutoff });
    for (const placing of placed) {
      const { contender } = placing;
      if (untested.has(contender)) {
        const score = decimalText(contender.scores[0]);
        outcomes.set(contender.number, pending({ rule: 'R-TIE', message: message('selection.extra-test', { score }) }));
        if (contender.scores[1]) continue;
        findings.push(extraTestFinding(contender, names.get(contender.number) ?? '', post, EXTRA_TEST));
      } else outcomes.set(contender.number, outcomeOf(placing, count, cutoff, settings));
    }
    const isDecided = placed.every(({ contender }) => !untested.has(contender));
    if (isDecided) findings.push(...differentialFinding(contest, entered.length, settings));
  });
  return { outcomes, findings, cutoffs };
}

/** The contenders by post; who is none gets an outcome, and who lacks a total a finding. */
function contestsOf(
  context: StageContext,
  tables: FilledTables,
  total: StageId | undefined,
  outcomes: Map<number, StageOutcome>,
  findings: StageFinding[],
): readonly Contest[] {
  const { settings, earlier, posts } = context;
  const openings = new Map(posts.map((post) => [post.name, post.openings]));
  const further = tieStages(settings);
  const isTested = settings.choice('ties') === 'extraTest';
  const contests = new Map<string, Contest>();
  const indexes = new Map<string, number>();
  for (const { entrant, row } of entrantRows(context, tables)) {
    const { number, post, gone } = entrant;
    if (gone) {
      outcomes.set(number, out(gone));
      continue;
    }
    const first = total && earlier.score(total, number);
    if (!first) {
      const title = scoreTitle(total ?? 'composite');
      outcomes.set(number, pending({ rule: 'R-SHO-1', message: message('selection.total-missing', { title }) }));
      if (total) findings.push(totalMissing(entrant, total));
      continue;
    }
    const more = isTested ? [row.number(EXTRA_TEST)] : further.map((stage) => earlier.score(stage, number));
    if (!contests.has(post)) {
      indexes.set(post, contests.size);
      contests.set(post, { post, contenders: [], openings: openings.get(post) });
    }
    const contender: Contender = { number, post: indexes.get(post) as number, scores: [first, ...more] };
    contests.get(post)?.contenders.push(contender);
  }
  return [...contests.values()];
}

function placesOf({ contenders, openings }: Contest, settings: StageSettings): number | 'quota' | 'openings' {
  return shortlistPlaces(settings, contenders.length, openings);
}

/** How many go on for a post with so many contenders (R-SHO-1); or what is missing for knowing it. */
export function shortlistPlaces(
  settings: StageSettings,
  contenders: number,
  openings: number | undefined,
): number | 'quota' | 'openings' {
  const allUpTo = settings.whole('shortlistAllUpTo');
  const most = settings.whole('shortlistMost');
  if (allUpTo !== undefined && most !== undefined) return contenders <= allUpTo ? contenders : most;
  const perOpening = settings.whole('shortlistPerOpening');
  if (perOpening === undefined) return 'quota';
  return openings === undefined || openings <= 0 ? 'openings' : perOpening * openings;
}

function placesUnknown(missing: 'quota' | 'openings' | undefined, post: string): Reason {
  const text =
    missing === 'openings' ? message('selection.openings-missing', { post }) : message('selection.quota-open', {});
  return { rule: 'R-SHO-1', message: text };
}

/** Those tied at the last place while one of them lacks the extra test: none of them is decided. */
function undecided(members: readonly Placing[]): readonly Contender[] {
  const tied = members.filter(({ outcome }) => outcome === 'enteredTied');
  const rank = tied[0]?.rank;
  const atLastPlace = members.filter((member) => member.rank === rank).map(({ contender }) => contender);
  return atLastPlace.some(({ scores }) => scores[1] === undefined) ? atLastPlace : [];
}

function outcomeOf(
  { rank, outcome, contender }: Placing,
  quota: number,
  cutoff: Exact | undefined,
  settings: StageSettings,
): StageOutcome {
  const params = { rank, quota };
  if (outcome === 'entered')
    return { state: 'goesOn', reasons: [because(message('selection.shortlisted', params))], rank };
  const score = decimalText(contender.scores[0]);
  if (outcome === 'enteredTied') {
    const reason: Reason = { rule: 'R-TIE', message: message('selection.shortlisted-tied', { ...params, score }) };
    return { state: 'goesOn', reasons: [reason], rank };
  }
  const lowest = { ...params, score, cutoff: cutoff ? decimalText(cutoff) : '–' };
  return settings.choice('substitution') === 'untilFull'
    ? { state: 'waiting', reasons: [because(message('selection.waiting', lowest))], rank }
    : { ...out(because(message('selection.not-shortlisted', lowest))), rank };
}

function totalMissing({ name, number, post }: Entrant, total: StageId): StageFinding {
  const text = message('selection.total-missing-of', { who: name, title: scoreTitle(total) });
  return { ...blocked(text), at: { table: PEOPLE_TABLE, key: String(number), column: carriedScoreId(total) }, post };
}

function because(text: Message): Reason {
  return { rule: 'R-SHO-1', message: text };
}

function blocked(text: Message): StageFinding {
  return { severity: 'block', message: text };
}
