import { formatDate, fullYearsRange, type CalendarDay, type PartialDate } from '../basics/calendar';
import { exactQuotient } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { issue, message, type Issue } from '../basics/issue';
import { localized } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import { postStandings } from '../campaign/post-standing';
import { POST_STATUS_TERMS } from '../campaign/terms';
import { EDUCATION_LEVELS, type Fact, type PersonFacts } from '../roster/facts';
import { toolMark } from '../roster/tool-mark';
import { highestEducation } from '../rules/education-at-least';
import { EDUCATION_TERMS, levelTerm, POLITICAL_TERMS, SEX_TERMS } from '../rules/terms';
import { unitOf, valueOf } from './people-columns';
import { exactCell, type ToolCell, type ToolChart, type ToolRow, type ToolTable } from './table';
import type { ToolCampaign, ToolContext, ToolKind, ToolOutcome } from './tool';

/** What stands where the roster does not say, or where a month-only date leaves two bands open. */
const UNKNOWN = '待核实';

/**
 * 队伍结构分析 (R-PLAN-7): how many there are of each age band, education, sex, political status, level, and years in position and at
 * the level, with their shares; and the same in short for each unit. Ages and years are full ones at as-of. Whoever cannot be placed is
 * counted as 待核实, never left out, so that every dimension adds up to all.
 */
export const structureAnalysis: ToolKind = {
  id: 'structure',
  title: localized('队伍结构分析', 'Structure of the staff'),
  purpose: localized(
    '按年龄、学历、性别、政治面貌、职级、任职年限统计人数和比例，并按单位汇总。',
    'Counts by age, education, sex, political status, level and years in position, and by unit.',
  ),
  rules: ['R-PLAN-7'],
  options: [
    {
      id: 'asOf',
      title: localized('统计截止日', 'As of'),
      question: localized('年龄和任职年限算到哪一天？', 'On which day are ages and years counted?'),
      input: { kind: 'day' },
      fromScheme: 'asOf',
      rule: 'R-PLAN-7',
    },
    {
      id: 'ages',
      title: localized('年龄分段', 'Age bands'),
      question: localized(
        '年龄按哪几个界限分段？（如 35、45 表示 35岁以下、36–45岁、46岁以上）',
        'Upper ends of the age bands?',
      ),
      input: { kind: 'words' },
      value: ['30', '35', '40', '45', '50', '55'],
      rule: 'R-PLAN-7',
    },
    {
      id: 'years',
      title: localized('年限分段', 'Bands of years'),
      question: localized(
        '任职年限按哪几个界限分段？（如 3、5 表示 不满3年、3–4年、5年以上）',
        'Lower ends of the bands of years?',
      ),
      input: { kind: 'words' },
      value: ['3', '5', '10'],
      rule: 'R-PLAN-7',
    },
  ],
  source: 'people',
  fields: ['birth', 'education', 'sex', 'politicalStatus', 'level', 'positionSince', 'unit'],
  run,
};

/** One way to sort people: the categories in order, and the one of each person. */
interface Dimension {
  readonly title: string;
  readonly categories: readonly string[];
  categoryOf(facts: PersonFacts): string;
}

function run({ people, settings, campaign, ofNamedSheet }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const asOf = settings.day('asOf') as CalendarDay;
  const ages = bandLimits(settings.words('ages'));
  const years = bandLimits(settings.words('years'));
  const wrong = [...(ages ? [] : ['ages']), ...(years ? [] : ['years'])];
  if (!ages || !years) return fail(wrong.map((id) => issue('block', message('tool.bands-wrong', { id }))));
  const all = people.map(({ facts }) => facts);
  const dimensions = [
    ageDimension(ages, asOf),
    sexDimension,
    educationDimension,
    politicalDimension,
    levelDimension(all),
    yearsDimension('任现职年限', years, asOf, ({ positionSince }) => positionSince),
    yearsDimension('任现职级年限', years, asOf, ({ levelSince }) => levelSince),
  ];
  const counted = dimensions.map((dimension) => ({ title: dimension.title, rows: countRows(dimension, all) }));
  const day = formatDate(asOf);
  const note = `共${all.length}人，截至${day}；名册没有或无法判断的计入“${UNKNOWN}”。`;
  const tables: readonly ToolTable[] = [
    {
      id: 'structure',
      sheet: '结构分析',
      note: `${note}${toolMark('structure')}`,
      columns: [
        { id: 'dimension', title: '项目', show: 'centered', width: 16 },
        { id: 'category', title: '类别', show: 'centered', width: 22 },
        { id: 'count', title: '人数', show: 'number', width: 10 },
        { id: 'share', title: '比例', show: 'share', width: 12 },
      ],
      rows: counted.flatMap(({ rows }) => rows),
      charts: dimensionCharts(counted),
      frozenColumns: 1,
    },
    unitTable(all, asOf, note),
    ...(campaign && !ofNamedSheet ? [postTable(campaign)] : []),
  ];
  return ok({ tables, issues: [], done: message('tool.structure-done', { people: all.length, day }) });
}

