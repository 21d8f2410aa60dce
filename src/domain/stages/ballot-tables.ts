import { parseExact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import type { RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import { APPOINTMENT_DECISIONS } from './appointment-decisions';
import { carriedScoreColumns, carriedScoreId, carriedScores, totalStage } from './carried-scores';
import { PEOPLE_TABLE, PERSON_COLUMNS, personRows, POST_COLUMN, type FixedValues } from './people-table';
import type { StageSettings } from './settings';
import type { Entrant, StageContext } from './stage-kind';
import type { ComputedColumn, FilledTables, FixedColumn, InputColumn, StageColumn, StageTable } from './table';
import { hasTalks, RECOMMENDED_COLUMNS, recommendedValues } from './recommendation-talks';
import { gradeColumns, percentColumns } from './talk';
import { numberCell, textCell, type StageRow } from './values';
import { countAtMost, countColumn, MEETING_TABLE, meetingTable } from './voting-meeting';

const RULE: RuleId = 'R-DEC-1';

const BASES = { entitled: '应到人数', present: '实到人数', valid: '有效票数' } as const;

/** What more than half is counted on, a column of the meeting. */
export type BallotBase = keyof typeof BASES;

/** `undefined` where the scheme does not say. */
export function baseOf(settings: StageSettings, parameter = 'ballotCounts'): BallotBase | undefined {
  const counts = settings.choice(parameter);
  return counts !== undefined && counts in BASES ? (counts as BallotBase) : undefined;
}

const DECISION_COLUMNS: readonly StageColumn[] = [
  {
    role: 'input',
    id: 'decision',
    title: '任用决定',
    input: { kind: 'choice', of: APPOINTMENT_DECISIONS },
    needed: 'block',
  },
  { role: 'input', id: 'note', title: '决定说明', width: 40, input: { kind: 'text' } },
];

/**
 * What is before those who decide, as it was shown in an earlier stage: the scores and grades of the 面谈 (R-INT-6), the votes of a
 * recommendation by meeting and talks (2-1). It counts for nothing here.
 */
function reference({ settings, earlier }: StageContext): {
  readonly columns: readonly FixedColumn[];
  readonly values: (entrant: Entrant) => FixedValues;
} {
  const { stages } = settings.scheme.scheme;
  if (stages.includes('recommendation') && hasTalks(settings)) {
    return { columns: RECOMMENDED_COLUMNS, values: ({ number }) => recommendedValues(earlier, number) };
  }
  if (!stages.includes('talk')) return { columns: [], values: () => [] };
  const shown = [...percentColumns(settings), ...gradeColumns(settings)];
  const columns = shown.map(({ id, title, role }): FixedColumn => {
    return { role: 'fixed', id, title, ...(role === 'computed' ? { show: 'score' } : {}) };
  });
  return {
    columns: [...carriedScoreColumns(['talk']), ...columns],
    values: ({ number }) => [
      ...carriedScores(earlier, ['talk'], number),
      ...columns.flatMap(({ id }) => {
        const value = parseExact(earlier.shown('talk', number, id) ?? '');
        return value ? [[id, numberCell(value)] as const] : [];
      }),
    ],
  };
}

/** The votes, the ballots that they are counted on, the share and the rank by it, and the votes of a runoff. */
export function votesOf(votes: InputColumn, base: BallotBase | undefined): readonly StageColumn[] {
  const ballots = (column: BallotBase): ComputedColumn => ({
    role: 'computed',
    id: column,
    title: BASES[column],
    show: 'count',
    computation: { op: 'lookUp', table: MEETING_TABLE, column, key: POST_COLUMN.id },
  });
  return [
    votes,
    ballots('valid'),
    ...(base && base !== 'valid' ? [ballots(base)] : []),
    {
      role: 'computed',
      id: 'share',
      title: '得票率',
      show: 'share',
      computation: { op: 'share', part: [votes.id], whole: [base ?? 'valid'] },
    },
    rankColumn('share'),
    { role: 'input', id: 'runoff', title: '复投得票', width: 9, input: { kind: 'count' } },
  ];
}

export const VOTES_AT_MOST = countAtMost(RULE, ['votes'], localized('得票', 'votes'), 'valid');

/** The main table of a decision by ballot. */
export function ballotPeople(context: StageContext): StageTable {
  const { settings, entrants } = context;
  const before = reference(context);
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.ballot.zh,
    note: '先填写“票决会议”表，再填写每人得票数，没有得票的填0；末位得票相同的，复投后填写“复投得票”。任用由会议决定，填写在“任用决定”栏。',
    columns: [
      ...PERSON_COLUMNS,
      ...before.columns,
      ...votesOf(countColumn('votes', '得票'), baseOf(settings)),
      ...DECISION_COLUMNS,
    ],
    rows: personRows(entrants, before.values),
    checks: [VOTES_AT_MOST],
  };
}

/** The main table of a decision by committee: who stands where by the total, what is before those who decide, and the decision. */
export function committeePeople(context: StageContext): StageTable {
  const { settings, entrants, earlier } = context;
  const before = reference(context);
  const hasTotal = settings.components.length > 0 || before.columns.length === 0;
  const total = totalStage(settings) ?? 'composite';
  const ranked = [
    ...carriedScoreColumns([total]).map((column) => ({ ...column, width: 10 })),
    rankColumn(carriedScoreId(total)),
  ];
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.ballot.zh,
    note: `任用由会议决定，填写在“任用决定”栏${hasTotal ? '；任用名次靠后的人，应在“决定说明”栏写明理由' : ''}。`,
    columns: [...PERSON_COLUMNS, ...before.columns, ...(hasTotal ? ranked : []), ...DECISION_COLUMNS],
    rows: personRows(entrants, (entrant): FixedValues => {
      // Without a score whoever has dropped out leaves the ranking.
      const scores = entrant.gone || !hasTotal ? [] : carriedScores(earlier, [total], entrant.number);
      return [...before.values(entrant), ...scores];
    }),
  };
}

function rankColumn(of: string): ComputedColumn {
  const computation = { op: 'rank', of, within: POST_COLUMN.id } as const;
  return { role: 'computed', id: 'rank', title: '名次', show: 'rank', computation };
}

/** The meeting: a row per post with candidates; one whose candidates have all dropped out needs no entry. */
export function ballotMeeting({ entrants, settings }: StageContext, sheet: string): StageTable {
  return meetingTable({
    sheet,
    note: '每个职位填写一行：到会人数和票数，没有的填0。有效、空白、废票合计应等于收回票。',
    rule: RULE,
    columns: [POST_COLUMN],
    rows: [...groupBy(entrants, ({ post }) => post)].map(([post, people]) => ({
      key: post,
      fixed: new Map([[POST_COLUMN.id, textCell(post)]]),
      ...(people.every(({ gone }) => gone) ? { out: true } : {}),
    })),
    blankBallots: true,
    quorum: settings.exact('ballotQuorum'),
  });
}

export function meetingRowOf(tables: FilledTables): (post: string) => StageRow | undefined {
  const rows = new Map(tables.get(MEETING_TABLE)?.rows.map((row) => [row.key, row]));
  return (post) => rows.get(post);
}
