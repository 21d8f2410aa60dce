import { fewestFor, reachesShare, roundedShareText, shareText } from '../ballots/shares';
import type { Exact } from '../basics/exact';
import { message, type Message, type RuleId } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { rowName } from './findings';
import type { StageFinding } from './stage-kind';
import type {
  FilledTables,
  FixedColumn,
  InputColumn,
  PlannedRow,
  RowCheck,
  ShareMark,
  StageColumn,
  StageTable,
} from './table';
import type { StageRow } from './values';

/** The side table that records who came and what became of the ballots. */
export const MEETING_TABLE = 'meeting';

/** Names the meeting, in the rows of its table and in those of the people: what adds up over all groups of voters is found by it. */
export const MEETING_COLUMN: FixedColumn = { role: 'fixed', id: 'meeting', title: '会议', width: 12 };

const COUNTS = {
  entitled: { title: '应到', name: localized('应到', 'entitled') },
  present: { title: '实到', name: localized('实到', 'present') },
  issued: { title: '发出', name: localized('发出', 'issued') },
  returned: { title: '收回', name: localized('收回', 'returned') },
  valid: { title: '有效', name: localized('有效票', 'valid ballots') },
  blank: { title: '空白', name: localized('空白票', 'blank ballots') },
  spoilt: { title: '废票', name: localized('废票', 'spoilt ballots') },
} as const;

type MeetingCount = keyof typeof COUNTS;

/** How the people and ballots of a meeting are called in messages. */
export function meetingTerm(count: MeetingCount): LocalizedText {
  return COUNTS[count].name;
}

export interface MeetingPlan {
  readonly sheet: string;
  readonly note: string;
  readonly rule: RuleId;
  /** What its rows are told apart by. */
  readonly columns: readonly FixedColumn[];
  readonly rows: readonly PlannedRow[];
  /** Whether blank ballots are counted apart from spoilt ones. */
  readonly blankBallots: boolean;
  /** The shares that a meeting needs, where the scheme asks for them: of those returned (R-DEM-1), of those present (R-DEC-1). */
  readonly turnout?: Exact | undefined;
  readonly quorum?: Exact | undefined;
}

/**
 * The table of a voting meeting: 应到, 实到, 发出, 收回, 有效, (空白,) 废票, all of them needed (none is 0, not blank), and computed
 * 到会率 (present ÷ entitled), 收回率 (returned ÷ issued) and 参加率 (returned ÷ entitled, R-DEM-1). Checked: valid + blank + spoilt
 * ballots are those returned; returned at most issued; present and issued at most entitled.
 */
export function meetingTable(plan: MeetingPlan): StageTable {
  const { sheet, note, rule, columns, rows, blankBallots } = plan;
  const counts = (Object.keys(COUNTS) as MeetingCount[]).filter((id) => blankBallots || id !== 'blank');
  const kinds = counts.filter((id) => id === 'valid' || id === 'blank' || id === 'spoilt');
  const share = (id: string, title: string, part: string, whole: string): StageColumn => {
    return { role: 'computed', id, title, show: 'share', computation: { op: 'share', part: [part], whole: [whole] } };
  };
  return {
    id: MEETING_TABLE,
    sheet,
    note,
    rows,
    columns: [
      ...columns,
      ...counts.map((id) => countColumn(id, COUNTS[id].title)),
      share('attendance', '到会率', 'present', 'entitled'),
      share('returnRate', '收回率', 'returned', 'issued'),
      share('turnout', '参加率', 'returned', 'entitled'),
    ],
    checks: [
      {
        kind: 'sumEquals',
        of: kinds,
        limit: ['returned'],
        severity: 'block',
        at: 'returned',
        rule,
        message: (row, { sum, limit }) => message('votes.ballots-differ', { who: rowName(row), sum, returned: limit }),
      },
      atMost(rule, 'returned', 'issued'),
      atMost(rule, 'present', 'entitled'),
      atMost(rule, 'issued', 'entitled'),
    ],
    marks: [
      ...shareMarks(plan, plan.turnout, 'returned', 'turnout'),
      ...shareMarks(plan, plan.quorum, 'present', 'attendance'),
    ],
  };
}

