import { issue, message, type Issue, type Message } from '../../basics/issue';
import { sameText } from '../../basics/same-text';
import type { Chooser, Department, DepartmentsWord } from '../../matching/two-way';
import { describeStageInput } from '../../stages/table';
import { valueText } from '../../stages/values';
import type { ReadToolRow, ReadToolTable, ToolTableShape } from '../table';
import { DEPARTMENTS, MOST_CHOICES, ORDERS, ORIGIN_TERMS, PEOPLE } from './tables';

/** Somebody on the sheet of people. */
export interface ListedPerson {
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly origin: string;
  readonly part: string | undefined;
  /** Names of departments as they stand on their sheet, best first. */
  readonly choices: readonly string[];
  readonly remark: string;
}

/** What was entered on the sheets of departments and people. */
export interface Entries {
  readonly departments: readonly (Department & { readonly head: string; readonly remark: string })[];
  readonly people: readonly ListedPerson[];
  readonly issues: readonly Issue[];
}

/** Where in a table something is. */
export function placeIn({ sheet }: ReadToolTable, { row, columnOf }: ReadToolRow, id: string) {
  const column = columnOf(id);
  return { sheet, row, ...(column === undefined ? {} : { column }) };
}

/** Cells that their column does not understand. */
export function wrongCells(table: ReadToolTable, shape: ToolTableShape, who: (row: ReadToolRow) => string): Issue[] {
  return table.rows.flatMap((row) =>
    shape.columns.flatMap(({ id, title, input }): Issue[] => {
      const value = row.values.value(id);
      if (value.kind !== 'wrong' || !input || input.kind === 'from') return [];
      const expected = describeStageInput(input);
      const text = message('stage.cell-wrong', { who: who(row), column: title, typed: value.typed, expected });
      return [issue('block', text, placeIn(table, row, id))];
    }),
  );
}

/** Departments with a name, each once and with its seats. */
export function readDepartments(table: ReadToolTable, shape: ToolTableShape): Pick<Entries, 'departments' | 'issues'> {
  const issues = wrongCells(table, shape, (row) => row.values.text('department'));
  const seen = new Set<string>();
  const departments = table.rows.flatMap((row) => {
    const name = row.values.text('department');
    const block = (text: Message, id: string) => issues.push(issue('block', text, placeIn(table, row, id)));
    if (name === '') {
      if (!row.values.isBlank('seats')) block(message('two-way.department-unnamed', {}), 'department');
      return [];
    }
    if (seen.has(sameText(name))) block(message('two-way.department-twice', { department: name }), 'department');
    seen.add(sameText(name));
    const seats = row.values.count('seats');
    if (row.values.isBlank('seats')) block(message('two-way.seats-missing', { department: name }), 'seats');
    return [{ name, seats: seats ?? 0, head: row.values.text('head'), remark: row.values.text('remark') }];
  });
  if (departments.length === 0)
    issues.push(issue('block', message('two-way.no-departments', { sheet: DEPARTMENTS }), { sheet: table.sheet }));
  return { departments, issues };
}

