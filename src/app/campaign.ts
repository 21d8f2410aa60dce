/** What the faces of the product (command line, panes) need to know of a campaign without knowing its sheets. */
export type { LogEntry } from '../domain/campaign/log';
export type { CampaignView, Wording } from '../sheets/campaign-view';
export { noticePeriods, resultsOf, shortlisted, stageBoard, type BoardStage } from './stage-board';
export { sortIssues } from '../sheets/problems';
export { currentGate, type Gate } from './stage-gate';
export { operationNeeds, type OperationNeed } from './operation-needs';
