import { atOnce } from '../../../src/domain/basics/parts';
import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';
import type { Post } from '../../../src/domain/campaign/campaign';
import { identifyPeople } from '../../../src/domain/campaign/identity';
import { sameText } from '../../../src/domain/basics/same-text';
import { freeToReapply, minimumFor, postStandings } from '../../../src/domain/campaign/post-standing';
import { register, type RegistrationRow } from '../../../src/domain/campaign/register';
import { finalVerdict, reviewInParts } from '../../../src/domain/campaign/review';
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
  const people = (...facts: readonly PersonFacts[]) => atOnce(identifyPeople(rows(...facts))).people;

  test('two 李伟 are two people unless birth or ID number says otherwise', () => {
    const a = fit('李伟', '甲');
    expect(people(a, { ...a, birth: birth('1976-02-02') })).toEqual([1, 2]);
    expect(people(a, a)).toEqual([1, 1]);
    expect(people({ ...a, birth: BLANK }, { ...a, birth: BLANK })).toEqual([1, 2]);
  });

  test('two applications of one row of the roster are one person’s, though only the month of birth is known', () => {
    const a = fit('李伟', '甲', { birth: known({ kind: 'month', year: 1975, month: 1 }, '1975.01') });
    const [one] = rows(a);
    const both = atOnce(
      identifyPeople([one, ...rows(a, { ...a, name: known('李维', '李维') }), one].flatMap((row) => row ?? [])),
    );
    expect(both.people).toEqual([1, 1, 2, 1]);
    expect([...both.doubts.keys()]).toEqual([]);
    expect(people(a, a)).toEqual([1, 2]);
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

  test('one ID number under two names is two people, both in doubt', () => {
    const id1 = { idNumber: id('320506197501010010') };
    const { people: numbers, doubts } = atOnce(identifyPeople(rows(fit('李伟', '甲', id1), fit('王芳', '甲', id1))));
    expect(numbers).toEqual([1, 2]);
    expect([...doubts].map(([index, { code, params }]) => [index, code, params])).toEqual([
      [0, 'campaign.id-shared', { row: 5, name: '李伟', otherRow: 6, otherName: '王芳' }],
      [1, 'campaign.id-shared', { row: 6, name: '王芳', otherRow: 5, otherName: '李伟' }],
    ]);
  });

  test('a row without an ID number never ties together two people with different ones', () => {
    const a = fit('李伟', '甲', { idNumber: id('320506197501010010') });
    const b = fit('李伟', '甲', { idNumber: id('320506197501010029') });
    const bare = fit('李伟', '甲');
    for (const order of [
      [bare, a, b],
      [a, bare, b],
      [a, b, bare],
    ]) {
      const { people: numbers, doubts } = atOnce(identifyPeople(rows(...order)));
      expect(new Set(numbers).size).toBe(3);
      expect([...doubts].map(([index, { code }]) => [order[index], code])).toEqual([[bare, 'campaign.person-unclear']]);
    }
  });

  test.each([
    ['1975-03', '1975-03', true],
    ['1975-03', '1975-03-12', true],
    ['1975-03', '1975-04-12', false],
    ['1975-03-12', '1975-03-13', false],
  ])('one name, born %s and %s: perhaps one person: %s', (first, second, doubt) => {
    const { people: numbers, doubts } = atOnce(
      identifyPeople(rows(fit('李伟', '甲', { birth: birth(first) }), fit('李伟', '甲', { birth: birth(second) }))),
    );
    expect(numbers).toEqual([1, 2]);
    expect([...doubts.values()].map(({ code }) => code)).toEqual(
      doubt ? Array(2).fill('campaign.maybe-same-person') : [],
    );
  });

  test('the same name and birth date with another sex or another unreadable ID number is in doubt', () => {
    const other = atOnce(
      identifyPeople(
        rows(fit('李伟', '甲', { sex: known('male', '男') }), fit('李伟', '甲', { sex: known('female', '女') })),
      ),
    );
    expect([other.people, other.doubts.size]).toEqual([[1, 2], 2]);
    const numeric = (raw: string) =>
      fit('李伟', '甲', { idNumber: unreadable(raw, message('campaign.name-missing', {})) });
    const two = atOnce(identifyPeople(rows(numeric('3.20506197501010E+17'), numeric('3.20507197501010E+17'))));
    expect([two.people, two.doubts.size]).toEqual([[1, 2], 2]);
  });
});

