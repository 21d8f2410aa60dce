import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STAGES } from '../../../src/domain/campaign/stage';
import { checkRequirements } from '../../../src/domain/rules/evaluate';
import { findScheme, SCHEMES } from '../../../src/domain/schemes';
import { formatAnswer, parseAnswer } from '../../../src/domain/schemes/answers';
import { hasParameter, openQuestions, parameterValue, resolveScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme, SchemeRuleExpression } from '../../../src/domain/schemes/scheme';
import { sourcesOf } from '../../../src/domain/schemes/sources';
import { usesOf } from '../../../src/domain/rules/uses';

const RULE_IDS = new Set(
  readFileSync(path.join(__dirname, '..', '..', 'fixtures', 'rule-ids.txt'), 'utf8')
    .split('\n')
    .filter(Boolean),
);

/** The ids by which the stages read their parameters; a slip in a preset would make its stage do nothing. */
/** What tools take from the scheme. */
const TOOL_PARAMETERS = ['twoWayDepartments', 'twoWayChoices', 'waitingMonths'];
const STAGE_PARAMETERS =
  `scoreDecimals ties tieOrder writtenFullMark writtenPassMark writtenPassOn writtenPapers writtenPerOpening
  aptitudeHeld aptitudeFullMark aptitudePassMark speechOn activities activitiesVoted activityFullMark activityVotesOn activitiesGoOn agreementLeast agreementBy talkFullMark talkElements talkJudges talkDropPerEnd talkGrades speechFullMark speechJudges speechDropPerEnd panelSize panelMost panelShort
  panelOutside panelOdd interviewJudges dropPerEnd interviewFullMark interviewPassMark interviewMethods interviewElements
  interviewClasses interviewClassJudges interviewPerOpening jointFullMark jointJudges jointDropPerEnd recommendTalks recommendTurnout recommendPerOpening
  appraisalTurnout appraisalVotes appraisalCounts vetoBelow vetoAbove appraisalItems appraisalGrades appraisalGroups
  appraisalFullMark weights bonusMost compositeFloor floorWithoutCompetition shortlistPerOpening shortlistAllUpTo
  shortlistMost substitution substitutionRounds inspectionItems deputyPosts electionCounts decisionMethod ballotCounts ballotQuorum noticeDays
  noticeDayKind noticeFirstDay termYears probationYears`.split(/\s+/);

/** Parameters of 报名 and 资格审查, and the questions that only decide whether another one is asked. */
const REVIEW_PARAMETERS =
  `everybodyStands deadline maxChoices minimumPeople minimumRatio belowMinimum asOf ageAdvised ageLimit education
  assessmentYears assessmentGrade excellentYears staffCategories staffRejected workYears deputyYears chiefYears oneStepYears
  twoStepYears trainingGrace majors partyPosts politicalStatuses titlePosts titleLevel gradePosts managementGrade
  managementYears unitRankMost unitTierRankMost professionalGrade professionalYears rotationYears rotationYoungAge rotationYoungYears rotationLimit
  writtenElimination interviewElimination`.split(/\s+/);

/** What schemes.md and rules.md show as [ ] or ?, written down from them by hand. */
const BLANKS: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'asOf',
    'assessmentYears',
    'chiefYears',
    'deadline',
    'deputyYears',
    'excellentYears',
    'minimumPeople',
    'panelOutside',
    'panelSize',
    'shortlistPerOpening',
    'weights',
  ],
  '001': [],
  '003': [],
  '004': ['asOf', 'assessmentYears', 'deadline', 'education', 'interviewFullMark', 'weights'],
  '2-1': [],
  '2-4': [],
  '2-5': [],
  '2-6': [],
  '2-7': ['weights', 'writtenPapers'],
  '2-8': [],
  '2-9': ['writtenPapers'],
  '2-12': [],
};

