import { formatDate, type PartialDate } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import { inStrokeOrder, strokeCollator } from '../domain/basics/stroke-order';
import { shownId } from '../domain/campaign/masked-id';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import type { PersonFacts } from '../domain/roster/facts';
import type { RosterField } from '../domain/roster/fields';
import type { CampaignView } from '../sheets/campaign-view';

/** `1975年6月`, as papers name a birth or the beginning of a post. */
export function monthText({ year, month }: PartialDate): string {
  return `${year}年${month}月`;
}

/** `2012年7月10日`; a date of another form stays as it is. */
export function dayText(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : text;
}

export function longDay(day: PartialDate): string {
  return dayText(formatDate(day));
}

/** A fact as it stands in 报名; '' where the campaign does not know it. ID numbers are masked, births are said to the month. */
export function factText({ factColumns }: CampaignView, facts: PersonFacts, field: RosterField): string {
  if (field === 'idNumber') return shownId(facts) ?? '';
  if (field === 'birth' && facts.birth.state === 'known') return monthText(facts.birth.value);
  return factColumns.find((column) => column.id === field)?.text(facts) ?? '';
}

/** 学历, in whichever column the roster has it. */
export function educationText(view: CampaignView, facts: PersonFacts): string {
  const fields = ['education', 'fullTimeEducation', 'inServiceEducation'] as const;
  const known = fields.map((field) => factText(view, facts, field)).filter((text) => text !== '');
  return [...new Set(known)].join('，');
}

/** 现任单位及职务. */
export function presentPost(view: CampaignView, facts: PersonFacts): string {
  return (['unit', 'department', 'position'] as const).map((field) => factText(view, facts, field)).join('');
}

/** The application of a number; every number of a record has one. */
export function applicationsByNumber({ applications }: CampaignView): ReadonlyMap<number, ReviewedApplication> {
  return new Map(applications.map((application) => [application.number, application]));
}

/** Applications by person, each person once, in the order of the campaign. */
export function byPerson(
  applications: readonly ReviewedApplication[],
): readonly (readonly [ReviewedApplication, ...ReviewedApplication[]])[] {
  const people = new Map<number, [ReviewedApplication, ...ReviewedApplication[]]>();
  for (const application of applications) {
    const known = people.get(application.person);
    if (known) known.push(application);
    else people.set(application.person, [application]);
  }
  return [...people.values()];
}

/** People by 姓氏笔画, and what is to be said where the program cannot order them so. */
export function ordered<T>(
  records: readonly T[],
  nameOf: (record: T) => string,
  findCollator: () => Intl.Collator | undefined = strokeCollator,
): { readonly people: readonly T[]; readonly issues: readonly Issue[] } {
  const collator = findCollator();
  const issues = collator || records.length < 2 ? [] : [issue('info', message('document.no-stroke-order', {}))];
  return { people: inStrokeOrder(records, nameOf, collator), issues };
}

/** Who a page is about: name, and the masked ID number where the campaign has it. */
export function whoText(application: ReviewedApplication): string {
  const id = shownId(application.facts);
  return `${personName(application)}同志${id === undefined ? '' : `（身份证号：${id}）`}`;
}

/** 性别 出生年月 学历 and the like of a list of people that is posted: those that the campaign knows of anybody. */
export function knownFacts(
  view: CampaignView,
  applications: readonly ReviewedApplication[],
): readonly { readonly title: string; readonly share: number; readonly text: (facts: PersonFacts) => string }[] {
  const facts = [
    { title: '性别', share: 6, text: (of: PersonFacts) => factText(view, of, 'sex') },
    { title: '出生年月', share: 13, text: (of: PersonFacts) => factText(view, of, 'birth') },
    { title: '学历', share: 9, text: (of: PersonFacts) => educationText(view, of) },
    { title: '政治面貌', share: 10, text: (of: PersonFacts) => factText(view, of, 'politicalStatus') },
    { title: '现任单位及职务', share: 24, text: (of: PersonFacts) => presentPost(view, of) },
  ];
  return facts.filter(({ text }) => applications.some((application) => text(application.facts) !== ''));
}
