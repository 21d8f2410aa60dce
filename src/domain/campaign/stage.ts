import { localized, type LocalizedText } from '../basics/localized';

/** The stages that a campaign can have, with their standard names. Which of them, and in which order, the scheme says (R-PLAN-2). */
export const STAGES = {
  registration: localized('报名', 'Registration'),
  review: localized('资格审查', 'Eligibility review'),
  written: localized('笔试', 'Written test'),
  aptitude: localized('素质测试', 'Aptitude test'),
  activities: localized('活动评定', 'Activities'),
  speech: localized('竞职演说', 'Speech'),
  interview: localized('面试', 'Interview'),
  talk: localized('面谈', 'Talk with the committee'),
  recommendation: localized('民主推荐', 'Democratic recommendation'),
  appraisal: localized('民主测评', 'Democratic appraisal'),
  jointMeeting: localized('联席会评分', 'Joint meeting'),
  composite: localized('综合成绩', 'Composite score'),
  shortlist: localized('确定考察对象', 'Shortlist'),
  inspection: localized('组织考察', 'Inspection'),
  election: localized('直接选举', 'Direct election'),
  deputies: localized('副职表决', 'Vote on deputies'),
  ballot: localized('票决', 'Ballot'),
  notice: localized('公示', 'Public notice'),
  appointment: localized('任职', 'Appointment'),
  reserve: localized('后备', 'Reserve list'),
} as const satisfies Record<string, LocalizedText>;

export type StageId = keyof typeof STAGES;
