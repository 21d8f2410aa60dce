import type { ToolMessages } from '../../domain/messages/tools';

export const toolTexts: Record<keyof ToolMessages, string> = {
  'tool.unknown':
    'There is no tool “{id}”; tools: {known}.\nCorrect the name.\n(Command line: xuanba tools lists all of them)',
  'tool.option-unknown': 'There is no option “{id}”; options: {known}.\nCorrect the name.',
  'tool.option-needed': '“{title}” is not given: {question}\nFill it in.\n(Command line: --option {id}=value)',
  'tool.campaign-needed':
    '“{tool}” works on a campaign only, and this file is none.\nOpen the campaign, or make one from the roster first.',
  'tool.out-needed':
    'The roster itself is never changed: the result needs a file of its own.\nName it.\n(Command line: --out file.xlsx)',
  'tool.table-twice':
    'Several sheets are one and the same tool sheet: {sheets}.\nKeep the one that is filled in and delete the copies.',
  'tool.columns-missing': 'Sheet “{sheet}” lacks the columns {titles}.\nRestore the column titles in row 3.',
  'log.tool': 'Tool: {tool}',
  'log.tool-done': '{what} See sheets: {sheets}',
};
