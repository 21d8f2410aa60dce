import { parseExact, type Exact } from '../domain/basics/exact';
import { message, type Message } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import { compositeScores } from '../domain/scoring/composite';
import { MOST_DECIMALS } from '../domain/scoring/rounding';
import { checkWeights, parseWeights, type Shares } from '../domain/scoring/weights';
import { readArguments } from './arguments';
import type { CellFunction, Cells, FunctionParameter } from './cell-function';
import { readNumberList } from './number-list';
import { personsOf, resultOf } from './score-results';

const PARAMETERS = [
  {
    kind: 'cells',
    id: 'scores',
    title: localized('成绩', 'Scores'),
    description: localized(
      '每行一个人，每列一项成绩（如笔试、面试、测评）；一个人的各项成绩也可以排成一列。没有成绩的留空。',
      'One person per row and one component per column (written test, interview, appraisal); the scores of one person may also be one column. A missing score is blank.',
    ),
  },
  {
    kind: 'cells',
    id: 'weights',
    title: localized('权重', 'Weights'),
    description: localized(
      '每项成绩一个权重：一行或一列数值，或"3:3:4"、"30%,30%,40%"这样的文本。数值相加应正好为1或100；比例可以是任何正数。',
      'One weight per component: a row or column of numbers, or a text such as "3:3:4" or "30%,30%,40%". Numbers must add up to exactly 1 or 100; a ratio may be of any positive numbers.',
    ),
  },
  {
    kind: 'cells',
    id: 'full_marks',
    title: localized('满分', 'Full marks'),
    description: localized(
      '各项成绩的满分：一个数（适用于每一项），或每项一个数；不填为100。',
      'The full mark of the components: one number for all of them or one for each; 100 if omitted.',
    ),
    optional: true,
  },
  {
    kind: 'wholeNumber',
    least: 0,
    most: MOST_DECIMALS,
    id: 'decimals',
    title: localized('小数位数', 'Decimals'),
    description: localized(
      '综合成绩四舍五入保留几位小数；不填则不舍入。',
      'Places after the point to which the total is rounded, half up; not rounded if omitted.',
    ),
    optional: true,
  },
  {
    kind: 'choice',
    of: { pending: localized('暂不计算', 'pending'), zero: localized('计零分', 'zero') },
    id: 'missing',
    title: localized('缺项处理', 'Missing scores'),
    description: localized(
      '某项没有成绩时："pending"（暂不计算，默认），或"zero"（计零分，用于按规定缺考计零分的情形）。',
      'What a blank score means: "pending" (no total yet; the default), or "zero" where the rules count an absence as 0.',
    ),
    optional: true,
    default: 'pending',
  },
] as const satisfies readonly FunctionParameter[];

const [, WEIGHTS, FULL_MARKS] = PARAMETERS;
const USUAL_FULL_MARK = parseExact(100) as Exact;

/**
 * `COMPOSITE(scores, weights, [full_marks], [decimals], [missing])`: the weighted total out of 100 (R-COM-1, R-COM-3,
 * R-INT-4). n × k scores with k weights → n × 1; one column of k scores with k > 1 weights → 1 × 1. A blank is missing,
 * never 0 unless `missing` says so; half up on the decimal value. `#VALUE!` for wrong weights and full marks (the whole call)
 * and for scores that cannot be used, `#N/A` for missing components: of the one person's call, or in the cell of the row.
 */
