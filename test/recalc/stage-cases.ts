import { nearestNumber } from '../../src/domain/basics/exact';
import type { StageId } from '../../src/domain/campaign/stage';
import type { SourceValue } from '../../src/domain/roster/source';
import type { InputColumn, PlannedRow, StageTable } from '../../src/domain/stages/table';
import type { StageCase } from './stage-workbook';

/** Numbers that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const POSTS = { 办公室主任: 1, 'A*?~岗（[1]）': 2, '<>=财务科"长"': 1, '=110': 1, '110报警台': 1, '*号~岗': undefined };

/** Scores as judges give them; those on the edges of rounding come often, and few values so that there are ties. */
const EDGES = [
  75.815, 80.005, 85.55, 85.545, 90.125, 66.665, 88, 91.5, 79, 93, 87, 60, 59.99, 59.995, 0.005, 70.1, 33.33,
];

export type Fill = StageCase['fill'];

/** @param blanks share of the cells that stay blank */
export function randomFill(seed: number, blanks = 0.06): Fill {
  const random = randomNumbers(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return ({ id, input }: InputColumn, _: PlannedRow, table: StageTable): SourceValue => {
    const isBlank = random() < blanks;
    switch (input.kind) {
      case 'score': {
        const most = nearestNumber(input.most);
        const score = random() < 0.5 ? pick(EDGES) : Math.round(random() * most * 100) / 100;
        return isBlank ? null : score > most ? most : score;
      }
      case 'count':
        if (isBlank && (id !== 'panel' || table.id !== 'people')) return null;
        return id === 'panel' ? 1 + Math.floor(random() * 2) : Math.floor(random() * 12);
      case 'choice':
        return random() < 0.08 || id !== 'status' ? pick(Object.values(input.of)).zh : null;
      case 'day':
        return isBlank ? null : pick(['2012-02-29', '2011-12-31', '2012-06-01', '2015-01-31', '2010-03-01', 41000]);
      case 'text':
        return isBlank ? null : pick(['张三', '*', '=1+1', '<b>']);
    }
  };
}

function people(count: number, seed: number): StageCase['people'] {
  const random = randomNumbers(seed);
  const posts = Object.keys(POSTS);
  return Array.from({ length: count }, (_, index) => ({
    name: `${['张', '李', '王', '*号', '欧阳'][index % 5]}${index + 1}`,
    post: posts[Math.floor(random() * posts.length)] as string,
  }));
}

function scores(count: number, seed: number, most: number, lacking = 0.05): readonly (string | undefined)[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    if (random() < lacking) return undefined;
    const score = random() < 0.5 ? (EDGES[Math.floor(random() * EDGES.length)] as number) : random() * most;
    return String(Math.round(Math.min(score, most) * 100) / 100);
  });
}

const D = { scoreDecimals: '2' };
const MANY = 40;

interface Plan {
  readonly name: string;
  readonly stage: StageId;
  readonly settings: StageCase['settings'];
  readonly more?: Partial<StageCase>;
}

const carried = (...marks: readonly [string, string, string]): Partial<StageCase> => ({
  components: ['written', 'interview', 'appraisal'],
  earlier: {
    written: { fullMark: marks[0], scores: scores(MANY, 11, Number(marks[0])) },
    interview: { fullMark: marks[1], scores: scores(MANY, 12, Number(marks[1])) },
    appraisal: { fullMark: marks[2], scores: scores(MANY, 13, Number(marks[2])) },
  },
});
const totals: Partial<StageCase> = {
  components: ['written', 'interview'],
  earlier: {
    written: { fullMark: '100', scores: scores(MANY, 21, 100) },
    interview: { fullMark: '100', scores: scores(MANY, 22, 100) },
    composite: { fullMark: '100', scores: scores(MANY, 23, 100) },
  },
};

const SEVEN = { ...D, interviewFullMark: '100', interviewJudges: '7', panelSize: '7', dropPerEnd: '1' };
const MEETING = { ...D, appraisalTurnout: '80%' };
const GRADES = '优秀100、良好85、一般60、较差40';

