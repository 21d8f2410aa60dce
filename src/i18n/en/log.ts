import type { LogMessages } from '../../domain/messages/log';

export const logTexts: Record<keyof LogMessages, string> = {
  'log.start': 'Campaign made',
  'log.started': 'Made from the roster {file}, sheet “{sheet}”, header rows {first}–{last}, {people} people.',
  'log.scheme': 'Scheme {scheme}',
  'log.columns': 'Columns',
  'log.column-chosen': 'column {column} “{header}” (chosen)',
  'log.column-guessed': 'column {column} “{header}” ({confidence}% sure)',
  'log.answers': 'Parameters answered',
  'log.ignored': 'Rows not counted',
  'log.ignored-row': 'row {row} “{text}”',
  'log.ignored-why': 'Totals, notes and signatures are not applicants',
  'log.update': 'Campaign updated',
  'log.updated':
    'Computed {people} applications anew from sheets “报名”, “方案”, “职位”, “资格审查”; {changed} of them changed.',
  'log.override': 'Review: number {number}, {name}, is {verdict}; reason: {reason}; reviewer: {reviewer}.',
  'log.parameter': 'Parameter “{title}” is “{value}”.',
  'log.post-changed': '{name} moved from post “{from}” to “{to}”.',
};