export const compositeFunction: CellFunction = {
  id: 'COMPOSITE',
  description: localized(
    '综合成绩：笔试、面试、测评等各项成绩按权重合成，满分100。',
    'The composite score out of 100: the weighted sum of written test, interview, appraisal and the like.',
  ),
  parameters: PARAMETERS,
  rules: ['R-COM-1', 'R-COM-3', 'R-INT-4', 'R-PLAN-6'],
  remarks: [
    localized(
      '成绩的列数应等于权重个数。只有一列、行数又等于权重个数（大于1）时，这一列是一个人的各项成绩；只有一个权重时，一列是多个人。',
      'There are as many columns as weights. One column with as many rows as weights (more than 1) is one person; with a single weight a column is several persons.',
    ),
    localized(
      '权重之间用逗号、顿号、分号或空格分开，比例用冒号；全角、半角都可以。相加不是1或100就报错，不会自动折算。',
      'Weights are separated by commas, semicolons or blanks, parts of a ratio by colons; full-width forms are the same. Any other sum than 1 or 100 is an error and is never scaled.',
    ),
    localized(
      '每项成绩先按满分折成百分制：满分140的118.6，按100×118.6÷140计入。',
      'Each score is brought to 100 first: 118.6 of 140 counts as 100 × 118.6 ÷ 140.',
    ),
    localized(
      '空单元格是没有成绩，不算0分：默认得#N/A并说明缺第几项。权重为0的一项空着不影响结果。',
      'A blank is a missing score, not 0: by default it gives #N/A with the number of the component. A blank component of weight 0 does not matter.',
    ),
    localized(
      '低于0或高于满分的成绩、文本（如“缺考”）、逻辑值、错误值：#VALUE!，并指出是哪几个单元格。',
      'Scores below 0 or above the full mark, texts, logical values and errors give #VALUE! with the positions of the cells.',
    ),
    localized(
      '按十进制精确计算，数值取15位有效数字；给出小数位数时，末位四舍五入。',
      'Computed exactly in decimals, with the 15 significant digits of a cell; with decimals the last place is rounded half up.',
    ),
    localized(
      '权重、满分有误时整个公式出错；成绩有误只影响该行。',
      'Wrong weights or full marks fail the whole formula; a wrong score concerns its own row only.',
    ),
  ],
  examples: [
    {
      title: localized(
        '笔试、面试、测评3:3:4：21+22.515+32.3=75.815',
        'Test, interview and appraisal 3:3:4: 21 + 22.515 + 32.3 = 75.815',
      ),
      cells: [[70, 75.05, 80.75]],
      formula: 'COMPOSITE(A1:C1,"3:3:4",100,2)',
      result: [[75.82]],
    },
    {
      title: localized(
        '权重写成百分比；第二个人还没有测评成绩',
        'Percent weights; the second person has no appraisal yet',
      ),
      cells: [
        [80, 90, 85],
        [82, 88, null],
      ],
      formula: 'COMPOSITE(A1:C2,"40%,40%,20%",,1)',
      result: [[85], ['#N/A']],
    },
    {
      title: localized('满分140的面试折成百分制', 'An interview of 140 points, brought to 100'),
      cells: [[118.6]],
      formula: 'COMPOSITE(A1,"100%",140,2)',
      result: [[84.71]],
    },
    {
      title: localized('权重和满分放在单元格里', 'Weights and full marks from cells'),
      cells: [
        [70, 118.6, 80],
        [0.3, 0.3, 0.4],
        [100, 140, 100],
      ],
      formula: 'COMPOSITE(A1:C1,A2:C2,A3:C3,2)',
      result: [[78.41]],
    },
    {
      title: localized('按规定缺考计零分', 'An absence counts as 0'),
      cells: [[75, null]],
      formula: 'COMPOSITE(A1:B1,"40,60",100,2,"zero")',
      result: [[30]],
    },
    {
      title: localized('权重相加只有90%', 'The weights add up to 90% only'),
      cells: [[70, 75, 80]],
      formula: 'COMPOSITE(A1:C1,"30%,30%,30%")',
      result: [['#VALUE!']],
    },
  ],
  compute(args, host) {
    const read = readArguments(PARAMETERS, args);
    if (!read.ok) return read;
    const { scores, decimals, missing } = read.value;
    const shares = readWeights(read.value.weights);
    const fullMarks = readFullMarks(read.value.full_marks);
    const problems = [shares, fullMarks].flatMap((one) => (one.ok ? [] : [one.error]));
    if (shares.ok && fullMarks.ok) problems.push(...countProblems(scores, shares.value, fullMarks.value));
    const [first, ...rest] = problems;
    if (first || !shares.ok || !fullMarks.ok) return fail({ code: '#VALUE!', messages: [first as Message, ...rest] });
    const marks = shares.value.map((_, index) => (fullMarks.value[index] ?? fullMarks.value[0]) as Exact);
    const persons = personsOf(scores, isOneColumnPerson(scores, shares.value.length));
    const outcomes = compositeScores(persons.rows, { shares: shares.value, fullMarks: marks, missing }, decimals);
    return resultOf(outcomes, persons, 'scoring.components-unusable', host);
  },
};

function readWeights(cells: Cells): Result<Shares, Message> {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (typeof only === 'string' && only !== '') return parseWeights(only);
  const numbers = readNumberList(WEIGHTS.title, cells);
  return numbers.ok ? checkWeights(numbers.value) : numbers;
}

function readFullMarks(cells: Cells | undefined): Result<readonly Exact[], Message> {
  if (!cells) return ok([USUAL_FULL_MARK]);
  const numbers = readNumberList(FULL_MARKS.title, cells);
  if (!numbers.ok) return numbers;
  const wrong = numbers.value.flatMap((mark, index) => (mark.compare(0) > 0 ? [] : [String(index + 1)]));
  return wrong.length > 0 ? fail(message('scoring.full-marks-not-positive', { components: wrong })) : numbers;
}

/** What is wrong with the number of weights for the scores, and of full marks for the weights. */
function countProblems(scores: Cells, shares: Shares, fullMarks: readonly Exact[]): readonly Message[] {
  const weights = shares.length;
  const marks = fullMarks.length;
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  const problems: Message[] = [];
  if (columns !== weights && !isOneColumnPerson(scores, weights)) {
    problems.push(message('scoring.weights-count', { weights, rows, columns }));
  }
  if (marks !== 1 && marks !== weights) problems.push(message('scoring.full-marks-count', { marks, weights }));
  return problems;
}

function isOneColumnPerson(scores: Cells, weights: number): boolean {
  return weights > 1 && scores.length === weights && scores[0]?.length === 1;
}
