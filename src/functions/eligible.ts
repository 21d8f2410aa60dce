import { message, type Message } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import type { ColumnPlan } from '../domain/roster/column-plan';
import { ROSTER_FIELDS, type RosterField } from '../domain/roster/fields';
import { peopleColumns, type UnsureField } from '../domain/roster/read-people';
import { readRules, type RuleTable } from '../domain/rule-table/read-rules';
import { reviewPeople, type PeopleToReview } from '../domain/rule-table/review-people';
import type { SortedReasons } from '../domain/rules/evaluate';
import { readArguments, type ArgumentsOf } from './arguments';
import type { CellFunction, Cells, Failure, FunctionHost, FunctionParameter, ResultCells } from './cell-function';
import { peopleCells, sourceCells } from './people-cells';
import { reasonTeller, verdictCell, verdictText, type ToldReason } from './verdict-cell';

const PARAMETERS = [
  {
    id: 'people',
    kind: 'cells',
    title: localized('人员', 'People'),
    description: localized(
      '人员各行，不含表头；每人一行。',
      'The rows of the people without the header, one person per row.',
    ),
  },
  {
    id: 'headers',
    kind: 'cells',
    title: localized('表头', 'Headers'),
    description: localized(
      '人员上方的表头，1–3行，列数与人员相同；按名册的各种写法识别。',
      'The header above them, 1–3 rows, as many columns; recognised as in a roster.',
    ),
  },
  {
    id: 'rules',
    kind: 'cells',
    title: localized('条件', 'Rules'),
    description: localized(
      '一段文字，如"年龄<=45;学历>=大专"，或一块区域：职位、字段、比较、值、说明。',
      'A text such as "年龄<=45;学历>=大专", or a range: post, field, comparison, value, note.',
    ),
  },
  {
    id: 'as_of',
    kind: 'day',
    title: localized('截止日', 'As-of day'),
    description: localized(
      '年龄、年限、年度计算到哪一天；条件用到时必须给出，不会默认为今天。',
      'The day at which ages, years and calendar years are counted; needed as soon as a rule counts them, never today by itself.',
    ),
    optional: true,
  },
  {
    id: 'detail',
    kind: 'flag',
    title: localized('说明原因', 'Detail'),
    description: localized('TRUE：用文字列出结论和全部原因。', 'TRUE: the verdict in words with every reason.'),
    optional: true,
    default: false,
  },
] as const satisfies readonly FunctionParameter[];

type Arguments = ArgumentsOf<typeof PARAMETERS>;

/**
 * Reviews people by rules from cells (R-ELI-0 … R-ELI-13): the campaign's own rules, reading and words.
 *
 * `people` n × fields, `headers` 1–3 × fields, `rules` as in docs/rules-in-cells.md. Result n × 1: TRUE, FALSE, or `#N/A` with what
 * is missing; with `detail` texts. A row of blanks gives ''. Nobody is judged by a cell that is blank, unreadable or 0, except that
 * a blank 处分 or 回避 is none. Fails
 * (`#VALUE!`) on every problem of the rules at once, on a header that is not certain, and on a missing day or post column that
 * a rule needs.
 */
export const eligibleFunction: CellFunction = {
  id: 'ELIGIBLE',
  description: localized(
    '按条件审查每个人是否合格：TRUE合格，FALSE不合格，#N/A待核实。',
    'Reviews each person by rules: TRUE eligible, FALSE not, #N/A to be verified.',
  ),
  parameters: PARAMETERS,
  rules: [
    'R-ELI-0',
    'R-ELI-1',
    'R-ELI-2',
    'R-ELI-3',
    'R-ELI-4',
    'R-ELI-5',
    'R-ELI-6',
    'R-ELI-7',
    'R-ELI-8',
    'R-ELI-9',
    'R-ELI-10',
    'R-ELI-11',
    'R-ELI-12',
    'R-ELI-13',
    'R-ELI-15',
    'R-REG-1',
    'R-REG-7',
  ],
  remarks: [
    localized('条件的全部写法见 docs/rules-in-cells.md。', 'How rules are written is in docs/rules-in-cells.md.'),
    localized(
      '待核实：条件要用的单元格空白、无法识别或不够精确，或没有这一列；结果为#N/A并说明缺什么，不会当作不合格，也不会放过。处分、回避两栏空白视为无。',
      'To verify: a cell that a rule needs is blank, unreadable or not precise enough, or the column is missing; the result is #N/A and says what is missing, neither failing nor passing. A blank 处分 or 回避 cell is none.',
    ),
    localized('整行空白的，结果为空文本。', 'A row of blanks gives an empty text.'),
    localized(
      '数字0视为无法识别：有的软件把空白单元格当作0传来。',
      'The number 0 counts as unreadable, since some hosts hand it over for a blank cell.',
    ),
    localized(
      '年龄按周岁，生日当天计入；只有年月而正好取决于日的，待核实。',
      'Ages are full years and the birthday counts on its day; a birth known to the month only is to verify where the day decides.',
    ),
    localized(
      '条件有任何一处不能理解，整个公式为#VALUE!，并列出每一处。',
      'Any rule that is not understood makes the whole formula #VALUE!, with every problem listed.',
    ),
    localized(
      '写明职位的条件只对报该职位的人适用；报了几个条件不同的职位的，待核实。',
      'A rule with a post holds for its applicants only; whoever applies for several posts with different rules is to verify.',
    ),
  ],
  examples: [
    {
      title: localized('45周岁以下、大专以上', 'At most 45, junior college or above'),
      cells: [
        ['姓名', '出生年月', '学历'],
        ['张三', '1966-06-01', '大专（在职）'],
        ['李四', '1966-05-31', '本科'],
        ['王五', '1966-05', '高中'],
        ['赵六', '1970.08', null],
      ],
      formula: 'ELIGIBLE(A2:C5,A1:C1,"年龄<=45;学历>=大专","2012-05-31")',
      result: [[true], [false], [false], ['#N/A']],
    },
    {
      title: localized('列出全部原因', 'Every reason'),
      cells: [
        ['姓名', '出生年月', '学历'],
        ['李四', '1966-05-31', '高中'],
        ['赵六', '1970.08', null],
      ],
      formula: 'ELIGIBLE(A2:C3,A1:C1,"年龄<=45;学历>=大专","2012-05-31",TRUE)',
      result: [
        ['不合格：年龄46周岁（1966-05-31出生，截至2012-05-31），超过45周岁的上限；学历为高中，未达到大专及以上的要求'],
        ['待核实：“学历”为空，请补填'],
      ],
    },
    {
      title: localized('条件写成表，一个职位另有要求', 'Rules in a table, one post with a rule of its own'),
      cells: [
        ['姓名', '报考职位', '政治面貌', '编制性质'],
        ['张三', '党政办主任', '中共党员', '行政编制'],
        ['李四', '党政办主任', '群众', '事业编制'],
        ['王五', '镇建办主任', '群众', '借用'],
        ['职位', '字段', '比较', '值'],
        [null, '编制性质', '属于', '行政编制、事业编制'],
        ['党政办主任', '政治面貌', '为', '中共党员'],
      ],
      formula: 'ELIGIBLE(A2:D4,A1:D1,A5:D7)',
      result: [[true], [false], [false]],
    },
  ],
  compute(args, host) {
    const read = readArguments(PARAMETERS, args);
    if (!read.ok) return read;
    const prepared = prepare(read.value);
    return prepared.ok ? ok(reviewed(prepared.value, read.value.detail, host)) : prepared;
  },
};