describe('registration', () => {
  const standings = (resolved: ResolvedScheme, ...facts: readonly PersonFacts[]) =>
    atOnce(register(rows(...facts), [], resolved)).applications.map(({ standing }) => standing);

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

  test('a time-stamp that does not show whether it was in time is put to the clerk', () => {
    const at = (registeredAt: PersonFacts['registeredAt']) => fit('张三', '甲', { registeredAt });
    const judged = (fact: PersonFacts['registeredAt']) => standings(scheme({ deadline: '2012-03-07 16:30' }), at(fact));
    expect(judged(birth('2012-03-07'))).toEqual(['timeUnclear']);
    expect(judged(birth('2012-03'))).toEqual(['timeUnclear']);
    expect(judged(BLANK)).toEqual(['timeUnclear']);
    expect(judged(unreadable('不详', message('campaign.name-missing', {})))).toEqual(['timeUnclear']);
    expect(judged(birth('2012-03-06'))).toEqual(['valid']);
    expect(judged(birth('2012-03-08'))).toEqual(['late']);
    expect(judged(ABSENT)).toEqual(['valid']);
    expect(standings(scheme(), at(BLANK))).toEqual(['valid']);
  });

  test('a late row never stands in the way of one in time, whatever their order', () => {
    const at = (text: string) => fit('王芳', '甲', { registeredAt: known(minute(text), text) });
    const resolved = scheme({ deadline: '2012-05-31 16:30' });
    expect(standings(resolved, at('2012-06-20 09:00'), at('2012-05-20 09:00'))).toEqual(['late', 'valid']);
    expect(standings(resolved, at('2012-05-20 09:00'), at('2012-06-20 09:00'))).toEqual(['valid', 'late']);
  });

  test('two rows of one person that contradict each other are both put to the clerk', () => {
    const borrowed = fit('吴三', '甲', { staffCategory: known('borrowed', '借用') });
    expect(standings(scheme(), borrowed, fit('吴三', '甲'))).toEqual(['contradictory', 'contradictory']);
    const blank = fit('吴三', '甲', { staffCategory: BLANK });
    expect(standings(scheme(), fit('吴三', '甲'), blank)).toEqual(['contradictory', 'contradictory']);
    const phone = fit('吴三', '甲', { phone: known('1', '1') });
    expect(standings(scheme(), fit('吴三', '甲'), phone)).toEqual(['valid', 'duplicate']);
  });

  test('posts: those planned first, others as found, openings never guessed', () => {
    const planned: readonly Post[] = [{ name: '乙', openings: 2 }];
    const { posts, issues } = atOnce(register(rows(fit('张三', '甲'), fit('李四', '乙')), planned, scheme()));
    expect(posts).toEqual([{ name: '乙', openings: 2 }, { name: '甲' }]);
    expect(issues.map(({ message: { code } }) => code)).toEqual(['campaign.post-not-planned']);
    const unplanned = atOnce(register(rows(fit('张三', '甲')), [], scheme()));
    expect(unplanned.issues.map(({ message: { code } }) => code)).toEqual(['campaign.openings-unknown']);
    const over = atOnce(register(rows(fit('张三', '甲')), [{ name: '甲', openings: 3, quota: 2 }], scheme()));
    expect(over.issues.map(({ message: { code }, severity }) => [code, severity])).toEqual([
      ['campaign.openings-over-quota', 'block'],
    ]);
  });

  test('nobody is lost: a person without a post has an application to verify', () => {
    const registration = atOnce(register(rows(fit('张三', '', { choices: [] })), [], scheme()));
    const [reviewed] = atOnce(reviewInParts(registration.applications, registration.posts, scheme()));
    expect(reviewed?.verdict).toBe('unverified');
    expect(reviewed?.reasons.map(({ message: { code } }) => code)).toEqual(['campaign.no-post']);
  });
});

describe('review and posts', () => {
  const reviewed = (resolved: ResolvedScheme, ...facts: readonly PersonFacts[]) => {
    const { applications, posts } = atOnce(register(rows(...facts), [], resolved));
    return { applications: atOnce(reviewInParts(applications, posts, resolved)), posts };
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
  expect(sameText('办公室 主任（Ａ）')).toBe(sameText('办公室主任(a)'));
});

describe('everybody stands for every post (海选, 2-12)', () => {
  const open = (answers: Readonly<Record<string, string>> = {}) =>
    resolveScheme(findScheme('2-12') as Scheme, new Map(Object.entries(answers))).resolved;
  const posts: readonly Post[] = [
    { name: '校长', openings: 1 },
    { name: '副校长', openings: 2 },
  ];
  const choices = (facts: PersonFacts, of = open()) =>
    atOnce(register(rows(facts), posts, of)).applications.map(({ post, order, person: who }) => [post, order, who]);

  test('whoever names no post stands for all of them, whoever does for those', () => {
    expect(choices(fit('甲', '', { choices: [] }))).toEqual([
      ['校长', 1, 1],
      ['副校长', 2, 1],
    ]);
    expect(choices(fit('甲', '副校长'))).toEqual([['副校长', 1, 1]]);
  });

  test('in a scheme with nominees, or once the clerk says so, a post must be named', () => {
    expect(choices(fit('甲', '', { choices: [] }), open({ everybodyStands: '否' }))).toEqual([['', 1, 1]]);
    expect(choices(fit('甲', '', { choices: [] }), scheme())).toEqual([['', 1, 1]]);
  });
});
