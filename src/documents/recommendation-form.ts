import { groupBy } from '../domain/basics/group-by';
import { localized } from '../domain/basics/localized';
import { sameText } from '../domain/basics/same-text';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import type { StageContext } from '../domain/stages/stage-kind';
import { cell, paragraph } from './blocks';
import type { DocumentKind, DocumentSource } from './document-kind';
import { formPages, partText, titles } from './forms';
import { currentHolding } from './holdings';
import { applicationsByNumber, educationText, factText, ordered, presentPost } from './people';
import type { PagePlan, RowPlan } from './plan';

/**
 * 民主推荐表 (R-DOC-1): a page per post with the people who may be recommended by 姓氏笔画. Anonymous: every copy is the same, with no
 * name, number or signature of who recommends. 被推荐人员名册 has the same people with what is known of them.
 */
export const recommendationForm: DocumentKind = {
  id: 'recommendation-form',
  title: localized('民主推荐表', 'Recommendation forms'),
  layout: 'form',
  needs: { anyOf: ['recommendation'], state: 'begun' },
  reads: ['recommendation'],
  content: (source) => perPost(source, form),
};

/** 被推荐人员名册 (R-DOC-1), which lies beside the forms. */
export const nomineeList: DocumentKind = {
  id: 'nominee-list',
  title: localized('被推荐人员名册', 'List of those who may be recommended'),
  layout: 'form',
  needs: { anyOf: ['recommendation'], state: 'begun' },
  reads: ['recommendation'],
  content: (source) => perPost(source, nominees),
};

type PostPages = (
  source: DocumentSource,
  post: StageContext['posts'][number],
  people: readonly ReviewedApplication[],
) => readonly PagePlan[];

function perPost(source: DocumentSource, pagesOf: PostPages): ReturnType<DocumentKind['content']> {
  const holding = currentHolding(source, 'recommendation');
  if (!holding) return { pages: [], issues: [] };
  const { entrants, posts } = holding.context;
  const applications = applicationsByNumber(source.view);
  const nominated = entrants.filter(({ gone }) => !gone).flatMap(({ number }) => applications.get(number) ?? []);
  const { people, issues } = ordered(nominated, personName);
  const ofPost = groupBy(people, ({ post }) => sameText(post));
  return { pages: posts.flatMap((post) => pagesOf(source, post, ofPost.get(sameText(post.name)) ?? [])), issues };
}

const form: PostPages = ({ view }, { name, openings }, people) => {
  const places = openings === undefined ? '＿＿' : String(openings);
  return formPages({
    layout: 'form',
    above: (part) => [
      paragraph('formTitle', `民主推荐表${partText(part)}`),
      paragraph('formLine', view.scheme.scheme.title.zh),
      paragraph('formLine', `推荐职位：${name}　　可推荐人数：${places}人`),
    ],
    shares: [8, 18, 54, 20],
    header: [titles(['序号', '姓名', '现任单位及职务', '推荐（打“√”）'])],
    rows: people.map((application, index): RowPlan => {
      const present = cell(presentPost(view, application.facts), 'text');
      return { heightMm: 11, cells: [cell(String(index + 1)), cell(personName(application)), present, cell('')] };
    }),
    below: [
      paragraph(
        'tableNote',
        `说明：1．本表不记名，请勿署名或作任何标记。2．名单以姓氏笔画为序，在推荐人选的“推荐”栏内打“√”。3．推荐人数不超过${places}人，超过的无效。`,
      ),
    ],
  });
};

const nominees: PostPages = ({ view }, { name }, people) => {
  return formPages({
    layout: 'form',
    above: (part) => [
      paragraph('formTitle', `被推荐人员名册${partText(part)}`),
      paragraph('formLine', `${view.scheme.scheme.title.zh}　　推荐职位：${name}`),
    ],
    shares: [8, 16, 8, 18, 18, 22, 38],
    header: [titles(['序号', '姓名', '性别', '出生年月', '政治面貌', '学历', '现任单位及职务'])],
    rows: people.map((application, index): RowPlan => {
      const { facts } = application;
      const known = (['sex', 'birth', 'politicalStatus'] as const).map((field) => cell(factText(view, facts, field)));
      return {
        heightMm: 10,
        cells: [
          cell(String(index + 1)),
          cell(personName(application)),
          ...known,
          cell(educationText(view, facts)),
          cell(presentPost(view, facts), 'text'),
        ],
      };
    }),
    below: [paragraph('tableNote', '注：以姓氏笔画为序。')],
  });
};
