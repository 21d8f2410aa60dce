import { message, type Message } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { sameText } from '../basics/same-text';
import type { SourceValue } from '../roster/source';
import { cellText, excerpt, isBlankCell } from '../roster/text';
import { separatedPosts } from '../roster/values/post';
import { comparisonOf } from './comparison';
import {
  alternatives,
  rulePlace,
  withoutAdvice,
  type RawCondition,
  type RawProblem,
  type RawRule,
  type RawRules,
} from './raw-rule';
import { readRuleText } from './rule-text';

type Part = 'post' | 'field' | 'comparison' | 'value' | 'note';

/** What a header of rules may call its columns. 说明 is for people: it decides nothing. */
const HEADERS: Readonly<Record<Part, readonly string[]>> = {
  post: ['职位', '岗位', '竞聘职位', '竞聘岗位', '报考职位', '适用职位', '适用岗位', 'post'],
  field: ['字段', '项目', '条件', '资格条件', '条件项目', 'field'],
  comparison: ['比较', '比较方式', '比较符', '运算符', '关系', 'comparison'],
  value: ['值', '要求', '标准', '条件值', 'value'],
  note: ['说明', '备注', '依据', 'note'],
};

const TITLES: Readonly<Record<Part, LocalizedText>> = {
  post: localized('职位', 'post'),
  field: localized('字段', 'field'),
  comparison: localized('比较', 'comparison'),
  value: localized('值', 'value'),
  note: localized('说明', 'note'),
};

const NEEDED: readonly Part[] = ['field', 'comparison', 'value'];

/** The columns by their number, where no header names them. */
const LAYOUTS: Readonly<Record<number, readonly Part[]>> = {
  3: ['field', 'comparison', 'value'],
  4: ['post', 'field', 'comparison', 'value'],
  5: ['post', 'field', 'comparison', 'value', 'note'],
};

type Row = readonly SourceValue[];

/**
 * Reads rules from a range (rows × columns). One column: a text of rules in each cell. Else one condition per row, its columns
 * named by a header in the first row that is not blank, or by their number (3: 字段·比较·值, 4: 职位 before, 5: 说明 behind). A
 * blank 职位 means all posts; several are joined by 、. A 字段 that begins with 或 is an alternative to the row above, and | in
 * 值 stands between values of which any is enough. Blank rows are nothing, and so is 0 outside 值: some hosts hand it over for a
 * blank cell.
 *
 * Codes: `rule-table.columns`, `rule-table.header-incomplete`, `rule-table.header-twice`, `rule-table.cell-error`,
 * `rule-table.field-missing`, `rule-table.comparison-missing`, `rule-table.comparison-unknown`, `rule-table.value-missing`,
 * `rule-table.or-first`, `rule-table.or-differs`, those of `readRuleText`.
 */
export function readRuleRows(rows: readonly Row[]): RawRules {
  const width = rows[0]?.length ?? 0;
  if (width === 1) return readTexts(rows);
  const first = rows.findIndex((row) => !row.every(isNothing));
  if (first < 0) return { rules: [], problems: [] };
  const header = headerOf(rows[first] as Row);
  if (header && 'problem' in header) return failed(header.problem);
  const layout = header?.columns ?? layoutOf(width);
  if (!layout) return failed(message('rule-table.columns', { columns: width }));
  return readRows(rows, header ? first + 1 : first, layout);
}

function failed(problem: Message): RawRules {
  return { rules: [], problems: [{ at: 0, problem }] };
}

function readTexts(rows: readonly Row[]): RawRules {
  const all: RawRule[] = [];
  const problems: RawProblem[] = [];
  rows.forEach(([cell], index) => {
    if (isNothing(cell)) return;
    const row = rows.length === 1 ? undefined : index + 1;
    if (isError(cell)) {
      const where = rulePlace(index + 1, undefined);
      problems.push({ at: index + 1, problem: message('rule-table.cell-error', { where, error: cellText(cell) }) });
      return;
    }
    const read = readRuleText(cellText(cell), row);
    all.push(...read.rules);
    problems.push(...read.problems);
  });
  return { rules: all, problems };
}

type Layout = ReadonlyMap<Part, number>;

function layoutOf(width: number): Layout | undefined {
  const parts = LAYOUTS[width];
  return parts && new Map(parts.map((part, index) => [part, index]));
}

/** The header of a row that names at least two columns; a row of rules names none. */
function headerOf(row: Row): { readonly columns: Layout } | { readonly problem: Message } | undefined {
  const columns = new Map<Part, number>();
  const twice: LocalizedText[] = [];
  row.forEach((cell, index) => {
    const text = sameText(cellText(cell));
    const part = (Object.keys(HEADERS) as Part[]).find((one) => HEADERS[one].includes(text));
    if (part === undefined) return;
    if (!columns.has(part)) columns.set(part, index);
    else if (part !== 'note') twice.push(TITLES[part]);
  });
  if (columns.size < 2) return undefined;
  const missing = NEEDED.filter((part) => !columns.has(part)).map((part) => TITLES[part]);
  if (missing.length > 0) return { problem: message('rule-table.header-incomplete', { missing }) };
  if (twice.length > 0) return { problem: message('rule-table.header-twice', { columns: twice }) };
  return { columns };
}

