import { message, type Message, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import { openSetting } from './open-settings';
import { GOES_ON, out, pending } from './outcomes';
import { entrantRowsByPost, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import { eliminate, placesOf, type Candidate, type Competition } from './recommendation-cutoff';
import { hasTalks, judgeTalks, TALK_COUNTS, talkTables } from './recommendation-talks';
import type { StageSettings } from './settings';
import type { Entrant, StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { FilledTables, StageTable } from './table';
import { textCell, type StageRow } from './values';
import {
  countAtMost,
  countColumn,
  judgeTurnout,
  MEETING_COLUMN,
  MEETING_TABLE,
  meetingTable,
  meetingTotal,
} from './voting-meeting';

const TURNOUT_RULE: RuleId = 'R-DEM-1';
const MEETING = textCell('民主推荐');

/**
 * 民主推荐 (2-9 §22, 2-1): one meeting, votes per person. 得票率 is the share of the meeting's valid ballots.
 *
 * - A turnout below `recommendTurnout` (returned ÷ entitled) makes the recommendation invalid: nobody goes on or is out.
 * - With `recommendPerOpening` the first of each post go on, ratio × openings, rounded up (3:2 and one opening: 2). Equals at the
 *   last place all go on; where `ties` is `components`, scores of earlier stages are compared first (R-TIE).
 * - Without it whoever has votes entered goes on, 0 votes too.
 * - With `recommendTalks` each post has a meeting and talks of its own, in rounds of a wider scope: `recommendation-talks.ts`.
 */
export const recommendation: StageKind = {
  id: 'recommendation',
  score: () => undefined,
  tables: (context) =>
    hasTalks(context.settings) ? talkTables(context) : [people(context.entrants), meeting(context.settings)],
  judge: (context, tables) => (hasTalks(context.settings) ? judgeTalks(context, tables) : judge(context, tables)),
  published: ['votes'],
  kept: (settings) => (hasTalks(settings) ? TALK_COUNTS : []),
};

function people(entrants: readonly Entrant[]): StageTable {
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.recommendation.zh,
    note: '填写每人的得票数，没有得票的填0。先填写“民主推荐会议”表。',
    columns: [
      ...PERSON_COLUMNS,
      MEETING_COLUMN,
      countColumn('votes', '得票'),
      {
        role: 'computed',
        id: 'valid',
        title: '有效票',
        show: 'count',
        computation: { op: 'sumOver', table: MEETING_TABLE, column: 'valid', key: MEETING_COLUMN.id, decimals: 0 },
      },
      {
        role: 'computed',
        id: 'share',
        title: '得票率',
        show: 'share',
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
    rows: personRows(entrants, () => [[MEETING_COLUMN.id, MEETING]]),
    checks: [countAtMost(TURNOUT_RULE, ['votes'], localized('得票', 'votes'), 'valid')],
  };
}

function meeting(settings: StageSettings): StageTable {
  return meetingTable({
    sheet: '民主推荐会议',
    note: '填写参加民主推荐的人数和票数，没有的填0。有效票与废票合计应等于收回票。',
    rule: TURNOUT_RULE,
    columns: [MEETING_COLUMN],
    rows: [{ key: '民主推荐', fixed: new Map([[MEETING_COLUMN.id, MEETING]]) }],
    blankBallots: false,
    turnout: settings.exact('recommendTurnout'),
  });
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const { settings } = context;
  const stage = STAGES.recommendation;
  const turnout = judgeTurnout(tables, stage, settings.exact('recommendTurnout'));
  const halt = whatHalts(settings, meetingTotal(tables, 'valid'));
  const findings: StageFinding[] = [...turnout.findings];
  if (halt?.told) findings.push({ severity: 'block', message: halt.text, ...halt.told });
  const halted =
    turnout.state === 'short'
      ? message('votes.invalid', { stage })
      : (halt?.text ?? (turnout.state === 'open' ? message('votes.meeting-open', {}) : undefined));

  const outcomes = new Map<number, StageOutcome>();
  const perOpening = settings.ratio('recommendPerOpening');
  const openingsOf = new Map(context.posts.map(({ name, openings }) => [name, openings]));
  const competing: Competition[] = [];
  for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
    const staying = ofPost.filter(({ entrant }) => !entrant.gone);
    const openings = openingsOf.get(post);
    const unknown = perOpening && openings === undefined ? message('votes.openings-missing', { post }) : undefined;
    if (unknown && staying.length > 0) findings.push({ severity: 'block', message: unknown, post });
    const candidates: Candidate[] = [];
    for (const { entrant, row } of ofPost) {
      const votes = row.count('votes');
      const undecided = (text: Message) => outcomes.set(entrant.number, pending({ rule: TURNOUT_RULE, message: text }));
      if (entrant.gone) outcomes.set(entrant.number, out(entrant.gone));
      else if (halted ?? unknown) undecided((halted ?? unknown) as Message);
      else if (votes === undefined) undecided(message('votes.missing', {}));
      else if (!perOpening) outcomes.set(entrant.number, { ...GOES_ON, ...rankOf(row) });
      else candidates.push({ entrant, row, votes });
    }
    if (!perOpening || openings === undefined || candidates.length === 0) continue;
    const missing = staying.length - candidates.length;
    competing.push({ post, places: placesOf(perOpening, openings), missing, candidates });
  }
  const eliminated = eliminate(context, competing);
  for (const [number, outcome] of eliminated.outcomes) outcomes.set(number, outcome);
  return { outcomes, findings, cutoffs: eliminated.cutoffs };
}

/** Why nothing can be said of anybody, whatever the turnout; `told`: where it is a finding of its own. */
function whatHalts(
  settings: StageSettings,
  valid: number | undefined,
): { readonly text: Message; readonly told?: Pick<StageFinding, 'at'> } | undefined {
  const eliminates = settings.has('recommendPerOpening');
  const open = openSetting(settings, ['recommendTurnout', 'recommendPerOpening', ...(eliminates ? ['ties'] : [])]);
  if (open) return { text: open, told: {} };
  if (valid === undefined) return { text: message('votes.meeting-open', {}) };
  if (valid > 0) return undefined;
  const text = message('votes.no-valid-ballots', { stage: STAGES.recommendation });
  return { text, told: { at: { table: MEETING_TABLE } } };
}

function rankOf(row: StageRow): { readonly rank?: number } {
  const rank = row.count('rank');
  return rank === undefined ? {} : { rank };
}
