import { groupBy } from '../basics/group-by';
import { exactOf } from '../basics/exact';
import { message, type Message, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import { SCOPE_TERMS } from '../rules/terms';
import { roundedShareText } from '../ballots/shares';
import { rowName } from './findings';
import { openSetting } from './open-settings';
import { GOES_ON, out, pending } from './outcomes';
import {
  entrantRowsByPost,
  PEOPLE_TABLE,
  PERSON_COLUMNS,
  personRows,
  POST_COLUMN,
  type FixedValues,
} from './people-table';
import type { StageSettings } from './settings';
import type { EarlierStages, Entrant, StageContext, StageFinding, StageJudgement, StageOutcome } from './stage-kind';
import type { ComputedColumn, FilledTables, FixedColumn, PlannedRow, StageTable } from './table';
import { numberCell, textCell } from './values';
import { countAtMost, countColumn, MEETING_TABLE, meetingTable } from './voting-meeting';

const RULE: RuleId = 'R-REG-4';
/** The side table of the talks: how many people were talked with about a post. */
const TALKS_TABLE = 'talks';
const TALKED = 'talked';

const ROUND_COLUMN: FixedColumn = { role: 'fixed', id: 'round', title: '轮次', width: 7 };
const SCOPE_COLUMN: FixedColumn = { role: 'fixed', id: 'scope', title: '推荐范围', width: 11 };

/** Whether people are recommended in a meeting and in talks, apart for each post (2-1). */
export function hasTalks(settings: StageSettings): boolean {
  return settings.choice('recommendTalks') === 'yes';
}

/** What was counted, by id: it is kept for those who decide. */
export const TALK_COUNTS: readonly string[] = ['votes', 'valid', 'talkVotes', TALKED];

/**
 * The tables of a recommendation by meeting and talks. Each post has a meeting and talks of its own, because it has a scope of its own and
 * with it voters of its own; 轮次 counts how often the scope was widened (R-REG-4). Votes of the meeting and of the talks are never added: the
 * same people take part in both.
 */
export function talkTables({ posts, entrants }: StageContext): readonly StageTable[] {
  const named = [...groupBy(entrants, ({ post }) => post)];
  const rows = named.map(([post, people]): PlannedRow => {
    const known = posts.find(({ name }) => name === post);
    const scope = known?.scope;
    const fixed = new Map([
      [POST_COLUMN.id, textCell(post)],
      [ROUND_COLUMN.id, numberCell(exactOf(known?.round ?? 1))],
      ...(scope === undefined ? [] : [[SCOPE_COLUMN.id, textCell(SCOPE_TERMS[scope].zh)] as const]),
    ]);
    return { key: post, fixed, ...(people.every(({ gone }) => gone) ? { out: true } : {}) };
  });
  const columns = [POST_COLUMN, ROUND_COLUMN, SCOPE_COLUMN];
  return [
    peopleTable(entrants),
    meetingTable({
      sheet: '民主推荐会议',
      note: '每个职位填写一行：参加会议推荐的人数和票数，没有的填0。有效票与废票合计应等于收回票。',
      rule: 'R-DEM-1',
      columns,
      rows,
      blankBallots: false,
    }),
    {
      id: TALKS_TABLE,
      sheet: '谈话推荐',
      note: '每个职位填写一行：应谈话和实际谈话的人数，没有的填0。',
      columns: [...columns, countColumn('toTalk', '应谈话'), countColumn(TALKED, '实谈话')],
      rows,
      checks: [
        {
          kind: 'sumAtMost',
          of: [TALKED],
          limit: ['toTalk'],
          severity: 'block',
          at: TALKED,
          rule: RULE,
          message: (row, { sum, limit }) =>
            message('votes.more-than', {
              who: rowName(row),
              counted: localized('实谈话', 'people talked with'),
              count: sum,
              limit: localized('应谈话', 'people to talk with'),
              most: limit,
            }),
        },
      ],
    },
  ];
}

function peopleTable(entrants: readonly Entrant[]): StageTable {
  const whole = (id: string, title: string, table: string): ComputedColumn => {
    const computation = { op: 'lookUp', table, column: id, key: POST_COLUMN.id } as const;
    return { role: 'computed', id, title, show: 'count', computation };
  };
  const share = (id: string, title: string, part: string, of: string): ComputedColumn => {
    return { role: 'computed', id, title, show: 'share', computation: { op: 'share', part: [part], whole: [of] } };
  };
  const rank = (id: string, title: string, of: string): ComputedColumn => {
    return { role: 'computed', id, title, show: 'rank', computation: { op: 'rank', of, within: POST_COLUMN.id } };
  };
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.recommendation.zh,
    note: '先填写“民主推荐会议”和“谈话推荐”两张表，再填写每人在会议和谈话中的得票，没有得票的填0。两种得票不相加，供联席会议参考。人选不足的，扩大范围后进行下一轮。',
    columns: [
      ...PERSON_COLUMNS,
      countColumn('votes', '会议推荐得票'),
      whole('valid', '会议有效票', MEETING_TABLE),
      share('share', '会议得票率', 'votes', 'valid'),
      rank('rank', '会议名次', 'share'),
      countColumn('talkVotes', '谈话推荐得票'),
      whole(TALKED, '谈话人数', TALKS_TABLE),
      share('talkShare', '谈话得票率', 'talkVotes', TALKED),
      rank('talkRank', '谈话名次', 'talkShare'),
    ],
    rows: personRows(entrants),
    checks: [
      countAtMost('R-DEM-1', ['votes'], localized('会议推荐得票', 'votes of the meeting'), 'valid'),
      {
        kind: 'sumAtMost',
        of: ['talkVotes'],
        limit: [TALKED],
        severity: 'block',
        at: 'talkVotes',
        rule: RULE,
        message: (row, { sum, limit }) =>
          message('votes.more-than', {
            who: rowName(row),
            counted: localized('谈话推荐得票', 'votes of the talks'),
            count: sum,
            limit: localized('谈话人数', 'people talked with'),
            most: limit,
          }),
      },
    ],
  };
}

