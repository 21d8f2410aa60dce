import { message } from '../basics/issue';
import { agreementFindings } from './agreement';
import { elementFindings, judgeMatrix, matrixTable, type JudgeMatrix, type MatrixParameters } from './judge-matrix';
import { judgeScores } from './judge-scores';
import { judgesTable, panelColumns, readPanels } from './panel';
import { correctionNote, FACTOR, RAW_SCORE, readCorrection, scoreColumns } from './panel-correction';
import { fullMarkOf, SCORE } from './score-columns';
import { judgeByScore } from './score-judgement';
import type { StageSettings } from './settings';
import type { StageFinding, StageKind } from './stage-kind';
import { extraTestColumns } from './ties';

const TITLE = '面试';

const PARAMETERS: MatrixParameters = {
  fullMark: 'interviewFullMark',
  judges: 'interviewJudges',
  judgesAtLeast: 'panelSize',
  dropPerEnd: 'dropPerEnd',
  methods: 'interviewMethods',
  elements: 'interviewElements',
  classes: 'interviewClasses',
  classJudges: 'interviewClassJudges',
};

/**
 * 面试: judges on one panel or several score people; the highest and lowest scores are dropped (R-INT-1). With methods (R-INT-7),
 * elements (R-INT-4) or classes of judges (R-INT-5), of which two may be compared (R-INT-9); scores of several panels are made
 * comparable where the scheme says so (R-INT-10). Out below the pass mark (R-SHO-3); then so many per opening go on, where the
 * scheme says so (R-PLAN-2).
 */
export const interview: StageKind = {
  id: 'interview',
  score: (settings) => ({ column: SCORE, fullMark: fullMarkOf(settings, 'interviewFullMark') }),
  tables(context) {
    const { settings } = context;
    const matrix = judgeMatrix(settings, TITLE, PARAMETERS);
    const people = matrixTable(context, matrix, {
      note: `逐人填写每位评委的评分，没有评分的留空，不要填0；均分、面试成绩和名次自动计算。缺考的请在“状态”栏选择。${correctionNote(settings)}`,
      before: panelColumns(settings),
      behind: extraTestColumns(settings, 'interviewPerOpening', matrix.fullMark),
      score: (title, computation) => scoreColumns(settings, title, computation, matrix.fullMark),
    });
    return [people, judgesTable(context, matrix)];
  },
  judge(context, tables) {
    const { settings } = context;
    const matrix = judgeMatrix(settings, TITLE, PARAMETERS);
    const panels = readPanels(context, tables);
    const scores = judgeScores(context, tables, matrix, panels.bench, 'R-INT-1');
    const correction = readCorrection(settings, tables, matrix.fullMark);
    const judgement = judgeByScore(context, tables, {
      rule: 'R-INT-1',
      undecided: (entrant, row) => scores.undecided(entrant) ?? correction.undecided(row),
      pass: { rule: 'R-SHO-3', parameter: 'interviewPassMark' },
      perOpening: { rule: 'R-PLAN-2', parameter: 'interviewPerOpening' },
    });
    const findings = [
      ...structureFindings(settings, matrix),
      ...agreementFindings(context, tables, matrix),
      ...panels.findings(scores.active),
      ...scores.findings,
      ...correction.findings,
      ...judgement.findings,
    ];
    return { ...judgement, outcomes: correction.explained(judgement.outcomes), findings };
  },
  published: [RAW_SCORE, FACTOR, SCORE],
};

/** Parameters that contradict each other. */
function structureFindings(settings: StageSettings, matrix: JudgeMatrix): readonly StageFinding[] {
  const findings: StageFinding[] = [];
  const block = (text: StageFinding['message']) => findings.push({ severity: 'block', message: text });
  const structures = ['interviewMethods', 'interviewElements', 'interviewClasses'];
  if (structures.filter((id) => settings.named(id)).length > 1) block(message('judged.structures-conflict', {}));
  findings.push(...elementFindings(matrix));
  const sizes = settings.named('interviewClassJudges');
  if (matrix.combine === 'classes' && sizes) {
    const unlike = matrix.named.some(
      ({ name }) => !sizes.some((size) => size.name === name && size.value.compare(1) >= 0),
    );
    if (unlike || sizes.length !== matrix.named.length) {
      block(message('judged.class-sizes', { classes: matrix.named.map(({ name }) => name) }));
    }
  }
  return findings;
}
