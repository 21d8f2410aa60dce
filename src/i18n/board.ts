import { boardTexts as en } from './en/board';
import { textsOf } from './texts-of';
import { boardTexts as zh } from './zh-CN/board';

export type BoardText = keyof typeof zh;

/** The texts of the screens about a running campaign. */
export const boardText = textsOf<BoardText>(zh, en);
