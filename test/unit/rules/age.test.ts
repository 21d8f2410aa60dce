import { AS_OF_MISSING, check, date, idNumber, unknownStates } from './people';

const AS_OF = '2012-05-31';

function atMost(maxYears: number, birth: string, asOf = AS_OF) {
  return check('age-at-most', { maxYears }, { birth: date(birth) }, { asOf });
}

function atLeast(minYears: number, birth: string, asOf = AS_OF) {
  return check('age-at-least', { minYears }, { birth: date(birth) }, { asOf });
}

describe('age-at-most (R-ELI-1): at most 45 as of 2012-05-31', () => {
  test.each([
    ['45 on the day', '1967-05-31', 'pass'],
    ['45 and a day', '1967-05-30', 'pass'],
    ['the day before 46', '1966-06-01', 'pass'],
    ['46 on the day', '1966-05-31', 'fail'],
    ['46 and a day', '1966-05-30', 'fail'],
    ['44', '1967-06-01', 'pass'],
  ])('%s', (_name, birth, outcome) => {
    expect(atMost(45, birth).outcome).toBe(outcome);
  });

  test('tells age, birth, as-of and limit', () => {
    expect(atMost(45, '1966-05-14').reasons).toEqual([
      '年龄46周岁（1966-05-14出生，截至2012-05-31），超过45周岁的上限。',
    ]);
  });

  test.each([
    // Born 1966-02-29 does not exist; 1968-02-29: 44 years old from 2012-02-29, 45 from 2013-03-01.
    ['29 February, 28 February of a common year', 44, '1968-02-29', '2013-02-28', 'pass'],
    ['29 February, 1 March of a common year', 44, '1968-02-29', '2013-03-01', 'fail'],
    ['29 February, leap year, the day before', 43, '1968-02-29', '2012-02-28', 'pass'],
    ['29 February, leap year, on the day', 43, '1968-02-29', '2012-02-29', 'fail'],
  ])('%s', (_name, max, birth, asOf, outcome) => {
    expect(atMost(max, birth, asOf).outcome).toBe(outcome);
  });

  test.each([
    // 1966-05 as of 2012-05-15: 46 if born 1–15 May, 45 if born 16–31 May.
    ['deciding month, as-of mid-month', '1966-05', '2012-05-15', 'unverified'],
    ['deciding month, as-of on its first day', '1966-05', '2012-05-01', 'unverified'],
    ['deciding month, as-of the day before its end', '1966-05', '2012-05-30', 'unverified'],
    // On the last day of the month every day of it has come round: 46.
    ['deciding month, as-of at month end', '1966-05', '2012-05-31', 'fail'],
    ['deciding month, as-of before it', '1966-05', '2012-04-30', 'pass'],
    ['February of a leap year, 28 February later', '1964-02', '2010-02-28', 'unverified'],
    ['February of a common year, 28 February later', '1966-02', '2012-02-28', 'fail'],
    ['a month long past', '1966-04', '2012-05-15', 'fail'],
    ['a month to come', '1966-06', '2012-05-15', 'pass'],
  ])('%s', (_name, birth, asOf, outcome) => {
    expect(atMost(45, birth, asOf).outcome).toBe(outcome);
  });

  test('says that the day of birth decides', () => {
    expect(atMost(45, '1966-05', '2012-05-15').reasons).toEqual([
      '“出生年月”只到月（1966-05），截至2012-05-15是否超过45周岁取决于具体日期，请核实出生日。',
    ]);
  });

  test('a month-only birth that fails in either case shows both ages when they differ', () => {
    expect(atMost(40, '1966-05', '2012-05-15').reasons).toEqual([
      '年龄45–46周岁（1966-05出生，截至2012-05-15），超过40周岁的上限。',
    ]);
  });

  describe('the ID number', () => {
    const withId = (id: ReturnType<typeof idNumber>) =>
      check('age-at-most', { maxYears: 45 }, { birth: date('1966-05'), idNumber: id }, { asOf: '2012-05-15' });

    test('hints at the day but does not decide', () => {
      const found = withId(idNumber('1966-05-20'));
      expect(found.outcome).toBe('unverified');
      expect(found.reasons[0]).toContain('（身份证号所载为1966-05-20）');
    });
    test.each([
      ['not sound', idNumber('1966-05-20', false)],
      ['of another month', idNumber('1966-06-20')],
      ['of another year', idNumber('1967-05-20')],
    ])('gives no hint when %s', (_name, id) => {
      expect(withId(id).outcome).toBe('unverified');
      expect(withId(id).reasons[0]).not.toContain('身份证');
    });
  });

  test.each(unknownStates('birth'))('birth %s', (_state, birth, text) => {
    const found = check('age-at-most', { maxYears: 45 }, { birth }, { asOf: AS_OF });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });

  test('without as-of everyone is unverified, and both gaps are told', () => {
    expect(check('age-at-most', { maxYears: 45 }, { birth: date('1980-01-01') })).toMatchObject({
      outcome: 'unverified',
      reasons: [AS_OF_MISSING],
    });
    expect(check('age-at-most', { maxYears: 45 }, { birth: { state: 'blank' } }).reasons).toHaveLength(2);
  });

  test.each([
    ['after as-of', '2012-06-01', '“出生年月”为2012-06-01，晚于计算截止日2012-05-31，请核实。'],
    ['15 years old', '1996-06-01', '“出生年月”为1996-06-01，截至2012-05-31年龄仅15周岁，明显不合常理，请核实。'],
  ])('a birth that cannot be right never passes: %s', (_name, birth, text) => {
    expect(atMost(45, birth)).toMatchObject({ outcome: 'unverified', reasons: [text] });
  });
  test('16 on the day is an age like any other', () => {
    expect(atMost(45, '1996-05-31').outcome).toBe('pass');
  });
});

describe('age-at-least (R-ELI-15): 18 as of 2012-05-31', () => {
  test.each([
    ['18 on the day', '1994-05-31', AS_OF, 'pass'],
    ['the day before 18', '1994-06-01', AS_OF, 'fail'],
    ['month-only, mid-month', '1994-05', '2012-05-15', 'unverified'],
    ['month-only, month end', '1994-05', '2012-05-31', 'pass'],
    ['month-only, the month before', '1994-05', '2012-04-30', 'fail'],
    ['a birth after as-of', '2012-06-01', AS_OF, 'unverified'],
  ])('%s', (_name, birth, asOf, outcome) => {
    expect(atLeast(18, birth, asOf).outcome).toBe(outcome);
  });

  test('texts', () => {
    expect(atLeast(18, '1994-06-01').reasons).toEqual([
      '年龄17周岁（1994-06-01出生，截至2012-05-31），未满18周岁的下限。',
    ]);
    expect(atLeast(18, '1994-05', '2012-05-15').reasons).toEqual([
      '“出生年月”只到月（1994-05），截至2012-05-15是否已满18周岁取决于具体日期，请核实出生日。',
    ]);
    const facts = { birth: date('1994-05'), idNumber: idNumber('1994-05-20') };
    const hinted = check('age-at-least', { minYears: 18 }, facts, { asOf: '2012-05-15' });
    expect(hinted.reasons[0]).toContain('（身份证号所载为1994-05-20）');
  });
});
