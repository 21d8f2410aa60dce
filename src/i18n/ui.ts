import { cliTexts as en } from './en/cli';
import { textsOf } from './texts-of';
import { cliTexts as zh } from './zh-CN/cli';

export type CliText = keyof typeof zh;

/** The texts of the command line. */
export const cliText = textsOf<CliText>(zh, en);
