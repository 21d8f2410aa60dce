import { columnLetters } from '../domain/basics/place';
import { RANK_TERMS, SCOPE_TERMS } from '../domain/rules/terms';

/** The columns of 职位 in their order, with the titles by which they are read back. */
export const POST_TITLES = {
  name: '职位',
  openings: '选拔人数',
  quota: '编制职数',
  department: '所在部门',
  rank: '职位层次',
  scope: '报名范围',
  secret: '涉密',
  applied: '报名人数',
  eligible: '合格人数',
  unverified: '待核实人数',
  ineligible: '不合格人数',
  minimum: '最低人数',
  status: '状态',
} as const;

export type PostColumn = keyof typeof POST_TITLES;

/** Left to right. */
export const POST_COLUMNS = Object.keys(POST_TITLES) as readonly PostColumn[];

/** The letters of a column of 职位, for formulas and links of other sheets. */
export function postLetters(id: PostColumn): string {
  return columnLetters(POST_COLUMNS.indexOf(id) + 1);
}

const zh = (terms: Readonly<Record<string, { readonly zh: string }>>) => Object.values(terms).map((term) => term.zh);

/** Choices of the coded settings of a post. */
export const POST_LISTS = { rank: zh(RANK_TERMS), scope: zh(SCOPE_TERMS), secret: ['是', '否'] } as const;
