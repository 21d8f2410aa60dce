import { issue, message, type Issue } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import { sameText } from '../domain/basics/same-text';
import type { Post } from '../domain/campaign/campaign';
import { RANK_TERMS, SCOPE_TERMS } from '../domain/rules/terms';

type SettingId = 'quota' | 'department' | 'rank' | 'scope' | 'secret';

interface Setting {
  /** As in 职位, its short form, and in English. */
  readonly names: readonly string[];
  /** What of a post the text means; `undefined` where it means nothing. */
  read(text: string): Partial<Post> | undefined;
  readonly expected: readonly string[];
}

const zh = (terms: readonly LocalizedText[]) => terms.map((term) => term.zh);

/** The position of the term that is meant, in either language; -1 where none is. */
function termAt(terms: readonly LocalizedText[], text: string): number {
  return terms.findIndex((term) => [term.zh, term.en].some((word) => sameText(word) === sameText(text)));
}

const RANKS = Object.entries(RANK_TERMS).map(([rank, term]) => ({ rank: Number(rank), term }));
const SCOPES = Object.entries(SCOPE_TERMS) as [NonNullable<Post['scope']>, LocalizedText][];

const SETTINGS: Readonly<Record<SettingId, Setting>> = {
  quota: {
    names: ['编制职数', '编制', '职数', 'quota'],
    read(text) {
      const quota = wholeNumber(text);
      return quota === undefined ? undefined : { quota };
    },
    expected: ['1–9999'],
  },
  department: {
    names: ['所在部门', '部门', 'department'],
    read: (text) => (text === '' ? undefined : { department: text }),
    expected: ['办公室'],
  },
  rank: {
    names: ['职位层次', '层次', 'level'],
    read(text) {
      const rank = RANKS[termAt(RANKS.map(({ term }) => term), text)]?.rank;
      return rank === undefined ? undefined : { rank };
    },
    expected: zh(RANKS.map(({ term }) => term)),
  },
  scope: {
    names: ['报名范围', '范围', 'scope'],
    read(text) {
      const scope = SCOPES[termAt(SCOPES.map(([, term]) => term), text)]?.[0];
      return scope === undefined ? undefined : { scope };
    },
    expected: zh(SCOPES.map(([, term]) => term)),
  },
  secret: {
    names: ['涉密', 'secret'],
    read(text) {
      const answer = ['是', 'yes', '否', 'no'].indexOf(text.toLowerCase());
      return answer < 0 ? undefined : { secret: answer < 2 };
    },
    expected: ['是', '否'],
  },
};

/** The last setting of a text: `…，层次=副科级`. */
const LAST_SETTING = new RegExp(
  `^(.+)[,，;；]\\s*(${Object.values(SETTINGS)
    .flatMap(({ names }) => names)
    .join('|')})\\s*=\\s*([^=]*)$`,
  'i',
);

/**
 * Reads `--post`: 职位=人数, behind it what 职位 may say of the post besides: `副局长=1,层次=副科级,部门=办公室,编制=2`. Names of posts may
 * have commas and `=` of their own. Wrong ones are told and left out: `campaign.post-option-wrong`, `campaign.post-option-setting`,
 * `campaign.post-named-twice`.
 */
export function parsePosts(typed: readonly string[], issues: Issue[]): readonly Post[] {
  const posts = new Map<string, Post>();
  for (const text of typed) {
    const post = parsePost(text, issues);
    if (!post) continue;
    if (posts.has(sameText(post.name))) {
      issues.push(issue('block', message('campaign.post-named-twice', { post: post.name })));
    } else posts.set(sameText(post.name), post);
  }
  return [...posts.values()];
}

function parsePost(typed: string, issues: Issue[]): Post | undefined {
  let rest = typed.replace(/＝/g, '=');
  let settings: Partial<Post> = {};
  const before = issues.length;
  for (let match = LAST_SETTING.exec(rest); match; match = LAST_SETTING.exec(rest)) {
    const [, front = '', name = '', value = ''] = match;
    const setting = Object.values(SETTINGS).find(({ names }) => names.includes(name.toLowerCase())) as Setting;
    const read = setting.read(value.trim());
    if (read) settings = { ...read, ...settings };
    else {
      const params = { typed, setting: name, value: value.trim(), expected: setting.expected };
      issues.push(issue('block', message('campaign.post-option-setting', params)));
    }
    rest = front;
  }
  const at = rest.lastIndexOf('=');
  const name = rest.slice(0, Math.max(0, at)).trim();
  const openings = wholeNumber(rest.slice(at + 1));
  if (name !== '' && openings !== undefined) return issues.length === before ? { name, openings, ...settings } : undefined;
  issues.push(issue('block', message('campaign.post-option-wrong', { typed })));
  return undefined;
}

function wholeNumber(text: string): number | undefined {
  const number = Number(text.normalize('NFKC').trim() || Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= 9999 ? number : undefined;
}
