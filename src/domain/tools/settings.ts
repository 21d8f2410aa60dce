import { parseIsoDay, type CalendarDay } from '../basics/calendar';
import { parseExact, type Exact } from '../basics/exact';
import { issue, message, type Issue } from '../basics/issue';
import { fail, ok, type Result } from '../basics/result';
import type { ParameterValue } from '../rules/rule';
import { parseAnswer } from '../schemes/answers';
import { parseNamedNumbers, type NamedNumber } from '../schemes/named-numbers';
import { parameterValue, type ResolvedScheme } from '../schemes/resolve';
import type { ToolOption } from './tool';

/** The options of a tool as it was called. Each getter gives `undefined` for an optional one that nobody gave. */
export class ToolSettings {
  constructor(private readonly values: ReadonlyMap<string, ParameterValue>) {}

  whole(id: string): number | undefined {
    const value = this.values.get(id);
    return typeof value === 'number' ? value : undefined;
  }

  text(id: string): string | undefined {
    const value = this.values.get(id);
    return typeof value === 'string' ? value : undefined;
  }

  words(id: string): readonly string[] | undefined {
    const value = this.values.get(id);
    return Array.isArray(value) ? (value as readonly string[]) : undefined;
  }

  day(id: string): CalendarDay | undefined {
    return parseIsoDay(this.text(id) ?? '');
  }

  exact(id: string): Exact | undefined {
    const value = this.values.get(id);
    return typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined;
  }

  named(id: string): readonly NamedNumber[] | undefined {
    return parseNamedNumbers(this.text(id) ?? '');
  }
}

/**
 * What was typed for the options (id → text), else what the scheme of the campaign says, else what the tool says itself. All that is
 * wrong is listed: `tool.option-unknown`, `tool.option-needed`, `campaign.answer-wrong`.
 */
export function resolveOptions(
  options: readonly ToolOption[],
  typed: ReadonlyMap<string, string>,
  scheme?: ResolvedScheme,
): Result<ToolSettings, readonly Issue[]> {
  const known = options.map(({ id }) => id);
  const issues: Issue[] = [...typed.keys()]
    .filter((id) => !known.includes(id))
    .map((id) => issue('block', message('tool.option-unknown', { id, known })));
  const values = new Map<string, ParameterValue>();
  for (const option of options) {
    const text = typed.get(option.id) ?? '';
    const answer = text.trim() === '' ? undefined : parseAnswer(option, text);
    if (answer && !answer.ok) {
      issues.push(answer.error);
      continue;
    }
    const value = answer?.value ?? ofScheme(option, scheme) ?? option.value;
    if (value !== undefined) values.set(option.id, value);
    else if (option.optional !== true) issues.push(issue('block', message('tool.option-needed', option)));
  }
  return issues.length > 0 ? fail(issues) : ok(new ToolSettings(values));
}

function ofScheme({ fromScheme }: ToolOption, scheme: ResolvedScheme | undefined): ParameterValue | undefined {
  return scheme && fromScheme !== undefined ? parameterValue(scheme, fromScheme) : undefined;
}
