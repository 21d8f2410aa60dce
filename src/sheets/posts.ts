import type { InParts } from '../domain/basics/parts';
import { columnLetters } from '../domain/basics/place';
import { NOT_COUNTED } from '../domain/campaign/campaign';
import { BELOW_STATUS, type PostStanding } from '../domain/campaign/post-standing';
import { POST_STATUS_TERMS, STANDING_TERMS, VERDICT_TERMS } from '../domain/campaign/terms';
import { RANK_TERMS, SCOPE_TERMS } from '../domain/rules/terms';
import { BELOW_MINIMUM } from '../domain/schemes/common-choices';
import type { CampaignView } from './campaign-view';
import { TEXT, words, type WholeNumberEntry } from './cell-entry';
import { dataReference, FIRST_DATA_ROW, fittingWidth, tableSheet, type Column } from './columns';
import { countFormula, isPlainCriterion, type RowCondition } from './formula-text';
import type { NamePlan, SheetPlan } from './plan';
import { POST_COLUMNS, POST_LISTS, POST_TITLES, postLetters, type PostColumn } from './post-layout';
import { reviewLayout } from './review';
import { parameterName } from './scheme-sheet';

/**
 * 职位: one row per post with openings, what rules may ask of it (R-ELI-3, R-REG-4, R-PLAN-4), live counts (R-REG-5) and what
 * R-REG-2 makes of them. Counts are formulas over 资格审查 and 方案, so that a decision shows at once.
 */
export function postsSheet(view: CampaignView): InParts<SheetPlan> {
  return tableSheet({
    name: view.names.posts,
    title: '竞聘职位',
    note: '请填写选拔人数和编制职数；部门、层次、范围、是否涉密在方案有此要求时填写。人数随“资格审查”的最终结论自动更新，重复报名、已改报、已放弃的不计。状态“待定”表示还有人待核实。',
    columns: postColumns(view),
    records: view.posts,
    frozenColumns: 1,
    tabColor: '4472C4',
    highlights: ({ all, column, firstRow }) => {
      const at = (id: PostColumn) => `$${postLetters(id)}${firstRow}`;
      const status = (...terms: readonly string[]) =>
        `OR(${terms.map((term) => `${at('status')}="${term}"`).join(',')})`;
      const { cancelled, pending, warned, otherMethod, widened } = POST_STATUS_TERMS;
      const overQuota = `AND(ISNUMBER(${at('quota')}),ISNUMBER(${at('openings')}),${at('openings')}>${at('quota')})`;
      return [
        { range: all, formula: status(cancelled), look: 'muted' },
        { range: all, formula: overQuota, look: 'block' },
        { range: all, formula: status(pending, warned, otherMethod, widened), look: 'warn' },
        { range: column('openings'), formula: `${at('openings')}=""`, look: 'warn' },
      ];
    },
  });
}

/** The rows of 职位, by the name of which sheets follow it that stay while it is written anew. */
export const POSTS_NAME = 'xb_posts';

export function postsName({ names, posts }: CampaignView): NamePlan {
  const last = FIRST_DATA_ROW + Math.max(1, posts.length) - 1;
  const end = columnLetters(POST_COLUMNS.length);
  return { name: POSTS_NAME, sheet: names.posts, range: `$A$${FIRST_DATA_ROW}:$${end}$${last}` };
}

const PEOPLE: WholeNumberEntry = { kind: 'wholeNumber', least: 1, most: 9999 };

/** The columns of 职位. */
export function postColumns(view: CampaignView): readonly Column<PostStanding>[] {
  const columns = columnsById(view);
  return POST_COLUMNS.map((id) => columns[id]);
}

