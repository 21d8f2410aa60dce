import { campaignTexts } from './campaign';
import { fileTexts } from './files';
import { logTexts } from './log';
import { rosterTexts } from './roster';
import { ruleTexts } from './rules';
import { workbookTexts } from './workbook';

/** The source texts. A placeholder `{x}` is the message's parameter `x`. */
export const zhCN = { ...rosterTexts, ...ruleTexts, ...campaignTexts, ...workbookTexts, ...fileTexts, ...logTexts };
