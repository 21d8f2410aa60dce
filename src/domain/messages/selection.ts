import type { LocalizedText } from '../basics/localized';

/** What composite scores, shortlists, notices and appointments say (综合成绩、考察对象、公示、任职、后备). */
export interface SelectionMessages {
  'selection.component-missing': { readonly components: readonly LocalizedText[] };
}
