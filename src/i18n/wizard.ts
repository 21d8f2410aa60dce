import { wizardTexts as en } from './en/wizard';
import { textsOf } from './texts-of';
import { wizardTexts as zh } from './zh-CN/wizard';

export type WizardText = keyof typeof zh;

/** The texts of 新建选拔. */
export const wizardText = textsOf<WizardText>(zh, en);
