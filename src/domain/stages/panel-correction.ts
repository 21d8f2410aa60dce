import { compareExact, decimalText, formatHalfUp, type Exact } from '../basics/exact';
import { message, type Reason } from '../basics/issue';
import { correctPanels, type PanelCorrection } from '../scoring/panel-correction';
import type { Computation, PanelScores } from './computation';
import { panelScore } from './compute';
import { rowName, STATUS_COLUMN } from './findings';
import { correctionMethod, JUDGES_TABLE, PANEL, panelCount } from './panel';
import { PEOPLE_TABLE, peopleTable } from './people-table';
import { SCORE, scoreColumn } from './score-columns';
import type { StageSettings } from './settings';
import type { StageFinding, StageOutcome } from './stage-kind';
import type { ComputedColumn, FilledTables } from './table';
import type { StageRow } from './values';

/** The ids of the columns with the score before the correction and with the factor of its panel. */
export const RAW_SCORE = 'raw';
export const FACTOR = 'factor';

/** Digits that a factor shows; scores are corrected with the unrounded one. */
export const FACTOR_DECIMALS = 6;

/** What a correction reads; `undefined` where there is none. */
function panelScores(settings: StageSettings): PanelScores | undefined {
  const method = correctionMethod(settings);
  return method && { of: RAW_SCORE, panel: PANEL, panels: panelCount(settings), method };
}

const METHOD_TEXTS: Readonly<Record<PanelScores['method'], string>> = {
  panelMeans: '修正系数＝各组平均分的平均÷本组平均分，修正前成绩×系数为面试成绩',
  headcountMean: '修正系数＝全体人员平均分÷本组平均分，修正前成绩×系数为面试成绩',
  standardScores: '修正系数＝全体人员标准差÷本组标准差，全体平均分＋（修正前成绩－本组平均分）×系数为面试成绩',
};

/** How the sheet says it; '' without a correction. */
export function correctionNote(settings: StageSettings): string {
  const method = correctionMethod(settings);
  return method ? `${METHOD_TEXTS[method]}；系数显示六位，计算时不舍入，全部评完才是最后结果。` : '';
}

/** The stage's score, and before it, where panels are corrected, what it was before and the factor. */
export function scoreColumns(
  settings: StageSettings,
  title: string,
  computation: Computation,
  fullMark: Exact,
): readonly ComputedColumn[] {
  const of = panelScores(settings);
  if (!of) return [scoreColumn(title, computation)];
  const factor: Computation = { op: 'panelFactor', ...of, decimals: FACTOR_DECIMALS };
  const corrected: Computation = { op: 'panelCorrected', ...of, most: fullMark, decimals: settings.decimals };
  const base = { role: 'computed', unless: STATUS_COLUMN } as const;
  return [
    { ...base, id: RAW_SCORE, title: `${title}（修正前）`, width: 12, computation, show: 'score' },
    { ...base, id: FACTOR, title: '修正系数', width: 11, computation: factor, show: 'factor' },
    scoreColumn(title, corrected),
  ];
}

/** The correction of a stage as it stands. */
export interface StageCorrection {
  readonly findings: readonly StageFinding[];
  /** Why somebody who was scored has no score: the panel cannot be corrected. */
  undecided(row: StageRow): Reason | undefined;
  /** The outcomes of those whose score was corrected, with how. */
  explained(outcomes: ReadonlyMap<number, StageOutcome>): ReadonlyMap<number, StageOutcome>;
}

const NONE: StageCorrection = { findings: [], undecided: () => undefined, explained: (outcomes) => outcomes };

/**
 * What is told of the correction: the mean and factor of every panel (`judged.panel-factor`), a panel that has none (blocks:
 * `judged.panel-uncorrectable`), and who came out beyond 0 or the full mark and was brought to it (`judged.corrected-outside`).
 */
export function readCorrection(settings: StageSettings, tables: FilledTables, fullMark: Exact): StageCorrection {
  const of = panelScores(settings);
  if (!of) return NONE;
  const { rows } = peopleTable(tables);
  const scored = rows.flatMap((row) => {
    const one = panelScore(row, of);
    return one ? [{ ...one, row }] : [];
  });
  const correction = correctPanels(of.method, scored);
  const outside = scored.flatMap(({ row, ...one }): StageFinding[] => {
    const score = correction.corrected(one, settings.decimals);
    if (!score || (score.compare(0) >= 0 && compareExact(score, fullMark) <= 0)) return [];
    const limit = score.compare(0) < 0 ? '0' : decimalText(fullMark);
    const params = { who: rowName(row), score: formatHalfUp(score, settings.decimals), limit };
    const at = { table: PEOPLE_TABLE, key: row.key, column: SCORE };
    return [{ severity: 'warn', message: message('judged.corrected-outside', params), at }];
  });
  const isUncorrected = (row: StageRow) => {
    const one = panelScore(row, of);
    return one !== undefined && correction.factor(one.panel, FACTOR_DECIMALS) === undefined ? one : undefined;
  };
  const byNumber = new Map(rows.map((row) => [Number(row.key), row]));
  return {
    findings: [...panelFindings(correction, settings.decimals), ...outside],
    undecided(row) {
      const one = isUncorrected(row);
      return one && { rule: 'R-INT-10', message: message('judged.panel-not-corrected', { panel: one.panel }) };
    },
    explained: (outcomes) =>
      new Map([...outcomes].map(([number, outcome]) => [number, withReason(outcome, byNumber.get(number))])),
  };
}

function panelFindings({ panels, factor }: PanelCorrection, decimals: number): readonly StageFinding[] {
  return [...panels].map(([panel, { count, mean }]): StageFinding => {
    const multiplier = factor(panel, FACTOR_DECIMALS);
    const params = { panel, count, mean: formatHalfUp(mean, decimals + 2) };
    const at = { table: JUDGES_TABLE };
    return multiplier
      ? {
          severity: 'info',
          message: message('judged.panel-factor', { ...params, factor: formatHalfUp(multiplier, FACTOR_DECIMALS) }),
          at,
        }
      : { severity: 'block', message: message('judged.panel-uncorrectable', params), at };
  });
}

/** 84.50 of panel 1 became 85.52. */
function withReason(outcome: StageOutcome, row: StageRow | undefined): StageOutcome {
  const [before, factor, after] = [row?.number(RAW_SCORE), row?.number(FACTOR), row?.number(SCORE)];
  if (!row || !before || !factor || !after) return outcome;
  const params = {
    panel: row.count(PANEL) ?? 0,
    before: decimalText(before),
    factor: formatHalfUp(factor, FACTOR_DECIMALS),
    after: decimalText(after),
  };
  return {
    ...outcome,
    reasons: [...outcome.reasons, { rule: 'R-INT-10', message: message('judged.corrected', params) }],
  };
}
