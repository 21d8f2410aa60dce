import { localized } from '../../basics/localized';
import { declare, PIECES, whole } from './declare';

/** 双向选择 (R-TWO): what the tools for it take from the scheme. */
export const twoWayDepartments = declare({
  id: 'twoWayDepartments',
  title: localized('双向选择部门和席位', 'Departments and seats of two-way selection'),
  input: { kind: 'namedNumbers', example: '党政办8、综治办3' },
  question: localized(
    '一般干部双向选择有哪些部门，各有几个席位？',
    'Which departments take part in two-way selection, with how many seats?',
  ),
  neededFor: 'appointment',
  rule: 'R-TWO-1',
});

export const twoWayChoices = declare({
  id: 'twoWayChoices',
  title: localized('双向选择每人志愿数', 'Choices per person in two-way selection'),
  input: whole(1, 5, PIECES),
  question: localized('双向选择每人最多填几个部门？', 'How many departments may a person choose?'),
  neededFor: 'appointment',
  rule: 'R-TWO-1',
});

export const waitingMonths = declare({
  id: 'waitingMonths',
  title: localized('待岗月数', 'Months unplaced'),
  input: whole(1, 36, localized('个月', 'months')),
  question: localized(
    '没有部门接收的人待岗几个月？',
    'For how many months does somebody wait who is in no department?',
  ),
  neededFor: 'appointment',
  rule: 'R-TWO-3',
});
