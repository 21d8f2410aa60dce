import { formatDate, parseIsoDay } from '../basics/calendar';
import { message } from '../basics/issue';
import { STAGES } from '../campaign/stage';
import { NOTICE_END } from './notice';
import { out, pending } from './outcomes';
import { entrantRows, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import type { Entrant, StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { ComputedColumn, DayCheck, FilledTables, FixedColumn, StageColumn, StageTable } from './table';
import { textCell } from './values';

const APPOINTED = 'appointed';
const PROBATION_END = 'probationEnd';
const TERM_END = 'termEnd';

/**
 * 任职 (R-DEC-4): day of appointment, and the day on which probation and term are over: the same day so many years later, 28 February
 * for 29 February where there is none. A term includes the probation, so that both are counted from the appointment. Who has a day
 * goes on: is appointed; the others are pending. A scheme without probation (also one of 0 years) or without a term has no such
 * column. Who passed the review without the training has the day by which it must be done (R-ELI-10). More appointed than openings: a
 * warning (R-PLAN-1), since people decide; so is a day within the public notice (R-DEC-3), whose end stands beside.
 */
export const appointment: StageKind = {
  id: 'appointment',
  score: () => undefined,
  tables: (context) => [people(context)],
  judge,
  published: [APPOINTED, PROBATION_END, TERM_END],
};

function people({ settings, entrants, earlier }: StageContext): StageTable {
  const noticeEnd = ({ number }: Entrant) => parseIsoDay(earlier.shown('notice', number, NOTICE_END) ?? '');
  const hasNotice = entrants.some(noticeEnd);
  const training = [...new Set(entrants.flatMap(({ trainingYears }) => trainingYears ?? []))].sort((a, b) => a - b);
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.appointment.zh,
    note: '填写任职日期，试用期满、任期届满日期自动计算（任期含试用期）；任职文件的文号可以不填。',
    columns: [
      ...PERSON_COLUMNS,
      ...(hasNotice ? [NOTICE_COLUMN] : []),
      { role: 'input', id: APPOINTED, title: '任职日期', width: 12, input: { kind: 'day' }, needed: 'block' },
      ...dueDay(settings.whole('probationYears'), PROBATION_END, '试用期满'),
      ...dueDay(settings.whole('termYears'), TERM_END, '任期届满'),
      ...training.flatMap(trainingColumns),
      { role: 'input', id: 'document', title: '文号', width: 18, input: { kind: 'text' } },
    ],
    rows: personRows(entrants, (entrant) => {
      const day = noticeEnd(entrant);
      const done = training.filter((years) => years !== entrant.trainingYears);
      return [
        ...(day ? [[NOTICE_COLUMN.id, { kind: 'day', day }] as const] : []),
        ...done.map((years) => [trainedId(years), textCell(TRAINED)] as const),
      ];
    }),
    ...(hasNotice ? { checks: [AFTER_NOTICE] } : {}),
  };
}

const NOTICE_COLUMN: FixedColumn = { role: 'fixed', id: 'noticeEnd', title: '公示截止', width: 12 };

const AFTER_NOTICE: DayCheck = {
  kind: 'dayAfter',
  of: APPOINTED,
  limit: NOTICE_COLUMN.id,
  severity: 'warn',
  at: APPOINTED,
  rule: 'R-DEC-3',
  message: (row, { day, limit }) =>
    message('selection.appointed-within-notice', { who: row.text('name'), day, end: limit }),
};

const TRAINED = '无须补训';

function trainedId(years: number): string {
  return `trained.${years}`;
}

/** Who has nothing to make up for, and the day by which the others must have done it. */
function trainingColumns(years: number): readonly StageColumn[] {
  const trained: FixedColumn = { role: 'fixed', id: trainedId(years), title: `任职培训（${years}年内）`, width: 14 };
  const due = dueDay(years, `trainingEnd.${years}`, '培训期限');
  return [trained, ...due.map((column) => ({ ...column, unless: trained.id }))];
}

function dueDay(years: number | undefined, id: string, title: string): readonly ComputedColumn[] {
  if (!years) return [];
  return [
    { role: 'computed', id, title, width: 12, computation: { op: 'yearsAfter', of: APPOINTED, years }, show: 'day' },
  ];
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const outcomes = new Map<number, StageOutcome>();
  const appointed = new Map<string, number>();
  for (const { entrant, row } of entrantRows(context, tables)) {
    const { number, post, gone } = entrant;
    const day = row.day(APPOINTED);
    if (gone) outcomes.set(number, out(gone));
    else if (day) {
      appointed.set(post, (appointed.get(post) ?? 0) + 1);
      const text = message('selection.appointed', { day: formatDate(day) });
      outcomes.set(number, { state: 'goesOn', reasons: [{ rule: 'R-DEC-4', message: text }] });
    } else {
      outcomes.set(number, pending({ rule: 'R-DEC-4', message: message('selection.appointment-open', {}) }));
    }
  }
  const findings = context.posts.flatMap(({ name, openings }): readonly StageFinding[] => {
    const count = appointed.get(name) ?? 0;
    if (openings === undefined || count <= openings) return [];
    const text = message('selection.more-than-openings', { post: name, appointed: count, openings });
    return [{ severity: 'warn', message: text, post: name }];
  });
  return { outcomes, findings, cutoffs: [] };
}
