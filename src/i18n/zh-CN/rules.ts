import type { RuleMessages } from '../../domain/messages/rules';

export const ruleTexts: Record<keyof RuleMessages, string> = {
  'rules.fact-blank': '“{field}”为空，\n请补填。',
  'rules.fact-absent': '名册没有“{field}”列，\n请补充。',
  'rules.fact-unreadable': '“{field}”内容“{raw}”无法识别，\n请更正。',
  'rules.as-of-missing': '年龄和年限的计算截止日尚未确定，\n请先填写。',
  'rules.post-fact-missing': '职位“{post}”未填写“{what}”，\n请补填。',
  'rules.date-after-as-of': '“{field}”为{date}，晚于计算截止日{asOf}，\n请核实。',
  'rules.number-implausible': '“{field}”为{value}，应为1以上的整数，\n请更正。',
  'rules.parameter-blank': '条件“{rule}”的“{parameter}”尚未确定，\n请先在方案中填写。',
  'rules.requirement-unusable': '条件“{rule}”的设置有误，无法审查，\n请更正方案。',

  'rules.age-over': '年龄{age}周岁（{birth}出生，截至{asOf}），超过{max}周岁的上限。',
  'rules.age-under': '年龄{age}周岁（{birth}出生，截至{asOf}），未满{min}周岁的下限。',
  'rules.age-over-month': '“{field}”只到月（{birth}），截至{asOf}是否超过{max}周岁取决于具体日期，\n请核实出生日。',
  'rules.age-over-month-hint':
    '“{field}”只到月（{birth}），截至{asOf}是否超过{max}周岁取决于具体日期，\n请核实出生日（身份证号所载为{idBirth}）。',
  'rules.age-under-month': '“{field}”只到月（{birth}），截至{asOf}是否已满{min}周岁取决于具体日期，\n请核实出生日。',
  'rules.age-under-month-hint':
    '“{field}”只到月（{birth}），截至{asOf}是否已满{min}周岁取决于具体日期，\n请核实出生日（身份证号所载为{idBirth}）。',
  'rules.age-implausible': '“{field}”为{birth}，截至{asOf}年龄仅{age}周岁，明显不合常理，\n请核实。',

  'rules.education-below': '学历为{education}，未达到{required}及以上的要求。',
  'rules.education-below-full-time': '全日制学历为{education}，未达到全日制{required}及以上的要求。',
  'rules.education-not-full-time': '学历为{education}，不是全日制学历，要求全日制{required}及以上。',
  'rules.education-mode-unclear':
    '学历为{education}，要求全日制{required}及以上，名册未能说明全日制学历，\n请核实并补填全日制学历。',

  'rules.level-below': '现任职级为{level}，未达到{required}及以上的要求。',
  'rules.level-not-leading': '现任职级为{level}，要求担任领导职务。',
  'rules.steps-too-many': '现任职级为{level}，拟任职位为{target}，高出{steps}级，最多只能高出两级。',
  'rules.steps-too-soon':
    '现任职级为{level}，拟任职位为{target}，高出{steps}级，须任现职级满{min}年，现满{years}年（{since}起，截至{asOf}）。',
  'rules.tenure-short': '任{held}满{years}年（{since}起，截至{asOf}），不足{min}年的要求。',
  'rules.tenure-month': '“{field}”只到月（{since}），截至{asOf}是否满{min}年取决于具体日期，\n请核实具体日期。',
  'rules.tenure-earlier-unknown':
    '现为{held}，满{years}年（{since}起，截至{asOf}）；此前任{required}的时间名册没有记载，\n请核实任{required}及以上是否满{min}年。',
  'rules.work-short': '工作年限满{years}年（{since}参加工作，截至{asOf}），不足{min}年的要求。',
  'rules.title-none': '无专业技术职称，要求{required}及以上职称。',
  'rules.title-below': '专业技术职称为{title}，未达到{required}及以上的要求。',
  'rules.job-grade-none': '无岗位等级，要求{required}及以上岗位。',
  'rules.job-grade-below': '岗位等级为{grade}，未达到{required}及以上的要求。',
  'rules.job-grade-other-track': '岗位等级为{grade}，与要求的岗位类别不同，要求{required}及以上。',

  'rules.assessment-below': '年度考核{failed}，未达到{required}及以上的要求。',
  'rules.assessment-missing': '缺{years}的年度考核结果，\n请补填。',
  'rules.assessment-ungraded': '{years}的年度考核未定等次，是否符合条件尚不能确定。\n请核实。',
  'rules.assessment-unreadable': '年度考核内容无法识别：{years}，\n请更正。',
  'rules.assessment-contradicts': '{years}的年度考核有不同结果，\n请核实。',
  'rules.assessment-order':
    '年度考核列了{have}个等次而没有年份，看最近{need}年，从哪一头数结论不同。\n请注明各等次的年度。',
  'rules.assessment-too-few': '年度考核只有{have}次结果，需要近{need}年的结果，\n请补填。',

  'rules.political-not-accepted': '政治面貌为{status}，要求{accepted}。',
  'rules.political-probationary-ask': '政治面貌为中共预备党员，要求{accepted}，是否符合条件尚不能确定。\n请核实。',
  'rules.political-probationary': '政治面貌为中共预备党员，按方案视为符合党员条件。',
  'rules.staff-unclear': '编制性质为{category}，方案没有规定能否报名（{accepted}可以）。\n请核实。',
  'rules.staff-not-accepted': '编制性质为{category}，不在可以报名的范围（{accepted}）内。',
  'rules.major-not-listed': '专业为“{major}”，不在要求的专业（{words}）范围内。',
  'rules.major-matched': '专业“{major}”按“{words}”认定为符合，\n请留意。',

  'rules.training-missing': '未完成任职培训。',
  'rules.training-due': '尚未完成任职培训，须在任职后{years}年内完成。',
  'rules.unit-rank-over': '“{field}”为第{rank}名，要求前{max}名。',

  'rules.rotation-due':
    '任现职“{position}”已满{years}年（{since}起，截至{asOf}），同一职位达到{limit}年应当轮岗，不宜再报本职位。',
  'rules.rotation-month': '“{field}”为{date}，截至{asOf}是否达到轮岗年限取决于具体日期，\n请核实具体日期。',
  'rules.recusal-stated': '“回避情况”填有“{text}”，\n请核实是否需要任职回避。',
  'rules.discipline-stated': '“处分情况”填有“{text}”，\n请核实影响期。',
  'rules.discipline-within': '“处分情况”填有“{text}”，按{months}个月计影响期至{end}，截至{asOf}尚未届满。',
  'rules.discipline-near-end':
    '“处分情况”填有“{text}”，按{months}个月计影响期至{end}，截至{asOf}是否届满尚不能确定。\n请核实。',
  'rules.discipline-ended': '“处分情况”填有“{text}”，按{months}个月计影响期已于{end}届满（截至{asOf}）。',

  'rules.recommendation-not-accepted': '报名方式为{way}，要求{accepted}。',

  'rules.scope-other-department': '所在部门为“{department}”，职位“{post}”仅限“{required}”人员报名。',
  'rules.scope-similar-department':
    '所在部门“{department}”与职位“{post}”限定的部门“{required}”名称相近，\n请核实是否为同一部门。',
  'rules.post-secret': '职位“{post}”为涉密职位，不得进行竞争上岗。',

  'rules.check-kind-unknown': '第{number}项条件：没有名为“{kind}”的条件类型，\n请更正方案。',
  'rules.check-parameter-unknown': '第{number}项条件“{rule}”：没有名为“{parameter}”的参数，\n请删除或更正。',
  'rules.check-parameter-wrong': '第{number}项条件“{rule}”：“{parameter}”为“{value}”，应为{expected}，\n请更正。',
  'rules.check-parameter-conflict': '第{number}项条件“{rule}”：“{parameters}”与其他参数不相符，\n请更正。',
  'rules.check-group-empty': '第{number}项条件：组合条件里没有任何条件，\n请补充或删除。',
  'rules.check-posts-empty': '第{number}项条件：适用职位为空，条件不会生效，\n请填写职位或改为适用全部职位。',
  'rules.check-post-unknown': '第{number}项条件：没有名为“{post}”的职位，\n请更正职位名称。',
};
