import { changeTexts as en } from './en/change';
import { textsOf } from './texts-of';
import { changeTexts as zh } from './zh-CN/change';

export type ChangeText = keyof typeof zh;

/** The texts of the screens on which people leave, step in, are decided on and apply again, and stages are reopened. */
export const changeText = textsOf<ChangeText>(zh, en);
