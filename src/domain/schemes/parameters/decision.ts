import { localized } from '../../basics/localized';
import { RULE_COUNTS } from '../common-choices';
import { choice, declare, PEOPLE, whole, WORDS, YEARS } from './declare';

/** 考察对象, 票决, 公示, 任职 (R-SHO, R-DEC). */
export const shortlistPerOpening = declare({
  id: 'shortlistPerOpening',
  title: localized('差额比例（每个名额入围人数）', 'Shortlisted per opening'),
  input: whole(1, 10, PEOPLE),
  question: localized('每个名额有几人入围？', 'How many people per opening are shortlisted?'),
  neededFor: 'shortlist',
  rule: 'R-SHO-1',
});

export const shortlistAllUpTo = declare({
  id: 'shortlistAllUpTo',
  title: localized('竞争者不超过几人的全部入围', 'All are shortlisted up to'),
  input: whole(1, 100, PEOPLE),
  question: localized(
    '一个职位的竞争者不超过几人时全部入围？',
    'Up to how many contenders of a post are all shortlisted?',
  ),
  neededFor: 'shortlist',
  rule: 'R-SHO-1',
});

export const shortlistMost = declare({
  id: 'shortlistMost',
  title: localized('竞争者更多时入围人数', 'Shortlisted where there are more'),
  input: whole(1, 100, PEOPLE),
  question: localized('竞争者更多时有几人入围？', 'How many are shortlisted where there are more contenders?'),
  neededFor: 'shortlist',
  rule: 'R-SHO-1',
});

export const substitution = declare({
  id: 'substitution',
  title: localized('递补', 'Substitution'),
  input: choice({
    untilFull: localized('依次递补，直至满额或无人可递补', 'next by total, until full or nobody is left'),
    none: localized('不递补', 'none'),
  }),
  question: localized('有人出局时是否依次递补？', 'Does the next one by total step in?'),
  neededFor: 'shortlist',
  rule: 'R-SHO-2',
});

export const decisionMethod = declare({
  id: 'decisionMethod',
  title: localized('决定方式', 'Method of decision'),
  input: choice({
    ballot: localized('无记名投票表决', 'secret ballot'),
    committee: localized('党委（党组）会议讨论决定', 'decision of the committee'),
  }),
  question: localized('拟任人选由投票表决还是由党委（党组）会议讨论决定？', 'Does a ballot or the committee decide?'),
  neededFor: 'ballot',
  rule: 'R-DEC-2',
});

export const ballotCounts = declare({
  id: 'ballotCounts',
  title: localized('票决计票基数', 'Ballot counted on'),
  input: choice({
    entitled: RULE_COUNTS.entitled,
    present: RULE_COUNTS.present,
    valid: RULE_COUNTS.valid,
  }),
  question: localized(
    '“过半数”按应到、实到还是有效票计算？',
    'More than half of whom: entitled, present, or valid ballots?',
  ),
  neededFor: 'ballot',
  onlyIf: { id: 'decisionMethod', is: 'ballot' },
  rule: 'R-DEC-1',
});

export const deputyPosts = declare({
  id: 'deputyPosts',
  title: localized('由当选正职提名的副职（名称含）', 'Posts that the elected head names people for (name contains)'),
  input: WORDS,
  question: localized(
    '哪些职位由当选的正职提名后表决？（职位名称中的词，用“、”隔开）',
    'For which posts does the elected head name people? (words of their names, separated by 、)',
  ),
  neededFor: 'election',
  alsoLater: true,
  rule: 'R-DEC-1',
});

export const electionCounts = declare({
  id: 'electionCounts',
  title: localized('选举计票基数', 'Election counted on'),
  input: choice({
    entitled: RULE_COUNTS.entitled,
    present: RULE_COUNTS.present,
    valid: RULE_COUNTS.valid,
  }),
  question: localized(
    '选举和表决的“过半数”按应到、实到还是有效票计算？',
    'More than half of whom in the election and the votes: entitled, present, or valid ballots?',
  ),
  neededFor: 'election',
  alsoLater: true,
  rule: 'R-DEC-1',
});

export const noticeDays = declare({
  id: 'noticeDays',
  title: localized('公示天数', 'Notice period'),
  input: whole(1, 60, localized('天', 'days')),
  question: localized('公示几天？', 'How many days is the notice posted?'),
  neededFor: 'notice',
  rule: 'R-DEC-3',
});

export const noticeDayKind = declare({
  id: 'noticeDayKind',
  title: localized('公示天数按', 'Notice counted in'),
  input: choice({ calendar: localized('自然日', 'calendar days'), working: localized('工作日', 'working days') }),
  question: localized('公示按自然日还是工作日计算？', 'Calendar days or working days?'),
  neededFor: 'notice',
  rule: 'R-DEC-3',
});

export const noticeFirstDay = declare({
  id: 'noticeFirstDay',
  title: localized('公示首日', 'First day of notice'),
  input: choice({ posting: localized('张贴当日', 'the day of posting'), next: localized('张贴次日', 'the day after') }),
  question: localized('公示从张贴当日还是次日起算？', 'Is the day of posting day 1?'),
  neededFor: 'notice',
  rule: 'R-DEC-3',
});

export const termYears = declare({
  id: 'termYears',
  title: localized('任期', 'Term'),
  input: whole(1, 10, YEARS),
  question: localized('任期几年？', 'How long is the term?'),
  neededFor: 'appointment',
  rule: 'R-DEC-4',
});

export const probationYears = declare({
  id: 'probationYears',
  title: localized('试用期', 'Probation'),
  input: whole(0, 3, YEARS),
  question: localized('试用期几年？（没有试用期的填0）', 'How long is the probation? (0: none)'),
  neededFor: 'appointment',
  rule: 'R-DEC-4',
});
