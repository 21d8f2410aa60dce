import { message, type Message } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import type { StageSettings } from '../domain/stages/settings';

/** Where the committee decides without a ballot (R-DEC-2) there are no papers of one. */
export function withoutBallot(document: LocalizedText): (settings: StageSettings) => Message | undefined {
  return (settings) =>
    settings.choice('decisionMethod') === 'committee' ? message('document.by-committee', { document }) : undefined;
}
