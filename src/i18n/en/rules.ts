import type { RuleMessages } from '../../domain/messages/rules';

export const ruleTexts: Record<keyof RuleMessages, string> = {
  'rules.fact-blank': '“{field}” is blank.\nPlease fill it in.',
  'rules.fact-absent': 'The roster has no column “{field}”.\nPlease add it.',
  'rules.fact-unreadable': '“{field}” has “{raw}”, which cannot be read.\nPlease correct it.',
  'rules.as-of-missing': 'The as-of day for ages and years is not set.\nPlease enter it first.',
  'rules.post-fact-missing': 'Post “{post}” does not state its “{what}”.\nPlease fill it in.',
  'rules.date-after-as-of': '“{field}” is {date}, later than the as-of day {asOf}.\nPlease verify it.',
  'rules.number-implausible': '“{field}” is {value}; a whole number from 1 is expected.\nPlease correct it.',
  'rules.parameter-blank': 'Requirement “{rule}”: “{parameter}” is not decided.\nPlease enter it in the scheme first.',
  'rules.requirement-unusable':
    'Requirement “{rule}” is set up wrongly and cannot be checked.\nPlease correct the scheme.',

  'rules.age-over': 'Aged {age} (born {birth}, as of {asOf}), above the limit of {max} full years.',
  'rules.age-under': 'Aged {age} (born {birth}, as of {asOf}), below the minimum of {min} full years.',
  'rules.age-over-month':
    '“{field}” is known to the month only ({birth}); whether the age is above {max} on {asOf} depends on the day.\nPlease verify the day of birth.',
  'rules.age-over-month-hint':
    '“{field}” is known to the month only ({birth}); whether the age is above {max} on {asOf} depends on the day.\nPlease verify the day of birth (the ID number says {idBirth}).',
  'rules.age-under-month':
    '“{field}” is known to the month only ({birth}); whether {min} full years are reached on {asOf} depends on the day.\nPlease verify the day of birth.',
  'rules.age-under-month-hint':
    '“{field}” is known to the month only ({birth}); whether {min} full years are reached on {asOf} depends on the day.\nPlease verify the day of birth (the ID number says {idBirth}).',
  'rules.age-implausible': '“{field}” is {birth}, which makes the age only {age} on {asOf}.\nPlease verify it.',

  'rules.education-below': 'Education is {education}, below the required {required}.',
  'rules.education-below-full-time': 'Full-time education is {education}, below the required full-time {required}.',
  'rules.education-not-full-time':
    'Education is {education}, which is not full-time; full-time {required} is required.',
  'rules.education-mode-unclear':
    'Education is {education}; full-time {required} is required, and the roster does not tell the full-time education.\nPlease verify it and fill it in.',

  'rules.level-below': 'Current level is {level}, below the required {required}.',
  'rules.level-not-leading': 'Current level is {level}; a leading position is required.',
  'rules.steps-too-many':
    'Current level is {level}, the post is at {target}: {steps} steps up, and more than two are never allowed.',
  'rules.steps-too-soon':
    'Current level is {level}, the post is at {target}: {steps} step(s) up need {min} full years at the current level; there are {years} (since {since}, as of {asOf}).',
  'rules.tenure-short': '{years} full years at {held} (since {since}, as of {asOf}), short of the required {min}.',
  'rules.tenure-month':
    '“{field}” is known to the month only ({since}); whether {min} full years are reached on {asOf} depends on the day.\nPlease verify the day.',
  'rules.tenure-earlier-unknown':
    'Now at {held} for {years} full years (since {since}, as of {asOf}); the roster does not tell the earlier time at {required}.\nPlease verify {min} full years at {required} or above.',
  'rules.work-short': '{years} full years of work (since {since}, as of {asOf}), short of the required {min}.',
  'rules.title-none': 'No professional title; {required} or above is required.',
  'rules.title-below': 'Professional title is {title}, below the required {required}.',
  'rules.job-grade-none': 'No job grade; {required} or above is required.',
  'rules.job-grade-below': 'Job grade is {grade}, below the required {required}.',
  'rules.job-grade-other-track': 'Job grade is {grade}, of another track; {required} or above is required.',

  'rules.assessment-below': 'Annual assessments {failed} are below the required {required}.',
  'rules.assessment-missing': 'Annual assessments missing: {years}.\nPlease fill them in.',
  'rules.assessment-ungraded':
    'Annual assessments without a grade: {years}.\nPlease verify whether they are acceptable.',
  'rules.assessment-unreadable': 'Annual assessments that cannot be read: {years}.\nPlease correct them.',
  'rules.assessment-contradicts': 'Annual assessments with differing results: {years}.\nPlease verify them.',
  'rules.assessment-order':
    '{have} assessment grades without years, of which the latest {need} count: it matters from which end.\nPlease add the year of each grade.',
  'rules.assessment-too-few':
    'Only {have} annual assessments are given; the last {need} are needed.\nPlease fill them in.',

  'rules.political-not-accepted': 'Political status is {status}; required: {accepted}.',
  'rules.political-probationary-ask':
    'Probationary Party member; required: {accepted}.\nPlease verify whether this is acceptable.',
  'rules.political-probationary': 'Probationary Party member, counted as a Party member by the scheme.',
  'rules.staff-unclear':
    'Staff category {category}: the scheme does not say whether it may apply ({accepted} may).\nPlease verify.',
  'rules.staff-not-accepted': 'Staff category is {category}, not among those accepted ({accepted}).',
  'rules.major-not-listed': 'Major is “{major}”, not among those required ({words}).',
  'rules.major-matched': 'Major “{major}” was accepted because it contains “{words}”.\nPlease note.',

  'rules.training-missing': 'Training has not been completed.',
  'rules.training-due': 'Training has not been completed; it is due within {years} year(s) of the appointment.',
  'rules.unit-rank-over': '“{field}” is {rank}; {max} or better is required.',

  'rules.rotation-due':
    'In the current position “{position}” for {years} full years (since {since}, as of {asOf}); from {limit} years on one should rotate and not apply for the same post.',
  'rules.rotation-month':
    '“{field}” is {date}; whether the years for rotation are reached on {asOf} depends on the day.\nPlease verify the day.',
  'rules.recusal-stated': '“Recusal” says “{text}”.\nPlease verify whether recusal is needed.',
  'rules.discipline-stated': '“Discipline” says “{text}”.\nPlease verify how long it has effect.',
  'rules.discipline-within':
    '“Discipline” says “{text}”; at {months} months its effect lasts until {end} and has not ended on {asOf}.',
  'rules.discipline-near-end':
    '“Discipline” says “{text}”; at {months} months its effect lasts until {end}.\nPlease verify whether it has ended on {asOf}.',
  'rules.discipline-ended': '“Discipline” says “{text}”; at {months} months its effect ended on {end} (as of {asOf}).',

  'rules.recommendation-not-accepted': 'Nominated by: {way}; required: {accepted}.',

  'rules.scope-other-department': 'Department is “{department}”; post “{post}” is open to “{required}” only.',
  'rules.scope-similar-department':
    'Department “{department}” resembles “{required}”, to which post “{post}” is limited.\nPlease verify whether they are the same.',
  'rules.post-secret': 'Post “{post}” is a secret post, which is not competed for.',

  'rules.check-kind-unknown': 'Requirement {number}: there is no rule “{kind}”.\nCorrect the scheme.',
  'rules.check-parameter-unknown':
    'Requirement {number}, “{rule}”: there is no parameter “{parameter}”.\nRemove or correct it.',
  'rules.check-parameter-wrong':
    'Requirement {number}, “{rule}”: “{parameter}” is “{value}”; expected: {expected}.\nCorrect it.',
  'rules.check-parameter-conflict':
    'Requirement {number}, “{rule}”: “{parameters}” does not fit the rest.\nCorrect it.',
  'rules.check-group-empty': 'Requirement {number}: a group without any requirement.\nFill or remove it.',
  'rules.check-posts-empty':
    'Requirement {number}: it is limited to no post at all and has no effect.\nName posts or let it hold for all.',
  'rules.check-post-unknown': 'Requirement {number}: there is no post “{post}”.\nCorrect the name.',
};
