import { interview } from '../../../src/domain/stages/interview';
import type { CaseSettings } from './filled-stage';
import { stageCase } from './stage-case';

const SETTINGS: CaseSettings = {
  interviewFullMark: 100,
  dropPerEnd: 0,
  scoreDecimals: 2,
  interviewClasses: '领导评委50、学员评委50',
  interviewClassJudges: '领导评委1、学员评委1',
  agreementLeast: '90%',
  agreementBy: 'order',
};

/** One judge of each class per person: the means are the scores. */
function run(means: readonly (readonly [number | null, number | null])[], settings: CaseSettings = SETTINGS) {
  const cells = Object.fromEntries(
    means.map(([leader, trainee], index) => [index + 1, { '领导评委·评委1': leader, '学员评委·评委2': trainee }]),
  );
  const side = { judges: { '1-1': { 评委姓名: '赵' }, '1-2': { 评委姓名: '钱' } } };
  return stageCase({ kind: interview, settings, side, cells, entrants: means.map((_, index) => `第${index + 1}人`) });
}

function told(...of: Parameters<typeof run>) {
  const found = run(...of).findings.filter(({ message }) => message.code.startsWith('judged.agreement'));
  return found.map(({ severity, message }) => {
    const { rate } = message.params as { readonly rate: string };
    return `${severity} ${rate}`;
  });
}

/** People whom both classes put in the same order, but for the first, whom the trainees put behind so many others. */
const differing = (people: number, behind: number): readonly (readonly [number, number])[] =>
  Array.from({ length: people }, (_, index) => [95 - index, index === 0 ? 95 - behind - 0.5 : 95 - index] as const);

describe('by order', () => {
  test.each([
    [5, 0, 'info 100.00%'],
    [5, 1, 'info 90.00%'],
    [5, 2, 'warn 80.00%'],
    [17, 13, 'info 90.44%'],
    [17, 14, 'warn 89.71%'],
  ])('of %i people the first is %i places lower: %s', (people, behind, text) => {
    expect(told(differing(people, behind))).toEqual([text]);
  });

  test('equal for both classes is the same order, equal for one is not', () => {
    expect(
      told([
        [80, 70],
        [80, 70],
      ]),
    ).toEqual(['info 100.00%']);
    expect(
      told([
        [80, 70],
        [80, 71],
      ]),
    ).toEqual(['warn 0.00%']);
  });

  test('one person has no order, and a missing score leaves it untold', () => {
    expect(told([[80, 70]])).toEqual([]);
    expect(
      told([
        [80, 70],
        [81, null],
      ]),
    ).toEqual([]);
  });
});

describe('by scores', () => {
  const settings = { ...SETTINGS, agreementBy: 'scores' };

  test.each([
    [[[81, 90]], 'info 90.00%'],
    [[[80.99, 90]], 'warn 89.99%'],
    [
      [
        [90, 81],
        [100, 100],
      ],
      'info 95.00%',
    ],
    [[[0, 0]], 'info 100.00%'],
  ] as const)('%j: %s', (means, text) => {
    expect(told(means, settings)).toEqual([text]);
  });
});

test('it changes neither scores nor outcomes; the means of classes are shown beside the score', () => {
  const means = differing(5, 2);
  const { agreementLeast: _, ...without } = SETTINGS;
  const [plain, compared] = [run(means, without), run(means)];
  expect(compared.judgement.outcomes).toEqual(plain.judgement.outcomes);
  expect([compared.cell(1, '领导评委·均分'), compared.cell(1, '学员评委·均分')]).toEqual(['95', '92.5']);
  expect(plain.findings).toEqual([]);
});

test('nothing is told of three classes, nor while the way of counting is open', () => {
  const three = { ...SETTINGS, interviewClasses: '甲30、乙30、丙40', interviewClassJudges: '甲1、乙1、丙1' };
  const scores = { '甲·评委1': 90, '乙·评委2': 80, '丙·评委3': 70 };
  const found = stageCase({
    kind: interview,
    settings: three,
    entrants: ['张三', '李四'],
    cells: { 1: scores, 2: scores },
  });
  expect(found.told.filter((text) => text.includes('agreement'))).toEqual([]);
  expect(told(differing(5, 2), { ...SETTINGS, agreementBy: undefined })).toEqual([]);
});
