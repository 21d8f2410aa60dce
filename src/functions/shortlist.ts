import { localized } from '../domain/basics/localized';
import { ok } from '../domain/basics/result';
import { shortlist } from '../domain/shortlist/shortlist';
import { readArguments } from './arguments';
import type { CellFunction, FunctionExample } from './cell-function';
import { readShortlist } from './shortlist-input';
import { showCutoffs, showFlags, showList } from './shortlist-views';

const TIES = {
  all: localized('全部入围', 'all go on'),
  none: localized('全部不入围', 'none goes on'),
  order: localized('按先后', 'by input order'),
};

const VIEWS = {
  list: localized('入围名单', 'list'),
  flags: localized('入围情况', 'flags'),
  cutoff: localized('入围分数线', 'cutoff'),
};

const SHOWN = { list: showList, flags: showFlags, cutoff: showCutoffs } as const;

const PARAMETERS = [
  {
    id: 'people',
    kind: 'cells',
    title: localized('人员', 'People'),
    description: localized(
      '姓名或编号，一列（或一行），每人一格。空行略过。',
      'Names or numbers in one column (or one row), a cell for each person. Empty rows are left out.',
    ),
  },
  {
    id: 'posts',
    kind: 'cells',
    title: localized('报考职位', 'Posts'),
    description: localized(
      '每人报考的职位，与人员一样大；只有一个职位时给一个单元格或文字。全角半角、空格、大小写不同视为同一职位。',
      'The post of each person, the same size as People; one cell or text where there is only one post. Width, blanks and case make no difference.',
    ),
  },
  {
    id: 'scores',
    kind: 'cells',
    title: localized('成绩', 'Scores'),
    description: localized(
      '每人一行（人员横排时为一列），高者在前。第一列定名次，其余各列依次区分并列。没有成绩的留空，或在第一列写明原因，如“缺考”。',
      'A row for each person (a column where the people stand in a row), higher is better. The first column ranks, the others break ties in turn. Where there is no score, leave it blank or give the reason in the first column, such as "absent".',
    ),
  },
  {
    id: 'quota',
    kind: 'cells',
    title: localized('入围名额', 'Quota'),
    description: localized(
      '各职位相同的人数（0–100000的整数），或每个职位一行的区域：职位、人数，第三列可写该职位的最低分数线。按比例入围的，请先乘以职数。',
      'One whole number 0–100000 for every post, or a range with a row for each post: post, number and, in a third column, the minimum score of the post. Multiply a ratio by the openings first.',
    ),
  },
  {
    id: 'ties',
    kind: 'choice',
    of: TIES,
    optional: true,
    default: 'all',
    title: localized('并列处理', 'Ties'),
    description: localized(
      '各列都区分不开、又正好落在最后一个名额上的人："all"全部入围（可超出名额，默认）；"none"全部不入围；"order"按名单先后取满名额。',
      'Those whom no column separates at the last place: "all" go on, even beyond the quota (default); "none" of them goes on; "order" fills the quota in input order.',
    ),
  },
  {
    id: 'floor',
    kind: 'number',
    optional: true,
    title: localized('最低分数线', 'Minimum score'),
    description: localized(
      '第一列成绩低于它的不能入围；名额区域的第三列另有规定的，以其为准。不填则不设。',
      'Nobody with less in the first column goes on; the third column of the quota overrides it. Left out: none.',
    ),
  },
  {
    id: 'view',
    kind: 'choice',
    of: VIEWS,
    optional: true,
    default: 'list',
    title: localized('结果形式', 'View'),
    description: localized(
      '"list"入围名单：职位、名次、人员、成绩、说明（默认）；"flags"每人是否入围及原因，与人员逐一对应；"cutoff"各职位的最低入围分数和入围人数。',
      '"list": post, rank, person, score, note of those who go on (default); "flags": how each person came off and why, aligned with People; "cutoff": the lowest entry score of each post and how many go on.',
    ),
  },
] as const satisfies CellFunction['parameters'];

const TITLES = { people: PARAMETERS[0].title, posts: PARAMETERS[1].title, quota: PARAMETERS[3].title };

