/** The front door of the rules: everything that the campaign needs to review people by a scheme's requirements. */
export { blankParameters, checkRequirements, type BlankParameter } from './check-requirements';
export { compileExpression } from './expression';
export {
  compileRequirements,
  compileReview,
  review,
  sortFindings,
  type CompiledRequirement,
  type Review,
  type Reviewer,
  type SortedReasons,
  type Verdict,
} from './review';
export { fieldsOf, usesOf } from './uses';
