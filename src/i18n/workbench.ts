import { workbenchTexts as en } from './en/workbench';
import { textsOf } from './texts-of';
import { workbenchTexts as zh } from './zh-CN/workbench';

export type WorkbenchText = keyof typeof zh;

/** The texts of the workbench page. */
export const workbenchText = textsOf<WorkbenchText>(zh, en);
