import { issue, message, type Issue, type Place } from '../../basics/issue';
import { sameText } from '../../basics/same-text';
import type { ReadToolRow, ReadToolTable } from '../table';
import type { DrawnJudge, DrawnPerson } from './draw';

/** A judge who can be drawn. */
export interface ListedJudge extends DrawnJudge {
  readonly unit: string;
}

/** Whom a judge must not score (R-INT-8), and why. */
export interface Relation {
  readonly person: DrawnPerson;
  /** '' where it was not said. */
  readonly relation: string;
}

export interface DrawEntries {
  readonly judges: readonly ListedJudge[];
  /** By the judge's name. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** What forbids a draw. */
  readonly problems: readonly Issue[];
  /** What should be looked at. */
  readonly doubts: readonly Issue[];
}

const cellAt =
  ({ sheet }: ReadToolTable) =>
  ({ row, columnOf }: ReadToolRow, id: string): Place => {
    const column = columnOf(id);
    return { sheet, row, ...(column === undefined ? {} : { column }) };
  };

/**
 * Reads 抽签评委 and 回避关系. A relation whose judge or person is not known is told, not passed over: it may be misspelt, and then the two
 * would be drawn together. One with a judge who is not listed harms nobody.
 *
 * @param needsOutside whether it must be said of every judge where he comes from
 */
export function readDrawEntries(
  listed: ReadToolTable,
  related: ReadToolTable,
  people: readonly DrawnPerson[],
  needsOutside: boolean,
): DrawEntries {
  const judges = readJudges(listed, needsOutside);
  const names = new Map(judges.judges.map((judge) => [sameText(judge.name), judge.name]));
  const relations = readRelations(related, names, people);
  const applicants = new Set(people.map(({ name }) => sameText(name)));
  const both = judges.judges.filter(({ name }) => applicants.has(sameText(name)));
  return {
    judges: judges.judges,
    relations: relations.relations,
    problems: [...judges.problems, ...relations.problems],
    doubts: [
      ...relations.doubts,
      ...both.map(({ name }) => issue('warn', message('draw.judge-is-person', { name }), { sheet: listed.sheet })),
    ],
  };
}

function readJudges(table: ReadToolTable, needsOutside: boolean) {
  const at = cellAt(table);
  const problems: Issue[] = [];
  const judges: ListedJudge[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const { values } = row;
    const name = values.text('name').trim();
    const outside = values.value('outside');
    if (name === '') {
      if (values.text('unit') !== '' || outside.kind !== 'blank') {
        problems.push(issue('block', message('draw.judge-unnamed', {}), at(row, 'name')));
      }
      continue;
    }
    if (seen.has(sameText(name))) problems.push(issue('block', message('draw.judge-twice', { name }), at(row, 'name')));
    seen.add(sameText(name));
    if (outside.kind === 'wrong' || (needsOutside && outside.kind === 'blank')) {
      problems.push(issue('block', message('draw.outside-open', { name }), at(row, 'outside')));
    }
    judges.push({ name, unit: values.text('unit'), isOutside: values.choice('outside') === 'yes' });
  }
  return { judges, problems };
}

function readRelations(table: ReadToolTable, judges: ReadonlyMap<string, string>, people: readonly DrawnPerson[]) {
  const at = cellAt(table);
  const [problems, doubts]: [Issue[], Issue[]] = [[], []];
  const relations = new Map<string, readonly Relation[]>();
  for (const row of table.rows) {
    const { values } = row;
    const [typed, who, relation] = [values.text('judge').trim(), values.text('person').trim(), values.text('relation')];
    if (typed === '' && who === '') continue;
    if (typed === '' || who === '') {
      problems.push(
        issue('block', message('draw.relation-incomplete', {}), at(row, typed === '' ? 'judge' : 'person')),
      );
      continue;
    }
    const judge = judges.get(sameText(typed));
    const found = people.filter(({ name, number }) => [sameText(name), String(number)].includes(sameText(who)));
    if (!judge) doubts.push(issue('warn', message('draw.relation-judge-unknown', { name: typed }), at(row, 'judge')));
    if (found.length === 0) {
      doubts.push(issue('warn', message('draw.relation-person-unknown', { name: who }), at(row, 'person')));
    }
    if (!judge) continue;
    const more = found.map((person): Relation => ({ person, relation }));
    relations.set(judge, [...(relations.get(judge) ?? []), ...more]);
  }
  return { relations, problems, doubts };
}
