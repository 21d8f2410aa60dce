import fc from 'fast-check';
import { FACT_READERS } from '../../src/domain/roster/values';
import { assessmentReader } from '../../src/domain/roster/values/assessment';
import type { SourceValue } from '../../src/domain/roster/source';
import type { ReadCell } from '../../src/domain/roster/values/reader';
import { fields, read, roster, sheet } from '../unit/roster/sheets';

const PLACE = { row: 1, column: 1, field: { zh: '某栏', en: 'Column' } };

const words = fc.array(
  fc.constantFrom(
    ...'年月日.-/（）()、，0123456789一二十〇至今正副科级处主任员优称职基本不合格大学专在全日制党群众男女XxE+ \n　',
  ),
  { maxLength: 20 },
);
const cell: fc.Arbitrary<SourceValue> = fc.oneof(
  fc.string({ unit: 'binary' }),
  words.map((chars) => chars.join('')),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ kind: fc.constant('error' as const), code: fc.string() }),
  fc.record({
    kind: fc.constant('date' as const),
    day: fc.record({
      kind: fc.constant('day' as const),
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
  }),
);

describe('value readers', () => {
  test.each(Object.keys(FACT_READERS) as (keyof typeof FACT_READERS)[])(
    '%s is total and remembers nothing wrong',
    (field) => {
      fc.assert(
        fc.property(cell, fc.constantFrom('1900' as const, '1904' as const), (value, dateSystem) => {
          const reader = FACT_READERS[field]({ dateSystem, header: '' }) as ReadCell<unknown>;
          const first = reader(value, PLACE);
          expect(['known', 'blank', 'unreadable']).toContain(first.state);
          expect(reader(value, PLACE)).toEqual(first);
          if (value === null) expect(first.state).toBe('blank');
        }),
        { numRuns: 300 },
      );
    },
  );

  test('assessments are total and never empty', () => {
    fc.assert(
      fc.property(cell, (value) =>
        expect(assessmentReader({ years: [], count: 3 })(value, PLACE).length).toBeGreaterThan(0),
      ),
      { numRuns: 500 },
    );
  });

  test('a written month comes back as that month, whatever the marks', () => {
    const marks = fc.constantFrom(['.', ''], ['-', ''], ['/', ''], ['年', '月']);
    fc.assert(
      fc.property(
        fc.integer({ min: 1932, max: 2031 }),
        fc.integer({ min: 1, max: 12 }),
        marks,
        fc.boolean(),
        fc.boolean(),
        (year, month, [between, after], short, padded) => {
          const shownYear = short ? String(year).slice(2) : String(year);
          const text = `${shownYear}${between}${padded ? String(month).padStart(2, '0') : month}${after}`;
          const found = FACT_READERS.birth({ dateSystem: '1900', header: '' })(text, PLACE);
          expect(found).toEqual({ state: 'known', raw: text, value: { kind: 'month', year, month } });
        },
      ),
    );
  });
});

const HEADER: readonly SourceValue[] = ['序号', '姓名', '性别', '出生年月', '学历', '部门', '竞聘职位'];
const person = fc
  .tuple(
    fc.constantFrom('张三', '李 四', '欧阳芳', '阿依古丽·买买提', '王五'),
    fc.constantFrom('男', '女'),
    fc.constantFrom('1978.05', 19780501, '1978年5月', 28749),
    fc.constantFrom('本科', '大专', null),
    fc.constantFrom('人事科', '党政办', null),
    fc.constantFrom('主任', '科长'),
  )
  .map((values): SourceValue[] => [null, ...values]);
const people = fc.array(person, { minLength: 1, maxLength: 8 });
const title = fc.constantFrom<SourceValue[]>(
  [],
  ['2012年中层干部竞争上岗报名人员汇总表'],
  ['填报单位（盖章）：', null, null, null, '填报日期：2012年5月'],
  [null, null, '附件2'],
  ['说明：姓名、性别、出生年月按身份证填写'],
  ['单位：', '某局', null, '时间：', '2012年5月'],
);
const note = fc.constantFrom<SourceValue[]>(
  [],
  ['注：出生年月以档案为准'],
  ['填表人：', null, null, '审核人：'],
  ['合计', '8人'],
  ['备注：本表一式三份'],
);

describe('rosters', () => {
  test('titles above and notes below change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 5 }),
        people,
        fc.array(note, { maxLength: 4 }),
        (titles, rows, notes) => {
          const plain = roster(sheet([HEADER, ...rows]));
          const found = roster(sheet([...titles, HEADER, ...rows, ...notes]));
          expect(found.header).toEqual({ first: titles.length + 1, last: titles.length + 1 });
          expect(fields(found)).toBe(fields(plain));
          expect(found.people.map(({ facts }) => facts)).toEqual(plain.people.map(({ facts }) => facts));
          expect(plain.people).toHaveLength(rows.length);
        },
      ),
    );
  });

  test('permuting rows permutes people', () => {
    fc.assert(
      fc.property(
        people.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(
              rows.map((_, index) => index),
              { minLength: rows.length },
            ),
          ),
        ),
        ([rows, order]) => {
          const before = roster(sheet([HEADER, ...rows])).people;
          const after = roster(sheet([HEADER, ...order.map((index) => rows[index] as SourceValue[])])).people;
          expect(after.map(({ facts }) => facts)).toEqual(order.map((index) => before[index]?.facts));
        },
      ),
    );
  });

  test('permuting columns changes no fact', () => {
    fc.assert(
      fc.property(people, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (rows, order) => {
        const plain = roster(sheet([HEADER, ...rows])).people;
        const moved = [HEADER, ...rows].map((row) => order.map((index) => row[index] ?? null));
        expect(roster(sheet(moved)).people.map(({ facts }) => facts)).toEqual(plain.map(({ facts }) => facts));
      }),
    );
  });

  test('any sheet at all is read or refused, never a crash', () => {
    const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 });
    fc.assert(fc.property(grid, (rows) => expect(typeof read(sheet(rows)).ok).toBe('boolean')));
    fc.assert(
      fc.property(grid, (rows) => {
        const found = read(sheet([HEADER, ...rows]), { sheet: '名册' });
        if (!found.ok) return;
        const seen = [...found.value.people.map(({ row }) => row), ...found.value.ignored.map(({ row }) => row)];
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});
