import { problem, wordReader, type CompileReader } from './reader';

const TRAINING_UNREADABLE = problem('roster.training-unreadable');
const RANK_UNREADABLE = problem('roster.rank-unreadable');
const RECOMMENDATION_UNREADABLE = problem('roster.recommendation-unreadable');

/** Reads 任职培训 as done or not; 无 and × are "not done". Unreadable: `roster.training-unreadable` (R-ELI-10). */
export const trainingReader: CompileReader<boolean> = () =>
  wordReader(
    (text) => {
      if (/^(?:是|有|已|已?(?:参加|完成|培训|参训)(?:过|培训)?|合格|√|✓|☑|TRUE|Y|YES)$/i.test(text))
        return { value: true };
      if (/^(?:否|无|没有|未|[未没](?:参加|完成|培训|参训)(?:过|培训)?|不合格|×|✗|X|FALSE|N|NO)$/i.test(text)) {
        return { value: false };
      }
      return TRAINING_UNREADABLE;
    },
    { noneIsValue: true },
  );

/** Reads a place in a ranking: 3, '第3名', '3/18'. Unreadable: `roster.rank-unreadable` (R-ELI-11). */
export const rankReader: CompileReader<number> = () =>
  wordReader((text) => {
    const rank = /^第?(\d{1,4})(?:名|位)?(?:\/\d{1,4})?$/.exec(text);
    return rank && Number(rank[1]) > 0 ? { value: Number(rank[1]) } : RANK_UNREADABLE;
  });

/** Reads 报名方式. Both ways at once, neither, or a negation is `roster.recommendation-unreadable` (R-REG-7). */
export const recommendationReader: CompileReader<'self' | 'organisation'> = () =>
  wordReader((text) => {
    const ways = text.replace(/自我推荐/g, '自荐');
    const self = /自荐|自愿|个人|本人|自报|自主/.test(ways);
    const organisation = /组织|单位推荐|党委|党组|支部|部门推荐|领导推荐/.test(ways);
    const both = self && (organisation || ways.includes('推荐'));
    if (both || self === organisation || /[非未无不没]/.test(ways)) return RECOMMENDATION_UNREADABLE;
    return { value: self ? 'self' : 'organisation' };
  });
