import { electByMajority, isMoreThanHalf } from '../ballots/majority';
import { message, type Message, type RuleId } from '../basics/issue';
import { STAGES } from '../campaign/stage';
import { baseOf, ballotMeeting, meetingRowOf, votesOf, VOTES_AT_MOST } from './ballot-tables';
import { openSetting } from './open-settings';
import { out, pending } from './outcomes';
import { entrantRowsByPost, PEOPLE_TABLE, PERSON_COLUMNS, personRows, type EntrantRow } from './people-table';
import { tooManyRunoffVotes } from './runoff-votes';
import type { StageSettings } from './settings';
import type { EarlierStages, Entrant, StageContext, StageFinding, StageKind, StageOutcome } from './stage-kind';
import type { StageTable } from './table';
import type { StageRow } from './values';
import { countColumn, MEETING_TABLE } from './voting-meeting';

const RULE: RuleId = 'R-DEC-1';
const DECIDING = ['electionCounts', 'deputyPosts'];
/** The names on all valid ballots of a post, by which votes that are left blank are known to be none. */
const MARKS = 'marks';

/**
 * 直接选举 (2-12, R-DEC-1): nobody is nominated; votes are counted per person, on the spot. Elected is who has most votes and more than half
 * of `electionCounts`, as many as there are openings; exactly half is not more. Equals at the last place need a runoff (复投得票). Where
 * nobody has more than half the post stays vacant, which warns. The votes decide: there is nothing to enter besides.
 *
 * Nearly everybody has no vote, so that theirs stay blank; the votes must add up to the names on the ballots (计票人次), and a ballot has at most
 * as many names as there are openings. Until they do nothing is decided.
 *
 * Posts of deputies (`deputyPosts`) come afterwards: `deputies`.
 */
export const election: StageKind = {
  id: 'election',
  score: () => undefined,
  entrantsFrom: (settings, earlier) => eligible(earlier).filter(({ post }) => !isDeputyPost(settings, post)),
  tables: (context) => [people(context), meeting(context)],
  judge(context, tables) {
    const { settings } = context;
    const outcomes = new Map<number, StageOutcome>();
    const open = openSetting(settings, DECIDING);
    const findings: StageFinding[] = open ? [{ severity: 'block', message: open }] : [];
    const openings = new Map(context.posts.map((post) => [post.name, post.openings]));
    const meetingOf = meetingRowOf(tables);
    for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
      for (const { entrant } of ofPost) if (entrant.gone) outcomes.set(entrant.number, out(entrant.gone));
      const standing = ofPost.filter(({ entrant }) => !entrant.gone);
      if (standing.length === 0) continue;
      const contest = { post, openings: openings.get(post), people: standing, meeting: meetingOf(post) };
      const judged = open ? { doubt: open } : judgePost(settings, contest);
      if ('doubt' in judged) {
        const state = pending({ rule: RULE, message: judged.doubt });
        for (const { entrant } of standing) outcomes.set(entrant.number, state);
        if (judged.at) findings.push({ severity: 'block', message: judged.doubt, post, ...judged.at });
      } else {
        for (const [number, outcome] of judged.outcomes) outcomes.set(number, outcome);
        findings.push(...judged.findings);
      }
    }
    return { outcomes, findings, cutoffs: [] };
  },
  published: ['votes', 'share'],
};

/** Everybody who passed the review and is still in. */
export function eligible(earlier: EarlierStages): readonly Entrant[] {
  return earlier
    .entrants('review')
    .filter(({ number, gone }) => !gone && earlier.outcome('review', number)?.state === 'goesOn');
}

/** Whether the elected head names people for the post. */
export function isDeputyPost(settings: StageSettings, post: string): boolean {
  return (settings.choices('deputyPosts') ?? []).some((word) => post.includes(word));
}

