import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';
import type { Post } from '../../../src/domain/campaign/campaign';
import { identifyPeople } from '../../../src/domain/campaign/identity';
import { freeToReapply, minimumFor, postStandings } from '../../../src/domain/campaign/post-standing';
import { postKey, register, type RegistrationRow } from '../../../src/domain/campaign/register';
import { finalVerdict, reviewApplications } from '../../../src/domain/campaign/review';
import { ABSENT, BLANK, known, unreadable, type IdNumber, type PersonFacts } from '../../../src/domain/roster/facts';
import { message } from '../../../src/domain/basics/issue';
import { findScheme } from '../../../src/domain/schemes';
import { resolveScheme, type ResolvedScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { date as birth, person } from '../rules/people';

const SCHEME = findScheme('004') as Scheme;

function scheme(answers: Readonly<Record<string, string>> = {}): ResolvedScheme {
  const given = { asOf: '2012-05-31', education: '大专', assessmentYears: '1', ...answers };
  const { resolved, issues } = resolveScheme(SCHEME, new Map(Object.entries(given)));
  expect(issues).toEqual([]);
  return resolved;
}

function id(number: string, sound = true): PersonFacts['idNumber'] {
  const value: IdNumber = { number, original: number, sound, sex: 'male' };
  return known(value, number);
}

/** Meets every requirement of 004. */
function fit(name: string, post: string, facts: Partial<PersonFacts> = {}): PersonFacts {
  return person({
    name: known(name, name),
    birth: birth('1975-01-01'),
    education: known({ level: 'bachelor' }, '本科'),
    staffCategory: known('administrative', '行政编制'),
    assessments: [{ year: 2011, grade: known('competent', '称职') }],
    choices: [{ post, order: 1 }],
    ...facts,
  });
}

function rows(...facts: readonly PersonFacts[]): readonly RegistrationRow[] {
  return facts.map((one, index) => ({ sheet: '名册', row: index + 5, sourceRow: index + 5, facts: one }));
}

function minute(text: string): CalendarMinute {
  const parsed = parseIsoMinute(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

describe('who is who (R-REG-1)', () => {
  const people = (...facts: readonly PersonFacts[]) => identifyPeople(rows(...facts)).people;

  test('two 李伟 are two people unless birth or ID number says otherwise', () => {
    const a = fit('李伟', '甲');
    expect(people(a, { ...a, birth: birth('1976-02-02') })).toEqual([1, 2]);
    expect(people(a, a)).toEqual([1, 1]);
    expect(people({ ...a, birth: BLANK }, { ...a, birth: BLANK })).toEqual([1, 2]);
  });

  test('a sound ID number decides over name and birth date', () => {
    const a = fit('李伟', '甲', { idNumber: id('320506197501010010') });
    const b = fit('李伟', '甲', { idNumber: id('320506197501010029') });
    expect(people(a, b)).toEqual([1, 2]);
    expect(people(a, { ...a, birth: ABSENT })).toEqual([1, 1]);
  });

  test('an unsound or unreadable ID number never tells people apart nor ties them together', () => {
    const unsound = fit('李伟', '甲', { idNumber: id('320506197501010011', false) });
    const other = fit('王芳', '甲', { idNumber: id('320506197501010011', false) });
    expect(people(unsound, other)).toEqual([1, 2]);
    expect(people(unsound, fit('李伟', '乙', { idNumber: id('320506197501010029') }))).toEqual([1, 1]);
  });

  test('one ID number under two names is reported and stays two people', () => {
    const { people: numbers, issues } = identifyPeople(
      rows(
        fit('李伟', '甲', { idNumber: id('320506197501010010') }),
        fit('王芳', '甲', { idNumber: id('320506197501010010') }),
      ),
    );
    expect(numbers).toEqual([1, 2]);
    expect(issues.map(({ message: { code, params } }) => [code, params])).toEqual([
      ['campaign.id-shared', { row: 6, name: '王芳', otherRow: 5, otherName: '李伟' }],
    ]);
  });
});

describe('registration', () => {
  const standings = (resolved: ResolvedScheme, ...facts: readonly PersonFacts[]) =>
    register(rows(...facts), [], resolved).applications.map(({ standing }) => standing);

  test('the same person on the same post twice is a duplicate, also when the post is written otherwise', () => {
    expect(standings(scheme(), fit('张三', '办公室主任'), fit('张三', '办公室 主任'))).toEqual(['valid', 'duplicate']);
  });

  test('more unordered choices than allowed are all put to the clerk; ordered ones keep the first', () => {
    expect(standings(scheme(), fit('张三', '甲'), fit('张三', '乙'), fit('李四', '乙'))).toEqual([
      'choiceUnclear',
      'choiceUnclear',
      'valid',
    ]);
    const ordered = fit('张三', '', {
      choices: [
        { post: '乙', order: 2 },
        { post: '甲', order: 1 },
      ],
    });
    expect(standings(scheme(), ordered)).toEqual(['beyondLimit', 'valid']);
    expect(standings(scheme({ maxChoices: '2' }), ordered)).toEqual(['valid', 'valid']);
  });

  test.each([
    ['2012-03-07 16:30', 'valid'],
    ['2012-03-07 16:31', 'late'],
    ['2012-03-08 00:00', 'late'],
    ['2012-03-06 23:59', 'valid'],
  ])('registered at %s against 16:30: %s (R-PLAN-5)', (text, standing) => {
    const registered = fit('张三', '甲', { registeredAt: known(minute(text), text) });
    expect(standings(scheme({ deadline: '2012-03-07 16:30' }), registered)).toEqual([standing]);
  });

  test('a date without a time is late only on a later day; without a deadline nobody is late', () => {
    const on = (text: string) => fit('张三', '甲', { registeredAt: birth(text) });
    expect(standings(scheme({ deadline: '2012-03-07 16:30' }), on('2012-03-07'))).toEqual(['valid']);
    expect(standings(scheme({ deadline: '2012-03-07 16:30' }), on('2012-03-08'))).toEqual(['late']);
    expect(standings(scheme(), on('2020-01-01'))).toEqual(['valid']);
  });

  test('posts: those planned first, others as found, openings never guessed', () => {
    const planned: readonly Post[] = [{ name: '乙', openings: 2 }];
    const { posts, issues } = register(rows(fit('张三', '甲'), fit('李四', '乙')), planned, scheme());
    expect(posts).toEqual([{ name: '乙', openings: 2 }, { name: '甲' }]);
    expect(issues.map(({ message: { code } }) => code)).toEqual(['campaign.post-not-planned']);
    const unplanned = register(rows(fit('张三', '甲')), [], scheme());
    expect(unplanned.issues.map(({ message: { code } }) => code)).toEqual(['campaign.openings-unknown']);
    const over = register(rows(fit('张三', '甲')), [{ name: '甲', openings: 3, quota: 2 }], scheme());
    expect(over.issues.map(({ message: { code }, severity }) => [code, severity])).toEqual([
      ['campaign.openings-over-quota', 'block'],
    ]);
  });

  test('nobody is lost: a person without a post has an application to verify', () => {
    const registration = register(rows(fit('张三', '', { choices: [] })), [], scheme());
    const [reviewed] = reviewApplications(registration.applications, registration.posts, scheme());
    expect(reviewed?.verdict).toBe('unverified');
    expect(reviewed?.reasons.map(({ message: { code } }) => code)).toEqual(['campaign.no-post']);
  });
});

describe('review and posts', () => {
  const reviewed = (resolved: ResolvedScheme, ...facts: readonly PersonFacts[]) => {
    const { applications, posts } = register(rows(...facts), [], resolved);
    return { applications: reviewApplications(applications, posts, resolved), posts };
  };

  test('an unreadable ID number makes an otherwise eligible person 待核实, an ineligible one stays ineligible', () => {
    const numeric = unreadable('5.0023E+17', message('campaign.name-missing', {}));
    const { applications } = reviewed(
      scheme(),
      fit('张三', '甲', { idNumber: numeric }),
      fit('李四', '甲', { idNumber: numeric, birth: birth('1960-01-01') }),
    );
    expect(applications.map(({ verdict }) => verdict)).toEqual(['unverified', 'ineligible']);
    expect(applications[1]?.reasons.map(({ rule }) => rule)).toEqual(['R-ELI-1']);
    expect(applications[1]?.warnings.map(({ message: { code } }) => code)).toContain('campaign.id-to-verify');
  });

  test('a reviewer’s decision counts only with a reason', () => {
    const { applications } = reviewed(scheme(), fit('张三', '甲', { birth: birth('1960-01-01') }));
    const [application] = applications;
    if (!application) throw new Error('no application');
    const override = (reason: string) =>
      finalVerdict({ ...application, override: { verdict: 'eligible', reason, reviewer: '' } });
    expect([override(''), override(' 　 '), override('是'), override('经研究同意')]).toEqual([
      'ineligible',
      'ineligible',
      'ineligible',
      'eligible',
    ]);
  });

  test('two eligible at a minimum of three: cancelled, and the people are free to apply elsewhere (R-REG-2, R-REG-3)', () => {
    const { applications, posts } = reviewed(
      scheme(),
      fit('一', '甲'),
      fit('二', '甲'),
      fit('三', '甲', { birth: birth('1960-01-01') }),
      fit('四', '乙'),
      fit('五', '乙'),
      fit('六', '乙'),
    );
    const standings = postStandings(posts, applications, scheme());
    expect(
      standings.map(({ applied, eligible, ineligible, status }) => ({ applied, eligible, ineligible, status })),
    ).toEqual([
      { applied: 3, eligible: 2, ineligible: 1, status: 'cancelled' },
      { applied: 3, eligible: 3, ineligible: 0, status: 'open' },
    ]);
    expect(freeToReapply(standings, applications).map(({ facts }) => facts.name)).toEqual(
      ['一', '二', '三'].map((name) => known(name, name)),
    );
  });

  test('people still to verify keep a post pending; duplicates do not lift it', () => {
    const unknownBirth = { birth: BLANK };
    const { applications, posts } = reviewed(
      scheme(),
      fit('一', '甲'),
      fit('二', '甲'),
      fit('三', '甲', unknownBirth),
      fit('四', '乙'),
      fit('五', '乙'),
      fit('五', '乙'),
    );
    expect(postStandings(posts, applications, scheme()).map(({ applied, status }) => [applied, status])).toEqual([
      [3, 'pending'],
      [2, 'cancelled'],
    ]);
  });

  test('the scheme says what happens below the minimum, and a ratio counts openings', () => {
    const warn = scheme({ belowMinimum: '提醒后继续' });
    const { applications, posts } = reviewed(warn, fit('一', '甲'));
    expect(postStandings(posts, applications, warn).map(({ status }) => status)).toEqual(['warned']);
    const ratio: ResolvedScheme = {
      ...warn,
      parameters: [
        {
          parameter: { ...(SCHEME.parameters[0] as Scheme['parameters'][number]), id: 'minimumRatio' },
          value: '3:1',
          origin: 'source',
        },
      ],
    };
    expect(minimumFor({ name: '甲', openings: 2 }, ratio)).toBe(6);
    expect(minimumFor({ name: '甲' }, ratio)).toBeUndefined();
  });

  test('an open parameter makes the rule 待核实 for everyone instead of using a default', () => {
    const { resolved } = resolveScheme(
      SCHEME,
      new Map([
        ['asOf', '2012-05-31'],
        ['assessmentYears', '1'],
      ]),
    );
    const { applications } = reviewed(resolved, fit('一', '甲'));
    expect(applications[0]?.verdict).toBe('unverified');
    expect(applications[0]?.reasons.map(({ rule }) => rule)).toEqual(['R-ELI-2']);
  });
});

test('post names are compared without blanks, width and capitals', () => {
  expect(postKey('办公室 主任（Ａ）')).toBe(postKey('办公室主任(a)'));
});
