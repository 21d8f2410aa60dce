import type { Message, Reason } from '../domain/basics/issue';

/** Reasons as numbered lines with the rule cited; null for none. Equal texts are said once. */
export function reasonText(reasons: readonly Reason[], text: (message: Message) => string): string | null {
  const lines = [...new Set(reasons.map((reason) => `${text(reason.message)}（${reason.rule}）`))];
  if (lines.length === 0) return null;
  return lines.length === 1 ? (lines[0] as string) : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
