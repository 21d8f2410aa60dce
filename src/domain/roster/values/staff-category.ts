import type { StaffCategory } from '../facts';
import { problem, wordReader, type CompileReader } from './reader';

const UNREADABLE = problem('roster.staff-category-unreadable');
const DOUBTFUL = problem('roster.staff-category-doubtful');

/** What names a category, longer terms first. 参公 is 事业编制 in kind, although managed by the 公务员法 (第一百一十二条, 2018). */
const TERMS: readonly (readonly [RegExp, StaffCategory])[] = [
  [/劳务派遣|派遣/g, 'dispatched'],
  [/编外|临聘|临时聘用|临时|外聘|公益性?岗位?/g, 'temporary'],
  [/合同制|劳动合同|合同/g, 'contract'],
  [/参照公务员法?(?:管理)?|参公(?:管理)?|参照管理/g, 'institution'],
  [/事业|全额拨款|全额预算|差额拨款|财政全额|财政差额|全额|差额|自收自支/g, 'institution'],
  [/政法专项|行政|公务员/g, 'administrative'],
  [/大集体|集体所有制|集体/g, 'collective'],
  [/借用/g, 'borrowed'],
  [/借调|挂职|抽调/g, 'seconded'],
  [/工勤|工人|后勤服务/g, 'worker'],
];

/** On the establishment, of a kind that is not said. */
const ESTABLISHED = /^(?:正式)?(?:在编|在编在岗|在编在职|在职在编|编内)(?:人员|干部|职工)?$/;

const YES = /^(?:是|√|✓|有|y|yes)$/i;

/** Words beside a term that change nothing. */
const FILLERS =
  /人员|编制|编内|编|身份|性质|在编|在岗|在册|类|制|员工|职工|干部|单位|机关|国家|管理|预算|财政|拨款|补助|供养|工作|正式|聘用|员|工|岗|[()、,/·-]/g;

/**
 * Reads 编制/用工性质. One term and nothing unknown beside it is a category; terms of two categories ('行政编（借用）') are
 * doubtful: `roster.staff-category-doubtful`. No term, a negation or unknown words: `roster.staff-category-unreadable`.
 * Under a header that asks 是否在编, 是 is 在编; 否 does not say what the person is instead and is unreadable.
 * 聘用制 alone may be 事业 or temporary and is unreadable (R-ELI-7, scheme 004 在编).
 */
export const staffCategoryReader: CompileReader<StaffCategory> = ({ header }) => {
  const asksWhether = header.startsWith('是否');
  return wordReader((text) => {
    if (ESTABLISHED.test(text) || (asksWhether && YES.test(text))) return { value: 'established' };
    let rest = text;
    const found = new Set<StaffCategory>();
    for (const [pattern, category] of TERMS) {
      const without = rest.replace(pattern, '');
      if (without !== rest) found.add(category);
      rest = without;
    }
    if (found.size > 1) return DOUBTFUL;
    const [category] = found;
    return category && rest.replace(FILLERS, '') === '' ? { value: category } : UNREADABLE;
  });
};
