import type { RuleTableMessages } from '../../domain/messages/rule-table';

export const ruleTableTexts: Record<keyof RuleTableMessages, string> = {
  'rule-table.empty': '“条件”中没有任何条件，应至少有一条，如“年龄<=45”。\n请补填。',
  'rule-table.columns':
    '“条件”有{columns}列而没有表头，应为3列（字段、比较、值）、4列（前加职位）或5列（后加说明），或一列文字。\n请加上表头或调整列数。',
  'rule-table.header-incomplete': '“条件”的表头缺少：{missing}。\n请补上。',
  'rule-table.header-twice': '“条件”的表头中重复：{columns}，各应只有一列。\n请只保留一列。',
  'rule-table.cell-error': '条件{where}：单元格的公式出错（{error}）。\n请更正公式或直接填写。',
  'rule-table.field-missing': '条件{where}：没有写明字段。\n请补填，如“年龄”。',
  'rule-table.field-unknown': '条件{where}：“{field}”不是可以比较的字段，可用的有：{fields}。\n请改正。',
  'rule-table.comparison-missing':
    '条件{where}：“{text}”没有比较方式（<=、>=、<、>、=、包含、属于）。\n请补填，如“年龄<=45”。',
  'rule-table.comparison-unknown':
    '条件{where}：比较方式“{comparison}”无法识别，应为 <=、>=、<、>、=、包含、属于之一。\n请改正。',
  'rule-table.comparison-senseless':
    '条件{where}：“{field}”不能用“{comparison}”比较，只能用 {comparisons}，后接{expected}，如“{example}”。\n请改写。',
  'rule-table.value-missing': '条件{where}：“{field}”没有写明与什么比较。\n请补填。',
  'rule-table.value-wrong': '条件{where}：“{field}”的值“{value}”无法识别，应为{expected}，如“{example}”。\n请改正。',
  'rule-table.or-first': '条件{where}：以“或”开头，上面却没有条件。\n请去掉“或”，或移到相应条件之下。',
  'rule-table.or-differs': '条件{where}：“或”的各项应针对同一职位，“原则上”只写在第一项。\n请改正，或拆成几条。',
  'rule-table.more': '“条件”中还有{count}处问题。\n请先改正以上各处。',

  'rule-table.as-of-missing':
    '没有给出截止日，而下列条件要用它计算年龄、年限或年度：{rules}。\n请补上参数“截止日”，如2012-05-31。',
  'rule-table.post-column-missing':
    '下列条件只适用于某个职位或与所报职位有关：{rules}，但“表头”中没有“竞聘职位”（报考职位）列。\n请把这一列选入人员和表头。',

  'rule-table.posts-several': '报了不止一个职位（{posts}），各职位的条件不同，\n请一行只写一个职位。',
  'rule-table.post-perhaps-several': '“竞聘职位”为“{text}”，可能是几个职位，各职位的条件不同，\n请一行只写一个职位。',
  'rule-table.post-similar': '职位“{post}”与条件中的“{similar}”相近但不相同，是否同一职位不能确定。\n请统一职位名称。',
  'rule-table.post-without-rules': '没有适用于职位“{post}”的条件，\n请核对职位名称。',

  'rule-table.header-rows': '“表头”有{rows}行，应为1–3行。\n请只选表头所在的行。',
  'rule-table.columns-differ': '“人员”有{people}列，“表头”有{headers}列，两者应相同。\n请重新选取。',
  'rule-table.column-unsure': '不能确定哪一列是“{field}”，可能是：{columns}。\n请改写表头，使只有一列是“{field}”。',
};
