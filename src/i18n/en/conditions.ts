import type { conditionTexts as zh, conditionWords as zhWords } from '../zh-CN/conditions';

export const conditionTexts: Record<keyof typeof zh, string> = {
  'age-at-most': 'at most {maxYears} years old',
  'age-at-least': 'at least {minYears} years old',
  'education-at-least': 'education: {level} or higher[ ({mode})]',
  'level-tenure': '{minRank} or higher[, held for {minYears} full years][, in a leading position{leading}]',
  'level-years': 'at the current level[ for {minYears} full years]',
  'position-years': 'in the current position[ for {minYears} full years]',
  'rank-steps':
    'at the current level for {oneStepYears} full years to go one step up, and for {twoStepYears} to go two steps up; never three',
  'work-years': 'at work[ for {minYears} full years]',
  'assessments-at-least': 'annual assessment “{grade}” or better in each of the last {years} years',
  'political-status': 'political status: {accepted}[ (probationary members: {probationary})]',
  'staff-category-in': 'staff category: {accepted}[; not: {rejected}]',
  'title-at-least': 'professional title: {level} or higher[, held for {minYears} full years]',
  'job-grade-at-least': 'job grade: {track} {grade} or higher[, held for {minYears} full years]',
  'major-in': 'a major whose name contains {words}',
  'training-done': 'training completed[, or to be completed within {graceYears} years of the appointment]',
  'unit-rank': 'unit among the first {maxRank}[, and among the first {maxTierRank} of its tier]',
  'unit-tier-rank': 'unit among the first {maxTierRank} of its tier',
  'rotation-limit':
    'who applies for the post that they hold has to rotate after {minYears} full years[ (below the age of {youngAge}: {youngYears})][ (the roster must have the columns{columnNeeded})]',
  recusal: 'nothing that demands recusal[ (the roster must have the column{columnNeeded})]',
  'discipline-clear':
    'not within a disciplinary window[ of {windowMonths} months][ (the roster must have the column{columnNeeded})]',
  'post-scope': 'within the scope of the post',
  'recommendation-in': 'nominated by: {accepted}',
  'not-secret-post': 'secret posts are not competed for',
};

export const conditionWords: Record<keyof typeof zhWords, string> = {
  open: '(open)',
  or: '; or ',
  and: ', and ',
  list: ', ',
  quoted: '“{text}”',
  forWords: '{condition} (only for posts whose names contain {words})',
  forPosts: '{condition} (only for {posts})',
  forOpen: '{condition} (for which posts is still open in the scheme)',
};
