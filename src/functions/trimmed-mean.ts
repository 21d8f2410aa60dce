import { localized } from '../domain/basics/localized';
import { MOST_DECIMALS } from '../domain/scoring/rounding';
import { trimmedMeans } from '../domain/scoring/trimmed-mean';
import { readArguments } from './arguments';
import type { CellFunction, FunctionParameter } from './cell-function';
import { personsOf, resultOf } from './score-results';

const PARAMETERS = [
  {
    kind: 'cells',
    id: 'scores',
    title: localized('评分', 'Scores'),
    description: localized(
      '一行或一列是一个人的各评委评分，得一个均分；多行多列时每行一个人、每列一位评委，得一列均分。没有打分的评委留空。',
      'One row or one column holds the scores of one person and gives one mean; several rows and columns are one person per row and one judge per column, and give one mean per row. The cell of an absent judge is blank.',
    ),
  },
  {
    kind: 'wholeNumber',
    least: 0,
    most: 20,
    id: 'drop_high',
    title: localized('去掉最高分个数', 'Highest scores dropped'),
    description: localized('去掉几个最高分，默认1个。', 'How many highest scores are left out; 1 if omitted.'),
    optional: true,
    default: 1,
  },
  {
    kind: 'wholeNumber',
    least: 0,
    most: 20,
    id: 'drop_low',
    title: localized('去掉最低分个数', 'Lowest scores dropped'),
    description: localized('去掉几个最低分，默认1个。', 'How many lowest scores are left out; 1 if omitted.'),
    optional: true,
    default: 1,
  },
  {
    kind: 'wholeNumber',
    least: 0,
    most: MOST_DECIMALS,
    id: 'decimals',
    title: localized('小数位数', 'Decimals'),
    description: localized(
      '均分四舍五入保留几位小数；不填则不舍入。',
      'Places after the point to which the mean is rounded, half up; not rounded if omitted.',
    ),
    optional: true,
  },
  {
    kind: 'wholeNumber',
    least: 1,
    most: 1000,
    id: 'minimum',
    title: localized('最少评分数', 'Fewest scores'),
    description: localized(
      '至少要有几个评分才计算；不填或填得太少时，比去掉的个数多1个。',
      'How many scores there must be at least; one more than are dropped if omitted or lower.',
    ),
    optional: true,
  },
] as const satisfies readonly FunctionParameter[];

/** The worked panel of seven judges. */
const PANEL = [88, 91, 85.5, 90, 79, 93, 87];

/**
 * `TRIMMEDMEAN(scores, [drop_high], [drop_low], [decimals], [minimum])`: the mean without the highest and lowest scores
 * (R-INT-1 to R-INT-3). One row or one column → 1 × 1; n × m (both above 1) → n × 1. Blanks are absent judges, never 0;
 * of tied extremes as many as are dropped go; half up on the decimal value. `#VALUE!` for cells that are no numbers,
 * `#N/A` for too few scores: of the one person's call, or in the cell of the row.
 */
export const trimmedMeanFunction: CellFunction = {
  id: 'TRIMMEDMEAN',
  description: localized(
    '面试均分：去掉最高分和最低分后，其余评分的平均分。',
    'The mean of the judges’ scores without the highest and the lowest ones.',
  ),
  parameters: PARAMETERS,
  rules: ['R-INT-1', 'R-INT-2', 'R-INT-3'],
  remarks: [
    localized(
      '空单元格是没有打分的评委，不算0分；填0才是0分。',
      'A blank cell is a judge who gave no score, not 0; a 0 that is typed is a score.',
    ),
    localized(
      '最高分、最低分有并列时，去几个就只去几个，其余照算。',
      'Of tied highest or lowest scores only as many as are to be dropped are left out; the others count.',
    ),
    localized(
      '按十进制精确计算，评委的先后次序不影响结果；数值取15位有效数字，与单元格所能填写的一致。给出小数位数时，末位四舍五入（负数按绝对值）。',
      'Computed exactly in decimals: the order of the judges never matters. Numbers have 15 significant digits, as many as can be typed into a cell. With decimals the last place is rounded half up (negatives away from zero).',
    ),
    localized(
      '不去最高、最低分时，把两个个数都填0。',
      'For a plain mean, as for a speech that the whole leading group scores, drop 0 and 0.',
    ),
    localized(
      '评分不够：#N/A，并说明有几个、要几个；不会改按简单平均计算。',
      'Too few scores give #N/A with how many there are and how many are needed, never a plain mean instead.',
    ),
    localized(
      '文本（包括文本格式的数字和只有空格的单元格）、逻辑值、错误值或过大的数：#VALUE!，并指出是哪几个单元格。',
      'Texts (also numbers stored as text, and blanks typed as spaces), logical values, errors and numbers that are too large give #VALUE! with the positions of the cells.',
    ),
    localized(
      '多行时，哪一行有问题，只有那一行出错，其他行照常计算。',
      'With several rows a problem concerns its own row only.',
    ),
  ],
  examples: [
    {
      title: localized(
        '七位评委，去掉93和79，其余五个441.5÷5',
        'Seven judges: 93 and 79 are dropped, 441.5 ÷ 5 remains',
      ),
      cells: [PANEL],
      formula: 'TRIMMEDMEAN(A1:G1,1,1,2)',
      result: [[88.3]],
    },
    {
      title: localized(
        '一位评委缺席：去掉93和79，其余四个356÷4',
        'One judge is absent: 93 and 79 are dropped, 356 ÷ 4 remains',
      ),
      cells: [[88, 91, null, 90, 79, 93, 87]],
      formula: 'TRIMMEDMEAN(A1:G1,1,1,2,6)',
      result: [[89]],
    },
    {
      title: localized('方案要求至少七位评委，只有六个评分', 'Seven scores are needed, six are there'),
      cells: [[88, 91, null, 90, 79, 93, 87]],
      formula: 'TRIMMEDMEAN(A1:G1,1,1,2,7)',
      result: [['#N/A']],
    },
    {
      title: localized(
        '整块区域每行一个人；第三行的“9O”是字母，只影响该行',
        'A block with one person per row; the “9O” with a letter spoils its own row only',
      ),
      cells: [
        [80, 82, 84, 86, 95],
        [90, 90, 90, 70, 70],
        [80, 82, '9O', 86, 95],
      ],
      formula: 'TRIMMEDMEAN(A1:E3,1,1,2)',
      result: [[84], [83.33], ['#VALUE!']],
    },
    {
      title: localized('演说由领导班子打分，不去最高、最低分', 'No score is dropped'),
      cells: [[85], [88], [91.5]],
      formula: 'TRIMMEDMEAN(A1:A3,0,0,1)',
      result: [[88.2]],
    },
  ],
  compute(args, host) {
    const read = readArguments(PARAMETERS, args);
    if (!read.ok) return read;
    const { scores, drop_high: dropHigh, drop_low: dropLow, decimals, minimum } = read.value;
    const persons = personsOf(scores, scores[0]?.length === 1);
    const outcomes = trimmedMeans(persons.rows, { dropHigh, dropLow, minimum }, decimals);
    return resultOf(outcomes, persons, 'scoring.scores-unusable', host);
  },
};
