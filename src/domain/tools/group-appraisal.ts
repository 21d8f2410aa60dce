import { exactOf, formatHalfUp, parseExact, sumExact, type Exact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { issue, message, type Issue, type Message } from '../basics/issue';
import { localized } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import { toolMark } from '../roster/tool-mark';
import { GRADE_TERMS } from '../rules/terms';
import type { NamedNumber } from '../schemes/named-numbers';
import { valueText } from '../stages/values';
import { nameOf, unitOf } from './people-columns';
import {
  exactCell,
  messagesCell,
  type ReadToolRow,
  type ReadToolTable,
  type ToolColumn,
  type ToolRow,
  type ToolTableShape,
} from './table';
import type { ToolContext, ToolKind, ToolOption, ToolOutcome } from './tool';
import { placeIn, wrongCells } from './two-way/entries';

const RULE = 'R-DEM-3';

/** The grades of an appraisal of cadres, best first. */
const GRADES = ['excellent', 'competent', 'basicallyCompetent', 'incompetent'] as const;

const VOTE_COLUMNS: readonly ToolColumn[] = [
  { id: 'number', title: '序号', show: 'number', width: 7 },
  { id: 'name', title: '姓名', show: 'centered', width: 12 },
  { id: 'unit', title: '单位', show: 'text', width: 24 },
  { id: 'group', title: '评议组', show: 'centered', width: 14 },
  { id: 'returned', title: '收回票', show: 'number', width: 9, input: { kind: 'count' } },
  ...GRADES.map((grade): ToolColumn => {
    return { id: grade, title: GRADE_TERMS[grade].zh, show: 'number', width: 13, input: { kind: 'count' } };
  }),
];
const VOTES: ToolTableShape = { id: 'group-appraisal-votes', columns: VOTE_COLUMNS };

const GROUPS: ToolOption = {
  id: 'groups',
  title: localized('评议组和权重', 'Voter groups and shares'),
  question: localized(
    '分哪几个评议组，权重各是多少？（合计100）',
    'Which voter groups, with which shares? (100 in all)',
  ),
  input: { kind: 'namedNumbers', example: '上级30、同级30、群众40', total: 100 },
  rule: RULE,
};

/** 分组测评, first step (2-3, R-DEM-3): a row for each person and group, for the votes by grade. What was entered stays. */
export const prepareGroupAppraisal: ToolKind = {
  id: 'group-appraisal-prepare',
  title: localized('分组测评①：录票表', 'Appraisal by voter groups 1: sheet for the votes'),
  purpose: localized(
    '为每人每组生成一行，填写收回票和各等次票数。',
    'A row for each person and group, to fill in the votes.',
  ),
  rules: [RULE],
  options: [GROUPS],
  source: 'people',
  fields: ['unit'],
  reads: [VOTES],
  run({ people, settings, tables }): Result<ToolOutcome, readonly Issue[]> {
    if (people.length === 0) return fail([issue('block', message('tool.nobody', {}))]);
    const groups = settings.named('groups') as readonly NamedNumber[];
    const keyOf = (...parts: readonly string[]) => parts.join('|');
    const before = new Map(
      (tables.get(VOTES.id)?.rows ?? []).map(({ values }) => [
        keyOf(values.text('number'), values.text('name'), values.text('group')),
        values,
      ]),
    );
    const rows = people.flatMap(({ facts }, index) =>
      groups.map(({ name: group }): ToolRow => {
        const known = before.get(keyOf(String(index + 1), nameOf(facts), group));
        const typed = ['returned', ...GRADES].map((id) => [id, known?.count(id) ?? null] as const);
        const cells = { number: index + 1, name: nameOf(facts), unit: unitOf(facts) || null, group };
        return { cells: { ...cells, ...Object.fromEntries(typed) } };
      }),
    );
    return ok({
      tables: [
        {
          id: VOTES.id,
          sheet: '分组测评录票',
          note: `每人每组一行，填写收回票和各等次票数，没有的填0；各等次之和是有效票，不多于收回票。${toolMark(VOTES.id)}`,
          columns: VOTE_COLUMNS,
          rows,
          frozenColumns: 4,
        },
      ],
      issues: [],
      done: message('appraisal.prepared', { people: people.length, groups: groups.length }),
    });
  },
};

/**
 * 分组测评, second step: the mean of each group's valid ballots by the points of their grades, and the means weighted by the groups' shares;
 * exact, rounded half up at the end. Whoever lacks a group's votes has no score: a missing group is never 0. Ranked 1-2-2-4.
 */
export const groupAppraisal: ToolKind = {
  id: 'group-appraisal',
  title: localized('分组测评②：计算成绩', 'Appraisal by voter groups 2: scores'),
  purpose: localized(
    '按等次分值和各组权重计算每人的测评成绩和名次。',
    'Scores by points of the grades and shares of the groups.',
  ),
  rules: [RULE, 'R-DEM-2', 'R-TIE'],
  options: [
    GROUPS,
    {
      id: 'points',
      title: localized('等次分值', 'Points of the grades'),
      question: localized('各等次各多少分？', 'How many points has each grade?'),
      input: { kind: 'namedNumbers', example: '优秀100、称职80、基本称职60、不称职0' },
      rule: 'R-DEM-2',
    },
    {
      id: 'decimals',
      title: localized('小数位数', 'Decimals'),
      question: localized('成绩保留几位小数？', 'How many decimals?'),
      input: { kind: 'wholeNumber', least: 0, most: 6 },
      rule: 'R-COM-3',
    },
  ],
  source: 'tables',
  reads: [VOTES],
  run: score,
};

function score({ settings, tables }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const votes = tables.get(VOTES.id);
  if (!votes) {
    const sheets = ['分组测评录票'];
    return fail([issue('block', message('two-way.sheets-missing', { sheets, step: 'group-appraisal-prepare' }))]);
  }
  const groups = settings.named('groups') as readonly NamedNumber[];
  const points = pointsOf(settings.named('points') ?? []);
  const read = readVotes(votes, groups);
  const unsaid = points
    ? []
    : [issue('block', message('appraisal.points-wrong', { grades: GRADES.map((grade) => GRADE_TERMS[grade]) }))];
  if (read.issues.length > 0 || !points) return fail([...unsaid, ...read.issues]);
  const decimals = settings.whole('decimals') as number;
  const people = [...groupBy(votes.rows, ({ values }) => values.text('number'))].map(([, rows]) =>
    personOf(rows, groups, points, decimals),
  );
  const rows = people.map(({ cells, total, missing }): ToolRow => {
    const rank = total && people.filter((other) => other.total && other.total.compare(total) > 0).length + 1;
    const shown = {
      ...cells,
      total: total ? exactCell(total) : null,
      rank: rank ?? null,
      why: messagesCell(...missing),
    };
    return total ? { cells: shown } : { cells: shown, look: 'warn' };
  });
  const done = people.filter(({ total }) => total).length;
  const weights = groups.map(({ name, value }) => `${name}${value.toString()}%`).join('、');
  return ok({
    tables: [
      {
        id: 'group-appraisal',
        sheet: '分组测评成绩',
        note: `各组按有效票取等次分值的平均分，再按${weights}加权，四舍五入保留${decimals}位小数；缺一组票的不计算。${toolMark('group-appraisal')}`,
        columns: [
          ...VOTE_COLUMNS.slice(0, 3),
          ...groups.map(({ name }): ToolColumn => ({
            id: `group ${name}`,
            title: `${name}·均分`,
            show: 'score2',
            width: 12,
          })),
          { id: 'positive', title: '称职以上得票率', show: 'share', width: 12 },
          { id: 'total', title: '测评成绩', show: 'number', width: 12 },
          { id: 'rank', title: '名次', show: 'number', width: 8 },
          { id: 'why', title: '说明', show: 'text', width: 36 },
        ],
        rows,
        frozenColumns: 2,
      },
    ],
    issues: [],
    done: message('appraisal.scored', { people: done, left: people.length - done }),
  });
}

/** Points by grade, whichever of the two words a grade was given by; `undefined` where one is missing or none. */
function pointsOf(named: readonly NamedNumber[]): ReadonlyMap<string, Exact> | undefined {
  const found = named.map(({ name, value }) => {
    const grade = GRADES.find((one) => GRADE_TERMS[one].zh.split(/[（）]/).includes(name));
    return grade && ([grade, value] as const);
  });
  const points = new Map(found.flatMap((pair) => (pair ? [pair] : [])));
  return found.every(Boolean) && points.size === GRADES.length ? points : undefined;
}

function readVotes(table: ReadToolTable, groups: readonly NamedNumber[]): { readonly issues: readonly Issue[] } {
  const who = ({ values }: ReadToolRow) => `${values.text('name')}（${values.text('group')}）`;
  const issues = wrongCells(table, VOTES, who);
  const known = groups.map(({ name }) => name);
  const seen = new Set<string>();
  for (const row of table.rows) {
    const { values } = row;
    const block = (text: Message, id: string) => issues.push(issue('block', text, placeIn(table, row, id)));
    const group = values.text('group');
    const key = `${values.text('number')}|${group}`;
    if (!known.includes(group)) block(message('appraisal.group-unknown', { who: who(row), group, known }), 'group');
    if (seen.has(key)) block(message('appraisal.row-twice', { who: who(row) }), 'group');
    seen.add(key);
    const counts = GRADES.map((grade) => values.count(grade));
    const isBegun = ['returned', ...GRADES].some((id) => !values.isBlank(id));
    if (isBegun && counts.some((count) => count === undefined))
      block(message('appraisal.votes-missing', { who: who(row) }), GRADES[counts.indexOf(undefined)] as string);
    const valid = counts.reduce((sum: number, count) => sum + (count ?? 0), 0);
    const returned = values.count('returned');
    if (returned !== undefined && valid > returned)
      block(message('appraisal.too-many-votes', { who: who(row), valid, returned }), 'returned');
  }
  return { issues };
}

interface AppraisedPerson {
  readonly cells: ToolRow['cells'];
  /** Rounded. */
  readonly total: Exact | undefined;
  readonly missing: readonly Message[];
}

function personOf(
  rows: readonly ReadToolRow[],
  groups: readonly NamedNumber[],
  points: ReadonlyMap<string, Exact>,
  decimals: number,
): AppraisedPerson {
  const means = groups.map((group) => ({ group, ...meanOf(rows, group.name, points) }));
  const missing = means
    .filter(({ mean }) => !mean)
    .map(({ group }) => message('appraisal.group-missing', { group: group.name }));
  const weighted = means.flatMap(({ group, mean }) => (mean ? [mean.mul(group.value).div(100)] : []));
  const [valid, positive] = [means.map((one) => one.valid), means.map((one) => one.positive)].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  ) as [number, number];
  const first = rows[0] as ReadToolRow;
  const text = (id: string) => valueText(first.values.value(id)) || null;
  return {
    cells: {
      number: Number(text('number')),
      name: text('name'),
      unit: text('unit'),
      ...Object.fromEntries(means.map(({ group, mean }) => [`group ${group.name}`, mean ? exactCell(mean) : null])),
      positive: valid === 0 ? null : exactCell(exactOf(positive).div(exactOf(valid))),
    },
    total: missing.length > 0 ? undefined : parseExact(formatHalfUp(sumExact(weighted), decimals)),
    missing,
  };
}

function meanOf(rows: readonly ReadToolRow[], group: string, points: ReadonlyMap<string, Exact>) {
  const row = rows.find(({ values }) => values.text('group') === group);
  const counts = GRADES.map((grade) => row?.values.count(grade) ?? 0);
  const valid = counts.reduce((sum, count) => sum + count, 0);
  const sum = sumExact(GRADES.map((grade, index) => (points.get(grade) as Exact).mul(counts[index] as number)));
  const positive = (counts[0] as number) + (counts[1] as number);
  return { valid, positive, mean: valid === 0 ? undefined : sum.div(valid) };
}
