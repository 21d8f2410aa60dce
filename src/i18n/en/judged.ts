import type { JudgedMessages } from '../../domain/messages/judged';

export const judgedTexts: Record<keyof JudgedMessages, string> = {
  'judged.score-missing': 'no score yet,\nenter it, or choose a status such as absent',
  'judged.score-unusable': 'the scores in “{columns}” cannot be used,\ncorrect them',
  'judged.parameter-open':
    'Parameter “{title}” is still open, so it is not known who goes on.\nFill it in on sheet 方案.',
  'judged.below-pass': '{score} is below the pass mark of {pass}',
  'judged.outscored': '{score} is below {cutoff}, the lowest score among the {places} who go on',
  'judged.no-place': 'nobody goes on for this post',
  'judged.entered-tied': '{score} ties for the last of {places} places, and goes on with the others',
  'judged.tied-extra-test':
    '{score} ties for the last of {places} places and waits for the extra test,\nhold it and fill in column 加试成绩',
  'judged.tied-again':
    '{score} ties for the last of {places} places, and the extra test was equal too,\nhold another one',
  'judged.tied-rule-open':
    '{score} ties for the last of {places} places, and how ties are decided is still open,\nset it on sheet 方案',
  'judged.extra-test-lost': '{score} tied for the last place, and {extra} in the extra test was not enough',
  'judged.others-missing':
    'the scores of {missing} others for this post are still open, so it is not certain who goes on,\ncomplete them first',
  'judged.openings-unknown':
    'Post “{post}” has no number of openings, so it is not known how many go on.\nFill it in on sheet 职位.',
  'judged.places-rounded':
    'Post “{post}”: {openings} openings at {ratio} are no whole number; {places} go on.\nConfirm it.',
  'judged.tie-without-components':
    'Post “{post}”: {names} tie for the last of {places} places with {score}. There are no components to compare yet, so all of them go on.\nConfirm it.',
  'judged.tie-rule-lacking':
    'Post “{post}”: {names} tie for the last of {places} places with {score}. The scheme has no rule for ties, so all of them go on.\nConfirm it.',
  'judged.tie-rule-open':
    'Post “{post}”: {names} tie for the last of {places} places with {score}, and how ties are decided is still open.\nFill it in on sheet 方案.',
  'judged.extra-test-missing':
    '{who} ({post}) ties for the last of {places} places with {score} and has no score in the extra test.\nHold it and fill in column 加试成绩.',
  'judged.extra-tests-equal':
    'Post “{post}”: {names} tie for the last of {places} places with {score}, and the extra test was equal too.\nHold another one and fill in the new scores.',
  'judged.scores-missing': '{who} has no scores yet.\nFill them in, or choose a status for who did not take part.',
  'judged.too-few': '“{column}” has {have} scores and needs at least {need},\ncomplete them',
  'judged.scores-too-few':
    '{who}: “{column}” has {have} scores and needs at least {need}, so there is no result.\nComplete them, or choose a status for who did not take part.',
  'judged.scores-blank':
    '{who}: {count} scores are blank (“{columns}” …); the other {have} are counted.\nFill them in, or confirm that the judges gave none.',
  'judged.recused-scored': 'judge {judge}, who must recuse, gave a score,\nclear it',
  'judged.score-of-recused':
    'Judge {judge} must not score {who} ({relation}), but “{column}” has a score.\nClear it, or correct the recusal if that is wrong.',
  'judged.judges-silent': 'No scores at all from {judges}.\nFill them in, or confirm that there are no such judges.',
  'judged.panel-short': 'Panel {panel} has {have} judges and should have at least {need}.\nAdd judges and their names.',
  'judged.panel-large': 'Panel {panel} has {have} judges and should have at most {most}.\nCheck the list of judges.',
  'judged.panel-outside':
    'Panel {panel} has {have} judges from outside and should have at least {need}.\nChange the panel, or fill in column 来自外单位.',
  'judged.panel-even': 'Panel {panel} has {have} judges; the number should be odd.\nChange the number of judges.',
  'judged.judges-unnamed':
    'Panel {panel}: {judges} have no names.\nFill them in, so that signatures and recusals can be checked.',
  'judged.judge-twice': 'Panel {panel}: judge {judge} is listed twice.\nCheck the list of judges.',
  'judged.recusal-unknown':
    'Judge {judge} is to recuse for “{name}”, who is not in this stage.\nCheck the name; put 、 between several.',
  'judged.panel-unknown': '{who}: panel {panel} should be from 1 to {most}.\nCorrect it.',
  'judged.post-before-panels':
    'The people for post “{post}” are before panels {panels}; one post should have one panel.\nChange the panels.',
  'judged.panel-factor': 'Panel {panel}: {count} people with a score, mean {mean}, factor {factor}.',
  'judged.panel-uncorrectable':
    'No factor can be worked out for the {count} people of panel {panel} (mean {mean}): the mean is 0, or standard scores are used and all its scores are equal.\nCheck the scores; if they are right, choose another method in 方案 and give the reason.',
  'judged.panel-not-corrected': 'Panel {panel} has no factor, so that the score is not corrected.',
  'judged.corrected': 'panel {panel}: {before} before the correction, factor {factor}, {after} after it',
  'judged.corrected-outside':
    'After the correction the score of {who} is {score}, outside the full mark; {limit} counts.\nConfirm it, or choose another method.',
  'judged.structures-conflict':
    'Interview methods, elements and classes of judges exclude each other, and the scheme has several.\nKeep one on sheet 方案.',
  'judged.elements-total':
    'The elements add up to {total}, but the full mark is {fullMark}.\nCorrect it on sheet 方案.',
  'judged.activity-unknown':
    '“{name}” is to be voted on, but is none of the activities: {known}.\nCorrect it in the sheet “方案”; enter “无” where none is voted on.',
  'judged.agreement-order':
    'Post “{post}”: the judges of {classes} agree by {rate} ({count} of {all} pairs of people in the same order); {least} or more is asked for.\nThis changes no score. Where it is lower, check the scores and give a reason.',
  'judged.agreement-scores':
    'Post “{post}”: the judges of {classes} agree by {rate} (lower mean ÷ higher mean, on average over {all} people); {least} or more is asked for.\nThis changes no score. Where it is lower, check the scores and give a reason.',
  'judged.class-sizes':
    'Each class of judges ({classes}) needs its number of judges, at least 1.\nCorrect it on sheet 方案.',
};
