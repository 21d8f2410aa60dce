import { matrixStage } from './matrix-stage';

/**
 * 联席会评分 (scheme 001): every member of the joint meeting scores everybody, a component of the composite (R-COM-1). Nothing is
 * dropped unless the scheme says so (R-INT-3).
 */
export const jointMeeting = matrixStage('jointMeeting', '联席会评分', 'R-COM-1', {
  fullMark: 'jointFullMark',
  judges: 'jointJudges',
  dropPerEnd: 'jointDropPerEnd',
});
