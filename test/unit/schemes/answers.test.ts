import { findScheme, SCHEMES } from '../../../src/domain/schemes';
import { describeInput, formatAnswer, parseAnswer } from '../../../src/domain/schemes/answers';
import { openQuestions, parameterValue, resolveScheme } from '../../../src/domain/schemes/resolve';
import type { InputKind, Scheme, SchemeParameter } from '../../../src/domain/schemes/scheme';
import { localized } from '../../../src/domain/basics/localized';
import { EDUCATION_TERMS } from '../../../src/domain/rules/terms';
import { checkRequirements } from '../../../src/domain/rules/evaluate';

function parameter(input: InputKind): SchemeParameter {
  const text = localized('问', 'question');
  return { id: 'x', title: text, input, question: text, neededFor: 'review', rule: 'R-ELI-1', source: text };
}

function parse(input: InputKind, text: string): unknown {
  const answer = parseAnswer(parameter(input), text);
  return answer.ok ? answer.value : answer.error.message.code;
}

const WRONG = 'campaign.answer-wrong';

describe('answers', () => {
  test.each([
    ['2012-05-31', '2012-05-31'],
    ['2012/5/31', '2012-05-31'],
    ['2012年5月31日', '2012-05-31'],
    ['２０１２-０５-３１', '2012-05-31'],
    ['2012-02-30', WRONG],
    ['31.5.2012', WRONG],
    ['today', WRONG],
    ['2012-05', WRONG],
  ])('day %s → %s', (text, value) => {
    expect(parse({ kind: 'day' }, text)).toBe(value);
  });

  test.each([
    ['2012-03-07 16:30', '2012-03-07 16:30'],
    ['2012-03-07T16:30', '2012-03-07 16:30'],
    ['2012/3/7 16:30', '2012-03-07 16:30'],
    ['2012年3月7日16:30', '2012-03-07 16:30'],
    ['2012-03-07', '2012-03-07 23:59'],
    ['3月7日', WRONG],
    ['2012-03-07 25:00', WRONG],
  ])('minute %s → %s', (text, value) => {
    expect(parse({ kind: 'minute' }, text)).toBe(value);
  });

  test.each([
    ['3', 3],
    ['３', 3],
    ['0', WRONG],
    ['11', WRONG],
    ['2.5', WRONG],
    ['三', WRONG],
    ['', WRONG],
  ])('whole number %p → %p', (text, value) => {
    expect(parse({ kind: 'wholeNumber', least: 1, most: 10 }, text)).toBe(value);
  });

  test.each([
    ['大专', 'juniorCollege'],
    ['juniorCollege', 'juniorCollege'],
    ['junior college', 'juniorCollege'],
    ['大', WRONG],
    ['toString', WRONG],
  ])('choice %s → %s', (text, value) => {
    expect(parse({ kind: 'choice', of: EDUCATION_TERMS }, text)).toBe(value);
  });

  test.each([
    ['畜牧、兽医', ['畜牧', '兽医']],
    ['畜牧，兽医,畜牧 ;水产', ['畜牧', '兽医', '水产']],
    ['动物 医学', ['动物 医学']],
    ['、', WRONG],
    ['', WRONG],
    ['甲'.repeat(31), WRONG],
    [Array.from({ length: 31 }, (_, index) => `词${index}`).join('、'), WRONG],
  ])('words %s → %j', (text, value) => {
    expect(parse({ kind: 'words' }, text)).toEqual(value);
  });

  test('several choices, shares, ratios, fractions', () => {
    expect(parse({ kind: 'choices', of: EDUCATION_TERMS }, '大专、本科')).toEqual(['juniorCollege', 'bachelor']);
    expect(parse({ kind: 'choices', of: EDUCATION_TERMS }, '大专、x')).toBe(WRONG);
    const two = [localized('笔试', 'w'), localized('面试', 'i')];
    expect(parse({ kind: 'shares', parts: two }, '5：5')).toBe('5:5');
    expect(parse({ kind: 'shares', parts: two }, '3:3:4')).toBe(WRONG);
    expect(parse({ kind: 'shares', parts: two }, '0:10')).toBe(WRONG);
    expect(parse({ kind: 'ratio' }, '3：1')).toBe('3:1');
    expect(parse({ kind: 'fraction' }, '2/3')).toBe('2/3');
    expect(parse({ kind: 'fraction' }, '80%')).toBe('80%');
    expect(parse({ kind: 'fraction' }, '4/3')).toBe(WRONG);
    expect(parse({ kind: 'fraction' }, '-1')).toBe(WRONG);
  });
});

describe.each(SCHEMES)('scheme $id', (scheme: Scheme) => {
  test('every parameter cites its rule and source, and its value reads back', () => {
    for (const { id, value, input, rule, source, question, title } of scheme.parameters) {
      expect(id).toMatch(/^[a-z][A-Za-z]*$/);
      expect(rule).toMatch(/^R-[A-Z]+(-\d+)?$/);
      for (const text of [source, question, title, describeInput(input)]) {
        expect(text.zh.length).toBeGreaterThan(0);
        expect(text.en.length).toBeGreaterThan(0);
      }
      if (value !== undefined) {
        const read = parseAnswer({ ...parameter(input), id }, formatAnswer(input, value));
        expect(read).toEqual({ ok: true, value });
      }
    }
  });

  test('ids are unique, stages known, requirements sound', () => {
    const ids = scheme.parameters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { neededFor } of scheme.parameters) expect(scheme.stages).toContain(neededFor);
    const { resolved } = resolveScheme(scheme, new Map());
    expect(checkRequirements(resolved.requirements)).toEqual([]);
  });
});

describe('resolving a scheme', () => {
  const scheme = findScheme('004') as Scheme;

  test('blanks stay open, answers fill them, source values can be replaced', () => {
    const { resolved, issues } = resolveScheme(
      scheme,
      new Map([
        ['asOf', '2012-05-31'],
        ['ageLimit', '50'],
        ['maxChoices', '1'],
      ]),
    );
    expect(issues).toEqual([]);
    expect(parameterValue(resolved, 'asOf')).toBe('2012-05-31');
    expect(parameterValue(resolved, 'ageLimit')).toBe(50);
    const origin = (id: string) => resolved.parameters.find(({ parameter: { id: other } }) => other === id)?.origin;
    expect([
      origin('asOf'),
      origin('ageLimit'),
      origin('maxChoices'),
      origin('ageAdvised'),
      origin('education'),
    ]).toEqual(['answer', 'answer', 'source', 'source', 'open']);
    expect(openQuestions(resolved, 'review').map(({ id }) => id)).toEqual(['deadline', 'education', 'assessmentYears']);
    expect(openQuestions(resolved).length).toBeGreaterThan(5);
  });

  test('an emptied or wrong answer leaves the parameter open instead of falling back', () => {
    const { resolved, issues } = resolveScheme(
      scheme,
      new Map([
        ['ageLimit', ''],
        ['minimumPeople', 'three'],
        ['nonsense', '1'],
      ]),
    );
    expect(parameterValue(resolved, 'ageLimit')).toBeUndefined();
    expect(parameterValue(resolved, 'minimumPeople')).toBeUndefined();
    expect(issues.map(({ message }) => message.code)).toEqual(['campaign.answer-unknown', 'campaign.answer-wrong']);
  });
});
