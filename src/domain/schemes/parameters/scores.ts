import { localized } from '../../basics/localized';
import { STAGES, type StageId } from '../../campaign/stage';
import type { SchemeParameter } from '../scheme';
import type { Said } from '../sources';
import { choice, declare, PEOPLE, PIECES, POINTS, RATIO, whole, WORDS, YES_NO } from './declare';

/** 笔试, 竞职演说, 面试, 联席会评分 and 综合成绩. */
export const scoreDecimals = declare({
  id: 'scoreDecimals',
  title: localized('成绩保留小数位数', 'Decimals of scores'),
  input: whole(0, 6, localized('位', '')),
  question: localized('成绩四舍五入保留几位小数？', 'To how many decimals are scores rounded (half up)?'),
  neededFor: 'written',
  alsoLater: true,
  rule: 'R-COM-3',
});

export const ties = declare({
  id: 'ties',
  title: localized('入围末位同分', 'Ties at the cutoff'),
  input: choice({
    all: localized('全部入围', 'all enter'),
    components: localized('依次比较单项成绩', 'compare components in order'),
    extraTest: localized('加试', 'extra test'),
  }),
  question: localized('入围末位总分相同怎么办？', 'What happens to equal totals at the cutoff?'),
  neededFor: 'shortlist',
  alsoLater: true,
  rule: 'R-TIE',
});

