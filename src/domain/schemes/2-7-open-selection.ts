import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, BLANK, SILENT } = sourcesOf('2-7');

const COMPONENTS: readonly StageId[] = ['written', 'interview'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumRatio(
    given('10:1', '报名人数与选拔职位之比一般不低于10:1', 'generally ten people per opening or more'),
  ),
  parameter.belowMinimum(given('warn', '一般不低于10:1（不足的提醒）', 'generally 10:1 (a warning below)')),
];

const STEPS = [
  '报高一级职位须任现职级1年以上，报高两级须4年以上，不得高报三级',
  'one level up after one year, two levels after four, never three',
] as const;

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.oneStepYears(given(1, ...STEPS)),
  parameter.twoStepYears(given(4, ...STEPS)),
];

const TESTS: readonly SchemeParameter[] = [
  parameter.writtenFullMark(SILENT),
  parameter.writtenPapers(BLANK),
  parameter.writtenPerOpening(given('5:1', '按笔试成绩5:1进入面试', 'five people per opening go on to the interview')),
  parameter.panelSize(given(7, '面试评委不少于7人', 'seven judges or more')),
  parameter.interviewJudges(SILENT),
  parameter.dropPerEnd(SILENT),
  parameter.interviewFullMark(SILENT),
  parameter.weights(COMPONENTS, BLANK),
  parameter.scoreDecimals(SILENT),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistPerOpening(given(3, '按总分3:1确定考察对象', 'three people per opening are examined')),
  parameter.ties(SILENT, { neededFor: 'written' }),
  parameter.substitution(SILENT),
  parameter.decisionMethod(
    given('committee', '由党委讨论决定，可以空缺', 'the committee decides; a post may stay vacant'),
  ),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(given(1, '试用期1年', 'one year on probation')),
];

/** 公开选拔暂行规定. */
export const openSelection: Scheme = {
  id: '2-7',
  title: localized('公开选拔', 'Open selection'),
  source: localized('公开选拔暂行规定', 'Interim provisions on open selection'),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    must(rule('rank-steps', { oneStepYears: from('oneStepYears'), twoStepYears: from('twoStepYears') })),
    NOT_SECRET,
  ],
  ascending: [['oneStepYears', 'twoStepYears']],
  stages: [
    'registration',
    'review',
    'written',
    'interview',
    'composite',
    'shortlist',
    'inspection',
    'ballot',
    'notice',
    'appointment',
    'reserve',
  ],
  components: COMPONENTS,
};
