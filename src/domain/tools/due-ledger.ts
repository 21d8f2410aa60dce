import {
  compareDays,
  daysAfter,
  daysBetween,
  formatDate,
  parseIsoDay,
  yearsAfter,
  type CalendarDay,
} from '../basics/calendar';
import { issue, message, type Issue } from '../basics/issue';
import { localized } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import { personName } from '../campaign/review';
import { toolMark } from '../roster/tool-mark';
import { valueText } from '../stages/values';
import { nameOf, unitOf, valueOf } from './people-columns';
import type { ToolRow } from './table';
import type { ToolCampaign, ToolContext, ToolKind, ToolOutcome } from './tool';
import { RESULT_TABLE, WAITING } from './two-way/tables';

const RULE = 'R-DEC-4';

/**
 * 到期台账 (2-13; R-DEC-4, R-TWO-3): the days on which probations and terms end, and until which the unplaced of a two-way selection wait,
 * the next first, with what is due in the next N days marked. Of a campaign: whoever is appointed; of a roster: 任现职时间 plus the
 * years that are given. A month-only 任现职时间 is listed without a day.
 */
export const dueLedger: ToolKind = {
  id: 'due-ledger',
  title: localized('试用期和任期到期台账', 'Ledger of probation and term ends'),
  purpose: localized(
    '按到期先后列出试用期、任期（和待岗期）届满日期，标出今后若干天内到期的。',
    'Lists the ends of probations, terms and waiting times, with what is due soon marked.',
  ),
  rules: [RULE, 'R-TWO-3'],
  options: [
    {
      id: 'asOf',
      title: localized('起算日', 'From'),
      question: localized('从哪一天起看？', 'From which day?'),
      input: { kind: 'day' },
      rule: RULE,
    },
    {
      id: 'days',
      title: localized('今后多少天', 'Days ahead'),
      question: localized('标出今后多少天内到期的？', 'What is due in how many days?'),
      input: { kind: 'wholeNumber', least: 1, most: 3660 },
      rule: RULE,
    },
    years('probationYears', localized('试用期（年）', 'Probation in years')),
    years('termYears', localized('任期（年）', 'Term in years')),
  ],
  source: 'people',
  fields: ['position', 'positionSince', 'unit'],
  reads: [RESULT_TABLE],
  run,
};

function years(id: string, title: ReturnType<typeof localized>): ToolKind['options'][number] {
  const question = localized(
    `${title.zh}是几年？（名册按任现职时间推算；台账用已定的日期）`,
    `${title.en}? (of a roster, from 任现职时间)`,
  );
  return { id, title, question, input: { kind: 'wholeNumber', least: 1, most: 20 }, optional: true, rule: RULE };
}

interface Due {
  readonly name: string;
  readonly post: string;
  readonly kind: string;
  readonly from: string;
  readonly day: CalendarDay | undefined;
}

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { settings, campaign, ofNamedSheet } = context;
  const asOf = settings.day('asOf') as CalendarDay;
  const days = settings.whole('days') as number;
  const until = daysAfter(asOf, days);
  const ofCampaign = campaign !== undefined && !ofNamedSheet;
  if (!ofCampaign && settings.whole('probationYears') === undefined && settings.whole('termYears') === undefined)
    return fail([issue('block', message('tool.ledger-years-needed', {}))]);
  const found = [...(ofCampaign ? duesOfCampaign(campaign) : duesOfRoster(context)), ...duesOfWaiting(context)];
  const sorted = [...found].sort((a, b) => (a.day && b.day ? compareDays(a.day, b.day) : a.day ? -1 : b.day ? 1 : 0));
  const isDue = ({ day }: Due) => day !== undefined && until !== undefined && compareDays(day, until) <= 0;
  const isOver = ({ day }: Due) => day !== undefined && compareDays(day, asOf) < 0;
  const rows = sorted.map((due, index): ToolRow => {
    const state = due.day === undefined ? '待核实' : isOver(due) ? '已届满' : isDue(due) ? `${days}天内届满` : '未届满';
    const left = due.day ? daysBetween(asOf, due.day) : null;
    const cells = { number: index + 1, ...due, day: due.day ?? null, left, state };
    const look = isOver(due) ? 'muted' : due.day === undefined || isDue(due) ? 'warn' : undefined;
    return look ? { cells, look } : { cells };
  });
  const coming = sorted.filter((due) => isDue(due) && !isOver(due)).length;
  const summary = { all: rows.length, coming, over: sorted.filter(isOver).length, days };
  return ok({
    tables: [
      {
        id: 'due-ledger',
        sheet: '到期台账',
        note: `自${formatDate(asOf)}起${days}天内届满${coming}项，已届满${summary.over}项，共${rows.length}项。届满日当天仍在期内。${toolMark('due-ledger')}`,
        columns: [
          { id: 'number', title: '序号', show: 'number', width: 7 },
          { id: 'name', title: '姓名', show: 'centered', width: 12 },
          { id: 'post', title: '职务', show: 'text', width: 26 },
          { id: 'kind', title: '事项', show: 'centered', width: 12 },
          { id: 'from', title: '起算日期', show: 'centered', width: 13 },
          { id: 'day', title: '届满日期', show: 'centered', width: 13 },
          { id: 'left', title: '剩余天数', show: 'number', width: 10 },
          { id: 'state', title: '状态', show: 'centered', width: 14 },
        ],
        rows,
        frozenColumns: 2,
      },
    ],
    issues: [],
    done: message('tool.ledger-done', summary),
  });
}

/** The days that the appointment has worked out. */
function duesOfCampaign({ instances, applications }: ToolCampaign): readonly Due[] {
  const people = new Map(applications.map((application) => [application.number, application]));
  return instances
    .filter(({ stage, status }) => stage === 'appointment' && status === 'closed')
    .flatMap(({ record }) => record?.results ?? [])
    .filter(({ state }) => state === 'goesOn')
    .flatMap(({ number, shown = {} }) => {
      const application = people.get(number);
      if (!application) return [];
      const base = { name: personName(application), post: application.post, from: shown.appointed ?? '' };
      return KINDS.flatMap(({ id, kind }) => {
        const text = shown[id];
        return text === undefined ? [] : [{ ...base, kind, day: parseIsoDay(text) }];
      });
    });
}

const KINDS = [
  { id: 'probationEnd', kind: '试用期满', option: 'probationYears' },
  { id: 'termEnd', kind: '任期届满', option: 'termYears' },
] as const;

function duesOfRoster({ people, settings }: ToolContext): readonly Due[] {
  return people.flatMap(({ facts }) => {
    const since = valueOf(facts.positionSince);
    const post = [unitOf(facts), valueOf(facts.position) ?? ''].filter(Boolean).join(' ');
    return KINDS.flatMap(({ kind, option }) => {
      const count = settings.whole(option);
      if (count === undefined) return [];
      const day = since?.kind === 'day' ? yearsAfter(since, count) : undefined;
      return [{ name: nameOf(facts), post, kind, from: since ? formatDate(since) : '', day }];
    });
  });
}

/** Those who were left without a department, until the day of the result. */
function duesOfWaiting({ tables }: ToolContext): readonly Due[] {
  return (tables.get(RESULT_TABLE.id)?.rows ?? []).flatMap(({ values }) => {
    const text = (id: string) => valueText(values.value(id)).trim();
    const place = text('final') || text('proposed');
    if (place !== WAITING) return [];
    return [{ name: text('name'), post: text('unit'), kind: '待岗期满', from: '', day: parseIsoDay(text('due')) }];
  });
}
