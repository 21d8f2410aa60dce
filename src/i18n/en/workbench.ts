import type { workbenchTexts as zh } from '../zh-CN/workbench';

export const workbenchTexts: Record<keyof typeof zh, string> = {
  title: 'Xuanba workbench',
  open: 'Open…',
  save: 'Save',
  sample: 'Sample roster',
  pane: 'Xuanba',
  grid: 'Spreadsheet',
  close: 'Close',
  cancel: 'Cancel',
  saveAnyway: 'Save anyway',
  sampleName: 'sample-roster.xlsx',
  welcome:
    'This is a sample roster: press "New selection" on the right to make a campaign of it, or open your own roster.',
  opening: 'Opening "{file}"…',
  saving: 'Saving…',
  unsaved: 'Unsaved changes',
  downloaded: 'Saved as "{file}".',
  restored: 'Restored "{file}", which was not saved last time.',
  draftsOff: 'This browser cannot keep changes: save before you reload or close the page.',
  lost: 'The saved file will differ from the original:',
  dropHere: 'Drop to open the file',
  notOpened: 'It was not opened; the open workbook is as before.',
  notKept: 'Some changes were not kept:',
  locked: 'This cell is protected and cannot be changed.',
  notInGrid:
    'Cells can be filled in and changed here. Insert or delete rows and columns and change formats in Excel or WPS.',
  errorText: 'Why: {text}',
  calculating: 'Calculating…',
  calculated: 'Calculated',
};
