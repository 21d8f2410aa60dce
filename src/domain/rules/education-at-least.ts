import type { Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import type { Education, EducationLevel, Fact, PersonFacts } from '../roster/facts';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type Finding, type RuleKind } from './rule';
import { EDUCATION_TERMS, STUDY_MODE_TERMS, educationTerm } from './terms';

const RULE = 'R-ELI-2';

/** Steps of the ladder; 高中 and 中专 stand level. */
const STEPS: Readonly<Record<EducationLevel, number>> = {
  primary: 1,
  juniorMiddle: 2,
  seniorMiddle: 3,
  secondaryVocational: 3,
  juniorCollege: 4,
  bachelor: 5,
  master: 6,
  doctor: 7,
};

type EducationFacts = Pick<PersonFacts, 'education' | 'fullTimeEducation' | 'inServiceEducation'>;
type EducationField = keyof EducationFacts;
const FIELDS: readonly EducationField[] = ['education', 'fullTimeEducation', 'inServiceEducation'];

/**
 * Education at least at a level (R-ELI-2); 高中 = 中专. 学历, 全日制学历 and 在职学历 are separate facts. Without `mode` the highest
 * counts, in whichever mode. With `mode` fullTime only 全日制学历, or 学历 that says 全日制, counts.
 *
 * What is not known: a known fact that suffices passes at once. Else an unreadable education cell is 待核实; so is a blank or
 * absent one, unless 学历 is known (it is the highest by its meaning) or only 在职学历 is blank (there is none). In fullTime,
 * 学历 without mode is 待核实 when its level would do, and so is a higher 在职 one without 全日制学历 beside it.
 * Codes: `rules.education-below`, `rules.education-below-full-time`, `rules.education-not-full-time`,
 * `rules.education-mode-unclear`, `rules.fact-*`.
 */
export const educationAtLeast: RuleKind<{ readonly level: EducationLevel; readonly mode?: 'fullTime' | undefined }> = {
  id: 'education-at-least',
  rule: RULE,
  title: localized('学历', 'Education at least'),
  parameters: {
    level: { kind: 'choice', of: EDUCATION_TERMS, title: localized('最低学历', 'Level at least') },
    mode: {
      kind: 'choice',
      of: { fullTime: STUDY_MODE_TERMS.fullTime },
      title: localized('学习形式', 'Mode of study'),
      optional: true,
    },
  },
  fields: FIELDS,
  needs: ['education'],
  compile: ({ level, mode }) => {
    return mode === 'fullTime' ? (facts) => checkFullTime(facts, level) : (facts) => checkAny(facts, level);
  },
};

function checkAny(facts: EducationFacts, level: EducationLevel): Finding {
  const highest = highestOf(knownOf(facts));
  if (highest !== undefined && STEPS[highest.level] >= STEPS[level]) return PASS;
  const missing = unreadableReasons(facts);
  if (missing.length === 0) missing.push(...missingForAny(facts));
  if (missing.length > 0 || highest === undefined) return unverified(...missing);
  const params = { education: educationTerm(highest), required: EDUCATION_TERMS[level] };
  return failing(reason(RULE, 'rules.education-below', params));
}

/** What keeps the highest education from being known; never empty when nothing at all is known. */
function missingForAny({ education, fullTimeEducation, inServiceEducation }: EducationFacts): readonly Reason[] {
  if (education.state === 'known') return [];
  if (education.state !== 'absent') return [factMissing(RULE, 'education', education)];
  if (fullTimeEducation.state === 'blank') return [factMissing(RULE, 'fullTimeEducation', fullTimeEducation)];
  const bothColumns = fullTimeEducation.state === 'known' && inServiceEducation.state !== 'absent';
  return bothColumns ? [] : [factMissing(RULE, 'education', education)];
}

function checkFullTime(facts: EducationFacts, level: EducationLevel): Finding {
  const { education, fullTimeEducation } = facts;
  const plain = valueOf(education);
  const plainFullTime = plain?.mode === 'fullTime' ? plain : undefined;
  const fullTime = highestOf([valueOf(fullTimeEducation), plainFullTime]);
  if (fullTime !== undefined && STEPS[fullTime.level] >= STEPS[level]) return PASS;
  const unreadable = unreadableReasons(facts);
  if (unreadable.length > 0) return unverified(...unreadable);
  const required = EDUCATION_TERMS[level];
  if (fullTime !== undefined) {
    const params = { education: EDUCATION_TERMS[fullTime.level], required };
    return failing(reason(RULE, 'rules.education-below-full-time', params));
  }
  if (plain === undefined) return unverified(fullTimeMissing(facts));
  // 学历 is the highest in any mode, so the full-time one cannot be above it.
  if (STEPS[plain.level] < STEPS[level]) {
    return failing(reason(RULE, 'rules.education-below', { education: educationTerm(plain), required }));
  }
  if (fullTimeEducation.state === 'blank') return unverified(factMissing(RULE, 'fullTimeEducation', fullTimeEducation));
  const params = { education: educationTerm(plain), required };
  if (plain.mode === 'inService' && STEPS[plain.level] === STEPS[level]) {
    return failing(reason(RULE, 'rules.education-not-full-time', params));
  }
  return unverified(reason(RULE, 'rules.education-mode-unclear', params));
}

function fullTimeMissing({ education, fullTimeEducation }: EducationFacts): Reason {
  if (fullTimeEducation.state === 'absent' && education.state === 'blank') {
    return factMissing(RULE, 'education', education);
  }
  return factMissing(
    RULE,
    'fullTimeEducation',
    fullTimeEducation.state === 'blank' ? fullTimeEducation : { state: 'absent' },
  );
}

function valueOf(fact: Fact<Education>): Education | undefined {
  return fact.state === 'known' ? fact.value : undefined;
}

function knownOf(facts: EducationFacts): readonly (Education | undefined)[] {
  return [
    valueOf(facts.education),
    withMode(valueOf(facts.fullTimeEducation), 'fullTime'),
    withMode(valueOf(facts.inServiceEducation), 'inService'),
  ];
}

function withMode(education: Education | undefined, mode: 'fullTime' | 'inService'): Education | undefined {
  return education && { level: education.level, mode };
}

function highestOf(educations: readonly (Education | undefined)[]): Education | undefined {
  let highest: Education | undefined;
  for (const education of educations) {
    if (education && (!highest || STEPS[education.level] > STEPS[highest.level])) highest = education;
  }
  return highest;
}

/** The highest education that is known, in whichever mode. */
export function highestEducation(facts: EducationFacts): Education | undefined {
  return highestOf(knownOf(facts));
}

function unreadableReasons(facts: EducationFacts): Reason[] {
  const reasons: Reason[] = [];
  for (const field of FIELDS) {
    const fact = facts[field];
    if (fact.state === 'unreadable') reasons.push(factMissing(RULE, field, fact));
  }
  return reasons;
}
