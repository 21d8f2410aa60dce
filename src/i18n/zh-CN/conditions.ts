/**
 * What each kind of rule asks for, by its id. `{x}` is the rule's parameter `x`; a part in [ ] is left out where its parameter is not
 * given, is 0 or 否. A flag itself has no words.
 */
export const conditionTexts = {
  'age-at-most': '年龄不超过{maxYears}周岁',
  'age-at-least': '年满{minYears}周岁',
  'education-at-least': '[{mode}]{level}以上学历',
  'level-tenure': '职级在{minRank}以上[，任职满{minYears}年][，并且是领导职务{leading}]',
  'level-years': '任现职级[满{minYears}年]',
  'position-years': '任现职[满{minYears}年]',
  'rank-steps': '报高一级职位的，任现职级满{oneStepYears}年；高两级的，满{twoStepYears}年；高三级以上的不能报',
  'work-years': '工作[满{minYears}年]',
  'assessments-at-least': '近{years}年年度考核每年都达到“{grade}”',
  'political-status': '政治面貌为{accepted}[（预备党员：{probationary}）]',
  'staff-category-in': '编制性质为{accepted}[，{rejected}的不能报名]',
  'title-at-least': '{level}以上职称[，取得满{minYears}年]',
  'job-grade-at-least': '{track}{grade}级以上[，聘任满{minYears}年]',
  'major-in': '专业名称含有{words}',
  'training-done': '已完成任职培训[，任职后{graceYears}年内可以补训]',
  'unit-rank': '所在单位考核在前{maxRank}名[，并且在同类单位的前{maxTierRank}名]',
  'unit-tier-rank': '所在单位在同类单位的前{maxTierRank}名',
  'rotation-limit':
    '报自己现任职位的，任职满{minYears}年[（不满{youngAge}周岁的，满{youngYears}年）]就应当轮岗[（名册须有这些列{columnNeeded}）]',
  recusal: '没有需要任职回避的情况[（名册须有此列{columnNeeded}）]',
  'discipline-clear': '不在处分影响期内[（{windowMonths}个月）][（名册须有此列{columnNeeded}）]',
  'post-scope': '属于该职位规定的报名范围',
  'recommendation-in': '报名方式为{accepted}',
  'not-secret-post': '涉密职位不参加竞争上岗',
};

/** Words between and around them. */
export const conditionWords = {
  open: '（待填）',
  or: '，或者',
  and: '，并且',
  list: '、',
  quoted: '“{text}”',
  forWords: '{condition}（只对名称含有{words}的职位）',
  forPosts: '{condition}（只对职位{posts}）',
  forOpen: '{condition}（对哪些职位，方案还没有填）',
};
