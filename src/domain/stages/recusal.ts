import { message } from '../basics/issue';
import { sameText } from '../basics/same-text';
import type { Entrant, StageFinding } from './stage-kind';
import type { FilledTable } from './table';

/** Whom each judge must not score (回避, R-INT-8), by the key of the judge's row: numbers of applications, with the relation or ''. */
export interface Recusals {
  readonly of: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly findings: readonly StageFinding[];
}

/**
 * Reads 回避人员: names or application numbers with 、 between, each with the relation in brackets where it was said: 李明（配偶）. A name stands for everybody of that name. One that nobody has is told:
 * it may be misspelt, and then the judge would score a relative unseen.
 */
export function readRecusals(entrants: readonly Entrant[], judges: FilledTable): Recusals {
  const numbers = new Map<string, number[]>();
  for (const { name, number } of entrants) {
    for (const word of [sameText(name), String(number)]) {
      const same = numbers.get(word);
      if (same) same.push(number);
      else numbers.set(word, [number]);
    }
  }
  const findings: StageFinding[] = [];
  const of = new Map<string, ReadonlyMap<number, string>>();
  for (const row of judges.rows) {
    const recused = new Map<number, string>();
    for (const word of row.text('recusal').match(WORDS) ?? []) {
      if (sameText(word) === '') continue;
      const [who, relation] = numbers.has(sameText(word)) ? [word, ''] : withoutRelation(word);
      const found = numbers.get(sameText(who));
      found?.forEach((number) => recused.set(number, relation));
      if (found) continue;
      const params = { judge: row.text('name') || row.key, name: word.trim() };
      const at = { table: judges.table.id, key: row.key, column: 'recusal' };
      findings.push({ severity: 'warn', message: message('judged.recusal-unknown', params), at });
    }
    if (recused.size > 0) of.set(row.key, recused);
  }
  return { of, findings };
}

/** Between separators, which inside brackets are none. */
const WORDS = /(?:[（(][^（）()]*[)）]|[^、，,；;/\n])+/g;

/** 李明（配偶） is 李明 and 配偶. */
function withoutRelation(word: string): readonly [who: string, relation: string] {
  const [, who, relation] = /^(.+?)[（(]([^（）()]*)[）)]\s*$/.exec(word.trim()) ?? [];
  return who === undefined || relation === undefined ? [word, ''] : [who, relation.trim()];
}
