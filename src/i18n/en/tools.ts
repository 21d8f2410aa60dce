import type { ToolMessages } from '../../domain/messages/tools';

export const toolTexts: Record<keyof ToolMessages, string> = {
  'tool.unknown':
    'There is no tool “{id}”; tools: {known}.\nCorrect the name.\n(Command line: xuanba tools lists all of them)',
  'tool.option-unknown': 'There is no option “{id}”; options: {known}.\nCorrect the name.',
  'tool.option-needed': '“{title}” is not given: {question}\nFill it in.\n(Command line: --option {id}=value)',
  'tool.campaign-needed':
    '“{tool}” works on a campaign only, and this file is none.\nOpen the campaign, or make one from the roster first.',
  'tool.out-needed':
    'The roster itself is never changed: the result needs a file of its own.\nName it.\n(Command line: --out file.xlsx)',
  'tool.table-twice':
    'Several sheets are one and the same tool sheet: {sheets}.\nKeep the one that is filled in and delete the copies.',
  'tool.columns-missing': 'Sheet “{sheet}” lacks the columns {titles}.\nRestore the column titles in row 3.',
  'tool.same-person': '{name} has several rows ({rows}) and counts once, by the first.\nCheck that they say the same.',
  'tool.nobody':
    'There is nobody to work on.\nCheck whether the roster has people, or whether anybody of the campaign is appointed.',
  'tool.bands-wrong': 'Option “{id}” must be rising whole numbers with 、 between them.\nCorrect it, like 35、45、55.',
  'tool.structure-done': '{people} people counted as of {day}.',
  'tool.audit-done': '{all} people, at least {least} audited: {flagged} flagged, {drawn} drawn (seed “{seed}”).',
  'tool.flag-remark': 'the remarks say “{word}”',
  'tool.flag-appraisal': 'share of the appraisal below {share}',
  'tool.flag-votes': '{votes} votes in the recommendation, fewer than {least}',
  'tool.rotation-disorder':
    'The years for a must are not fewer than those for a should, and those of young cadres not more.\nCorrect the years.',
  'tool.rotation-due': '“{position}” held for {years} full years (since {since}, as of {asOf}), which reaches {limit}',
  'tool.rotation-done':
    '{people} people: {must} must rotate, {should} should, {unclear} to verify, {related} with a recusal.',
  'tool.hires-done': '{people} people: {fine} fine, {wrong} not, {unclear} to verify.',
  'tool.signing-month': 'the signing is known to the month only ({date}), so the last day for filing is not known',
  'tool.filing-overdue': 'not filed, and the last day {due} is over',
  'tool.filing-open': 'not filed yet; due by {due}, that day included',
  'tool.filing-before-signing': 'filed on {filed}, before the signing: verify',
  'tool.filing-late': 'filed on {filed}, after the last day {due}',
  'tool.filing-month': 'filing known to the month only ({filed}); whether it is after {due} depends on the day',
  'tool.ledger-years-needed':
    'To work out the ends from a roster, the years of probation or term are needed.\nFill in one of them.',
  'tool.ledger-done': '{all} in all: {coming} due in {days} days, {over} over.',
  'assign.composite-open': '{stage} is not closed, so there are no ranks.\nClose {stage} first.',
  'assign.prepared': '{people} people and {posts} posts listed.',
  'assign.place-missing': '{who} has no rank.\nFill it in (a whole number), or say 不参加.',
  'assign.proposed': 'Posts proposed for {people} people, none for {left}; equal ranks by: {ties}.',
  'assign.got': 'gets “{post}” (wish {choice})',
  'assign.none': 'no wish has an opening left',
  'assign.no-openings': '“{post}” has no openings',
  'assign.full': '“{post}” is full; {last} has the last opening and is ranked before',
  'assign.full-tied': '“{post}” is full; {last} has the last opening, with the same rank and before by “{ties}”',
  'assign.tie-decided':
    '“{post}”: {name} and {last} have the same rank; {last} has it by “{ties}”.\nLet the committee confirm.',
  'appraisal.prepared': '{people} people and {groups} voter groups listed.',
  'appraisal.scored': '{people} people scored, {left} lack votes.',
  'appraisal.points-wrong':
    'Give the points of every grade: {grades}.\nCorrect them, like 优秀100、称职80、基本称职60、不称职0.',
  'appraisal.group-unknown': '{who}: the group “{group}” is none of {known}.\nCheck the groups and shares.',
  'appraisal.row-twice': '{who} has two rows.\nKeep one.',
  'appraisal.votes-missing': '{who} has a grade without votes.\nFill it in; 0 for none.',
  'appraisal.too-many-votes': '{who} has {valid} votes, more than the {returned} that were returned.\nCheck.',
  'appraisal.group-missing': '“{group}” has no valid ballots',
  'reserve.no-stage': 'The scheme has no stages that find who is suitable and who is chosen.\nCheck the scheme.',
  'reserve.stage-open':
    '{stage} is not closed, so it is not known who is suitable but not chosen.\nClose {stage} first.',
  'reserve.done': '{people} people listed.',
  'log.tool': 'Tool: {tool}',
  'log.tool-done': '{what} See sheets: {sheets}',
};
