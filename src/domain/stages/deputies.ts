import { isMoreThanHalf } from '../ballots/majority';
import { groupBy } from '../basics/group-by';
import { message, type Message, type RuleId } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import { baseOf, meetingRowOf, type BallotBase } from './ballot-tables';
import { eligible, isDeputyPost, vacancy } from './election';
import { rowName } from './findings';
import { openSetting } from './open-settings';
import { GOES_ON, out, pending } from './outcomes';
import {
  entrantRowsByPost,
  PEOPLE_TABLE,
  PERSON_COLUMNS,
  personRows,
  POST_COLUMN,
  type EntrantRow,
} from './people-table';
import type { StageSettings } from './settings';
import type {
  EarlierStages,
  Entrant,
  StageContext,
  StageFinding,
  StageJudgement,
  StageKind,
  StageOutcome,
} from './stage-kind';
import type { ComputedColumn, InputColumn, StageTable } from './table';
import { textCell, type StageRow } from './values';
import { countColumn, MEETING_TABLE, meetingTerm } from './voting-meeting';

const RULE: RuleId = 'R-DEC-1';
const DECIDING = ['electionCounts', 'deputyPosts'];
const VOTES = ['agree', 'against', 'abstain'] as const;
const TITLES = { agree: '同意', against: '不同意', abstain: '弃权' } as const;

/**
 * 副职表决 (2-12, R-DEC-1): the elected head names deputies one after another (提名顺序), and each is voted on by itself: elected with more than
 * half of `electionCounts`, exactly half is not more. Who fails makes room for the next one named; once all openings of a post are taken
 * nobody else is voted on. Openings that nobody takes stay vacant, which warns. Whoever was not named is out.
 *
 * Elected heads are in the list and go on with the deputies; nothing is entered for them. Where no head was elected nobody can name
 * deputies, and the list is empty.
 */
export const deputies: StageKind = {
  id: 'deputies',
  score: () => undefined,
  entrantsFrom,
  tables: (context) => [people(context), meeting(context)],
  judge(context, tables) {
    const { settings } = context;
    const open = openSetting(settings, DECIDING);
    const outcomes = new Map<number, StageOutcome>();
    const findings: StageFinding[] = open ? [{ severity: 'block', message: open }] : [];
    const openings = new Map(context.posts.map((post) => [post.name, post.openings]));
    const meetingOf = meetingRowOf(tables);
    for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
      const judged = isDeputyPost(settings, post)
        ? judgePost(settings, { post, openings: openings.get(post), people: ofPost, meeting: meetingOf(post), open })
        : judgeHeads(ofPost);
      for (const [number, outcome] of judged.outcomes) outcomes.set(number, outcome);
      findings.push(...judged.findings);
    }
    return { outcomes, findings, cutoffs: [] };
  },
  published: ['agree', 'share'],
};

/** The elected heads, then everybody else for the posts of deputies. */
function entrantsFrom(settings: StageSettings, earlier: EarlierStages): readonly Entrant[] {
  const heads = earlier
    .entrants('election')
    .filter(({ number, gone }) => !gone && earlier.outcome('election', number)?.state === 'goesOn');
  if (heads.length === 0) return [];
  const chosen = new Set(heads.map(({ person }) => person));
  const others = eligible(earlier).filter(({ post, person }) => isDeputyPost(settings, post) && !chosen.has(person));
  return [...heads, ...others];
}

function people({ settings, entrants }: StageContext): StageTable {
  const base = baseOf(settings, 'electionCounts');
  const votes = VOTES.map((id): InputColumn => {
    const { needed: _, ...column } = countColumn(id, TITLES[id]);
    return { ...column, markBlank: ['order'] };
  });
  const ofMeeting = (column: 'present' | 'entitled', title: string): ComputedColumn => ({
    role: 'computed',
    id: column,
    title,
    show: 'count',
    computation: { op: 'lookUp', table: MEETING_TABLE, column, key: POST_COLUMN.id },
  });
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.deputies.zh,
    note: '先填写“表决会议”表。由当选的正职提名，被提名的人填写提名顺序（1、2……）和各项票数，没有票的填0；没有被提名的留空。依次表决，过半数的当选，名额满后不再表决。',
    columns: [
      ...PERSON_COLUMNS,
      { role: 'input', id: 'order', title: '提名顺序', width: 10, input: { kind: 'count' }, markBlank: [...VOTES] },
      ...votes,
      {
        role: 'computed',
        id: 'valid',
        title: '有效票数',
        show: 'count',
        computation: { op: 'sum', of: VOTES, decimals: 0 },
      },
      ofMeeting('present', '实到人数'),
      ...(base === 'entitled' ? [ofMeeting('entitled', '应到人数')] : []),
      {
        role: 'computed',
        id: 'share',
        title: '同意率',
        show: 'share',
        computation: { op: 'share', part: ['agree'], whole: [base ?? 'valid'] },
      },
    ],
    rows: personRows(entrants),
    checks: [
      {
        kind: 'sumAtMost',
        of: ['valid'],
        limit: ['present'],
        severity: 'block',
        at: 'agree',
        rule: RULE,
        message: (row, { sum, limit }) =>
          message('votes.more-than', {
            who: rowName(row),
            counted: localized('票数合计', 'votes together'),
            count: sum,
            limit: meetingTerm('present'),
            most: limit,
          }),
      },
    ],
  };
}