function reviewed(prepared: PeopleToReview, detail: boolean, host: FunctionHost): ResultCells {
  const verdict: (reasons: SortedReasons<ToldReason>) => unknown = detail ? verdictText(host) : verdictCell(host);
  // Rows of the result that say the same are one array: a million of them would cost more than the review.
  return reviewPeople(prepared, {
    tell: reasonTeller(host),
    show: (reasons) => [verdict(reasons)],
    nobody: [''],
  });
}

/** Everything that is wrong with the call, or all that the review needs. */
function prepare({ people, headers, rules, as_of: asOf }: Arguments): Result<PeopleToReview, Failure> {
  const problems: Message[] = [...shapeProblems(people, headers)];
  const table = readRules(sourceCells(rules));
  if (!table.ok) problems.push(...table.error);
  else if (asOf === undefined && table.value.needAsOf.length > 0) {
    problems.push(message('rule-table.as-of-missing', { rules: table.value.needAsOf }));
  }
  const columns = table.ok && headers.length <= MOST_HEADER_ROWS ? columnsFor(table.value, headers) : undefined;
  problems.push(...(columns?.problems ?? []));
  const [first, ...others] = problems;
  if (first) return fail({ code: '#VALUE!', messages: [first, ...others] });
  // Without problems both were read.
  const { value } = table as { readonly value: RuleTable };
  return ok({ rules: value, cells: peopleCells(people), plans: columns?.plans ?? [], asOf });
}

const MOST_HEADER_ROWS = 3;

function shapeProblems(people: Cells, headers: Cells): readonly Message[] {
  const problems: Message[] = [];
  if (headers.length > MOST_HEADER_ROWS) problems.push(message('rule-table.header-rows', { rows: headers.length }));
  const [inPeople, inHeaders] = [people[0]?.length ?? 0, headers[0]?.length ?? 0];
  if (inPeople !== inHeaders) {
    problems.push(message('rule-table.columns-differ', { people: inPeople, headers: inHeaders }));
  }
  return problems;
}

function columnsFor(
  rules: RuleTable,
  headers: Cells,
): { readonly plans: readonly ColumnPlan[]; readonly problems: readonly Message[] } {
  const byPost = rules.needPost.length > 0;
  const fields = new Set<RosterField>(byPost ? [...rules.fields, 'post'] : rules.fields);
  // Some hosts hand over 0 for a blank cell.
  const rows = sourceCells(headers).map((row) => row.map((cell) => (cell === 0 ? null : cell)));
  const { plans, unsure } = peopleColumns(rows, fields);
  const problems = unsure.map(unsureProblem);
  const hasPost = plans.some(({ field }) => field === 'post') || unsure.some(({ field }) => field === 'post');
  if (byPost && !hasPost) problems.push(message('rule-table.post-column-missing', { rules: rules.needPost }));
  return { plans, problems };
}

function unsureProblem({ field, columns }: UnsureField): Message {
  const named = columns.map(({ column, header }) =>
    localized(`第${column}列“${header}”`, `column ${column} “${header}”`),
  );
  return message('rule-table.column-unsure', { field: ROSTER_FIELDS[field], columns: named });
}