/**
 * Whoever has the votes of both goes on, 0 too: the joint meeting decides. Pending while votes, ballots or talks are missing, or where a
 * meeting has not one valid ballot.
 */
export function judgeTalks(context: StageContext, tables: FilledTables): StageJudgement {
  const outcomes = new Map<number, StageOutcome>();
  const open = openSetting(context.settings, ['recommendTalks']);
  const findings: StageFinding[] = open ? [{ severity: 'block', message: open }] : [];
  const counted = (table: string, post: string, column: string) =>
    tables
      .get(table)
      ?.rows.find(({ key }) => key === post)
      ?.count(column);
  for (const [post, people] of entrantRowsByPost(context, tables)) {
    const [valid, talked] = [counted(MEETING_TABLE, post, 'valid'), counted(TALKS_TABLE, post, TALKED)];
    const noBallot = valid === 0 && people.some(({ entrant }) => !entrant.gone);
    const none = message('votes.no-valid-ballots', { stage: STAGES.recommendation });
    if (noBallot) {
      const at = { table: MEETING_TABLE, key: post, column: 'valid' };
      findings.push({ severity: 'block', message: none, at, post });
    }
    const isOpen = valid === undefined || talked === undefined;
    const halted = open ?? (noBallot ? none : isOpen ? message('votes.meeting-open', {}) : undefined);
    for (const { entrant, row } of people) {
      const undecided = (text: Message) => pending({ rule: RULE, message: text });
      const has = row.count('votes') !== undefined && row.count('talkVotes') !== undefined;
      const rank = row.count('rank');
      if (entrant.gone) outcomes.set(entrant.number, out(entrant.gone));
      else if (halted) outcomes.set(entrant.number, undecided(halted));
      else if (!has) outcomes.set(entrant.number, undecided(message('votes.missing', {})));
      else outcomes.set(entrant.number, { ...GOES_ON, ...(rank === undefined ? {} : { rank }) });
    }
  }
  return { outcomes, findings, cutoffs: [] };
}

const RECOMMENDED: readonly (readonly [column: FixedColumn, part: string, whole: string])[] = [
  [{ role: 'fixed', id: 'recommended', title: '会议推荐', width: 16 }, 'votes', 'valid'],
  [{ role: 'fixed', id: 'talkedFor', title: '谈话推荐', width: 16 }, 'talkVotes', TALKED],
];

/** The columns by which those who decide see the recommendation: 30/40（75.00%）. */
export const RECOMMENDED_COLUMNS: readonly FixedColumn[] = RECOMMENDED.map(([column]) => column);

export function recommendedValues(earlier: EarlierStages, number: number): FixedValues {
  return RECOMMENDED.flatMap(([{ id }, part, whole]) => {
    const [votes, of] = [part, whole].map((column) => earlier.shown('recommendation', number, column));
    if (votes === undefined || of === undefined) return [];
    return [[id, textCell(`${votes}/${of}（${roundedShareText(Number(votes), Number(of))}）`)] as const];
  });
}