interface OpenRule {
  readonly postKey: string;
  readonly posts?: readonly string[];
  readonly advised: boolean;
  readonly conditions: [RawCondition, ...RawCondition[]];
}

function readRows(rows: readonly Row[], from: number, layout: Layout): RawRules {
  const rules: OpenRule[] = [];
  const problems: RawProblem[] = [];
  // A row that is not understood is no rule, but an alternative below it is still one of its own kind.
  let above = false;
  for (let index = from; index < rows.length; index++) {
    const row = rows[index] as Row;
    if (row.every(isNothing)) continue;
    const where = rulePlace(index + 1, undefined);
    const cell = (part: Part): SourceValue => row[layout.get(part) ?? -1] ?? null;
    const text = (part: Part): string => (isNothing(cell(part)) ? '' : cellText(cell(part)).trim());
    const tell = (problem: Message) => problems.push({ at: index, problem });
    const found = readCondition(cell, text, { where, at: index });
    const { or, advised } = found;
    if (or && !above) tell(message('rule-table.or-first', { where }));
    found.problems.forEach(tell);
    above = true;
    const last = rules[rules.length - 1];
    const postKey = sameText(text('post'));
    if (!found.condition) continue;
    if (!or) {
      const posts = postNames(text('post'));
      rules.push({ postKey, ...(posts && { posts }), advised, conditions: [found.condition] });
    } else if (last) {
      const differs = advised || (postKey !== '' && postKey !== last.postKey);
      if (differs) tell(message('rule-table.or-differs', { where }));
      else last.conditions.push(found.condition);
    }
  }
  return { rules: rules.map(({ postKey: _, ...rule }) => rule), problems };
}

interface FoundCondition {
  readonly or: boolean;
  readonly advised: boolean;
  readonly condition?: RawCondition;
  readonly problems: readonly Message[];
}

function readCondition(
  cell: (part: Part) => SourceValue,
  text: (part: Part) => string,
  place: Pick<RawCondition, 'where' | 'at'>,
): FoundCondition {
  const { where } = place;
  const errors = (['post', 'field', 'comparison', 'value'] as const).filter((part) => isError(cell(part)));
  const or = /^或/.test(text('field'));
  const { field, advised } = withoutAdvice(text('field').replace(/^或者?[:：]?/, ''));
  if (errors.length > 0) {
    const error = cellText(cell(errors[0] as Part));
    return { or, advised, problems: [message('rule-table.cell-error', { where, error })] };
  }
  const comparison = comparisonOf(text('comparison'));
  // A 0 is a value here: whether it makes sense is for the field to say.
  const values = alternatives(isBlankCell(cell('value')) ? '' : cellText(cell('value')));
  const problems: Message[] = [];
  if (field === '') problems.push(message('rule-table.field-missing', { where }));
  if (text('comparison') === '')
    problems.push(message('rule-table.comparison-missing', { where, text: excerpt(field) }));
  else if (!comparison) {
    problems.push(message('rule-table.comparison-unknown', { where, comparison: excerpt(text('comparison')) }));
  }
  if (values.length === 0) problems.push(message('rule-table.value-missing', { where, field: excerpt(field) }));
  if (!comparison || problems.length > 0) return { or, advised, problems };
  const shown = excerpt(`${field}${text('comparison')}${cellText(cell('value')).trim()}`);
  return { or, advised, condition: { ...place, field, comparison, values, text: shown }, problems };
}

/** Words and marks that mean no post in particular. */
const EVERY_POST =
  /^(?:全部|所有|各|任意|任何)(?:的?(?:职位|岗位))?$|^(?:通用|共同|公共|一般)(?:条件)?$|^(?:不限|均适用|all|any)$|^[*＊/／\-—–~]+$/i;

/**
 * The posts that a cell names; the whole cell is one of them, since a post's own name may have a 、 or 和 in it. `undefined`
 * for all posts.
 */
function postNames(text: string): readonly string[] | undefined {
  if (text === '' || EVERY_POST.test(text)) return undefined;
  const names = separatedPosts(text).flatMap((part) => [part, ...joinedPosts(part)]);
  return [...new Set([text, ...names.map((name) => name.replace(/等$/, '').trim())])];
}

/** Shorter pieces are parts of one name: 党政办 主任, 和平镇镇长. */
const SHORTEST_POST = 4;

/** Posts joined by blanks or words. */
function joinedPosts(text: string): readonly string[] {
  const parts = text
    .trim()
    .replace(/等$/, '')
    .split(/[\s|]+|和|及|与|或/);
  return parts.every((part) => part.length >= SHORTEST_POST) ? parts : [];
}

function isNothing(cell: SourceValue | undefined): boolean {
  return cell === 0 || isBlankCell(cell);
}

function isError(cell: SourceValue | undefined): boolean {
  return typeof cell === 'object' && cell !== null && cell.kind === 'error';
}
