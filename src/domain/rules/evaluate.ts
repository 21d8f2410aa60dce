/** The front door of the rules: everything that the campaign needs to review people by a scheme's requirements. */
export { blankParameters, checkRequirements, type BlankParameter } from './check-requirements';
export { compileExpression } from './expression';
export { compileReview, review, type Review, type Reviewer, type Verdict } from './review';