function columnsById(view: CampaignView): Readonly<Record<PostColumn, Column<PostStanding>>> {
  const names = view.posts.map(({ post }) => post.name);
  const base = <Id extends PostColumn>(id: Id, width: number) => ({ id, title: POST_TITLES[id], width });
  const list = (id: 'rank' | 'scope' | 'secret', width: number) => ({
    ...base(id, width),
    style: 'inputCentered' as const,
    entry: words(POST_LISTS[id]),
  });
  return {
    name: { ...base('name', fittingWidth(names, 18, 40)), style: 'text', value: ({ post }) => post.name },
    openings: {
      ...base('openings', 10),
      style: 'inputNumber',
      entry: PEOPLE,
      value: ({ post }) => post.openings ?? null,
    },
    quota: { ...base('quota', 10), style: 'inputNumber', entry: PEOPLE, value: ({ post }) => post.quota ?? null },
    department: {
      ...base('department', 14),
      style: 'inputCentered',
      entry: TEXT,
      value: ({ post }) => post.department ?? null,
    },
    rank: {
      ...list('rank', 11),
      value: ({ post }) => (post.rank === undefined ? null : (RANK_TERMS[post.rank]?.zh ?? null)),
    },
    scope: {
      ...list('scope', 11),
      value: ({ post }) => (post.scope === undefined ? null : SCOPE_TERMS[post.scope].zh),
    },
    secret: {
      ...list('secret', 7),
      value: ({ post }) => (post.secret === undefined ? null : post.secret ? '是' : '否'),
    },
    ...countColumns(view, base),
    minimum: {
      ...base('minimum', 10),
      style: 'number',
      computed: true,
      value: ({ minimum }) => ({ value: minimum ?? null, ...minimumFormula(view) }),
    },
    status: {
      ...base('status', 14),
      style: 'formulaText',
      computed: true,
      value: ({ status }, { cell }) => ({ value: POST_STATUS_TERMS[status], formula: statusFormula(cell, view) }),
    },
  };
}

type CountColumn = 'applied' | 'eligible' | 'unverified' | 'ineligible';

function countColumns(
  view: CampaignView,
  base: (
    id: CountColumn,
    width: number,
  ) => { readonly id: CountColumn; readonly title: string; readonly width: number },
): Readonly<Record<CountColumn, Column<PostStanding>>> {
  const review = reviewLayout(view);
  const column = (id: string) => dataReference(view.names.review, review.letters(id), view.applications.length);
  const plain = view.posts.every(({ post }) => isPlainCriterion(post.name));
  const counts = NOT_COUNTED.map((standing): RowCondition => {
    return { column: column('standing'), sign: '<>', to: `"${STANDING_TERMS[standing]}"` };
  });
  const counted = (name: string, more: readonly RowCondition[]) =>
    countFormula([{ column: column('post'), sign: '=', to: name }, ...counts, ...more], plain);
  const count = (id: CountColumn, more: readonly RowCondition[] = []): Column<PostStanding> => ({
    ...base(id, 10),
    style: 'number',
    computed: true,
    value: (standing, { cell }) => ({ value: standing[id], formula: counted(cell('name'), more) }),
  });
  const verdict = (id: 'eligible' | 'unverified' | 'ineligible') =>
    count(id, [{ column: column('final'), sign: '=', to: `"${VERDICT_TERMS[id].zh}"` }]);
  return {
    applied: count('applied'),
    eligible: verdict('eligible'),
    unverified: verdict('unverified'),
    ineligible: verdict('ineligible'),
  };
}

/** The minimum follows 方案 where it is a number of people; a ratio to the openings is worked out when the campaign is. */
function minimumFormula(view: CampaignView): { readonly formula?: string } {
  const ids = view.scheme.parameters.map(({ parameter }) => parameter.id);
  if (!ids.includes('minimumPeople') || ids.includes('minimumRatio')) return {};
  const people = parameterName('minimumPeople');
  return { formula: `IF(ISNUMBER(${people}),${people},"")` };
}

function statusFormula(cell: (id: string) => string, view: CampaignView): string {
  const enough = `IF(${cell('eligible')}>=${cell('minimum')},"${POST_STATUS_TERMS.open}",`;
  const pending = `IF(${cell('eligible')}+${cell('unverified')}>=${cell('minimum')},"${POST_STATUS_TERMS.pending}",`;
  return `IF(${cell('minimum')}="","${POST_STATUS_TERMS.undecided}",${enough}${pending}${belowFormula(view)})))`;
}

/** The status of a post that stays below its minimum, as 方案 says. */
function belowFormula({ scheme }: CampaignView): string {
  const undecided = `"${POST_STATUS_TERMS.undecided}"`;
  if (!scheme.parameters.some(({ parameter }) => parameter.id === 'belowMinimum')) return undecided;
  return (Object.keys(BELOW_STATUS) as (keyof typeof BELOW_STATUS)[]).reduceRight(
    (otherwise, choice) =>
      `IF(${parameterName('belowMinimum')}="${BELOW_MINIMUM[choice].zh}","${POST_STATUS_TERMS[BELOW_STATUS[choice]]}",${otherwise})`,
    undecided,
  );
}
