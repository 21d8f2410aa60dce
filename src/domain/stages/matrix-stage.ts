import type { RuleId } from '../basics/issue';
import type { StageId } from '../campaign/stage';
import { judgeMatrix, matrixTable, type MatrixParameters } from './judge-matrix';
import { judgeScores, ONE_BENCH } from './judge-scores';
import { fullMarkOf, SCORE } from './score-columns';
import { judgeByScore } from './score-judgement';
import type { StageContext, StageKind } from './stage-kind';

/**
 * A stage in which everybody is scored by the same people and nobody is out by the score, which counts in the composite.
 *
 * @param rule cited for a missing score
 */
export function matrixStage(
  id: StageId,
  title: string,
  rule: RuleId,
  parameters: MatrixParameters,
  more: Pick<StageKind, 'oncePerPerson'> = {},
): StageKind {
  return {
    id,
    ...more,
    score: (settings) => ({ column: SCORE, fullMark: fullMarkOf(settings, parameters.fullMark) }),
    tables: (context) => [
      matrixTable(context, judgeMatrix(context.settings, title, parameters), {
        note: `逐人填写每位评委的评分，没有评分的留空，不要填0；成绩和名次自动计算。没有参加的请在“状态”栏选择。${onceNote(context)}`,
      }),
    ],
    judge(context, tables) {
      const matrix = judgeMatrix(context.settings, title, parameters);
      const scores = judgeScores(context, tables, matrix, ONE_BENCH, rule);
      const judgement = judgeByScore(context, tables, { rule, undecided: scores.undecided });
      return { ...judgement, findings: [...scores.findings, ...judgement.findings] };
    },
    published: [SCORE],
  };
}

function onceNote({ standIns }: StageContext): string {
  return standIns && standIns.size > 0 ? '报几个职位的只在最前的一个志愿列出，成绩对其他志愿同样有效。' : '';
}
