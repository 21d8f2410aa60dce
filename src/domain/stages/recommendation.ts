import { message, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { nearestNumber, type Exact } from '../basics/exact';
import { exactCount } from '../ballots/shares';
import { STAGES, type StageId } from '../campaign/stage';
import { OUTCOME, shortlist, type PostQuota } from '../shortlist/shortlist';
import type { ScoreColumns } from '../scoring/ranking';
import { STATUS_COLUMN } from './findings';
import type {
  Cutoff,
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
  StageOutcome,
} from './stage-kind';
import { PERSON_COLUMNS, type FilledTables, type StageTable } from './table';
import type { StageRow } from './values';
import { entrantsByPost, pending, personRows, rowsOfPeople, STANDING_COLUMN, textValue } from './vote-people';
import { countAtMost, countColumn, judgeTurnout, MEETING_COLUMN, meetingTable, meetingTotal } from './voting-meeting';

const TURNOUT_RULE: RuleId = 'R-DEM-1';
/** Whether a stage eliminates is up to the scheme. */
const ELIMINATION_RULE: RuleId = 'R-PLAN-2';
const MEETING = textValue('民主推荐');

/**
 * 民主推荐 (2-9 §22, 2-1): one meeting, votes per person. 得票率 is the share of the meeting's valid ballots.
 *
 * - A turnout below `recommendTurnout` (returned ÷ entitled) makes the recommendation invalid: nobody goes on or is out.
 * - With `recommendPerOpening` the first of each post go on, ratio × openings, rounded up (3:2 and one opening: 2). Equals at the
 *   last place all go on; where `ties` is `components`, scores of earlier stages are compared first (R-TIE).
 * - Without it whoever has votes entered goes on, 0 votes too.
 */
export const RECOMMENDATION: StageKind = {
  id: 'recommendation',
  score: () => undefined,
  tables: ({ entrants }) => [peopleTable(entrants), meeting()],
  judge,
  published: ['votes'],
};

function peopleTable(entrants: readonly Entrant[]): StageTable {
  return {
    id: 'people',
    sheet: STAGES.recommendation.zh,
    note: '填写每人的得票数，没有得票的填0。先填写“民主推荐会议”表。',
    columns: [
      PERSON_COLUMNS.number,
      PERSON_COLUMNS.name,
      PERSON_COLUMNS.post,
      STANDING_COLUMN,
      MEETING_COLUMN,
      countColumn('votes', '得票'),
      {
        role: 'computed',
        id: 'valid',
        title: '有效票',
        show: 'count',
        computation: { op: 'sumOver', table: 'meeting', column: 'valid', key: 'meeting', decimals: 0 },
      },
      {
        role: 'computed',
        id: 'share',
        title: '得票率',
        show: 'share',
        unless: STATUS_COLUMN,
        computation: { op: 'share', part: ['votes'], whole: ['valid'] },
      },
      {
        role: 'computed',
        id: 'rank',
        title: '名次',
        show: 'rank',
        computation: { op: 'rank', of: 'share', within: 'post' },
      },
    ],
    rows: personRows(entrants, () => [['meeting', MEETING]]),
    checks: [countAtMost(TURNOUT_RULE, ['votes'], localized('得票', 'votes'), 'valid')],
  };
}

function meeting(): StageTable {
  return meetingTable({
    sheet: '民主推荐会议',
    note: '填写参加民主推荐的人数和票数，没有的填0。有效票与废票合计应等于收回票。',
    rule: TURNOUT_RULE,
    columns: [MEETING_COLUMN],
    rows: [{ key: '民主推荐', fixed: new Map([['meeting', MEETING]]) }],
    blankBallots: false,
  });
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const { settings, entrants } = context;
  const stage = STAGES.recommendation;
  const turnout = judgeTurnout(tables, stage, settings.exact('recommendTurnout'));
  const findings: StageFinding[] = [...turnout.findings];
  const valid = meetingTotal(tables, 'valid');
  if (valid === 0) {
    findings.push({
      severity: 'block',
      message: message('votes.no-valid-ballots', { stage }),
      at: { table: 'meeting' },
    });
  }
  const halted =
    turnout.state === 'short'
      ? message('votes.invalid', { stage })
      : turnout.state === 'open' || valid === undefined
        ? message('votes.meeting-open', {})
        : valid === 0
          ? message('votes.no-valid-ballots', { stage })
          : undefined;

  const outcomes = new Map<number, StageOutcome>();
  const rowOf = rowsOfPeople(tables);
  const perOpening = settings.ratio('recommendPerOpening');
  const competing: Competition[] = [];
  for (const [post, people] of entrantsByPost(entrants)) {
    const staying = people.filter(({ gone }) => !gone);
    const openings = context.posts.find(({ name }) => name === post)?.openings;
    const incomplete = staying.some((entrant) => rowOf(entrant).count('votes') === undefined);
    const quota = openings !== undefined && perOpening ? placesOf(perOpening, openings) : undefined;
    if (perOpening && openings === undefined && staying.length > 0) {
      findings.push({ severity: 'block', message: message('votes.openings-missing', { post }), post });
    }
    for (const entrant of people) {
      const row = rowOf(entrant);
      if (entrant.gone) outcomes.set(entrant.number, { state: 'out', reasons: [entrant.gone] });
      else if (halted) outcomes.set(entrant.number, pending({ rule: TURNOUT_RULE, message: halted }));
      else if (row.count('votes') === undefined) {
        outcomes.set(entrant.number, pending({ rule: TURNOUT_RULE, message: message('votes.missing', {}) }));
      } else if (!perOpening) outcomes.set(entrant.number, { state: 'goesOn', reasons: [], ...rankOf(row) });
      else if (quota === undefined || incomplete) {
        const text =
          quota === undefined ? message('votes.openings-missing', { post }) : message('votes.others-missing', {});
        outcomes.set(entrant.number, pending({ rule: ELIMINATION_RULE, message: text }));
      }
    }
    if (quota !== undefined && !halted && !incomplete) competing.push({ post, places: quota, people: staying });
  }
  return { outcomes, findings, cutoffs: eliminate(context, competing, rowOf, outcomes) };
}

/** A post for which the votes decide who goes on. */
interface Competition {
  readonly post: string;
  readonly places: number;
  readonly people: readonly Entrant[];
}

/** Ratio × openings, rounded up: 5:2 and 3 openings are 7.5, so 8. */
function placesOf(perOpening: Exact, openings: number): number {
  return Number(perOpening.mul(exactCount(openings)).ceil().toString());
}

/** Adds the outcomes of everybody who competes; gives the fewest votes with which somebody goes on, per post. */
function eliminate(
  context: StageContext,
  competing: readonly Competition[],
  rowOf: (entrant: Entrant) => StageRow,
  outcomes: Map<number, StageOutcome>,
): readonly Cutoff[] {
  const people = competing.flatMap((competition, index) =>
    competition.people.map((entrant) => ({ entrant, index, row: rowOf(entrant), votes: votesOf(rowOf(entrant)) })),
  );
  const votes = Float64Array.from(people, (person) => person.votes);
  const { outcomes: results } = shortlist({
    postOf: Int32Array.from(people, ({ index }) => index),
    posts: competing.map(({ places }): PostQuota => ({ places, floor: undefined })),
    scores: [
      votes,
      ...tieBreaks(
        context,
        people.map(({ entrant }) => entrant),
      ),
    ] as unknown as ScoreColumns,
    ties: 'all',
  });
  const fewest = new Map<number, number>();
  people.forEach(({ entrant, index, row, votes: count }, at) => {
    if (results[at] === OUTCOME.entered || results[at] === OUTCOME.enteredTied) {
      outcomes.set(entrant.number, { state: 'goesOn', reasons: [], ...rankOf(row) });
      fewest.set(index, Math.min(count, fewest.get(index) ?? count));
      return;
    }
    const { places } = competing[index] as Competition;
    const text = message('votes.beyond-places', { votes: count, rank: row.count('rank') ?? 0, places });
    outcomes.set(entrant.number, {
      state: 'out',
      reasons: [{ rule: ELIMINATION_RULE, message: text }],
      ...rankOf(row),
    });
  });
  return competing.flatMap(({ post }, index): readonly Cutoff[] => {
    const score = fewest.get(index);
    return score === undefined ? [] : [{ post, score: exactCount(score) }];
  });
}

/** Scores of earlier stages that tell equals apart, where the scheme says so; one column per stage. */
function tieBreaks({ settings, earlier }: StageContext, people: readonly Entrant[]): readonly Float64Array[] {
  if (settings.choice('ties') !== 'components') return [];
  const stages = (settings.choices('tieOrder') ?? settings.components) as readonly StageId[];
  return stages.map((stage) =>
    Float64Array.from(people, ({ number }) => {
      const score = earlier.score(stage, number);
      return score === undefined ? NaN : nearestNumber(score);
    }),
  );
}

function votesOf(row: StageRow): number {
  return row.count('votes') ?? NaN;
}

function rankOf(row: StageRow): { readonly rank?: number } {
  const rank = row.count('rank');
  return rank === undefined ? {} : { rank };
}
