import type { InParts } from '../domain/basics/parts';
import { formatDate, fullYearsRange } from '../domain/basics/calendar';
import { fieldsRead } from '../domain/schemes/requirement-fields';
import {
  asOfDay,
  finalVerdict,
  LEAST_REASON_LENGTH,
  personName,
  type ReviewedApplication,
} from '../domain/campaign/review';
import { NOT_COUNTED } from '../domain/campaign/campaign';
import type { RosterField } from '../domain/roster/fields';
import type { CampaignView } from './campaign-view';
import { TEXT, words } from './cell-entry';
import { dataReference, fittingWidth, sampled, tableRange, tableSheet, type Column, type TableRange } from './columns';
import type { FactColumn } from './fact-columns';
import { exactMatch, hasReasonFormula } from './formula-text';
import type { SheetPlan } from './plan';
import { reasonText } from './reason-text';
import { postLetters } from './post-layout';
import { POST_STATUS_TERMS, STANDING_TERMS, VERDICT_LIST, VERDICT_TERMS } from '../domain/campaign/terms';

/** The titles by which 资格审查 is read back. */
export const REVIEW_TITLES = {
  number: '编号',
  name: '姓名',
  post: '竞聘职位',
  standing: '登记状态',
  verdict: '系统结论',
  reasons: '原因',
  warnings: '提醒',
  override: '复核结论',
  overrideReason: '复核理由',
  reviewer: '复核人',
  final: '最终结论',
} as const;

/** Read by rules but shown elsewhere, or only there to tell people apart. */
const NOT_SHOWN: ReadonlySet<RosterField> = new Set(['idNumber', 'assessment']);

/**
 * 资格审查: per application the facts used, the verdict with every reason (R-ELI-0), and the reviewer's decision, which
 * counts only with a reason. The final verdict is a formula, so that it follows the reviewer at once.
 */
export function reviewSheet(view: CampaignView): InParts<SheetPlan> {
  const columns = reviewColumns(view);
  const asOf = asOfDay(view.scheme);
  return tableSheet({
    name: view.names.review,
    title: '资格审查',
    note: `年龄、年限截至${asOf ? formatDate(asOf) : '（尚未确定）'}。红色不合格，黄色待核实，灰色职位已取消、重复报名、已改报或放弃。改变系统结论须在“复核结论”选择，并写明理由，否则不生效。`,
    columns,
    records: view.applications,
    frozenColumns: 3,
    tabColor: 'C00000',
    filter: true,
    highlights: (range) => highlights(range),
    validations: ({ column, firstRow, letters }) => [
      {
        kind: 'formula',
        range: column('overrideReason'),
        title: REVIEW_TITLES.overrideReason,
        message: '填了复核结论就必须写明理由（至少2个字）。',
        formula: `OR($${letters('override')}${firstRow}="",${hasReasonFormula(`$${letters('overrideReason')}${firstRow}`, LEAST_REASON_LENGTH)})`,
        strictness: 'stop',
      },
    ],
  });
}

/** Where the columns of 资格审查 stand, for formulas of other sheets. */
export function reviewLayout(view: CampaignView): TableRange {
  return tableRange(reviewColumns(view), view.applications.length);
}

function highlights({ all, column, firstRow, letters }: TableRange) {
  const at = (id: string) => `$${letters(id)}${firstRow}`;
  const verdict = (text: string) => `${at('final')}="${text}"`;
  const unreasoned = `AND(${at('override')}<>"",NOT(${hasReasonFormula(at('overrideReason'), LEAST_REASON_LENGTH)}))`;
  return [
    { range: column('overrideReason'), formula: unreasoned, look: 'block' as const },
    {
      range: all,
      formula: `OR(${NOT_COUNTED.map((standing) => `${at('standing')}="${STANDING_TERMS[standing]}"`).join(',')},${at('postStatus')}="${POST_STATUS_TERMS.cancelled}")`,
      look: 'muted' as const,
    },
    { range: all, formula: verdict(VERDICT_TERMS.ineligible.zh), look: 'block' as const },
    { range: all, formula: verdict(VERDICT_TERMS.unverified.zh), look: 'warn' as const },
  ];
}

