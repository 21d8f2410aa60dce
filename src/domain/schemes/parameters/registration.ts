import { localized } from '../../basics/localized';
import { BELOW_MINIMUM } from '../common-choices';
import { choice, declare, PIECES, RATIO, whole, YES_NO } from './declare';

/** 报名: what every scheme may say of it (R-PLAN-5, R-REG-1, R-REG-2). */
export const deadline = declare({
  id: 'deadline',
  title: localized('报名截止时间', 'Registration deadline'),
  input: { kind: 'minute' },
  question: localized(
    '报名到哪一天几点截止？（如 2012-05-31 16:30）',
    'When does registration close? (e.g. 2012-05-31 16:30)',
  ),
  neededFor: 'registration',
  rule: 'R-PLAN-5',
});

export const maxChoices = declare({
  id: 'maxChoices',
  title: localized('每人可报职位数', 'Choices per person'),
  input: whole(1, 10, PIECES),
  question: localized('每人最多可报几个职位？', 'How many posts may one person apply for?'),
  neededFor: 'registration',
  rule: 'R-REG-1',
});

export const minimumPeople = declare({
  id: 'minimumPeople',
  title: localized('每个职位最低竞争人数', 'Competition minimum per post'),
  input: whole(1, 100, localized('人', '')),
  question: localized(
    '一个职位资格审查合格者至少几人才能开考？',
    'How many eligible people does a post need at least?',
  ),
  neededFor: 'review',
  rule: 'R-REG-2',
});

export const minimumRatio = declare({
  id: 'minimumRatio',
  title: localized('合格人数与选拔人数的最低比例', 'Competition minimum per opening'),
  input: RATIO,
  question: localized(
    '资格审查合格人数与选拔人数之比至少多少？（如 3:1）',
    'How many eligible people per opening does a post need at least? (e.g. 3:1)',
  ),
  neededFor: 'review',
  rule: 'R-REG-2',
});

export const belowMinimum = declare({
  id: 'belowMinimum',
  title: localized('不足最低人数时', 'Below the minimum'),
  input: choice(BELOW_MINIMUM),
  question: localized('合格人数不足时怎么办？', 'What happens to a post below the minimum?'),
  neededFor: 'review',
  rule: 'R-REG-2',
});

export const everybodyStands = declare({
  id: 'everybodyStands',
  title: localized('不设候选人（海选）', 'No nominees'),
  input: YES_NO,
  question: localized(
    '是否不设候选人，符合条件的人都可以被选？（是的，名册不必写竞聘职位）',
    'Is everybody who is eligible voted on, without nominees? (then the roster need not name posts)',
  ),
  neededFor: 'registration',
  rule: 'R-DEC-1',
});
