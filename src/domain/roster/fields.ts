import { localized, type LocalizedText } from '../basics/localized';

/**
 * The columns that a roster can have, in the order in which the campaign shows them. `titles` is the standard term that
 * the clerk reads and may use in `--map`; synonyms for recognising headers are in `header-synonyms.ts`.
 */
export const ROSTER_FIELDS = {
  sequence: localized('序号', 'No.'),
  name: localized('姓名', 'Name'),
  sex: localized('性别', 'Sex'),
  ethnicity: localized('民族', 'Ethnicity'),
  birth: localized('出生年月', 'Birth'),
  age: localized('年龄', 'Age'),
  idNumber: localized('身份证号', 'ID number'),
  nativePlace: localized('籍贯', 'Native place'),
  workStart: localized('参加工作时间', 'Work since'),
  politicalStatus: localized('政治面貌', 'Political status'),
  partyJoined: localized('入党时间', 'Joined the Party'),
  education: localized('学历', 'Education'),
  fullTimeEducation: localized('全日制学历', 'Full-time education'),
  inServiceEducation: localized('在职学历', 'In-service education'),
  degree: localized('学位', 'Degree'),
  school: localized('毕业院校', 'School'),
  major: localized('专业', 'Major'),
  unit: localized('单位', 'Unit'),
  department: localized('部门', 'Department'),
  position: localized('现任职务', 'Current position'),
  positionSince: localized('任现职时间', 'In position since'),
  level: localized('职级', 'Level'),
  levelSince: localized('任现职级时间', 'At level since'),
  staffCategory: localized('编制性质', 'Staff category'),
  assessment: localized('年度考核', 'Annual assessment'),
  title: localized('专业技术职称', 'Professional title'),
  titleSince: localized('职称取得时间', 'Title since'),
  jobGrade: localized('岗位等级', 'Job grade'),
  jobGradeSince: localized('岗位聘任时间', 'Job grade since'),
  contractSigned: localized('合同签订日期', 'Contract signed'),
  contractFiled: localized('备案日期', 'Contract filed'),
  training: localized('任职培训', 'Training'),
  unitRank: localized('单位考核名次', 'Unit rank'),
  unitTierRank: localized('单位同类名次', 'Unit rank in tier'),
  discipline: localized('处分情况', 'Discipline'),
  recusal: localized('回避情况', 'Recusal'),
  recommendation: localized('报名方式', 'Nominated by'),
  registeredAt: localized('报名时间', 'Registered at'),
  post: localized('竞聘职位', 'Post applied for'),
  postDepartment: localized('竞聘部门', 'Department of the post'),
  secondPost: localized('第二志愿', 'Second choice'),
  phone: localized('联系电话', 'Phone'),
  remarks: localized('备注', 'Remarks'),
} as const satisfies Record<string, LocalizedText>;

export type RosterField = keyof typeof ROSTER_FIELDS;

/** Fields that may stand in several columns; all others have one. */
export const FIELDS_OF_SEVERAL_COLUMNS: ReadonlySet<RosterField> = new Set<RosterField>(['post', 'assessment']);
