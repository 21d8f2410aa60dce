import { localized } from '../../basics/localized';
import { STAGES, type StageId } from '../../campaign/stage';
import type { SchemeParameter } from '../scheme';
import { choice, declare, whole, type ParameterBuilder } from './declare';

/** Panels that score the interview at the same time (R-INT-2). */
const panels = declare({
  id: 'panels',
  title: localized('面试分几组', 'Panels of the interview'),
  input: whole(1, 20, localized('组', '')),
  question: localized('面试同时分几组评委？', 'How many panels score the interview at the same time?'),
  neededFor: 'interview',
  rule: 'R-INT-2',
});

/** Codes: `CorrectionMethod`, or none. */
const panelCorrection = declare({
  id: 'panelCorrection',
  title: localized('分组面试成绩修正', 'Correction between panels'),
  input: choice({
    none: localized('不修正', 'none'),
    panelMeans: localized('各组平均分的平均÷本组平均分', "mean of the panels' means ÷ the panel's mean"),
    headcountMean: localized('全体人员平均分÷本组平均分', "mean of all people ÷ the panel's mean"),
    standardScores: localized('标准分', 'standard scores'),
  }),
  question: localized(
    '各组评委掌握的尺度不同，面试成绩怎样修正？',
    'How are the scores of the panels made comparable?',
  ),
  neededFor: 'interview',
  rule: 'R-INT-10',
});

/** The stages whose scores two people can enter. */
export const ENTERED_TWICE: readonly StageId[] = ['written', 'aptitude', 'speech', 'interview', 'jointMeeting'];

/** 双人复核: the stages whose scores are entered a second time, on a sheet of their own. */
function doubleEntry(stages: readonly StageId[]): ParameterBuilder {
  const terms = stages.map((stage) => [stage, STAGES[stage]] as const);
  return declare({
    id: 'doubleEntry',
    title: localized('双人复核的环节', 'Stages entered twice'),
    input: { kind: 'choices', of: { none: localized('不复核', 'none'), ...Object.fromEntries(terms) } },
    question: localized(
      '哪些环节的成绩由两人分别录入并核对？',
      'The scores of which stages are entered by two people and compared?',
    ),
    neededFor: stages[0] as StageId,
    rule: 'R-INT-1',
  });
}

const OWN = {
  source: localized('由本单位增设', 'added by the unit'),
};

/**
 * The parameters of these stages that no preset has, because no source speaks of them, and that an own scheme or an answer may add; without
 * values.
 * A scheme without them has one panel, no correction and no second entry.
 */
export function optionalParameters(stages: readonly StageId[]): readonly SchemeParameter[] {
  const twice = stages.filter((stage) => ENTERED_TWICE.includes(stage));
  return [
    ...(stages.includes('interview') ? [panels(OWN), panelCorrection(OWN)] : []),
    ...(twice.length > 0 ? [doubleEntry(twice)(OWN)] : []),
  ];
}
