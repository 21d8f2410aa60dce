import { groupBy } from '../domain/basics/group-by';
import { localized } from '../domain/basics/localized';
import type { Entrant } from '../domain/stages/stage-kind';
import { paragraph } from './blocks';
import { withoutBallot } from './by-committee';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { formPages, partText, titles, writingRow } from './forms';
import { currentHolding } from './holdings';
import { ordered } from './people';
import type { PagePlan } from './plan';

const TITLE = localized('表决票', 'Ballot papers');

/**
 * 表决票 (R-DOC-1, R-DEC-1): a page per post with its candidates by 姓氏笔画. Anonymous: every copy is the same, with no name, number or
 * signature of who votes. Where the committee decides without a ballot there is none.
 */
export const votePaper: DocumentKind = {
  id: 'vote-paper',
  title: TITLE,
  layout: 'form',
  needs: { anyOf: ['ballot'], state: 'begun' },
  reads: ['ballot'],
  missing: withoutBallot(TITLE),
  content(source) {
    const holding = currentHolding(source, 'ballot');
    if (!holding) return pagesOnly([]);
    const { entrants, posts } = holding.context;
    const openings = new Map(posts.map((post) => [post.name, post.openings]));
    const candidates = groupBy(
      entrants.filter(({ gone }) => !gone),
      ({ post }) => post,
    );
    const papers = [...candidates].map(([post, people]) => {
      const { people: inOrder, issues } = ordered(people, ({ name }) => name);
      return { pages: paper(source, post, openings.get(post), inOrder), issues };
    });
    const [told] = papers.flatMap(({ issues }) => issues);
    return { pages: papers.flatMap(({ pages }) => pages), issues: told ? [told] : [] };
  },
};

function paper(
  { view }: DocumentSource,
  post: string,
  openings: number | undefined,
  people: readonly Entrant[],
): readonly PagePlan[] {
  const places = openings === undefined ? '＿＿' : String(openings);
  return formPages({
    layout: 'form',
    above: (part) => [
      paragraph('formTitle', `表决票${partText(part)}`),
      paragraph('formLine', view.scheme.scheme.title.zh),
      paragraph('formLine', `职位：${post}　　应选人数：${places}人`),
    ],
    shares: [28, 24, 24, 24],
    header: [titles(['姓名', '同意', '不同意', '弃权'])],
    rows: people.map(({ name }) => writingRow([name], 4, 14)),
    below: [
      paragraph(
        'tableNote',
        `说明：1．本票不记名，请勿署名或作任何标记。2．候选人以姓氏笔画为序，每人只在一格内打“√”，未打“√”的视为弃权。3．同意人数等于或少于${places}人的为有效票，多于${places}人的为无效票。`,
      ),
    ],
  });
}
