import { localized } from '../domain/basics/localized';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import { entrantRows } from '../domain/stages/people-table';
import { valueText, type StageRow } from '../domain/stages/values';
import { list, paragraph } from './blocks';
import { pagesOnly, type DocumentKind } from './document-kind';
import { closedHoldings } from './holdings';
import { signOff } from './letters';
import { applicationsByNumber, dayText, factText } from './people';

interface Appointed {
  readonly application: ReviewedApplication;
  readonly row: StageRow;
}

/** 聘任名单 (R-DEC-4): what letters of appointment are written from: post, day, end of probation and term, day of training, document. */
export const appointmentList: DocumentKind = {
  id: 'appointment-list',
  title: localized('聘任名单', 'List of appointments'),
  layout: 'wideForm',
  needs: { anyOf: ['appointment'], state: 'closed' },
  reads: ['appointment'],
  content(source) {
    const { view } = source;
    const applications = applicationsByNumber(view);
    const holdings = closedHoldings(source, 'appointment');
    const people = holdings
      .flatMap(({ context, filled }) => entrantRows(context, filled))
      .flatMap(({ entrant, row }): readonly Appointed[] => {
        const application = applications.get(entrant.number);
        return application && !entrant.gone && row.day('appointed') ? [{ application, row }] : [];
      });
    if (people.length === 0) return pagesOnly([]);
    const columns = holdings.flatMap(({ tables }) => tables[0]?.columns ?? []);
    const days = [...new Map(columns.map((column) => [column.id, column.title]))].filter(
      ([id]) => id === 'probationEnd' || id === 'termEnd' || id.startsWith('trainingEnd'),
    );
    const table = list<Appointed>(
      'wideForm',
      [
        { title: '序号', share: 6, text: (_, index) => String(index + 1) },
        { title: '姓名', share: 12, text: ({ application }) => personName(application) },
        { title: '性别', share: 6, text: ({ application }) => factText(view, application.facts, 'sex') },
        { title: '出生年月', share: 13, text: ({ application }) => factText(view, application.facts, 'birth') },
        { title: '聘任职务', share: 20, text: ({ application }) => application.post },
        ...[['appointed', '聘任日期'] as const, ...days].map(([id, title]) => ({
          title,
          share: 17,
          text: ({ row }: Appointed) => dayText(valueText(row.value(id))),
        })),
        { title: '文号', share: 16, text: ({ row }) => valueText(row.value('document')) },
      ],
      people,
      11,
    );
    const page = [
      paragraph('formTitle', '聘任名单'),
      paragraph('formLine', view.scheme.scheme.title.zh),
      table,
      paragraph('tableNote', '任期含试用期，均自聘任之日起计算。'),
      ...signOff(source),
    ];
    return pagesOnly([page]);
  },
};
