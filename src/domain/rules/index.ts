import { ageAtLeast } from './age-at-least';
import { ageAtMost } from './age-at-most';
import { assessmentsAtLeast } from './assessments-at-least';
import { disciplineClear } from './discipline-clear';
import { educationAtLeast } from './education-at-least';
import { jobGradeAtLeast } from './job-grade-at-least';
import { levelTenure } from './level-tenure';
import { levelYears } from './level-years';
import { majorIn } from './major-in';
import { notSecretPost } from './not-secret-post';
import { politicalStatus } from './political-status';
import { positionYears } from './position-years';
import { postScope } from './post-scope';
import { rankSteps } from './rank-steps';
import { recommendationIn } from './recommendation-in';
import { recusal } from './recusal';
import { rotationLimit } from './rotation-limit';
import type { AnyRuleKind } from './rule';
import { staffCategoryIn } from './staff-category-in';
import { titleAtLeast } from './title-at-least';
import { trainingDone } from './training-done';
import { unitRank } from './unit-rank';
import { unitTierRank } from './unit-tier-rank';
import { workYears } from './work-years';

/** Every kind of eligibility rule, in the order of the rule ids. A new rule is one file and one line here. */
export const RULE_KINDS: readonly AnyRuleKind[] = [
  ageAtMost,
  ageAtLeast,
  educationAtLeast,
  levelTenure,
  levelYears,
  positionYears,
  rankSteps,
  workYears,
  assessmentsAtLeast,
  politicalStatus,
  staffCategoryIn,
  titleAtLeast,
  jobGradeAtLeast,
  majorIn,
  trainingDone,
  unitRank,
  unitTierRank,
  rotationLimit,
  recusal,
  disciplineClear,
  postScope,
  recommendationIn,
  notSecretPost,
];

const BY_ID: ReadonlyMap<string, AnyRuleKind> = new Map(RULE_KINDS.map((kind) => [kind.id, kind]));

/** The kind with an id, `undefined` when there is none. */
export function findRuleKind(id: string): AnyRuleKind | undefined {
  return BY_ID.get(id);
}
