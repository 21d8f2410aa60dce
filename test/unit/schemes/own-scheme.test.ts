import type { Issue } from '../../../src/domain/basics/issue';
import { findScheme, SCHEMES } from '../../../src/domain/schemes';
import { campaignScheme, exportScheme, ownSchemeText, readOwnScheme } from '../../../src/domain/schemes/own-scheme';
import { openQuestions, resolveScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { formatIssue } from '../../../src/i18n/format';

const preset = (id: string) => findScheme(id) as Scheme;

function read(json: unknown): Scheme {
  const scheme = readOwnScheme(typeof json === 'string' ? json : JSON.stringify(json));
  if (!scheme.ok) throw new Error(scheme.error.map((found) => formatIssue(found, 'en')).join('\n'));
  return scheme.value;
}

function problems(json: unknown): readonly Issue[] {
  const scheme = readOwnScheme(typeof json === 'string' ? json : JSON.stringify(json));
  return scheme.ok ? [] : scheme.error;
}

const codes = (json: unknown) =>
  problems(json).map(({ message: { code, params } }) =>
    `${code.replace('own-scheme.', '')} ${'path' in params ? String(params.path) : ''}`.trim(),
  );

const OWN = { id: '本局2026', inherits: '004' };

describe('inheriting', () => {
  test('what is left out is the preset’s', () => {
    const { id, inherits, ...rest } = read(OWN);
    const { id: presetId, ...same } = preset('004');
    expect([id, inherits, presetId]).toEqual(['本局2026', '004', '004']);
    expect(rest).toEqual(same);
  });

  test('a value replaces the preset’s, null opens it, and the note says whose it is', () => {
    const scheme = read({
      ...OWN,
      parameters: { ageLimit: '50', ageAdvised: 40, noticeDays: null, education: '本科' },
    });
    const find = (id: string) => scheme.parameters.find((parameter) => parameter.id === id);
    expect(find('ageLimit')).toMatchObject({ value: 50 });
    expect(find('ageLimit')?.source.zh).toBe('方案本局2026：本单位确定（方案004：最高不超过45周岁（超过的不合格））');
    expect(find('ageAdvised')).toEqual(preset('004').parameters.find(({ id }) => id === 'ageAdvised'));
    expect(find('noticeDays')?.value).toBeUndefined();
    expect(find('education')).toMatchObject({ value: 'bachelor' });
    const open = openQuestions(resolveScheme(scheme, new Map()).resolved).map(({ id }) => id);
    expect(open).toContain('noticeDays');
    expect(open).not.toContain('education');
  });

  test('a stage that is left out takes its parameters with it; one that is used later too moves on', () => {
    const stages = preset('004').stages.filter((stage) => stage !== 'written' && stage !== 'notice');
    const scheme = read({ ...OWN, stages, components: ['interview'], parameters: { weights: '1' } });
    const ids = scheme.parameters.map(({ id }) => id);
    expect(ids).not.toContain('writtenFullMark');
    expect(ids).not.toContain('noticeDays');
    expect(scheme.parameters.find(({ id }) => id === 'scoreDecimals')?.neededFor).toBe('interview');
    expect(scheme.parameters.find(({ id }) => id === 'weights')).toMatchObject({
      value: '1',
      input: { parts: [{ zh: '面试' }] },
    });
    expect(scheme.ascending).not.toContainEqual(['writtenPassMark', 'writtenFullMark']);
  });

  test('tests may come in another order, and what the first of them needs is asked before it', () => {
    const { stages } = preset('004');
    const turned = stages.map((stage) =>
      stage === 'written' ? 'interview' : stage === 'interview' ? 'written' : stage,
    );
    const scheme = read({ ...OWN, stages: turned });
    expect(scheme.stages.slice(2, 4)).toEqual(['interview', 'written']);
    expect(scheme.parameters.find(({ id }) => id === 'scoreDecimals')?.neededFor).toBe('interview');
  });

  test('requirements replace all of the preset’s, and what only those asked for is not asked', () => {
    const requirements = [
      {
        any: [{ rule: 'age-at-most', parameters: { maxYears: { from: 'ageLimit' } } }, { rule: 'recusal' }],
        effect: 'block',
      },
      { rule: 'title-at-least', parameters: { level: 'intermediate' }, effect: 'warn', postWords: ['疾控'] },
    ];
    const scheme = read({ ...OWN, requirements });
    expect(scheme.requirements).toEqual([
      {
        expression: {
          any: [
            { kind: 'age-at-most', parameters: { maxYears: { from: 'ageLimit' } } },
            { kind: 'recusal', parameters: {} },
          ],
        },
        effect: 'block',
      },
      {
        expression: { kind: 'title-at-least', parameters: { level: 'intermediate' } },
        effect: 'warn',
        postWords: ['疾控'],
      },
    ]);
    const ids = scheme.parameters.map(({ id }) => id);
    expect(ids).toContain('ageLimit');
    expect(ids).toContain('asOf');
    for (const id of ['education', 'rotationLimit', 'staffCategories']) expect(ids).not.toContain(id);
  });
});

describe('parameters that no preset has', () => {
  const ADDED = { panels: '3', panelCorrection: '标准分', doubleEntry: '面试' };

  test('are added by naming them; the campaign keeps them', () => {
    const own = read({ ...OWN, parameters: ADDED });
    const values = own.parameters.map(({ id, value, neededFor }) => [id, value, neededFor]);
    expect(values.slice(-3)).toEqual([
      ['panels', 3, 'interview'],
      ['panelCorrection', 'standardScores', 'interview'],
      ['doubleEntry', ['interview'], 'written'],
    ]);
    expect(campaignScheme('own', ownSchemeText(own))).toEqual({ ok: true, value: own });
  });

  test('no preset mentions them, and null asks', () => {
    for (const { parameters } of SCHEMES) {
      expect(parameters.filter(({ id }) => Object.keys(ADDED).includes(id))).toEqual([]);
    }
    const own = read({ ...OWN, parameters: { panels: null } });
    expect(openQuestions(resolveScheme(own, new Map()).resolved).map(({ id }) => id)).toContain('panels');
  });

  test('need a stage that reads them', () => {
    const stages = preset('004').stages.filter((stage) => stage !== 'interview');
    const without = { ...OWN, stages, components: ['written'] };
    expect(codes({ ...without, parameters: { weights: '1', panels: '2' } })).toEqual([
      'parameter-unknown $.parameters.panels',
    ]);
    expect(codes({ ...without, parameters: { weights: '1', doubleEntry: '面试' } })).toEqual([
      'parameter-wrong $.parameters.doubleEntry',
    ]);
  });
});

describe.each(SCHEMES)('round trip of $id', (scheme: Scheme) => {
  test('exported and read again it is the same but for its id', () => {
    const { id, inherits, ...rest } = read(exportScheme(scheme));
    const { id: presetId, ...same } = scheme;
    expect([id, inherits]).toEqual([`${presetId}-own`, presetId]);
    expect(rest).toEqual(same);
  });

  test('an own scheme based on it, exported and read again, is equal', () => {
    const stages = scheme.stages.filter((stage) => stage !== 'notice' && stage !== 'reserve');
    const own = read({
      id: 'own',
      inherits: scheme.id,
      title: '本单位',
      stages,
      parameters: { deadline: '2012-03-07 16:30', asOf: null },
    });
    expect(read(exportScheme(own))).toEqual(own);
    const text = ownSchemeText(own);
    expect(campaignScheme('own', text)).toEqual({ ok: true, value: own });
    expect(ownSchemeText(scheme)).toBeUndefined();
    expect(campaignScheme(scheme.id)).toEqual({ ok: true, value: scheme });
  });
});

const REQUIRED = { rule: 'recusal', effect: 'block' };
const requirement = (one: unknown) => ({ ...OWN, requirements: [REQUIRED, one] });

describe('problems', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['wrong-kind $']],
    ['nothing said', {}, ['key-missing $', 'key-missing $']],
    ['a preset’s id', { ...OWN, id: '004' }, ['id-of-preset $.id']],
    ['an id with a slash', { ...OWN, id: '../x' }, ['id-wrong $.id']],
    ['a number as id', { ...OWN, id: 4 }, ['wrong-kind $.id']],
    ['an unknown preset', { ...OWN, inherits: '999' }, ['inherits-unknown $.inherits']],
    ['an unknown key', { ...OWN, 'par ameters': {} }, ['key-unknown $["par ameters"]']],
    ['a parameter among the keys', { ...OWN, weights: '5:5' }, ['key-is-parameter $.weights']],
    ['a title in one language', { ...OWN, title: { zh: '甲' } }, ['key-missing $.title']],
    ['a title too long', { ...OWN, title: '甲'.repeat(101) }, ['wrong-kind $.title']],
    ['an added parameter', { ...OWN, parameters: { shoeSize: '42' } }, ['parameter-unknown $.parameters.shoeSize']],
    [
      'another preset’s parameter',
      { ...OWN, parameters: { majors: '畜牧' } },
      ['parameter-unknown $.parameters.majors'],
    ],
    ['a wrong value', { ...OWN, parameters: { ageLimit: '四十' } }, ['parameter-wrong $.parameters.ageLimit']],
    ['a blank value', { ...OWN, parameters: { asOf: '' } }, ['parameter-wrong $.parameters.asOf']],
    [
      'a list as value',
      { ...OWN, parameters: { staffCategories: ['行政编'] } },
      ['parameter-wrong $.parameters.staffCategories'],
    ],
    ['true as value', { ...OWN, parameters: { ageLimit: true } }, ['parameter-wrong $.parameters.ageLimit']],
    ['limits in disorder', { ...OWN, parameters: { ageLimit: '39' } }, ['parameters-disorder $.parameters.ageAdvised']],
    ['an unknown stage', { ...OWN, stages: [...preset('004').stages, 'party'] }, ['stage-unknown $.stages[11]']],
    [
      'a stage that the preset lacks',
      { ...OWN, stages: [...preset('004').stages, 'reserve'] },
      ['stage-not-inherited $.stages[11]'],
    ],
    ['a stage twice', { ...OWN, stages: [...preset('004').stages, 'notice'] }, ['stage-twice $.stages[11]']],
    ['no review', { ...OWN, stages: ['registration'], components: [] }, ['stage-missing $.stages']],
    [
      'a shortlist without composite',
      { ...OWN, stages: ['registration', 'review', 'shortlist'] },
      ['stage-missing $.stages'],
    ],
    ['stages in disorder', { ...OWN, stages: ['review', 'registration'] }, ['stage-order $.stages']],
    [
      'a test after the notice',
      { ...OWN, stages: ['registration', 'review', 'notice', 'appraisal'] },
      ['stage-order $.stages'],
    ],
    [
      'a component that is no stage',
      { ...OWN, components: ['written', 'speech'], parameters: { weights: '5:5' } },
      ['component-not-stage $.components[1]'],
    ],
    [
      'a component without a score',
      { ...OWN, components: ['written', 'notice'], parameters: { weights: '1' } },
      ['component-unscored $.components[1]'],
    ],
    [
      'a component after the composite',
      { ...OWN, components: ['written', 'appraisal'], parameters: { weights: '5:5' } },
      ['stage-order $.components[1]'],
    ],
    [
      'components without composite',
      { ...OWN, stages: ['registration', 'review', 'written'], components: ['written'] },
      ['components-without-composite $.components'],
    ],
    [
      'two components without composite, of a preset that has one',
      { ...OWN, inherits: '2-6', components: ['interview', 'appraisal'] },
      ['components-without-composite $.components'],
    ],
    ['no component', { ...OWN, components: [] }, ['components-missing $.components']],
    ['other components without weights', { ...OWN, components: ['written'] }, ['weights-missing $.parameters.weights']],
    [
      'weights of other components',
      { ...OWN, components: ['written'], parameters: { weights: '5:5' } },
      ['parameter-wrong $.parameters.weights'],
    ],
    [
      'a parameter of a stage left out',
      { ...OWN, stages: ['registration', 'review'], parameters: { noticeDays: '5' } },
      ['parameter-unused $.parameters.noticeDays'],
    ],
    [
      'a parameter of a requirement left out',
      { ...OWN, requirements: [REQUIRED], parameters: { education: '本科' } },
      ['parameter-unused $.parameters.education'],
    ],
    ['an unknown rule', requirement({ rule: 'height', effect: 'block' }), ['rule-unknown $.requirements[1].rule']],
    ['no rule', requirement({ effect: 'block' }), ['expression-wrong $.requirements[1]']],
    [
      'two forms',
      requirement({ rule: 'recusal', any: [REQUIRED], effect: 'block' }),
      ['expression-wrong $.requirements[1]'],
    ],
    ['an empty group', requirement({ any: [], effect: 'block' }), ['list-empty $.requirements[1].any']],
    [
      'an effect inside a group',
      requirement({ any: [REQUIRED], effect: 'block' }),
      ['key-unknown $.requirements[1].any[0].effect'],
    ],
    ['no effect', requirement({ rule: 'recusal' }), ['key-missing $.requirements[1]']],
    ['another effect', requirement({ rule: 'recusal', effect: 'maybe' }), ['wrong-kind $.requirements[1].effect']],
    ['no posts', requirement({ ...REQUIRED, posts: [] }), ['list-empty $.requirements[1].posts']],
    [
      'a blank word',
      requirement({ ...REQUIRED, postWords: ['疾控', ' '] }),
      ['wrong-kind $.requirements[1].postWords[1]'],
    ],
    [
      'words from a number',
      requirement({ ...REQUIRED, postWords: { from: 'ageLimit' } }),
      ['reference-unfit $.requirements[1].postWords.from'],
    ],
    [
      'a missing parameter',
      requirement({ rule: 'age-at-most', effect: 'block' }),
      ['rule-parameter-missing $.requirements[1]'],
    ],
    [
      'an unknown parameter',
      requirement({ rule: 'recusal', parameters: { x: 1 }, effect: 'block' }),
      ['rule-parameter-unknown $.requirements[1].parameters.x'],
    ],
    [
      'a text for a number',
      requirement({ rule: 'age-at-most', parameters: { maxYears: '45' }, effect: 'block' }),
      ['rule-parameter-wrong $.requirements[1].parameters.maxYears'],
    ],
    [
      'an unknown reference',
      requirement({ rule: 'age-at-most', parameters: { maxYears: { from: 'x' } }, effect: 'block' }),
      ['reference-unknown $.requirements[1].parameters.maxYears.from'],
    ],
    [
      'a reference of another kind',
      requirement({ rule: 'age-at-most', parameters: { maxYears: { from: 'asOf' } }, effect: 'block' }),
      ['reference-unfit $.requirements[1].parameters.maxYears.from'],
    ],
    [
      'a grade that the track lacks',
      requirement({
        rule: 'job-grade-at-least',
        parameters: { track: 'management', grade: 11, minYears: 0 },
        effect: 'block',
      }),
      ['rule-conflict $.requirements[1]'],
    ],
    ['a key twice', '{"id":"a","id":"b","inherits":"004"}', ['key-twice $.id']],
    ['no JSON', '{"id": “a”}', ['not-json']],
    ['a comma too many', '{"id":"a","inherits":"004",}', ['not-json']],
    ['a comment', '{"id":"a", // mine\n"inherits":"004"}', ['not-json']],
    ['nothing', '', ['not-json']],
    ['brackets without end', '['.repeat(100_000), ['too-large']],
  ])('%s', (_, json, expected) => {
    expect([...new Set(codes(json))]).toEqual([...new Set(expected)]);
    for (const found of problems(json)) {
      expect(formatIssue(found, 'zh')).toMatch(/请/);
      expect(formatIssue(found, 'en')).not.toMatch(/\{\w+\}|请/);
    }
  });

  test('where the text is no JSON, line and column are told', () => {
    const [found] = problems('{\n  "id": “a”\n}');
    expect(found?.message).toMatchObject({ code: 'own-scheme.not-json', params: { line: 2, column: 9, near: '“a”' } });
  });

  test('all of them are told together', () => {
    const json = {
      id: '004',
      inherits: '004',
      surprise: 1,
      parameters: { ageLimit: 'x', shoeSize: '42' },
      stages: ['registration', 'review', 'party'],
      components: ['written'],
      requirements: [{ rule: 'height', effect: 'block' }],
    };
    expect(codes(json)).toEqual([
      'id-of-preset $.id',
      'key-unknown $.surprise',
      'stage-unknown $.stages[2]',
      'component-not-stage $.components[0]',
      'parameter-wrong $.parameters.ageLimit',
      'rule-unknown $.requirements[0].rule',
      'parameter-unused $.parameters.ageLimit',
      'parameter-unknown $.parameters.shoeSize',
    ]);
  });
});
