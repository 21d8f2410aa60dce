import { compareDays, formatDate, type CalendarDay } from '../basics/calendar';
import { message, type Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import { noticeEnd, type NoticePeriod } from '../calendar/notice-end';
import { ARRANGED_YEARS } from '../calendar/working-days';
import { STAGES } from '../campaign/stage';
import { GOES_ON, out, pending } from './outcomes';
import { entrantRows, entrantRowsByPost, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import type { StageSettings } from './settings';
import type { StageContext, StageFinding, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { FilledTables, StageColumn, StageTable } from './table';
import type { StageRow } from './values';

const POSTED = 'posted';
/** The column of the last day of the notice. */
export const NOTICE_END = 'end';
const RESULT = 'result';
const EXPLANATION = 'explanation';

const RESULTS = {
  none: localized('无异议', 'no objection'),
  upheld: localized('有异议影响任职', 'objection, bars the appointment'),
  dismissed: localized('有异议不影响任职', 'objection, does not bar the appointment'),
} as const;

const COUNTED_IN = {
  calendar: localized('自然日', 'calendar days'),
  working: localized('工作日', 'working days'),
} as const;

const FIRST_DAY = {
  posting: localized('张贴当日', 'the day of posting'),
  next: localized('张贴次日', 'the day after'),
} as const;

/**
 * 公示 (R-DEC-3): day of posting and result of each person; an objection that bars the appointment puts them out, with the explanation
 * that both kinds of objection need. The last day is computed. Each post is told its period, so that the clerk closes the stage when it
 * is over; there is no clock here. Where the State Council's calendar is not known for a day, there is no last day and a warning says
 * so: going on needs the reason of somebody who has counted. The same holds for a scheme that does not say how long or how to count.
 */
export const notice: StageKind = {
  id: 'notice',
  score: () => undefined,
  tables: (context) => [people(context)],
  judge,
  published: [POSTED, NOTICE_END],
};

function periodOf(settings: StageSettings): NoticePeriod | undefined {
  const days = settings.whole('noticeDays');
  const kind = settings.choice('noticeDayKind');
  const first = settings.choice('noticeFirstDay');
  if (days === undefined || (kind !== 'calendar' && kind !== 'working')) return undefined;
  return first === 'posting' || first === 'next' ? { days, kind, first } : undefined;
}

function people({ settings, entrants }: StageContext): StageTable {
  const period = periodOf(settings);
  const end: readonly StageColumn[] = period
    ? [
        {
          role: 'computed',
          id: NOTICE_END,
          title: '公示截止',
          width: 12,
          computation: { op: 'noticeEnd', of: POSTED, ...period },
          show: 'day',
        },
      ]
    : [];
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.notice.zh,
    note: '填写张贴日期，公示截止日期自动计算；期满后填写公示结果，有异议的须写明情况。',
    columns: [
      ...PERSON_COLUMNS,
      { role: 'input', id: POSTED, title: '张贴日期', width: 12, input: { kind: 'day' }, needed: 'block' },
      ...end,
      {
        role: 'input',
        id: RESULT,
        title: '公示结果',
        width: 18,
        input: { kind: 'choice', of: RESULTS },
        needed: 'block',
      },
      { role: 'input', id: EXPLANATION, title: '异议情况说明', width: 30, input: { kind: 'text' } },
    ],
    rows: personRows(entrants),
  };
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const outcomes = new Map<number, StageOutcome>();
  const findings: StageFinding[] = [];
  for (const { entrant, row } of entrantRows(context, tables)) {
    outcomes.set(entrant.number, entrant.gone ? out(entrant.gone) : outcomeOf(row));
    const isObjection = row.choice(RESULT) === 'upheld' || row.choice(RESULT) === 'dismissed';
    if (entrant.gone || !isObjection || !row.isBlank(EXPLANATION)) continue;
    const text = message('selection.objection-unexplained', { who: entrant.name });
    const at = { table: PEOPLE_TABLE, key: row.key, column: EXPLANATION };
    findings.push({ severity: 'block', message: text, at, post: entrant.post });
  }
  const period = periodOf(context.settings);
  if (!period) {
    if (context.entrants.length > 0)
      findings.push({ severity: 'warn', message: message('selection.notice-period-open', {}) });
    return { outcomes, findings, cutoffs: [] };
  }
  for (const [post, ofPost] of entrantRowsByPost(context, tables)) {
    const posted = ofPost.flatMap(({ entrant, row }) => (entrant.gone ? [] : (row.day(POSTED) ?? [])));
    findings.push(...periodFindings(post, posted, period));
  }
  return { outcomes, findings, cutoffs: [] };
}

function outcomeOf(row: StageRow): StageOutcome {
  const result = row.choice(RESULT);
  if (result === 'upheld') {
    const typed = row.text(EXPLANATION);
    const explanation = typed ? localized(typed, typed) : localized('未写明情况', 'not explained');
    return out(because(message('selection.objection-upheld', { explanation })));
  }
  if (result === undefined || !row.day(POSTED)) {
    return pending(because(message('selection.notice-open', {})));
  }
  return GOES_ON;
}

/** From the first posting of a post to the last end; and where no end can be told. */
function periodFindings(post: string, posted: readonly CalendarDay[], period: NoticePeriod): readonly StageFinding[] {
  const days = [...posted].sort(compareDays);
  const ends = days.map((day) => noticeEnd(day, period));
  const [from, lastPosted, last] = [days[0], days[days.length - 1], ends[ends.length - 1]];
  if (!from || !lastPosted || !last) return [];
  const counted = { days: period.days, kind: COUNTED_IN[period.kind], first: FIRST_DAY[period.first] };
  // Later postings end later, so that the last one tells of all, except that an early one may lie before the calendar.
  const unknown = ends.findIndex((end) => !end.ok);
  if (unknown >= 0) {
    const day = formatDate(days[unknown] as CalendarDay);
    const known = { from: `${ARRANGED_YEARS.first}`, to: `${ARRANGED_YEARS.last}-12-24` };
    return [{ severity: 'warn', message: message('selection.notice-calendar-unknown', { post, day, ...known }), post }];
  }
  if (!last.ok) return [];
  const text = message('selection.notice-period', {
    post,
    from: formatDate(from),
    to: formatDate(last.value),
    ...counted,
  });
  return [{ severity: 'info', message: text, post }];
}

function because(text: Reason['message']): Reason {
  return { rule: 'R-DEC-3', message: text };
}
