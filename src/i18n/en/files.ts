import type { FileMessages } from '../../domain/messages/files';

export const fileTexts: Record<keyof FileMessages, string> = {
  'file.not-found': 'There is no file “{file}”.\nCheck the path and name.',
  'file.unreadable':
    'File “{file}” cannot be opened: no permission, or another program holds it.\nClose that program or change the permission.',
  'file.no-reader':
    'The program here is too old for the pane to read files.\nPaste the entries into the sheet of the stage, or use the workbench or the command line.',
  'file.reader-not-loaded':
    'The part that reads files could not be loaded.\nCheck the network, open the pane again and retry.',
  'file.is-folder': '“{file}” is a folder, not a workbook.\nName a file in it.',
  'file.too-large':
    'File “{file}” has {size} MB, over the limit of {limit} MB.\nRemove pictures and the like, or split it.',
  'file.output-exists': '“{file}” exists and was kept.\nChoose another name, or add --force to replace it.',
  'file.output-is-input':
    'Output “{file}” is the roster itself, which is never changed.\nChoose another name by --out.',
  'file.output-extension': 'Output “{file}” must end in {extension}.\nCorrect --out.',
  'file.folder-missing': 'Folder “{folder}” does not exist.\nMake it, or choose another place by --out.',
  'file.unwritable':
    '“{file}” cannot be written: no permission, or it is open in Excel or WPS.\nClose it or choose another place.',
  'file.disk-full':
    'The disk is full: “{file}” was not written, existing files are as before.\nFree some space or choose another place.',
  'option.unknown': 'There is no option “{option}”.\nSee --help.',
  'option.value-missing': 'Option “{option}” needs a value.\nAdd it.',
  'option.value-wrong': 'Option “{option}” has a wrong value, expected one of {expected}.\nCorrect it.',
  'option.required': 'Option “{option}” is required.\nAdd it, or see --help.',
  'option.argument-missing': 'Argument “{argument}” is missing.\nAdd it, or see --help.',
  'option.too-many-arguments': 'Command “{command}” has too many arguments.\nQuote file names that contain blanks.',
  'option.command-unknown': 'There is no command “{command}”.\nSee --help.',
  'option.number-wrong': '{option} says “{typed}”, which should be a whole number from 1.\nCorrect it and try again.',
  'option.answer-wrong':
    '--answer is “{typed}”, expected parameter=value, e.g. --answer asOf=2012-05-31.\nCorrect it and try again.',
  'option.answer-twice': 'Parameter “{id}” is given twice by --answer.\nKeep one.',
};
