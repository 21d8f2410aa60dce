import { localized } from '../domain/basics/localized';

/** What takes time, as the progress line names it. */
export const STEPS = {
  reading: localized('读取', 'Reading'),
  registering: localized('登记报名', 'Registering'),
  reviewing: localized('资格审查', 'Reviewing'),
  matching: localized('核对文件', 'Matching the file'),
  writing: localized('生成台账', 'Writing the campaign'),
  done: localized('完成', 'Done'),
} as const;
