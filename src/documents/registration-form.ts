import { localized } from '../domain/basics/localized';
import type { ReviewedApplication } from '../domain/campaign/review';
import { personName } from '../domain/campaign/review';
import type { PersonFacts } from '../domain/roster/facts';
import type { RosterField } from '../domain/roster/fields';
import type { CampaignView } from '../sheets/campaign-view';
import { cell, paragraph, widths } from './blocks';
import { pagesOnly, type DocumentKind } from './document-kind';
import { byPerson, dayText, educationText, factText } from './people';
import { roomBeside } from './measure';
import type { CellPlan, PagePlan, RowPlan, TablePlan } from './plan';
import { isMeant } from './review-result';

/**
 * 报名登记表 (R-DOC-1, R-REG-7): a page per person with what the campaign knows; the rest is written by hand and signed. The ID number is
 * masked, as in every paper: it is told, not proven, by a form.
 */
export const registrationForm: DocumentKind = {
  id: 'registration-form',
  title: localized('报名登记表', 'Registration form'),
  layout: 'form',
  perPerson: true,
  content({ view, only }) {
    const applications = view.applications.filter(isMeant(only));
    return pagesOnly(byPerson(applications).map((person) => page(view, person)));
  },
};

/** Six columns: three times what it is, and the fact. */
const SHARES = [15, 18, 15, 18, 15, 19];

function page(view: CampaignView, applications: readonly [ReviewedApplication, ...ReviewedApplication[]]): PagePlan {
  const [{ facts }] = applications;
  const above = [paragraph('formTitle', '报名登记表'), paragraph('formLine', view.scheme.scheme.title.zh)];
  const below = [paragraph('tableNote', '注：本表内容由报名人如实填写；身份证号只印首尾数字，交表时核验原件。')];
  const columnsMm = widths('form', SHARES);
  const known = factRows(view, facts, applications);
  const table = (rows: readonly RowPlan[]): TablePlan => ({ kind: 'table', columnsMm, headerRows: 0, rows });
  const left = roomBeside('form', [...above, table([...known, ...HANDWRITTEN]), ...below]);
  const career = wide('主要简历', '', Math.max(LEAST_CAREER_MM, left));
  return [...above, table([...known, career, ...HANDWRITTEN]), ...below];
}

/** 主要简历 takes what the page has left, and something in any case. */
const LEAST_CAREER_MM = 12;

function wide(title: string, text: string, heightMm = 9): RowPlan {
  return { heightMm, cells: [cell(title, 'head'), cell(text, 'text', { columns: 5 })] };
}

function factRows(
  view: CampaignView,
  facts: PersonFacts,
  applications: readonly ReviewedApplication[],
): readonly RowPlan[] {
  const fact = (field: RosterField) => factText(view, facts, field);
  const day = (field: RosterField) => dayText(fact(field)).replace(/^(\d{4})-(\d{2})$/, '$1年$2月');
  const pairs = (...of: readonly (readonly [string, string])[]): RowPlan => ({
    heightMm: 9,
    cells: of.flatMap(([title, text]): readonly CellPlan[] => [cell(title, 'head'), cell(text)]),
  });
  const half = (first: readonly [string, string], second: readonly [string, string]): RowPlan => ({
    heightMm: 9,
    cells: [
      cell(first[0], 'head'),
      cell(first[1], 'centered', { columns: 2 }),
      cell(second[0], 'head'),
      cell(second[1], 'centered', { columns: 2 }),
    ],
  });
  return [
    pairs(['姓名', personName({ facts })], ['性别', fact('sex')], ['出生年月', fact('birth')]),
    pairs(['民族', fact('ethnicity')], ['政治面貌', fact('politicalStatus')], ['参加工作时间', day('workStart')]),
    half(['身份证号', fact('idNumber')], ['联系电话', fact('phone')]),
    half(['学历', educationText(view, facts)], ['所学专业', fact('major')]),
    half(['编制性质', fact('staffCategory')], ['职级', fact('level')]),
    half(['职称', fact('title')], ['岗位等级', fact('jobGrade')]),
    wide('现任单位及职务', ['unit', 'department', 'position'].map((field) => fact(field as RosterField)).join('')),
    half(['任现职时间', day('positionSince')], ['任现职级时间', day('levelSince')]),
    wide('报考职位', applications.map(choiceText(applications.length)).join('\n')),
    wide('年度考核', assessments(view, facts)),
    wide('奖惩情况', fact('discipline'), 10),
    wide('需要回避的亲属关系', fact('recusal'), 10),
  ];
}

const PROMISE = '以上内容属实。如有不实，本人愿意承担相应责任。\n\n报名人签名：　　　　　　　　　　年　　月　　日';

/** What is written and signed by hand, behind 主要简历. */
const HANDWRITTEN: readonly RowPlan[] = [
  wide('家庭成员', '', 20),
  wide('本人承诺', PROMISE, 20),
  {
    heightMm: 24,
    cells: [
      cell('审查意见', 'head'),
      cell('初审意见：\n\n\n签名：　　　年　月　日', 'text', { columns: 2 }),
      cell('复审意见：\n\n\n签名：　　　　　年　月　日', 'text', { columns: 3 }),
    ],
  },
];

function choiceText(count: number) {
  return ({ post, order }: ReviewedApplication) => (count > 1 ? `第${order}志愿：${post}` : post);
}

/** `2009年：称职；2010年：优秀` */
function assessments({ factColumns }: CampaignView, facts: PersonFacts): string {
  return factColumns
    .filter(({ field }) => field === 'assessment')
    .map(({ year, text }) => ({ year, grade: text(facts) }))
    .filter(({ grade }) => grade !== '')
    .map(({ year, grade }) => (year === undefined ? grade : `${year}年：${grade}`))
    .join('；');
}
