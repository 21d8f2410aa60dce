import type { RosterMessages } from '../../domain/messages/roster';

export const rosterTexts: Record<keyof RosterMessages, string> = {
  'roster.sheet-unknown':
    '没有名为“{sheet}”的工作表。现有工作表：{sheets}。\n请改选其中一张。\n（命令行：改正 --sheet 后的名称）',
  'roster.two-sheets': '有多张工作表像名册：{sheets}。\n请指定用哪一张。\n（命令行：例如 {flag}）',
  'roster.header-not-found':
    '在工作表（{sheets}）中没有找到名册的表头：应有一行写着“姓名”和另外至少两栏（如性别、出生年月、竞聘职位），下面有人员。\n请指明名册在哪张工作表、表头在第几行。\n（命令行：用 --sheet 指定工作表，或用 --header 指定表头行，如 --header 3-4）',
  'roster.header-rows-outside':
    '工作表“{sheet}”没有第{first}–{last}行可作表头。\n请核对表头的行号。\n（命令行：--header，如 --header 3-4）',
  'roster.no-people':
    '工作表“{sheet}”第{first}–{last}行是表头，但下面没有人员。\n请检查名册，或另选工作表、另指表头行。\n（命令行：用 --sheet、--header 指定）',
  'roster.second-table':
    '工作表“{sheet}”第{row}行又是一个表头，栏目顺序与前面的不同。\n请把两张表分开放在两个工作表，或删去其中一张。',
  'roster.column-missing':
    '没有找到“{field}”栏，没有它不能继续。未用的列：{columns}。\n请指明在哪一列。\n（命令行：{flag}，把问号换成列号）',
  'roster.column-not-found':
    '没有找到“{field}”栏，有关条件将为待核实。\n如果名册中有，请指明在哪一列。\n（命令行：{flag}，把问号换成列号）',
  'roster.column-perhaps':
    '没有单独的“{field}”栏，有关条件将为待核实。可能在：{candidates}。\n如果是，请指明。\n（命令行：{flag}）',
  'roster.column-unsure': '不能确定哪一栏是“{field}”，可能是：{candidates}。\n请指明。\n（命令行：例如 {flag}）',
  'roster.column-outside':
    '为“{field}”指定的列 {column} 不在表内，最后一列是 {last}。\n请改指别的列。\n（命令行：更正 --map）',
  'roster.column-empty':
    '为“{field}”指定的列 {column} 在表头以下没有内容。\n请改指别的列，或不使用这一列。\n（命令行：更正 --map）',
  'roster.column-twice': '列 {column} 同时被指定为{fields}。\n一列只能作一项，请更正。\n（命令行：更正 --map）',
  'roster.column-too-many': '“{field}”只能是一列，却指定了 {columns}。\n请只保留一列。',
  'roster.hidden-rows': '隐藏的行也已读入，共{count}人：第{rows}行。不应参加的，\n请先从名册删去。',
  'roster.name-blank': '第{row}行有内容但“姓名”为空，应填写姓名，\n请补填；不是人员的，请删去该行。',
  'roster.name-unreadable': '第{row}行“{field}”为“{value}”，不像姓名，\n请更正；不是人员的，请删去该行。',
  'roster.name-merged':
    '第{first}–{last}行的姓名单元格合并为一格（{name}），只读了第{first}行，应一人一行，\n请取消合并后改正。',
  'roster.cell-error': '第{row}行“{field}”（{cell}）的公式出错：{value}，应为可读的内容，\n请更正公式或直接填写。',
  'roster.date-unreadable': '第{row}行“{field}”为“{value}”，应为年月或年月日（如 1978.05、1978-05-12），\n请更正。',
  'roster.date-month-missing': '第{row}行“{field}”为“{value}”，缺少月份，应为年月或年月日（如 1978.05），\n请补全。',
  'roster.date-january-or-october':
    '第{row}行“{field}”为数字 {value}，可能是1月，也可能是末尾的0丢失的10月，应写明月份，\n请改为文本 {january} 或 {october}。',
  'roster.date-open': '第{row}行“{field}”为“{value}”，应为起始的年月或年月日（如 2009.03），\n请更正。',
  'roster.date-two': '第{row}行“{field}”为“{value}”，有两个日期，应只有一个，\n请核对后保留一个。',
  'roster.sex-unreadable': '第{row}行“{field}”为“{value}”，应为“男”或“女”，\n请更正。',
  'roster.education-unreadable':
    '第{row}行“{field}”为“{value}”，看不出学历层次，应如 大专、本科、研究生、本科（在职），\n请更正。',
  'roster.education-unfinished':
    '第{row}行“{field}”为“{value}”，肄业、结业或在读不等于取得学历，\n请核实后填写已取得的学历。',
  'roster.education-mode-differs': '第{row}行“{field}”为“{value}”，与本栏的学习形式不符，\n请核对后填入相应的栏。',
  'roster.level-unreadable':
    '第{row}行“{field}”为“{value}”，看不出职级，应如 副科级、正科级、主任科员、三级主任科员，\n请更正。',
  'roster.level-two': '第{row}行“{field}”为“{value}”，有两个不同的层次，应只有一个，\n请核对后保留一个。',
  'roster.id-number-stored-as-number':
    '第{row}行“{field}”按数字存放（{value}），末几位已经丢失，应为文本，\n请按证件重新录入（先将单元格设为文本格式）。',
  'roster.id-number-unreadable': '第{row}行“{field}”为“{value}”，应为18位（或旧证15位）身份证号，\n请更正。',
  'roster.id-check-digit-wrong': '第{row}行“{field}”{value} 的校验位不对，可能有一位录错，\n请按证件核对。',
  'roster.id-region-unknown': '第{row}行“{field}”{value} 的前两位不是省级代码，可能录错，\n请按证件核对。',
  'roster.id-date-impossible': '第{row}行“{field}”{value} 中的出生日期不存在，可能录错，\n请按证件核对。',
  'roster.id-birth-differs':
    '第{row}行身份证号中的出生日期为 {id}，“出生年月”为 {birth}，两者应一致，\n请按档案和证件核对。',
  'roster.id-sex-differs': '第{row}行身份证号表示的性别为{id}，“性别”为{sex}，两者应一致，\n请核对。',
  'roster.political-status-unreadable':
    '第{row}行“{field}”为“{value}”，应如 中共党员、中共预备党员、共青团员、民革党员、群众，\n请更正。',
  'roster.staff-category-unreadable':
    '第{row}行“{field}”为“{value}”，看不出编制性质，应如 行政编制、事业编制、集体编制、借用、编外，\n请更正。',
  'roster.staff-category-doubtful': '第{row}行“{field}”为“{value}”，同时有两种编制性质，应只有一种，\n请核实后填写。',
  'roster.assessment-unreadable':
    '第{row}行“{field}”为“{value}”，应如 优秀、称职、基本称职、不称职、不定等次，\n请更正。',
  'roster.assessment-several': '第{row}行“{field}”为“{value}”，本栏只是一个年度，应只有一个等次，\n请更正。',
  'roster.assessment-count-differs':
    '第{row}行“{field}”为“{value}”，有{found}个等次，表头为{expected}年，应每年一个，\n请补全。',
  'roster.title-unreadable': '第{row}行“{field}”为“{value}”，看不出职称级别，应如 工程师、高级农艺师、中级，\n请更正。',
  'roster.job-grade-unreadable': '第{row}行“{field}”为“{value}”，应如 管理九级、专技十二级，\n请更正。',
  'roster.registered-at-unreadable':
    '第{row}行“{field}”为“{value}”，应为日期或日期和时间（如 2012-03-07 16:30），\n请更正。',
  'roster.registered-at-no-year': '第{row}行“{field}”为“{value}”，缺少年份，应如 2012-03-07 16:30，\n请补全。',
  'roster.training-unreadable': '第{row}行“{field}”为“{value}”，应为“是”或“否”，\n请更正。',
  'roster.rank-unreadable': '第{row}行“{field}”为“{value}”，应为名次（正整数），\n请更正。',
  'roster.recommendation-unreadable': '第{row}行“{field}”为“{value}”，应为“个人自荐”或“组织推荐”，\n请更正。',
  'roster.post-unreadable': '第{row}行“{field}”为“{value}”，应为职位名称，\n请更正。',
  'roster.post-perhaps-several':
    '第{row}行“{field}”为“{value}”，按一个职位读入；如果是几个，应编号写明（如 1.办公室主任 2.财务科科长），\n请核对。',
};
