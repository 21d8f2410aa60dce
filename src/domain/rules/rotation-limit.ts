import { formatDate, fullYearsRange, type CalendarDay, type PartialDate } from '../basics/calendar';
import type { Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import { ABSENT, type PersonFacts } from '../roster/facts';
import { ROSTER_FIELDS } from '../roster/fields';
import { ageOf } from './age-check';
import { asOfMissing, dateAfterAsOf, factMissing, failing, reason, unverified, yearsText } from './findings';
import { COLUMN_NEEDED } from './parameters';
import { NOT_APPLICABLE, PASS, type Finding, type PostFacts, type RuleContext, type RuleKind } from './rule';
import { startsAfter } from './tenure';
import { sameText } from '../basics/same-text';

const RULE = 'R-ELI-12';
const COLUMNS = ['position', 'positionSince'] as const;

type Limits = {
  readonly minYears: number;
  readonly youngAge?: number | undefined;
  readonly youngYears?: number | undefined;
  readonly columnNeeded?: boolean | undefined;
};

/**
 * Who has held a post for `minYears` full years or more at as-of, and applies for the same post, has to rotate (R-ELI-12, 2-10);
 * whoever is younger than `youngAge` already from `youngYears` on. A scheme uses it twice: 6 years block, 5 (3) years warn.
 *
 * It concerns only who applies for the post that they hold (see `holdsPost`) and whose 任现职时间 is given; otherwise
 * notApplicable. With `columnNeeded`, a roster without 现任职务 or 任现职时间 is 待核实. An unreadable or month-only 任现职时间 or birth on which the answer depends is 待核实. Codes:
 * `rules.rotation-due`, `rules.rotation-month`, `rules.date-after-as-of`, `rules.as-of-missing`, `rules.fact-*`.
 */
export const rotationLimit: RuleKind<Limits> = {
  id: 'rotation-limit',
  rule: RULE,
  title: localized('任职轮岗', 'Rotation'),
  parameters: {
    minYears: { kind: 'wholeNumber', least: 1, most: 40, title: localized('轮岗年限', 'Years for rotation') },
    youngAge: {
      kind: 'wholeNumber',
      least: 16,
      most: 100,
      title: localized('年轻干部年龄（未满）', 'Young means below'),
      optional: true,
    },
    youngYears: {
      kind: 'wholeNumber',
      least: 1,
      most: 40,
      title: localized('年轻干部轮岗年限', 'Years for rotation when young'),
      optional: true,
    },
    columnNeeded: COLUMN_NEEDED,
  },
  fields: ['position', 'positionSince', 'department', 'birth'],
  needs: [],
  needsAsOf: () => true,
  readsPost: true,
  conflicts: ({ youngAge, youngYears }) => {
    if (youngAge !== undefined && youngYears === undefined) return ['youngAge'];
    return youngAge === undefined && youngYears !== undefined ? ['youngYears'] : [];
  },
  compile: (limits) => (facts, context) => checkRotation(facts, context, limits),
};

function checkRotation(facts: PersonFacts, { asOf, post }: RuleContext, limits: Limits): Finding {
  const { position, positionSince } = facts;
  if (limits.columnNeeded === true) {
    const absent = COLUMNS.filter((field) => facts[field].state === 'absent');
    if (absent.length > 0) return unverified(...absent.map((field) => factMissing(RULE, field, ABSENT)));
  }
  if (position.state !== 'known' || positionSince.state === 'blank' || positionSince.state === 'absent') {
    return NOT_APPLICABLE;
  }
  if (!holdsPost(facts, post)) return NOT_APPLICABLE;
  if (positionSince.state === 'unreadable' || asOf === undefined) {
    const missing = positionSince.state === 'known' ? [] : [factMissing(RULE, 'positionSince', positionSince)];
    return unverified(...missing, ...(asOf ? [] : [asOfMissing(RULE)]));
  }
  const since = positionSince.value;
  if (startsAfter(since, asOf)) return unverified(dateAfterAsOf(RULE, 'positionSince', since, asOf));
  const years = fullYearsRange(since, asOf);
  const { minYears, youngAge, youngYears } = limits;

  const judge = (limit: number): Finding => {
    if (years.most < limit) return PASS;
    if (years.least >= limit) {
      const dates = { since: formatDate(since), asOf: formatDate(asOf) };
      const params = { ...dates, position: position.value, years: yearsText(years), limit };
      return failing(reason(RULE, 'rules.rotation-due', params));
    }
    return unverified(monthOnly('positionSince', since, asOf));
  };

  const asOther = judge(minYears);
  if (youngAge === undefined || youngYears === undefined) return asOther;
  const asYoung = judge(youngYears);
  // The birth matters only where both limits answer differently.
  if (asYoung.outcome === asOther.outcome) return asOther;
  const age = ageOf(RULE, facts, asOf);
  if ('outcome' in age) return age;
  if (age.most < youngAge) return asYoung;
  if (age.least >= youngAge) return asOther;
  return unverified(monthOnly('birth', age.birth, asOf));
}

function monthOnly(field: 'birth' | 'positionSince', date: PartialDate, asOf: CalendarDay): Reason {
  const params = { field: ROSTER_FIELDS[field], date: formatDate(date), asOf: formatDate(asOf) };
  return reason(RULE, 'rules.rotation-month', params);
}

/**
 * Whether the post is the one that the person holds now: the position, alone or after the department, equals the post's name,
 * alone or after its department, width and blanks ignored. A name such as 副主任 that both departments may have does not make two
 * departments' posts the same.
 */
function holdsPost(facts: PersonFacts, post: PostFacts): boolean {
  if (facts.position.state !== 'known') return false;
  const position = sameText(facts.position.value);
  if (position === '') return false;
  const name = sameText(post.name);
  const own = facts.department.state === 'known' ? sameText(facts.department.value) : '';
  const other = post.department === undefined ? '' : sameText(post.department);
  if (own !== '' && (own + position === name || own + position === other + name)) return true;
  if (other !== '' && position === other + name) return true;
  if (position !== name) return false;
  const otherDepartment = own !== '' && other !== '' && !own.includes(other) && !other.includes(own);
  return !otherDepartment || name.includes(other);
}
