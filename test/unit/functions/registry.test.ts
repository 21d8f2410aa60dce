import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellFunction, Failure, FunctionHost } from '../../../src/functions/cell-function';
import { CELL_FUNCTIONS, NAMESPACE } from '../../../src/functions';
import { functionFiles } from '../../../src/functions/files';
import { functionHost } from '../../../src/functions/words';
import { callOf } from './formula';

const RULES = readFileSync(path.join(__dirname, '..', '..', 'fixtures', 'rule-ids.txt'), 'utf8').split('\n');

/** Failures as the sheet shows them. */
const SHOWN: FunctionHost = functionHost('zh', (code) => code);

/** What a cell would show: an example's single failure fails the call. */
function shownResult(cellFunction: CellFunction, args: readonly unknown[]): unknown {
  const result = cellFunction.compute(args, SHOWN);
  return result.ok ? result.value : [[result.error.code]];
}

describe('the registry of cell functions', () => {
  it('has the four functions under their frozen names and parameters', () => {
    expect(NAMESPACE).toBe('XUANBA');
    const signatures = CELL_FUNCTIONS.map(({ id, parameters }) => {
      return `${id}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.id}]` : parameter.id)).join(', ')})`;
    });
    expect(signatures).toEqual([
      'TRIMMEDMEAN(scores, [drop_high], [drop_low], [decimals], [minimum])',
      'COMPOSITE(scores, weights, [full_marks], [decimals], [missing])',
      'ELIGIBLE(people, headers, rules, [as_of], [detail])',
      'SHORTLIST(people, posts, scores, quota, [ties], [floor], [view])',
    ]);
  });

  describe.each(CELL_FUNCTIONS.map((cellFunction) => [cellFunction.id, cellFunction] as const))(
    '%s',
    (_, cellFunction) => {
      const { id, parameters, description, examples, remarks, rules } = cellFunction;

      // The checks of Microsoft's own metadata generator.
      it('has an id and a name that Excel takes', () => {
        expect(id).toMatch(/^[a-zA-Z0-9._]{1,128}$/);
        expect(id).toMatch(/^\p{L}[\p{L}0-9._]*$/u);
        expect(id).toBe(id.toUpperCase());
      });

      it('has parameters with names, words and sound defaults, the optional ones last', () => {
        for (const language of ['zh', 'en'] as const) {
          expect(description[language]).not.toBe('');
          const names = parameters.map(({ id: name, title }) => (language === 'zh' ? title.zh : name));
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(name).toMatch(/^\p{L}[\p{L}0-9._]{0,127}$/u);
          for (const parameter of parameters) expect(parameter.description[language]).not.toBe('');
        }
        const optional = parameters.map((parameter) => parameter.optional === true);
        expect(optional).toEqual([...optional].sort());
        for (const parameter of parameters) {
          if (parameter.kind === 'choice' && parameter.default !== undefined) {
            expect(Object.keys(parameter.of)).toContain(parameter.default);
          }
        }
      });

      it('cites rules of the trade and says what it does with blanks', () => {
        expect(rules.length).toBeGreaterThan(0);
        for (const rule of rules) expect(RULES).toContain(rule);
        expect(remarks.some(({ zh }) => /空|缺/.test(zh))).toBe(true);
        for (const { zh, en } of remarks) expect([zh, en]).not.toContain('');
      });

      it.each(examples.map((example) => [example.formula, example] as const))('%s', (_formula, example) => {
        const { id: called, args } = callOf(example);
        expect(called).toBe(id);
        expect(shownResult(cellFunction, args)).toEqual(example.result);
      });

      it('has an example that gives a value and one that gives an error', () => {
        const shown = examples.map(({ result }) => JSON.stringify(result));
        expect(shown.some((text) => !text.includes('"#'))).toBe(true);
        expect(shown.some((text) => text.includes('"#'))).toBe(true);
      });

      it('tells a missing required argument, and all of them together', () => {
        const result = cellFunction.compute([], SHOWN);
        expect(result.ok).toBe(false);
        const { code, messages } = (result as { readonly error: Failure }).error;
        const required = parameters.filter((parameter) => !parameter.optional);
        expect(code).toBe('#VALUE!');
        expect(messages.map((message) => message.code)).toEqual(required.map(() => 'function.argument-missing'));
      });
    },
  );

  it('describes the functions to Excel in both languages', () => {
    const files = functionFiles();
    for (const name of ['functions.json', 'functions.en.json']) {
      const metadata = JSON.parse(files[name] ?? '') as {
        readonly allowErrorForDataTypeAny: boolean;
        readonly functions: readonly { readonly id: string; readonly parameters: readonly { optional?: boolean }[] }[];
      };
      expect(metadata.allowErrorForDataTypeAny).toBe(true);
      expect(metadata.functions.map((entry) => entry.id)).toEqual(CELL_FUNCTIONS.map(({ id }) => id));
      metadata.functions.forEach(({ parameters }, index) => {
        const optional = CELL_FUNCTIONS[index]?.parameters.map((parameter) => parameter.optional);
        expect(parameters.map((parameter) => parameter.optional)).toEqual(optional);
      });
    }
    expect(files['functions.json']).toContain('评分');
  });

  it('is documented as it is', () => {
    const page = readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'functions.md'), 'utf8');
    expect(page).toBe(functionFiles()['functions.md']);
  });
});
