import type { CalendarMinute, PartialDate } from '../basics/calendar';
import type { Message } from '../basics/issue';

/**
 * What the roster says of one thing. Blank is not zero and missing is not failing: a rule that needs a fact which is not
 * `known` answers 待核实.
 * - `known`: read, with the text as it stood;
 * - `blank`: the cell is empty;
 * - `unreadable`: the cell has something that cannot be understood, and why; `number` where the cell holds a number, which
 *   its text does not tell (1978.1 as a number may be 1978.10, as text it is January);
 * - `absent`: the roster has no such column.
 */
export type Fact<T> =
  | { readonly state: 'known'; readonly value: T; readonly raw: string }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly raw: string; readonly problem: Message; readonly number?: number }
  | { readonly state: 'absent' };

export type Sex = 'male' | 'female';

/** 学历 ladder, lowest first. 中专 stands level with 高中 (R-ELI-2). */
export const EDUCATION_LEVELS = [
  'primary',
  'juniorMiddle',
  'seniorMiddle',
  'secondaryVocational',
  'juniorCollege',
  'bachelor',
  'master',
  'doctor',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** 全日制 or 在职 (函授, 自考, 电大, 党校 and the like are 在职). */
export type StudyMode = 'fullTime' | 'inService';

export interface Education {
  readonly level: EducationLevel;
  readonly mode?: StudyMode;
}

/** 年度考核 grades; 称职 = 合格, 基本称职 = 基本合格, 不称职 = 不合格 (R-ELI-5). `ungraded`: 不定等次, 未参加. */
export type AssessmentGrade = 'excellent' | 'competent' | 'basicallyCompetent' | 'incompetent' | 'ungraded';

/** One annual assessment. `year` is missing where the roster gives a list without years ('优秀、称职、称职'). */
export interface Assessment {
  readonly year?: number;
  readonly grade: Fact<AssessmentGrade>;
}

/** 政治面貌 */
export type PoliticalStatus = 'partyMember' | 'probationaryMember' | 'leagueMember' | 'democraticParty' | 'masses';

/** 编制/用工性质; the first three count as 在编 (scheme 004). `established`: 在编, without saying of which kind. */
export type StaffCategory =
  | 'established'
  | 'administrative'
  | 'institution'
  | 'collective'
  | 'borrowed'
  | 'seconded'
  | 'temporary'
  | 'dispatched'
  | 'contract'
  | 'worker';

/**
 * 职级/职务层次. `rank` counts steps upward: 办事员 1, 科员 2, 副科 3, 正科 4, 副处 5, 正处 6, 副厅 7, 正厅 8.
 * `leading` is false for 非领导职务/职级 (主任科员 is rank 4, not leading). `since` where the text carries it.
 */
export interface CadreLevel {
  readonly rank: number;
  readonly leading: boolean;
  readonly since?: PartialDate;
}

/** 专业技术职称, lowest first. */
export const TITLE_LEVELS = ['assistant', 'intermediate', 'deputySenior', 'senior'] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** 事业单位岗位等级: 管理 1–10, 专技 1–13; a smaller number is a higher grade (R-ELI-8). */
export interface JobGrade {
  readonly track: 'management' | 'professional';
  readonly grade: number;
}

/** The lowest grade of each track (事业单位岗位设置管理试行办法 2006); the highest is 1. */
export const LOWEST_JOB_GRADE: Readonly<Record<JobGrade['track'], number>> = { management: 10, professional: 13 };

/** An ID number that is text and has 15 or 18 characters. */
export interface IdNumber {
  /** As 18 characters, X in capital; a 15-digit number is converted. */
  readonly number: string;
  readonly original: string;
  /** False when the check digit, the region or the birth date in it is wrong: such a number never identifies anyone. */
  readonly sound: boolean;
  readonly birth?: PartialDate;
  readonly sex: Sex;
}

/** One post applied for. `order` counts from 1 (第一志愿); without order columns each is 1. */
export interface PostChoice {
  readonly order: number;
  readonly post: string;
}

/** Everything that the rules may ask about a person. */
export interface PersonFacts {
  /** Without blanks, for matching; `raw` is the name as written. */
  readonly name: Fact<string>;
  readonly sex: Fact<Sex>;
  readonly ethnicity: Fact<string>;
  readonly birth: Fact<PartialDate>;
  readonly idNumber: Fact<IdNumber>;
  readonly workStart: Fact<PartialDate>;
  readonly politicalStatus: Fact<PoliticalStatus>;
  /** 学历 where the roster does not say in which mode; a mode inside the text is in the value. */
  readonly education: Fact<Education>;
  readonly fullTimeEducation: Fact<Education>;
  readonly inServiceEducation: Fact<Education>;
  readonly major: Fact<string>;
  readonly unit: Fact<string>;
  readonly department: Fact<string>;
  readonly position: Fact<string>;
  readonly positionSince: Fact<PartialDate>;
  readonly level: Fact<CadreLevel>;
  readonly levelSince: Fact<PartialDate>;
  readonly staffCategory: Fact<StaffCategory>;
  /** Oldest first. Empty where the roster has no assessments at all. */
  readonly assessments: readonly Assessment[];
  /** `none`: the cell says 无, which is an answer; a blank one is not. */
  readonly title: Fact<TitleLevel | 'none'>;
  readonly titleSince: Fact<PartialDate>;
  readonly jobGrade: Fact<JobGrade | 'none'>;
  readonly jobGradeSince: Fact<PartialDate>;
  /** 合同签订日期 and 备案日期 of temporary hires (R-ELI-15). */
  readonly contractSigned: Fact<PartialDate>;
  readonly contractFiled: Fact<PartialDate>;
  readonly training: Fact<boolean>;
  readonly unitRank: Fact<number>;
  readonly unitTierRank: Fact<number>;
  /** 处分/处理情况; '' is never a value, 无 is. */
  readonly discipline: Fact<string>;
  readonly recusal: Fact<string>;
  readonly recommendation: Fact<'self' | 'organisation'>;
  readonly registeredAt: Fact<CalendarMinute | PartialDate>;
  readonly phone: Fact<string>;
  readonly remarks: Fact<string>;
  /** Empty where the post cell is blank. */
  readonly choices: readonly PostChoice[];
}

export function known<T>(value: T, raw: string): Fact<T> {
  return { state: 'known', value, raw };
}
export const BLANK = { state: 'blank' } as const;
export const ABSENT = { state: 'absent' } as const;
export function unreadable(raw: string, problem: Message, number?: number): Fact<never> {
  return { state: 'unreadable', raw, problem, ...(number === undefined ? {} : { number }) };
}
