import type { StageId } from '../campaign/stage';
import { APPOINTMENT } from './appointment';
import { COMPOSITE } from './composite';
import { NOTICE } from './notice';
import { RESERVE } from './reserve';
import { SHORTLIST } from './shortlist';
import { aptitude } from './aptitude';
import { interview } from './interview';
import { jointMeeting } from './joint-meeting';
import { speech } from './speech';
import { APPRAISAL } from './appraisal';
import { BALLOT } from './ballot';
import { INSPECTION } from './inspection';
import { RECOMMENDATION } from './recommendation';
import type { StageKind } from './stage-kind';
import { written } from './written';

/**
 * The stages that follow the review. A new stage is one file and one line here; 报名 and 资格审查 are made of the roster itself and
 * closed by `app/advance.ts`.
 */
export const STAGE_KINDS: readonly StageKind[] = [
  written,
  aptitude,
  speech,
  interview,
  RECOMMENDATION,
  APPRAISAL,
  jointMeeting,
  COMPOSITE,
  SHORTLIST,
  INSPECTION,
  BALLOT,
  NOTICE,
  APPOINTMENT,
  RESERVE,
];

export function findStageKind(id: StageId): StageKind | undefined {
  return STAGE_KINDS.find((kind) => kind.id === id);
}
