import { localized } from '../basics/localized';
import { failing, reason } from './findings';
import { PASS, type RuleKind } from './rule';

const RULE = 'R-PLAN-4';

/** A secret post is not competed for: everyone fails it (R-PLAN-4). A post without the flag is not secret. Code: `rules.post-secret`. */
export const notSecretPost: RuleKind = {
  id: 'not-secret-post',
  rule: RULE,
  title: localized('非涉密职位', 'Not a secret post'),
  parameters: {},
  fields: [],
  needs: [],
  readsPost: true,
  compile:
    () =>
    (_facts, { post }) => {
      return post.secret === true ? failing(reason(RULE, 'rules.post-secret', { post: post.name })) : PASS;
    },
};
