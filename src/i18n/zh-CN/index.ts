import { campaignTexts } from './campaign';
import { documentTexts } from './documents';
import { fileTexts } from './files';
import { fillTexts } from './fill';
import { functionTexts } from './functions';
import { logTexts } from './log';
import { ownSchemeTexts } from './own-scheme';
import { rosterTexts } from './roster';
import { ruleTableTexts } from './rule-table';
import { ruleTexts } from './rules';
import { scoringTexts } from './scoring';
import { shortlistTexts } from './shortlist';
import { judgedTexts } from './judged';
import { judgesTexts } from './judges';
import { voteTexts } from './votes';
import { secondEntryTexts } from './second-entry';
import { selectionTexts } from './selection';
import { stageTexts } from './stages';
import { toolTexts } from './tools';
import { twoWayTexts } from './two-way';
import { workbookTexts } from './workbook';

/** The source texts. A placeholder `{x}` is the message's parameter `x`. */
export const zhCN = {
  ...rosterTexts,
  ...ruleTexts,
  ...campaignTexts,
  ...workbookTexts,
  ...documentTexts,
  ...fileTexts,
  ...logTexts,
  ...ownSchemeTexts,
  ...functionTexts,
  ...fillTexts,
  ...scoringTexts,
  ...shortlistTexts,
  ...ruleTableTexts,
  ...stageTexts,
  ...selectionTexts,
  ...voteTexts,
  ...judgedTexts,
  ...judgesTexts,
  ...secondEntryTexts,
  ...toolTexts,
  ...twoWayTexts,
};
