import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { NOT_SECRET } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, told, SILENT } = sourcesOf('2-8');

const COMPONENTS: readonly StageId[] = ['activities', 'interview'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(SILENT),
  parameter.asOf(SILENT),
];

const ACTIVITIES = told(
  '第一轮全体学员参加，各项活动评分或者投票',
  'all trainees take part in the first round; every activity is scored or voted on',
);

const CLASSES = ['领导评委50、学员评委50', '领导评委7、学员评委7'] as const;

const SCORES: readonly SchemeParameter[] = [
  parameter.activities(ACTIVITIES),
  parameter.activitiesVoted(ACTIVITIES),
  parameter.activityFullMark(SILENT),
  parameter.activityVotesOn(SILENT),
  parameter.activitiesGoOn(
    given(16, '约16人进入第二轮模拟面试', 'about 16 people go on to the mock interview of the second round'),
  ),
  parameter.interviewClasses(
    told(
      '第二轮模拟面试由领导评委和学员评委评分',
      'leading judges and trainee judges score the mock interview of the second round',
    ),
    {
      title: localized('模拟面试评委类别及比重（合计100）', 'Classes of judges of the mock interview (100 in all)'),
      input: { kind: 'namedNumbers', example: CLASSES[0], total: 100 },
      question: localized(
        `模拟面试的领导评委和学员评委各占多少？（如 ${CLASSES[0]}）`,
        `What do leading judges and trainee judges count in the mock interview? (e.g. ${CLASSES[0]})`,
      ),
    },
  ),
  parameter.interviewClassJudges(SILENT, {
    input: { kind: 'namedNumbers', example: CLASSES[1] },
    question: localized(
      `模拟面试的领导评委和学员评委各有几人评分？（如 ${CLASSES[1]}）`,
      `How many leading and trainee judges score the mock interview? (e.g. ${CLASSES[1]})`,
    ),
  }),
  parameter.dropPerEnd(SILENT),
  parameter.interviewFullMark(SILENT),
  parameter.agreementLeast(given('90%', '两类评委评价吻合率达90%以上', 'both classes of judges agree by 90% or more')),
  parameter.agreementBy(SILENT),
  parameter.weights(COMPONENTS, told('按各轮总成绩逐轮遴选', 'by the totals of the rounds')),
  parameter.scoreDecimals(SILENT, { neededFor: 'activities' }),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistPerOpening(told('按各轮总成绩提名', 'nominated by the totals of the rounds'), {
    title: localized('每个名额提名人数', 'Nominated per opening'),
    question: localized('每个名额提名几人？', 'How many people per opening are nominated?'),
  }),
  parameter.ties(SILENT, { neededFor: 'activities' }),
  parameter.substitution(SILENT),
  parameter.decisionMethod(given('committee', '提名后由党委决定', 'the committee decides on those nominated')),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 综合素质训练班逐轮遴选: activities for all trainees, a mock interview for the first of them, nomination, and a committee. */
export const camp: Scheme = {
  id: '2-8',
  title: localized('综合素质训练班逐轮遴选', 'Training camp: selection in rounds'),
  source: localized('综合素质训练班逐轮遴选', 'Training camp, selection in rounds'),
  parameters: [...REGISTRATION, ...SCORES, ...DECISION],
  requirements: [NOT_SECRET],
  ascending: [],
  stages: [
    'registration',
    'review',
    'activities',
    'interview',
    'composite',
    'shortlist',
    'ballot',
    'notice',
    'appointment',
  ],
  components: COMPONENTS,
};
