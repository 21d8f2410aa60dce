import { toolPaneTexts as en } from './en/tool-pane';
import { textsOf } from './texts-of';
import { toolPaneTexts as zh } from './zh-CN/tool-pane';

export type ToolPaneText = keyof typeof zh;

/** The texts of the screen with the tools. */
export const toolPaneText = textsOf<ToolPaneText>(zh, en);
