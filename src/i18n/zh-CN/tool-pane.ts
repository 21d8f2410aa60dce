/** Words of the screen with the tools. `{x}` is filled in by the caller. */
export const toolPaneTexts = {
  choose: '选择工具',
  rules: '依据：{rules}',
  people: '人员所在的工作表',
  peopleOfCampaign: '台账的报名人员',
  peopleGuessed: '自动识别名册',
  peopleHint: '换一张工作表时，按那张表的人员计算',
  campaignOnly: '只能用于选拔台账',
  run: '生成',
  tables: '已生成的工作表',
  show: '查看“{sheet}”',
  again: '再做一次',
  sourceKept: '结果写入新的工作表，名册原有的工作表不变。',
  remarks: '需要留意',
  others: '其他工具',
} as const;