function countRows({ title, categories, categoryOf }: Dimension, all: readonly PersonFacts[]): readonly ToolRow[] {
  const counts = new Map<string, number>();
  for (const facts of all) {
    const category = categoryOf(facts);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...categories, UNKNOWN]
    .filter((category) => category !== UNKNOWN || counts.has(UNKNOWN))
    .map((category): ToolRow => {
      const count = counts.get(category) ?? 0;
      const cells = { dimension: title, category, count, share: shareCell(count, all.length) };
      return category === UNKNOWN ? { cells, look: 'warn' } : { cells };
    });
}

/** A chart for each dimension, over its own rows. */
function dimensionCharts(
  counted: readonly { readonly title: string; readonly rows: readonly ToolRow[] }[],
): readonly ToolChart[] {
  let first = 0;
  return counted.flatMap(({ title, rows }): readonly ToolChart[] => {
    const from = first;
    first += rows.length;
    if (rows.length === 0) return [];
    return [
      {
        title: `${title}结构`,
        direction: 'upright',
        axes: { categories: title, values: '人数' },
        numberFormat: '0',
        least: 0,
        about: 'category',
        series: [{ column: 'count', look: 'bars', color: 'counts', labels: true }],
        rows: [from, first - 1],
      },
    ];
  });
}

function shareCell(count: number, all: number): ToolCell {
  return all === 0 ? null : exactCell(exactQuotient(count, all));
}

/** Whole numbers that rise; `undefined` where they are not. */
function bandLimits(words: readonly string[] | undefined): readonly number[] | undefined {
  const limits = (words ?? []).map((word) => (/^\d{1,3}$/.test(word.trim()) ? Number(word) : Number.NaN));
  const rise = limits.every((limit, index) => limit > (index === 0 ? 0 : (limits[index - 1] as number)));
  return limits.length > 0 && rise ? limits : undefined;
}

function ageDimension(limits: readonly number[], asOf: CalendarDay): Dimension {
  const categories = [
    `${limits[0]}岁以下`,
    ...limits.slice(1).map((limit, index) => bandText((limits[index] as number) + 1, limit, '岁')),
    `${(limits[limits.length - 1] as number) + 1}岁以上`,
  ];
  const bandOf = (age: number) => categories[limits.filter((limit) => age > limit).length] as string;
  return { title: '年龄', categories, categoryOf: ({ birth }) => spanBand(birth, asOf, bandOf) };
}

function yearsDimension(
  title: string,
  limits: readonly number[],
  asOf: CalendarDay,
  sinceOf: (facts: PersonFacts) => Fact<PartialDate>,
): Dimension {
  const categories = [
    `不满${limits[0]}年`,
    ...limits.slice(1).map((limit, index) => bandText(limits[index] as number, limit - 1, '年')),
    `${limits[limits.length - 1]}年以上`,
  ];
  const bandOf = (years: number) => categories[limits.filter((limit) => years >= limit).length] as string;
  return { title, categories, categoryOf: (facts) => spanBand(sinceOf(facts), asOf, bandOf) };
}

function bandText(from: number, to: number, unit: string): string {
  return from === to ? `${from}${unit}` : `${from}–${to}${unit}`;
}

/** The band of the full years since a date; unknown where the month alone leaves two bands open, or the date lies after as-of. */
function spanBand(since: Fact<PartialDate>, asOf: CalendarDay, bandOf: (years: number) => string): string {
  if (since.state !== 'known') return UNKNOWN;
  const { least, most } = fullYearsRange(since.value, asOf);
  if (least < 0) return UNKNOWN;
  return bandOf(least) === bandOf(most) ? bandOf(least) : UNKNOWN;
}

const sexDimension: Dimension = {
  title: '性别',
  categories: Object.values(SEX_TERMS).map(({ zh }) => zh),
  categoryOf: ({ sex }) => (sex.state === 'known' ? SEX_TERMS[sex.value].zh : UNKNOWN),
};

const educationDimension: Dimension = {
  title: '学历',
  categories: EDUCATION_LEVELS.map((level) => EDUCATION_TERMS[level].zh),
  categoryOf(facts) {
    const highest = highestEducation(facts);
    return highest ? EDUCATION_TERMS[highest.level].zh : UNKNOWN;
  },
};

