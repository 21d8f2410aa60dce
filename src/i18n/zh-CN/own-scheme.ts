import type { OwnSchemeMessages } from '../../domain/messages/own-scheme';

export const ownSchemeTexts: Record<keyof OwnSchemeMessages, string> = {
  'own-scheme.too-large': '方案文件过长（超过{characters}字）或嵌套过深（超过{depth}层）。\n请检查是否选错了文件。',
  'own-scheme.not-json':
    '方案文件第{line}行第{column}列（“{near}”处）不符合JSON格式。\n请检查引号、逗号、冒号、括号是否齐全，是否用了半角。',
  'own-scheme.wrong-kind': '{path} 是{found}，应为{expected}。\n请改正。',
  'own-scheme.key-twice': '{path} 出现了两次。\n请只保留一处。',
  'own-scheme.key-unknown': '不认识 {path}，这里可用的键：{known}。\n请改正或删去。',
  'own-scheme.key-is-parameter': '{path} 是方案参数，位置不对。\n请移到 {correct}。',
  'own-scheme.key-missing': '{path} 缺少“{key}”。\n请补上。',
  'own-scheme.list-empty': '{path} 是空的。\n请至少填一项，或删去这个键。',
  'own-scheme.id-wrong': '{path} 为“{typed}”，应为1–40个文字、数字、连字符或下划线。\n请改正。',
  'own-scheme.id-of-preset': '{path} 为“{id}”，与现有方案的编号相同。\n请另取一个编号。',
  'own-scheme.inherits-unknown': '{path} 为“{typed}”，没有这个现有方案，可用的：{known}。\n请改正。',
  'own-scheme.parameter-unknown':
    '{path}：方案{scheme}没有这个参数，也不能自己增加参数。可用的参数：{known}。\n请改正或删去。',
  'own-scheme.parameter-unused':
    '{path}：用到“{title}”的环节或资格条件已经去掉，不再需要这个参数。\n请删去，或恢复相应的环节、条件。',
  'own-scheme.parameter-wrong': '{path}：参数“{title}”填了“{typed}”，应为{expected}；待定的写 null。\n请改正。',
  'own-scheme.parameters-disorder': '{path}：“{lower}”为{low}，大于“{upper}”的{high}，应不大于它。\n请改正其中一个。',
  'own-scheme.weights-missing': '成绩项与所依据的方案不同，缺少 {path}。\n请给出各成绩项的权重，待定的写 null。',
  'own-scheme.stage-unknown': '{path}：没有环节“{typed}”，可用的：{known}。\n请改正。',
  'own-scheme.stage-not-inherited':
    '{path}：所依据的方案{scheme}没有“{stage}”环节，可用的：{known}。\n请删去，或改为依据有这个环节的方案。',
  'own-scheme.stage-twice': '{path}：“{stage}”写了两次。\n请只保留一次。',
  'own-scheme.stage-missing': '{path} 缺少“{stage}”环节。\n请补上。',
  'own-scheme.stage-order': '{path}：“{before}”应在“{after}”之前。\n请调整顺序。',
  'own-scheme.component-not-stage': '{path}：成绩项“{typed}”不在本方案的环节里，环节有：{known}。\n请改正。',
  'own-scheme.component-unscored': '{path}：“{stage}”没有成绩，不能作为成绩项。\n请删去。',
  'own-scheme.components-without-composite':
    '{path}：没有“综合成绩”环节，成绩项无处合成。\n请删去成绩项，或在环节里加上 composite。',
  'own-scheme.components-missing': '{path}：“综合成绩”没有任何成绩项。\n请填写。',
  'own-scheme.expression-wrong':
    '{path}：每个条件应有且只有“rule”“all”“any”中的一个，“parameters”只能与“rule”一起用。\n请改正。',
  'own-scheme.rule-unknown': '{path}：没有规则“{typed}”，可用的：{known}。\n请改正。',
  'own-scheme.rule-parameter-unknown': '{path}：规则“{rule}”没有这个参数，可用的：{known}。\n请改正或删去。',
  'own-scheme.rule-parameter-missing':
    '{path}：规则“{rule}”缺少参数“{parameter}”。\n请补上值，或写明取自哪个方案参数（from）。',
  'own-scheme.rule-parameter-wrong': '{path}：规则“{rule}”的这个参数为“{typed}”，应为{expected}。\n请改正。',
  'own-scheme.rule-conflict': '{path}：规则“{rule}”的参数互相矛盾：{parameters}。\n请改正。',
  'own-scheme.reference-unknown': '{path}：没有方案参数“{typed}”，可用的：{known}。\n请改正。',
  'own-scheme.reference-unfit': '{path}：方案参数“{typed}”的类型与规则要求的不同，可用的：{known}。\n请改正。',
};
