import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIsoDay } from '../../../src/domain/basics/calendar';
import { readRoster } from '../../../src/domain/roster/read-roster';
import type { Roster } from '../../../src/domain/roster/roster';
import type { SourceValue, SourceWorkbook } from '../../../src/domain/roster/source';
import { compileReview, type Review } from '../../../src/domain/rules/evaluate';
import { findScheme } from '../../../src/domain/schemes';
import { resolveScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../../src/hosts/file';
import { formatForSheet } from '../../../src/i18n/format';
import { verdicts } from './eligible-calls';

const ANSWERS = { education: '大专', assessmentYears: '3' };

/** What scheme 004 asks of a person, as a clerk would write it into a sheet. */
const RULES = [
  ['职位', '字段', '比较', '值', '说明'],
  ['', '编制性质', '属于', '行政编制、事业编制、集体编制、在编', ''],
  ['', '年龄', '<=', 45, '最高'],
  ['', '原则上年龄', '<=', 40, '一般'],
  ['', '学历', '>=', '大专', ''],
  ['', '近3年考核', '>=', '称职', ''],
];

async function read(file: string): Promise<SourceWorkbook> {
  const bytes = readFileSync(path.join(__dirname, '../../fixtures/rosters', file));
  const opened = await openFileWorkbook(new Uint8Array(bytes), file);
  const workbook = opened.ok ? await opened.value.read() : opened;
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.error));
  return workbook.value;
}

/** A cell as a custom function gets it: dates are numbers. */
function handedOver(value: SourceValue | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value ?? '';
  if (value.kind === 'error') return { code: value.code };
  const { year, month, day } = value.day;
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25569 + (value.hour * 60 + value.minute) / 1440;
}

/** The ranges that a clerk would select: the header of the roster, and the rows of its people. */
function ranges(workbook: SourceWorkbook, roster: Roster) {
  const sheet = workbook.sheets.find(({ name }) => name === roster.sheet);
  const width = roster.columns.length;
  const row = (number: number) =>
    Array.from({ length: width }, (_, column) => handedOver(sheet?.rows[number - 1]?.[column]));
  const { first, last } = roster.header;
  return {
    headers: Array.from({ length: last - first + 1 }, (_, index) => row(first + index)),
    people: roster.people.map((person) => row(person.row)),
  };
}

function campaignReviews(roster: Roster, asOf: string): readonly Review[] {
  const { resolved } = resolveScheme(findScheme('004') as Scheme, new Map(Object.entries({ ...ANSWERS, asOf })));
  const asked = ['staff-category-in', 'age-at-most', 'education-at-least', 'assessments-at-least'];
  const requirements = resolved.requirements
    .filter(({ expression }) => 'kind' in expression && asked.includes(expression.kind))
    // The scheme also lists the categories that are excluded; those in neither list are to verify there, and fail here.
    .map((requirement) => withoutRejected(requirement));
  const review = compileReview(requirements);
  return roster.people.map(({ facts }) => review(facts, { asOf: parseIsoDay(asOf), post: { name: '' } }));
}

function withoutRejected<T extends { readonly expression: object }>(requirement: T): T {
  const { expression } = requirement;
  if (!('kind' in expression) || expression.kind !== 'staff-category-in' || !('parameters' in expression))
    return requirement;
  const { rejected: _, ...parameters } = expression.parameters as { readonly rejected?: unknown };
  return { ...requirement, expression: { ...expression, parameters } };
}

const words = (reasons: Review['reasons']) => [
  ...new Set(reasons.map(({ message }) => formatForSheet(message, 'zh').replace(/。$/, ''))),
];

describe('ELIGIBLE and the campaign say the same of everybody', () => {
  test.each([
    ['clean-40.xlsx', '2012-05-31', ['eligible', 'ineligible']],
    ['dirty-120.xlsx', '2012-05-31', ['eligible', 'ineligible']],
    // In mid-month a month of birth leaves the age open.
    ['dirty-120.xlsx', '2012-05-15', ['eligible', 'ineligible', 'unverified']],
  ])('%s as of %s', async (file, asOf, expected) => {
    const workbook = await read(file);
    const found = readRoster(workbook, { needed: [] });
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const { headers, people } = ranges(workbook, found.value);
    const reviews = campaignReviews(found.value, asOf);
    const inWords = verdicts(people, headers, RULES, asOf, true);

    expect(verdicts(people, headers, RULES, asOf).map((cell) => (typeof cell === 'boolean' ? cell : '#N/A'))).toEqual(
      reviews.map(({ verdict }) => ({ eligible: true, ineligible: false, unverified: '#N/A' })[verdict]),
    );
    reviews.forEach(({ verdict, reasons, warnings }, index) => {
      const told = words(reasons).join('；');
      const more = words(warnings);
      if (verdict === 'eligible') expect(inWords[index]).toBe(more.length > 0 ? `合格（${more.join('；')}）` : '合格');
      else if (verdict === 'unverified') expect(inWords[index]).toBe(`待核实：${told}`);
      else expect(String(inWords[index]).split('；另待核实：')[0]).toBe(`不合格：${told}`);
    });
    expect(new Set(reviews.map(({ verdict }) => verdict))).toEqual(new Set(expected));
  });
});
