import { SURE, USABLE, exactGuesses, guessText, sorted, type Guess } from './guess-field';
import { RIVALS } from './header-synonyms';
import { headerText, headerYears, isYearOnly, type HeaderText, type HeaderYears } from './header-text';
import type { RosterField } from './fields';

/** The header of one column: its cells from top to bottom without repeats. */
export interface HeaderPath {
  readonly cells: readonly string[];
}

export interface ColumnGuess {
  readonly guesses: readonly Guess[];
  /** For an assessment column: the years that its header names. */
  readonly years: HeaderYears;
}

interface ContextRule {
  readonly above: RegExp;
  readonly leaf: RegExp;
  readonly field: RosterField;
}

const SCHOOLING = '(?:学历|学历学位|学历及学位|教育|文化程度|教育程度|层次|学历层次|最高学历)';
const POSTS = /竞聘|竞争|报考|报名|应聘|申报|竞岗|竞职|竞选|志愿|选岗/;

/** What a short leaf means below a certain parent. */
const CONTEXT: readonly ContextRule[] = [
  { above: /非全日制|在职|继续教育/, leaf: new RegExp(`^${SCHOOLING}$`), field: 'inServiceEducation' },
  { above: /全日制|普通教育|第一学历/, leaf: new RegExp(`^${SCHOOLING}$`), field: 'fullTimeEducation' },
  {
    above: /学历|学位|教育|文化/,
    leaf: /^(?:全日制|全日制教育|全日制学历|全日制学历学位|全日|普通教育|统招|第一学历)$/,
    field: 'fullTimeEducation',
  },
  {
    above: /学历|学位|教育|文化/,
    leaf: /^(?:非全日制|在职|在职教育|在职学历|在职学历学位|非全日制教育|继续教育)$/,
    field: 'inServiceEducation',
  },
  { above: /学历|学位|教育/, leaf: /^(?:最高|现有|现学历)$/, field: 'education' },
  {
    above: /考核|考评/,
    leaf: /^(?:第[一二三四五]年|[上前去]年度?|大前年|今年|本年度?|上年|上一年度?|年度|等次|结果)$/,
    field: 'assessment',
  },
  {
    above: POSTS,
    leaf: /^(?:职位|岗位|职务|名称|职位名称|岗位名称|第?[一1](?:志愿|职位|岗位)?|志愿[一1]|首选(?:志愿)?|第一选择|第一)$/,
    field: 'post',
  },
  {
    above: POSTS,
    leaf: /^(?:第?[二2](?:志愿|职位|岗位)?|志愿[二2]|次选(?:志愿)?|第二选择|第二)$/,
    field: 'secondPost',
  },
  { above: POSTS, leaf: /^(?:部门|单位|科室|所在部门|处室)$/, field: 'postDepartment' },
  { above: /职务|任职/, leaf: /^(?:名称|职务名称|现职)$/, field: 'position' },
  { above: /职级|级别|层次/, leaf: /^(?:名称|等级|级别|现级)$/, field: 'level' },
  { above: /职称|专业技术(?!岗位)/, leaf: /^(?:名称|等级|级别|资格|职务)$/, field: 'title' },
  { above: /岗位|聘任|聘用/, leaf: /^(?:等级|级别|岗位)$/, field: 'jobGrade' },
  { above: /政治|党派/, leaf: /^(?:党派|名称|面貌|类别)$/, field: 'politicalStatus' },
  { above: /身份证|证件/, leaf: /^(?:号码|号|编号)$/, field: 'idNumber' },
  { above: /编制|身份/, leaf: /^(?:性质|类别|类型)$/, field: 'staffCategory' },
  { above: /单位.*(?:考核|名次|排名)/, leaf: /^(?:全县|全县名次|总名次|全县排名|名次)$/, field: 'unitRank' },
  { above: /单位.*(?:考核|名次|排名)/, leaf: /^(?:同类|同类名次|分类名次|同类排名)$/, field: 'unitTierRank' },
];

const BARE_TIME = /^(?:任职|起始|起算|取得|聘任|聘用|批准|起止|获得|加入|评定)?(?:时间|日期|年月日?)$|^何时$/;

const TENURE = /^任职(?:起始)?(?:时间|日期|年月)$/;

/** The date that belongs to a field, in the order in which a parent's words are tried. */
const COMPANIONS: readonly (readonly [RosterField, RosterField, RegExp])[] = [
  ['level', 'levelSince', /职级|级别|层次/],
  ['title', 'titleSince', /职称|专业技术(?!岗位)/],
  ['jobGrade', 'jobGradeSince', /岗位等级|聘任|聘用|岗位/],
  ['position', 'positionSince', /职务|现职|任职/],
  ['politicalStatus', 'partyJoined', /政治|党/],
  ['post', 'registeredAt', /报名|登记/],
];

const NOT_ASSESSMENT = /名次|排名|得分|分数|成绩|测评|单位|时间|评议/;

/**
 * What a column may be, by its header path and by what its left neighbour under the same parent is (a bare 时间 is the time of
 * that). `left` is missing for the first column of a parent and for a header of one row.
 */
