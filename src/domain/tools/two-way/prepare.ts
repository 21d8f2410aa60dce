import { atOnce } from '../../basics/parts';
import { issue, message, type Issue } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { fail, ok, type Result } from '../../basics/result';
import { identifyPeople } from '../../campaign/identity';
import { closedInstances } from '../../campaign/instance';
import { STAGES, type StageId } from '../../campaign/stage';
import type { PersonFacts } from '../../roster/facts';
import { nearestNumber } from '../../basics/exact';
import { toolMark } from '../../roster/tool-mark';
import type { NamedNumber } from '../../schemes/named-numbers';
import type { ReadToolTable, ToolCell, ToolRow, ToolTable } from '../table';
import type { ToolCampaign, ToolContext, ToolKind, ToolOutcome, ToolPerson } from '../tool';
import { valueText } from '../../stages/values';
import {
  DEPARTMENT_COLUMNS,
  DEPARTMENTS,
  DEPARTMENTS_TABLE,
  MOST_CHOICES,
  ORIGIN_TERMS,
  PART_TERMS,
  PEOPLE,
  PEOPLE_TABLE,
  peopleColumns,
} from './tables';

/** Rows for departments and people that nobody has listed yet. */
const BLANK_ROWS = 10;

/** The stages that settle the first part, the last one first. */
const SETTLING: readonly StageId[] = ['appointment', 'notice', 'ballot'];

/**
 * 双向选择, first step (R-TWO-1): the sheets for departments with their seats and for the people with their choices. On a campaign: whoever
 * was not appointed may enter; the general staff are those of a sheet that is named. On a roster: everybody in it. What was entered
 * on the sheets before is taken over.
 */
export const prepareTwoWay: ToolKind = {
  id: 'two-way-prepare',
  title: localized('双向选择①：部门和人员', 'Two-way selection 1: departments and people'),
  purpose: localized(
    '生成“双向选择部门”和“双向选择人员”两张表，填写席位和每人的志愿。',
    'Makes the sheets for departments with seats and for people with their choices.',
  ),
  rules: ['R-TWO-1'],
  options: [
    {
      id: 'departments',
      title: localized('部门和席位', 'Departments and seats'),
      question: localized(
        '有哪些部门，各有几个席位？（可以不写，在表中填写）',
        'Which departments, with how many seats?',
      ),
      input: { kind: 'namedNumbers', example: '党政办8、综治办3' },
      optional: true,
      fromScheme: 'twoWayDepartments',
      rule: 'R-TWO-1',
    },
    {
      id: 'choices',
      title: localized('每人志愿数', 'Choices per person'),
      question: localized('每人最多填几个志愿？', 'How many choices may a person have?'),
      input: { kind: 'wholeNumber', least: 1, most: MOST_CHOICES },
      fromScheme: 'twoWayChoices',
      rule: 'R-TWO-1',
    },
  ],
  source: 'people',
  fields: ['unit'],
  reads: [DEPARTMENTS_TABLE, PEOPLE_TABLE],
  run,
};

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { settings, tables } = context;
  const listed = listPeople(context);
  if (!listed.ok) return listed;
  const departments = departmentRows(settings.named('departments') ?? [], tables.get(DEPARTMENTS_TABLE.id));
  const choices = settings.whole('choices') as number;
  const { rows, lost } = peopleRows(listed.value, tables.get(PEOPLE_TABLE.id));
  const made: readonly ToolTable[] = [
    {
      id: DEPARTMENTS_TABLE.id,
      sheet: DEPARTMENTS,
      note: `每个部门一行，填写可接收的席位数。${toolMark(DEPARTMENTS_TABLE.id)}`,
      columns: DEPARTMENT_COLUMNS,
      rows: departments,
    },
    {
      id: PEOPLE_TABLE.id,
      sheet: PEOPLE,
      note: `每人按先后填写${choices === 1 ? '1个' : `1至${choices}个`}部门。不愿选择的在“参加情况”选“拒绝选择”（按待岗处理），不在范围内的选“不参加”；“竞聘未任用”的人不填志愿即为不参加。表后空行可以增加人员。${toolMark(PEOPLE_TABLE.id)}`,
      columns: peopleColumns(choices),
      rows,
      frozenColumns: 3,
    },
  ];
  const issues = lost.length === 0 ? [] : [issue('warn', message('two-way.people-gone', { names: lost }))];
  return ok({
    tables: made,
    issues,
    done: message('two-way.prepared', { people: listed.value.length, departments: departments.length - BLANK_ROWS }),
  });
}

interface Entry {
  readonly name: string;
  readonly unit: string;
  readonly origin: string;
}

function listPeople(context: ToolContext): Result<readonly Entry[], readonly Issue[]> {
  const { campaign, people, ofNamedSheet } = context;
  if (!campaign) return ok(people.flatMap((person) => entryOf(person.facts, ORIGIN_TERMS.staff)));
  const losers = losersOf(campaign);
  if (!losers.ok) return losers;
  const contestants = losers.value.all;
  const staff = ofNamedSheet ? notAmong(people, contestants) : [];
  const entries = [
    ...losers.value.notAppointed.flatMap((facts) => entryOf(facts, ORIGIN_TERMS.contest)),
    ...staff.flatMap(({ facts }) => entryOf(facts, ORIGIN_TERMS.staff)),
  ];
  return ok(entries);
}

