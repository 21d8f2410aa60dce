import type { JudgesMessages } from '../../domain/messages/judges';

export const judgesTexts: Record<keyof JudgesMessages, string> = {
  'judges.nothing-judged': '台账中还没有评委评分，没有可统计的内容。\n请先录入评委评分。',
  'judges.statistics-done': '{stages}的评委评分统计，共{rows}行。',
  'draw.prepared': '抽签评委{judges}人，回避关系{relations}对。',
  'draw.sheets-missing':
    '没有工作表{sheets}。\n请先运行“面试抽签①：评委和回避关系”并填写。\n（命令行：xuanba tool draw-panels-prepare）',
  'draw.nobody':
    '没有可抽签的人员：面试环节还没有打开，名单也是空的。\n请先推进到面试，或指定人员所在的工作表。\n（命令行：--sheet 工作表）',
  'draw.posts-missing':
    '有人没有竞聘职位，不能按职位抽签。\n请补填职位，或改按人员抽签。\n（命令行：--option unit=人员）',
  'draw.judge-unnamed': '这一行没有评委姓名。\n请补填，或清空这一行。',
  'draw.judge-twice': '评委“{name}”列了两次。\n请只保留一行；同名的两人在姓名后注明单位。',
  'draw.outside-open': '评委“{name}”没有填明是否来自外单位。\n请选“是”或“否”。',
  'draw.judges-short': '可抽取的评委{have}人，{panels}组各{size}人需要{need}人。\n请增加评委，或减少组数、人数。',
  'draw.outside-short': '来自外单位的评委{have}人，{panels}组共需要{need}人。\n请增加外单位评委，或降低要求。',
  'draw.outside-many': '每组外单位评委至少{outside}人，多于每组评委{size}人。\n请改正。',
  'draw.relation-incomplete': '这一行只填了评委和人员中的一个。\n请补填，或清空这一行。',
  'draw.relation-judge-unknown': '回避关系中的评委“{name}”不在可抽取的评委中。\n请核对姓名；不参加抽签的不必处理。',
  'draw.relation-person-unknown':
    '回避关系中的人员“{name}”不在抽签人员中。\n请核对姓名或编号；没有参加面试的不必处理。',
  'draw.judge-is-person': '评委“{name}”与一名应聘人员同名。\n请确认不是同一人；是同一人的，请从评委中删去。',
  'draw.panel-empty': '第{panels}组没有抽到人员。\n请减少组数，或改按人员抽签。',
  'draw.no-draw':
    '抽了{attempts}次，每次都有应回避的评委和人员在同一组，最少的一次仍有：{conflicts}。\n请调整评委，或改按人员抽签。',
  'draw.done': '面试抽签：种子“{seed}”，第{attempt}次有效，{judges}名评委、{people}名人员分为{panels}组。',
};
