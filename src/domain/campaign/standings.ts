import {
  compareMinutes,
  formatDate,
  formatMinute,
  parseIsoMinute,
  type CalendarMinute,
  type PartialDate,
} from '../basics/calendar';
import { mapInParts, type InParts } from '../basics/parts';
import { message, type Message, type Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import type { RosterField } from '../roster/fields';
import { fieldsRead } from '../schemes/requirement-fields';
import { parameterValue, type ResolvedScheme } from '../schemes/resolve';
import type { Application, Standing } from './campaign';
import { sameText } from '../basics/same-text';

/** An application of which only the standing is missing. */
export type Entry = Pick<Application, 'facts' | 'sourceRow' | 'person' | 'post' | 'order'> & {
  /** Why it is not certain who applies (`identifyPeople`). */
  readonly doubt: Message | undefined;
  readonly settled?: Judged;
};

export type Judged = Pick<Application, 'standing' | 'standingReasons'>;

const VALID: Judged = { standing: 'valid', standingReasons: [] };

/**
 * How every application stands (R-REG-1, R-PLAN-5), whatever their order:
 *
 * 1. no post; 2. in doubt who it is; 3. late, or a time-stamp that cannot show that it is not;
 * 4. of those left, the same person on the same post: the first counts, the others are duplicates; where the rows contradict
 *    each other in a fact that the scheme asks for, none is preferred and all are put to the clerk;
 * 5. more choices than allowed: ordered ones past the limit fall away, unordered ones are all put to the clerk.
 */
export function* judgeStandings(entries: readonly Entry[], scheme: ResolvedScheme): InParts<readonly Judged[]> {
  const deadlineText = parameterValue(scheme, 'deadline');
  const deadline = typeof deadlineText === 'string' ? parseIsoMinute(deadlineText) : undefined;
  const first = yield* mapInParts(entries, ({ post, doubt, facts, settled }): Judged => {
    if (settled) return settled;
    if (post === '') return registration('noPost', message('campaign.no-post', {}));
    if (doubt) return registration('identityUnclear', doubt);
    return (deadline && timeliness(facts, deadline)) || VALID;
  });
  const judged = [...first];
  yield 0.4;
  judgeRepeats(entries, judged, fieldsRead(scheme));
  yield 0.7;
  const limit = parameterValue(scheme, 'maxChoices');
  if (typeof limit === 'number') limitChoices(entries, judged, limit);
  return judged;
}

function registration(standing: Standing, text: Message): Judged {
  return { standing, standingReasons: [{ rule: 'R-REG-1', message: text }] };
}

function deadlineReason(standing: Standing, text: Message): Judged {
  const reason: Reason = { rule: 'R-PLAN-5', message: text };
  return { standing, standingReasons: [reason] };
}

/** Late only when certainly after the deadline; 16:30:59 is still 16:30. `undefined` when in time or not recorded at all. */
function timeliness({ registeredAt }: PersonFacts, deadline: CalendarMinute): Judged | undefined {
  const limit = formatMinute(deadline);
  switch (registeredAt.state) {
    case 'absent':
      return undefined;
    case 'blank':
      return deadlineReason('timeUnclear', message('campaign.time-missing', { deadline: limit }));
    case 'unreadable': {
      const params = { registered: registeredAt.raw, deadline: limit };
      return deadlineReason('timeUnclear', message('campaign.time-unclear', params));
    }
    case 'known': {
      const { value } = registeredAt;
      const registered = 'hour' in value ? formatMinute(value) : formatDate(value);
      const order = 'hour' in value ? compareMinutes(value, deadline) : compareToDay(value, deadline);
      const params = { registered, deadline: limit };
      if (order === undefined) return deadlineReason('timeUnclear', message('campaign.time-unclear', params));
      return order > 0 ? deadlineReason('late', message('campaign.late', params)) : undefined;
    }
  }
}

/** A date without a time against the deadline; `undefined` on the deadline's own day or month. */
function compareToDay(date: PartialDate, { day }: CalendarMinute): number | undefined {
  const months = date.year * 12 + date.month - (day.year * 12 + day.month);
  if (months !== 0) return months;
  return date.kind === 'month' || date.day === day.day ? undefined : date.day - day.day;
}

function judgeRepeats(entries: readonly Entry[], judged: Judged[], fields: ReadonlySet<RosterField>): void {
  for (const indexes of validBy(entries, judged, ({ person, post }) => `${person}|${sameText(post)}`)) {
    const [first, ...repeats] = indexes as [number, ...number[]];
    if (repeats.length === 0) continue;
    const contradicted = indexes.some((a) => indexes.some((b) => contradicts(entries, a, b, fields)));
    for (const index of contradicted ? indexes : repeats) {
      const { post } = entries[index] as Entry;
      const other = index === first ? (repeats[0] as number) : first;
      const params = { post, row: (entries[other] as Entry).sourceRow };
      judged[index] = contradicted
        ? registration('contradictory', message('campaign.contradictory', params))
        : registration('duplicate', message('campaign.duplicate', params));
    }
  }
}

/** Two rows of one person that differ in anything that the scheme asks for; what only one of them says is a difference too. */
function contradicts(entries: readonly Entry[], a: number, b: number, fields: ReadonlySet<RosterField>): boolean {
  const [first, second] = [(entries[a] as Entry).facts, (entries[b] as Entry).facts];
  return [...fields].some((field) => {
    if (field === 'idNumber') return false;
    return field === 'assessment'
      ? said(first.assessments) !== said(second.assessments)
      : said(first[field as keyof PersonFacts]) !== said(second[field as keyof PersonFacts]);
  });
}

/** A fact or several as a text to compare: how they were written makes no difference. */
function said(fact: unknown): string {
  return JSON.stringify(fact, (key, value: unknown) => (key === 'raw' || key === 'problem' ? undefined : value)) ?? '';
}

function limitChoices(entries: readonly Entry[], judged: Judged[], limit: number): void {
  const orderOf = (index: number) => (entries[index] as Entry).order;
  for (const indexes of validBy(entries, judged, ({ person }) => String(person))) {
    if (indexes.length <= limit) continue;
    const ordered = new Set(indexes.map(orderOf)).size === indexes.length;
    const count = indexes.length;
    const past = ordered ? [...indexes].sort((a, b) => orderOf(a) - orderOf(b)).slice(limit) : indexes;
    for (const index of past) {
      judged[index] = ordered
        ? registration('beyondLimit', message('campaign.beyond-limit', { order: orderOf(index), limit }))
        : registration('choiceUnclear', message('campaign.choice-unclear', { count, limit }));
    }
  }
}

function validBy(
  entries: readonly Entry[],
  judged: readonly Judged[],
  key: (entry: Entry) => string,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  judged.forEach(({ standing }, index) => {
    if (standing !== 'valid') return;
    const text = key(entries[index] as Entry);
    const group = groups.get(text);
    if (group) group.push(index);
    else groups.set(text, [index]);
  });
  return [...groups.values()];
}
