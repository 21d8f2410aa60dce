import { issue, message, type Issue, type Message } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { fail, ok, type Result } from '../../basics/result';
import { sameText } from '../../basics/same-text';
import { isReasonText } from '../../campaign/review';
import { checkAssignment, type AssignmentCheck } from '../../matching/two-way';
import { valueText } from '../../stages/values';
import {
  messagesCell,
  type ReadToolRow,
  type ReadToolTable,
  type ToolCell,
  type ToolRow,
  type ToolTable,
} from '../table';
import type { ToolContext, ToolKind, ToolOutcome } from '../tool';
import { choosersOf, placeIn, takesPart, type ListedPerson } from './entries';
import { seatsTable } from './seats';
import { ORDERS_TABLE, RESULT, RESULT_COLUMNS, RESULT_TABLE, WAITING } from './tables';
import { dueIn, enteredAll, fingerprintIn, TABLES_OF_ENTRIES, type EnteredAll } from './two-way-context';

/**
 * 双向选择, fourth step (R-TWO-2: the committee fixes the final one): what the committee entered otherwise is checked and becomes the final
 * assignment. More people than seats, an unknown department and a change without a reason are refused; whoever would rather be in a
 * department that would rather have them (a blocking pair) is shown, and so is who is put where neither chose the other.
 */
export const confirmTwoWay: ToolKind = {
  id: 'two-way-confirm',
  title: localized('双向选择④：确定去向', 'Two-way selection 4: final assignment'),
  purpose: localized(
    '核对集体研究的调整（席位、理由、互选更优的情况），写入最终去向。',
    'Checks the committee’s changes against seats and choices and makes them final.',
  ),
  rules: ['R-TWO-2', 'R-TWO-3'],
  options: [],
  source: 'tables',
  reads: [...TABLES_OF_ENTRIES, ORDERS_TABLE, RESULT_TABLE],
  run,
};

interface FinalRow {
  readonly row: ReadToolRow;
  readonly number: number;
  readonly name: string;
  readonly proposed: string;
  /** A department as its sheet has it, or 待岗. */
  readonly final: string;
  readonly reason: string;
}

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const result = context.tables.get(RESULT_TABLE.id);
  const entered = enteredAll(context);
  const missing = message('two-way.sheets-missing', { sheets: [RESULT], step: 'two-way-propose' });
  if (!result) return fail([...(entered.ok ? [] : entered.error), issue('block', missing)]);
  if (!entered.ok) return entered;
  if (fingerprintIn(result.note) !== entered.value.fingerprint) {
    return fail([
      issue('block', message('two-way.proposal-stale', { step: 'two-way-propose' }), { sheet: result.sheet }),
    ]);
  }
  const { rows, issues } = readFinal(result, entered.value);
  const assigned = new Map(rows.map(({ number, final }) => [number, final === WAITING ? undefined : final]));
  const asking = entered.value.people.filter(takesPart);
  const check = checkAssignment(
    entered.value.departments,
    choosersOf(asking, entered.value.words),
    asking.map(({ number }) => assigned.get(number)),
  );
  const overfull = check.overfull.map((department) => issue('block', message('two-way.overfull', department)));
  if (issues.length > 0 || overfull.length > 0) return fail([...issues, ...overfull]);
  const findings = findingsOf(check, asking);
  const shown = finalTable(result, rows, findings);
  const changed = rows.filter(({ proposed, final }) => proposed !== final);
  return ok({
    tables: [shown, seatsTable(entered.value, assigned)],
    issues: [...findings].flatMap(([number, found]) => {
      const row = rows.find((one) => one.number === number);
      return found.map((text) => issue('warn', text, row ? placeIn(result, row.row, 'decided') : {}));
    }),
    done: message('two-way.confirmed', {
      placed: rows.filter(({ final }) => final !== WAITING).length,
      waiting: rows.filter(({ final }) => final === WAITING).length,
      changes: changed.map(({ name, proposed, final, reason }) => `${name}：${proposed}→${final}（${reason}）`),
    }),
  });
}

/** What each row comes to; all that is wrong is listed. */
function readFinal(
  table: ReadToolTable,
  { departments, people }: EnteredAll,
): { readonly rows: readonly FinalRow[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const names = new Map([...departments.map(({ name }) => name), WAITING].map((name) => [sameText(name), name]));
  const meant = new Map(
    people.filter((person) => takesPart(person) || person.part === 'refuses').map((person) => [person.number, person]),
  );
  const seen = new Set<number>();
  const rows = table.rows.flatMap((row): FinalRow[] => {
    const text = (id: string) => valueText(row.values.value(id)).trim();
    const number = Number(text('number'));
    const person = meant.get(number);
    const block = (problem: Message, id: string) => issues.push(issue('block', problem, placeIn(table, row, id)));
    if (!person || seen.has(number)) {
      block(message('two-way.result-row-unknown', { typed: `${text('number')} ${text('name')}` }), 'number');
      return [];
    }
    seen.add(number);
    const { name } = person;
    const proposed = text('proposed');
    const decided = text('decided');
    const final = decided === '' ? proposed : names.get(sameText(decided));
    if (final === undefined) {
      block(message('two-way.decided-unknown', { who: name, typed: decided, known: [...names.values()] }), 'decided');
      return [];
    }
    const reason = text('reason');
    if (final !== proposed && !isReasonText(reason))
      block(message('two-way.decided-unreasoned', { who: name }), 'reason');
    return [{ row, number, name, proposed, final, reason }];
  });
  const lost = [...meant].filter(([number]) => !seen.has(number)).map(([, { name }]) => name);
  if (lost.length > 0)
    issues.push(issue('block', message('two-way.result-rows-lost', { names: lost }), { sheet: table.sheet }));
  return { rows, issues };
}

/** By number of the person. */
function findingsOf(
  { notChosen, blocking }: AssignmentCheck,
  asking: readonly ListedPerson[],
): ReadonlyMap<number, readonly Message[]> {
  const found = new Map<number, Message[]>();
  const tell = (index: number, text: (who: string) => Message) => {
    const { number, name } = asking[index] as ListedPerson;
    found.set(number, [...(found.get(number) ?? []), text(name)]);
  };
  for (const person of notChosen) tell(person, (who) => message('two-way.not-chosen', { who }));
  for (const { person, department } of blocking)
    tell(person, (who) => message('two-way.blocking', { who, department }));
  return found;
}

function finalTable(
  before: ReadToolTable,
  rows: readonly FinalRow[],
  findings: ReadonlyMap<number, readonly Message[]>,
): ToolTable {
  const due = dueIn(before.note) ?? null;
  return {
    id: RESULT_TABLE.id,
    sheet: RESULT,
    note: before.note,
    columns: RESULT_COLUMNS,
    rows: rows.map(({ row, number, final, proposed }): ToolRow => {
      const own = RESULT_COLUMNS.map(({ id }): readonly [string, ToolCell] => {
        const text = valueText(row.values.value(id));
        return [id, id === 'number' ? number : text || null];
      });
      const told = findings.get(number) ?? [];
      const look = told.length > 0 ? 'warn' : final === WAITING ? 'warn' : final !== proposed ? 'muted' : undefined;
      return {
        cells: {
          ...Object.fromEntries(own),
          final,
          due: final === WAITING ? due : null,
          findings: told.length > 0 ? messagesCell(...told) : null,
        },
        ...(look ? { look } : {}),
      };
    }),
    frozenColumns: 2,
  };
}
