import { formatDate, monthsAfter, type CalendarDay } from '../../basics/calendar';
import { issue, message, type Issue, type Message } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { drawnByLot } from '../../basics/lot';
import { fail, ok, type Result } from '../../basics/result';
import { proposeAssignment, type NotGot, type Placement } from '../../matching/two-way';
import { toolMark } from '../../roster/tool-mark';
import { valueText } from '../../stages/values';
import { messagesCell, type ToolRow, type ToolTable } from '../table';
import type { ToolContext, ToolKind, ToolOutcome } from '../tool';
import { choosersOf, takesPart, type ListedPerson } from './entries';
import { ORDERS_TABLE, RESULT, RESULT_COLUMNS, RESULT_TABLE, WAITING } from './tables';
import { seatsTable } from './seats';
import { SEED_OPTION, TIE_OPTION, TIE_TERMS, type Ties } from './ties';
import { enteredAll, TABLES_OF_ENTRIES, type EnteredAll } from './two-way-context';

/**
 * 双向选择, third step (R-TWO-2, R-TWO-3): the stable assignment by which everybody gets the best department possible, with why each has
 * not got what was wanted more; who is in none is 待岗 until a day. The committee enters its own where it decides otherwise; what it
 * has entered before stays.
 */
export const proposeTwoWay: ToolKind = {
  id: 'two-way-propose',
  title: localized('双向选择③：排定建议', 'Two-way selection 3: proposal'),
  purpose: localized(
    '按志愿和部门排序排定去向建议，说明每人未进前面志愿的原因，列出待岗人员。',
    'Proposes the stable assignment with the reasons, and lists who is unplaced.',
  ),
  rules: ['R-TWO-2', 'R-TWO-3'],
  options: [
    TIE_OPTION('R-TWO-2'),
    SEED_OPTION('R-TWO-2'),
    {
      id: 'from',
      title: localized('待岗起算日', 'Unplaced from'),
      question: localized('待岗从哪一天起算？', 'From which day are the unplaced counted?'),
      input: { kind: 'day' },
      rule: 'R-TWO-3',
    },
    {
      id: 'months',
      title: localized('待岗月数', 'Months unplaced'),
      question: localized('待岗几个月？', 'How many months?'),
      input: { kind: 'wholeNumber', least: 1, most: 36 },
      fromScheme: 'waitingMonths',
      rule: 'R-TWO-3',
    },
  ],
  source: 'tables',
  reads: [...TABLES_OF_ENTRIES, ORDERS_TABLE, RESULT_TABLE],
  run,
};

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { settings } = context;
  const ties = settings.text('ties') as Ties;
  const seed = settings.text('seed');
  const due = monthsAfter(settings.day('from') as CalendarDay, settings.whole('months') as number);
  const early = [
    ...(ties === 'lot' && seed === undefined ? [issue('block', message('two-way.seed-needed', {}))] : []),
    ...(due ? [] : [issue('block', message('two-way.due-outside', {}))]),
  ];
  const entered = enteredAll(context);
  if (!entered.ok) return fail([...early, ...entered.error]);
  if (early.length > 0 || !due) return fail(early);
  const { people, fingerprint } = entered.value;
  const proposal = proposeFor(entered.value, ties, seed ?? '');
  const decided = decidedBefore(context);
  const rows = people
    .filter((person) => takesPart(person) || person.part === 'refuses')
    .map((person) => resultRow(person, proposal, due, decided.get(person.number)));
  const waiting = rows.filter(({ cells }) => cells.proposed === WAITING).length;
  const rule = ties === 'lot' ? `抽签（种子“${seed}”）` : TIE_TERMS[ties].zh;
  const result: ToolTable = {
    id: RESULT_TABLE.id,
    sheet: RESULT,
    note: `由本人提出、部门择优的稳定排定（R-TWO-2）；并列按：${rule}；待岗到期${formatDate(due)}；依据数据${fingerprint}。集体研究另有决定的，填写“集体研究去向”（部门或待岗）和“调整理由”，再运行④确定。${toolMark(RESULT_TABLE.id)}`,
    columns: RESULT_COLUMNS,
    rows,
    frozenColumns: 2,
  };
  const assigned = new Map([...proposal.placements].map(([number, { department }]) => [number, department]));
  return ok({
    tables: [result, seatsTable(entered.value, assigned)],
    issues: tieIssues(proposal),
    done: message('two-way.proposed', { placed: rows.length - waiting, waiting, ties: TIE_TERMS[ties] }),
  });
}

