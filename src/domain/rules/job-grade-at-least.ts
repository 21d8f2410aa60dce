import { localized } from '../basics/localized';
import { LOWEST_JOB_GRADE, type JobGrade } from '../roster/facts';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { JOB_TRACK_TERMS, jobGradeTerm } from './terms';
import { checkTenure } from './tenure';

const RULE = 'R-ELI-8';

/**
 * 岗位等级 of one track at least at a grade, for N full years (R-ELI-8). A *smaller* number is a *higher* grade; another track fails,
 * and a scheme that accepts both joins two of these by `any`. Of a higher grade only its own years are known. A cell that says
 * 无 is no grade and fails; a blank one is 待核实. `minYears` 0 asks for the grade alone. Codes: `rules.job-grade-none`,
 * `rules.job-grade-below`, `rules.job-grade-other-track`, those of `checkTenure`, `rules.fact-*`.
 */
export const jobGradeAtLeast: RuleKind<{
  readonly track: JobGrade['track'];
  readonly grade: number;
  readonly minYears: number;
}> = {
  id: 'job-grade-at-least',
  rule: RULE,
  title: localized('岗位等级', 'Job grade'),
  parameters: {
    track: { kind: 'choice', of: JOB_TRACK_TERMS, title: localized('岗位类别', 'Track') },
    grade: {
      kind: 'wholeNumber',
      least: 1,
      most: 13,
      title: localized('最低等级（数字越小等级越高）', 'Grade at least'),
    },
    minYears: { kind: 'wholeNumber', least: 0, most: 40, title: localized('最低聘任年限', 'Full years at least') },
  },
  fields: ['jobGrade', 'jobGradeSince'],
  needs: ['jobGrade'],
  needsAsOf: ({ minYears }) => minYears > 0,
  conflicts: ({ track, grade }) => (grade > LOWEST_JOB_GRADE[track] ? ['grade'] : []),
  compile: ({ track, grade, minYears }) => {
    const required = jobGradeTerm({ track, grade });
    return (facts, { asOf }) => {
      const { jobGrade } = facts;
      if (jobGrade.state !== 'known') return unverified(factMissing(RULE, 'jobGrade', jobGrade));
      if (jobGrade.value === 'none') return failing(reason(RULE, 'rules.job-grade-none', { required }));
      const held = jobGradeTerm(jobGrade.value);
      if (jobGrade.value.track !== track) {
        return failing(reason(RULE, 'rules.job-grade-other-track', { grade: held, required }));
      }
      if (jobGrade.value.grade > grade)
        return failing(reason(RULE, 'rules.job-grade-below', { grade: held, required }));
      if (minYears === 0) return PASS;
      const higher = jobGrade.value.grade < grade;
      return checkTenure(
        RULE,
        { field: 'jobGradeSince', since: facts.jobGradeSince, held, required, higher, minYears },
        asOf,
      );
    };
  },
};
