import type { PostStatus } from './post-standing';
import type { Standing } from './campaign';
import { localized, type LocalizedText } from '../basics/localized';
import type { Verdict } from '../rules/evaluate';

/** 资格审查结论 as it stands in the sheets. */
export const VERDICT_TERMS: Readonly<Record<Verdict, LocalizedText>> = {
  eligible: localized('合格', 'eligible'),
  ineligible: localized('不合格', 'ineligible'),
  unverified: localized('待核实', 'to verify'),
};

export const VERDICT_LIST: readonly string[] = Object.values(VERDICT_TERMS).map((term) => term.zh);

/** The verdict that a text says, exactly; `undefined` for anything else. */
export function verdictOf(text: string): Verdict | undefined {
  return (Object.keys(VERDICT_TERMS) as Verdict[]).find((verdict) => VERDICT_TERMS[verdict].zh === text);
}

/** 登记状态 of an application (R-REG-1, R-PLAN-5). */
export const STANDING_TERMS: Readonly<Record<Standing, string>> = {
  valid: '有效',
  duplicate: '重复报名',
  late: '逾期报名',
  beyondLimit: '超出限额',
  switched: '已改报',
  withdrawn: '已放弃',
  disqualified: '取消资格',
  choiceUnclear: '待定志愿',
  noPost: '未填职位',
  identityUnclear: '身份待定',
  timeUnclear: '时间待定',
  contradictory: '材料矛盾',
};

/** 职位状态 (R-REG-2). */
export const POST_STATUS_TERMS: Readonly<Record<PostStatus, string>> = {
  open: '成立',
  pending: '待定',
  cancelled: '取消',
  otherMethod: '改用其他方式',
  widened: '扩大范围',
  warned: '人数不足',
  undecided: '未定',
};
