import { exactOf } from '../basics/exact';
import { message, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import type { NamedNumber } from '../schemes/named-numbers';
import { ATTENDANCE_COLUMN } from './attendance';
import { rowName } from './findings';
import { openSetting } from './open-settings';
import { PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import { fullMarkOf, RANK_COLUMN, SCORE, scoreColumn, sharesOf } from './score-columns';
import { judgeByScore } from './score-judgement';
import type { StageSettings } from './settings';
import type { StageContext, StageFinding, StageKind } from './stage-kind';
import type { FilledTables, RowCheck, StageColumn, StageTable } from './table';
import { extraTestColumns } from './ties';
import { textCell } from './values';
import { countColumn, MEETING_COLUMN } from './voting-meeting';

const RULE: RuleId = 'R-PLAN-2';
const HUNDRED = exactOf(100);
/** The side table with the ballots of the activities that are voted on. */
const BALLOTS_TABLE = 'ballots';
const MEETING = textCell(STAGES.activities.zh);
/** What a clerk writes where no activity is voted on. */
const NONE = '无';

const DECIDING = [
  'activities',
  'activitiesVoted',
  'activityFullMark',
  'activityVotesOn',
  'activitiesGoOn',
  'scoreDecimals',
];

interface Activity extends NamedNumber {
  readonly id: string;
  readonly isVoted: boolean;
}

/**
 * 活动评定 (2-8): activities with weights, each scored out of a full mark or voted on; a vote counts as the share of ballots, 45 of 60 as
 * 75 of 100. The total out of 100 is that of the round (R-PLAN-2), and so many people of each post go on, those tied at the last place by
 * the scheme's rule (R-TIE).
 */
export const activities: StageKind = {
  id: 'activities',
  score: () => ({ column: SCORE, fullMark: HUNDRED }),
  tables: (context) => [people(context), ballots(context.settings)],
  judge(context, tables) {
    const { settings } = context;
    const open = openSetting(settings, DECIDING);
    const judgement = judgeByScore(context, tables, {
      rule: RULE,
      perOpening: { rule: RULE, parameter: 'activitiesGoOn' },
      undecided: () => open && { rule: RULE, message: open },
    });
    const blocked: readonly StageFinding[] = open
      ? [{ severity: 'block', message: open }]
      : wholeFindings(settings, tables);
    return { ...judgement, findings: [...blocked, ...judgement.findings] };
  },
  published: [SCORE],
};

function activitiesOf(settings: StageSettings): readonly Activity[] {
  const voted = new Set(settings.choices('activitiesVoted'));
  return (settings.named('activities') ?? []).map((activity, index) => ({
    ...activity,
    id: `activity${index + 1}`,
    isVoted: voted.has(activity.name),
  }));
}

/** The column whose value counts: a score, or a share of ballots. */
function countedId({ id, isVoted }: Activity): string {
  return isVoted ? `${id}share` : id;
}

function people({ settings, entrants }: StageContext): StageTable {
  const all = activitiesOf(settings);
  const fullMark = fullMarkOf(settings, 'activityFullMark');
  const hasVotes = all.some(({ isVoted }) => isVoted);
  const total = {
    op: 'composite',
    of: all.map(countedId),
    shares: sharesOf(all),
    fullMarks: all.map(({ isVoted }) => (isVoted ? exactOf(1) : fullMark)),
    decimals: settings.decimals,
  } as const;
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.activities.zh,
    note: `逐人填写各项活动的得分${hasVotes ? '或得票，没有得票的填0；票数填写在“活动投票”表' : ''}。活动评定成绩按百分制自动计算。没有参加的请在“状态”栏选择。`,
    columns: [
      ...PERSON_COLUMNS,
      ...(hasVotes ? [MEETING_COLUMN] : []),
      ATTENDANCE_COLUMN,
      ...all.flatMap((activity) => activityColumns(activity, settings)),
      scoreColumn(`${STAGES.activities.zh}成绩`, total),
      RANK_COLUMN,
      ...extraTestColumns(settings, 'activitiesGoOn', HUNDRED),
    ],
    rows: personRows(entrants, () => (hasVotes ? [[MEETING_COLUMN.id, MEETING]] : [])),
    checks: all.filter(({ isVoted }) => isVoted).map(votesAtMost),
  };
}

function activityColumns({ id, name, isVoted }: Activity, settings: StageSettings): readonly StageColumn[] {
  if (!isVoted) {
    const most = fullMarkOf(settings, 'activityFullMark');
    const title = `${name}得分`;
    return [{ role: 'input', id, title, alsoCalled: [name], input: { kind: 'score', most }, needed: 'block' }];
  }
  const [votes, cast] = [id, `${id}ballots`];
  return [
    { ...countColumn(votes, `${name}得票`), alsoCalled: [name] },
    {
      role: 'computed',
      id: cast,
      title: ballotsTitle(name, settings),
      show: 'count',
      computation: { op: 'lookUp', table: BALLOTS_TABLE, column: cast, key: MEETING_COLUMN.id },
    },
    {
      role: 'computed',
      id: `${id}share`,
      title: `${name}得票率`,
      show: 'share',
      computation: { op: 'share', part: [votes], whole: [cast] },
    },
  ];
}

function ballotsTitle(name: string, settings: StageSettings): string {
  return `${name}·${settings.choice('activityVotesOn') === 'returned' ? '收回票' : '有效票'}`;
}

function votesAtMost({ id, name }: Activity): RowCheck {
  return {
    kind: 'sumAtMost',
    of: [id],
    limit: [`${id}ballots`],
    severity: 'block',
    at: id,
    rule: RULE,
    message: (row, { sum, limit }) =>
      message('votes.more-than', {
        who: rowName(row),
        counted: localized(`${name}得票`, `${name}, votes`),
        count: sum,
        limit: localized('票数', 'ballots'),
        most: limit,
      }),
  };
}

/** One row with the ballots of each activity that is voted on; it is there without any too, since that may still be answered otherwise. */
function ballots(settings: StageSettings): StageTable {
  const voted = activitiesOf(settings).filter(({ isVoted }) => isVoted);
  return {
    id: BALLOTS_TABLE,
    sheet: '活动投票',
    note: voted.length > 0 ? '填写每项投票活动的票数，各人得票按此折合。' : '没有投票的活动，本表无须填写。',
    columns: [
      MEETING_COLUMN,
      ...voted.map(({ id, name }) => ({ ...countColumn(`${id}ballots`, ballotsTitle(name, settings)), width: 14 })),
    ],
    rows: [{ key: STAGES.activities.zh, fixed: new Map([[MEETING_COLUMN.id, MEETING]]) }],
  };
}

/** An activity to be voted on that there is none of, and a vote without a ballot. */
function wholeFindings(settings: StageSettings, tables: FilledTables): readonly StageFinding[] {
  const all = activitiesOf(settings);
  const unknown = (settings.choices('activitiesVoted') ?? [])
    .filter((name) => name !== NONE && !all.some((activity) => activity.name === name))
    .map((name): StageFinding => {
      const params = { name, known: all.map((activity) => activity.name) };
      return { severity: 'block', message: message('judged.activity-unknown', params) };
    });
  const row = tables.get(BALLOTS_TABLE)?.rows[0];
  const empty = all.flatMap(({ id, name }): readonly StageFinding[] => {
    const column = `${id}ballots`;
    if (row?.count(column) !== 0) return [];
    const text = message('votes.no-valid-ballots', { stage: localized(name, name) });
    return [{ severity: 'block', message: text, at: { table: BALLOTS_TABLE, key: row.key, column } }];
  });
  return [...unknown, ...empty];
}
