import { localized } from '../../basics/localized';
import { declare, YES_NO } from './declare';

/** 民主推荐 (2-1). */
export const recommendTalks = declare({
  id: 'recommendTalks',
  title: localized(
    '会议推荐和谈话推荐（按职位分别进行）',
    'Recommendation by meeting and by talks, apart for each post',
  ),
  input: YES_NO,
  question: localized(
    '民主推荐是否既开会推荐又个别谈话推荐？',
    'Are people recommended in a meeting and also in talks?',
  ),
  neededFor: 'recommendation',
  alsoLater: true,
  rule: 'R-REG-4',
});
