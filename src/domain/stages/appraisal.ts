import { compareExact, decimalText } from '../basics/exact';
import { message, type Message, type RuleId } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { STAGES } from '../campaign/stage';
import {
  appraisalScale,
  bestGrade,
  FIRST_GRADE,
  GROUP_COLUMN,
  rowsWithoutVotes,
  voterGroups,
  votesTable,
  VOTES_TABLE,
  type AppraisalScale,
} from './appraisal-score';
import { baseColumn, hasVotesOf, vetoesOf, voteChecks, voteColumns, voteKindOf } from './appraisal-votes';
import { rowName } from './findings';
import { openSetting } from './open-settings';
import { GOES_ON, out, pending } from './outcomes';
import { entrantRows, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import type { StageSettings } from './settings';
import type { Entrant, StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { ComputedColumn, FilledTables, StageTable } from './table';
import { textCell, type StageRow } from './values';
import { judgeTurnout, MEETING_COLUMN, MEETING_TABLE, meetingTable, meetingTotal } from './voting-meeting';

const TURNOUT_RULE: RuleId = 'R-DEM-1';
const SCORE_RULE: RuleId = 'R-DEM-2';
const VETO_RULE: RuleId = 'R-DEM-4';
const MEETING = textCell('民主测评');
/** The parameters that decide here. */
const DECIDING: readonly string[] = [
  'appraisalTurnout',
  'appraisalVotes',
  'appraisalCounts',
  'vetoBelow',
  'vetoAbove',
  'appraisalItems',
  'appraisalGrades',
  'appraisalGroups',
  'appraisalFullMark',
];

/**
 * 民主测评: votes per person with vetoes (`appraisalVotes`, R-DEM-4), a score from graded items (`appraisalItems`, R-DEM-2, R-DEM-3),
 * or both (R-DEM-5).
 *
 * - A turnout below `appraisalTurnout` (returned ÷ entitled over all groups, R-DEM-1) makes it invalid: everybody is pending.
 * - Whoever lacks votes is pending; whoever is vetoed is out; all others go on. The score by itself excludes nobody.
 */
export const appraisal: StageKind = {
  id: 'appraisal',
  score: (settings) => {
    const scale = appraisalScale(settings);
    return scale && { column: 'score', fullMark: scale.fullMark };
  },
  tables: (context) => {
    const scale = appraisalScale(context.settings);
    return [people(context, scale), meeting(context.settings), ...(scale ? [votesTable(context, scale)] : [])];
  },
  judge,
  published: ['score', 'positiveShare'],
};

function people({ settings, entrants }: StageContext, scale: AppraisalScale | undefined): StageTable {
  const score: ComputedColumn = {
    role: 'computed',
    id: 'score',
    title: '测评得分',
    show: 'score',
    computation: { op: 'sumOver', table: VOTES_TABLE, column: 'scaled', key: 'number', decimals: settings.decimals },
  };
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.appraisal.zh,
    note: scale
      ? '先填写“民主测评会议”和“民主测评票”两张表，得分由票数计算；本表有票数栏的，没有票的填0。'
      : '先填写“民主测评会议”表，再填写每人各项票数，没有票的填0。',
    columns: [...PERSON_COLUMNS, MEETING_COLUMN, ...voteColumns(settings), ...(scale ? [score] : [])],
    rows: personRows(entrants, () => [[MEETING_COLUMN.id, MEETING]]),
    checks: voteChecks(settings),
  };
}

function meeting(settings: StageSettings): StageTable {
  return meetingTable({
    sheet: '民主测评会议',
    note: '填写参加测评的人数和票数，没有的填0。有效、空白、废票合计应等于收回票；参加率按收回票占应到人数计算。',
    rule: TURNOUT_RULE,
    columns: [MEETING_COLUMN, GROUP_COLUMN],
    rows: voterGroups(settings).map(({ name }) => ({
      key: name,
      fixed: new Map([
        [MEETING_COLUMN.id, MEETING],
        ['group', textCell(name)],
      ]),
    })),
    blankBallots: true,
    turnout: settings.exact('appraisalTurnout'),
  });
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const { settings } = context;
  const stage = STAGES.appraisal;
  const scale = appraisalScale(settings);
  const turnout = judgeTurnout(tables, stage, settings.exact('appraisalTurnout'));
  const whole = wholeAppraisal(settings, tables, scale);
  const halted = turnout.state === 'short' ? message('votes.invalid', { stage }) : whole.halted;
  const open = turnout.state === 'open' ? message('votes.meeting-open', {}) : halted;

  const findings: StageFinding[] = [...turnout.findings, ...whole.findings];
  const votes = new Map(tables.get(VOTES_TABLE)?.rows.map((row) => [row.key, row]));
  const outcomes = new Map<number, StageOutcome>();
  const outcomeOf = judgeRows(settings, scale);
  for (const { entrant, row } of entrantRows(context, tables)) {
    if (entrant.gone) {
      outcomes.set(entrant.number, out(entrant.gone));
      continue;
    }
    findings.push(...missingVotes(scale, votes, entrant, row));
    outcomes.set(entrant.number, open ? pending({ rule: TURNOUT_RULE, message: open }) : outcomeOf(row));
  }
  return { outcomes, findings, cutoffs: [] };
}

/** The outcome of a row of an appraisal that is valid. */
function judgeRows(settings: StageSettings, scale: AppraisalScale | undefined): (row: StageRow) => StageOutcome {
  const [hasVotes, vetoes] = [hasVotesOf(settings), vetoesOf(settings)];
  const missing = message('votes.missing', {});
  return (row) => {
    if (!hasVotes(row)) return pending({ rule: VETO_RULE, message: missing });
    const reasons = vetoes(row);
    if (reasons.length > 0) return out(...reasons);
    if (scale && row.number('score') === undefined) return pending({ rule: SCORE_RULE, message: missing });
    return GOES_ON;
  };
}

/** One finding per person, at the first row without votes: a fresh table has thousands of them. */
function missingVotes(
  scale: AppraisalScale | undefined,
  votes: ReadonlyMap<string, StageRow>,
  entrant: Entrant,
  row: StageRow,
): readonly StageFinding[] {
  const without = scale ? rowsWithoutVotes(scale, votes, entrant) : [];
  const [first] = without;
  if (!first) return [];
  const text = message('votes.rows-missing', { who: rowName(row), count: without.length, first: first.name });
  return [{ severity: 'block', message: text, at: { table: VOTES_TABLE, key: first.key, column: FIRST_GRADE } }];
}

interface WholeAppraisal {
  /** Why nothing can be said of anybody. */
  readonly halted: Message | undefined;
  readonly findings: readonly StageFinding[];
}

/** What concerns everybody: a scheme that does not say how to count, a meeting without a ballot to count on, odd grades. */
function wholeAppraisal(
  settings: StageSettings,
  tables: FilledTables,
  scale: AppraisalScale | undefined,
): WholeAppraisal {
  const lacking = lackingSetting(settings, scale);
  const unsettled =
    openSetting(settings, DECIDING) ?? (lacking && message('votes.setting-missing', { setting: lacking }));
  if (unsettled) return { halted: unsettled, findings: [{ severity: 'block', message: unsettled }] };
  const grades = scale ? gradeFindings(scale) : [];
  if (!voteKindOf(settings)) return { halted: undefined, findings: grades };
  const [base, valid] = [meetingTotal(tables, baseColumn(settings)), meetingTotal(tables, 'valid')];
  if (base === undefined || valid === undefined) {
    return { halted: message('votes.meeting-open', {}), findings: grades };
  }
  // Counted on returned ballots everybody would fail, though no ballot says anything of anybody.
  if (base > 0 && valid > 0) return { halted: undefined, findings: grades };
  const text = message('votes.no-valid-ballots', { stage: STAGES.appraisal });
  return { halted: text, findings: [...grades, { severity: 'block', message: text, at: { table: MEETING_TABLE } }] };
}

function lackingSetting(settings: StageSettings, scale: AppraisalScale | undefined): LocalizedText | undefined {
  const vetoes = settings.has('vetoBelow') || settings.has('vetoAbove');
  if (vetoes && !voteKindOf(settings)) return localized('测评票种', 'Kind of appraisal votes');
  if (vetoes && settings.choice('appraisalCounts') === undefined)
    return localized('测评计票基数', 'Appraisal counted on');
  if (settings.has('appraisalItems') && !scale)
    return localized('测评项目和等次分值', 'Appraisal items and points of grades');
  return undefined;
}

function gradeFindings({ grades, fullPoints, fullMark }: AppraisalScale): readonly StageFinding[] {
  const best = bestGrade(grades);
  if (compareExact(best.value, fullPoints) === 0) return [];
  const points = decimalText(best.value.mul(fullMark).div(fullPoints));
  const text = message('votes.best-below-full', { grade: best.name, points, full: decimalText(fullMark) });
  return [{ severity: 'warn', message: text }];
}
