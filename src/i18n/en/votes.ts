import type { VoteMessages } from '../../domain/messages/votes';

export const voteTexts: Record<keyof VoteMessages, string> = {
  'votes.missing': 'no votes yet,\nenter the votes',
};
