/** What ranking and shortlisting say. */
export interface ShortlistMessages {}