/** The people with their choices; a row without a name that says nothing else is blank. */
export function readPeople(
  table: ReadToolTable,
  shape: ToolTableShape,
  departments: readonly Department[],
  most: number,
): Pick<Entries, 'people' | 'issues'> {
  const issues = wrongCells(table, shape, (row) => row.values.text('name'));
  const names = new Map(departments.map(({ name }) => [sameText(name), name]));
  const known = departments.map(({ name }) => name);
  const numbers = new Set<number>();
  const people = table.rows.flatMap((row): ListedPerson[] => {
    const { values } = row;
    const block = (text: Message, id: string) => issues.push(issue('block', text, placeIn(table, row, id)));
    const typed = Array.from({ length: MOST_CHOICES }, (_, index) => values.text(`choice${index + 1}`));
    const name = values.text('name');
    if (name === '') {
      if (typed.some(Boolean) || !values.isBlank('part')) block(message('two-way.person-unnamed', {}), 'name');
      return [];
    }
    const number = Number(valueText(values.value('number')));
    if (!Number.isInteger(number) || number < 1 || numbers.has(number)) {
      block(message('two-way.number-wrong', { name }), 'number');
      return [];
    }
    numbers.add(number);
    const who = `${number} ${name}`;
    typed.forEach((choice, index) => {
      const id = `choice${index + 1}`;
      if (choice === '') return;
      if (!names.has(sameText(choice))) block(message('two-way.choice-unknown', { who, choice, known }), id);
      if (typed.slice(0, index).some((earlier) => earlier === '')) block(message('two-way.choice-gap', { who }), id);
      if (typed.slice(0, index).some((earlier) => sameText(earlier) === sameText(choice)))
        block(message('two-way.choice-twice', { who, choice }), id);
      if (index >= most) block(message('two-way.too-many-choices', { who, most }), id);
    });
    const choices = typed.flatMap((choice) => names.get(sameText(choice)) ?? []);
    const part = values.choice('part');
    const says = typed.some(Boolean);
    const origin = values.text('origin');
    if (part === 'takes' && !says) block(message('two-way.no-choice', { who }), 'choice1');
    if (part !== undefined && part !== 'takes' && says) block(message('two-way.part-contradicts', { who }), 'part');
    if (part === undefined && !says && values.value('part').kind === 'blank' && origin !== ORIGIN_TERMS.contest)
      block(message('two-way.part-open', { who }), 'part');
    return [{ number, name, unit: values.text('unit'), origin, part, choices, remark: values.text('remark') }];
  });
  if (people.length === 0) issues.push(issue('block', message('two-way.no-people', {}), { sheet: table.sheet }));
  return { people, issues };
}

/** Whether somebody is to be placed: who refuses is in the result too, but asks no department. */
export function takesPart({ part, choices }: ListedPerson): boolean {
  return part === 'takes' || (part === undefined && choices.length > 0);
}

/** By department and number: what the department says of somebody. */
export type Words = ReadonlyMap<string, DepartmentsWord>;

export function wordKey(department: string, number: number): string {
  return `${sameText(department)}|${number}`;
}

/** The orders of the departments. Whoever chose a department needs its word; a word on somebody who did not is told. */
export function readOrders(
  table: ReadToolTable,
  shape: ToolTableShape,
  people: readonly ListedPerson[],
): { readonly words: Words; readonly issues: readonly Issue[] } {
  const issues = wrongCells(table, shape, (row) => `${row.values.text('department')} ${row.values.text('name')}`);
  const wanted = new Map(
    people
      .filter(takesPart)
      .flatMap(({ number, name, choices }) =>
        choices.map((department) => [wordKey(department, number), { who: `${number} ${name}`, department }] as const),
      ),
  );
  const words = new Map<string, DepartmentsWord>();
  for (const row of table.rows) {
    const { values } = row;
    const department = values.text('department');
    const number = Number(valueText(values.value('number')));
    const key = wordKey(department, number);
    const who = `${values.text('number')} ${values.text('name')}`;
    const block = (text: Message, id: string) => issues.push(issue('block', text, placeIn(table, row, id)));
    if (!wanted.has(key)) {
      block(message('two-way.order-stale', { who, department, sheet: PEOPLE }), 'name');
      continue;
    }
    const place = values.count('place');
    const refused = values.choice('word') === 'notTaken';
    if (words.has(key)) block(message('two-way.order-twice', { who, department }), 'name');
    else if (refused && place !== undefined) block(message('two-way.order-contradicts', { who, department }), 'place');
    else if (refused) words.set(key, { kind: 'notTaken' });
    else if (place !== undefined && place > 0) words.set(key, { kind: 'placed', place });
    else if (values.value('place').kind !== 'wrong' && values.value('word').kind !== 'wrong')
      block(message('two-way.order-missing', { who, department }), 'place');
  }
  const listed = new Set(
    table.rows.map(({ values }) => wordKey(values.text('department'), Number(valueText(values.value('number'))))),
  );
  const missing = [...wanted]
    .filter(([key]) => !listed.has(key))
    .map(([, { who, department }]) => `${who}（${department}）`);
  if (missing.length > 0)
    issues.push(
      issue('block', message('two-way.order-unlisted', { sheet: ORDERS, people: missing }), { sheet: table.sheet }),
    );
  return { words, issues };
}

/** The people as the matching sees them. */
export function choosersOf(people: readonly ListedPerson[], words: Words): readonly Chooser[] {
  return people.map(({ number, choices }) => ({
    choices: choices.flatMap((department) => {
      const word = words.get(wordKey(department, number));
      return word ? [{ department, word }] : [];
    }),
  }));
}
