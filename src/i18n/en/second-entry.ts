import type { SecondEntryMessages } from '../../domain/messages/second-entry';

export const secondEntryTexts: Record<keyof SecondEntryMessages, string> = {
  'second.missing':
    '{count} people still lack the second entry: {names}.\nLet another person enter their scores from the original forms.',
  'second.differs':
    '{who}: the two entries of {column} do not agree: {first} first, {second} second.\nLook at the original form and correct one of them; if the first one holds, give the reason in 差异说明 (at least two characters).',
  'second.explained':
    '{who}: {column} is {first} in the first entry and {second} in the second; the first holds: {reason}',
  'second.corrected': '{who}: {column} was {first} first and {second} second, and is {now} after checking',
  'second.not-of-stage':
    '{stage} has no second entry: the scheme does not ask for one.\nLeave the second entry out.\n(command line: without --second)',
};
