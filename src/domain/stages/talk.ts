import { compareExact, exactOf } from '../basics/exact';
import type { RuleId } from '../basics/issue';
import { STAGES } from '../campaign/stage';
import { elementFindings, judgeMatrix, matrixTable, type MatrixParameters } from './judge-matrix';
import { judgeScores, ONE_BENCH } from './judge-scores';
import { openSetting } from './open-settings';
import { fullMarkOf, SCORE } from './score-columns';
import { STATUS_COLUMN } from './findings';
import { judgeByScore } from './score-judgement';
import type { StageSettings } from './settings';
import type { StageFinding, StageKind } from './stage-kind';
import type { ComputedColumn, InputColumn } from './table';

const RULE: RuleId = 'R-INT-4';

/** The id of the score out of 100, beside a score with another full mark. */
export const PERCENT = 'percent';

const PARAMETERS: MatrixParameters = {
  fullMark: 'talkFullMark',
  judges: 'talkJudges',
  dropPerEnd: 'talkDropPerEnd',
  elements: 'talkElements',
};

const DECIDING = ['talkFullMark', 'talkJudges', 'talkDropPerEnd', 'talkElements', 'scoreDecimals'];

/**
 * 面谈 (2-5): the standing committee scores everybody by elements; the mean of each element is rounded, their sum is the score (R-INT-4):
 * 118.6 of 140, which is 84.71 of 100. Grades of the 评议 are entered as numbers of votes and shown, never scored (R-INT-6). Nobody is out
 * by the score: the vote follows on the spot.
 */
export const talk: StageKind = {
  id: 'talk',
  score: (settings) => ({ column: SCORE, fullMark: fullMarkOf(settings, 'talkFullMark') }),
  tables: (context) => {
    const { settings } = context;
    const hasGrades = gradeColumns(settings).length > 0;
    const table = matrixTable(context, judgeMatrix(settings, STAGES.talk.zh, PARAMETERS), {
      note: `逐人填写每位评委的各要素评分，没有评分的留空，不要填0；成绩和名次自动计算。没有参加的请在“状态”栏选择。${hasGrades ? '评议各等次填票数，仅供参考，不计分。' : ''}`,
      behind: gradeColumns(settings),
    });
    const at = 1 + table.columns.findIndex(({ id }) => id === SCORE);
    return [
      { ...table, columns: [...table.columns.slice(0, at), ...percentColumns(settings), ...table.columns.slice(at)] },
    ];
  },
  judge(context, tables) {
    const { settings } = context;
    const matrix = judgeMatrix(settings, STAGES.talk.zh, PARAMETERS);
    const scores = judgeScores(context, tables, matrix, ONE_BENCH, RULE);
    const open = openSetting(settings, DECIDING);
    const judgement = judgeByScore(context, tables, {
      rule: RULE,
      undecided: (entrant) => (open ? { rule: RULE, message: open } : scores.undecided(entrant)),
    });
    const blocked: readonly StageFinding[] = open ? [{ severity: 'block', message: open }] : elementFindings(matrix);
    return { ...judgement, findings: [...blocked, ...scores.findings, ...judgement.findings] };
  },
  published: [SCORE, PERCENT],
  kept: (settings) => gradeColumns(settings).map(({ id }) => id),
};

/** 折合百分制, where the full mark is another. */
export function percentColumns(settings: StageSettings): readonly ComputedColumn[] {
  const fullMark = fullMarkOf(settings, 'talkFullMark');
  if (compareExact(fullMark, exactOf(100)) === 0) return [];
  const factor = exactOf(100).div(fullMark);
  return [
    {
      role: 'computed',
      id: PERCENT,
      title: '折合百分制',
      computation: { op: 'times', of: SCORE, factor, decimals: settings.decimals },
      show: 'score',
      unless: STATUS_COLUMN,
    },
  ];
}

/** A number of votes per grade of the 评议. */
export function gradeColumns(settings: StageSettings): readonly InputColumn[] {
  return (settings.choices('talkGrades') ?? []).map((grade, index) => ({
    role: 'input',
    id: `grade${index + 1}`,
    title: `评议·${grade}`,
    width: 8,
    input: { kind: 'count' },
  }));
}
