import type { zhCN } from '../zh-CN';
import { campaignTexts } from './campaign';
import { fileTexts } from './files';
import { logTexts } from './log';
import { rosterTexts } from './roster';
import { ruleTexts } from './rules';
import { workbookTexts } from './workbook';

export const en: Record<keyof typeof zhCN, string> = {
  ...rosterTexts,
  ...ruleTexts,
  ...campaignTexts,
  ...workbookTexts,
  ...fileTexts,
  ...logTexts,
};
