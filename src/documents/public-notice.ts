import { localized } from '../domain/basics/localized';
import { formatDate } from '../domain/basics/calendar';
import { personName } from '../domain/campaign/review';
import { entrantRows } from '../domain/stages/people-table';
import { NOTICE_END } from '../domain/stages/notice';
import type { StageId } from '../domain/campaign/stage';
import type { CampaignView } from '../sheets/campaign-view';
import { list, paragraph } from './blocks';
import type { DocumentKind, DocumentSource } from './document-kind';
import { settingsOf } from './holdings';
import { contactText, signOff } from './letters';
import { applicationsByNumber, dayText, knownFacts, ordered } from './people';

const STAGE: StageId = 'notice';

/**
 * 公示 (R-DEC-3): the people who are to be appointed by 姓氏笔画, with the period of the notice as 公示 has it, or its length where the day
 * of posting was not entered yet.
 */
export const publicNotice: DocumentKind = {
  id: 'public-notice',
  title: localized('任前公示', 'Public notice'),
  layout: 'letter',
  needs: { anyOf: [STAGE], state: 'begun' },
  reads: [STAGE],
  content(source) {
    const { view } = source;
    const applications = applicationsByNumber(view);
    const people = source.held
      .filter(({ instance }) => instance.stage === STAGE)
      .flatMap(({ context }) => context.entrants)
      .filter(({ gone }) => !gone)
      .flatMap(({ number }) => applications.get(number) ?? []);
    const { people: inOrder, issues } = ordered(people, personName);
    if (inOrder.length === 0) return { pages: [], issues };
    const table = list(
      'letter',
      [
        { title: '姓名', share: 11, text: personName },
        ...knownFacts(view, inOrder).map(({ text, ...column }) => ({
          ...column,
          text: ({ facts }: (typeof inOrder)[number]) => text(facts),
        })),
        { title: '拟任职务', share: 20, text: ({ post }) => post },
      ],
      inOrder,
    );
    const page = [
      paragraph('title', '任前公示'),
      paragraph(
        'body',
        `按照${view.scheme.scheme.title.zh}的规定，经研究，拟任用下列${inOrder.length}名同志（按姓氏笔画为序），现予公示。`,
      ),
      table,
      paragraph('body', period(source)),
      paragraph(
        'body',
        `公示期间，干部群众可以来信、来电、来访反映公示对象的情况和问题。反映情况应当实事求是，以便调查核实。联系：${contactText(source)}。`,
      ),
      ...signOff(source),
    ];
    return { pages: [page], issues };
  },
};

/** `公示期：2012年7月10日至2012年7月17日。` where all have the same days; else how long it is. */
function period({ held, view }: DocumentSource): string {
  const periods = held
    .filter(({ instance }) => instance.stage === STAGE)
    .flatMap(({ context, filled }) => entrantRows(context, filled))
    .flatMap(({ entrant, row }) => {
      const [posted, end] = [row.day('posted'), row.day(NOTICE_END)];
      return entrant.gone || !posted || !end ? [] : [`${dayText(formatDate(posted))}至${dayText(formatDate(end))}`];
    });
  const [first] = new Set(periods);
  if (first !== undefined && new Set(periods).size === 1) return `公示期：${first}。`;
  return `公示期：${lengthText(view)}＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日。`;
}

function lengthText(view: CampaignView): string {
  const settings = settingsOf(view);
  const days = settings.whole('noticeDays');
  if (days === undefined) return '';
  return `${days}个${settings.choice('noticeDayKind') === 'working' ? '工作日' : '自然日'}，`;
}
