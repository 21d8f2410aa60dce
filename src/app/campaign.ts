/** What the faces of the product (command line, panes) need to know of a campaign without knowing its sheets. */
export type { CampaignView, LogEntry, Wording } from '../sheets/campaign-view';
export { sortIssues } from '../sheets/problems';
