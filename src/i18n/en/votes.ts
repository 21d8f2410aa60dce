import type { VoteMessages } from '../../domain/messages/votes';

export const voteTexts: Record<keyof VoteMessages, string> = {
  'votes.missing': 'no votes yet,\nenter the votes',
  'votes.others-missing': 'somebody else for this post has no votes yet, so nothing is certain,\nenter the votes',
  'votes.meeting-open': 'the people or ballots of the meeting are not complete, so nothing is certain,\nenter them',
  'votes.ballots-differ':
    '{who}: valid, blank and spoilt ballots are {sum} together, returned are {returned}; they should be equal.\nCheck the count and correct it.',
  'votes.more-than': '{who}: {counted} {count}, which is more than {limit} {most}.\nCheck the count and correct it.',
  'votes.no-valid-ballots':
    '{stage}: not one ballot is valid, so nothing can be worked out.\nCheck the count; if it is right, hold the vote again.',
  'votes.turnout-short':
    '{stage}: of {entitled} people entitled {returned} ballots came back, {share}, which is below {least} ({needed} at least). {stage} is invalid.\nCheck the numbers; if they are right, hold it again.',
  'votes.group-turnout-short':
    '“{group}”: of {entitled} people entitled {returned} ballots came back, {share}, which is below {least} ({needed} at least); all groups together reach it.\nCheck the numbers; give a reason to go on with them.',
  'votes.invalid': 'too few took part, {stage} is invalid,\nit must be held again',
  'votes.openings-missing':
    'Post “{post}” has no number of openings, so it is not known who goes on.\nEnter it in the sheet “职位”.',
  'votes.setting-open':
    'Parameter “{setting}” of the scheme is open, so nothing can be decided.\nEnter it in the sheet “方案”.',
  'votes.setting-missing':
    'The scheme has no “{setting}”, so shares of votes cannot be worked out.\nUse a scheme that states it.',

  'votes.beyond-places': 'recommended by {votes} votes, rank {rank}; {places} go on for this post',

  'votes.veto-below': '{name} {votes}/{base} ({share}), below {limit}',
  'votes.veto-above': '{name} {votes}/{base} ({share}), above {limit}',
  'votes.rows-missing':
    '{who}: {count} rows of appraisal votes are blank, the first is {first}.\nFill them in; a grade without votes may stay blank, a whole row may not.',
  'votes.best-below-full':
    'The best grade “{grade}” makes {points} points, the full mark is {full}: even “{grade}” throughout does not reach it.\nCheck the points; give a reason if they are right.',

  'votes.conclusion-missing': 'no conclusion yet,\nenter it',
  'votes.unfit': 'inspection failed: {note}',
  'votes.unfit-unexplained':
    '{who} failed the inspection, but nothing says why.\nGive the reason in column “情况说明”.',
  'votes.groups-differ':
    'Post “{post}” is inspected by different groups: {groups}. One post has one group.\nCorrect it.',

  'votes.quorum-short':
    'Post “{post}”: of {entitled} people entitled {present} were present, {share}, which is below {least} ({needed} at least). The ballot is invalid.\nCheck the numbers; if they are right, vote again.',
  'votes.no-quorum': 'too few were present, the ballot is invalid,\nvote again',
  'votes.proposal': 'Post “{post}”, by the votes: {names}.\nEnter the decision in column “任用决定”.',
  'votes.proposal-none':
    'Post “{post}”: by the votes nobody has more than half, it stays vacant.\nEnter the decision in column “任用决定”.',
  'votes.tied':
    'Post “{post}”: equal for the last place: {names}; {places} openings are left.\nHold a runoff and enter its votes in column “复投得票”; until then none of them can be appointed.',
  'votes.tied-reason': 'equal for the last place,\na runoff is needed',
  'votes.decision-missing': 'no decision yet,\nenter it',
  'votes.no-majority': '{votes} votes, not more than half of {base}',
  'votes.appointed-without-majority':
    '{who} has {votes} votes, not more than half of {base} (exactly half is not more), and cannot be appointed.\nCorrect the decision; where nobody has more than half the post stays vacant.',
  'votes.beyond-openings': '{votes} votes, more than half, but ranked behind the {openings} openings',
  'votes.too-many':
    'Post “{post}” has {openings} openings, {count} people are to be appointed.\nCorrect the decisions.',
  'votes.vacant':
    'Post “{post}” has {openings} openings, {count} people are to be appointed, the rest stays vacant.\nCheck it; give a reason to leave it vacant.',
  'votes.decision-differs':
    '{who}: by the votes “{proposed}”, the decision says “{decided}”.\nCheck it; give a reason if that is the decision.',
  'votes.not-appointed': 'not appointed by decision',
  'votes.note': 'note of the decision: {note}',
  'votes.two-posts':
    '{who} is to be appointed to {posts}.\nKeep one post; where both are meant, give the reason when going on.',
  'votes.elected': 'elected with {votes} votes, more than half of {base}',
  'votes.marks-differ':
    'Post “{post}”: the votes of all people are {sum} together, the names on the ballots {marks}; they should be equal.\nCheck the count and correct it.',
  'votes.marks-beyond':
    'Post “{post}”: {marks} names on {valid} valid ballots, though a ballot has {openings} at most, so {most} together.\nCheck the count and correct it; a ballot with more names is spoilt.',
  'votes.election-tied':
    'Post “{post}”: equal votes: {names}; {places} openings are left.\nHold a runoff on the spot and enter its votes in column “复投得票”.',
  'votes.seats-vacant':
    'Post “{post}” has {openings} openings, {count} people are elected by more than half, the rest stays vacant (exactly half is not more).\nCheck the count; give a reason if it is right.',
  'votes.not-named': 'not named as deputy',
  'votes.head-named':
    '{who} is elected already and not voted on again.\nClear order and votes in this row, and enter them at the person who was named.',
  'votes.order-missing': 'votes without the order of naming,\nenter it',
  'votes.order-missing-of': '{who} has votes, but no order of naming.\nEnter as which person he or she was named.',
  'votes.order-twice':
    'Post “{post}”: order {order} stands twice: {names}.\nCorrect it; who is voted on first changes the result.',
  'votes.seats-taken':
    '{who}: all {openings} openings were taken before, so there is nothing to vote on.\nCheck the order and the votes.',
  'votes.seats-taken-reason': 'all openings were taken before',
  'votes.passed-over':
    '{who} is to be appointed, {better} ranked higher are not, and nothing says why.\nGive the reason in column “决定说明”.',
};
