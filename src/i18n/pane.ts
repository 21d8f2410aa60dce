import { paneTexts as en } from './en/pane';
import { textsOf } from './texts-of';
import { paneTexts as zh } from './zh-CN/pane';

export type PaneText = keyof typeof zh;

/** The texts of the task pane. */
export const paneText = textsOf<PaneText>(zh, en);
