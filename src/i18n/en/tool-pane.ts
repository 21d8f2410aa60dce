import type { ToolPaneText } from '../tool-pane';

export const toolPaneTexts: Record<ToolPaneText, string> = {
  choose: 'Choose a tool',
  rules: 'Rules: {rules}',
  people: 'Sheet with the people',
  peopleOfCampaign: 'Applicants of the campaign',
  peopleGuessed: 'Find the roster',
  peopleHint: 'Another sheet: its people are taken',
  campaignOnly: 'Works on a campaign only',
  run: 'Make it',
  tables: 'Sheets that were made',
  show: 'Show “{sheet}”',
  again: 'Once more',
  sourceKept: 'The result goes to new sheets; those of the roster stay as they are.',
  remarks: 'To note',
  others: 'Other tools',
};
