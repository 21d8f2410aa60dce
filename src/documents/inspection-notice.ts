import { localized } from '../domain/basics/localized';
import { personName } from '../domain/campaign/review';
import { paragraph, list } from './blocks';
import type { DocumentKind } from './document-kind';
import { closedResults, liveInstances } from './holdings';
import { contactText, signOff } from './letters';
import { knownFacts, ordered } from './people';

/**
 * 考察预告 (R-SHO-4): the people of the shortlist by 姓氏笔画, those who stepped in with them, without whoever has withdrawn or is out
 * since; what they compete for, and whom to tell.
 */
export const inspectionNotice: DocumentKind = {
  id: 'inspection-notice',
  title: localized('考察预告', 'Notice of inspection'),
  layout: 'letter',
  needs: { anyOf: ['shortlist'], state: 'closed' },
  content(source) {
    const { view } = source;
    const steppedIn = new Set(
      view.instances
        .filter(({ status }) => status !== 'void')
        .flatMap(({ entrants }) => entrants.filter(([, round]) => round > 0).map(([number]) => number)),
    );
    const outLater = new Set(
      (['appraisal', 'inspection'] as const).flatMap((stage) =>
        liveInstances(view, stage).flatMap(({ record }) =>
          (record?.results ?? []).filter(({ state }) => state === 'out').map(({ number }) => number),
        ),
      ),
    );
    const people = closedResults(view, 'shortlist').filter(
      ({ result: { state, number } }) =>
        (state === 'goesOn' || steppedIn.has(number)) && !outLater.has(number) && !view.history.gone.has(number),
    );
    const { people: inOrder, issues } = ordered(people, ({ application }) => personName(application));
    const facts = knownFacts(
      view,
      inOrder.map(({ application }) => application),
    );
    const table = list(
      'letter',
      [
        { title: '姓名', share: 11, text: ({ application }) => personName(application) },
        ...facts.map(({ text, ...column }) => ({
          ...column,
          text: ({ application }: (typeof inOrder)[number]) => text(application.facts),
        })),
        { title: '竞争职位', share: 20, text: ({ application }) => application.post },
      ],
      inOrder,
    );
    if (inOrder.length === 0) return { pages: [], issues };
    const page = [
      paragraph('title', '考察预告'),
      paragraph(
        'body',
        `按照${view.scheme.scheme.title.zh}的安排，经过报名、资格审查和各项测试，确定下列${inOrder.length}名同志为考察对象（按姓氏笔画为序），近期将进行考察，现予预告。`,
      ),
      table,
      paragraph('body', '考察时间：＿＿＿＿年＿＿月＿＿日至＿＿月＿＿日。'),
      paragraph(
        'body',
        `干部群众可以向考察组反映考察对象德、能、勤、绩、廉等方面的情况。反映情况应当实事求是。联系：${contactText(source)}。`,
      ),
      ...signOff(source),
    ];
    return { pages: [page], issues };
  },
};