interface Proposal {
  /** Who takes part, in the order that breaks ties. */
  readonly asking: readonly ListedPerson[];
  /** By number. */
  readonly placements: ReadonlyMap<number, Placement>;
  readonly ties: Ties;
}

function proposeFor({ departments, people, words }: EnteredAll, ties: Ties, seed: string): Proposal {
  const listed = new Map(people.filter(takesPart).map((person) => [`${person.number} ${person.name}`, person]));
  const keys = ties === 'lot' ? drawnByLot(seed, [...listed.keys()]) : [...listed.keys()];
  const asking = keys.map((key) => listed.get(key) as ListedPerson);
  const tieBreak = ties === 'firstChoice' ? 'choice' : 'order';
  const placed = proposeAssignment(departments, choosersOf(asking, words), tieBreak);
  return { asking, placements: new Map(asking.map(({ number }, index) => [number, placed[index] as Placement])), ties };
}

interface Decided {
  readonly decided: string;
  readonly reason: string;
}

function resultRow(person: ListedPerson, proposal: Proposal, due: CalendarDay, decided: Decided | undefined): ToolRow {
  const { number, name, unit, choices } = person;
  const placement = proposal.placements.get(number);
  const proposed = placement?.department ?? WAITING;
  const isWaiting = proposed === WAITING;
  const why = placement ? explain(placement, proposal) : [message('two-way.refused', {})];
  const until = isWaiting ? [message('two-way.waiting', { due: formatDate(due) })] : [];
  return {
    cells: {
      number,
      name,
      unit,
      choices: choices.map((choice, index) => `${index + 1}.${choice}`).join('　'),
      proposed,
      choice: placement?.choice === undefined ? null : `第${placement.choice}志愿`,
      why: messagesCell(...why, ...until),
      due: isWaiting ? due : null,
      decided: decided?.decided || null,
      reason: decided?.reason || null,
    },
    ...(isWaiting ? { look: 'warn' as const } : {}),
  };
}

/** Why not each choice before the one that somebody has got, and that one. */
function explain({ department, choice, before }: Placement, proposal: Proposal): readonly Message[] {
  const missed = before.map((missing) => whyNot(missing, proposal));
  return department === undefined ? missed : [...missed, message('two-way.got', { department, choice: choice ?? 0 })];
}

function whyNot(missed: NotGot, { asking, ties }: Proposal): Message {
  const { department } = missed;
  switch (missed.kind) {
    case 'notTaken':
      return message('two-way.not-taken', { department });
    case 'noSeats':
      return message('two-way.no-seats', { department });
    case 'full': {
      const last = asking[missed.last]?.name ?? '';
      return missed.tied
        ? message('two-way.full-tied', { department, last, ties: TIE_TERMS[ties] })
        : message('two-way.full', { department, last });
    }
  }
}

/** Ties that decided about somebody: reported with the rule that broke them. */
function tieIssues({ asking, placements, ties }: Proposal): readonly Issue[] {
  return asking.flatMap(({ number, name }) =>
    (placements.get(number)?.before ?? []).flatMap((missed) => {
      if (missed.kind !== 'full' || !missed.tied) return [];
      const last = asking[missed.last]?.name ?? '';
      const { department } = missed;
      const text = message('two-way.tie-decided', { department, name, last, ties: TIE_TERMS[ties] });
      return [issue('warn', text, { person: name })];
    }),
  );
}

/** What the committee had entered in the result before it was made anew. */
function decidedBefore({ tables }: ToolContext): ReadonlyMap<number, Decided> {
  return new Map(
    (tables.get(RESULT_TABLE.id)?.rows ?? []).map(({ values }) => [
      Number(valueText(values.value('number'))),
      { decided: valueText(values.value('decided')), reason: valueText(values.value('reason')) },
    ]),
  );
}
