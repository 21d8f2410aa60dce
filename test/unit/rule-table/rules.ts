import { readRules, type RuleTable } from '../../../src/domain/rule-table/read-rules';
import type { SourceValue } from '../../../src/domain/roster/source';
import type { Requirement } from '../../../src/domain/rules/rule';
import { formatMessage } from '../../../src/i18n/format';

type Rules = string | readonly (readonly SourceValue[])[];

function cellsOf(rules: Rules): readonly (readonly SourceValue[])[] {
  return typeof rules === 'string' ? [[rules]] : rules;
}

/** The table, or a failed test that says what is wrong with the rules. */
export function tableOf(rules: Rules): RuleTable {
  const read = readRules(cellsOf(rules));
  if (!read.ok) throw new Error(read.error.map((problem) => formatMessage(problem, 'zh')).join('\n'));
  return read.value;
}

export function requirementsOf(rules: Rules): readonly Requirement[] {
  return tableOf(rules).requirements;
}

/** The expression of the only rule. */
export function expressionOf(rules: Rules): Requirement['expression'] {
  const [only, second] = requirementsOf(rules);
  if (!only || second) throw new Error('not one rule');
  return only.expression;
}

/** What is wrong with rules that must not be read, in Chinese. */
export function problemsOf(rules: Rules): readonly string[] {
  const read = readRules(cellsOf(rules));
  if (read.ok) throw new Error(`read as ${JSON.stringify(read.value.requirements)}`);
  return read.error.map((problem) => formatMessage(problem, 'zh'));
}
