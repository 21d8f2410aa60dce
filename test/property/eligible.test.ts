import fc from 'fast-check';
import { parseIsoDay } from '../../src/domain/basics/calendar';
import { sameText } from '../../src/domain/basics/same-text';
import { dataGrid } from '../../src/domain/roster/data-grid';
import type { PersonFacts } from '../../src/domain/roster/facts';
import { ROSTER_FIELDS, type RosterField } from '../../src/domain/roster/fields';
import { factsReader, peopleColumns, postsReader } from '../../src/domain/roster/read-people';
import { personReader } from '../../src/domain/roster/read-person';
import { appliedPost } from '../../src/domain/rule-table/applied-post';
import { COMPARABLE_FIELDS } from '../../src/domain/rule-table/comparable-fields';
import { readRules, type RuleTable } from '../../src/domain/rule-table/read-rules';
import { compileExpression } from '../../src/domain/rules/evaluate';
import type { Finding } from '../../src/domain/rules/rule';
import { eligibleFunction } from '../../src/functions/eligible';
import { peopleCells, sourceCells } from '../../src/functions/people-cells';
import { formatForSheet } from '../../src/i18n/format';
import { call, hostOf, verdicts } from '../unit/functions/eligible-calls';

const AS_OF = '2012-05-15';

const dates = fc.oneof(
  fc.integer({ min: 20_000, max: 41_200 }),
  fc.constantFrom(
    '1966.05',
    '1966-05-15',
    '1966-05-16',
    '1994年5月',
    '2009.05',
    '2010-05-15',
    '2013-01-01',
    '1978',
    '不详',
  ),
);
const words = (...of: readonly string[]) => fc.constantFrom(...of);

/** A column of the roster, and what clerks write below it. */
const COLUMNS: readonly (readonly [string, fc.Arbitrary<unknown>])[] = [
  ['姓名', words('张三', '李 四', '王五')],
  ['出生年月', dates],
  ['身份证号', words('320506196605200011', '320506196605200012', '3.2E+17')],
  ['参加工作时间', dates],
  ['学历', words('高中', '大专（在职）', '本科', '大专（全日制），本科（在职）', '研究生', '肄业')],
  ['全日制学历', words('中专', '大专', '本科')],
  ['专业', words('畜牧兽医', '法学', '会计、审计')],
  ['部门', words('党政办', '镇建办')],
  ['现任职务', words('主任', '党政办主任', '科员')],
  ['任现职时间', dates],
  ['职级', words('副科级', '正科级（2009.03）', '主任科员', '科员', '科级')],
  ['任现职级时间', dates],
  ['编制性质', words('行政编制', '事业编', '借用', '行政编（借用）', '在编')],
  ['政治面貌', words('中共党员', '预备党员', '群众', '积极分子')],
  ['2010年考核', words('称职', '优秀', '不称职', '不定等次')],
  ['2011年考核', words('合格', '优秀', '基本合格', '良')],
  ['职称', words('工程师', '中级', '副高级', '无', '注册会计师')],
  ['职称取得时间', dates],
  ['岗位等级', words('管理九级', '专技十二级', '管理十级', '无')],
  ['聘任时间', dates],
  ['任职培训', words('是', '否', '未参加')],
  ['单位考核名次', fc.integer({ min: -1, max: 12 })],
  ['单位同类名次', words('第3名', '12', '无')],
  ['处分情况', words('无', '2011年3月警告', '—')],
  ['回避情况', words('无', '配偶在本单位')],
  ['报名方式', words('个人自荐', '组织推荐', '都有')],
  [
    '报考职位',
    words('党政办主任', '镇建办主任', '党政办主任、镇建办主任', '1.党政办主任 2.财务科长', '人事、劳资科长', '同上'),
  ],
];

const oddities = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  ' ',
  0,
  true,
  -1,
  1.5,
  '？',
  { code: '#REF!' },
  { basicValue: '#N/A' },
);

