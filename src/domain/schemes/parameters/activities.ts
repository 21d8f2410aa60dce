import { localized } from '../../basics/localized';
import { RULE_COUNTS } from '../common-choices';
import { choice, declare, FRACTION, PEOPLE, POINTS, whole, WORDS } from './declare';

/** 活动评定, and how far the two classes of judges of the mock interview agree (2-8). */
export const activities = declare({
  id: 'activities',
  title: localized('活动及比重（合计100）', 'Activities with weights (100 in all)'),
  input: { kind: 'namedNumbers', example: '主题演讲40、小组讨论40、拓展训练20', total: 100 },
  question: localized(
    '第一轮有哪些活动，各占多少？（如 主题演讲40、小组讨论40、拓展训练20）',
    'Which activities has the first round, with which weights? (e.g. 主题演讲40、小组讨论40、拓展训练20)',
  ),
  neededFor: 'activities',
  rule: 'R-PLAN-2',
});

export const activitiesVoted = declare({
  id: 'activitiesVoted',
  title: localized('其中投票的活动（其余评分；没有的填“无”）', 'Of these voted on (the others are scored; 无: none)'),
  input: WORDS,
  question: localized(
    '哪些活动由投票决定？（其余评分，用“、”隔开；没有的填“无”）',
    'Which activities are voted on? (the others are scored; separated by 、; 无 for none)',
  ),
  neededFor: 'activities',
  rule: 'R-PLAN-2',
});

export const activityFullMark = declare({
  id: 'activityFullMark',
  title: localized('评分的活动满分', 'Scored activities, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('评分的活动，每项满分多少？', 'What is the full mark of each activity that is scored?'),
  neededFor: 'activities',
  rule: 'R-PLAN-2',
});

export const activityVotesOn = declare({
  id: 'activityVotesOn',
  title: localized('投票的活动计票基数', 'Activities voted on: counted on'),
  input: choice({ returned: RULE_COUNTS.returned, valid: RULE_COUNTS.valid }),
  question: localized(
    '投票的活动按得票率计分，得票率按收回票还是有效票计算？',
    'A vote counts as the share of ballots: of the returned or of the valid ones?',
  ),
  neededFor: 'activities',
  rule: 'R-PLAN-2',
});

export const activitiesGoOn = declare({
  id: 'activitiesGoOn',
  title: localized('第一轮后进入模拟面试的人数（每个职位）', 'People per post after the first round'),
  input: whole(1, 999, PEOPLE),
  question: localized(
    '第一轮后几人进入模拟面试？（每个职位分别计算）',
    'How many people of each post go on to the mock interview?',
  ),
  neededFor: 'activities',
  rule: 'R-PLAN-2',
});

export const agreementLeast = declare({
  id: 'agreementLeast',
  title: localized('两类评委吻合率下限（低于的提醒）', 'Agreement of the two classes of judges (a warning below)'),
  input: FRACTION,
  question: localized('两类评委的吻合率应达到多少？', 'How far should the two classes of judges agree?'),
  neededFor: 'interview',
  rule: 'R-INT-9',
});

export const agreementBy = declare({
  id: 'agreementBy',
  title: localized('吻合率算法', 'How agreement is counted'),
  input: choice({
    order: localized('两两比较次序一致的比例', 'share of pairs of people in the same order'),
    scores: localized('两类均分之比的平均值', 'lower mean ÷ higher mean, on average'),
  }),
  question: localized(
    '吻合率怎样计算：两两比较次序一致的比例，还是两类评委均分之比的平均值？',
    'How is agreement counted: as the share of pairs in the same order, or as the mean of lower ÷ higher class mean?',
  ),
  neededFor: 'interview',
  rule: 'R-INT-9',
});
