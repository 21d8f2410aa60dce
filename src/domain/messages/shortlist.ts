import type { LocalizedText } from '../basics/localized';

/** Cells of an argument that are wrong for one reason: the first ones by place and content, the last of them with how many there are. */
interface WrongCells {
  readonly places: readonly LocalizedText[];
}

/** The size of an argument beside the size of the people's, in rows and columns. */
interface OtherSize {
  readonly rows: number;
  readonly columns: number;
  readonly peopleRows: number;
  readonly peopleColumns: number;
}

/** What ranking and shortlisting say. Rows and columns count from 1 within the argument. */
export interface ShortlistMessages {
  'shortlist.people-shape': { readonly rows: number; readonly columns: number };
  'shortlist.posts-size': OtherSize;
  'shortlist.scores-size': OtherSize;
  'shortlist.quota-shape': { readonly rows: number; readonly columns: number };
  'shortlist.label-missing': WrongCells & { readonly parameter: LocalizedText };
  'shortlist.label-wrong': WrongCells & { readonly parameter: LocalizedText };
  'shortlist.score-wrong': WrongCells;
  'shortlist.tie-break-wrong': WrongCells;
  'shortlist.quota-wrong': WrongCells;
  'shortlist.quota-floor-wrong': WrongCells;
  'shortlist.quota-post-twice': WrongCells;
  'shortlist.quota-lacks-posts': { readonly posts: readonly string[]; readonly count: number };
}
