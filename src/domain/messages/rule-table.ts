/** What reading rules from a table or a text says. */
export interface RuleTableMessages {}
