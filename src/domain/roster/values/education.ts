import { EDUCATION_LEVELS, type Education, type EducationLevel, type StudyMode } from '../facts';
import { cellText, compact, visible } from '../text';
import { cellReader, NOTHING, problem, type CellContent, type CompileReader, type Parsed } from './reader';

const UNREADABLE = problem('roster.education-unreadable');
const UNFINISHED = problem('roster.education-unfinished');
const MODE_DIFFERS = problem('roster.education-mode-differs');

const NOT_FINISHED = /课程|进修|研修|证书|单科|肄业|结业|在读|就读|在考|待.{0,4}毕业|预计|未毕业|辍学|退学|在学/;
const IN_SERVICE =
  /非全日制|在职|函授|自学考试|自考|自学|广播电视大学|电大|开放大学|成人高考|成人高等|成人|成教|夜大学?|业余|(?:中央|省委|市委|县委|区委|省|市)?党校|网络|远程|脱产学习/g;
/** Words that turn a level into something else: below it, only like it, or none at all. */
const NOT_THE_LEVEL = /以下|相当|同等|左右|不承认|非(?!全日制)|^无|不是|没有|不到|未达|不足/;
const FULL_TIME = /全日制|普通高等|普通高校|普招|统招/g;

/** Terms from the most to the least specific; the first that occurs decides. */
const TERMS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/博士/, 'doctor'],
  [/研究生|硕士/, 'master'],
  [/专升本|专接本/, 'bachelor'],
  [/高职|高等职业|高专|大学专科|大学专修|大学普通班|大专|大普/, 'juniorCollege'],
  [/中等专科|中等专业|中等职业|中专|中师|中技|中职|技校|技工|职高|职业高中|职业中学|职中/, 'secondaryVocational'],
  [/专科/, 'juniorCollege'],
  [/大学本科|本科|大本|学士/, 'bachelor'],
  [/高中/, 'seniorMiddle'],
  [/初中/, 'juniorMiddle'],
  [/小学/, 'primary'],
];

// 学位 beside 学历: '大学（硕士）', '本科，公共管理硕士'. A degree alone does not raise 学历.
const SCHOOLING = /研究生|本科|大学|大本|专科|大专/;
const DEGREE =
  /\((?:[^()]*[学理]?)?(?:博士|硕士|学士)(?:学位)?\)|[\u4e00-\u9fa5]{0,8}(?:博士|硕士|学士)学位|[\u4e00-\u9fa5]{1,6}[学理程融务法训艺](?:博士|硕士|学士)(?!研究生)/g;

/**
 * Reads 学历 as the highest entry of the cell, with the mode that stands at it: 函授, 自考, 电大, 党校 and the like are 在职,
 * 全日制 is full-time. 大学 alone is 本科; 研究生 is 硕士 level. Blank: '', 无, dashes. Unreadable:
 * `roster.education-unreadable`, `roster.education-unfinished` (肄业, 结业, 在读) (R-ELI-2, §11).
 */
export const educationReader: CompileReader<Education> = () => cellReader((content) => highest(content));

/** 全日制学历: the column says the mode; a text that says 在职 contradicts it (`roster.education-mode-differs`). */
export const fullTimeEducationReader: CompileReader<Education> = () =>
  cellReader((content) => inMode(highest(content), 'fullTime'));

/** 在职学历: as `fullTimeEducationReader`. */
export const inServiceEducationReader: CompileReader<Education> = () =>
  cellReader((content) => inMode(highest(content), 'inService'));

/** Every entry of the cell with its own mode, in the order written; undefined where the cell cannot be read. */
export function educationEntries(text: string): readonly Education[] | undefined {
  const entries: Education[] = [];
  for (const piece of pieces(text)) {
    if (NOT_FINISHED.test(piece)) return undefined;
    const level = levelOf(piece);
    const mode = modeOf(piece);
    const previous = entries[entries.length - 1];
    if (level) entries.push(mode ? { level, mode } : { level });
    else if (mode && previous && !previous.mode) entries[entries.length - 1] = { ...previous, mode };
  }
  return entries.length > 0 ? entries : undefined;
}

function highest(content: CellContent): Parsed<Education> {
  if (typeof content !== 'string') return UNREADABLE;
  if (NOTHING.test(compact(content))) return { blank: true };
  if (NOT_FINISHED.test(compact(content))) return UNFINISHED;
  if (NOT_THE_LEVEL.test(compact(content))) return UNREADABLE;
  const entries = educationEntries(cellText(content));
  if (!entries) return UNREADABLE;
  return { value: entries.reduce((best, entry) => (isHigher(entry, best) ? entry : best)) };
}

function isHigher(entry: Education, than: Education): boolean {
  const steps = EDUCATION_LEVELS.indexOf(entry.level) - EDUCATION_LEVELS.indexOf(than.level);
  if (steps !== 0) return steps > 0;
  return entry.mode === 'fullTime' && than.mode !== 'fullTime';
}

function inMode(parsed: Parsed<Education>, mode: StudyMode): Parsed<Education> {
  if (!('value' in parsed)) return parsed;
  if (parsed.value.mode && parsed.value.mode !== mode) return MODE_DIFFERS;
  return { value: { level: parsed.value.level, mode } };
}

/** The entries of a cell: between separators, and where a new mode begins ('全日制大专在职本科'). */
function pieces(raw: string): readonly string[] {
  const text = compact(visible(raw).replace(/[\r\n]+/g, '，'));
  const bounded = text.replace(/[,、;/|+]+(?![^()]*\))/g, '\n').replace(/\)(?=.*(?:科|本|研|硕|博|专|高中))/g, ')\n');
  const modes = /全日制[^()\n]+在职|在职[^()\n]+全日制/.test(bounded) && !bounded.includes('非全日制');
  const split = modes ? bounded.replace(/(?!^)(?=全日制|在职)/g, '\n') : bounded;
  return withoutDegrees(split)
    .split('\n')
    .filter((piece) => piece !== '');
}

function withoutDegrees(text: string): string {
  // 研究生 is of either degree: 博士 beside it says which.
  if (/研究生/.test(text) && /博士/.test(text)) return text.replace(/\n/g, '').includes('本科') ? text : '博士研究生';
  const rest = text.replace(DEGREE, '');
  return SCHOOLING.test(rest) ? rest : text;
}

function levelOf(piece: string): EducationLevel | undefined {
  const text = piece.replace(IN_SERVICE, '').replace(FULL_TIME, '');
  const term = TERMS.find(([pattern]) => pattern.test(text));
  if (term) return term[1];
  // '大学' alone is 本科, '南京大学' is a school and says nothing of the level.
  return /^\(?大学/.test(text) ? 'bachelor' : undefined;
}

function modeOf(piece: string): StudyMode | undefined {
  if (piece.search(IN_SERVICE) >= 0) return 'inService';
  return piece.search(FULL_TIME) >= 0 ? 'fullTime' : undefined;
}
