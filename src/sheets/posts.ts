import type { PostStanding } from '../domain/campaign/post-standing';
import { parameterValue } from '../domain/schemes/resolve';
import type { CampaignView } from './campaign-view';
import { dataReference, fittingWidth, tableSheet, type Column } from './columns';
import { exactCriterion } from './formula-text';
import type { SheetPlan } from './plan';
import { reviewLayout } from './review';
import { POST_STATUS_TERMS, STANDING_TERMS, VERDICT_TERMS } from './verdict-terms';

/** The titles by which 职位 is read back. */
export const POST_TITLES = { name: '职位', openings: '选拔人数', quota: '编制职数', status: '状态' } as const;

/** Where 职位 keeps what other sheets look up. */
export const POST_LETTERS = {
  name: 'A',
  applied: 'D',
  eligible: 'E',
  unverified: 'F',
  ineligible: 'G',
  minimum: 'H',
  status: 'I',
} as const;

/**
 * 职位: one row per post with openings and live counts (R-REG-5) and what R-REG-2 makes of it. Counts are formulas over
 * 资格审查, so that a reviewer's decision shows at once.
 */
export function postsSheet(view: CampaignView): SheetPlan {
  return tableSheet({
    name: view.names.posts,
    title: '竞聘职位',
    note: '请填写选拔人数和编制职数。报名人数、合格人数随“资格审查”的最终结论自动更新；重复报名不计。状态“待定”表示还有人待核实。',
    columns: postColumns(view),
    records: view.posts,
    frozenColumns: 1,
    tabColor: '4472C4',
    highlights: ({ all, firstRow }) => [
      { range: all, formula: `$I${firstRow}="${POST_STATUS_TERMS.cancelled}"`, look: 'muted' },
      { range: all, formula: `AND($C${firstRow}<>"",$B${firstRow}<>"",$B${firstRow}>$C${firstRow})`, look: 'block' },
      {
        range: all,
        formula: `OR($I${firstRow}="${POST_STATUS_TERMS.pending}",$I${firstRow}="${POST_STATUS_TERMS.warned}",$I${firstRow}="${POST_STATUS_TERMS.otherMethod}")`,
        look: 'warn',
      },
      {
        range: `B${firstRow}:B${firstRow + Math.max(1, view.posts.length) - 1}`,
        formula: `$B${firstRow}=""`,
        look: 'warn',
      },
    ],
    validations: ({ column }) =>
      (['openings', 'quota'] as const).map((id) => ({
        kind: 'wholeNumber',
        range: column(id),
        title: POST_TITLES[id],
        message: '请填1–9999的整数。',
        least: 1,
        most: 9999,
        strictness: 'stop',
      })),
  });
}

function postColumns(view: CampaignView): readonly Column<PostStanding>[] {
  const review = reviewLayout(view);
  const count = view.applications.length;
  const criterion = exactCriterion(view.posts.map(({ post }) => post.name));
  const column = (id: string) => dataReference(view.names.review, review.letters(id), count);
  const counted = (cell: (id: string) => string, more: string) =>
    `COUNTIFS(${column('post')},${criterion(cell('name'))},${column('standing')},"<>${STANDING_TERMS.duplicate}"${more})`;
  const verdictCount = (id: 'eligible' | 'unverified' | 'ineligible', title: string): Column<PostStanding> => ({
    id,
    title,
    width: 10,
    style: 'number',
    computed: true,
    value: (standing, { cell }) => ({
      value: standing[id],
      formula: counted(cell, `,${column('final')},"${VERDICT_TERMS[id].zh}"`),
    }),
  });
  return [
    {
      id: 'name',
      title: POST_TITLES.name,
      width: fittingWidth(
        view.posts.map(({ post }) => post.name),
        18,
        40,
      ),
      style: 'text',
      value: ({ post }) => post.name,
    },
    {
      id: 'openings',
      title: POST_TITLES.openings,
      width: 10,
      style: 'inputNumber',
      value: ({ post }) => post.openings ?? null,
    },
    { id: 'quota', title: POST_TITLES.quota, width: 10, style: 'inputNumber', value: ({ post }) => post.quota ?? null },
    {
      id: 'applied',
      title: '报名人数',
      width: 10,
      style: 'number',
      computed: true,
      value: ({ applied }, { cell }) => ({ value: applied, formula: counted(cell, '') }),
    },
    verdictCount('eligible', '合格人数'),
    verdictCount('unverified', '待核实人数'),
    verdictCount('ineligible', '不合格人数'),
    { id: 'minimum', title: '最低人数', width: 10, style: 'number', value: ({ minimum }) => minimum ?? null },
    {
      id: 'status',
      title: POST_TITLES.status,
      width: 14,
      style: 'formulaText',
      computed: true,
      value: ({ status }, { cell }) => ({
        value: POST_STATUS_TERMS[status],
        formula: statusFormula(cell, belowTerm(view)),
      }),
    },
  ];
}

function statusFormula(cell: (id: string) => string, below: string): string {
  const enough = `IF(${cell('eligible')}>=${cell('minimum')},"${POST_STATUS_TERMS.open}",`;
  const pending = `IF(${cell('eligible')}+${cell('unverified')}>=${cell('minimum')},"${POST_STATUS_TERMS.pending}","${below}"))`;
  return `IF(${cell('minimum')}="","${POST_STATUS_TERMS.undecided}",${enough}${pending})`;
}

/** The status of a post that stays below its minimum, as the scheme says. */
function belowTerm({ scheme }: CampaignView): string {
  switch (parameterValue(scheme, 'belowMinimum')) {
    case 'cancel':
      return POST_STATUS_TERMS.cancelled;
    case 'otherMethod':
      return POST_STATUS_TERMS.otherMethod;
    case 'warn':
      return POST_STATUS_TERMS.warned;
    default:
      return POST_STATUS_TERMS.undecided;
  }
}
