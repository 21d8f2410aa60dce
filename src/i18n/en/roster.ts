import type { RosterMessages } from '../../domain/messages/roster';

export const rosterTexts: Record<keyof RosterMessages, string> = {
  'roster.sheet-unknown': 'There is no sheet “{sheet}”. The sheets are: {sheets}. Correct the name after --sheet.',
  'roster.two-sheets': 'More than one sheet looks like a roster: {sheets}. Say which one to use, for example {flag}.',
  'roster.header-not-found':
    'No roster header was found in: {sheets}. A row with 姓名 (name) and at least two more columns was expected, with people below it. Name the sheet with --sheet or the header rows with --header, for example --header 3-4.',
  'roster.header-rows-outside':
    'Sheet “{sheet}” has no rows {first}–{last} for a header. Check the rows after --header, for example --header 3-4.',
  'roster.no-people':
    'Sheet “{sheet}” has its header in rows {first}–{last} but nobody below it. Check the roster, or choose with --sheet and --header.',
  'roster.second-table':
    'Sheet “{sheet}”, row {row} is another header with its columns in a different order. Put the two tables on separate sheets, or delete one.',
  'roster.column-missing':
    'There is no column “{field}”, and it is needed. Say which one it is, like {flag} (put the column letter for the question mark). Unused columns: {columns}.',
  'roster.column-not-found':
    'There is no column “{field}”; conditions that need it stay unverified. If the roster has it, say so with {flag} (put the column letter for the question mark).',
  'roster.column-perhaps':
    'There is no column of its own for “{field}”; conditions that need it stay unverified. It may be in: {candidates}. If so, use {flag}.',
  'roster.column-unsure':
    'It is not clear which column is “{field}”. It may be: {candidates}. Choose one, for example {flag}.',
  'roster.column-outside':
    'Column {column}, chosen for “{field}”, is outside the sheet; the last column is {last}. Correct --map.',
  'roster.column-empty': 'Column {column}, chosen for “{field}”, is empty below the header. Correct --map.',
  'roster.column-twice': 'Column {column} is chosen for {fields}. A column can be only one thing. Correct --map.',
  'roster.column-too-many': '“{field}” can be one column only, but {columns} are chosen. Keep one.',
  'roster.hidden-rows':
    'Hidden rows were read too, {count} people: rows {rows}. Delete from the roster whoever should not take part.',
  'roster.name-blank': 'Row {row} has data but no name. Fill in the name, or delete the row if it is nobody.',
  'roster.name-unreadable':
    'Row {row}, {field}: “{value}” does not look like a name. Correct it, or delete the row if it is nobody.',
  'roster.name-merged':
    'Rows {first}–{last}: the name cell is merged over them ({name}); only row {first} was read. One person needs one row. Unmerge and correct it.',
  'roster.cell-error':
    'Row {row}, {field} ({cell}): the formula shows {value}. A readable value is expected. Correct the formula or type the value.',
  'roster.date-unreadable': 'Row {row}, {field}: “{value}” is not a date. Write it like 1978.05 or 1978-05-12.',
  'roster.date-month-missing': 'Row {row}, {field}: “{value}” has no month. Write it like 1978.05 or 1978-05-12.',
  'roster.date-january-or-october':
    'Row {row}, {field}: the number {value} may be January, or October that lost its zero. Type it as text: {january} or {october}.',
  'roster.date-open': 'Row {row}, {field}: “{value}” is not a date. Write the date on which it began, like 2009.03.',
  'roster.date-two': 'Row {row}, {field}: “{value}” has two dates where one is expected. Check and keep one.',
  'roster.sex-unreadable': 'Row {row}, {field}: “{value}” is neither 男 (male) nor 女 (female). Correct it.',
  'roster.education-unreadable':
    'Row {row}, {field}: “{value}” names no level of education. Write it like 大专, 本科, 研究生 or 本科（在职）.',
  'roster.education-unfinished':
    'Row {row}, {field}: “{value}” is not a completed education. Check, and enter the level that was completed.',
  'roster.education-mode-differs':
    'Row {row}, {field}: “{value}” contradicts the mode of study of this column. Check, and enter it in the right column.',
  'roster.level-unreadable':
    'Row {row}, {field}: “{value}” is no known level. Write it like 副科级, 正科级, 主任科员 or 三级主任科员.',
  'roster.level-two':
    'Row {row}, {field}: “{value}” has two different levels where one is expected. Check and keep one.',
  'roster.id-number-stored-as-number':
    'Row {row}, {field}: the number is stored as a numeric value ({value}), so its last digits are lost. Enter it again as text from the card.',
  'roster.id-number-unreadable':
    'Row {row}, {field}: “{value}” is not an ID number of 18 (or formerly 15) characters. Correct it.',
  'roster.id-check-digit-wrong':
    'Row {row}, {field}: the check digit of {value} is wrong; a digit may be mistyped. Compare it with the card.',
  'roster.id-region-unknown':
    'Row {row}, {field}: {value} does not begin with the code of a province; it may be mistyped. Compare it with the card.',
  'roster.id-date-impossible':
    'Row {row}, {field}: {value} contains a birth date that does not exist; it may be mistyped. Compare it with the card.',
  'roster.id-birth-differs':
    'Row {row}: the ID number says born {id}, the birth column says {birth}. They should agree. Check the file and the card.',
  'roster.id-sex-differs':
    'Row {row}: the ID number says {id}, the sex column says {sex}. They should agree. Check both.',
  'roster.political-status-unreadable':
    'Row {row}, {field}: “{value}” is not known. Write it like 中共党员, 中共预备党员, 共青团员, 民革党员 or 群众.',
  'roster.staff-category-unreadable':
    'Row {row}, {field}: “{value}” is no known staff category. Write it like 行政编制, 事业编制, 集体编制, 借用 or 编外.',
  'roster.staff-category-doubtful':
    'Row {row}, {field}: “{value}” names two staff categories where one is expected. Check, and enter one.',
  'roster.assessment-unreadable':
    'Row {row}, {field}: “{value}” is no known grade. Write 优秀, 称职, 基本称职, 不称职 or 不定等次.',
  'roster.assessment-several':
    'Row {row}, {field}: “{value}” has several grades in a column of one year. Enter one grade.',
  'roster.assessment-count-differs':
    'Row {row}, {field}: “{value}” has {found} grades, the header speaks of {expected} years. Enter one grade per year.',
  'roster.title-unreadable':
    'Row {row}, {field}: “{value}” names no level of professional title. Write it like 工程师, 高级农艺师 or 中级.',
  'roster.job-grade-unreadable': 'Row {row}, {field}: “{value}” is no job grade. Write it like 管理九级 or 专技十二级.',
  'roster.registered-at-unreadable':
    'Row {row}, {field}: “{value}” is not a date with or without a time. Write it like 2012-03-07 16:30.',
  'roster.registered-at-no-year': 'Row {row}, {field}: “{value}” has no year. Write it like 2012-03-07 16:30.',
  'roster.training-unreadable': 'Row {row}, {field}: “{value}” is neither 是 (yes) nor 否 (no). Correct it.',
  'roster.rank-unreadable': 'Row {row}, {field}: “{value}” is not a place in a ranking. Enter a whole number from 1.',
  'roster.recommendation-unreadable':
    'Row {row}, {field}: “{value}” is neither 个人自荐 (self) nor 组织推荐 (organisation). Correct it.',
  'roster.post-unreadable': 'Row {row}, {field}: “{value}” is not the name of a post. Correct it.',
  'roster.post-perhaps-several':
    'Row {row}, {field}: “{value}” was read as one post. If it is several, number them (like 1.办公室主任 2.财务科科长). Check it.',
};
