import { compact, tidy, visible } from '../text';

/** A post cell in the form in which two spellings of one post are the same, and as it is shown. */
export interface PostText {
  readonly key: string;
  readonly shown: string;
}

const FIRST_MARK = /^\s*(?:\(?[1一][.、):：]|第一志愿[:：]?)/;
const MARKS = /(?:^|[\s,、;])\(?(?:[1-9](?![\d])|[一二三四五])[.、):：]\s*|第[一二三四五]志愿[:：]?/g;
const ADJUSTABLE = /[(（](?:不|是否)?服从(?:组织)?(?:调剂|调配|安排|分配)[)）]/g;
const SEPARATORS = /[、，,；;/／\r\n]+/;

/** The posts that a cell names by numbers ('1.办公室主任 2.财务科科长', '第一志愿：…'), in that order; else the whole cell. */
export function numberedPosts(raw: string): readonly string[] {
  const text = visible(raw)
    .replace(/[①-⑨]/g, (mark) => ` ${mark.charCodeAt(0) - 0x245f}.`)
    .normalize('NFKC');
  if (!FIRST_MARK.test(text)) return [raw];
  const parts = text.split(MARKS).filter((part) => part.trim() !== '');
  return parts.length > 0 ? parts.map((part) => part.replace(/[\s,、;。]+$/, '')) : [raw];
}

/** The parts of a cell between separators; one part where there is none. */
export function separatedPosts(raw: string): readonly string[] {
  return raw.split(SEPARATORS).filter((part) => compact(part) !== '');
}

/** One post: blanks and line breaks removed, '（服从调剂）' left aside; brackets of either width are the same post. */
export function postText(raw: string): PostText {
  const text = tidy(raw)
    .replace(ADJUSTABLE, '')
    .replace(/\s+/g, '')
    .replace(/[、，,；;。]+$/, '');
  return { key: compact(text), shown: text };
}
