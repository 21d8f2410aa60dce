import { formatDate, parseIsoDay } from '../basics/calendar';
import { message } from '../basics/issue';
import { STAGES } from '../campaign/stage';
import { NOTICE_END } from './notice';
import { out, pending } from './outcomes';
import { entrantRows, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import type { StageSettings } from './settings';
import type { Entrant, StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { ComputedColumn, DayCheck, FilledTables, FixedColumn, StageTable } from './table';

const APPOINTED = 'appointed';
const PROBATION_END = 'probationEnd';
const TERM_END = 'termEnd';

/**
 * 任职 (R-DEC-4): day of appointment, and the day on which probation and term are over: the same day so many years later, 28 February
 * for 29 February where there is none. A term includes the probation, so that both are counted from the appointment. Who has a day
 * goes on: is appointed; the others are pending. A scheme without probation (also one of 0 years) or without a term has no such
 * column. More appointed than openings: a warning (R-PLAN-1), since people decide; so is a day within the public notice (R-DEC-3), which
 * stands beside where there was one.
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
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.appointment.zh,
    note: '填写任职日期，试用期满、任期届满日期自动计算（任期含试用期）；任职文件的文号可以不填。',
    columns: [
      ...PERSON_COLUMNS,
      ...(hasNotice ? [NOTICE_COLUMN] : []),
      { role: 'input', id: APPOINTED, title: '任职日期', width: 12, input: { kind: 'day' }, needed: 'block' },
      ...dueDay(settings, 'probationYears', PROBATION_END, '试用期满'),
      ...dueDay(settings, 'termYears', TERM_END, '任期届满'),
      { role: 'input', id: 'document', title: '文号', width: 18, input: { kind: 'text' } },
    ],
    rows: personRows(entrants, (entrant) => {
      const day = noticeEnd(entrant);
      return day ? [[NOTICE_COLUMN.id, { kind: 'day', day }]] : [];
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

function dueDay(settings: StageSettings, parameter: string, id: string, title: string): readonly ComputedColumn[] {
  const years = settings.whole(parameter);
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
