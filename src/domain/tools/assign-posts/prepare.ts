import { decimalText, nearestNumber, parseExact, type Exact } from '../../basics/exact';
import { issue, message, type Issue } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { fail, ok, type Result } from '../../basics/result';
import { closedInstances } from '../../campaign/instance';
import { personName } from '../../campaign/review';
import { STAGES } from '../../campaign/stage';
import { toolMark } from '../../roster/tool-mark';
import { valueText } from '../../stages/values';
import { nameOf, unitOf } from '../people-columns';
import type { ReadToolTable, ToolCell, ToolRow } from '../table';
import type { ToolCampaign, ToolContext, ToolKind, ToolOutcome } from '../tool';
import { MOST_CHOICES, PART_TERMS } from '../two-way/tables';
import { POOL, POOL_TABLE, poolColumns, POST_COLUMNS, POSTS, POSTS_TABLE } from './tables';

const RULE = 'R-REG-6';
const BLANK_ROWS = 10;

/**
 * 不设具体职位的竞争上岗 (R-REG-6), first step: the posts with their numbers, and the pool ranked together, 1-2-2-4, with rows for what
 * everybody wishes. Of a campaign: whoever goes on by the composite score; of a roster: everybody, with the rank to be filled in.
 */
export const prepareAssignment: ToolKind = {
  id: 'assign-prepare',
  title: localized('职位分配①：职位和人员', 'Assignment of posts 1: posts and people'),
  purpose: localized(
    '竞争时不设具体职位的，列出职位名额和统一排名的人员，填写每人的志愿。',
    'For contests without named posts: the posts, and the pool ranked together, to fill in wishes.',
  ),
  rules: [RULE],
  options: [
    {
      id: 'posts',
      title: localized('职位和名额', 'Posts and numbers'),
      question: localized('有哪些职位，各几个名额？（可以不写，在表中填写）', 'Which posts, with how many openings?'),
      input: { kind: 'namedNumbers', example: '办公室主任1、财务科科长2' },
      optional: true,
      rule: RULE,
    },
    {
      id: 'choices',
      title: localized('每人志愿数', 'Wishes per person'),
      question: localized('每人最多填几个志愿？', 'How many wishes may a person have?'),
      input: { kind: 'wholeNumber', least: 1, most: MOST_CHOICES },
      rule: RULE,
    },
  ],
  source: 'people',
  fields: ['unit'],
  reads: [POSTS_TABLE, POOL_TABLE],
  run,
};

interface Ranked {
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly score?: Exact;
}

function run(context: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { campaign, ofNamedSheet, people, settings, tables } = context;
  const ranked =
    campaign && !ofNamedSheet
      ? poolOf(campaign)
      : ok(people.map(({ facts }, index) => ({ number: index + 1, name: nameOf(facts), unit: unitOf(facts) })));
  if (!ranked.ok) return ranked;
  if (ranked.value.length === 0) return fail([issue('block', message('tool.nobody', {}))]);
  const choices = settings.whole('choices') as number;
  const before = tables.get(POOL_TABLE.id);
  const posts = postRows(settings.named('posts') ?? [], tables.get(POSTS_TABLE.id));
  return ok({
    tables: [
      {
        id: POSTS_TABLE.id,
        sheet: POSTS,
        note: `每个职位一行，填写名额。${toolMark(POSTS_TABLE.id)}`,
        columns: POST_COLUMNS,
        rows: posts,
      },
      {
        id: POOL_TABLE.id,
        sheet: POOL,
        note: `全部人员统一排名；每人按先后填写${choices === 1 ? '1个' : `1至${choices}个`}职位。不参加分配的在“参加情况”选“不参加”。${toolMark(POOL_TABLE.id)}`,
        columns: poolColumns(choices),
        rows: ranked.value.map((person) => poolRow(person, ranked.value, before)),
        frozenColumns: 3,
      },
    ],
    issues: [],
    done: message('assign.prepared', { people: ranked.value.length, posts: posts.length - BLANK_ROWS }),
  });
}

/** Whoever goes on by the composite score, the best first. */
function poolOf({ applications, instances }: ToolCampaign): Result<readonly Ranked[], readonly Issue[]> {
  const closed = closedInstances(instances, 'composite');
  if (closed.length === 0) return fail([issue('block', message('assign.composite-open', { stage: STAGES.composite }))]);
  const people = new Map(applications.map((application) => [application.number, application]));
  const pool = closed
    .flatMap(({ record }) => record?.results ?? [])
    .flatMap(({ number, state, score }): readonly Required<Ranked>[] => {
      const application = people.get(number);
      const value = score === undefined ? undefined : parseExact(score);
      if (!application || !value || state !== 'goesOn') return [];
      return [{ number, name: personName(application), unit: unitOf(application.facts), score: value }];
    });
  return ok([...pool].sort((a, b) => b.score.compare(a.score) || a.number - b.number));
}

function poolRow(person: Ranked, all: readonly Ranked[], before: ReadToolTable | undefined): ToolRow {
  const { number, name, unit, score } = person;
  const known = before?.rows.find(
    ({ values }) => values.text('number') === String(number) && values.text('name') === name,
  );
  const typed = (id: string): ToolCell => (known ? valueText(known.values.value(id)) || null : null);
  const above = score && all.filter((other) => other.score && other.score.compare(score) > 0).length;
  return {
    cells: {
      number,
      name,
      unit,
      score: score ? Number(decimalText(score)) : null,
      place: above === undefined ? (known?.values.count('place') ?? null) : above + 1,
      part: typed('part') ?? PART_TERMS.takes.zh,
      ...Object.fromEntries(
        Array.from({ length: MOST_CHOICES }, (_, index) => [`choice${index + 1}`, typed(`choice${index + 1}`)]),
      ),
    },
  };
}

function postRows(
  given: readonly { readonly name: string; readonly value: Exact }[],
  before: ReadToolTable | undefined,
): readonly ToolRow[] {
  const entered = (before?.rows ?? []).filter(({ values }) => values.text('department') !== '');
  const kept = entered.map(({ values }): ToolRow => ({
    cells: {
      department: values.text('department'),
      seats: values.count('seats') ?? null,
      remark: values.text('remark') || null,
    },
  }));
  const names = new Set(entered.map(({ values }) => values.text('department')));
  const added = given
    .filter(({ name }) => !names.has(name))
    .map(({ name, value }): ToolRow => ({ cells: { department: name, seats: nearestNumber(value) } }));
  return [...kept, ...added, ...Array.from({ length: BLANK_ROWS }, (): ToolRow => ({ cells: {} }))];
}
