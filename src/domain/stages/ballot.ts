import { electByMajority, isMoreThanHalf } from '../ballots/majority';
import { fewestFor, reachesShare, roundedShareText, shareText } from '../ballots/shares';
import { message, type Message, type Reason, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { judgeDecisions, type Candidate } from './appointment-decisions';
import { ballotMeeting, ballotPeople, baseOf, committeePeople, meetingRowOf, type BallotBase } from './ballot-tables';
import { openSetting } from './open-settings';
import { out, pending } from './outcomes';
import { entrantRows, entrantRowsByPost, PEOPLE_TABLE, type EntrantRow } from './people-table';
import { tooManyRunoffVotes } from './runoff-votes';
import type { StageSettings } from './settings';
import type { Entrant, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { StageRow } from './values';
import { MEETING_TABLE } from './voting-meeting';

const RULE: RuleId = 'R-DEC-1';

/**
 * 票决 (R-DEC-1, R-DEC-2). People decide in 任用决定; the program only says what follows from the votes and what a decision may not be.
 *
 * By ballot: per post, the ones with more than half of `ballotCounts` (exactly half is not more) and most votes, as many as there
 * are openings. Equals at the last place need a runoff (复投得票) before any of them can be appointed; it settles who of them
 * goes before, each of them having more than half already. A post may stay vacant, which warns. A ballot below `ballotQuorum`
 * (present ÷ entitled) decides nothing.
 *
 * By committee (`decisionMethod`): only the decision and its note; passing over somebody with a better composite score without a
 * note warns. So does, either way, one person appointed to two posts.
 */
export const ballot: StageKind = {
  id: 'ballot',
  score: () => undefined,
  tables: (context) =>
    isByCommittee(context.settings)
      ? [committeePeople(context)]
      : [ballotPeople(context), ballotMeeting(context, '票决会议')],
  judge: (context, tables) => {
    const outcomes = new Map<number, StageOutcome>();
    const lacking = unsettled(context.settings);
    const findings: StageFinding[] = lacking ? [{ severity: 'block', message: lacking }] : [];
    const openings = new Map(context.posts.map((post) => [post.name, post.openings]));
    const meetingOf = meetingRowOf(tables);
    for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
      for (const { entrant } of ofPost) if (entrant.gone) outcomes.set(entrant.number, out(entrant.gone));
      const people = ofPost.filter(({ entrant }) => !entrant.gone);
      if (people.length === 0) continue;
      const contest: Contest = { post, openings: openings.get(post), people, meeting: meetingOf(post) };
      const judged = lacking ? allPending(contest, lacking) : judgePost(context.settings, contest);
      findings.push(...judged.findings);
      for (const [number, outcome] of judged.outcomes) outcomes.set(number, outcome);
    }
    findings.push(...twoPosts(entrantRows(context, tables)));
    return { outcomes, findings, cutoffs: [] };
  },
  published: ['votes', 'share'],
};

/** Somebody who applied for several posts and is to be appointed to more than one. */
function twoPosts(people: readonly EntrantRow[]): readonly StageFinding[] {
  const byPerson = new Map<number, Entrant[]>();
  for (const { entrant, row } of people) {
    const { person, gone } = entrant;
    if (person === undefined || gone || row.choice('decision') !== 'appoint') continue;
    byPerson.set(person, [...(byPerson.get(person) ?? []), entrant]);
  }
  return [...byPerson.values()].flatMap((appointed): StageFinding[] => {
    const last = appointed[appointed.length - 1];
    if (!last || appointed.length < 2) return [];
    const text = message('votes.two-posts', { who: last.name, posts: appointed.map(({ post }) => post) });
    return [
      { severity: 'warn', message: text, at: { table: PEOPLE_TABLE, key: String(last.number), column: 'decision' } },
    ];
  });
}

function isByCommittee(settings: StageSettings): boolean {
  return settings.choice('decisionMethod') === 'committee';
}

/** What the scheme does not say, without which nothing can be decided. */
function unsettled(settings: StageSettings): Message | undefined {
  const open = openSetting(settings, ['decisionMethod', 'ballotCounts', 'ballotQuorum']);
  if (open || isByCommittee(settings) || baseOf(settings)) return open;
  return message('votes.setting-missing', { setting: localized('票决计票基数', 'Ballot counted on') });
}

/** One post with those who are still in. */
interface Contest {
  readonly post: string;
  readonly openings: number | undefined;
  readonly people: readonly EntrantRow[];
  readonly meeting: StageRow | undefined;
}

type PostJudgement = Pick<StageJudgement, 'outcomes' | 'findings'>;

function judgePost(settings: StageSettings, contest: Contest): PostJudgement {
  const { post, openings, people } = contest;
  if (openings === undefined) return allPending(contest, message('votes.openings-missing', { post }), true);
  if (isByCommittee(settings)) {
    const candidates = people.map(({ entrant, row }): Candidate => ({ entrant, row, rank: row.count('rank') }));
    return judgeDecisions({ post, openings, candidates, byVotes: false });
  }
  const quorum = judgeQuorum(settings, contest);
  if (quorum) return quorum;
  return judgeVotes(contest, openings, baseOf(settings) ?? 'valid');
}

/** Nobody of the post can be decided on; `told`: the text is a finding of the post too. */
function allPending({ post, people }: Contest, text: Message, told = false): PostJudgement {
  return {
    outcomes: new Map(people.map(({ entrant }) => [entrant.number, pending({ rule: RULE, message: text })])),
    findings: told ? [{ severity: 'block', message: text, post }] : [],
  };
}

/** `undefined` where enough were present, or nobody asks. */
function judgeQuorum(settings: StageSettings, contest: Contest): PostJudgement | undefined {
  const least = settings.exact('ballotQuorum');
  if (least === undefined) return undefined;
  const [present, entitled] = [contest.meeting?.count('present'), contest.meeting?.count('entitled')];
  if (present === undefined || entitled === undefined) return allPending(contest, message('votes.meeting-open', {}));
  if (reachesShare(present, entitled, least)) return undefined;
  const text = message('votes.quorum-short', {
    post: contest.post,
    present,
    entitled,
    share: roundedShareText(present, entitled),
    least: shareText(least),
    needed: fewestFor(entitled, least),
  });
  const at = { table: MEETING_TABLE, key: contest.post, column: 'present' };
  return {
    ...allPending(contest, message('votes.no-quorum', {})),
    findings: [{ severity: 'block', message: text, at, post: contest.post }],
  };
}

function judgeVotes(contest: Contest, openings: number, baseColumn: BallotBase): PostJudgement {
  const { post, people, meeting } = contest;
  const base = meeting?.count(baseColumn);
  const votes = people.map(({ row }) => row.count('votes'));
  if (votes.some((count) => count === undefined)) {
    const reasons = votes.map((count): Reason => {
      return { rule: RULE, message: message(count === undefined ? 'votes.missing' : 'votes.others-missing', {}) };
    });
    return {
      outcomes: new Map(people.map(({ entrant }, index) => [entrant.number, pending(reasons[index] as Reason)])),
      findings: [],
    };
  }
  if (base === undefined) return allPending(contest, message('votes.meeting-open', {}));
  const runoffVotes = people.map(({ row }) => row.count('runoff'));
  const result = electByMajority({ votes: votes as number[], base, openings, runoffVotes });
  const [elected, tied] = [new Set(result.elected), new Set(result.tied)];
  const candidates = people.map(({ entrant, row }, index): Candidate => {
    const count = votes[index] as number;
    const standing = elected.has(index)
      ? 'elected'
      : tied.has(index)
        ? 'tied'
        : isMoreThanHalf(count, base)
          ? 'beyondOpenings'
          : 'noMajority';
    return { entrant, row, rank: row.count('rank'), ballot: { votes: count, base, standing } };
  });
  const judged = judgeDecisions({ post, openings, candidates, byVotes: true });
  const names = (indexes: readonly number[]) => indexes.map((at) => (people[at] as EntrantRow).entrant.name);
  const findings = [...tooManyRunoffVotes(people, meeting), ...judged.findings];
  if (result.tied.length > 0) {
    const text = message('votes.tied', { post, names: names(result.tied), places: result.placesForTied });
    const decided = result.tied.some((at) => people[at]?.row.choice('decision') === 'appoint');
    findings.unshift({ severity: decided ? 'block' : 'info', message: text, post });
  } else {
    const text =
      result.elected.length > 0
        ? message('votes.proposal', { post, names: names(result.elected) })
        : message('votes.proposal-none', { post });
    findings.unshift({ severity: 'info', message: text, post });
  }
  return { outcomes: judged.outcomes, findings };
}
