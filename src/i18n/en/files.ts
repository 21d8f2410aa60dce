import type { FileMessages } from '../../domain/messages/files';

export const fileTexts: Record<keyof FileMessages, string> = {
  'file.not-found': 'There is no file “{file}”. Check the path and name.',
  'file.unreadable':
    'File “{file}” cannot be opened: no permission, or another program holds it. Close that program or change the permission.',
  'file.is-folder': '“{file}” is a folder, not a workbook. Name a file in it.',
  'file.too-large':
    'File “{file}” has {size} MB, over the limit of {limit} MB. Remove pictures and the like, or split it.',
  'file.output-exists': '“{file}” exists and was kept. Choose another name, or add --force to replace it.',
  'file.output-is-input': 'Output “{file}” is the roster itself, which is never changed. Choose another name by --out.',
  'file.output-extension': 'Output “{file}” must end in .xlsx. Correct --out.',
  'file.folder-missing': 'Folder “{folder}” does not exist. Make it, or choose another place by --out.',
  'file.unwritable':
    '“{file}” cannot be written: no permission, or it is open in Excel or WPS. Close it or choose another place.',
  'file.disk-full':
    'The disk is full: “{file}” was not written, existing files are as before. Free some space or choose another place.',
  'option.unknown': 'There is no option “{option}”. See --help.',
  'option.value-missing': 'Option “{option}” needs a value. Add it.',
  'option.required': 'Option “{option}” is required. Add it, or see --help.',
  'option.argument-missing': 'Argument “{argument}” is missing. Add it, or see --help.',
  'option.too-many-arguments': 'Command “{command}” has too many arguments. Quote file names that contain blanks.',
  'option.command-unknown': 'There is no command “{command}”. See --help.',
  'option.answer-wrong':
    '--answer is “{typed}”, expected parameter=value, e.g. --answer asOf=2012-05-31. Correct it and try again.',
  'option.answer-twice': 'Parameter “{id}” is given twice by --answer. Keep one.',
};
