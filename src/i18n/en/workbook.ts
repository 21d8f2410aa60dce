import type { WorkbookMessages } from '../../domain/messages/workbook';

export const workbookTexts: Record<keyof WorkbookMessages, string> = {
  'workbook.empty':
    'File "{file}" is empty (0 bytes); a spreadsheet is expected. A download or copy may not have finished.\nGet the file again.',
  'workbook.too-big':
    'File "{file}" has {megabytes} MB; the limit is {limit} MB.\nRemove pictures, attachments or unrelated sheets, save, and open it again.',
  'workbook.unpacks-too-big':
    'File "{file}" unpacks to more than the limit ({limit}) and was not opened, to be safe.\nIn Excel or WPS, copy the roster to a new workbook, save it as .xlsx and try again.',
  'workbook.too-many-parts':
    'File "{file}" contains more than {limit} parts, which no ordinary workbook does; it was not opened.\nIn Excel or WPS, copy the roster to a new workbook, save it as .xlsx and try again.',
  'workbook.password-protected':
    'File "{file}" needs a password to open and cannot be read.\nOpen it in Excel or WPS, remove the password, save, and try again.',
  'workbook.not-spreadsheet':
    'File "{file}" is not a spreadsheet; it seems to be {kind}. Choose an .xlsx, .xls or .csv file.\nIf the roster is in another kind of file, copy it into Excel or WPS and save it as .xlsx first.',
  'workbook.resave-needed':
    'File "{file}" is {kind}, which cannot be read directly.\nOpen it in Excel or WPS, save it as "Excel Workbook (.xlsx)" and try again.',
  'workbook.damaged':
    'File "{file}" is damaged or incomplete ({part}) and cannot be read.\nGet the original again; if Excel or WPS can repair it, save it as .xlsx and try again.',
  'workbook.external-entities':
    'Part "{part}" of file "{file}" declares external entities, which no ordinary workbook does; it was not opened, to be safe.\nCheck where the file comes from, save it as .xlsx from Excel or WPS and try again.',
  'workbook.shared-editing':
    'File "{file}" is a shared workbook with tracked changes; sheets cannot be added.\nTurn sharing off in Excel or WPS, save, and try again.',
  'workbook.no-sheets':
    'File "{file}" has no sheet that can be read; at least one is expected.\nCheck that it is the right file.',
  'workbook.sheet-too-large':
    'Sheet "{sheet}" spans too many cells: more than {limit}.\nDelete the superfluous rows and columns around the roster (or something typed far away), save, and try again.',
  'workbook.macros-dropped':
    'File "{file}" contains macros. The result is saved as .xlsx without them; everything else is unchanged.\nKeep the original file if the macros are needed.',
  'workbook.template-converted':
    'File "{file}" is a template.\nThe result is saved as an ordinary workbook (.xlsx); the template itself does not change.',
  'workbook.signature-dropped':
    'File "{file}" is digitally signed. Adding sheets makes the signature invalid, so the result carries none.\nKeep the original file if the signature is needed.',
  'workbook.converted':
    'File "{file}" is {kind} and was turned into .xlsx by its cell values; formats, formulas, comments, pictures and hidden rows are not carried over.\nTo keep them, save it as .xlsx from Excel or WPS and open that.',
  'workbook.sheet-exists':
    'The workbook already has a sheet "{sheet}" which this program did not make, so it is not overwritten; nothing was changed.\nRename that sheet and try again.',
  'workbook.text-too-long':
    'Sheet "{sheet}", cell {cell} has {length} characters; an Excel cell holds at most {limit}. Nothing was changed.\nShorten the text and try again.',
  'workbook.array-part':
    'Cell {cell} of sheet "{sheet}" belongs to an array formula and cannot be changed alone; this change was not kept.\nChange the cell that has the formula, or do it in Excel or WPS and open the file again.',
  'workbook.table-header':
    'Cell {cell} of sheet "{sheet}" is the heading of a table and cannot be changed here; this change was not kept.\nChange it in Excel or WPS, save, and open the file again.',
  'workbook.sheet-not-editable':
    'Sheet "{sheet}" is stored in an unusual way and its cells cannot be changed here; the changes of this sheet were not kept.\nSave it as .xlsx with Excel or WPS and open it again.',
  'workbook.not-shown': '"{file}" is not shown: the page has failed.\nReload the page and open it once more.',
  'workbook.unsaved':
    '"{file}" has changes that were not saved; with another workbook they are gone.\nCancel, press "Save", and open it then.',
  'workbook.no-such-cell':
    'The workbook has no cell {cell} in sheet "{sheet}", or that sheet is hidden.\nCheck again and retry.',
  'workbook.structure-protected':
    'The structure of the workbook is protected, so sheets can be neither added nor replaced; nothing was changed.\nOn the Review tab click Protect Workbook to unprotect it; it can be protected again afterwards.',
  'workbook.sheet-protected':
    'Sheet "{sheet}" is protected, and the formula in its cell {cell} refers to the campaign sheets that are updated, so it has to be written again; nothing was changed.\nUnprotect that sheet first; it can be protected again afterwards.',
  'workbook.cell-editing':
    'A cell is being typed into, so Excel cannot do anything else; nothing was changed.\nPress Enter to finish, and try again.',
  'workbook.host-refused':
    'The spreadsheet program did not finish ({reason}); nothing was changed.\nSave the workbook and try again; if that does not help, close the workbook and open it again.',
  'workbook.leftover-sheets':
    'What had been done could not be taken back; sheets whose names begin with "{prefix}" may be left.\nUndo, or close the workbook without saving and open it again.',
  'workbook.looks-missing':
    'This version of WPS does not do {looks}; everything else is written, and no data is affected.',
  'workbook.taken-back':
    'Writing the campaign was interrupted last time; the workbook is again what it was before.\nPlease do that again.',
  'workbook.merges-unread':
    'This version of Excel does not tell which cells are merged; merged headers and cells are read by their top left cell only.\nCheck which column is which; where the roster has merged cells, unmerge and fill them first.',
};
