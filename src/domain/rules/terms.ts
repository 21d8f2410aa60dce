import { localized, type LocalizedText } from '../basics/localized';
import type {
  AssessmentGrade,
  CadreLevel,
  Education,
  EducationLevel,
  JobGrade,
  PoliticalStatus,
  Sex,
  StaffCategory,
  StudyMode,
  TitleLevel,
} from '../roster/facts';
import type { PostFacts } from './rule';

/** 性别 */
export const SEX_TERMS = {
  male: localized('男', 'male'),
  female: localized('女', 'female'),
} as const satisfies Record<Sex, LocalizedText>;

/** 学历, lowest first. */
export const EDUCATION_TERMS = {
  primary: localized('小学', 'primary school'),
  juniorMiddle: localized('初中', 'junior middle school'),
  seniorMiddle: localized('高中', 'senior middle school'),
  secondaryVocational: localized('中专', 'secondary vocational school'),
  juniorCollege: localized('大专', 'junior college'),
  bachelor: localized('本科', 'bachelor'),
  master: localized('硕士', 'master'),
  doctor: localized('博士', 'doctor'),
} as const satisfies Record<EducationLevel, LocalizedText>;

/** 学习形式 */
export const STUDY_MODE_TERMS = {
  fullTime: localized('全日制', 'full-time'),
  inService: localized('在职', 'in-service'),
} as const satisfies Record<StudyMode, LocalizedText>;

/** 年度考核等次, best first; both the civil-service and the institution word, since they stand level (R-ELI-5). */
export const GRADE_TERMS = {
  excellent: localized('优秀', 'excellent'),
  competent: localized('称职（合格）', 'competent'),
  basicallyCompetent: localized('基本称职（基本合格）', 'basically competent'),
  incompetent: localized('不称职（不合格）', 'incompetent'),
  ungraded: localized('不定等次', 'not graded'),
} as const satisfies Record<AssessmentGrade, LocalizedText>;

/** The grades that a rule may ask for (R-ELI-5). */
export const REQUIRED_GRADE_TERMS = { excellent: GRADE_TERMS.excellent, competent: GRADE_TERMS.competent } as const;

/** 政治面貌 */
export const POLITICAL_TERMS = {
  partyMember: localized('中共党员', 'Party member'),
  probationaryMember: localized('中共预备党员', 'probationary Party member'),
  leagueMember: localized('共青团员', 'Youth League member'),
  democraticParty: localized('民主党派', 'member of a democratic party'),
  masses: localized('群众', 'no party'),
} as const satisfies Record<PoliticalStatus, LocalizedText>;

/** 编制性质 */
export const STAFF_CATEGORY_TERMS = {
  administrative: localized('行政编制', 'administrative establishment'),
  institution: localized('事业编制', 'institution establishment'),
  collective: localized('集体编制', 'collective establishment'),
  established: localized('在编', 'on the establishment'),
  borrowed: localized('借用', 'borrowed'),
  seconded: localized('借调', 'seconded'),
  temporary: localized('临时聘用', 'temporary hire'),
  dispatched: localized('劳务派遣', 'labour dispatch'),
  contract: localized('合同制', 'contract staff'),
  worker: localized('工勤', 'general worker'),
} as const satisfies Record<StaffCategory, LocalizedText>;

/** 职务层次 by `CadreLevel.rank`, 1–8. */
export const RANK_TERMS: Readonly<Record<number, LocalizedText>> = {
  1: localized('办事员', 'clerk'),
  2: localized('科员', 'section member'),
  3: localized('副科级', 'deputy section level'),
  4: localized('正科级', 'section level'),
  5: localized('副处级', 'deputy division level'),
  6: localized('正处级', 'division level'),
  7: localized('副厅级', 'deputy bureau level'),
  8: localized('正厅级', 'bureau level'),
};

/** 专业技术职称, lowest first. */
export const TITLE_TERMS = {
  assistant: localized('初级', 'junior'),
  intermediate: localized('中级', 'intermediate'),
  deputySenior: localized('副高级', 'deputy senior'),
  senior: localized('正高级', 'senior'),
} as const satisfies Record<TitleLevel, LocalizedText>;

/** 岗位类别 */
export const JOB_TRACK_TERMS = {
  management: localized('管理', 'management'),
  professional: localized('专业技术', 'professional'),
} as const satisfies Record<JobGrade['track'], LocalizedText>;

/** 选拔范围 of a post (R-REG-4). */
export const SCOPE_TERMS = {
  department: localized('本部门', 'own department'),
  unit: localized('本单位', 'whole unit'),
  crossDepartment: localized('跨部门', 'across departments'),
  society: localized('面向社会', 'open to society'),
} as const satisfies Record<NonNullable<PostFacts['scope']>, LocalizedText>;

/** 报名方式 (R-REG-7). */
export const RECOMMENDATION_TERMS = {
  self: localized('个人自荐', 'self-recommended'),
  organisation: localized('组织推荐', 'recommended by the organisation'),
} as const satisfies Record<'self' | 'organisation', LocalizedText>;

/** 职务层次 in words; the plain number for a rank outside 1–8. */
export function rankTerm(rank: number): LocalizedText {
  return RANK_TERMS[rank] ?? localized(`第${rank}层次`, `rank ${rank}`);
}

/** A level in words; from 副科级 up, one that is not 领导职务 says so. */
export function levelTerm(level: Pick<CadreLevel, 'rank' | 'leading'>): LocalizedText {
  const term = rankTerm(level.rank);
  return level.leading || level.rank < 3 ? term : localized(`${term.zh}（非领导职务）`, `${term.en} (non-leading)`);
}

/** 学历 in words, with the mode where it is known: 大专（在职）. */
export function educationTerm(education: Education): LocalizedText {
  const term = EDUCATION_TERMS[education.level];
  if (education.mode === undefined) return term;
  const mode = STUDY_MODE_TERMS[education.mode];
  return localized(`${term.zh}（${mode.zh}）`, `${term.en} (${mode.en})`);
}

/** 岗位等级 in words: 管理9级, 专业技术12级. */
export function jobGradeTerm(grade: JobGrade): LocalizedText {
  const track = JOB_TRACK_TERMS[grade.track];
  return localized(`${track.zh}${grade.grade}级`, `${track.en} grade ${grade.grade}`);
}
