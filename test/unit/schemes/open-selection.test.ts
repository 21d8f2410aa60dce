import { calendarDay } from '../../../src/domain/basics/calendar';
import { known, type CadreLevel } from '../../../src/domain/roster/facts';
import { review } from '../../../src/domain/rules/evaluate';
import { findScheme } from '../../../src/domain/schemes';
import { resolveScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { person } from '../rules/people';

const AS_OF = calendarDay(2012, 5, 31);
const { resolved } = resolveScheme(findScheme('2-7') as Scheme, new Map());

/** 3 副科级, 4 正科级, 5 副处级, 6 正处级. */
const level = (rank: number): CadreLevel => ({ rank, leading: true });

/** One level up after one year, two after four, never three (2-7). */
test.each([
  ['正科级 for one year, a post of 副处级', 4, [2011, 5, 31], 5, 'eligible'],
  ['正科级 one day short of a year', 4, [2011, 6, 1], 5, 'ineligible'],
  ['副科级 for four years, two levels up', 3, [2008, 5, 31], 5, 'eligible'],
  ['副科级 one day short of four years', 3, [2008, 6, 1], 5, 'ineligible'],
  ['副科级 for thirty years, three levels up', 3, [1982, 5, 31], 6, 'ineligible'],
  ['副处级, a post of the same level', 5, [2012, 5, 30], 5, 'eligible'],
] as const)('%s', (_, held, [year, month, day], rank, verdict) => {
  const since = calendarDay(year, month, day);
  if (!since) throw new Error('no such day');
  const facts = person({ level: known(level(held), ''), levelSince: known(since, '') });
  const answer = review(resolved.requirements, facts, { asOf: AS_OF, post: { name: '副局长', rank } });
  expect(answer.verdict).toBe(verdict);
  for (const { rule } of answer.reasons) expect(rule).toBe('R-ELI-3');
});
