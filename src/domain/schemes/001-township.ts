import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, told, SILENT } = sourcesOf('001');

const COMPONENTS: readonly StageId[] = ['speech', 'appraisal', 'jointMeeting'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(
    told('报名到3月7日16:30截止，没有年份', 'registration closes on 7 March at 16:30, without a year'),
    {
      question: localized(
        '报名到哪一年3月7日16:30截止？（如 2012-03-07 16:30）',
        'In which year does registration close on 7 March at 16:30? (e.g. 2012-03-07 16:30)',
      ),
    },
  ),
  parameter.maxChoices(given(2, '每人可报1至2个职位，分先后', 'one or two posts, in order')),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(SILENT),
];

const PARTY = ['党政办的职位须为中共党员', 'posts of the party and government office: Party members'] as const;

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.staffCategories(
    given(
      ['administrative', 'institution', 'collective', 'established'],
      '在编在岗人员，包括集体编制',
      'on the establishment and in service, the collective one included',
    ),
  ),
  parameter.staffRejected(
    given(['temporary', 'dispatched'], '限在编在岗人员，编外人员不在其列', 'only staff on the establishment'),
  ),
  parameter.workYears(given(2, '工作满2年', 'two years of work')),
  parameter.partyPosts(given(['党政办'], ...PARTY)),
  parameter.politicalStatuses(given(['partyMember'], ...PARTY)),
];

const SCORES: readonly SchemeParameter[] = [
  parameter.scoreDecimals(SILENT, { neededFor: 'speech' }),
  parameter.speechFullMark(given(30, '竞职演说30分', 'speech, 30 points')),
  parameter.speechOn(given('firstChoice', '竞职演说只按第一志愿进行', 'one speech, on the first choice')),
  parameter.speechJudges(told('竞职演说由全体班子成员评分', 'the whole leading group scores the speech')),
  parameter.speechDropPerEnd(given(0, '竞职演说不去掉最高分和最低分', 'nothing is dropped')),
  parameter.appraisalItems(SILENT),
  parameter.appraisalGrades(SILENT),
  parameter.appraisalFullMark(given(30, '民主测评30分', 'appraisal, 30 points')),
  parameter.jointFullMark(given(40, '党政联席会40分', 'joint meeting, 40 points')),
  parameter.jointJudges(SILENT),
  parameter.jointDropPerEnd(SILENT),
  parameter.weights(
    COMPONENTS,
    given('30:30:40', '竞职演说30分、民主测评30分、党政联席会40分', 'speech 30, appraisal 30, joint meeting 40 points'),
  ),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.decisionMethod(given('committee', '由党委决定，并写明理由', 'the committee decides, with notes')),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

const TWO_WAY: readonly SchemeParameter[] = [
  parameter.twoWayDepartments(
    given(
      '党政办8、综治办3、新村办5、镇建办2、经济发展办5、社会事务办3',
      '一般干部席位26个：党政办8、综治办3、新村办5、镇建办2、经济发展办5、社会事务办3',
      '26 seats for the staff',
    ),
  ),
  parameter.twoWayChoices(given(2, '每人可选1至2个部门，分先后', 'one or two departments, in order')),
  parameter.waitingMonths(given(6, '无部门接收或拒绝选择的待岗半年，再行考核', 'half a year, then assessed')),
];

/** 乡镇中层干部竞争上岗, the stages; 双向选择 of the general staff, its second part, is run by the tools of that name. */
export const township: Scheme = {
  id: '001',
  title: localized('乡镇中层干部竞争上岗', 'Township: competition for middle-level posts'),
  source: localized(
    '乡镇中层干部竞争上岗和一般干部双向选择',
    'Township, competition for middle-level posts and two-way selection of staff',
  ),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...SCORES, ...DECISION, ...TWO_WAY],
  requirements: [
    must(rule('staff-category-in', { accepted: from('staffCategories'), rejected: from('staffRejected') })),
    must(rule('work-years', { minYears: from('workYears') })),
    must(rule('political-status', { accepted: from('politicalStatuses') }), 'partyPosts'),
    NOT_SECRET,
  ],
  ascending: [],
  stages: [
    'registration',
    'review',
    'speech',
    'appraisal',
    'jointMeeting',
    'composite',
    'ballot',
    'notice',
    'appointment',
  ],
  components: COMPONENTS,
};
