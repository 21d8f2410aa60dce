import type { CampaignMessages } from './campaign';
import type { DocumentMessages } from './documents';
import type { FileMessages } from './files';
import type { FillMessages } from './fill';
import type { FunctionMessages } from './functions';
import type { JudgedMessages } from './judged';
import type { JudgesMessages } from './judges';
import type { LogMessages } from './log';
import type { OwnSchemeMessages } from './own-scheme';
import type { RosterMessages } from './roster';
import type { RuleTableMessages } from './rule-table';
import type { RuleMessages } from './rules';
import type { ScoringMessages } from './scoring';
import type { SecondEntryMessages } from './second-entry';
import type { SelectionMessages } from './selection';
import type { ShortlistMessages } from './shortlist';
import type { StageMessages } from './stages';
import type { ToolMessages } from './tools';
import type { TwoWayMessages } from './two-way';
import type { VoteMessages } from './votes';
import type { WorkbookMessages } from './workbook';

/** Every message of the product by its code, with the parameters that its texts use. Texts: `i18n`. */
export interface MessageParams
  extends
    RosterMessages,
    RuleMessages,
    CampaignMessages,
    WorkbookMessages,
    DocumentMessages,
    FileMessages,
    LogMessages,
    OwnSchemeMessages,
    FunctionMessages,
    ScoringMessages,
    ShortlistMessages,
    RuleTableMessages,
    StageMessages,
    FillMessages,
    JudgedMessages,
    JudgesMessages,
    SecondEntryMessages,
    VoteMessages,
    SelectionMessages,
    ToolMessages,
    TwoWayMessages {}
