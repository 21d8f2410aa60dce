/** Words of 帮助, loaded with it. */
export const helpTexts = {
  helpSteps: '步骤',
  helpRoster: '打开名册或报名汇总表，新建选拔：程序识别表头和列，拿不准的会问。',
  helpBlanks: '方案里原文留空的数字不会取默认值，要由您填写。',
  helpReview: '在“报名”表更正材料，在“资格审查”表填复核结论和理由，再刷新名单。',
  helpAdvance: '每个环节填好成绩后检查，没有必须处理的问题就推进环节。',
  helpPublish: '环节结束后生成公示表。',
  helpFunctions: '单元格函数',
  helpTrimmedMean: '去掉最高分和最低分后的均分',
  helpComposite: '按权重合成综合成绩',
  helpEligible: '逐人给出合格、不合格、待核实和每一条理由',
  helpShortlist: '各职位入围名单、名次、并列',
};