export const writtenFullMark = declare({
  id: 'writtenFullMark',
  title: localized('笔试满分', 'Written test, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('笔试满分多少？', 'What is the full mark of the written test?'),
  neededFor: 'written',
  rule: 'R-WRI-1',
});

export const writtenPassMark = declare({
  id: 'writtenPassMark',
  title: localized('笔试合格线', 'Written test, pass mark'),
  input: whole(0, 1000, POINTS),
  question: localized('笔试多少分合格？', 'What is the pass mark of the written test?'),
  neededFor: 'written',
  rule: 'R-WRI-1',
});

export const writtenPapers = declare({
  id: 'writtenPapers',
  title: localized('笔试各科及比重（合计100）', 'Papers of the written test with weights (100 in all)'),
  input: { kind: 'namedNumbers', example: '公共科目50、专业科目50', total: 100 },
  question: localized(
    '公共科目和专业科目各占多少？（如 公共科目50、专业科目50）',
    'What do the public and the professional paper count? (e.g. 公共科目50、专业科目50)',
  ),
  neededFor: 'written',
  rule: 'R-WRI-2',
});

export const writtenElimination = declare({
  id: 'writtenElimination',
  title: localized('笔试后是否淘汰', 'Elimination after the written test'),
  input: YES_NO,
  question: localized('笔试后是否按比例淘汰？', 'Are people eliminated after the written test?'),
  neededFor: 'written',
  rule: 'R-PLAN-2',
});

export const writtenPerOpening = declare({
  id: 'writtenPerOpening',
  title: localized('笔试后每个名额进入面试人数', 'People per opening after the written test'),
  input: RATIO,
  question: localized(
    '笔试后按什么比例进入面试？（如 5:1）',
    'How many people per opening go on to the interview? (e.g. 5:1)',
  ),
  neededFor: 'written',
  rule: 'R-WRI-3',
});

export const aptitudeHeld = declare({
  id: 'aptitudeHeld',
  title: localized('是否进行素质测试', 'Aptitude test held'),
  input: YES_NO,
  question: localized('是否进行素质测试？', 'Is an aptitude test held?'),
  neededFor: 'aptitude',
  rule: 'R-PLAN-2',
});

export const aptitudeFullMark = declare({
  id: 'aptitudeFullMark',
  title: localized('素质测试满分', 'Aptitude test, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('素质测试满分多少？', 'What is the full mark of the aptitude test?'),
  neededFor: 'aptitude',
  onlyIf: { id: 'aptitudeHeld', is: 'yes' },
  rule: 'R-PLAN-2',
});

export const aptitudePassMark = declare({
  id: 'aptitudePassMark',
  title: localized('素质测试合格线', 'Aptitude test, pass mark'),
  input: whole(0, 1000, POINTS),
  question: localized(
    '素质测试多少分合格？（不淘汰的填0）',
    'What is the pass mark of the aptitude test? (0: nobody is eliminated)',
  ),
  neededFor: 'aptitude',
  onlyIf: { id: 'aptitudeHeld', is: 'yes' },
  rule: 'R-PLAN-2',
});

export const speechFullMark = declare({
  id: 'speechFullMark',
  title: localized('竞职演说满分', 'Speech, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('竞职演说满分多少？', 'What is the full mark of the speech?'),
  neededFor: 'speech',
  rule: 'R-COM-1',
});

export const speechOn = declare({
  id: 'speechOn',
  title: localized('竞职演说的职位', 'Posts of the speech'),
  input: choice({
    firstChoice: localized('只按第一志愿演说一次', 'one speech, on the first choice'),
    everyChoice: localized('每个志愿各演说一次', 'a speech on every choice'),
  }),
  question: localized(
    '报两个职位的，只按第一志愿演说一次，还是每个志愿各演说一次？',
    'Does somebody with two choices speak once, on the first one, or on each?',
  ),
  neededFor: 'speech',
  rule: 'R-INT-3',
});

export const speechJudges = declare({
  id: 'speechJudges',
  title: localized('竞职演说评分人数', 'Speech, number of judges'),
  input: whole(1, 99, PEOPLE),
  question: localized('竞职演说由几人评分？', 'How many people score the speech?'),
  neededFor: 'speech',
  rule: 'R-INT-3',
});

export const speechDropPerEnd = declare({
  id: 'speechDropPerEnd',
  title: localized('竞职演说去掉最高分和最低分各几个', 'Speech, scores dropped at each end'),
  input: whole(0, 5, PIECES),
  question: localized(
    '竞职演说去掉几个最高分、几个最低分？',
    'How many highest and lowest scores of the speech are dropped?',
  ),
  neededFor: 'speech',
  rule: 'R-INT-3',
});

export const panelSize = declare({
  id: 'panelSize',
  title: localized('面试评委人数', 'Interview panel size'),
  input: whole(3, 99, PEOPLE),
  question: localized('面试评委至少几人？', 'How many judges does the interview panel have at least?'),
  neededFor: 'interview',
  rule: 'R-INT-2',
});

export const panelMost = declare({
  id: 'panelMost',
  title: localized('面试评委最多人数', 'Interview panel at most'),
  input: whole(3, 99, PEOPLE),
  question: localized('面试评委最多几人？', 'How many judges does the interview panel have at most?'),
  neededFor: 'interview',
  rule: 'R-INT-2',
});

export const panelOutside = declare({
  id: 'panelOutside',
  title: localized('单位以外的面试评委人数', 'Judges from outside'),
  input: whole(1, 99, PEOPLE),
  question: localized('面试评委中单位以外的至少几人？', 'How many judges come from outside at least?'),
  neededFor: 'interview',
  rule: 'R-INT-2',
});

export const interviewJudges = declare({
  id: 'interviewJudges',
  title: localized('实际评分的面试评委人数', 'Judges who score the interview'),
  input: whole(1, 99, PEOPLE),
  question: localized('实际有几名面试评委评分？', 'How many judges actually score the interview?'),
  neededFor: 'interview',
  rule: 'R-INT-2',
});

export const dropPerEnd = declare({
  id: 'dropPerEnd',
  title: localized('去掉最高分和最低分各几个', 'Scores dropped at each end'),
  input: whole(0, 5, PIECES),
  question: localized('面试去掉几个最高分、几个最低分？', 'How many highest and lowest scores are dropped?'),
  neededFor: 'interview',
  rule: 'R-INT-1',
});

export const interviewFullMark = declare({
  id: 'interviewFullMark',
  title: localized('面试满分', 'Interview, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('面试满分多少？', 'What is the full mark of the interview?'),
  neededFor: 'interview',
  rule: 'R-INT-4',
});

export const interviewMethods = declare({
  id: 'interviewMethods',
  title: localized('面试方法及比重（合计100）', 'Methods of the interview with weights (100 in all)'),
  input: { kind: 'namedNumbers', example: '结构化面试60、演讲40', total: 100 },
  question: localized(
    '面试用哪些方法，各占多少？（如 结构化面试60、演讲40；只有一种的填100）',
    'Which methods has the interview, with which weights? (e.g. 结构化面试60、演讲40; a single one has 100)',
  ),
  neededFor: 'interview',
  rule: 'R-INT-7',
});

export const interviewClasses = declare({
  id: 'interviewClasses',
  title: localized('面试评委类别及比重（合计100）', 'Classes of interview judges with weights (100 in all)'),
  input: { kind: 'namedNumbers', example: '职工代表50、其他评委50', total: 100 },
  question: localized(
    '面试评委分哪几类，各占多少？（如 职工代表50、其他评委50）',
    'Which classes of judges has the interview, with which weights? (e.g. 职工代表50、其他评委50)',
  ),
  neededFor: 'interview',
  rule: 'R-INT-5',
});

export const interviewClassJudges = declare({
  id: 'interviewClassJudges',
  title: localized('各类面试评委人数', 'Judges of each class'),
  input: { kind: 'namedNumbers', example: '职工代表5、其他评委5' },
  question: localized(
    '各类面试评委各有几人评分？（如 职工代表5、其他评委5）',
    'How many judges of each class score the interview? (e.g. 职工代表5、其他评委5)',
  ),
  neededFor: 'interview',
  rule: 'R-INT-5',
});

export const interviewElimination = declare({
  id: 'interviewElimination',
  title: localized('面试后是否淘汰', 'Elimination after the interview'),
  input: YES_NO,
  question: localized('面试后是否按比例淘汰？', 'Are people eliminated after the interview?'),
  neededFor: 'interview',
  rule: 'R-PLAN-2',
});

export const interviewPerOpening = declare({
  id: 'interviewPerOpening',
  title: localized('面试后每个名额保留人数', 'People per opening after the interview'),
  input: RATIO,
  question: localized('面试后按什么比例保留？（如 3:1）', 'How many people per opening go on? (e.g. 3:1)'),
  neededFor: 'interview',
  rule: 'R-PLAN-2',
});

export const talkFullMark = declare({
  id: 'talkFullMark',
  title: localized('面谈满分', 'Talk, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('面谈满分多少？', 'What is the full mark of the talk?'),
  neededFor: 'talk',
  rule: 'R-INT-4',
});

export const talkElements = declare({
  id: 'talkElements',
  title: localized('面谈要素及分值（合计为面谈满分）', 'Elements of the talk with points (the full mark in all)'),
  input: {
    kind: 'namedNumbers',
    example: '语言表达20、综合分析20、敏捷思辨20、情绪控制15、组织协调20、举止仪表15、人际交往15、职位匹配15',
  },
  question: localized(
    '面谈各要素各占多少分？（语言表达、综合分析、敏捷思辨、情绪控制、组织协调、举止仪表、人际交往、职位匹配，合计140）',
    'How many points has each element of the talk? (语言表达, 综合分析, 敏捷思辨, 情绪控制, 组织协调, 举止仪表, 人际交往, 职位匹配; 140 in all)',
  ),
  neededFor: 'talk',
  rule: 'R-INT-4',
});

export const talkJudges = declare({
  id: 'talkJudges',
  title: localized('面谈评分人数', 'Talk, number of judges'),
  input: whole(1, 99, PEOPLE),
  question: localized('面谈由几人评分？', 'How many people score the talk?'),
  neededFor: 'talk',
  rule: 'R-INT-4',
});

export const talkDropPerEnd = declare({
  id: 'talkDropPerEnd',
  title: localized('面谈每个要素去掉最高分和最低分各几个', 'Talk, scores of each element dropped at each end'),
  input: whole(0, 5, PIECES),
  question: localized(
    '面谈每个要素去掉几个最高分、几个最低分？（不去掉的填0）',
    'How many highest and lowest scores of each element are dropped? (0: none)',
  ),
  neededFor: 'talk',
  rule: 'R-INT-1',
});

export const talkGrades = declare({
  id: 'talkGrades',
  title: localized('评议等次（仅供参考，不计分）', 'Grades of the assessment (shown, never scored)'),
  input: WORDS,
  question: localized(
    '评议分哪几等？（如 优秀、良好、一般、较差）',
    'Which grades are given? (e.g. 优秀、良好、一般、较差)',
  ),
  neededFor: 'talk',
  rule: 'R-INT-6',
});

export const jointFullMark = declare({
  id: 'jointFullMark',
  title: localized('联席会评分满分', 'Joint meeting, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('联席会评分满分多少？', 'What is the full mark of the joint meeting?'),
  neededFor: 'jointMeeting',
  rule: 'R-COM-1',
});

export const jointJudges = declare({
  id: 'jointJudges',
  title: localized('联席会评分人数', 'Joint meeting, number of judges'),
  input: whole(1, 99, PEOPLE),
  question: localized('联席会由几人评分？', 'How many people score at the joint meeting?'),
  neededFor: 'jointMeeting',
  rule: 'R-INT-3',
});

export const jointDropPerEnd = declare({
  id: 'jointDropPerEnd',
  title: localized('联席会评分去掉最高分和最低分各几个', 'Joint meeting, scores dropped at each end'),
  input: whole(0, 5, PIECES),
  question: localized(
    '联席会评分去掉几个最高分、几个最低分？',
    'How many highest and lowest scores of the joint meeting are dropped?',
  ),
  neededFor: 'jointMeeting',
  rule: 'R-INT-3',
});

/** One part per component, in their order (R-COM-1). */
export function weights(components: readonly StageId[], said: Said): SchemeParameter {
  const parts = components.map((stage) => STAGES[stage]);
  const names = { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
  const example = components.map(() => (components.length === 2 ? '5' : '1')).join(':');
  return {
    id: 'weights',
    title: localized(`${names.zh}权重`, `Weights: ${names.en}`),
    input: { kind: 'shares', parts },
    question: localized(
      `${names.zh}按什么比例合成总分？（如 ${example}）`,
      `In which ratio do ${names.en} count? (e.g. ${example})`,
    ),
    neededFor: 'composite',
    rule: 'R-COM-1',
    ...said,
  };
}