const PLANS: readonly Plan[] = [
  { name: 'written, one paper', stage: 'written', settings: { ...D, writtenFullMark: '100', writtenPassMark: '60' } },
  { name: 'written, no decimals', stage: 'written', settings: { scoreDecimals: '0', writtenFullMark: '100' } },
  {
    name: 'written, two papers of 120',
    stage: 'written',
    settings: { ...D, writtenFullMark: '120', writtenPapers: '公共科目50、专业科目50' },
  },
  {
    name: 'written, three papers and an extra test',
    stage: 'written',
    settings: {
      scoreDecimals: '3',
      writtenFullMark: '100',
      writtenPapers: '甲33、乙33、丙34',
      writtenPerOpening: '3:1',
      ties: 'extraTest',
    },
  },
  { name: 'aptitude', stage: 'aptitude', settings: { ...D, aptitudeHeld: 'yes', aptitudeFullMark: '100' } },
  { name: 'interview, seven judges', stage: 'interview', settings: SEVEN },
  { name: 'interview, many absent judges', stage: 'interview', settings: SEVEN, more: { fill: randomFill(77, 0.45) } },
  {
    name: 'interview, two dropped each',
    stage: 'interview',
    settings: { ...SEVEN, interviewJudges: '9', dropPerEnd: '2', scoreDecimals: '4' },
  },
  {
    name: 'interview, nothing dropped',
    stage: 'interview',
    settings: { ...SEVEN, interviewJudges: '5', dropPerEnd: '0', scoreDecimals: '1' },
  },
  {
    name: 'interview, one judge',
    stage: 'interview',
    settings: { ...SEVEN, interviewJudges: '1', dropPerEnd: '0', panelSize: '3' },
  },
  {
    name: 'interview, two methods',
    stage: 'interview',
    settings: { ...SEVEN, interviewMethods: '结构化面试60、无领导小组讨论40' },
  },
  {
    name: 'interview, methods of 140',
    stage: 'interview',
    settings: { ...SEVEN, interviewFullMark: '140', interviewMethods: '甲33、乙33、丙34' },
  },
  {
    name: 'interview, elements',
    stage: 'interview',
    settings: { ...SEVEN, interviewFullMark: '140', interviewElements: '语言表达60、综合分析80' },
  },
  {
    name: 'interview, classes',
    stage: 'interview',
    settings: { ...SEVEN, dropPerEnd: '0', interviewClasses: '职工代表50、其他评委50' },
  },
  {
    name: 'interview, classes of which some are dropped',
    stage: 'interview',
    settings: { ...SEVEN, interviewClasses: '职工代表33、其他评委67', interviewClassJudges: '职工代表3、其他评委4' },
  },
  { name: 'interview, two panels', stage: 'interview', settings: { ...SEVEN, panels: '2' } },
  {
    name: 'interview, three panels corrected by their means',
    stage: 'interview',
    settings: { ...SEVEN, panels: '3', panelCorrection: 'panelMeans' },
  },
  {
    name: 'interview, two panels corrected by the mean of all, elements of 140',
    stage: 'interview',
    settings: {
      ...SEVEN,
      panels: '2',
      panelCorrection: 'headcountMean',
      interviewFullMark: '140',
      interviewElements: '语言表达60、综合分析80',
    },
  },
  {
    name: 'interview, two panels corrected by standard scores',
    stage: 'interview',
    settings: { ...SEVEN, panels: '2', panelCorrection: 'standardScores', scoreDecimals: '3' },
  },
  {
    name: 'interview, panels corrected by standard scores, absent judges',
    stage: 'interview',
    settings: { ...SEVEN, panels: '3', panelCorrection: 'standardScores' },
    more: { fill: randomFill(78, 0.3) },
  },
  {
    name: 'interview, entered twice, two panels and methods',
    stage: 'interview',
    settings: { ...SEVEN, panels: '2', interviewMethods: '结构化面试60、无领导小组讨论40', doubleEntry: 'interview' },
  },
  {
    name: 'written, entered twice',
    stage: 'written',
    settings: { ...D, writtenFullMark: '100', doubleEntry: 'written' },
  },
  {
    name: 'speech',
    stage: 'speech',
    settings: { ...D, speechFullMark: '30', speechJudges: '6', speechDropPerEnd: '0' },
  },
  {
    name: 'joint meeting',
    stage: 'jointMeeting',
    settings: { ...D, jointFullMark: '40', jointJudges: '7', jointDropPerEnd: '1' },
  },
  {
    name: 'interview, classes that are compared',
    stage: 'interview',
    settings: {
      ...SEVEN,
      dropPerEnd: '0',
      interviewClasses: '领导评委60、学员评委40',
      agreementLeast: '90%',
      agreementBy: 'order',
    },
  },
  {
    name: 'activities, scored and voted on',
    stage: 'activities',
    settings: {
      ...D,
      activities: '演讲33、讨论33、拓展17、联欢17',
      activitiesVoted: '拓展、联欢',
      activityFullMark: '120',
      activityVotesOn: 'returned',
      activitiesGoOn: '16',
      ties: 'extraTest',
    },
  },
  {
    name: 'talk of 140 with grades',
    stage: 'talk',
    settings: {
      ...D,
      talkFullMark: '140',
      talkElements: '语言表达60、综合分析80',
      talkJudges: '5',
      talkDropPerEnd: '1',
      talkGrades: '优秀、良好',
    },
  },
  {
    name: 'recommendation',
    stage: 'recommendation',
    settings: { ...D, recommendTurnout: '2/3', recommendPerOpening: '2:1' },
  },
  { name: 'recommendation by meeting and talks', stage: 'recommendation', settings: { ...D, recommendTalks: 'yes' } },
  {
    name: 'appraisal, veto below',
    stage: 'appraisal',
    settings: { ...MEETING, appraisalVotes: 'competence', appraisalCounts: 'valid', vetoBelow: '2/3' },
  },
  {
    name: 'appraisal, veto above on returned ballots',
    stage: 'appraisal',
    settings: { ...MEETING, appraisalVotes: 'satisfaction', appraisalCounts: 'returned', vetoAbove: '30%' },
  },
  {
    name: 'appraisal, scored items',
    stage: 'appraisal',
    settings: {
      ...MEETING,
      appraisalItems: '德20、能20、勤20、绩30、廉10',
      appraisalGrades: GRADES,
      appraisalFullMark: '100',
    },
  },
  {
    name: 'appraisal, scored items of groups out of 30, with votes',
    stage: 'appraisal',
    settings: {
      ...MEETING,
      appraisalVotes: 'approval',
      appraisalCounts: 'valid',
      appraisalItems: '德33、能33、绩34',
      appraisalGrades: '优秀100、良好82.5、差0',
      appraisalGroups: '领导*33、>群众33、~其他?34',
      appraisalFullMark: '30',
    },
  },
  {
    name: 'composite 3:3:4',
    stage: 'composite',
    settings: { ...D, weights: '3:3:4' },
    more: carried('100', '100', '100'),
  },
  {
    name: 'composite of 140, with a bonus',
    stage: 'composite',
    settings: { ...D, weights: '4:4:2', bonusMost: '5' },
    more: carried('100', '140', '30'),
  },
  {
    name: 'composite in thirds',
    stage: 'composite',
    settings: { scoreDecimals: '5', weights: '1:1:1' },
    more: carried('120', '150', '70'),
  },
  {
    name: 'shortlist',
    stage: 'shortlist',
    settings: { ...D, shortlistPerOpening: '2', ties: 'extraTest' },
    more: totals,
  },
  { name: 'inspection', stage: 'inspection', settings: { ...D, inspectionItems: '德40、能60' }, more: totals },
  {
    name: 'ballot of those present',
    stage: 'ballot',
    settings: { ...D, decisionMethod: 'ballot', ballotCounts: 'present', ballotQuorum: '2/3' },
    more: totals,
  },
  {
    name: 'ballot of valid votes',
    stage: 'ballot',
    settings: { ...D, decisionMethod: 'ballot', ballotCounts: 'valid' },
    more: totals,
  },
  {
    name: 'election, counted on those present',
    stage: 'election',
    settings: { ...D, electionCounts: 'present', deputyPosts: '副' },
  },
  {
    name: 'deputies, counted on those entitled',
    stage: 'deputies',
    settings: { ...D, electionCounts: 'entitled', deputyPosts: '办公、岗' },
  },
  { name: 'decision by committee', stage: 'ballot', settings: { ...D, decisionMethod: 'committee' }, more: totals },
  {
    name: 'notice, calendar days',
    stage: 'notice',
    settings: { noticeDays: '7', noticeDayKind: 'calendar', noticeFirstDay: 'posting' },
  },
  {
    name: 'notice from the day after',
    stage: 'notice',
    settings: { noticeDays: '5', noticeDayKind: 'calendar', noticeFirstDay: 'next' },
  },
  {
    name: 'notice, working days',
    stage: 'notice',
    settings: { noticeDays: '5', noticeDayKind: 'working', noticeFirstDay: 'next' },
  },
  { name: 'appointment', stage: 'appointment', settings: { termYears: '3', probationYears: '1' } },
  { name: 'reserve', stage: 'reserve', settings: D, more: totals },
];

/** A stage of every kind with computed columns, with many people, one and nobody. */
export const STAGE_CASES: readonly StageCase[] = PLANS.flatMap(({ name, stage, settings, more }, index) => {
  const of = (count: number, suffix: string): StageCase => ({
    name: `${name}${suffix}`,
    stage,
    settings,
    posts: POSTS,
    people: people(count, 1000 + index),
    gone: count > 10 ? [3, 8] : [],
    fill: randomFill(100 + index),
    ...more,
  });
  const few = index % 3 === 0 ? [of(1, ', one person'), of(0, ', nobody')] : [];
  return [of(MANY, ''), ...few];
});