const REMARKS: CellFunction['remarks'] = [
  localized(
    '每个职位从最高分往下数到名额为止；人数不超过名额的，有成绩且达到最低分数线的全部入围。名额为0的无人入围。',
    'For each post the quota is counted off from the highest score; where there are no more people than places, everyone with a score that reaches the minimum goes on. With quota 0 nobody does.',
  ),
  localized(
    '成绩按15位有效数字精确比较，不作舍入；名次为1、2、2、4。',
    'Scores are compared exactly, as decimals of 15 digits, and never rounded; ranks are 1, 2, 2, 4.',
  ),
  localized(
    '一组并列的人，只有每个人在下一列都有成绩时才用这一列区分；有一人缺，这一组就仍算并列，再往后的列也不再用：缺成绩既不算输，也不算赢。加试成绩只需填写并列的人。',
    'People who are equal are separated by the next column only where each of them has a number in it; if one lacks it, they stay tied and later columns are not used either: a missing score neither loses nor wins. An extra test needs scores only for those who are tied.',
  ),
  localized(
    '成绩为空是“无成绩”，成绩为文字的以文字为原因，都不参加排名，也不当作0分。像打错的数字或存成文字的数字（“9O”“85.5”）报#VALUE!，不会悄悄算作未入围。',
    'A blank score is "no score", a text is the reason; neither is ranked or taken for 0. What looks like a mistyped number or a number stored as text ("9O", "85.5") gives #VALUE! and never drops anybody in silence.',
  ),
  localized(
    '同一职位两个相同的姓名视为两个人（确有同名）；是否重复报名请在报名时核对。',
    'The same name twice on one post is two people, for namesakes exist; check duplicates at registration.',
  ),
  localized(
    '名单和分数线的职位次序：名额为区域时依其次序，否则依职位首次出现的次序；名额区域中无人报考的职位照常列在分数线中。名额区域第一行的人数为文字（如“名额”）时视为表头。',
    'Posts in the list and the cutoffs follow the quota range, else the order in which they first appear; a post in the quota range that nobody applied for stands among the cutoffs. A first row of the quota range whose number is a word is a header.',
  ),
  localized(
    '大小不一致、成绩为错误值或逻辑值、只填了一半的行、名额区域缺少或重复职位，均报#VALUE!，并一次指明全部位置。',
    'Sizes that differ, errors and booleans among the scores, half-filled rows, and posts that the quota range lacks or repeats give #VALUE! and are all told at once.',
  ),
];

const CELLS = [
  ['王芳', 85.79, 88],
  ['李伟', 83.46, 81.5],
  ['张敏', 83.46, 84],
  ['刘洋', 80.1, 90],
  ['陈静', '缺考', null],
] as const satisfies FunctionExample['cells'];

const EXAMPLES: CellFunction['examples'] = [
  {
    title: localized('并列的都入围（默认）', 'All who are tied go on (default)'),
    cells: CELLS,
    formula: 'SHORTLIST(A1:A5,"党政办主任",B1:B5,2)',
    result: [
      ['党政办主任', 1, '王芳', 85.79, '入围'],
      ['党政办主任', 2, '李伟', 83.46, '并列入围'],
      ['党政办主任', 2, '张敏', 83.46, '并列入围'],
    ],
  },
  {
    title: localized('第二列区分并列', 'A second column breaks the tie'),
    cells: CELLS,
    formula: 'SHORTLIST(A1:A5,"党政办主任",B1:C5,2,"all",,"flags")',
    result: [['入围'], ['未入围'], ['入围'], ['未入围'], ['缺考']],
  },
  {
    title: localized('每个职位各有名额和最低分数线', 'A quota and a minimum score for each post'),
    cells: [
      ['王芳', '党政办主任', 85.79, '职位', '名额', '最低分数线'],
      ['李伟', '综治办主任', 83.46, '党政办主任', 1, null],
      ['张敏', '党政办主任', 83.46, '综治办主任', 3, 70],
      ['刘洋', '综治办主任', 69.99, '镇建办主任', 1, null],
    ],
    formula: 'SHORTLIST(A1:A4,B1:B4,C1:C4,D1:F4,,,"cutoff")',
    result: [
      ['党政办主任', 85.79, 1],
      ['综治办主任', 83.46, 1],
      ['镇建办主任', '', 0],
    ],
  },
  {
    title: localized('打错的成绩（字母O）不会悄悄把人去掉', 'A mistyped score (the letter O) drops nobody in silence'),
    cells: [
      ['王芳', 85.79],
      ['李伟', '9O'],
    ],
    formula: 'SHORTLIST(A1:A2,"党政办主任",B1:B2,1)',
    result: [['#VALUE!']],
  },
];

/**
 * Who goes on to the next stage (R-SHO-1, R-SHO-3, R-TIE, R-WRI-4); the domain's `shortlist` decides. `list`: m × 5 for the
 * m people who go on; `flags`: as large as `people`; `cutoff`: posts × 3. `#VALUE!`: codes `function.*` and `shortlist.*`.
 */
export const shortlistFunction: CellFunction = {
  id: 'SHORTLIST',
  description: localized(
    '按成绩和名额确定各职位的入围人员，并给出名次、并列情况和最低入围分数。',
    'Who goes on for each post by score and quota, with ranks, ties and the lowest entry score.',
  ),
  parameters: PARAMETERS,
  rules: ['R-SHO-1', 'R-SHO-3', 'R-TIE', 'R-WRI-3', 'R-WRI-4', 'R-WRI-5'],
  remarks: REMARKS,
  examples: EXAMPLES,
  compute(args, host) {
    const read = readArguments(PARAMETERS, args);
    if (!read.ok) return read;
    const { people, posts, scores, quota, floor, ties, view } = read.value;
    const input = readShortlist({ people, posts, scores, quota, floor }, TITLES);
    if (!input.ok) return input;
    return ok(SHOWN[view](input.value, shortlist({ ...input.value, posts: input.value.quotas, ties }), host));
  },
};
