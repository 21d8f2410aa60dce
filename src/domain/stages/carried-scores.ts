import { STAGES, type StageId } from '../campaign/stage';
import { localized, type LocalizedText } from '../basics/localized';
import type { FixedValues } from './people-table';
import type { StageSettings } from './settings';
import type { EarlierStages } from './stage-kind';
import type { FixedColumn } from './table';
import { numberCell } from './values';

/** The id of the column that carries the score of a closed stage. */
export function carriedScoreId(stage: StageId): string {
  return `score.${stage}`;
}

/** Every such id, for lists that are posted. */
export const CARRIED_SCORE_IDS: readonly string[] = (Object.keys(STAGES) as StageId[]).map(carriedScoreId);

/** The stage whose score is the total: the composite, else the only component; `undefined` where the scheme has neither. */
export function totalStage({ scheme, components }: StageSettings): StageId | undefined {
  if (scheme.scheme.stages.includes('composite')) return 'composite';
  return components.length === 1 ? components[0] : undefined;
}

/** 笔试成绩; 综合成绩 is its own score. */
export function scoreTitle(stage: StageId): LocalizedText {
  const { zh, en } = STAGES[stage];
  return stage === 'composite' ? STAGES[stage] : localized(`${zh}成绩`, `${en} score`);
}

/** A column per closed stage with its scores. */
export function carriedScoreColumns(stages: readonly StageId[]): readonly FixedColumn[] {
  return stages.map((stage): FixedColumn => {
    return { role: 'fixed', id: carriedScoreId(stage), title: scoreTitle(stage).zh, show: 'score' };
  });
}

/** What stands in those columns of one application; nothing where there is no score, which is not 0. */
export function carriedScores(earlier: EarlierStages, stages: readonly StageId[], number: number): FixedValues {
  return stages.flatMap((stage) => {
    const value = earlier.score(stage, number);
    return value ? [[carriedScoreId(stage), numberCell(value)] as const] : [];
  });
}
