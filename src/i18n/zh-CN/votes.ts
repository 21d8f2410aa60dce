import type { VoteMessages } from '../../domain/messages/votes';

export const voteTexts: Record<keyof VoteMessages, string> = {
  'votes.missing': '还没有得票数，\n请补填票数',
};
