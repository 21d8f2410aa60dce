import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, SILENT } = sourcesOf('003');

const COMPONENTS: readonly StageId[] = ['written', 'interview', 'appraisal'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(
    given('widen', '报名人数不足的，扩大到跨部门竞争', 'too few: competed for across departments'),
  ),
];

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.staffCategories(
    given(
      ['administrative', 'institution'],
      '局属事业单位的事业编制人员也可与机关人员一起参加',
      'institution staff of the bureau’s own units may take part beside its civil servants',
    ),
  ),
  parameter.staffRejected(SILENT),
];

const TESTS: readonly SchemeParameter[] = [
  parameter.writtenFullMark(SILENT),
  parameter.panelSize(SILENT),
  parameter.interviewJudges(SILENT),
  parameter.dropPerEnd(SILENT),
  parameter.interviewFullMark(SILENT),
  parameter.appraisalVotes(given('satisfaction', '按满意度测评', 'appraised by satisfaction')),
  parameter.vetoAbove(given('30%', '不满意票超过30%的，不得列为人选', 'barred above 30% unsatisfied votes')),
  parameter.appraisalCounts(SILENT),
  parameter.appraisalItems(SILENT),
  parameter.appraisalGrades(SILENT),
  parameter.appraisalFullMark(SILENT),
  parameter.weights(
    COMPONENTS,
    given('3:3:4', '笔试、面试、民主测评按3:3:4计算', 'written test, interview and appraisal count 3:3:4'),
  ),
  parameter.scoreDecimals(SILENT),
];

const SHORTLIST = ['竞争者3人以下的全部列入，3人以上的取前3名', 'up to three contenders all, else three'] as const;

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistAllUpTo(given(3, ...SHORTLIST)),
  parameter.shortlistMost(given(3, ...SHORTLIST)),
  parameter.ties(SILENT),
  parameter.substitution(SILENT),
  parameter.decisionMethod(given('committee', '由党委（党组）决定', 'the committee decides')),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(given(1, '试用期1年', 'one year on probation')),
];

/** 区中层干部竞争上岗意见. Conditions of single posts are the posts' own. */
export const district: Scheme = {
  id: '003',
  title: localized('区中层干部竞争上岗意见', 'District: competition for middle-level posts'),
  source: localized('区中层干部竞争上岗意见', 'District, opinions on the competition for middle-level posts'),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    must(rule('staff-category-in', { accepted: from('staffCategories'), rejected: from('staffRejected') })),
    must(rule('post-scope')),
    must(rule('discipline-clear')),
    NOT_SECRET,
  ],
  ascending: [],
  stages: [
    'registration',
    'review',
    'written',
    'interview',
    'appraisal',
    'composite',
    'shortlist',
    'inspection',
    'ballot',
    'notice',
    'appointment',
  ],
  components: COMPONENTS,
};
