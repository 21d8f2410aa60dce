import { issue, message, type Issue, type Message } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { drawnByLot } from '../../basics/lot';
import { fail, ok, type Result } from '../../basics/result';
import type { DepartmentsWord } from '../../matching/two-way';
import { proposeAssignment, type NotGot, type Placement } from '../../matching/two-way';
import { toolMark } from '../../roster/tool-mark';
import { messagesCell, type ToolRow } from '../table';
import type { ToolContext, ToolKind, ToolOutcome } from '../tool';
import {
  choosersOf,
  placeIn,
  readDepartments,
  readPeople,
  takesPart,
  wordKey,
  type ListedPerson,
} from '../two-way/entries';
import { SEED_OPTION, TIE_OPTION, TIE_TERMS, type Ties } from '../two-way/ties';
import { seatsTable } from '../two-way/seats';
import { MOST_CHOICES } from '../two-way/tables';
import { POOL, POOL_TABLE, POSTS, POSTS_TABLE, RESULT, RESULT_COLUMNS, TAKEN_TABLE, UNASSIGNED } from './tables';

const RULE = 'R-REG-6';

/**
 * 职位分配, second step (R-REG-6): by rank and wish. Whoever is ranked before gets the best wish that has an opening left; with equal
 * ranks the rule that was chosen decides, and it is told. The program proposes, people decide.
 */
export const proposePosts: ToolKind = {
  id: 'assign-propose',
  title: localized('职位分配②：分配建议', 'Assignment of posts 2: proposal'),
  purpose: localized(
    '按名次先后和本人志愿提出任职职位建议，说明每人未得前面志愿的原因。',
    'Proposes posts by rank and wish, with the reasons.',
  ),
  rules: [RULE],
  options: [TIE_OPTION(RULE), SEED_OPTION(RULE)],
  source: 'tables',
  reads: [POSTS_TABLE, POOL_TABLE],
  run,
};

function run({ settings, tables }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const posts = tables.get(POSTS_TABLE.id);
  const pool = tables.get(POOL_TABLE.id);
  if (!posts || !pool) {
    const sheets = [...(posts ? [] : [POSTS]), ...(pool ? [] : [POOL])];
    return fail([issue('block', message('two-way.sheets-missing', { sheets, step: 'assign-prepare' }))]);
  }
  const ties = settings.text('ties') as Ties;
  const seed = settings.text('seed');
  const { departments, issues } = readDepartments(posts, POSTS_TABLE);
  const listed = readPeople(pool, POOL_TABLE, departments, MOST_CHOICES);
  const places = new Map<number, number>();
  const unplaced: Issue[] = [];
  for (const row of pool.rows) {
    const number = Number(row.values.text('number'));
    const place = row.values.count('place');
    const person = listed.people.find((one) => one.number === number);
    if (place !== undefined && place > 0) places.set(number, place);
    else if (person && takesPart(person))
      unplaced.push(issue('block', message('assign.place-missing', { who: person.name }), placeIn(pool, row, 'place')));
  }
  const seedless = ties === 'lot' && seed === undefined ? [issue('block', message('two-way.seed-needed', {}))] : [];
  const wrong = [...seedless, ...issues, ...listed.issues, ...unplaced];
  if (wrong.length > 0) return fail(wrong);
  const people = listed.people.filter(takesPart);
  const words = new Map<string, DepartmentsWord>(
    people.flatMap(({ number, choices }) =>
      choices.map((post) => [wordKey(post, number), { kind: 'placed', place: places.get(number) as number }] as const),
    ),
  );
  const asking = inOrder(people, ties, seed ?? '');
  const placed = proposeAssignment(departments, choosersOf(asking, words), ties === 'firstChoice' ? 'choice' : 'order');
  const rows = asking
    .map((person, index) => ({
      person,
      placement: placed[index] as Placement,
      place: places.get(person.number) as number,
    }))
    .sort((a, b) => a.place - b.place || a.person.number - b.person.number)
    .map(({ person, placement, place }): ToolRow => {
      const { number, name, unit, choices } = person;
      const proposed = placement.department ?? UNASSIGNED;
      const cells = {
        place,
        number,
        name,
        unit,
        choices: choices.map((choice, at) => `${at + 1}.${choice}`).join('　'),
        proposed,
        why: messagesCell(...explain(placement, asking, ties)),
      };
      return proposed === UNASSIGNED ? { cells, look: 'warn' } : { cells };
    });
  const assigned = new Map(asking.map(({ number }, index) => [number, placed[index]?.department]));
  const told = asking.flatMap(({ name }, index) =>
    (placed[index]?.before ?? []).flatMap((missed) =>
      missed.kind === 'full' && missed.tied ? [{ name, missed }] : [],
    ),
  );
  const rule = ties === 'lot' ? `抽签（种子“${seed ?? ''}”）` : TIE_TERMS[ties].zh;
  const count = rows.filter(({ cells }) => cells.proposed !== UNASSIGNED).length;
  return ok({
    tables: [
      {
        id: 'assign-result',
        sheet: RESULT,
        note: `按名次先后和本人志愿提出的建议（R-REG-6），由集体研究决定；名次相同的按：${rule}。${toolMark('assign-result')}`,
        columns: RESULT_COLUMNS,
        rows,
        frozenColumns: 3,
      },
      seatsTable({ departments, people, words }, assigned, TAKEN_TABLE),
    ],
    issues: told.map(({ name, missed }) => {
      const last = missed.kind === 'full' ? (asking[missed.last]?.name ?? '') : '';
      const params = { post: missed.department, name, last, ties: TIE_TERMS[ties] };
      return issue('warn', message('assign.tie-decided', params), { person: name });
    }),
    done: message('assign.proposed', { people: count, left: rows.length - count, ties: TIE_TERMS[ties] }),
  });
}

function inOrder(people: readonly ListedPerson[], ties: Ties, seed: string): readonly ListedPerson[] {
  if (ties !== 'lot') return people;
  const byKey = new Map(people.map((person) => [`${person.number} ${person.name}`, person]));
  return drawnByLot(seed, [...byKey.keys()]).map((key) => byKey.get(key) as ListedPerson);
}

function explain(
  { department, choice, before }: Placement,
  asking: readonly ListedPerson[],
  ties: Ties,
): readonly Message[] {
  const missed = before.map((one) => whyNot(one, asking, ties));
  if (department === undefined) return [...missed, message('assign.none', {})];
  return [...missed, message('assign.got', { post: department, choice: choice ?? 0 })];
}

function whyNot(missed: NotGot, asking: readonly ListedPerson[], ties: Ties): Message {
  if (missed.kind !== 'full') return message('assign.no-openings', { post: missed.department });
  const params = { post: missed.department, last: asking[missed.last]?.name ?? '' };
  return missed.tied
    ? message('assign.full-tied', { ...params, ties: TIE_TERMS[ties] })
    : message('assign.full', params);
}
