import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, told, BLANK, SILENT } = sourcesOf('000');

const COMPONENTS: readonly StageId[] = ['written', 'interview', 'appraisal'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(BLANK),
  parameter.maxChoices(SILENT),
  parameter.minimumPeople(BLANK),
  parameter.belowMinimum(given('cancel', '报名人数不足的，取消该职位', 'a post with too few applicants is cancelled')),
];

/** 行政编 alone may apply. Who is borrowed or seconded, or 在编 of a kind that is not said, may still have one: to verify. */
const STAFF = ['行政编制公务员', 'civil servants of the administrative establishment'] as const;

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(BLANK),
  parameter.staffCategories(given(['administrative'], ...STAFF)),
  parameter.staffRejected(
    given(['institution', 'collective', 'temporary', 'dispatched', 'contract', 'worker'], ...STAFF),
  ),
  parameter.education(given('juniorCollege', '大专以上学历', 'junior college or higher')),
  parameter.deputyYears(BLANK),
  parameter.chiefYears(BLANK),
  parameter.excellentYears(BLANK),
  parameter.assessmentYears(BLANK, {
    title: localized('连续称职年数', 'Years assessed competent running'),
    question: localized(
      '年度考核连续几年称职以上即符合？（与“连续优秀年数”满足其一即可）',
      'How many years assessed competent running are enough? (or the years assessed excellent)',
    ),
  }),
  parameter.trainingGrace(
    given(
      1,
      '任职前参加过培训，未参加的在提任后1年内完成（有条件合格）',
      'trained before, or within one year of the promotion (a conditional pass)',
    ),
  ),
];

const TESTS: readonly SchemeParameter[] = [
  parameter.writtenFullMark(SILENT),
  parameter.panelSize(BLANK),
  parameter.panelOutside(BLANK, {
    title: localized('区公务员局的面试评委人数', 'Judges from the district’s civil service bureau'),
    question: localized(
      '面试评委中区公务员局的至少几人？',
      'How many judges come from the civil service bureau at least?',
    ),
  }),
  parameter.interviewJudges(SILENT),
  parameter.dropPerEnd(SILENT),
  parameter.interviewFullMark(SILENT),
  parameter.appraisalItems(
    told('全体干部按德、能、勤、绩、廉测评', 'all cadres appraise virtue, ability, diligence, results and integrity'),
  ),
  parameter.appraisalGrades(SILENT),
  parameter.appraisalFullMark(SILENT),
  parameter.weights(COMPONENTS, BLANK),
  parameter.scoreDecimals(SILENT),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistPerOpening(BLANK),
  parameter.ties(SILENT),
  parameter.substitution(SILENT),
  parameter.decisionMethod(SILENT),
  parameter.ballotCounts(SILENT),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 司法局科级职位竞争上岗. Most numbers of the source are blanks. */
export const bureau: Scheme = {
  id: '000',
  title: localized('司法局科级职位竞争上岗', 'Justice bureau: competition for section-level posts'),
  source: localized(
    '司法局科级职位竞争上岗（办公室主任、督察研究室主任、司法所所长）',
    'Justice bureau, competition for section-level posts (office, inspection and research, local offices)',
  ),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    must(rule('staff-category-in', { accepted: from('staffCategories'), rejected: from('staffRejected') })),
    must(rule('education-at-least', { level: from('education') })),
    must({
      any: [
        rule('level-tenure', { minRank: 3, minYears: from('deputyYears') }),
        rule('level-tenure', { minRank: 4, minYears: from('chiefYears') }),
      ],
    }),
    must({
      any: [
        rule('assessments-at-least', { years: from('excellentYears'), grade: 'excellent' }),
        rule('assessments-at-least', { years: from('assessmentYears'), grade: 'competent' }),
      ],
    }),
    must(rule('training-done', { graceYears: from('trainingGrace') })),
    NOT_SECRET,
  ],
  ascending: [['panelOutside', 'panelSize']],
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
