import type { PartialDate } from '../../basics/calendar';
import type { CadreLevel } from '../facts';
import { smallNumber } from '../text';
import { parseDateText } from './date-text';
import { problem, wordReader, type CompileReader } from './reader';

const UNREADABLE = problem('roster.level-unreadable');
const TWO_LEVELS = problem('roster.level-two');

type Standing = Pick<CadreLevel, 'rank' | 'leading'>;

const LADDER: Readonly<Record<string, readonly [deputy: number, chief: number]>> = {
  科: [3, 4],
  处: [5, 6],
  厅: [7, 8],
};

/** 非领导职务 of the 公务员法 2005; they are not leading. */
const NON_LEADING: Readonly<Record<string, number>> = {
  办事员: 1,
  科员: 2,
  副主任科员: 3,
  主任科员: 4,
  副调研员: 5,
  助理调研员: 5,
  调研员: 6,
  副巡视员: 7,
  助理巡视员: 7,
  巡视员: 8,
};

/**
 * 职级 of 公务员职务与职级并行规定 (2019) 第七、八条, by their first to fourth grade: 一、二级主任科员 stand level with 正科,
 * 三、四级 with 副科, and so on; 一级科员 follows 科员, 二级科员 follows 办事员.
 */
const GRADED: Readonly<Record<string, readonly number[]>> = {
  科员: [2, 1],
  主任科员: [4, 4, 3, 3],
  调研员: [6, 6, 5, 5],
  巡视员: [8, 7],
};

/**
 * The standard terms, each of which the reader takes: 领导职务 from 副科级 up, then 非领导职务, then 职级. There are other spellings
 * besides, and any of them may carry a date.
 */
export const LEVEL_TERMS: readonly string[] = [
  ...Object.keys(LADDER).flatMap((step) => [`副${step}级`, `正${step}级`]),
  ...Object.keys(NON_LEADING),
  ...Object.entries(GRADED).flatMap(([title, ranks]) => ranks.map((_, index) => `${'一二三四'[index]}级${title}`)),
];

const DATE = /(?:\d{4}|\d{2})(?:年\d{1,2}月?(?:\d{1,2}日)?|[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?)|\d{8}|\d{6}/;

/**
 * Reads 职级/职务层次: 副科级, 正科, 乡科级正职, 县处级副职, 主任科员 (not leading), 三级主任科员, '副科级（2009.03）' with its date,
 * '副镇长（副科级）' by the level in brackets. 无 and dashes are blank. Unreadable: `roster.level-unreadable` for anything else,
 * also 科级, 股级, 科长 and 享受…待遇; `roster.level-two` for two different ranks (R-ELI-3, §11).
 */
export const levelReader: CompileReader<CadreLevel> = () =>
  wordReader((text) => {
    const date = DATE.exec(text);
    const since = date ? dateOf(date[0]) : undefined;
    if (date && !since) return UNREADABLE;
    const words = (date ? text.replace(date[0], '') : text)
      .replace(/\((?:起|任|从|自|至今|-)*\)/g, '')
      .replace(/[起至今任-]+$/, '');
    const found = standings(words);
    if (!found) return UNREADABLE;
    const first = found[0] as Standing;
    if (found.some((other) => other.rank !== first.rank)) return TWO_LEVELS;
    return { value: since ? { ...first, since } : first };
  });

function dateOf(text: string): PartialDate | undefined {
  const parsed = parseDateText(text);
  return 'value' in parsed ? parsed.value : undefined;
}

/** The levels that a text names; what stands in brackets may be a level, and then what stands before may be a position. */
function standings(text: string): readonly Standing[] | undefined {
  const bracket = /^(.*?)\(([^()]+)\)$/.exec(text);
  if (bracket) {
    const outside = standingOf(bracket[1] as string);
    const inside = standingOf(bracket[2] as string);
    if (outside && inside) return [outside, inside];
    if (inside) return looksLikeLevel(bracket[1] as string) ? undefined : [inside];
    const turned = standingOf(`${bracket[2]}${bracket[1]}`);
    return turned ? [turned] : undefined;
  }
  const parts = text.split(/[、,;/]/).map(standingOf);
  return parts.every((part): part is Standing => part !== undefined) ? parts : undefined;
}

function looksLikeLevel(text: string): boolean {
  return /[科处厅局股]级|科员|调研员|巡视员|待遇|享受|保留|试用/.test(text);
}

function standingOf(raw: string): Standing | undefined {
  const nonLeadingSaid = /非领导/.test(raw);
  const text = raw.replace(/(?:实职|(?:非)?领导(?:职务|职位|干部)?|干部|职级|职务|公务员)+$/, '');
  const ladder = chiefOrDeputy(text);
  if (ladder) return nonLeadingSaid ? { ...ladder, leading: false } : ladder;
  const plain = NON_LEADING[text];
  if (plain !== undefined) return { rank: plain, leading: false };
  const graded = /^([一二三四1-4])级(科员|主任科员|调研员|巡视员)$/.exec(text);
  const turned = graded ?? /^(科员|主任科员|调研员|巡视员)([一二三四1-4])级$/.exec(text);
  if (!turned) return undefined;
  const [grade, title] = graded ? [turned[1], turned[2]] : [turned[2], turned[1]];
  const rank = GRADED[title as string]?.[(smallNumber(grade as string) as number) - 1];
  return rank === undefined ? undefined : { rank, leading: false };
}

/** 正科级, 副处, 乡科级正职, 厅局级副职. 正局级 and the like are left out: what they stand for depends on the city. */
function chiefOrDeputy(text: string): Standing | undefined {
  const before = /^(正|副)(乡科|科|县处|处|厅局|司局|地厅|厅)级?$/.exec(text);
  const behind = /^(乡科|科|县处|处|厅局|司局|地厅|厅)级?(正|副)职?$/.exec(text);
  const side = before?.[1] ?? behind?.[2];
  const step = before?.[2] ?? behind?.[1];
  if (!side || !step) return undefined;
  const ranks = LADDER[step.includes('科') ? '科' : step.includes('处') ? '处' : '厅'] as readonly [number, number];
  return { rank: side === '副' ? ranks[0] : ranks[1], leading: true };
}