const politicalDimension: Dimension = {
  title: '政治面貌',
  categories: Object.values(POLITICAL_TERMS).map(({ zh }) => zh),
  categoryOf({ politicalStatus }) {
    return politicalStatus.state === 'known' ? POLITICAL_TERMS[politicalStatus.value].zh : UNKNOWN;
  },
};

/** The levels that there are, highest first. */
function levelDimension(all: readonly PersonFacts[]): Dimension {
  const categoryOf = ({ level }: PersonFacts) => (level.state === 'known' ? levelTerm(level.value).zh : UNKNOWN);
  const found = new Map(
    all.flatMap(({ level }) =>
      level.state === 'known'
        ? [[levelTerm(level.value).zh, level.value.rank + (level.value.leading ? 0.5 : 0)] as const]
        : [],
    ),
  );
  const categories = [...found].sort(([, a], [, b]) => b - a).map(([term]) => term);
  return { title: '职级', categories, categoryOf };
}

/** 35 is the age up to which cadres count as young ones (R-ELI-12). */
const YOUNG = 35;
const COLLEGE = EDUCATION_LEVELS.indexOf('juniorCollege');

function unitTable(all: readonly PersonFacts[], asOf: CalendarDay, note: string): ToolTable {
  const units = groupBy(all, (facts) => unitOf(facts) || UNKNOWN);
  const rows = [...units].map(([unit, people]): ToolRow => {
    const count = (is: (facts: PersonFacts) => boolean) => people.filter(is).length;
    return {
      cells: {
        unit,
        count: people.length,
        share: shareCell(people.length, all.length),
        young: count(({ birth }) => birth.state === 'known' && fullYearsRange(birth.value, asOf).most < YOUNG),
        women: count(({ sex }) => valueOf(sex) === 'female'),
        members: count(({ politicalStatus }) =>
          ['partyMember', 'probationaryMember'].includes(valueOf(politicalStatus) ?? ''),
        ),
        college: count((facts) => {
          const highest = highestEducation(facts);
          return highest !== undefined && EDUCATION_LEVELS.indexOf(highest.level) >= COLLEGE;
        }),
      },
    };
  });
  return {
    id: 'structure-units',
    sheet: '结构分析（按单位）',
    note: `${note}年龄不满${YOUNG}周岁的计入“年轻干部”，只知出生年月、不能确定的不计。${toolMark('structure-units')}`,
    columns: [
      { id: 'unit', title: '单位', show: 'text' },
      { id: 'count', title: '人数', show: 'number', width: 10 },
      { id: 'share', title: '比例', show: 'share', width: 10 },
      { id: 'young', title: '年轻干部', show: 'number', width: 11 },
      { id: 'women', title: '女干部', show: 'number', width: 10 },
      { id: 'members', title: '中共党员（含预备）', show: 'number', width: 13 },
      { id: 'college', title: '大专以上', show: 'number', width: 11 },
    ],
    rows,
    frozenColumns: 1,
  };
}

/** Posts short of people: how many eligible ones each has, and how many it lacks of its minimum (R-REG-2). */
function postTable({ posts, applications, scheme }: ToolCampaign): ToolTable {
  const rows = postStandings(posts, applications, scheme).map(
    ({ post, applied, eligible, unverified, minimum, status }): ToolRow => {
      const short = minimum === undefined ? undefined : Math.max(0, minimum - eligible);
      const cells = {
        post: post.name,
        openings: post.openings ?? null,
        applied,
        eligible,
        unverified,
        minimum: minimum ?? null,
        short: short ?? null,
        status: POST_STATUS_TERMS[status],
      };
      return short !== undefined && short > 0 ? { cells, look: 'warn' } : { cells };
    },
  );
  return {
    id: 'structure-posts',
    sheet: '结构分析（按职位）',
    note: `各职位的报名和合格人数，与最低人数相比还缺几人（R-REG-2）；最低人数未定的不计。${toolMark('structure-posts')}`,
    columns: [
      { id: 'post', title: '职位', show: 'text' },
      { id: 'openings', title: '选拔人数', show: 'number', width: 10 },
      { id: 'applied', title: '报名', show: 'number', width: 9 },
      { id: 'eligible', title: '合格', show: 'number', width: 9 },
      { id: 'unverified', title: '待核实', show: 'number', width: 9 },
      { id: 'minimum', title: '最低人数', show: 'number', width: 10 },
      { id: 'short', title: '还缺', show: 'number', width: 9 },
      { id: 'status', title: '状态', show: 'centered', width: 14 },
    ],
    rows,
    frozenColumns: 1,
  };
}
