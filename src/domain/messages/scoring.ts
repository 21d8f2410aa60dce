/** What the scoring of judges and components says. Rows and columns count from 1 within the block of scores. */
export interface ScoringMessages {}
