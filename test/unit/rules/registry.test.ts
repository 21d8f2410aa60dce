import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDUCATION_LEVELS, TITLE_LEVELS } from '../../../src/domain/roster/facts';
import { ROSTER_FIELDS } from '../../../src/domain/roster/fields';
import { findRuleKind, RULE_KINDS } from '../../../src/domain/rules';
import * as terms from '../../../src/domain/rules/terms';
import { ruleTexts as en } from '../../../src/i18n/en/rules';
import { ruleTexts as zh } from '../../../src/i18n/zh-CN/rules';

const FOLDER = join(__dirname, '../../../src/domain/rules');

describe('the registry', () => {
  test('holds every rule that R-ELI-1 … R-ELI-13, R-REG-4 and R-PLAN-4 need', () => {
    const cited = new Set<string>(RULE_KINDS.map((kind) => kind.rule));
    for (let n = 1; n <= 13; n += 1) expect(cited).toContain(`R-ELI-${n}`);
    expect(cited).toContain('R-REG-4');
    expect(cited).toContain('R-PLAN-4');
  });
  test('ids are unique and found', () => {
    const ids = RULE_KINDS.map((kind) => kind.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const kind of RULE_KINDS) expect(findRuleKind(kind.id)).toBe(kind);
    expect(findRuleKind('no-such-rule')).toBeUndefined();
  });
  test('every file that declares a rule kind is registered under its name', () => {
    const declaring = readdirSync(FOLDER).filter((name) =>
      /: RuleKind[<\s=]/.test(readFileSync(join(FOLDER, name), 'utf8')),
    );
    expect(declaring.sort()).toEqual(RULE_KINDS.map((kind) => `${kind.id}.ts`).sort());
  });

  describe.each(RULE_KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
    test('is named in both languages and reads only roster fields', () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(kind.title.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(kind.title.en).toMatch(/^[A-Z][ -~]+$/);
      for (const field of kind.fields) expect(Object.keys(ROSTER_FIELDS)).toContain(field);
    });
    test('describes its parameters', () => {
      const parameters = Object.values(kind.parameters);
      const titles = parameters.map((parameter) => parameter.title.zh);
      expect(new Set(titles).size).toBe(titles.length);
      for (const parameter of parameters) {
        expect(parameter.title.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(parameter.title.en).toMatch(/^[A-Z][ -~–]+$/);
        if (parameter.kind === 'wholeNumber') expect(parameter.least).toBeGreaterThanOrEqual(0);
        if (parameter.kind === 'choice' || parameter.kind === 'choices') {
          expect(Object.keys(parameter.of).length).toBeGreaterThan(0);
        }
      }
    });
    test('its file cites its rule in the docstring and lists the codes that it uses', () => {
      const source = readFileSync(join(FOLDER, `${id}.ts`), 'utf8');
      const docs = source.match(/\/\*\*[\s\S]*?\*\//g)?.join('\n') ?? '';
      expect(docs).toContain(kind.rule);
      const used = [...source.replace(/\/\*\*[\s\S]*?\*\//g, '').matchAll(/'(rules\.[a-z-]+)'/g)].map(
        (match) => match[1],
      );
      for (const code of used) expect(docs).toContain(code);
    });
  });
});

describe('texts', () => {
  const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

  test.each(Object.keys(zh) as (keyof typeof zh)[])('%s has the same placeholders in both languages', (code) => {
    expect(zh[code]).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en[code]).toMatch(/^[^\u4e00-\u9fff]+\.$/);
    expect(placeholders(en[code])).toEqual(placeholders(zh[code]));
  });
  test('every code is used by the domain', () => {
    const sources = readdirSync(FOLDER).map((name) =>
      readFileSync(join(FOLDER, name), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''),
    );
    const unused = Object.keys(zh).filter((code) => !sources.some((source) => source.includes(`'${code}'`)));
    expect(unused).toEqual([]);
  });
});

describe('terms', () => {
  test('ladders are complete and in order', () => {
    expect(Object.keys(terms.EDUCATION_TERMS)).toEqual([...EDUCATION_LEVELS]);
    expect(Object.keys(terms.TITLE_TERMS)).toEqual([...TITLE_LEVELS]);
    expect(Object.keys(terms.RANK_TERMS)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });
  test('no two terms of a table read the same', () => {
    for (const table of Object.values(terms)) {
      if (typeof table === 'function') continue;
      for (const language of ['zh', 'en'] as const) {
        const words = Object.values(table).map((term) => term[language]);
        expect(new Set(words).size).toBe(words.length);
      }
    }
  });
  test('composed terms', () => {
    expect(terms.levelTerm({ rank: 4, leading: false }).zh).toBe('正科级（非领导职务）');
    expect(terms.levelTerm({ rank: 2, leading: false }).zh).toBe('科员');
    expect(terms.rankTerm(9).zh).toBe('第9层次');
    expect(terms.educationTerm({ level: 'juniorCollege', mode: 'inService' }).zh).toBe('大专（在职）');
    expect(terms.jobGradeTerm({ track: 'professional', grade: 12 }).zh).toBe('专业技术12级');
  });
});