/** People below some of the columns, at least two rows alike now and then. */
const blocks = fc.subarray([...COLUMNS], { minLength: 1 }).chain((columns) =>
  fc.record({
    headers: fc.constant(columns.map(([header]) => header)),
    people: fc
      .array(
        fc.tuple(
          ...columns.map(([, cells]) => fc.oneof({ weight: 6, arbitrary: cells }, { weight: 1, arbitrary: oddities })),
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((rows) => [...rows, rows[0] as unknown[]] as unknown[][]),
  }),
);

const EXAMPLES = COMPARABLE_FIELDS.flatMap(({ examples }) => examples);
const lines = fc.oneof(
  fc.constantFrom(...EXAMPLES),
  fc.constantFrom(...EXAMPLES).map((rule) => (rule.includes('|') ? rule : `原则上${rule}`)),
  fc.tuple(fc.constantFrom(...EXAMPLES), fc.constantFrom(...EXAMPLES)).map((pair) => pair.join('|')),
);
/** Rules of one condition per row, some of them for single posts. */
const scopedRows = fc.array(
  fc
    .tuple(
      fc.constantFrom('', '', '党政办主任', '镇建办主任、财务科长', '人事、劳资科长'),
      fc.constantFrom(
        ...([
          ['年龄', '<=', 45],
          ['学历', '>=', '大专'],
          ['政治面貌', '为', '中共党员'],
          ['或编制性质', '属于', '行政编制、事业编制'],
          ['原则上年龄', '<=', 40],
          ['轮岗', '<', '6年'],
        ] as const),
      ),
    )
    .map(([post, condition]) => [condition[0].startsWith('或') ? '' : post, ...condition]),
  { minLength: 1, maxLength: 5 },
);
const rules: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(lines, { minLength: 1, maxLength: 5 }).map((texts) => texts.join(';')),
  scopedRows.filter((rows) => !String((rows[0] as readonly unknown[])[1]).startsWith('或')),
);

const cellsOf = (argument: unknown) => sourceCells(Array.isArray(argument) ? (argument as unknown[][]) : [[argument]]);

function tableOf(argument: unknown): RuleTable {
  const read = readRules(cellsOf(argument));
  if (!read.ok) throw new Error(read.error.map((problem) => formatForSheet(problem, 'zh')).join('\n'));
  return read.value;
}

const ALL_FIELDS = new Set(Object.keys(ROSTER_FIELDS) as RosterField[]);

/** What ELIGIBLE says in words, person by person and rule by rule, with nothing remembered. */
function plainly(
  people: readonly (readonly unknown[])[],
  headers: readonly string[],
  table: RuleTable,
): readonly string[] {
  const cells = peopleCells(people);
  const { plans } = peopleColumns([headers], ALL_FIELDS);
  return people.map((row, index) => {
    if (row.every((cell) => cell === null || cell === undefined || String(cell).trim() === '')) return '';
    const facts = factsReader(cells, plans, ALL_FIELDS).facts(index + 1);
    const reader = postsReader(cells, plans);
    const shown = reader.columns
      .map((column) => cells.read(row[column - 1]))
      .find((cell) => cell !== null && String(cell).trim() !== '');
    const cell = typeof shown === 'object' && shown?.kind === 'error' ? shown.code : String(shown ?? '');
    const post = appliedPost(table.requirements, table.asksPost)(reader.posts(index + 1), cell);
    const byPost = table.needPost.length > 0;
    const context = { asOf: parseIsoDay(AS_OF), post: { name: byPost ? post.name : '' } };
    const findings = table.requirements.map(({ expression, posts }): Finding | undefined => {
      const concerns = posts === undefined || posts.map(sameText).includes(sameText(context.post.name));
      return concerns ? compileExpression(expression)(facts, context) : undefined;
    });
    return inWords(table, findings, byPost ? post.finding : undefined);
  });
}

function inWords(table: RuleTable, findings: readonly (Finding | undefined)[], post: Finding | undefined): string {
  const say = (reasons: Finding['reasons']) =>
    reasons.map(({ message }) => formatForSheet(message, 'zh').replace(/。$/, ''));
  const block = [...findings.filter((_, index) => table.requirements[index]?.effect === 'block'), post];
  const failed = [...new Set(block.flatMap((found) => (found?.outcome === 'fail' ? say(found.reasons) : [])))];
  const open = [
    ...new Set(
      block.flatMap((found) => say(found?.outcome === 'unverified' ? found.reasons : (found?.unverified ?? []))),
    ),
  ].filter((text) => !failed.includes(text));
  if (failed.length > 0)
    return `不合格：${failed.join('；')}${open.length > 0 ? `；另待核实：${open.join('；')}` : ''}`;
  if (open.length > 0) return `待核实：${open.join('；')}`;
  const warned = findings.flatMap((found, index) => {
    const broken = found?.outcome === 'fail' || found?.outcome === 'unverified';
    return found && broken && table.requirements[index]?.effect === 'warn'
      ? say([...found.reasons, ...(found.unverified ?? [])])
      : [];
  });
  const remarks = [...findings, post].flatMap((found) => say(found?.remarks ?? []));
  const told = [...new Set([...warned, ...remarks])];
  return told.length > 0 ? `合格（${told.join('；')}）` : '合格';
}

/** The header is one row of the sheet, and a problem names its row and cell. */
function withoutRows(fact: unknown): unknown {
  return JSON.parse(JSON.stringify(fact, (key, value: unknown) => (key === 'row' || key === 'cell' ? '' : value)));
}

/** Headers that leave a column in doubt, and rules that need a post column, fail the call; both are tested by examples. */
const failsTheCall = (found: unknown) => !Array.isArray(found);

describe('ELIGIBLE', () => {
  test('facts that are read when asked for are those of reading the person whole', () => {
    fc.assert(
      fc.property(blocks, ({ people, headers }) => {
        const cells = peopleCells(people);
        const { plans } = peopleColumns([headers], ALL_FIELDS);
        const rows = [headers, ...people.map((row) => row.map((cell) => cells.read(cell)))];
        const sheet = { name: '', rows, merges: [], hiddenRows: new Set<number>(), hidden: false };
        const whole = personReader(dataGrid(sheet, 1), plans, '1900', () => ({ choices: [], problems: [] }));
        const onDemand = factsReader(cells, plans, ALL_FIELDS);
        people.forEach((_, index) => {
          const { facts } = whole(index + 2);
          const found = onDemand.facts(index + 1);
          for (const field of Object.keys(facts) as (keyof PersonFacts)[]) {
            expect([field, withoutRows(found[field])]).toEqual([field, withoutRows(facts[field])]);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('what is remembered by cells is what a plain review of each person says', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(blocks, rules, ({ people, headers }, asked) => {
        const found = call(eligibleFunction, [people, [headers], asked, AS_OF, true]);
        fc.pre(!failsTheCall(found));
        const expected = plainly(people, headers, tableOf(asked));
        expect(found).toEqual(expected.map((text) => [text]));
        expected.forEach((text) => seen.add(text.slice(0, 3)));
        const cells = verdicts(people, [headers], asked, AS_OF);
        expect(cells.map((cell) => (cell === '' || typeof cell === 'boolean' ? cell : '#N/A'))).toEqual(
          expected.map((text) => (text === '' ? '' : text.startsWith('待核实') ? '#N/A' : text.startsWith('合格'))),
        );
      }),
      { numRuns: 1500 },
    );
    expect([...seen].some((text) => text.startsWith('合格'))).toBe(true);
    expect(seen).toContain('不合格');
    expect(seen).toContain('待核实');
  });

  test('permuting the people permutes the results', () => {
    const shuffled = blocks.chain((block) =>
      fc.tuple(fc.constant(block), fc.shuffledSubarray([...block.people.keys()], { minLength: block.people.length })),
    );
    fc.assert(
      fc.property(shuffled, rules, fc.boolean(), ([{ people, headers }, order], asked, detail) => {
        const found = call(eligibleFunction, [people, [headers], asked, AS_OF, detail]);
        const other = call(eligibleFunction, [order.map((index) => people[index]), [headers], asked, AS_OF, detail]);
        expect(other).toEqual(Array.isArray(found) ? order.map((index) => found[index]) : found);
      }),
      { numRuns: 300 },
    );
  });

  test('where no rule depends on the post, nobody else matters', () => {
    fc.assert(
      fc.property(blocks, fc.array(lines, { minLength: 1, maxLength: 4 }), ({ people, headers }, texts) => {
        const asked = texts.join(';');
        fc.pre(tableOf(asked).needPost.length === 0);
        const found = call(eligibleFunction, [people, [headers], asked, AS_OF, true]);
        fc.pre(!failsTheCall(found));
        expect(people.map((row) => call(eligibleFunction, [[row], [headers], asked, AS_OF, true]))).toEqual(
          (found as unknown[][]).map((cell) => [cell]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('one more rule never makes anybody eligible', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.array(lines, { minLength: 1, maxLength: 3 }),
        lines,
        ({ people, headers }, texts, more) => {
          const before = call(eligibleFunction, [people, [headers], texts.join(';'), AS_OF]);
          const after = call(eligibleFunction, [people, [headers], [...texts, more].join(';'), AS_OF]);
          fc.pre(Array.isArray(before) && Array.isArray(after));
          (before as unknown[][]).forEach(([cell], index) => {
            const [now] = (after as unknown[][])[index] as unknown[];
            if (cell !== true) expect(now).not.toBe(true);
            if (cell === false) expect(now).toBe(false);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whatever the arguments are, the answer is a documented failure or a column of verdicts', () => {
    const cell = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.double(),
      oddities,
      fc.constantFrom<unknown>(
        '姓名',
        '学历',
        '年龄<=45',
        '职位',
        '字段',
        '比较',
        '值',
        '或学历',
        '>=',
        45,
        '大专',
        AS_OF,
        true,
      ),
      lines,
    );
    const range = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    const argument = fc.oneof(cell, range, fc.array(fc.array(cell)), fc.array(cell));
    const readable = fc
      .tuple(fc.array(argument, { maxLength: 7 }), blocks, fc.boolean(), fc.boolean())
      .map(([args, { people, headers }, withPeople, withRules]): unknown[] => {
        const own: unknown[] = withPeople ? [people, [headers]] : args.slice(0, 2);
        return [...own, ...(withRules ? ['学历>=大专;处分=无'] : args.slice(2, 3)), ...args.slice(3)];
      });
    let results = 0;
    fc.assert(
      fc.property(
        fc.oneof(readable, fc.array(argument, { maxLength: 7 })),
        fc.constantFrom('zh' as const, 'en' as const),
        (args, language) => {
          const result = eligibleFunction.compute(args, hostOf(language));
          if (!result.ok) {
            expect(result.error.code).toBe('#VALUE!');
            for (const message of result.error.messages) {
              expect(formatForSheet(message, language)).not.toMatch(
                /\{(?:where|field|rules|value|expected)\}|undefined|\[object/,
              );
            }
            return;
          }
          results++;
          const people = args[0];
          const rows = Array.isArray(people) && people.some(Array.isArray) ? people.length : 1;
          expect(result.value).toHaveLength(rows);
          for (const row of result.value) {
            expect(row).toHaveLength(1);
            const [shown] = row;
            if (typeof shown === 'object')
              expect(shown).toMatchObject({ code: '#N/A', says: expect.arrayContaining([expect.any(String)]) });
            else expect(['boolean', 'string']).toContain(typeof shown);
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(results).toBeGreaterThan(50);
  });
});
