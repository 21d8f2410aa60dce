import { localized } from '../basics/localized';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, told, SILENT } = sourcesOf('2-12');

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.everybodyStands(
    given('yes', '不设候选人，实行海选', 'no nominees: anybody who is eligible may be voted for'),
  ),
  parameter.deadline(SILENT),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(SILENT),
];

const conditions = told(
  '有年龄、学历、职称、任职经历条件，没有写明',
  'conditions on age, education, title and career, which are not given',
);

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.ageLimit(conditions),
  parameter.education(conditions),
  parameter.titleLevel(conditions),
  parameter.workYears(conditions),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.deputyPosts(
    given(['副'], '当选的正职提名副职，依次表决', 'the elected head names deputies, who are voted on in turn'),
  ),
  parameter.electionCounts(SILENT),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 公推直选: everybody may be voted for; the elected head names deputies, who are voted on in turn. */
export const directElection: Scheme = {
  id: '2-12',
  title: localized('公推直选', 'Public nomination and direct election'),
  source: localized('公推直选', 'Public nomination and direct election'),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...DECISION],
  requirements: [
    must(rule('age-at-most', { maxYears: from('ageLimit') })),
    must(rule('education-at-least', { level: from('education') })),
    must(rule('title-at-least', { level: from('titleLevel') })),
    must(rule('work-years', { minYears: from('workYears') })),
    NOT_SECRET,
  ],
  ascending: [],
  stages: ['registration', 'review', 'election', 'deputies', 'notice', 'appointment'],
  components: [],
};
