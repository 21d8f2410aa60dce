import type { StageId } from '../campaign/stage';
import { APPRAISAL } from './appraisal';
import { BALLOT } from './ballot';
import { INSPECTION } from './inspection';
import { RECOMMENDATION } from './recommendation';
import type { StageKind } from './stage-kind';

/**
 * The stages that follow the review. A new stage is one file and one line here; 报名 and 资格审查 are made of the roster itself and
 * closed by `app/advance.ts`.
 */
export const STAGE_KINDS: readonly StageKind[] = [RECOMMENDATION, APPRAISAL, INSPECTION, BALLOT];

export function findStageKind(id: StageId): StageKind | undefined {
  return STAGE_KINDS.find((kind) => kind.id === id);
}
