import { RULE_KINDS } from '../../../src/domain/rules';
import { findScheme, SCHEMES } from '../../../src/domain/schemes';
import { resolveScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { conditionText, requirementText } from '../../../src/i18n/conditions';
import { conditionTexts as en } from '../../../src/i18n/en/conditions';
import { conditionTexts as zh } from '../../../src/i18n/zh-CN/conditions';

const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('%s', (_, texts: Readonly<Record<string, string>>) => {
  test('every kind of rule has its words, and they name its parameters', () => {
    expect(Object.keys(texts).sort()).toEqual(RULE_KINDS.map(({ id }) => id).sort());
    for (const { id, parameters } of RULE_KINDS)
      expect([id, names(texts[id] ?? '')]).toEqual([id, Object.keys(parameters).sort()]);
  });

  test('an optional parameter stands in a part that can be left out', () => {
    for (const { id, parameters } of RULE_KINDS) {
      const always = names((texts[id] ?? '').replace(/\[[^\]]*\]/g, ''));
      for (const name of always)
        expect([id, name, parameters[name as string]?.optional]).toEqual([id, name, undefined]);
    }
  });
});

describe('a condition in plain words', () => {
  const all = (id: string, answers: Readonly<Record<string, string>> = {}, language: 'zh' | 'en' = 'zh') =>
    resolveScheme(findScheme(id) as Scheme, new Map(Object.entries(answers))).resolved.requirements.map(
      ({ expression }) => conditionText(expression, language),
    );

  test('has the values of the scheme and of the answers, and says what is still open', () => {
    expect(all('004', { education: '大专' })).toEqual(
      expect.arrayContaining(['年龄不超过45周岁', '大专以上学历', '近（待填）年年度考核每年都达到“称职（合格）”']),
    );
    expect(all('000', { deputyYears: '3', chiefYears: '2' })).toEqual(
      expect.arrayContaining(['职级在副科级以上，任职满3年，或者职级在正科级以上，任职满2年']),
    );
    expect(all('2-4', {}, 'en')).toEqual(expect.arrayContaining(['at most 48 years old']));
  });

  test('says for which posts it holds', () => {
    const expression = { kind: 'age-at-most', parameters: { maxYears: 45 } };
    const requirement = { expression, effect: 'block' } as const;
    expect(requirementText(requirement, 'zh')).toBe('年龄不超过45周岁');
    expect(requirementText({ ...requirement, postWords: ['疾控', '疫控'] }, 'zh')).toBe(
      '年龄不超过45周岁（只对名称含有“疾控”、“疫控”的职位）',
    );
    expect(requirementText({ ...requirement, postWords: [] }, 'zh')).toContain('对哪些职位，方案还没有填');
    expect(requirementText({ ...requirement, posts: ['主任'] }, 'en')).toBe('at most 45 years old (only for “主任”)');
  });

  test('leaves out what is not given', () => {
    const use = (parameters: Readonly<Record<string, number | boolean>>) => ({ kind: 'level-tenure', parameters });
    expect(conditionText(use({ minRank: 3, minYears: 0 }), 'zh')).toBe('职级在副科级以上');
    expect(conditionText(use({ minRank: 3, minYears: 2, leading: true }), 'zh')).toBe(
      '职级在副科级以上，任职满2年，并且是领导职务',
    );
    expect(conditionText({ kind: 'discipline-clear', parameters: {}, open: ['windowMonths'] }, 'zh')).toBe(
      '不在处分影响期内（（待填）个月）',
    );
  });

  test.each(SCHEMES.map(({ id }) => id))('scheme %s leaves no mark of a template', (id) => {
    for (const text of [...all(id), ...all(id, {}, 'en')]) expect(text).not.toMatch(/[[\]{}]/);
  });
});
