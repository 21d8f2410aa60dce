import type { RuleTableMessages } from '../../domain/messages/rule-table';

export const ruleTableTexts: Record<keyof RuleTableMessages, string> = {
  'rule-table.empty': 'There is no rule; at least one is expected, such as “年龄<=45”.\nAdd one.',
  'rule-table.columns':
    'The rules have {columns} columns and no header; expected: 3 columns (field, comparison, value), 4 (post before them) or 5 (note after them), or one column of texts.\nAdd a header or change the columns.',
  'rule-table.header-incomplete': 'The header of the rules lacks: {missing}.\nAdd it.',
  'rule-table.header-twice': 'The header of the rules has twice: {columns}.\nKeep one column of each.',
  'rule-table.cell-error':
    'Rules, {where}: a cell has a formula error ({error}).\nMend the formula or type the content.',
  'rule-table.field-missing': 'Rules, {where}: no field is named.\nName one, such as “年龄”.',
  'rule-table.field-unknown':
    'Rules, {where}: “{field}” is no field that can be compared. Fields: {fields}.\nCorrect it.',
  'rule-table.comparison-missing':
    'Rules, {where}: “{text}” has no comparison (<=, >=, <, >, =, contains, in).\nAdd one, as in “年龄<=45”.',
  'rule-table.comparison-unknown':
    'Rules, {where}: the comparison “{comparison}” is not known; expected: <=, >=, <, >, =, contains or in.\nCorrect it.',
  'rule-table.comparison-senseless':
    'Rules, {where}: “{field}” cannot be compared by “{comparison}”, only by {comparisons} with “{expected}”, as in “{example}”.\nRewrite the rule.',
  'rule-table.value-missing': 'Rules, {where}: “{field}” is compared with nothing.\nAdd a value.',
  'rule-table.value-wrong':
    'Rules, {where}: the value “{value}” of “{field}” is not understood; expected: “{expected}”, as in “{example}”.\nCorrect it.',
  'rule-table.or-first':
    'Rules, {where}: it begins with “或” (or), but there is no rule above it.\nTake “或” away, or move the row below its rule.',
  'rule-table.or-differs':
    'Rules, {where}: alternatives joined by “或” (or) must be for the same post, and “原则上” stands at the first only.\nCorrect it, or write several rules.',
  'rule-table.more': 'There are {count} more problems in the rules.\nCorrect those above first.',

  'rule-table.as-of-missing':
    'No as-of day is given, but these rules count ages, years or calendar years: “{rules}”.\nAdd the argument, such as 2012-05-31.',
  'rule-table.post-column-missing':
    'These rules are for some posts only or ask about the post: “{rules}”, but the headers have no column “竞聘职位” (post applied for).\nSelect that column too.',

  'rule-table.posts-several':
    'More than one post was applied for ({posts}), and posts have different rules.\nPlease write one post per row.',
  'rule-table.post-perhaps-several':
    '“Post applied for” is “{text}”, perhaps several posts, and posts have different rules.\nPlease write one post per row.',
  'rule-table.post-similar':
    'Post “{post}” is nearly “{similar}” of the rules; whether it is the same post is not certain.\nPlease write the names alike.',
  'rule-table.post-without-rules': 'No rule concerns post “{post}”.\nPlease check the name of the post.',

  'rule-table.header-rows': 'The headers have {rows} rows; 1–3 are expected.\nSelect the header rows only.',
  'rule-table.columns-differ':
    'The people have {people} columns and the headers {headers}; both must have as many.\nSelect the ranges again.',
  'rule-table.column-unsure':
    'It is not certain which column is “{field}”; it may be: “{columns}”.\nRename the headers so that one column is “{field}”.',
};
