import { localized, type LocalizedText } from '../basics/localized';

/** The stages that a campaign can have, with their standard names. Which of them, and in which order, the scheme says (R-PLAN-2). */
export const STAGES = {
  registration: localized('报名', 'Registration'),
  review: localized('资格审查', 'Eligibility review'),
  written: localized('笔试', 'Written test'),
  interview: localized('面试', 'Interview'),
  composite: localized('综合成绩', 'Composite score'),
  shortlist: localized('确定考察对象', 'Shortlist'),
  appraisal: localized('民主测评', 'Democratic appraisal'),
  inspection: localized('组织考察', 'Inspection'),
  ballot: localized('票决', 'Ballot'),
  notice: localized('公示', 'Public notice'),
  appointment: localized('任职', 'Appointment'),
} as const satisfies Record<string, LocalizedText>;

export type StageId = keyof typeof STAGES;
