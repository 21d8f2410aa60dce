import type { StageId } from '../campaign/stage';
import { activities } from './activities';
import { appointment } from './appointment';
import { appraisal } from './appraisal';
import { aptitude } from './aptitude';
import { ballot } from './ballot';
import { composite } from './composite';
import { deputies } from './deputies';
import { election } from './election';
import { inspection } from './inspection';
import { interview } from './interview';
import { jointMeeting } from './joint-meeting';
import { notice } from './notice';
import { recommendation } from './recommendation';
import { reserve } from './reserve';
import { withSecondEntry } from './second-entry';
import { shortlist } from './shortlist';
import { speech } from './speech';
import { talk } from './talk';
import type { StageKind } from './stage-kind';
import { written } from './written';

/**
 * The stages that follow the review, in the order in which schemes hold them. A new stage is one file and one line here; 报名 and
 * 资格审查 are made of the roster itself and closed by `app/close-stage.ts`.
 */
export const STAGE_KINDS: readonly StageKind[] = [
  withSecondEntry(written),
  withSecondEntry(aptitude),
  activities,
  withSecondEntry(speech),
  withSecondEntry(interview),
  talk,
  recommendation,
  appraisal,
  withSecondEntry(jointMeeting),
  composite,
  shortlist,
  inspection,
  election,
  deputies,
  ballot,
  notice,
  appointment,
  reserve,
];

/** `undefined` for 报名 and 资格审查. */
export function findStageKind(id: StageId): StageKind | undefined {
  return STAGE_KINDS.find((kind) => kind.id === id);
}
