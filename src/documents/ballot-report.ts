import { localized } from '../domain/basics/localized';
import { roundedShareText } from '../domain/ballots/shares';
import { baseOf, meetingRowOf } from '../domain/stages/ballot-tables';
import { entrantRowsByPost, type EntrantRow } from '../domain/stages/people-table';
import type { StageRow } from '../domain/stages/values';
import { valueText } from '../domain/stages/values';
import type { OpenStage } from '../sheets/campaign-view';
import { list, paragraph } from './blocks';
import { withoutBallot } from './by-committee';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { ballotCounts } from './forms';
import { closedHoldings, settingsOf } from './holdings';
import { signOff } from './letters';
import type { Block, PagePlan } from './plan';

const TITLE = localized('票决报告单', 'Report of the ballot');

/**
 * 票决报告单 (R-DEC-1): a page per post with who came, what became of the ballots, every candidate's votes, and the decision, to be signed.
 * Where the committee decides without a ballot there is none.
 */
export const ballotReport: DocumentKind = {
  id: 'ballot-report',
  title: TITLE,
  layout: 'form',
  needs: { anyOf: ['ballot'], state: 'closed' },
  reads: ['ballot'],
  missing: withoutBallot(TITLE),
  content(source) {
    return pagesOnly(closedHoldings(source, 'ballot').flatMap((holding) => reports(source, holding)));
  },
};

function reports(source: DocumentSource, { context, filled }: OpenStage): readonly PagePlan[] {
  const meetingOf = meetingRowOf(filled);
  const openings = new Map(context.posts.map((post) => [post.name, post.openings]));
  return [...entrantRowsByPost(context, filled)].map(([post, people]) => [
    paragraph('formTitle', '票决报告单'),
    paragraph('formLine', source.view.scheme.scheme.title.zh),
    paragraph('formLine', `职位：${post}　　应选人数：${openings.get(post) ?? ''}人`),
    ballotCounts(meetingOf(post)),
    paragraph('tableNote', countedOn(source, meetingOf(post))),
    candidates(people),
    paragraph('tableNote', '以上结果经监票人、计票人核对无误。'),
    paragraph('formSign', '计票人：＿＿＿＿＿＿　监票人：＿＿＿＿＿＿　总监票人：＿＿＿＿＿＿'),
    ...signOff(source),
  ]);
}

const BASES = { entitled: '应到人数', present: '实到人数', valid: '有效票数' } as const;

/** What more than half is counted on. */
function countedOn({ view }: DocumentSource, row: StageRow | undefined): string {
  const base = baseOf(settingsOf(view));
  if (!base) return '';
  const count = row?.count(base);
  return `得票超过${BASES[base]}半数的当选${count === undefined ? '' : `（${BASES[base]}${count}，须得${Math.floor(count / 2) + 1}票以上）`}。`;
}

function candidates(people: readonly EntrantRow[]): Block {
  const sorted = [...people].sort((a, b) => (b.row.count('votes') ?? -1) - (a.row.count('votes') ?? -1));
  const hasRunoff = people.some(({ row }) => row.count('runoff') !== undefined);
  return list<EntrantRow>(
    'form',
    [
      { title: '姓名', share: 14, text: ({ entrant }) => entrant.name },
      { title: '得票', share: 9, text: ({ row }) => String(row.count('votes') ?? '') },
      { title: '得票率', share: 11, text: ({ row }) => shareOf(row) },
      { title: '名次', share: 8, text: ({ row }) => String(row.count('rank') ?? '') },
      ...(hasRunoff
        ? [{ title: '复投得票', share: 11, text: ({ row }: EntrantRow) => String(row.count('runoff') ?? '') }]
        : []),
      { title: '任用决定', share: 14, text: ({ row }) => valueText(row.value('decision')) },
      {
        title: '说明',
        share: 30,
        style: 'text',
        text: ({ entrant, row }) => (entrant.gone ? '票决前已退出' : valueText(row.value('note'))),
      },
    ],
    sorted,
    12,
  );
}

function shareOf(row: StageRow): string {
  const share = row.number('share');
  return share ? roundedShareText(Number(share.n), Number(share.d)) : '';
}
