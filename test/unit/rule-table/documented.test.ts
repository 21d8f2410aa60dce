import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMPARABLE_FIELDS, findComparableField } from '../../../src/domain/rule-table/comparable-fields';
import { COMPARISON_WORDS, signOf, type Comparison } from '../../../src/domain/rule-table/comparison';
import { problemsOf, requirementsOf } from './rules';

const DOCS = readFileSync(path.join(__dirname, '../../../docs/rules-in-cells.md'), 'utf8');

/** The rows of a table below a heading, cell by cell; `\|` is a | of the cell. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const section = DOCS.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?:^|[^\\])\|/)
        .map((cell) => cell.trim().replace(/\\\|/g, '|')),
    );
}

const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);

describe('docs/rules-in-cells.md', () => {
  test('the table of fields says what the program knows, in its order', () => {
    const rows = DOCS.split('\n').filter((line) =>
      COMPARABLE_FIELDS.some(({ title }) => line.startsWith(`| ${title.zh} | \``)),
    );
    expect(rows.map((row) => row.split(' | ')[0]?.slice(2))).toEqual(COMPARABLE_FIELDS.map(({ title }) => title.zh));
    COMPARABLE_FIELDS.forEach((field, index) => {
      const row = (rows[index] as string).replace(/\\\|/g, '|');
      expect(row).toContain(
        `| ${field.comparisons.map((one) => `\`${signOf(one)}\``).join(' ')} | ${field.expected.zh} |`,
      );
      expect(codes(row)).toEqual(expect.arrayContaining([...field.examples]));
    });
  });

  test('every example of the table of fields is read', () => {
    const examples = DOCS.split('\n')
      .filter((line) => /^\| [^|]+ \| `[<>=包属]/.test(line))
      .flatMap((line) => codes(line.replace(/\\\|/g, '|').split(' | ').slice(3).join(' | ')));
    expect(examples.length).toBeGreaterThan(40);
    for (const example of examples) expect(requirementsOf(example)).toHaveLength(1);
  });

  test('the examples of the text are read', () => {
    const text = /```\n([^`]+)\n```/.exec(DOCS)?.[1] as string;
    expect(requirementsOf(text)).toHaveLength(3);
    const inline = codes(DOCS.split('```')[2]?.split('## 写成表')[0]).filter((code) => /[<>=].+/.test(code));
    expect(inline.length).toBeGreaterThan(2);
    for (const rule of inline) expect(requirementsOf(rule).length).toBeGreaterThan(0);
    expect(requirementsOf('age<=45;education>=junior college')).toHaveLength(2);
  });

  test('the example of a table is read', () => {
    const rows = tableBelow('写成表');
    const rules = requirementsOf([['职位', '字段', '比较', '值', '说明'], ...rows]);
    expect(rules.map(({ effect }) => effect)).toEqual(['block', 'warn', 'block', 'block', 'block']);
    expect(rules[4]).toMatchObject({ posts: ['畜牧站站长'], expression: { any: [{}, {}] } });
  });

  test('the words of the comparisons are known', () => {
    for (const comparison of Object.keys(COMPARISON_WORDS) as Comparison[]) {
      expect(DOCS).toContain(`\`${signOf(comparison)}\``);
    }
    const words = tableBelow('比较').flatMap(([, cell]) =>
      (cell ?? '').split(/[、；]/).map((word) => word.split('：')[0] as string),
    );
    const known = Object.values(COMPARISON_WORDS).flat();
    for (const word of words) expect(known).toContain(word);
  });
});

describe('the table of comparable fields', () => {
  test('no two fields have the same name, and every name finds its field', () => {
    for (const field of COMPARABLE_FIELDS) {
      for (const name of [field.title.zh, field.title.en, ...field.names]) {
        // The title of 近N年考核 stands for its pattern.
        expect(findComparableField(name)?.field.title.zh).toBe(field.title.zh);
      }
    }
  });

  test.each(COMPARABLE_FIELDS.map((field) => [field.title.zh, field] as const))(
    '%s refuses every other comparison, and words that it does not know',
    (_title, field) => {
      const example = field.examples[0].split('|')[0] as string;
      const cut = /^(.*?)(<=|>=|<|=|包含|属于)(.*)$/.exec(example) as RegExpExecArray;
      const others = (Object.keys(COMPARISON_WORDS) as Comparison[]).filter((one) => !field.comparisons.includes(one));
      for (const other of others) {
        expect(problemsOf(`${cut[1]}${signOf(other)}${cut[3]}`)).toEqual([expect.stringContaining('不能用')]);
      }
      const list = 'readList' in field && field.comparisons.includes('contains');
      if (!list)
        expect(problemsOf(`${cut[1]}${cut[2]}不知所云`)).toEqual([expect.stringContaining('的值“不知所云”无法识别')]);
      expect(field.title.en).toMatch(/^[A-Z][ -~]+$/);
      expect(field.expected.en).not.toBe('');
    },
  );
});
