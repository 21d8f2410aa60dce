import type { DocumentMessages } from '../../domain/messages/documents';

export const documentTexts: Record<keyof DocumentMessages, string> = {
  'document.kind-unknown': 'There is no document “{typed}”; there are {known}.\nCorrect the name.',
  'document.stage-not-closed':
    '“{document}” cannot be made while “{stage}” is not closed.\nClose the stage “{stage}” first.',
  'document.stage-not-begun':
    '“{document}” cannot be made before “{stage}” has begun.\nClose the stage “{before}” first, so that “{stage}” begins.',
  'document.no-stage': 'The scheme does not have {stages}, so that there is no “{document}”.',
  'document.by-committee': 'The committee decides without a ballot, so that there is no “{document}”.',
  'document.nobody': 'There is nobody and no post that needs “{document}”.',
  'document.nobody-of-person':
    'There is no “{document}” for {person}.\nCheck whether this person took part in the stages.',
  'document.not-per-person': '“{document}” is not made per person, so that nobody can be named.\nLeave the person out.',
  'document.person-unknown': 'The campaign has nobody called “{person}”.\nCheck the name, or give the number.',
  'document.nothing-to-make': 'There is no document to make now.\nAdvance to a stage that has documents first.',
  'document.open-parameter':
    'The parameter “{title}” is still open; the announcement says “待定”.\nFill it in on sheet 方案 and make it again.',
  'document.openings-open':
    'These posts have no number of openings; the announcement says “待定”: {posts}.\nFill it in on sheet 职位 and make it again.',
  'document.no-stroke-order':
    'This program cannot order names by strokes; lists keep the order of the campaign.\nOrder them by hand, or make them with the command line or a newer browser.',
  'document.out-not-folder': '“{folder}” is a file, not a folder.\nGive another folder.',
  'document.cannot-save':
    'The pane cannot save files here.\nSave the campaign, open it in the workbench (browser) and make the documents there, or have them made with the command line.',
  'document.not-saved':
    'The documents were not saved: {reason}.\nTry again; if it does not help, open the campaign in the workbench (browser) and make them there.',
};
