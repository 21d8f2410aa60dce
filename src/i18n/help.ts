import { helpTexts as en } from './en/help';
import { textsOf } from './texts-of';
import { helpTexts as zh } from './zh-CN/help';

export type HelpText = keyof typeof zh;

/** The texts of 帮助. */
export const helpText = textsOf<HelpText>(zh, en);
