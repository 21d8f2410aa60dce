import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import type { Post } from '../domain/campaign/campaign';
import type { SourceValue, SourceWorkbook } from '../domain/roster/source';
import { cellText, compact } from '../domain/roster/text';
import type { TableRow } from '../sheets/columns';
import { POST_LISTS, POST_TITLES, type PostColumn } from '../sheets/post-layout';
import { readPostRows } from './read-post-rows';

/** What a clerk enters of a post; the other columns of 职位 are worked out. */
const ENTERED: readonly PostColumn[] = ['name', 'openings', 'quota', 'department', ...keysOf(POST_LISTS)];
/** Rows in which a header is looked for. */
const HEADER_SEARCH = 30;

function keysOf(lists: typeof POST_LISTS) {
  return Object.keys(lists) as (keyof typeof POST_LISTS)[];
}

/**
 * The posts of a table of posts: a header row with the titles of 职位, then a row per post. What is not understood is listed, and then
 * nothing is taken; no sheet with a column 职位 is `campaign.posts-file-unfit`.
 */
export function readPostsFile({ fileName, sheets }: SourceWorkbook): Result<readonly Post[], readonly Issue[]> {
  for (const { name, rows } of sheets) {
    const header = rows.slice(0, HEADER_SEARCH).findIndex((cells) => columnsOf(cells).has('name'));
    if (header < 0) continue;
    const columns = columnsOf(rows[header] ?? []);
    const filled = rows.flatMap((cells, index): readonly TableRow[] => {
      const values = new Map([...columns].map(([id, at]) => [id, cells[at] ?? null] as const));
      const blank = [...values.values()].every((value) => cellText(value).trim() === '');
      return index <= header || blank ? [] : [{ row: index + 1, values }];
    });
    const { posts, issues } = readPostRows(filled, name);
    return issues.length > 0 ? fail(issues) : ok(posts);
  }
  const titles = ENTERED.map((id) => POST_TITLES[id]);
  return fail([issue('block', message('campaign.posts-file-unfit', { file: fileName, titles }))]);
}

function columnsOf(cells: readonly SourceValue[]): ReadonlyMap<PostColumn, number> {
  const texts = cells.map((cell) => compact(cellText(cell)));
  return new Map(
    ENTERED.map((id) => [id, texts.indexOf(POST_TITLES[id])] as const).filter(([, position]) => position >= 0),
  );
}
