import { Linter } from 'eslint';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CELL_FUNCTIONS } from '../../src/functions';
import { callOf } from '../unit/functions/formula';
import { FunctionsRuntime, type CallResult } from './functions-runtime';

let chinese: FunctionsRuntime;
let english: FunctionsRuntime;

beforeAll(async () => {
  chinese = await FunctionsRuntime.start('zh-CN');
  english = await FunctionsRuntime.start('en-US');
}, 30_000);

afterAll(() => {
  chinese.stop();
  english.stop();
});

const PANEL = [88, 91, 85.5, 90, 79, 93, 87];
const SIX = [88, 91, null, 90, 79, 93, 87];
const ERROR_CELL = { type: 'CustomFunctionError', code: '#REF!' };

/** An error cell of a result, as it crosses the boundary to Excel. */
interface SentError {
  readonly valueType: 'CustomFunctionError';
  readonly code: string;
  readonly message?: string;
}

function isSentError(cell: unknown): cell is SentError {
  return typeof cell === 'object' && cell !== null && (cell as Partial<SentError>).valueType === 'CustomFunctionError';
}

/** What the cells of a sheet would show. */
function shown(result: CallResult): unknown {
  if (!result.ok) return [[result.code]];
  return (result.value as unknown[][]).map((row) => row.map((cell) => (isSentError(cell) ? cell.code : cell)));
}

/** A rectangle of values and errors with texts, or an error with a text. */
function expectSound(result: CallResult, args: unknown): void {
  const told = JSON.stringify(args);
  if (!result.ok) {
    expect([result.code, told]).toEqual([expect.stringMatching(/^#(?:N\/A|VALUE!)$/), told]);
    expect([result.text, told]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), told]);
    return;
  }
  const rows = result.value as unknown[][];
  expect([rows.length > 0, new Set(rows.map((row) => row.length)).size, told]).toEqual([true, 1, told]);
  for (const value of rows.flat()) {
    if (isSentError(value)) expect(value.message).toMatch(/[\u4e00-\u9fff]/);
    else expect(['number', 'string', 'boolean']).toContain(typeof value);
  }
}

test('the build is ES2020 and no later', () => {
  const code = readFileSync(path.join(__dirname, '..', '..', 'dist', 'functions.js'), 'utf8');
  const problems = new Linter().verify(code, { languageOptions: { ecmaVersion: 2020, sourceType: 'script' } });
  expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
});

test('the build associates the four functions', () => {
  expect(chinese.associated()).toEqual(CELL_FUNCTIONS.map(({ id }) => id));
});

describe.each(CELL_FUNCTIONS.map((cellFunction) => [cellFunction.id, cellFunction] as const))(
  '%s',
  (id, cellFunction) => {
    test.each(cellFunction.examples.map((example) => [example.formula, example] as const))('%s', async (_, example) => {
      expect(shown(await chinese.call(id, ...callOf(example).args))).toEqual(example.result);
    });

    test('without arguments says which are missing, in both languages', async () => {
      const missing = cellFunction.parameters.filter((parameter) => !parameter.optional);
      const zh = await chinese.call(id);
      const en = await english.call(id);
      expect([zh, en]).toMatchObject([
        { ok: false, code: '#VALUE!' },
        { ok: false, code: '#VALUE!' },
      ]);
      for (const { title } of missing) {
        expect(zh.ok ? '' : zh.text).toContain(`缺少参数“${title.zh}”`);
        expect(en.ok ? '' : en.text).toContain(`The argument "${title.en}" is missing`);
      }
    });

    test('any arguments give a rectangle of values or an error with a text', async () => {
      const cell = fc.oneof(
        fc.constantFrom(null, '', 0, 1, 75.05, 1e308, -1, 41060, '缺考', '9O', '3:3:4', '姓名', true, ERROR_CELL),
        fc.string({ maxLength: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      );
      const block = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });
      const argument = fc.oneof({ weight: 3, arbitrary: block }, { weight: 2, arbitrary: cell });
      const calls = fc.sample(fc.array(argument, { maxLength: 7 }), 200);
      // All at once: the runtime sends its answers in batches.
      const results = await Promise.all(calls.map((args) => chinese.call(id, ...args)));
      for (const [index, result] of results.entries()) expectSound(result, calls[index]);
    }, 60_000);
  },
);

describe('what crosses the boundary', () => {
  test('one person’s failure is the call’s, with its text', async () => {
    expect(await chinese.call('TRIMMEDMEAN', [SIX], 1, 1, 2, 7)).toEqual({
      ok: false,
      code: '#N/A',
      text: '只有6个评分，至少需要7个。请补齐评分。',
    });
    const english7 = await english.call('TRIMMEDMEAN', [SIX], 1, 1, 2, 7);
    expect(english7).toMatchObject({ ok: false, code: '#N/A' });
    expect(english7.ok ? '' : english7.text).toBe('Scores: 6; at least 7 are needed. Add the missing scores.');
  });

  test('a row’s failure is a cell of the result, with its text', async () => {
    const rows = [PANEL, SIX, [88, '9O', 90, 91, 92, 93, 94], [88, ERROR_CELL, 90, 91, 92, 93, 94]];
    const result = await chinese.call('TRIMMEDMEAN', rows, null, null, 2, 7);
    expect(shown(result)).toEqual([[88.3], ['#N/A'], ['#VALUE!'], ['#VALUE!']]);
    const [, few, text, error] = (result as { readonly value: SentError[][] }).value.map((row) => row[0]);
    expect(few?.message).toContain('第2行只有6个评分');
    expect(text?.message).toContain('第3行第2列为文本“9O”');
    expect(error?.message).toContain('第4行第2列为错误值#REF!');
  });

  test('omitted, null and blank optional arguments are the same', async () => {
    const expected = { ok: true, value: [[88.3]] };
    expect(await chinese.call('TRIMMEDMEAN', [PANEL])).toEqual(expected);
    expect(await chinese.call('TRIMMEDMEAN', [PANEL], null, null, null, null)).toEqual(expected);
    expect(await chinese.call('TRIMMEDMEAN', [PANEL], '', [[null]], '', '')).toEqual(expected);
  });

  test('a range of one cell and a bare value are the same', async () => {
    expect(await chinese.call('COMPOSITE', [[118.6]], [['100%']], [[140]], [[2]])).toEqual({
      ok: true,
      value: [[84.71]],
    });
    expect(await chinese.call('COMPOSITE', 118.6, '100%', 140, 2)).toEqual({ ok: true, value: [[84.71]] });
  });

  test('a block spills as a rectangle', async () => {
    const people = [['甲'], ['乙'], ['丙'], ['丁']];
    const scores = [[85.79], [83.46], [83.46], [80.1]];
    expect(await english.call('SHORTLIST', people, 'Head', scores, 2)).toEqual({
      ok: true,
      value: [
        ['Head', 1, '甲', 85.79, expect.any(String)],
        ['Head', 2, '乙', 83.46, expect.any(String)],
        ['Head', 2, '丙', 83.46, expect.any(String)],
      ],
    });
  });
});
