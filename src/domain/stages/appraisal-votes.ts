import type { Exact } from '../basics/exact';
import { localized, type LocalizedText } from '../basics/localized';
import { message, type Reason, type RuleId } from '../basics/issue';
import { isAboveShare, isBelowShare, roundedShareText, shareText } from '../ballots/shares';
import type { StageSettings } from './settings';
import type { ComputedColumn, RowCheck, StageColumn } from './table';
import type { StageRow } from './values';
import { countAtMost, countColumn, MEETING_COLUMN, MEETING_TABLE } from './voting-meeting';

const RULE: RuleId = 'R-DEM-4';

/** A kind of vote that is counted per person: its answers, and which of them speak for and against. */
interface VoteKind {
  readonly answers: Readonly<Record<string, string>>;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly positiveName: LocalizedText;
  readonly negativeName: LocalizedText;
}

/** By the codes of the scheme's parameter `appraisalVotes`. */
const VOTE_KINDS: Readonly<Record<string, VoteKind>> = {
  competence: {
    answers: { competent: '胜任', basic: '基本胜任', incompetent: '不胜任' },
    positive: ['competent', 'basic'],
    negative: ['incompetent'],
    positiveName: localized('胜任率', 'competent or basically competent'),
    negativeName: localized('不胜任率', 'not competent'),
  },
  satisfaction: {
    answers: { satisfied: '满意', basic: '基本满意', dissatisfied: '不满意' },
    positive: ['satisfied', 'basic'],
    negative: ['dissatisfied'],
    positiveName: localized('满意率', 'satisfied or basically satisfied'),
    negativeName: localized('不满意率', 'dissatisfied'),
  },
  approval: {
    answers: { agree: '同意', disagree: '不同意', abstain: '弃权' },
    positive: ['agree'],
    negative: ['disagree'],
    positiveName: localized('同意率', 'in favour'),
    negativeName: localized('不同意率', 'against'),
  },
};

export function voteKindOf(settings: StageSettings): VoteKind | undefined {
  return VOTE_KINDS[settings.choice('appraisalVotes') ?? ''];
}

/**
 * The columns of the votes per person: a count per answer, the ballots on which shares are counted, and the shares for and against
 * (R-DEM-4). Ballots are those of all groups together.
 */
export function voteColumns(settings: StageSettings): readonly StageColumn[] {
  const kind = voteKindOf(settings);
  if (!kind) return [];
  const ballots = (column: string, title: string): ComputedColumn => ({
    role: 'computed',
    id: column,
    title,
    show: 'count',
    computation: { op: 'sumOver', table: MEETING_TABLE, column, key: MEETING_COLUMN.id, decimals: 0 },
  });
  const base = baseColumn(settings);
  const share = (id: string, title: string, part: readonly string[]): ComputedColumn => {
    return { role: 'computed', id, title, show: 'share', computation: { op: 'share', part, whole: [base] } };
  };
  return [
    ...Object.keys(kind.answers).map((id) => countColumn(id, kind.answers[id] as string)),
    ballots('valid', '有效票'),
    ...(base === 'valid' ? [] : [ballots(base, '收回票')]),
    share('positiveShare', kind.positiveName.zh, kind.positive),
    share('negativeShare', kind.negativeName.zh, kind.negative),
  ];
}

/** Nobody has more votes than there are valid ballots. Fewer is possible: a valid ballot may pass somebody over. */
export function voteChecks(settings: StageSettings): readonly RowCheck[] {
  const kind = voteKindOf(settings);
  if (!kind) return [];
  return [countAtMost(RULE, Object.keys(kind.answers), localized('各项票数合计', 'votes together'), 'valid')];
}

/** `returned` or `valid`: the ballots on which shares are counted. Without the parameter valid ones; a veto then blocks. */
export function baseColumn(settings: StageSettings): 'returned' | 'valid' {
  return settings.choice('appraisalCounts') === 'returned' ? 'returned' : 'valid';
}

/** Says whether all answers of a row have their number. */
export function hasVotesOf(settings: StageSettings): (row: StageRow) => boolean {
  const ids = Object.keys(voteKindOf(settings)?.answers ?? {});
  return (row) => ids.every((id) => row.count(id) !== undefined);
}

/**
 * Says why the votes of a row bar somebody, exactly (R-DEM-4): the share for is below `vetoBelow`, the share against above `vetoAbove`. With 30 %,
 * 12 of 40 dissatisfied stays and 13 of 40 is out; with 2/3, 26 of 39 competent stays and 24 of 40 is out. Empty where nothing does.
 */
export function vetoesOf(settings: StageSettings): (row: StageRow) => readonly Reason[] {
  const kind = voteKindOf(settings);
  if (!kind) return () => [];
  const [below, above] = [settings.exact('vetoBelow'), settings.exact('vetoAbove')];
  const column = baseColumn(settings);
  return (row) => {
    const base = row.count(column);
    if (base === undefined) return [];
    const votesOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (row.count(id) ?? 0), 0);
    const described = (name: LocalizedText, votes: number, limit: Exact) => {
      return { name, votes, base, share: roundedShareText(votes, base), limit: shareText(limit) };
    };
    const [positive, negative] = [votesOf(kind.positive), votesOf(kind.negative)];
    const reasons: Reason[] = [];
    if (below && isBelowShare(positive, base, below)) {
      const params = described(kind.positiveName, positive, below);
      reasons.push({ rule: RULE, message: message('votes.veto-below', params) });
    }
    if (above && isAboveShare(negative, base, above)) {
      const params = described(kind.negativeName, negative, above);
      reasons.push({ rule: RULE, message: message('votes.veto-above', params) });
    }
    return reasons;
  };
}
