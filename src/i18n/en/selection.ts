import type { SelectionMessages } from '../../domain/messages/selection';

export const selectionTexts: Record<keyof SelectionMessages, string> = {
  'selection.component-missing': 'the {components} is missing, so there is no composite score yet,\ncomplete it first',
  'selection.component-missing-of':
    '{who}: the {components} is missing, so there is no composite score.\nReopen that stage and complete it, or record a withdrawal or disqualification.',
  'selection.total-not-computed': 'the composite score cannot be computed yet',
  'selection.total-not-computed-of':
    '{who}: a score is not between 0 and its full mark, so there is no composite score.\nReopen the stage of that score and correct it.',
  'selection.component-not-held':
    'The composite score includes {component}, which has no scores.\nClose that stage first, or change the scheme.',
  'selection.weights-unfit':
    'The scheme has {components} components but {weights} weights; expected: as many weights as components.\nCorrect the weights in sheet 方案.',
  'selection.below-floor': 'the composite score of {score} is below the minimum of {floor}',
  'selection.below-floor-alone':
    'the only one for this post, and the composite score of {score} is below the minimum of {floor} without competition',
  'selection.no-total':
    'The scheme has neither a composite score nor a single component, so that nobody can be ranked.\nChange the scheme.',
  'selection.total-missing': 'the {title} is missing, so there is no rank yet',
  'selection.total-missing-of':
    '{who}: the {title} is missing, so there is no rank.\nReopen that stage and complete it, or record a withdrawal or disqualification.',
  'selection.quota-open': 'The scheme does not say how many people are shortlisted.\nComplete it in sheet 方案.',
  'selection.openings-missing':
    'Post {post}: the number of openings is blank or 0, so nobody can be shortlisted.\nEnter it in sheet 职位.',
  'selection.shortlisted': 'rank {rank}, places {quota}: shortlisted',
  'selection.shortlisted-tied': 'rank {rank}, places {quota}: equal at the last place with {score}, shortlisted too',
  'selection.not-shortlisted': 'rank {rank} with {score}; places {quota}, lowest score {cutoff}: not shortlisted',
  'selection.waiting': 'rank {rank} with {score}; places {quota}, lowest score {cutoff}: next in line',
  'selection.not-differential':
    'Post {post}: shortlisted {shortlisted}, openings {openings}; expected: more people than openings.\nCheck it; to go on all the same, give the reason.',
  'selection.tie-broken':
    'Post {post}: equal totals of {score} (people: {count}), put in order by {columns}: {people}.',
  'selection.tie-all-enter':
    'Post {post}: people equal at the last place with {score} and not to be told apart: {count}, all are shortlisted: {names} (places: {places}).',
  'selection.tie-within':
    'Post {post}: equal totals of {score} (people: {count}) share a rank and all have a place: {names}.',
  'selection.extra-test': 'equal at the last place with {score}, to be decided by an extra test',
  'selection.extra-test-missing':
    '{who} ({post}): equal at the last place with {score}, and no extra test score yet.\nHold the extra test and enter the score.',
  'selection.steps-in': 'rank {rank}, places free: {free}; steps in, round {round}',
  'selection.steps-in-tied':
    'shared rank {rank}, places free: {free}; equal at the last of them, all step in, round {round}',
  'selection.substitution-extra-test':
    'places free: {free}; {names} are equal at the last of them, to be decided by an extra test',
  'selection.substitution-none': 'places vacant: {vacant}; the scheme has no substitution',
  'selection.substitution-rounds-used-up': 'places vacant: {vacant}; rounds that the scheme allows: {rounds}, all used',
  'selection.substitution-pool-empty': 'places vacant: {vacant}; nobody is left to step in',
  'selection.notice-open': 'the notice is not over, or has no result yet',
  'selection.notice-period':
    'Post {post}: posted on {from}, to {to} inclusive ({days} {kind}, day 1 is {first}).\nGo on when it is over.',
  'selection.notice-calendar-unknown':
    'Post {post}: posted on {day}; working days are known from {from} to {to} only, so the end of the notice was not computed.\nCount it by the holiday notice of the State Council, and give the reason when going on.',
  'selection.notice-period-open':
    'The scheme does not say how long the notice is or how its days are counted, so its end was not computed.\nCheck that it is over, and give the reason when going on.',
  'selection.objection-upheld': 'an objection to the notice bars the appointment: {explanation}',
  'selection.objection-unexplained':
    '{who}: there was an objection to the notice, but nothing says what it was.\nFill in the explanation.',
  'selection.appointed': 'appointed on {day}',
  'selection.appointment-open': 'no day of appointment yet',
  'selection.appointed-within-notice':
    '{who}: appointed on {day}, but the notice runs to {end}; expected: a day after the notice.\nCheck both days; to go on all the same, give the reason.',
  'selection.more-than-openings':
    'Post {post}: appointed {appointed}, openings {openings}; expected: no more than openings.\nCheck it; to go on all the same, give the reason.',
  'selection.reserve-open': 'not decided yet whether on the reserve list',
  'selection.not-in-reserve': 'not on the reserve list',
};
