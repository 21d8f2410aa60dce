import { parseExact, type Exact } from '../../../src/domain/basics/exact';
import type { Reason } from '../../../src/domain/basics/issue';
import {
  substitute,
  type Substitution,
  type SubstitutionTask,
  type WaitingPerson,
} from '../../../src/domain/shortlist/substitution';
import { formatMessage } from '../../../src/i18n/format';

const VETO: Reason = { rule: 'R-DEM-4', message: { code: 'stage.violation', params: {} } };
const WITHDRAWN: Reason = { rule: 'R-SHO-2', message: { code: 'stage.gave-up', params: {} } };

const waiting = (number: number, rank = number, extraTest?: string): WaitingPerson => ({
  number,
  name: `${number}号`,
  rank,
  ...(extraTest === undefined ? {} : { extraTest: parseExact(extraTest) as Exact }),
});

const task = (more: Partial<SubstitutionTask>): SubstitutionTask => ({
  quota: 2,
  rule: { kind: 'untilFull' },
  ties: 'all',
  roundsSoFar: 0,
  stillIn: [1],
  gone: [{ number: 2, reason: WITHDRAWN }],
  waiting: [waiting(3), waiting(4)],
  ...more,
});

const log = ({ steps }: Substitution) =>
  steps.map(
    ({ kind, number, reason }) => `${kind} ${number ?? '–'} ${reason.rule} ${formatMessage(reason.message, 'zh')}`,
  );

describe('one opening at 1:2, ranks 1 to 4 (R-SHO-2)', () => {
  const withdrawal = substitute(task({}));
  const veto = task({
    roundsSoFar: 1,
    gone: [2, 3].map((number) => ({ number, reason: VETO })),
    waiting: [waiting(4)],
  });

  test('the second withdraws: the third steps in', () => {
    expect(withdrawal).toMatchObject({ ended: 'full', stepsIn: [3], round: 1, vacant: 0 });
    expect(log(withdrawal)).toEqual(['left 2 R-SHO-2 放弃参加', 'stepsIn 3 R-SHO-2 原第3名，空出1个名额，第1轮递补']);
  });

  test('the third fails: the fourth steps in', () => {
    expect(substitute(veto)).toMatchObject({ ended: 'full', stepsIn: [4], round: 2, vacant: 0 });
  });

  test('nobody waits any more: one place stays vacant', () => {
    const found = substitute(
      task({ roundsSoFar: 2, gone: [2, 3, 4].map((number) => ({ number, reason: VETO })), waiting: [] }),
    );
    expect(found).toMatchObject({ ended: 'poolEmpty', stepsIn: [], round: undefined, vacant: 1 });
    expect(log(found).slice(-1)).toEqual(['vacant – R-SHO-2 空缺1人，已无人可递补']);
  });

  test('a scheme of one round leaves the place vacant although the fourth is there', () => {
    const found = substitute({ ...veto, rule: { kind: 'untilFull', rounds: 1 } });
    expect(found).toMatchObject({ ended: 'roundsUsedUp', stepsIn: [], vacant: 1 });
    expect(log(found).slice(-1)).toEqual(['vacant – R-SHO-2 空缺1人，方案规定最多递补1轮，已用完']);
    expect(substitute({ ...veto, rule: { kind: 'untilFull', rounds: 2 } }).stepsIn).toEqual([4]);
  });

  test('a scheme without substitution', () => {
    const found = substitute(task({ rule: { kind: 'none' } }));
    expect(found).toMatchObject({ ended: 'notHeld', stepsIn: [], vacant: 1 });
    expect(log(found).slice(-1)).toEqual(['vacant – R-SHO-2 空缺1人，方案规定不递补']);
  });
});

describe('who is next', () => {
  test('who is gone while waiting is passed over, with the own reason', () => {
    const gone = [
      { number: 2, reason: WITHDRAWN },
      { number: 3, reason: VETO },
    ];
    const found = substitute(task({ gone }));
    expect(found.stepsIn).toEqual([4]);
    expect(log(found)).toEqual([
      'left 2 R-SHO-2 放弃参加',
      'passedOver 3 R-DEM-4 违纪，成绩无效',
      'stepsIn 4 R-SHO-2 原第4名，空出1个名额，第1轮递补',
    ]);
  });

  test('two places, one person: that one, and one place vacant', () => {
    const found = substitute(
      task({ stillIn: [], gone: [1, 2].map((number) => ({ number, reason: VETO })), waiting: [waiting(3)] }),
    );
    expect(found).toMatchObject({ ended: 'poolEmpty', stepsIn: [3], round: 1, vacant: 1 });
  });

  test('a post that a tie took beyond its places has none free when one leaves', () => {
    const found = substitute(
      task({ stillIn: [1, 3], gone: [{ number: 2, reason: WITHDRAWN }], waiting: [waiting(4)] }),
    );
    expect(found).toMatchObject({ ended: 'full', stepsIn: [], round: undefined, vacant: 0 });
    expect(log(found)).toEqual(['left 2 R-SHO-2 放弃参加']);
  });

  test('the order of the list does not matter, the rank does', () => {
    expect(substitute(task({ waiting: [waiting(9, 4), waiting(7, 5), waiting(8, 3)] })).stepsIn).toEqual([8]);
  });

  test('somebody still in who is gone too is not in', () => {
    expect(substitute(task({ stillIn: [1, 2] })).stepsIn).toEqual([3]);
  });
});

describe('equals at the last free place (R-TIE)', () => {
  const equals = [waiting(3, 3), waiting(4, 3), waiting(5, 5)];

  test.each(['all', 'components'] as const)('%s: what is still tied steps in together', (ties) => {
    const found = substitute(task({ ties, waiting: equals }));
    expect(found).toMatchObject({ ended: 'full', stepsIn: [3, 4], vacant: 0 });
    expect(log(found).slice(1)).toEqual([
      'stepsIn 3 R-SHO-2 原第3名并列，空出1个名额，末位同分一并递补（第1轮）',
      'stepsIn 4 R-SHO-2 原第3名并列，空出1个名额，末位同分一并递补（第1轮）',
    ]);
  });

  test('extra test: the round waits for both scores, then the better one steps in, or both', () => {
    const open = substitute(task({ ties: 'extraTest', waiting: [waiting(3, 3, '80'), ...equals.slice(1)] }));
    expect(open).toMatchObject({ ended: 'extraTest', stepsIn: [], round: undefined, vacant: 1 });
    expect(log(open).slice(1)).toEqual([
      'extraTest 3 R-TIE 空出1个名额，3号、4号末位同分，须加试后再递补',
      'extraTest 4 R-TIE 空出1个名额，3号、4号末位同分，须加试后再递补',
    ]);
    const tested = (third: string, fourth: string) =>
      substitute(task({ ties: 'extraTest', waiting: [waiting(3, 3, third), waiting(4, 3, fourth), waiting(5, 5)] }));
    expect(tested('80', '80.5').stepsIn).toEqual([4]);
    expect(tested('80', '80').stepsIn).toEqual([3, 4]);
  });

  test('no test is needed where there is a place for each', () => {
    const gone = [1, 2].map((number) => ({ number, reason: VETO }));
    expect(substitute(task({ ties: 'extraTest', stillIn: [], gone, waiting: equals })).stepsIn).toEqual([3, 4]);
  });
});
