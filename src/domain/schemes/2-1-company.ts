import { localized } from '../basics/localized';
import * as parameter from './parameters';
import { choice } from './parameters/declare';
import { must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, SILENT } = sourcesOf('2-1');

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(
    given(
      'widen',
      '范围由部门到公司再到社会，逐轮扩大',
      'the scope widens from the department to the company to society',
    ),
  ),
  parameter.asOf(SILENT),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.recommendTalks(
    given('yes', '召开民主推荐会，并进行谈话推荐', 'a recommendation meeting is held, and talks'),
  ),
  parameter.decisionMethod(given('committee', '由联席会议讨论决定', 'the joint meeting decides'), {
    input: choice({
      ballot: localized('无记名投票表决', 'secret ballot'),
      committee: localized('联席会议讨论决定', 'decision of the joint meeting'),
    }),
    question: localized('拟任人选由投票表决还是由联席会议讨论决定？', 'Does a ballot or the joint meeting decide?'),
  }),
  parameter.ballotCounts(SILENT),
  parameter.noticeDays(given(5, '公示不少于5个工作日', 'five working days or more')),
  parameter.noticeDayKind(given('working', '公示不少于5个工作日', 'five working days or more')),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 公司中层民主推荐: recommendation in rounds of a wider scope, by meeting and talks; the joint meeting decides. */
export const company: Scheme = {
  id: '2-1',
  title: localized('公司中层民主推荐', 'Company: democratic recommendation for middle-level posts'),
  source: localized('公司中层民主推荐', 'Company, democratic recommendation for middle-level posts'),
  parameters: [...REGISTRATION, ...DECISION],
  requirements: [must(rule('post-scope')), NOT_SECRET],
  ascending: [],
  stages: ['registration', 'review', 'recommendation', 'ballot', 'notice', 'appointment'],
  components: [],
};
