/** What stages decided by votes say (民主推荐、民主测评、组织考察、票决). */
export interface VoteMessages {
  'votes.missing': Record<string, never>;
}
