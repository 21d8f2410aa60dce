import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { issue, message, type Issue } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';

/** A value of a JSON text with the path by which a message names it: `$.parameters.ageLimit`. */
export interface JsonValue {
  readonly node: Node;
  readonly path: string;
  /** As it stands in the text, so that a number keeps its digits. */
  readonly written: string;
}

const LONGEST = 200_000;
const DEEPEST = 40;
const EXCERPT = 20;

/** Codes: `own-scheme.too-large`; `own-scheme.not-json`, once per place where the text is no JSON. */
export function parseJson(text: string): Result<JsonValue, readonly Issue[]> {
  if (text.length > LONGEST || depthOf(text) > DEEPEST) {
    return fail([issue('block', message('own-scheme.too-large', { characters: LONGEST, depth: DEEPEST }))]);
  }
  const errors: ParseError[] = [];
  const node = parseTree(text, errors, { disallowComments: true });
  if (errors.length > 0 || !node) return fail((errors.length > 0 ? errors : [{ offset: 0 }]).map(place(text)));
  return ok(valueOf(node, '$', text));
}

/** How deep brackets are nested, those in texts left out: the parser calls itself once per level. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const bracket of text.replace(/"(?:\\.|[^"\\])*"/g, '').match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function place(text: string): (error: Pick<ParseError, 'offset'>) => Issue {
  return ({ offset }) => {
    const lines = text.slice(0, offset).split('\n');
    const near = text.slice(offset, offset + EXCERPT).split('\n')[0] ?? '';
    const params = { line: lines.length, column: (lines[lines.length - 1]?.length ?? 0) + 1, near };
    return issue('block', message('own-scheme.not-json', params));
  };
}

function valueOf(node: Node, path: string, text: string): JsonValue {
  return { node, path, written: text.slice(node.offset, node.offset + node.length) };
}

function inner({ node, written }: JsonValue, child: Node, path: string): JsonValue {
  const start = child.offset - node.offset;
  return { node: child, path, written: written.slice(start, start + child.length) };
}

const KIND_TERMS: Readonly<Record<Node['type'], LocalizedText>> = {
  object: localized('对象 {…}', 'an object {…}'),
  array: localized('列表 […]', 'a list […]'),
  property: localized('键', 'a key'),
  string: localized('文字', 'a text'),
  number: localized('数字', 'a number'),
  boolean: localized('true 或 false', 'true or false'),
  null: localized('null', 'null'),
};

/** Says that a value is of another kind than expected. Code: `own-scheme.wrong-kind`. */
export function wrongKind({ node, path }: JsonValue, expected: LocalizedText): Issue {
  return issue('block', message('own-scheme.wrong-kind', { path, found: KIND_TERMS[node.type], expected }));
}

/** The values of an object by their keys; a key that stands twice is told (`own-scheme.key-twice`) and its last value holds. */
export function entriesOf(value: JsonValue, issues: Issue[]): ReadonlyMap<string, JsonValue> | undefined {
  if (value.node.type !== 'object') {
    issues.push(wrongKind(value, KIND_TERMS.object));
    return undefined;
  }
  const entries = new Map<string, JsonValue>();
  for (const { children: [key, child] = [] } of value.node.children ?? []) {
    if (!key || !child) continue;
    const name = String(key.value);
    const path = pathOf(value.path, name);
    if (entries.has(name)) issues.push(issue('block', message('own-scheme.key-twice', { path })));
    entries.set(name, inner(value, child, path));
  }
  return entries;
}

/** Codes: `own-scheme.key-unknown` for each key that is not `known`, those of `entriesOf`. */
export function knownEntriesOf(
  value: JsonValue,
  known: readonly string[],
  issues: Issue[],
): ReadonlyMap<string, JsonValue> | undefined {
  const entries = entriesOf(value, issues);
  for (const [key, { path }] of entries ?? []) {
    if (!known.includes(key)) issues.push(issue('block', message('own-scheme.key-unknown', { path, known })));
  }
  return entries;
}

export function pathOf(parent: string, key: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key) ? `${parent}.${key}` : `${parent}[${JSON.stringify(key)}]`;
}

export function itemsOf(value: JsonValue, issues: Issue[]): readonly JsonValue[] | undefined {
  if (value.node.type === 'array') {
    return (value.node.children ?? []).map((child, index) => inner(value, child, `${value.path}[${index}]`));
  }
  issues.push(wrongKind(value, KIND_TERMS.array));
  return undefined;
}

/** A text that says something. */
export function textOf(value: JsonValue, issues: Issue[]): string | undefined {
  const text: unknown = value.node.value;
  if (value.node.type === 'string' && String(text).trim() !== '') return String(text);
  issues.push(wrongKind(value, localized('不为空的文字', 'a text that is not blank')));
  return undefined;
}

/** The texts of a list; those that are none are told and left out. */
export function textsOf(
  value: JsonValue,
  issues: Issue[],
): readonly (JsonValue & { readonly text: string })[] | undefined {
  return itemsOf(value, issues)?.flatMap((item) => {
    const text = textOf(item, issues);
    return text === undefined ? [] : [{ ...item, text }];
  });
}