function people({ settings, entrants }: StageContext): StageTable {
  const { needed: _, ...votes } = countColumn('votes', '得票');
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.election.zh,
    note: '当场计票：先填写“选举会议”表，再填写有得票的人的得票数，没有得票的可以留空；各人得票合计应等于计票人次。得票最多并且过半数的当选；得票相同的，当场复投后填写“复投得票”。',
    columns: [...PERSON_COLUMNS, ...votesOf(votes, baseOf(settings, 'electionCounts'))],
    rows: personRows(entrants),
    checks: [VOTES_AT_MOST],
  };
}

function meeting(context: StageContext): StageTable {
  const table = ballotMeeting(context, '选举会议');
  const at = table.columns.findIndex(({ role }) => role === 'computed');
  const marks = { ...countColumn(MARKS, '计票人次'), width: 10 };
  return { ...table, columns: [...table.columns.slice(0, at), marks, ...table.columns.slice(at)] };
}

interface Contest {
  readonly post: string;
  readonly openings: number | undefined;
  readonly people: readonly EntrantRow[];
  readonly meeting: StageRow | undefined;
}

/** Why nothing can be said of anybody; `at`: it is a finding of its own. */
interface Doubt {
  readonly doubt: Message;
  readonly at?: Pick<StageFinding, 'at'>;
}

function judgePost(
  settings: StageSettings,
  contest: Contest,
): Doubt | { readonly outcomes: ReadonlyMap<number, StageOutcome>; readonly findings: readonly StageFinding[] } {
  const { post, openings, people: standing, meeting: counted } = contest;
  if (openings === undefined) return { doubt: message('votes.openings-missing', { post }), at: {} };
  const [base, valid, marks] = [baseOf(settings, 'electionCounts') ?? 'valid', 'valid', MARKS].map((id) =>
    counted?.count(id),
  );
  if (base === undefined || valid === undefined || marks === undefined) {
    return { doubt: message('votes.meeting-open', {}) };
  }
  const votes = standing.map(({ row }) => row.count('votes') ?? 0);
  const sum = votes.reduce((total, count) => total + count, 0);
  const at = { at: { table: MEETING_TABLE, key: post, column: MARKS } };
  if (sum !== marks) return { doubt: message('votes.marks-differ', { post, sum, marks }), at };
  if (marks > valid * openings) {
    return { doubt: message('votes.marks-beyond', { post, marks, valid, openings, most: valid * openings }), at };
  }
  const runoffVotes = standing.map(({ row }) => row.count('runoff'));
  const result = electByMajority({ votes, base, openings, runoffVotes });
  const [elected, tied] = [new Set(result.elected), new Set(result.tied)];
  const outcomes = standing.map(({ entrant, row }, index): [number, StageOutcome] => {
    const params = { votes: votes[index] as number, base };
    const because = (text: Message) => ({ rule: RULE, message: text });
    const rank = row.count('rank');
    const ranked = rank === undefined ? {} : { rank };
    if (elected.has(index)) {
      return [entrant.number, { state: 'goesOn', reasons: [because(message('votes.elected', params))], ...ranked }];
    }
    if (tied.has(index)) return [entrant.number, { ...pending(because(message('votes.tied-reason', {}))), ...ranked }];
    const text = isMoreThanHalf(params.votes, base)
      ? message('votes.beyond-openings', { votes: params.votes, openings })
      : message('votes.no-majority', params);
    return [entrant.number, { ...out(because(text)), ...ranked }];
  });
  const names = (indexes: readonly number[]) => indexes.map((index) => (standing[index] as EntrantRow).entrant.name);
  const findings: StageFinding[] = [...tooManyRunoffVotes(standing, counted)];
  if (result.tied.length > 0) {
    const text = message('votes.election-tied', { post, names: names(result.tied), places: result.placesForTied });
    findings.push({ severity: 'block', message: text, post });
  }
  findings.push(...vacancy(post, openings, result.vacant));
  return { outcomes: new Map(outcomes), findings };
}

/** Openings for which nobody has more than half. */
export function vacancy(post: string, openings: number, vacant: number): readonly StageFinding[] {
  if (vacant === 0) return [];
  const text = message('votes.seats-vacant', { post, openings, count: openings - vacant });
  return [{ severity: 'warn', message: text, post }];
}