/** The columns of 资格审查; they depend on the facts that the scheme reads. */
export function reviewColumns(view: CampaignView): readonly Column<ReviewedApplication>[] {
  const asOf = asOfDay(view.scheme);
  const read = fieldsRead(view.scheme);
  const shown = view.factColumns.filter(({ field }) => read.has(field) && !NOT_SHOWN.has(field));
  const grades = view.factColumns.filter(({ field }) => field === 'assessment');
  return [
    { id: 'number', title: REVIEW_TITLES.number, width: 7, style: 'number', value: ({ number }) => number },
    {
      id: 'name',
      title: REVIEW_TITLES.name,
      width: 11,
      style: 'centered',
      computed: true,
      value: (application) => personName(application) || null,
    },
    {
      id: 'post',
      title: REVIEW_TITLES.post,
      width: fittingWidth(
        view.posts.map(({ post }) => post.name),
        12,
        24,
      ),
      style: 'centered',
      computed: true,
      value: ({ post }) => post || null,
    },
    ...shown.map((column) => factShown(column, view.applications)),
    {
      id: 'age',
      title: '周岁',
      width: 7,
      style: 'centered',
      computed: true,
      value: ({ facts }) => {
        if (!asOf || facts.birth.state !== 'known') return null;
        const { least, most } = fullYearsRange(facts.birth.value, asOf);
        return least === most ? String(least) : `${least}–${most}`;
      },
    },
    ...(grades.length === 0
      ? []
      : [
          {
            id: 'grades',
            title: gradesTitle(grades),
            width: fittingWidth(
              sampled(view.applications).map(({ facts }) => gradesText(grades, facts) ?? ''),
              16,
              34,
            ),
            style: 'centered',
            computed: true,
            value: ({ facts }) => gradesText(grades, facts),
          } satisfies Column<ReviewedApplication>,
        ]),
    {
      id: 'standing',
      title: REVIEW_TITLES.standing,
      width: 10,
      style: 'centered',
      computed: true,
      value: ({ standing }) => STANDING_TERMS[standing],
    },
    ...decisionColumns(view),
  ];
}

function decisionColumns(view: CampaignView): readonly Column<ReviewedApplication>[] {
  const postNames = dataReference(view.names.posts, postLetters('name'), view.posts.length);
  const postStatus = dataReference(view.names.posts, postLetters('status'), view.posts.length);
  const match = exactMatch(view.posts.map(({ post }) => post.name));
  const statuses = new Map(view.posts.map(({ post, status }) => [post.name, POST_STATUS_TERMS[status]]));
  return [
    {
      id: 'postStatus',
      title: '职位状态',
      width: 10,
      style: 'formulaText',
      computed: true,
      value: ({ post }, { cell }) => ({
        value: statuses.get(post) ?? '',
        formula: `IFERROR(INDEX(${postStatus},${match(cell('post'), postNames)}),"")`,
      }),
    },
    {
      id: 'verdict',
      title: REVIEW_TITLES.verdict,
      width: 10,
      style: 'centered',
      computed: true,
      value: ({ verdict }) => VERDICT_TERMS[verdict].zh,
    },
    {
      id: 'reasons',
      title: REVIEW_TITLES.reasons,
      width: 46,
      style: 'text',
      computed: true,
      value: ({ reasons }) => reasonText(reasons, view.wording.text),
    },
    {
      id: 'warnings',
      title: REVIEW_TITLES.warnings,
      width: 32,
      style: 'text',
      computed: true,
      value: ({ warnings }) => reasonText(warnings, view.wording.text),
    },
    {
      id: 'override',
      title: REVIEW_TITLES.override,
      width: 10,
      style: 'inputCentered',
      entry: words(VERDICT_LIST),
      value: ({ override }) => (override?.verdict ? VERDICT_TERMS[override.verdict].zh : null),
    },
    {
      id: 'overrideReason',
      title: REVIEW_TITLES.overrideReason,
      width: 24,
      style: 'inputText',
      entry: TEXT,
      value: ({ override }) => override?.reason || null,
    },
    {
      id: 'reviewer',
      title: REVIEW_TITLES.reviewer,
      width: 10,
      style: 'inputCentered',
      entry: TEXT,
      value: ({ override }) => override?.reviewer || null,
    },
    {
      id: 'final',
      title: REVIEW_TITLES.final,
      width: 10,
      style: 'formulaText',
      computed: true,
      value: (application, { cell }) => ({
        value: VERDICT_TERMS[finalVerdict(application)].zh,
        formula: `IF(AND(${isVerdict(cell('override'))},${hasReasonFormula(cell('overrideReason'), LEAST_REASON_LENGTH)}),${cell('override')},${cell('verdict')})`,
      }),
    },
  ];
}

/** A condition that is true when a cell says one of the three verdicts and nothing else. */
function isVerdict(address: string): string {
  return `OR(${VERDICT_LIST.map((verdict) => `EXACT(${address},"${verdict}")`).join(',')})`;
}

function factShown(column: FactColumn, applications: readonly ReviewedApplication[]): Column<ReviewedApplication> {
  return {
    id: column.id,
    title: column.title,
    width: fittingWidth(
      sampled(applications).map(({ facts }) => column.text(facts)),
      10,
      22,
    ),
    style: 'centered',
    computed: true,
    value: ({ facts }) => column.text(facts) || null,
  };
}

/** The grades side by side, oldest first; a missing one shows. The years stand in the header. */
function gradesText(grades: readonly FactColumn[], facts: ReviewedApplication['facts']): string | null {
  const texts = grades.map((column) => column.text(facts));
  return texts.every((text) => text === '') ? null : texts.map((text) => text || '（缺）').join('、');
}

function gradesTitle(grades: readonly FactColumn[]): string {
  const years = grades.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === undefined || years.length < grades.length) return '年度考核';
  return first === last ? `${first}年考核` : `${first}–${last}年考核`;
}
