import { BLANK_LINE, paragraph } from './blocks';
import type { DocumentSource } from './document-kind';
import { longDay } from './people';
import type { Block } from './plan';

/** 落款: who issues the paper, and the day. */
export function signOff({ issuer, day }: Pick<DocumentSource, 'issuer' | 'day'>): readonly Block[] {
  return [paragraph('issuer', issuer ?? BLANK_LINE), paragraph('date', longDay(day))];
}

/** Whom to ask; a line to write it on where nobody said. */
export function contactText({ contact }: Pick<DocumentSource, 'contact'>): string {
  return contact ?? `${BLANK_LINE}，电话：${BLANK_LINE}`;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 to 九十九, as paragraphs are counted. */
export function chineseOrdinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const last = ones === 0 ? '' : ORDINALS[ones - 1];
  return tens === 0 ? (last ?? '') : `${tens === 1 ? '' : ORDINALS[tens - 1]}十${last}`;
}
