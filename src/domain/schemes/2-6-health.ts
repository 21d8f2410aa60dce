import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, SILENT } = sourcesOf('2-6');

const COMPONENTS: readonly StageId[] = ['interview'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(SILENT),
];

const RANKS = [
  '所在单位年度考核须在全县前10名、同类单位前3名',
  'the unit is among the first ten of the county and the first three of its tier in the annual assessment',
] as const;

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.unitRankMost(given(10, ...RANKS)),
  parameter.unitTierRankMost(given(3, ...RANKS)),
];

const SCORES: readonly SchemeParameter[] = [
  parameter.interviewClasses(
    given(
      '职工代表50、其他评委50',
      '面试由职工代表和其他评委评分，各占50%',
      'representatives of the staff and other judges score the interview, 50% each',
    ),
  ),
  parameter.interviewClassJudges(SILENT),
  parameter.dropPerEnd(SILENT, {
    title: localized('每类评委去掉最高分和最低分各几个', 'Scores of each class dropped at each end'),
    question: localized(
      '每类面试评委去掉几个最高分、几个最低分？（不去掉的填0）',
      'How many highest and lowest scores of each class are dropped? (0: none)',
    ),
  }),
  parameter.interviewFullMark(SILENT),
  parameter.scoreDecimals(SILENT, { neededFor: 'interview' }),
];

const VETO = ['民主测评同意票不足80%的，一票否决', 'vetoed below 80% in favour in the appraisal'] as const;

const DECISION: readonly SchemeParameter[] = [
  parameter.appraisalVotes(given('approval', ...VETO)),
  parameter.vetoBelow(given('80%', ...VETO), {
    title: localized('民主测评同意率下限', 'Appraisal: votes in favour at least'),
    question: localized('“同意”票低于多少出局？', 'Below which share of votes in favour is someone out?'),
  }),
  parameter.appraisalCounts(SILENT),
  parameter.decisionMethod(
    given('committee', '党委尊重面试结果，讨论决定', 'the committee decides and respects the interview'),
  ),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 卫生系统公推公选: judges of two classes, a veto by the appraisal, and a committee that respects the interview. */
export const health: Scheme = {
  id: '2-6',
  title: localized('卫生系统公推公选', 'Health service: public nomination and selection'),
  source: localized('卫生系统公推公选', 'Health service, public nomination and selection'),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...SCORES, ...DECISION],
  requirements: [
    must(rule('unit-rank', { maxRank: from('unitRankMost'), maxTierRank: from('unitTierRankMost') })),
    NOT_SECRET,
  ],
  ascending: [],
  stages: ['registration', 'review', 'interview', 'appraisal', 'ballot', 'notice', 'appointment'],
  components: COMPONENTS,
};