function entryOf({ name, unit, department }: PersonFacts, origin: string): readonly Entry[] {
  if (name.state !== 'known') return [];
  const from = unit.state === 'known' ? unit : department;
  return [{ name: name.value, unit: from.state === 'known' ? from.value : '', origin }];
}

/** The people of the first part: whoever was appointed is settled, the others may enter. */
function losersOf({
  applications,
  instances,
  scheme,
}: ToolCampaign): Result<
  { readonly all: readonly PersonFacts[]; readonly notAppointed: readonly PersonFacts[] },
  readonly Issue[]
> {
  const settling = SETTLING.find((stage) => closedInstances(instances, stage).length > 0);
  if (!settling) {
    const stage = SETTLING.find((id) => scheme.scheme.stages.includes(id)) ?? 'ballot';
    return fail([issue('block', message('two-way.first-part-open', { stage: STAGES[stage] }))]);
  }
  const chosen = new Set(
    closedInstances(instances, settling)
      .flatMap(({ record }) => record?.results ?? [])
      .filter(({ state }) => state === 'goesOn')
      .map(({ number }) => number),
  );
  const appointed = new Set(applications.filter(({ number }) => chosen.has(number)).map(({ person }) => person));
  const first = new Map([...applications].reverse().map((application) => [application.person, application.facts]));
  const all = [...first].sort(([a], [b]) => a - b);
  return ok({
    all: all.map(([, facts]) => facts),
    notAppointed: all.filter(([person]) => !appointed.has(person)).map(([, facts]) => facts),
  });
}

/** Those of the staff who did not compete: the same person is told by ID number, or name and birth (R-REG-1). */
function notAmong(people: readonly ToolPerson[], contestants: readonly PersonFacts[]): readonly ToolPerson[] {
  const rows = [
    ...contestants.map((facts) => ({ sourceRow: 0, facts })),
    ...people.map(({ facts, place }) => ({ sourceRow: place.row, facts })),
  ];
  const { people: numbers } = atOnce(identifyPeople(rows));
  const competed = new Set(numbers.slice(0, contestants.length));
  return people.filter((_, index) => !competed.has(numbers[contestants.length + index] as number));
}

function departmentRows(given: readonly NamedNumber[], before: ReadToolTable | undefined): readonly ToolRow[] {
  const entered = (before?.rows ?? []).filter(({ values }) => values.text('department') !== '');
  const kept = entered.map(({ values }): ToolRow => ({
    cells: Object.fromEntries(
      DEPARTMENT_COLUMNS.map(({ id }) => [id, typedCell(valueText(values.value(id)), id === 'seats')]),
    ),
  }));
  const names = new Set(entered.map(({ values }) => values.text('department')));
  const added = given
    .filter(({ name }) => !names.has(name))
    .map(({ name, value }): ToolRow => ({ cells: { department: name, seats: nearestNumber(value) } }));
  return [...kept, ...added, ...blankRows(() => ({ cells: {} }))];
}

/** People who were listed before keep their number and what was entered; others are added behind. */
function peopleRows(
  people: readonly Entry[],
  before: ReadToolTable | undefined,
): { readonly rows: readonly ToolRow[]; readonly lost: readonly string[] } {
  const columns = peopleColumns(MOST_CHOICES);
  const entered = (before?.rows ?? []).filter(({ values }) => values.text('name') !== '');
  const kept = entered.map(({ values }): ToolRow => ({
    cells: Object.fromEntries(columns.map(({ id }) => [id, typedCell(valueText(values.value(id)), id === 'number')])),
  }));
  const keyOf = (name: string, unit: string) => `${name}|${unit}`;
  const free = new Map<string, number>();
  for (const { values } of entered) {
    const key = keyOf(values.text('name'), values.text('unit'));
    free.set(key, (free.get(key) ?? 0) + 1);
  }
  const added = people.filter(({ name, unit }) => {
    const left = free.get(keyOf(name, unit)) ?? 0;
    if (left > 0) free.set(keyOf(name, unit), left - 1);
    return left === 0;
  });
  const last = Math.max(0, ...entered.map(({ values }) => Number(values.text('number')) || 0));
  const addedRows = added.map(({ name, unit, origin }, index): ToolRow => ({
    cells: {
      number: last + index + 1,
      name,
      unit,
      origin,
      part: origin === ORIGIN_TERMS.staff ? PART_TERMS.takes.zh : null,
    },
  }));
  const next = last + added.length;
  const blank = blankRows((index) => ({ cells: { number: next + index + 1, origin: ORIGIN_TERMS.staff } }));
  const lost = [...free].flatMap(([key, count]) => (count > 0 ? [key.split('|')[0] as string] : []));
  return { rows: [...kept, ...addedRows, ...blank], lost: people.length === 0 ? [] : lost };
}

function blankRows(row: (index: number) => ToolRow): readonly ToolRow[] {
  return Array.from({ length: BLANK_ROWS }, (_, index) => row(index));
}

/** As it was typed; a number as a number. */
function typedCell(text: string, isNumber: boolean): ToolCell {
  if (text === '') return null;
  return isNumber && /^\d+$/.test(text) ? Number(text) : text;
}
