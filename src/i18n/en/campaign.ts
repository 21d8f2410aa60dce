import type { CampaignMessages } from '../../domain/messages/campaign';

export const campaignTexts: Record<keyof CampaignMessages, string> = {
  'campaign.scheme-unknown': 'There is no scheme “{id}”; schemes: {known}.\nSee the command schemes.',
  'campaign.answer-unknown': 'Scheme {scheme} has no parameter “{id}”; parameters: {known}.\nCorrect the name.',
  'campaign.answer-wrong': 'Parameter “{title}” ({id}) is “{typed}”, expected {expected}.\nCorrect it and try again.',
  'campaign.answer-open':
    'Parameter “{title}” is still open and must be set before {stage}.\nFill it in on sheet 方案.\n(Command line: answer CAMPAIGN {id}=value; at the start --answer {id}=value)',
  'campaign.post-option-wrong':
    '--post is “{typed}”, expected post=number, e.g. --post 办公室主任=1.\nCorrect it and try again.',
  'campaign.posts-file-unfit': '{file} has no column 职位.\nThe header of a table of posts may have: {titles}.',
  'campaign.post-named-twice': 'Post “{post}” is given twice by --post.\nKeep one.',
  'campaign.map-option-wrong':
    '--map is “{typed}”, expected field=column, e.g. --map 姓名=B. Fields: {known}.\nCorrect it and try again.',
  'campaign.header-option-wrong':
    '--header is “{typed}”, expected a row or first and last row (at most three), e.g. 3 or 3-4.\nCorrect it and try again.',
  'campaign.now-option-wrong':
    '--now is “{typed}”, expected a date and time, e.g. 2012-06-01T09:00.\nCorrect it and try again.',
  'campaign.switched': 'applied for {post} instead (number {number}); this row does not count',
  'campaign.parameter-change-unreasoned':
    'The scheme has been published; {title} was changed from “{from}” to “{to}” without a reason.\nEnter the reason beside it in the scheme sheet, or restore the value.',
  'campaign.parameter-frozen':
    '{title} was changed from “{from}” to “{to}”, but {stage} was closed with the former value.\nRestore it; to change it all the same, reopen that stage first.',
  'campaign.openings-frozen':
    'The openings of {post} were changed from “{from}” to “{to}”, but {stage} was closed with the former number.\nRestore it; to change it all the same, reopen that stage first.',
  'campaign.log-changed':
    'Row {row} of the log does not fit its mark: it or a row before it was changed, removed or moved.\nRestore this campaign from a backup.',
  'campaign.log-shortened':
    'The log has {count} rows instead of {expected}: rows were removed from its end.\nRestore this campaign from a backup.',
  'campaign.state-changed':
    'The hidden sheet {sheet} does not fit the marks of the log: it was changed.\nRestore this campaign from a backup.',
  'campaign.record-changed':
    'The frozen record of {stage} does not fit its mark in the log: it was changed.\nRestore this campaign from a backup.',
  'campaign.record-missing':
    'The frozen record of {stage} (sheet {sheet}) is gone.\nRestore this campaign from a backup.',
  'campaign.frozen-cell-changed':
    'Cell {cell} of sheet {sheet} was changed after {stage} was closed: it was “{before}” and is “{now}”.\nRestore “{before}”; to correct it all the same, reopen that stage.',
  'campaign.frozen-more': '{count} more frozen cells were changed.\nRestore those listed first, then check again.',
  'campaign.integrity-first':
    '{count} places of the campaign differ from its records; nothing can go on before they are restored.\nGo through what is listed below.',
  'campaign.person-unknown': 'No valid application of {person} was found (post: {post}).\nCheck name and post.',
  'campaign.person-ambiguous':
    '{person} fits several applications: {found}.\nAdd the post or the number.\n(command line: --post POST or --number NUMBER)',
  'campaign.person-gone': '{person} has left at the stage {stage} already.\nNothing is to be done.',
  'campaign.person-gone-before': '{person} has withdrawn or was disqualified and cannot apply again.\nCheck the name.',
  'campaign.post-unknown': 'There is no post {post}; there are: {known}.\nCorrect the name.',
  'campaign.scope-unknown': 'There is no scope “{typed}”; from narrow to wide there are: {known}.\nCorrect it.',
  'campaign.scope-missing':
    'Post {post} has no scope yet, so it cannot be widened.\nEnter the present one on sheet 职位.',
  'campaign.scope-not-wider': 'Post {post} has scope “{from}”, and “{to}” is not wider.\nGive a wider one.',
  'campaign.widen-late':
    '{stage} is closed, so the scope of post {post} cannot be widened any more.\nIf it must be, reopen {stage} first.',
  'campaign.reapply-closed':
    'The review is closed; nobody can switch any more.\nReopen the review first if it must be.',
  'campaign.reapply-same': '{person} applied for {post} already.\nCheck the post.',
  'campaign.reapply-late':
    'The post {post} of {person} is not cancelled and the deadline {deadline} has passed.\nOnly people of cancelled posts may switch after it.',
  'campaign.already-announced': 'The scheme has been published already.\nGive reasons for changes.',
  'campaign.no-post': 'No post is written.\nFill it in before the review',
  'campaign.duplicate': 'The same person already applied for “{post}” (roster row {row}); this entry does not count',
  'campaign.late': 'Registered at {registered}, after the deadline {deadline}',
  'campaign.time-missing':
    'No registration time, so it is not certain to be before the deadline {deadline}.\nCheck the records and fill it in',
  'campaign.time-unclear':
    'Registration time “{registered}” does not show whether it was before the deadline {deadline}.\nCheck the records and add hour and minute',
  'campaign.person-unclear':
    '{name} has no sound ID number, and several people share this name and birth date (roster rows {rows}).\nFill in the ID number',
  'campaign.maybe-same-person':
    '{name} has the name of roster row {row} and a birth that may be the same: perhaps one person.\nFill in the ID number or the full birth date',
  'campaign.contradictory':
    'The same person applied for “{post}” twice, and roster row {row} says otherwise.\nCorrect them to agree',
  'campaign.order-wrong': '{name}: the choice is “{typed}”, expected a whole number from 1 to 9.\nCorrect it.',
  'campaign.reviewer-missing': '{name}: the decision does not say who made it.\nFill in column 复核人.',
  'campaign.post-twice': 'Sheet 职位 has “{post}” twice.\nKeep one row.',
  'campaign.post-nameless': 'Sheet 职位, row {row}: the post has no name.\nFill it in, or clear the row.',
  'campaign.post-setting-wrong':
    'Post “{post}”: “{column}” is “{typed}”, expected one of {expected}.\nChoose from the list.',
  'campaign.parameter-missing':
    'Sheet 方案 lacks the row of parameter “{title}” ({id}), which now counts as open.\nRestore the row.',
  'campaign.parameters-disorder': '“{lower}” is {low}, more than “{upper}”, {high}.\nCorrect one of them.',
  'campaign.password-needed':
    'The campaign’s sheets are protected with a password, which has to be set again.\nGive the password.\n(Command line: --password)',
  'campaign.row-twice': 'Sheet “{sheet}” has two rows numbered {number}.\nRestore the number.',
  'campaign.row-mismatch':
    'Sheet 资格审查 has {name} as number {number}, sheet 报名 has {expected}: the number may have been changed.\nRestore it, or a decision goes to somebody else.',
  'campaign.stray-text':
    'Sheet “{sheet}” has “{text}” outside its table, which an update would clear.\nMove it to a sheet of your own, or delete it.',
  'campaign.post-missing':
    'Sheet 职位 lacks post “{post}”: its row may have been deleted or renamed.\nRestore the row and its name.',
  'campaign.override-incomplete':
    '{name}: a reason or reviewer is written but no decision chosen, so nothing counts yet.\nChoose in column 复核结论.',
  'campaign.update-refused':
    '{count} changes cannot be understood, so nothing was updated and nothing that people entered is lost.\nMend what the other messages say first.',
  'campaign.id-contradicts': 'The ID number says born {idBirth}, the birth column {birth}.\nCheck both',
  'campaign.beyond-limit': 'Choice {order} is past the limit of {limit} per person',
  'campaign.choice-unclear':
    'The same person applied for {count} posts, the limit is {limit}.\nAsk which one holds and remove the others',
  'campaign.id-shared':
    'Roster row {row}, {name}, has the ID number of row {otherRow}, {otherName}: one of them is wrong.\nCheck the ID cards and correct it.',
  'campaign.name-missing': 'The name is blank or unreadable.\nFill it in',
  'campaign.id-to-verify':
    'ID number “{typed}” cannot be read, so the person cannot be identified.\nCheck the card and enter it again as text',
  'campaign.to-verify':
    '{name}: {count} to verify.\nComplete the facts on sheet 报名, or decide on sheet 资格审查 with a reason.',
  'campaign.post-not-planned':
    'People applied for post “{post}”, which is not among the posts given.\nCheck its spelling, or add the post and its openings.',
  'campaign.openings-unknown':
    'The openings of post “{post}” are not known.\nFill them in on sheet 职位.\n(Command line: --post {post}=number)',
  'campaign.openings-over-quota':
    'Post “{post}”: {openings} openings exceed the quota of {quota}.\nReduce them or correct the quota.',
  'campaign.post-pending':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}; {unverified} still to verify.\nVerify them before deciding.',
  'campaign.post-cancelled':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}: cancelled. Free to apply for other posts until the review is closed: {names}.\nInform each of them.',
  'campaign.post-nobody':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}: cancelled; nobody has to be informed.',
  'campaign.post-below-minimum':
    'Post “{post}”: {eligible} eligible, fewer than {minimum}.\nProceed as the scheme says.',
  'campaign.not-a-campaign': '“{file}” holds no campaign.\nOpen a workbook made by the command start.',
  'campaign.already-a-campaign':
    '“{file}” is a campaign already and cannot be used as a roster again.\nCheck it, or open the roster that it was made from.\n(Command line: check the campaign.)',
  'campaign.newer-version':
    'This campaign was made by a newer version (format {version}, known up to {known}).\nUpdate the program.',
  'campaign.state-damaged':
    'The campaign’s own record (hidden sheet “{sheet}”) is missing or was changed.\nUse an unchanged copy, or make the campaign again.',
  'campaign.sheet-missing': 'Sheet “{sheet}” is missing or was renamed.\nRestore it.',
  'campaign.column-missing': 'Sheet “{sheet}” lacks column “{column}”, or its header was changed.\nRestore it.',
  'campaign.row-missing': 'Sheet “{sheet}” lacks number {number}, {name}: the row may have been deleted.\nRestore it.',
  'campaign.row-unknown':
    'Sheet “{sheet}” has a row numbered “{typed}”, which the campaign does not know.\nRestore the number, or make the campaign again with the new person.',
  'campaign.cell-changed':
    'Sheet “{sheet}”, column “{column}”: {count} cells differ from what the facts give (e.g. “{found}” instead of “{expected}”); typed over, or not updated since the facts changed.\nUpdate the campaign; wrong cells are rewritten.\n(Command line: check --update)',
  'campaign.verdict-outdated':
    '{name}: facts or scheme have changed, the verdict is now {now}, the sheet still says “{shown}”.\nUpdate the campaign.\n(Command line: check --update)',
  'campaign.override-without-reason':
    '{name}: a decision without a reason does not count.\nWrite the reason in column 复核理由.',
  'campaign.override-wrong':
    '{name}: the decision is “{typed}”, expected 合格, 不合格 or 待核实.\nChoose from the list.',
  'campaign.override-stands':
    '{name}: the verdict was changed from {from} to {to} on review.\nConfirm the reason and the reviewer.',
  'campaign.condition-without-post':
    'Condition “{condition}” is for posts whose names contain “{words}”; there is no such post, so it holds for nobody.\nCheck the names of the posts; where they differ, change the words on sheet 方案.',
  'campaign.openings-wrong':
    'Post “{post}”: openings or quota are “{typed}”, expected a positive whole number.\nCorrect it.',
};
