import { localized } from '../domain/basics/localized';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import { appraisalScale, voterGroups, type AppraisalScale } from '../domain/stages/appraisal-score';
import { voteKindOf } from '../domain/stages/appraisal-votes';
import { cell, paragraph } from './blocks';
import type { DocumentKind, DocumentSource } from './document-kind';
import { formPages, partText, titles } from './forms';
import { currentHolding } from './holdings';
import { applicationsByNumber, ordered } from './people';
import type { PagePlan, RowPlan } from './plan';

/**
 * 民主测评表 (R-DOC-1, R-DEM-2, R-DEM-4): everybody who is appraised by 姓氏笔画, with the answers of the scheme's votes, its items and grades,
 * or both. Anonymous: every copy is the same, with no name, number or signature of who fills it in. With voter groups (R-DEM-3) each group
 * has its own, which it is counted by.
 */
export const appraisalForm: DocumentKind = {
  id: 'appraisal-form',
  title: localized('民主测评表', 'Appraisal forms'),
  layout: 'wideForm',
  needs: { anyOf: ['appraisal'], state: 'begun' },
  reads: ['appraisal'],
  content(source) {
    const holding = currentHolding(source, 'appraisal');
    if (!holding) return { pages: [], issues: [] };
    const { settings, entrants } = holding.context;
    const applications = applicationsByNumber(source.view);
    const appraised = entrants.filter(({ gone }) => !gone).flatMap(({ number }) => applications.get(number) ?? []);
    const { people, issues } = ordered(appraised, personName);
    const scale = appraisalScale(settings);
    const answers = Object.values(voteKindOf(settings)?.answers ?? {});
    const groups = settings.named('appraisalGroups') ? voterGroups(settings).map(({ name }) => name) : [undefined];
    return { pages: groups.flatMap((group) => form(source, { people, scale, answers, group })), issues };
  },
};

interface Form {
  readonly people: readonly ReviewedApplication[];
  readonly scale: AppraisalScale | undefined;
  readonly answers: readonly string[];
  /** The voters whose form it is; `undefined` where all vote together. */
  readonly group: string | undefined;
}

/** Columns to tick that a page has room for. */
const MOST_TICKS = 26;

function form({ view }: DocumentSource, { people, scale, answers, group }: Form): readonly PagePlan[] {
  const items = scale?.items.map(({ name }) => name) ?? [];
  const grades = scale?.grades.map(({ name }) => name) ?? [];
  const areTicked = items.length * grades.length + answers.length <= MOST_TICKS;
  const ticks = items.length * (areTicked ? grades.length : 1) + answers.length;
  const post = 34;
  const name = 22;
  const rest = 257 - post - name;
  return formPages({
    layout: 'wideForm',
    above: (part) => [
      paragraph('formTitle', `民主测评表${partText(part)}`),
      paragraph('formLine', `${view.scheme.scheme.title.zh}${group === undefined ? '' : `　　类别：${group}`}`),
    ],
    shares: [name, post, ...Array.from({ length: ticks }, () => rest / ticks)],
    header: headers(items, areTicked ? grades : [], answers),
    rows: people.map((application): RowPlan => {
      const blanks = Array.from({ length: ticks }, () => cell('', 'small'));
      return { heightMm: 12, cells: [cell(personName(application)), cell(application.post, 'small'), ...blanks] };
    }),
    below: [paragraph('tableNote', howTo(items.length > 0, areTicked, grades, answers))],
  });
}

/** Items over their grades, and the answers beside them; one row where nothing is ticked below an item. */
function headers(items: readonly string[], grades: readonly string[], answers: readonly string[]): readonly RowPlan[] {
  const isTwofold = items.length > 0 && grades.length > 0;
  if (!isTwofold) return [titles(['姓名', '竞聘职位', ...items, ...answers], 13)];
  return [
    {
      heightMm: 10,
      cells: [
        cell('姓名', 'head', { rows: 2 }),
        cell('竞聘职位', 'head', { rows: 2 }),
        ...items.map((item) => cell(item, 'head', { columns: grades.length })),
        ...(answers.length > 0 ? [cell('总体评价', 'head', { columns: answers.length })] : []),
      ],
    },
    { heightMm: 14, cells: [...items.flatMap(() => grades), ...answers].map((text) => cell(text, 'smallHead')) },
  ];
}

function howTo(hasItems: boolean, areTicked: boolean, grades: readonly string[], answers: readonly string[]): string {
  const tick = '在相应的空格内打“√”，每人每项只选一格，多选的该项无效';
  const write = `每格填写一个等次：${grades.join('、')}`;
  const graded = areTicked ? [] : [`各项${write}`];
  const ticked = answers.length > 0 || areTicked ? [tick] : [];
  const parts = hasItems ? [...graded, ...ticked] : [tick];
  return `说明：1．本表不记名，请勿署名或作任何标记。2．${parts.join('；')}。3．不了解情况的可以不填。`;
}