export function guessColumn(
  path: HeaderPath,
  left?: RosterField,
  sharesParent = false,
  positionUndated = false,
): ColumnGuess {
  const texts = path.cells.map(headerText).filter((text) => text.full !== '' || text.plain !== '');
  const leaf = texts[texts.length - 1];
  if (!leaf) return { guesses: [], years: { years: [] } };
  const parents = texts.slice(0, -1);
  const above = parents.map((text) => text.full).join('');
  if (RIVALS.test(above) && !/填报|档案/.test(above)) return { guesses: [], years: { years: [] } };

  const assessment = assessmentGuess(leaf, parents);
  if (assessment) return assessment;
  const found = new Map<RosterField, number>();
  const add = (guesses: readonly Guess[], most = 100) => {
    for (const { field, score } of guesses) found.set(field, Math.max(found.get(field) ?? 0, Math.min(score, most)));
  };
  const context = parents.length > 0 ? contextGuess(above, leaf) : undefined;
  const time = BARE_TIME.test(leaf.full) ? timeGuess(above, left, sharesParent) : undefined;
  const tenure = parents.length === 0 ? tenureGuesses(leaf, left, positionUndated) : undefined;
  if (tenure) return { guesses: tenure, years: { years: [] } };
  if (context) add([{ field: context, score: 96 }]);
  if (time) add([time]);
  if (parents.length > 0) add(exactGuesses(above + leaf.full));
  const decided = [...found.values()].some((score) => score >= SURE);
  add(guessText(leaf), decided ? SURE - 1 : 100);
  return { guesses: sorted(found), years: { years: [] } };
}

function contextGuess(above: string, leaf: HeaderText): RosterField | undefined {
  return CONTEXT.find((rule) => rule.above.test(above) && (rule.leaf.test(leaf.full) || rule.leaf.test(leaf.short)))
    ?.field;
}

/** What a bare 时间 is the time of: the neighbour under the same parent, else what the parent speaks of. */
function timeGuess(above: string, left: RosterField | undefined, sharesParent: boolean): Guess | undefined {
  const neighbour = COMPANIONS.find(([field]) => field === left);
  if (neighbour && sharesParent) return { field: neighbour[1], score: 95 };
  if (above !== '') {
    const said = COMPANIONS.filter(([, , words]) => words.test(above));
    const first = said[0];
    return first && { field: first[1], score: said.length === 1 ? 90 : 75 };
  }
  return neighbour && { field: neighbour[1], score: 78 };
}

/**
 * 任职时间 in a header of one row: the time of the column before it. After 职级 it may still be that of a 现任职务 further left
 * that has no time of its own; the clerk is asked then.
 */
function tenureGuesses(
  leaf: HeaderText,
  left: RosterField | undefined,
  positionUndated: boolean,
): readonly Guess[] | undefined {
  if (!TENURE.test(leaf.full) || (left !== 'level' && left !== 'position')) return undefined;
  if (left === 'position') return [{ field: 'positionSince', score: 95 }];
  if (!positionUndated) return [{ field: 'levelSince', score: 88 }];
  return [
    { field: 'levelSince', score: SURE - 5 },
    { field: 'positionSince', score: SURE - 5 },
  ];
}

/** Whether a header of one row has a 现任职务 without a time of its own. */
export function hasUndatedPosition(leaves: readonly string[]): boolean {
  const texts = leaves.map((leaf) => headerText(leaf).full);
  const isPosition = (text: string) =>
    exactGuesses(text).some(({ field, score }) => field === 'position' && score >= SURE);
  const isDated = texts.some((text, index) => {
    const explicit = exactGuesses(text).some(({ field, score }) => field === 'positionSince' && score === 100);
    return explicit || (TENURE.test(text) && isPosition(texts[index - 1] ?? ''));
  });
  return !isDated && texts.some(isPosition);
}

/** 考核 with or without years; a bare year counts as such where something above it says 考核, or weakly without. */
function assessmentGuess(leaf: HeaderText, parents: readonly HeaderText[]): ColumnGuess | undefined {
  const whole = [...parents, leaf].map((text) => text.plain).join('');
  if (NOT_ASSESSMENT.test(whole.replace(/考核成绩/g, ''))) return undefined;
  const year = isYearOnly(leaf.plain);
  const speaks = /考核|考评|等次/.test(whole);
  if (!speaks) return year ? assessed(USABLE, headerYears(leaf.plain)) : undefined;
  const own = headerYears(leaf.plain);
  const said = own.years.length > 0 || own.count ? own : headerYears(parents.map((text) => text.plain).join(''));
  const exact = guessText(leaf).find((guess) => guess.field === 'assessment');
  const underParent = CONTEXT.some((rule) => rule.field === 'assessment' && rule.leaf.test(leaf.full));
  if (year || underParent) return assessed(98, said);
  const named = /考核|考评/.test(leaf.plain);
  if (!named) return undefined;
  const bare = leaf.full.replace(/\d{2,4}年?度?|[至到]|年度?/g, '');
  const term = exactGuesses(bare).find((guess) => guess.field === 'assessment');
  return assessed(Math.max(exact?.score ?? 0, term ? 97 : 0, 70), said);
}

function assessed(score: number, years: HeaderYears): ColumnGuess {
  return { guesses: [{ field: 'assessment', score }], years };
}
