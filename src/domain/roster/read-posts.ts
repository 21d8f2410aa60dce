import { message, type Message } from '../basics/issue';
import type { PostChoice } from './facts';
import type { ColumnPlan } from './column-plan';
import type { DataGrid } from './data-grid';
import { ROSTER_FIELDS } from './fields';
import { cellAddress } from '../basics/place';
import { cellText, compact, excerpt, isBlankCell } from './text';
import { numberedPosts, postText, separatedPosts, type PostText } from './values/post';

/** The posts that one person applies for, in order, and what is doubtful about their cells. */
export interface PersonPosts {
  readonly choices: readonly PostChoice[];
  readonly problems: readonly { readonly column: number; readonly blocks: boolean; readonly message: Message }[];
}

const NO_POSTS: PersonPosts = { choices: [], problems: [] };
/** 'As above' is nobody's post; which row it means is for the clerk to say. */
const DITTO = /^(?:同上|同前|上同|[〃″”"＂々]+)$/;
const NOTHING_CHOSEN = /^(?:无|没有|空|[-—–_/\\*~]*)$/;

/**
 * Prepares the reading of post cells over all people of a roster, because whether '办公室主任、财务科科长' is one post or two
 * shows only in the other rows: a cell is split where it numbers its posts, or where each part is somebody's whole cell.
 * Posts that differ in blanks or the width of brackets get the spelling that comes first. A separate 竞聘部门 is put before the
 * post. Problems: `roster.post-perhaps-several` (warn), `roster.post-unreadable`, `roster.cell-error` (block) (R-REG-1).
 */
export function postReader(grid: DataGrid, plans: readonly ColumnPlan[], rows: readonly number[]) {
  const columns = [
    ...plans.filter((plan) => plan.field === 'post'),
    ...plans.filter((plan) => plan.field === 'secondPost'),
  ];
  const department = plans.find((plan) => plan.field === 'postDepartment')?.column;
  const whole = new Map<string, string>();
  const seen = new Set<string>();
  const textOf = (row: number, column: number, index: number): string => {
    const text = postCell(grid, row, column);
    const owner = department !== undefined && index === 0 && text !== '' ? postCell(grid, row, department) : '';
    return owner === '' || compact(text).startsWith(compact(owner)) ? text : owner + text;
  };
  for (const row of rows) {
    columns.forEach(({ column }, index) => {
      const text = textOf(row, column, index);
      if (seen.has(text)) return;
      seen.add(text);
      for (const part of numberedPosts(text)) {
        const { key, shown } = postText(part);
        if (key !== '' && !whole.has(key)) whole.set(key, shown);
      }
    });
  }
  const read = new Map<string, Reading>();
  const readingOf = (text: string): Reading => {
    let found = read.get(text);
    if (!found) {
      found = readCell(text, whole);
      read.set(text, found);
    }
    return found;
  };
  return (row: number): PersonPosts => {
    const posts: PostText[] = [];
    const problems: PersonPosts['problems'][number][] = [];
    columns.forEach(({ column, field }, index) => {
      const text = textOf(row, column, index);
      const found = readingOf(text);
      posts.push(...found.posts);
      const title = field ? ROSTER_FIELDS[field] : ROSTER_FIELDS.post;
      const params = { row, field: title, value: excerpt(text) };
      const error = errorCode(grid, row, column);
      if (error) {
        const problem = message('roster.cell-error', { ...params, value: error, cell: cellAddress(row, column) });
        problems.push({ column, blocks: true, message: problem });
      } else if (found.doubt) {
        problems.push({
          column,
          blocks: found.doubt === 'roster.post-unreadable',
          message: message(found.doubt, params),
        });
      }
    });
    if (posts.length === 0 && problems.length === 0) return NO_POSTS;
    return { choices: posts.map((post, index) => ({ order: index + 1, post: post.shown })), problems };
  };
}

interface Reading {
  readonly posts: readonly PostText[];
  readonly doubt?: 'roster.post-unreadable' | 'roster.post-perhaps-several';
}

function readCell(text: string, whole: ReadonlyMap<string, string>): Reading {
  if (NOTHING_CHOSEN.test(compact(text))) return { posts: [] };
  if (/^[\d.]+$/.test(compact(text)) || DITTO.test(compact(text)))
    return { posts: [], doubt: 'roster.post-unreadable' };
  const known = (part: string): PostText => {
    const post = postText(part);
    return { key: post.key, shown: whole.get(post.key) ?? post.shown };
  };
  const numbered = numberedPosts(text)
    .map(known)
    .filter((post) => post.key !== '');
  if (numbered.length === 0) return { posts: [], doubt: 'roster.post-unreadable' };
  if (numbered.length > 1) return { posts: numbered };
  const parts = separatedPosts(text);
  if (parts.length < 2) return { posts: numbered };
  const posts = parts.map(known);
  if (posts.every((post) => whole.has(post.key))) return { posts };
  return { posts: numbered, doubt: 'roster.post-perhaps-several' };
}

function postCell(grid: DataGrid, row: number, column: number): string {
  const value = grid.value(row, column);
  return isBlankCell(value) || errorCode(grid, row, column) ? '' : cellText(value);
}

function errorCode(grid: DataGrid, row: number, column: number): string | undefined {
  const value = grid.value(row, column);
  return typeof value === 'object' && value?.kind === 'error' ? value.code : undefined;
}
