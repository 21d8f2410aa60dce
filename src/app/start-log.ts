import { formatMinute } from '../domain/basics/calendar';
import { message } from '../domain/basics/issue';
import { columnLetters } from '../domain/basics/place';
import type { NewLogEntry } from '../domain/campaign/log';
import type { Roster } from '../domain/roster/roster';
import type { ParameterValue } from '../domain/rules/rule';
import { formatAnswer } from '../domain/schemes/answers';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import type { Wording } from '../sheets/campaign-view';
import type { StartRequest } from './prepare-campaign';

/** The first rows of 日志: from what the campaign was made, how the columns were read, and what was answered. */
export function startLog(
  request: StartRequest,
  roster: Roster,
  scheme: ResolvedScheme,
  wording: Wording,
): readonly NewLogEntry[] {
  const say = wording.text;
  const at = formatMinute(request.now);
  const entry = (action: string, what: string, why = ''): NewLogEntry => ({
    at,
    action,
    what,
    why,
    who: '',
    data: '',
  });
  const mapping = roster.columns
    .filter(({ field, chosenBy }) => field !== undefined || chosenBy === 'clerk')
    .map(({ column, header, field, confidence, chosenBy }) => {
      const params = { column: columnLetters(column), header };
      if (field === undefined) return say(message('log.column-unused', params));
      if (chosenBy === 'clerk') return say(message('log.column-chosen', params));
      return say(message('log.column-guessed', { ...params, confidence }));
    });
  const answers = scheme.parameters
    .filter(({ origin, value }) => origin === 'answer' && value !== undefined)
    .map(({ parameter: { title, input }, value }) => {
      const text = message('log.parameter', { title, value: formatAnswer(input, value as ParameterValue) });
      return entry(say(message('log.answers', {})), say(text));
    });
  const ignored = roster.ignored
    .filter(({ why }) => why !== 'blank')
    .map(({ row, text }) => say(message('log.ignored-row', { row, text: text.slice(0, 20) })));
  const { sheet, header, people } = roster;
  const source = { file: request.fileName, sheet, first: header.first, last: header.last, people: people.length };
  const list = (code: 'log.columns' | 'log.ignored', lines: readonly string[], why = '') =>
    lines.length === 0 ? [] : [entry(say(message(code, {})), lines.join('；'), why)];
  return [
    entry(
      say(message('log.start', {})),
      say(message('log.started', source)),
      say(message('log.scheme', { scheme: scheme.scheme.id })),
    ),
    ...list('log.columns', mapping),
    ...answers,
    ...list('log.ignored', ignored, say(message('log.ignored-why', {}))),
  ];
}
