import type { TwoWayMessages } from '../../domain/messages/two-way';

export const twoWayTexts: Record<keyof TwoWayMessages, string> = {
  'two-way.first-part-open':
    'The posts that are competed for are not settled ({stage} is not closed), so two-way selection cannot begin (R-TWO-1).\nClose {stage} first.',
  'two-way.people-gone':
    'The sheet of people has {names}, who are in the list no more.\nCheck; whoever does not take part gets 不参加.',
  'two-way.prepared': '{people} people and {departments} departments listed.',
  'two-way.sheets-missing': 'Sheets not found: {sheets}.\nRun {step} first.',
  'two-way.department-unnamed': 'A row with seats has no name.\nFill it in, or clear the row.',
  'two-way.department-twice': '“{department}” is there twice.\nKeep one row.',
  'two-way.seats-missing': '“{department}” has no number of seats.\nFill it in; 0 for none.',
  'two-way.no-departments': '“{sheet}” is not filled in yet.\nFill in one per row with its seats.',
  'two-way.person-unnamed': 'A row with choices has no name.\nFill it in, or clear the row.',
  'two-way.number-wrong':
    'The number of {name} is blank, not a whole number, or somebody else’s.\nGive a number of its own.',
  'two-way.choice-unknown': '{who} chose “{choice}”, which is not listed: {known}.\nUse a name of the sheet.',
  'two-way.choice-gap': '{who} has a blank before a choice.\nFill in the choices in order, without gaps.',
  'two-way.choice-twice': '{who} has “{choice}” twice.\nDelete one.',
  'two-way.too-many-choices': '{who} has more than {most} choices.\nDelete the rest.',
  'two-way.no-choice': '{who} takes part but has no choice.\nFill in the choices, or say 拒绝选择 or 不参加.',
  'two-way.part-contradicts': '{who} has choices, but does not take part according to 参加情况.\nCorrect one of them.',
  'two-way.part-open': '{who} has no choice, and 参加情况 is blank.\nFill in the choices, or say 拒绝选择 or 不参加.',
  'two-way.no-people': 'The sheet of people is empty.\nFill in who takes part.',
  'two-way.nobody-takes-part': 'Nobody on “{sheet}” has a choice yet.\nFill in the choices first.',
  'two-way.orders-made': '{rows} choices of {people} people listed for the departments to put in order.',
  'two-way.order-stale':
    '{who} does not choose “{department}” now: the orders do not fit “{sheet}”.\nRun step 2 again; orders that were entered stay.',
  'two-way.order-twice': '“{department}” has {who} twice.\nKeep one row.',
  'two-way.order-contradicts': '“{department}” has put {who} in order and does not take them.\nCorrect one of them.',
  'two-way.order-missing':
    '“{department}” has not put {who} in order.\nFill in a place (a whole number, ties allowed), or 不接收.',
  'two-way.order-unlisted': '“{sheet}” lacks {people}.\nRun step 2 again; orders that were entered stay.',
  'two-way.seed-needed':
    'Ties are broken by lot, which needs a seed.\nGive one that was agreed before and is read out in public.\n(Command line: --option seed=text)',
  'two-way.due-outside': 'The day until which the unplaced wait is out of range.\nCheck the first day and the months.',
  'two-way.proposed': '{placed} placed, {waiting} unplaced; ties by: {ties}.',
  'two-way.got': 'gets “{department}” (choice {choice})',
  'two-way.not-taken': '“{department}” does not take the person',
  'two-way.no-seats': '“{department}” has no seats',
  'two-way.full': '“{department}” is full; {last} has the last seat and is before in its order',
  'two-way.full-tied': '“{department}” is full; {last} has the last seat, tied in its order and before by “{ties}”',
  'two-way.refused': 'refuses to choose (R-TWO-3)',
  'two-way.waiting': 'unplaced until {due}, then assessed (R-TWO-3)',
  'two-way.tie-decided':
    '“{department}” has {name} and {last} at one place; {last} is in by “{ties}”.\nLet the department confirm, or change its order and run the proposal again.',
  'two-way.proposal-stale':
    'Departments, people or orders were changed after the proposal.\nRun {step} again; what the committee entered stays.',
  'two-way.overfull':
    '“{department}” has {seats} seats and gets {people} people (R-TWO-1).\nChange the assignment or the seats.',
  'two-way.not-chosen': '{who} did not choose this department, or it does not take the person.',
  'two-way.blocking': '{who} and “{department}” would both rather have each other.',
  'two-way.result-row-unknown':
    'A row of the result is nobody who takes part, or is there twice ({typed}).\nDelete it, or restore its number.',
  'two-way.result-rows-lost': 'The result lacks {names}.\nRun step 3 again; what the committee entered stays.',
  'two-way.decided-unknown':
    '{who} has “{typed}” as 集体研究去向; it must be one of {known}.\nCorrect it; leave it blank for no change.',
  'two-way.decided-unreasoned':
    '{who} is placed otherwise than proposed, without a reason.\nFill in 调整理由 (2 characters at least).',
  'two-way.confirmed': '{placed} placed, {waiting} unplaced. Changes: {changes}.',
};
