import type { RosterMessages } from '../../domain/messages/roster';

export const rosterTexts: Record<keyof RosterMessages, string> = {
  'roster.sheet-unknown':
    'There is no sheet “{sheet}”. The sheets are: {sheets}.\nChoose one of them.\n(Command line: correct the name after --sheet.)',
  'roster.two-sheets':
    'More than one sheet looks like a roster: {sheets}.\nSay which one to use.\n(Command line: for example {flag}.)',
  'roster.header-not-found':
    'No roster header was found in: {sheets}. A row with 姓名 (name) and at least two more columns was expected, with people below it.\nSay which sheet has the roster and which rows are its header.\n(Command line: name the sheet with --sheet or the header rows with --header, for example --header 3-4.)',
  'roster.header-rows-outside':
    'Sheet “{sheet}” has no rows {first}–{last} for a header.\nCheck the rows of the header.\n(Command line: --header, for example --header 3-4.)',
  'roster.no-people':
    'Sheet “{sheet}” has its header in rows {first}–{last} but nobody below it.\nCheck the roster, or choose another sheet or other header rows.\n(Command line: choose with --sheet and --header.)',
  'roster.second-table':
    'Sheet “{sheet}”, row {row} is another header with its columns in a different order.\nPut the two tables on separate sheets, or delete one.',
  'roster.column-missing':
    'There is no column “{field}”, and it is needed. Unused columns: {columns}.\nSay which one it is.\n(Command line: {flag}, with the column letter for the question mark.)',
  'roster.column-not-found':
    'There is no column “{field}”; conditions that need it stay unverified.\nIf the roster has it, say which one it is.\n(Command line: {flag}, with the column letter for the question mark.)',
  'roster.column-perhaps':
    'There is no column of its own for “{field}”; conditions that need it stay unverified. It may be in: {candidates}.\nIf so, say which one it is.\n(Command line: {flag}.)',
  'roster.column-unsure':
    'It is not clear which column is “{field}”. It may be: {candidates}.\nChoose one.\n(Command line: for example {flag}.)',
  'roster.column-outside':
    'Column {column}, chosen for “{field}”, is outside the sheet; the last column is {last}.\nChoose another one.\n(Command line: correct --map.)',
  'roster.column-empty':
    'Column {column}, chosen for “{field}”, is empty below the header.\nChoose another one, or none.\n(Command line: correct --map.)',
  'roster.column-twice':
    'Column {column} is chosen for {fields}.\nA column can be only one thing; correct it.\n(Command line: correct --map.)',
  'roster.column-too-many': '“{field}” can be one column only, but {columns} are chosen.\nKeep one.',
  'roster.hidden-rows':
    'Hidden rows were read too, {count} people: rows {rows}.\nDelete from the roster whoever should not take part.',
  'roster.name-blank': 'Row {row} has data but no name.\nFill in the name, or delete the row if it is nobody.',
  'roster.name-unreadable':
    'Row {row}, {field}: “{value}” does not look like a name.\nCorrect it, or delete the row if it is nobody.',
  'roster.name-merged':
    'Rows {first}–{last}: the name cell is merged over them ({name}); only row {first} was read. One person needs one row.\nUnmerge and correct it.',
  'roster.cell-error':
    'Row {row}, {field} ({cell}): the formula shows {value}. A readable value is expected.\nCorrect the formula or type the value.',
  'roster.date-unreadable': 'Row {row}, {field}: “{value}” is not a date.\nWrite it like 1978.05 or 1978-05-12.',
  'roster.date-month-missing': 'Row {row}, {field}: “{value}” has no month.\nWrite it like 1978.05 or 1978-05-12.',
  'roster.date-january-or-october':
    'Row {row}, {field}: the number {value} may be January, or October that lost its zero.\nType it as text: {january} or {october}.',
  'roster.date-open': 'Row {row}, {field}: “{value}” is not a date.\nWrite the date on which it began, like 2009.03.',
  'roster.date-two': 'Row {row}, {field}: “{value}” has two dates where one is expected.\nCheck and keep one.',
  'roster.sex-unreadable': 'Row {row}, {field}: “{value}” is neither 男 (male) nor 女 (female).\nCorrect it.',
  'roster.education-unreadable':
    'Row {row}, {field}: “{value}” names no level of education.\nWrite it like 大专, 本科, 研究生 or 本科（在职）.',
  'roster.education-unfinished':
    'Row {row}, {field}: “{value}” is not a completed education.\nCheck, and enter the level that was completed.',
  'roster.education-mode-differs':
    'Row {row}, {field}: “{value}” contradicts the mode of study of this column.\nCheck, and enter it in the right column.',
  'roster.level-unreadable':
    'Row {row}, {field}: “{value}” is no known level.\nWrite it like 副科级, 正科级, 主任科员 or 三级主任科员.',
  'roster.level-two':
    'Row {row}, {field}: “{value}” has two different levels where one is expected.\nCheck and keep one.',
  'roster.id-number-stored-as-number':
    'Row {row}, {field}: the number is stored as a numeric value ({value}), so its last digits are lost.\nEnter it again as text from the card.',
  'roster.id-number-unreadable':
    'Row {row}, {field}: “{value}” is not an ID number of 18 (or formerly 15) characters.\nCorrect it.',
  'roster.id-check-digit-wrong':
    'Row {row}, {field}: the check digit of {value} is wrong; a digit may be mistyped.\nCompare it with the card.',
  'roster.id-region-unknown':
    'Row {row}, {field}: {value} does not begin with the code of a province; it may be mistyped.\nCompare it with the card.',
  'roster.id-date-impossible':
    'Row {row}, {field}: {value} contains a birth date that does not exist; it may be mistyped.\nCompare it with the card.',
  'roster.id-birth-differs':
    'Row {row}: the ID number says born {id}, the birth column says {birth}. They should agree.\nCheck the file and the card.',
  'roster.id-sex-differs':
    'Row {row}: the ID number says {id}, the sex column says {sex}. They should agree.\nCheck both.',
  'roster.political-status-unreadable':
    'Row {row}, {field}: “{value}” is not known.\nWrite it like 中共党员, 中共预备党员, 共青团员, 民革党员 or 群众.',
  'roster.staff-category-unreadable':
    'Row {row}, {field}: “{value}” is no known staff category.\nWrite it like 行政编制, 事业编制, 集体编制, 借用 or 编外.',
  'roster.staff-category-doubtful':
    'Row {row}, {field}: “{value}” names two staff categories where one is expected.\nCheck, and enter one.',
  'roster.assessment-unreadable':
    'Row {row}, {field}: “{value}” is no known grade.\nWrite 优秀, 称职, 基本称职, 不称职 or 不定等次.',
  'roster.assessment-several':
    'Row {row}, {field}: “{value}” has several grades in a column of one year.\nEnter one grade.',
  'roster.assessment-count-differs':
    'Row {row}, {field}: “{value}” has {found} grades, the header speaks of {expected} years.\nEnter one grade per year.',
  'roster.title-unreadable':
    'Row {row}, {field}: “{value}” names no level of professional title.\nWrite it like 工程师, 高级农艺师 or 中级.',
  'roster.job-grade-unreadable':
    'Row {row}, {field}: “{value}” is no job grade.\nWrite it like 管理九级 or 专技十二级.',
  'roster.registered-at-unreadable':
    'Row {row}, {field}: “{value}” is not a date with or without a time.\nWrite it like 2012-03-07 16:30.',
  'roster.registered-at-no-year': 'Row {row}, {field}: “{value}” has no year.\nWrite it like 2012-03-07 16:30.',
  'roster.training-unreadable': 'Row {row}, {field}: “{value}” is neither 是 (yes) nor 否 (no).\nCorrect it.',
  'roster.rank-unreadable': 'Row {row}, {field}: “{value}” is not a place in a ranking.\nEnter a whole number from 1.',
  'roster.recommendation-unreadable':
    'Row {row}, {field}: “{value}” is neither 个人自荐 (self) nor 组织推荐 (organisation).\nCorrect it.',
  'roster.post-unreadable': 'Row {row}, {field}: “{value}” is not the name of a post.\nCorrect it.',
  'roster.post-perhaps-several':
    'Row {row}, {field}: “{value}” was read as one post. If it is several, number them (like 1.办公室主任 2.财务科科长).\nCheck it.',
};
