import { message, type Message, type Reason, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { rowName } from './findings';
import { GOES_ON, out, pending } from './outcomes';
import { PEOPLE_TABLE, type EntrantRow } from './people-table';
import type { StageFinding, StageJudgement, StageOutcome } from './stage-kind';

const BALLOT_RULE: RuleId = 'R-DEC-1';
const DECISION_RULE: RuleId = 'R-DEC-2';

/** 任用决定: entered by people, never by the program. */
export const APPOINTMENT_DECISIONS = {
  appoint: localized('拟任', 'to be appointed'),
  decline: localized('不任用', 'not appointed'),
} as const;

/** What the votes say of a candidate; `tied`: for the last opening, until a runoff has settled it. */
export type BallotStanding = 'elected' | 'tied' | 'beyondOpenings' | 'noMajority';

/** The row has the columns `decision` and `note`. */
export interface Candidate extends EntrantRow {
  readonly rank: number | undefined;
  /** Omitted where a committee decides without votes. */
  readonly ballot?: { readonly votes: number; readonly base: number; readonly standing: BallotStanding };
}

export interface PostDecisions {
  readonly post: string;
  readonly openings: number;
  /** Everybody who is still in. */
  readonly candidates: readonly Candidate[];
  readonly byVotes: boolean;
}

/**
 * The outcome of each candidate by the decision that was entered (R-DEC-2): 拟任 goes on, 不任用 is out with what the votes and the
 * note say, blank is pending. A 拟任 that cannot be is pending, with a finding that blocks: without more than half, for a tie
 * that is not settled, or more of them than openings. Warnings: openings that stay vacant, a decision that differs from the
 * votes, and without votes somebody of a better rank passed over without a note.
 */
export function judgeDecisions(decisions: PostDecisions): Pick<StageJudgement, 'outcomes' | 'findings'> {
  const { post, openings, candidates } = decisions;
  const count = candidates.filter(isAppointed).length;
  const tooMany = count > openings ? message('votes.too-many', { post, count, openings }) : undefined;
  const findings: StageFinding[] = [];
  if (tooMany) findings.push({ severity: 'block', message: tooMany, post });
  if (count < openings && candidates.every(({ row }) => row.choice('decision') !== undefined)) {
    findings.push({ severity: 'warn', message: message('votes.vacant', { post, count, openings }), post });
  }
  for (const candidate of candidates) findings.push(...decisionFindings(candidate, decisions));
  const outcomes = candidates.map(
    (candidate) => [candidate.entrant.number, outcomeOf(candidate, decisions, tooMany)] as const,
  );
  return { outcomes: new Map(outcomes), findings };
}

function isAppointed({ row }: Candidate): boolean {
  return row.choice('decision') === 'appoint';
}

function outcomeOf(candidate: Candidate, { openings }: PostDecisions, tooMany: Message | undefined): StageOutcome {
  const { ballot, row, rank: found } = candidate;
  const rank = found === undefined ? {} : { rank: found };
  const undecided = (text: Message, rule = DECISION_RULE) => ({ ...pending({ rule, message: text }), ...rank });
  const decision = row.choice('decision');
  if (decision === undefined) return undecided(message('votes.decision-missing', {}));
  if (decision === 'appoint') {
    if (ballot?.standing === 'noMajority') return undecided(noMajority(ballot), BALLOT_RULE);
    if (ballot?.standing === 'tied') return undecided(message('votes.tied-reason', {}), BALLOT_RULE);
    return tooMany ? undecided(tooMany) : { ...GOES_ON, ...rank };
  }
  const note = row.text('note');
  const reasons: Reason[] = [
    byVotes(ballot, openings) ?? { rule: DECISION_RULE, message: message('votes.not-appointed', {}) },
  ];
  if (note !== '') reasons.push({ rule: DECISION_RULE, message: message('votes.note', { note }) });
  return { ...out(...reasons), ...rank };
}

function noMajority({ votes, base }: { readonly votes: number; readonly base: number }): Message {
  return message('votes.no-majority', { votes, base });
}

/** Why the votes alone keep somebody out; `undefined` where they do not. */
function byVotes(ballot: Candidate['ballot'], openings: number): Reason | undefined {
  if (ballot?.standing === 'noMajority') {
    return { rule: BALLOT_RULE, message: noMajority(ballot) };
  }
  if (ballot?.standing === 'beyondOpenings') {
    return { rule: BALLOT_RULE, message: message('votes.beyond-openings', { votes: ballot.votes, openings }) };
  }
  return undefined;
}

function decisionFindings(
  candidate: Candidate,
  { candidates, byVotes: voted }: PostDecisions,
): readonly StageFinding[] {
  const { ballot, row } = candidate;
  const who = rowName(row);
  const finding = (severity: 'block' | 'warn', text: Message, column: string): readonly StageFinding[] => [
    { severity, message: text, at: { table: PEOPLE_TABLE, key: row.key, column } },
  ];
  if (!voted) {
    if (!isAppointed(candidate) || row.text('note') !== '') return [];
    const better = candidates.filter((other) => isPassedOver(other, candidate)).map(({ entrant }) => entrant.name);
    return better.length > 0 ? finding('warn', message('votes.passed-over', { who, better }), 'note') : [];
  }
  const { appoint, decline } = APPOINTMENT_DECISIONS;
  if (isAppointed(candidate)) {
    if (ballot?.standing === 'noMajority') {
      const params = { who, votes: ballot.votes, base: ballot.base };
      return finding('block', message('votes.appointed-without-majority', params), 'decision');
    }
    if (ballot?.standing !== 'beyondOpenings') return [];
    return finding('warn', message('votes.decision-differs', { who, proposed: decline, decided: appoint }), 'decision');
  }
  if (row.choice('decision') !== 'decline' || ballot?.standing !== 'elected') return [];
  return finding('warn', message('votes.decision-differs', { who, proposed: appoint, decided: decline }), 'decision');
}

/** Whether somebody is not appointed, though ranked before another who is. */
function isPassedOver(other: Candidate, appointed: Candidate): boolean {
  return (
    other.row.choice('decision') === 'decline' &&
    other.rank !== undefined &&
    appointed.rank !== undefined &&
    other.rank < appointed.rank
  );
}