/** One of several groups of voters that is short only warns, as in `judgeTurnout`. */
function shareMarks(
  { rows, quorum }: MeetingPlan,
  least: Exact | undefined,
  part: MeetingCount,
  share: string,
): readonly ShareMark[] {
  if (least === undefined) return [];
  const severity = rows.length > 1 && quorum === undefined ? 'warn' : 'block';
  return [{ part, whole: 'entitled', least, severity, at: [part, share] }];
}

export function countColumn(id: string, title: string): InputColumn {
  return { role: 'input', id, title, width: 8, input: { kind: 'count' }, needed: 'block' };
}

function atMost(rule: RuleId, count: MeetingCount, most: MeetingCount): RowCheck {
  return countAtMost(rule, [count], meetingTerm(count), most);
}

/** The check that votes or ballots are no more than the ballots or people of column `most`. */
export function countAtMost(
  rule: RuleId,
  of: readonly string[],
  counted: LocalizedText,
  most: MeetingCount,
  who: (row: StageRow) => string = rowName,
): RowCheck {
  const text = (row: StageRow, sums: { readonly sum: string; readonly limit: string }): Message =>
    message('votes.more-than', {
      who: who(row),
      counted,
      count: sums.sum,
      limit: meetingTerm(most),
      most: sums.limit,
    });
  return { kind: 'sumAtMost', of, limit: [most], severity: 'block', at: of[0] as string, rule, message: text };
}

/** The sum of a count over the rows of the meeting; `undefined` while one of them is missing, or where there is no row. */
export function meetingTotal(tables: FilledTables, count: MeetingCount): number | undefined {
  const counts = (tables.get(MEETING_TABLE)?.rows ?? []).map((row) => row.count(count));
  if (counts.length === 0 || counts.some((value) => value === undefined)) return undefined;
  return (counts as number[]).reduce((sum, value) => sum + value, 0);
}

export interface Turnout {
  /** `open`: not known yet; `short`: too few took part, the vote is invalid. */
  readonly state: 'reached' | 'open' | 'short';
  readonly findings: readonly StageFinding[];
}

/**
 * Whether enough ballots came back: returned ÷ entitled over all groups of voters is at least `least`, exactly (R-DEM-1). With
 * 80 %: 36 of 46 is short, 37 of 46 is not. Short blocks; a single group that is short while the whole is not only warns, since
 * the rule counts all who should take part. Without `least` nothing is asked.
 */
export function judgeTurnout(tables: FilledTables, stage: LocalizedText, least: Exact | undefined): Turnout {
  if (least === undefined) return { state: 'reached', findings: [] };
  const [entitled, returned] = [meetingTotal(tables, 'entitled'), meetingTotal(tables, 'returned')];
  if (entitled === undefined || returned === undefined) return { state: 'open', findings: [] };
  const described = (part: number, whole: number) => ({
    entitled: whole,
    returned: part,
    share: roundedShareText(part, whole),
    least: shareText(least),
    needed: fewestFor(whole, least),
  });
  if (!reachesShare(returned, entitled, least)) {
    const text = message('votes.turnout-short', { stage, ...described(returned, entitled) });
    return { state: 'short', findings: [{ severity: 'block', message: text, at: { table: MEETING_TABLE } }] };
  }
  const findings = (tables.get(MEETING_TABLE)?.rows ?? []).flatMap((row): readonly StageFinding[] => {
    const [part, whole] = [row.count('returned') ?? 0, row.count('entitled') ?? 0];
    if (whole === 0 || reachesShare(part, whole, least)) return [];
    const text = message('votes.group-turnout-short', { group: row.key, ...described(part, whole) });
    return [{ severity: 'warn', message: text, at: { table: MEETING_TABLE, key: row.key, column: 'returned' } }];
  });
  return { state: 'reached', findings };
}
