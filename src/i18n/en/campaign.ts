import type { CampaignMessages } from '../../domain/messages/campaign';

export const campaignTexts: Record<keyof CampaignMessages, string> = {
  'campaign.scheme-unknown': 'There is no scheme “{id}”; schemes: {known}. See the command schemes.',
  'campaign.answer-unknown': 'Scheme {scheme} has no parameter “{id}”; parameters: {known}. Correct the name.',
  'campaign.answer-wrong': 'Parameter “{title}” ({id}) is “{typed}”, expected {expected}. Correct it and try again.',
  'campaign.answer-open':
    'Parameter “{title}” is still open and must be set before {stage}. Fill it in on sheet 方案, or give --answer {id}=value.',
  'campaign.post-option-wrong':
    '--post is “{typed}”, expected post=number, e.g. --post 办公室主任=1. Correct it and try again.',
  'campaign.post-named-twice': 'Post “{post}” is given twice by --post. Keep one.',
  'campaign.map-option-wrong':
    '--map is “{typed}”, expected field=column, e.g. --map 姓名=B. Fields: {known}. Correct it and try again.',
  'campaign.header-option-wrong':
    '--header is “{typed}”, expected a row or first and last row, e.g. 3 or 3-4. Correct it and try again.',
  'campaign.now-option-wrong':
    '--now is “{typed}”, expected a date and time, e.g. 2012-06-01T09:00. Correct it and try again.',
  'campaign.no-post': 'No post is written. Fill it in before the review',
  'campaign.duplicate': 'The same person already applied for “{post}” (roster row {row}); this entry does not count',
  'campaign.late': 'Registered at {registered}, after the deadline {deadline}',
  'campaign.beyond-limit': 'Choice {order} is past the limit of {limit} per person',
  'campaign.choice-unclear':
    'The same person applied for {count} posts, the limit is {limit}. Ask which one holds and remove the others',
  'campaign.id-shared':
    'Row {row}, {name}, has the ID number of row {otherRow}, {otherName}: one of them is wrong. Check the ID cards and correct it.',
  'campaign.name-missing': 'The name is blank or unreadable. Fill it in',
  'campaign.id-to-verify':
    'ID number “{typed}” cannot be read, so the person cannot be identified. Check the card and enter it again as text',
  'campaign.to-verify':
    '{name}: {count} to verify. Complete the facts on sheet 报名, or decide on sheet 资格审查 with a reason.',
  'campaign.post-not-planned':
    'People applied for post “{post}”, which is not among the posts given. Check its spelling, or add the post and its openings.',
  'campaign.openings-unknown':
    'The openings of post “{post}” are not known. Fill them in on sheet 职位, or give --post {post}=number.',
  'campaign.openings-over-quota':
    'Post “{post}”: {openings} openings exceed the quota of {quota}. Reduce them or correct the quota.',
  'campaign.post-pending':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}; {unverified} still to verify. Verify them before deciding.',
  'campaign.post-cancelled':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}: cancelled. Free to apply for other posts before the deadline: {names}. Inform each of them.',
  'campaign.post-below-minimum':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}. Proceed as the scheme says.',
  'campaign.not-a-campaign': '“{file}” holds no campaign. Open a workbook made by the command start.',
  'campaign.already-a-campaign':
    '“{file}” already is a campaign workbook, not a roster. Use the command check, or choose the roster itself.',
  'campaign.newer-version':
    'This campaign was made by a newer version (format {version}, known up to {known}). Update the program.',
  'campaign.state-damaged':
    'The campaign’s own record (hidden sheet “{sheet}”) is missing or was changed. Use an unchanged copy, or make the campaign again.',
  'campaign.sheet-missing': 'Sheet “{sheet}” is missing or was renamed. Restore it.',
  'campaign.column-missing': 'Sheet “{sheet}” lacks column “{column}”, or its header was changed. Restore it.',
  'campaign.row-missing': 'Sheet “{sheet}” lacks number {number}, {name}: the row may have been deleted. Restore it.',
  'campaign.row-unknown':
    'Sheet “{sheet}” has a row numbered “{typed}”, which the campaign does not know. Restore the number, or make the campaign again with the new person.',
  'campaign.cell-changed':
    'Sheet “{sheet}”, column “{column}” is written by the program; it is “{found}”, expected “{expected}”. Restore it, or rewrite it by check --update.',
  'campaign.verdict-outdated':
    '{name}: facts or scheme have changed, the verdict is now {now}, the sheet still says “{shown}”. Update the campaign by check --update.',
  'campaign.override-without-reason':
    '{name}: a decision without a reason does not count. Write the reason in column 复核理由.',
  'campaign.override-wrong':
    '{name}: the decision is “{typed}”, expected 合格, 不合格 or 待核实. Choose from the list.',
  'campaign.override-stands':
    '{name}: the verdict was changed from {from} to {to} on review. Confirm the reason and the reviewer.',
  'campaign.openings-wrong':
    'Post “{post}”: openings or quota are “{typed}”, expected a positive whole number. Correct it.',
};
