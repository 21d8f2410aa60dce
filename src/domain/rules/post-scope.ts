import { localized } from '../basics/localized';
import { factMissing, failing, postFactMissing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { sameText } from '../basics/same-text';

const RULE = 'R-REG-4';
const SCOPE = localized('报名范围', 'scope');
const DEPARTMENT = localized('所在部门', 'department');

/**
 * The person is within the post's scope (R-REG-4). 本部门: the person's department is the post's, width and blanks ignored; where
 * one name contains the other ('党政办', '党政办公室') it is 待核实. 本单位 and wider pass: the roster is the unit's own, and a
 * post names no unit. A post without a scope is 待核实. Codes: `rules.scope-other-department`,
 * `rules.scope-similar-department`, `rules.post-fact-missing`, `rules.fact-*`.
 */
export const postScope: RuleKind = {
  id: 'post-scope',
  rule: RULE,
  title: localized('选拔范围', 'Scope of the post'),
  parameters: {},
  fields: ['department'],
  needs: ['department'],
  readsPost: true,
  compile: () => {
    return ({ department }, { post }) => {
      if (post.scope === undefined) return unverified(postFactMissing(RULE, post, SCOPE));
      if (post.scope !== 'department') return PASS;
      const required = post.department ?? '';
      const wanted = sameText(required);
      if (department.state !== 'known' || wanted === '') {
        const missing = department.state === 'known' ? [] : [factMissing(RULE, 'department', department)];
        return unverified(...missing, ...(wanted === '' ? [postFactMissing(RULE, post, DEPARTMENT)] : []));
      }
      const own = sameText(department.value);
      if (own === wanted) return PASS;
      const params = { department: department.value, post: post.name, required };
      if (own.includes(wanted) || wanted.includes(own)) {
        return unverified(reason(RULE, 'rules.scope-similar-department', params));
      }
      return failing(reason(RULE, 'rules.scope-other-department', params));
    };
  },
};