/** Every value that the sources give, written down from schemes.md and rules.md by hand. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '000': { belowMinimum: 'cancel', education: 'juniorCollege', trainingGrace: 1 },
  '001': {
    maxChoices: 2,
    workYears: 2,
    speechFullMark: 30,
    speechOn: 'firstChoice',
    speechDropPerEnd: 0,
    appraisalFullMark: 30,
    jointFullMark: 40,
    weights: '30:30:40',
    decisionMethod: 'committee',
    politicalStatuses: ['partyMember'],
    partyPosts: ['党政办'],
  },
  '003': {
    belowMinimum: 'widen',
    weights: '3:3:4',
    shortlistAllUpTo: 3,
    shortlistMost: 3,
    vetoAbove: '30%',
    decisionMethod: 'committee',
    probationYears: 1,
  },
  '004': {
    maxChoices: 1,
    minimumPeople: 3,
    belowMinimum: 'cancel',
    ageAdvised: 40,
    ageLimit: 45,
    rotationYears: 5,
    rotationYoungAge: 35,
    rotationYoungYears: 3,
    rotationLimit: 6,
    writtenFullMark: 100,
    writtenPassMark: 60,
    shortlistPerOpening: 2,
    substitution: 'untilFull',
    vetoBelow: '2/3',
    decisionMethod: 'ballot',
    noticeDays: 7,
    termYears: 3,
    probationYears: 1,
  },
  '2-1': {
    belowMinimum: 'widen',
    recommendTalks: 'yes',
    decisionMethod: 'committee',
    noticeDays: 5,
    noticeDayKind: 'working',
  },
  '2-4': {
    minimumRatio: '3:1',
    belowMinimum: 'otherMethod',
    ageLimit: 48,
    education: 'juniorCollege',
    majors: ['畜牧', '兽医', '水产'],
    assessmentYears: 3,
    titleLevel: 'intermediate',
    managementGrade: 9,
    managementYears: 3,
    professionalGrade: 12,
    professionalYears: 3,
    weights: '40:40:20',
    writtenPerOpening: '2:1',
    panelSize: 5,
    panelMost: 7,
    interviewFullMark: 100,
    dropPerEnd: 1,
    shortlistPerOpening: 1,
    noticeDays: 5,
  },
  '2-5': {
    talkFullMark: 140,
    talkGrades: ['优秀', '良好', '一般', '较差'],
    decisionMethod: 'ballot',
  },
  '2-6': {
    unitRankMost: 10,
    unitTierRankMost: 3,
    interviewClasses: '职工代表50、其他评委50',
    appraisalVotes: 'approval',
    vetoBelow: '80%',
    decisionMethod: 'committee',
  },
  '2-7': {
    minimumRatio: '10:1',
    belowMinimum: 'warn',
    oneStepYears: 1,
    twoStepYears: 4,
    writtenPerOpening: '5:1',
    panelSize: 7,
    shortlistPerOpening: 3,
    decisionMethod: 'committee',
    probationYears: 1,
  },
  '2-8': {
    activitiesGoOn: 16,
    agreementLeast: '90%',
    decisionMethod: 'committee',
  },
  '2-9': {
    minimumRatio: '3:1',
    belowMinimum: 'warn',
    panelSize: 7,
    dropPerEnd: 1,
    appraisalTurnout: '80%',
    decisionMethod: 'committee',
    noticeDays: 7,
  },
  '2-12': { everybodyStands: 'yes', deputyPosts: ['副'] },
};

function referencesOf(expression: SchemeRuleExpression): readonly string[] {
  if ('all' in expression) return expression.all.flatMap(referencesOf);
  if ('any' in expression) return expression.any.flatMap(referencesOf);
  return Object.values(expression.parameters).flatMap((value) =>
    typeof value === 'object' && 'from' in value ? [value.from] : [],
  );
}

test('all presets are there, each once', () => {
  expect(SCHEMES.map(({ id }) => id)).toEqual([
    '000',
    '001',
    '003',
    '004',
    '2-1',
    '2-4',
    '2-5',
    '2-6',
    '2-7',
    '2-8',
    '2-9',
    '2-12',
  ]);
});

describe.each(SCHEMES)('preset $id', (scheme: Scheme) => {
  const value = (id: string) => scheme.parameters.find((parameter) => parameter.id === id)?.value;

  test('every parameter has a known id, rule and stage, and its note begins with the scheme', () => {
    for (const { id, rule, source, neededFor, value: given, input, onlyIf } of scheme.parameters) {
      expect([...STAGE_PARAMETERS, ...REVIEW_PARAMETERS, ...TOOL_PARAMETERS]).toContain(id);
      expect(rule).toMatch(/^R-/);
      expect(RULE_IDS).toContain(rule);
      expect(source.zh.startsWith(`方案${scheme.id}：`)).toBe(true);
      expect(source.en.startsWith(`Scheme ${scheme.id}: `)).toBe(true);
      expect(scheme.stages).toContain(neededFor);
      if (given !== undefined) {
        const parameter = { id, rule, source, neededFor, input, title: source, question: source };
        expect(parseAnswer(parameter, formatAnswer(input, given))).toEqual({ ok: true, value: given });
      }
      const other = onlyIf && scheme.parameters.find((parameter) => parameter.id === onlyIf.id);
      if (onlyIf)
        expect(other?.input).toMatchObject({ kind: 'choice', of: { [onlyIf.is]: expect.anything() as unknown } });
    }
  });

  test('its blanks are those of the source, and its values too', () => {
    const { BLANK } = sourcesOf(scheme.id);
    const blanks = scheme.parameters.filter(({ source }) => source.zh === BLANK.source.zh);
    expect(blanks.map(({ id }) => id).sort()).toEqual(BLANKS[scheme.id]);
    for (const blank of blanks) expect(blank.value).toBeUndefined();
    for (const [id, given] of Object.entries(GIVEN[scheme.id] ?? {})) expect([id, value(id)]).toEqual([id, given]);
  });

  test('stages are in order, components are stages before the composite, weights have a part for each', () => {
    expect(scheme.stages.slice(0, 2)).toEqual(['registration', 'review']);
    expect(new Set(scheme.stages).size).toBe(scheme.stages.length);
    for (const stage of scheme.stages) expect(STAGES).toHaveProperty(stage);
    const composite = scheme.stages.indexOf('composite');
    for (const stage of scheme.components) {
      expect(scheme.stages.indexOf(stage)).toBeGreaterThan(1);
      if (composite > 0) expect(scheme.stages.indexOf(stage)).toBeLessThan(composite);
    }
    const input = scheme.parameters.find(({ id }) => id === 'weights')?.input;
    if (composite > 0)
      expect(input?.kind === 'shares' && input.parts).toEqual(scheme.components.map((stage) => STAGES[stage]));
    // The only component of a scheme without composite is the total by itself.
    else expect([scheme.components.length <= 1, input]).toEqual([true, undefined]);
  });

  test('requirements name parameters that exist, and every parameter of the review is used', () => {
    const ids = scheme.parameters.map(({ id }) => id);
    const used = scheme.requirements.flatMap(({ expression, postWords }) => [
      ...referencesOf(expression),
      ...(postWords && 'from' in postWords ? [postWords.from] : []),
    ]);
    for (const id of used) expect(ids).toContain(id);
    const asked = scheme.parameters.filter(({ rule, id }) => rule.startsWith('R-ELI-') && id !== 'asOf');
    for (const { id } of asked) expect(used).toContain(id);
    for (const pair of scheme.ascending) for (const id of pair) expect(ids).toContain(id);
    expect(checkRequirements(resolveScheme(scheme, new Map()).resolved.requirements)).toEqual([]);
  });

  test('everything that a stage needs to know before the last one can be asked', () => {
    const { resolved } = resolveScheme(scheme, new Map());
    const open = openQuestions(resolved).map(({ id }) => id);
    const without = scheme.parameters.filter((parameter) => parameter.value === undefined);
    for (const { id, onlyIf } of without) expect(open.includes(id) || onlyIf !== undefined).toBe(true);
  });
});

describe('parameters that hold only beside another', () => {
  const scheme = findScheme('2-9') as Scheme;

  test.each([
    ['yes', true],
    ['no', false],
    ['', false],
  ])('素质测试 %p: the full mark is asked %p', (held, asked) => {
    const { resolved } = resolveScheme(scheme, new Map([['aptitudeHeld', held]]));
    expect(openQuestions(resolved).some(({ id }) => id === 'aptitudeFullMark')).toBe(asked);
    expect(hasParameter(resolved, 'aptitudeFullMark')).toBe(asked);
  });

  test('a value that does not hold is not used, and is kept', () => {
    const answers = new Map([
      ['aptitudeHeld', 'no'],
      ['aptitudeFullMark', '100'],
    ]);
    const { resolved } = resolveScheme(scheme, answers);
    expect(parameterValue(resolved, 'aptitudeFullMark')).toBeUndefined();
    expect(resolved.parameters.find(({ parameter }) => parameter.id === 'aptitudeFullMark')?.value).toBe(100);
  });
});

test('an optional parameter of a rule that the scheme leaves blank is told as open, not taken for none', () => {
  const { resolved } = resolveScheme(findScheme('003') as Scheme, new Map());
  const [staff] = resolved.requirements.flatMap(({ expression }) => usesOf(expression));
  expect(staff).toMatchObject({ kind: 'staff-category-in', open: ['rejected'] });
});
