import type { JudgesMessages } from '../../domain/messages/judges';

export const judgesTexts: Record<keyof JudgesMessages, string> = {
  'judges.nothing-judged': 'The campaign has no scores of judges yet.\nEnter them first.',
  'judges.statistics-done': 'Statistics of the judges of {stages}, {rows} rows.',
  'draw.prepared': '{judges} judges who can be drawn, {relations} relations.',
  'draw.sheets-missing':
    'There is no sheet {sheets}.\nRun “Drawing panels 1: judges and recusals” first, and fill them in.\n(command line: xuanba tool draw-panels-prepare)',
  'draw.nobody':
    'There is nobody to draw: the interview is not open, and no list of people was named.\nAdvance to the interview, or name the sheet of the people.\n(command line: --sheet SHEET)',
  'draw.posts-missing':
    'Somebody has no post, so that posts cannot be drawn.\nFill them in, or draw people.\n(command line: --option unit=person)',
  'draw.judge-unnamed': 'This row has no name of a judge.\nFill it in, or clear the row.',
  'draw.judge-twice': 'Judge {name} is listed twice.\nKeep one row; put the unit behind the names of two namesakes.',
  'draw.outside-open': 'It is not said whether judge {name} comes from outside.\nChoose it in the list.',
  'draw.judges-short':
    'There are {have} judges, and {panels} panels of {size} need {need}.\nAdd judges, or take fewer panels or smaller ones.',
  'draw.outside-short':
    'There are {have} judges from outside, and {panels} panels need {need}.\nAdd some, or ask for fewer.',
  'draw.outside-many': 'A panel of {size} judges cannot have {outside} from outside.\nCorrect it.',
  'draw.relation-incomplete': 'This row has only one of judge and person.\nFill it in, or clear the row.',
  'draw.relation-judge-unknown':
    'Judge {name} of a relation is not among those who can be drawn.\nCheck the name; nothing is to be done for who is not drawn.',
  'draw.relation-person-unknown':
    '{name} of a relation is not among the people who are drawn.\nCheck the name or number; nothing is to be done for who does not take part.',
  'draw.judge-is-person':
    'Judge {name} has the name of somebody who competes.\nMake sure that they are two people; if not, take the judge out.',
  'draw.panel-empty': 'Nobody was drawn to panel {panels}.\nTake fewer panels, or draw people.',
  'draw.no-draw':
    'In each of {attempts} draws somebody came before a judge who must recuse; the best of them has {conflicts}.\nTake other judges, or draw people.',
  'draw.done':
    'Drawing panels: seed “{seed}”, draw {attempt} counts, {judges} judges and {people} people in {panels} panels.',
};