/** Who came, a row per post of deputies. */
function meeting({ settings, entrants }: StageContext): StageTable {
  const posts = [...groupBy(entrants, ({ post }) => post).keys()].filter((post) => isDeputyPost(settings, post));
  return {
    id: MEETING_TABLE,
    sheet: '表决会议',
    note: '每个副职职位填写一行到会人数。',
    columns: [POST_COLUMN, countColumn('entitled', '应到'), countColumn('present', '实到')],
    rows: posts.map((post) => ({ key: post, fixed: new Map([[POST_COLUMN.id, textCell(post)]]) })),
    checks: [
      {
        kind: 'sumAtMost',
        of: ['present'],
        limit: ['entitled'],
        severity: 'block',
        at: 'present',
        rule: RULE,
        message: (row, { sum, limit }) =>
          message('votes.more-than', {
            who: rowName(row),
            counted: meetingTerm('present'),
            count: sum,
            limit: meetingTerm('entitled'),
            most: limit,
          }),
      },
    ],
  };
}

type PostJudgement = Pick<StageJudgement, 'outcomes' | 'findings'>;

const ENTERED = ['order', ...VOTES];

/** Elected before; whatever is entered for one of them stands in the wrong row. */
function judgeHeads(people: readonly EntrantRow[]): PostJudgement {
  const outcomes = people.map(({ entrant }) => {
    return [entrant.number, entrant.gone ? out(entrant.gone) : GOES_ON] as const;
  });
  const findings = people.flatMap(({ row }): readonly StageFinding[] => {
    const column = ENTERED.find((id) => !row.isBlank(id));
    return column === undefined ? [] : [at('block', message('votes.head-named', { who: rowName(row) }), row, column)];
  });
  return { outcomes: new Map(outcomes), findings };
}

interface Contest {
  readonly post: string;
  readonly openings: number | undefined;
  readonly people: readonly EntrantRow[];
  readonly meeting: StageRow | undefined;
  /** A parameter that decides and is open. */
  readonly open: Message | undefined;
}

function judgePost(settings: StageSettings, contest: Contest): PostJudgement {
  const { post, openings, meeting: counted, open } = contest;
  const outcomes = new Map<number, StageOutcome>();
  const findings: StageFinding[] = [];
  const named: EntrantRow[] = [];
  for (const person of contest.people) {
    const { entrant, row } = person;
    if (entrant.gone) outcomes.set(entrant.number, out(entrant.gone));
    else if (row.count('order') !== undefined) named.push(person);
    else if (VOTES.some((id) => !row.isBlank(id))) {
      outcomes.set(entrant.number, undecided(message('votes.order-missing', {})));
      findings.push(at('block', message('votes.order-missing-of', { who: rowName(row) }), row, 'order'));
    } else outcomes.set(entrant.number, out({ rule: RULE, message: message('votes.not-named', {}) }));
  }
  const unknown = openings === undefined ? message('votes.openings-missing', { post }) : undefined;
  if (unknown) findings.push({ severity: 'block', message: unknown, post });
  const present = counted?.count('present');
  const halted = open ?? unknown ?? (present === undefined ? message('votes.meeting-open', {}) : undefined);
  if (halted || openings === undefined) {
    for (const { entrant } of named) outcomes.set(entrant.number, undecided(halted as Message));
    return { outcomes, findings };
  }
  const base = baseOf(settings, 'electionCounts') ?? 'valid';
  const inTurn = [...named].sort((a, b) => orderOf(a) - orderOf(b));
  let elected = 0;
  let waits = false;
  inTurn.forEach((person, index) => {
    const { entrant, row } = person;
    const before = inTurn[index - 1];
    if (before && orderOf(before) === orderOf(person)) {
      const params = { post, order: orderOf(person), names: [before.entrant.name, entrant.name] };
      findings.push(at('block', message('votes.order-twice', params), row, 'order'));
    }
    const full = elected >= openings;
    const outcome = outcomeOf(person, base, counted, waits, full);
    if (full && !waits)
      findings.push(at('block', message('votes.seats-taken', { who: rowName(row), openings }), row, 'order'));
    if (outcome.state === 'goesOn') elected++;
    if (outcome.state === 'pending') waits = true;
    outcomes.set(entrant.number, outcome);
  });
  // While votes are missing it is not known what stays vacant.
  if (!waits) findings.push(...vacancy(post, openings, Math.max(0, openings - elected)));
  return { outcomes, findings };
}

function orderOf({ row }: EntrantRow): number {
  return row.count('order') ?? 0;
}

/** @param waits somebody named before has no votes yet */
function outcomeOf(
  { row }: EntrantRow,
  base: BallotBase,
  counted: StageRow | undefined,
  waits: boolean,
  full: boolean,
): StageOutcome {
  const votes = row.count('agree');
  if (VOTES.some((id) => row.count(id) === undefined) || votes === undefined) {
    return undecided(message('votes.missing', {}));
  }
  if (waits) return undecided(message('votes.others-missing', {}));
  if (full) return out({ rule: RULE, message: message('votes.seats-taken-reason', {}) });
  const whole = (base === 'valid' ? row : counted)?.count(base);
  if (whole === undefined) return undecided(message('votes.meeting-open', {}));
  const params = { votes, base: whole };
  if (!isMoreThanHalf(votes, whole)) return out({ rule: RULE, message: message('votes.no-majority', params) });
  return { state: 'goesOn', reasons: [{ rule: RULE, message: message('votes.elected', params) }] };
}

function undecided(text: Message): StageOutcome {
  return pending({ rule: RULE, message: text });
}

function at(severity: 'block' | 'warn', text: Message, row: StageRow, column: string): StageFinding {
  return { severity, message: text, at: { table: PEOPLE_TABLE, key: row.key, column } };
}
