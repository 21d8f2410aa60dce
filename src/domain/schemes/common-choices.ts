import { localized } from '../basics/localized';

/** What a scheme may do with a post that has too few eligible people (R-REG-2). */
export const BELOW_MINIMUM = {
  cancel: localized('取消该职位', 'cancel the post'),
  otherMethod: localized('改用其他选拔方式', 'fill it by another method'),
  widen: localized('扩大选拔范围', 'widen the scope'),
  warn: localized('提醒后继续', 'warn and go on'),
} as const;

/** Whom a share of votes is counted on (R-DEM-4, R-DEC-1). */
export const RULE_COUNTS = {
  entitled: localized('应到人数', 'people entitled'),
  present: localized('实到人数', 'people present'),
  returned: localized('收回票数', 'returned ballots'),
  valid: localized('有效票数', 'valid ballots'),
} as const;

/** What breaking a requirement means. */
export const EFFECT_TERMS = {
  block: localized('必须', 'excludes'),
  warn: localized('原则上', 'is reported'),
} as const;
