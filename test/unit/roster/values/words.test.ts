import type { SourceValue } from '../../../../src/domain/roster/source';
import {
  educationReader,
  fullTimeEducationReader,
  inServiceEducationReader,
} from '../../../../src/domain/roster/values/education';
import { idNumberReader } from '../../../../src/domain/roster/values/id-number';
import { jobGradeReader } from '../../../../src/domain/roster/values/job-grade';
import { levelReader } from '../../../../src/domain/roster/values/level';
import { nameReader } from '../../../../src/domain/roster/values/name';
import { rankReader, recommendationReader, trainingReader } from '../../../../src/domain/roster/values/other';
import { politicalStatusReader } from '../../../../src/domain/roster/values/political-status';
import { sexReader } from '../../../../src/domain/roster/values/sex';
import { staffCategoryReader } from '../../../../src/domain/roster/values/staff-category';
import { titleReader } from '../../../../src/domain/roster/values/title';
import { textReader } from '../../../../src/domain/roster/values/words';
import { outcome, read } from './read';

describe('names', () => {
  test.each<[SourceValue, string]>([
    ['张三', '张三'],
    ['张　三', '张三'],
    ['张 三 ', '张三'],
    ['张\u00a0三', '张三'],
    ['张\u200b三\n', '张三'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['张三（女）', '张三'],
    ['马六(回族)', '马六'],
    ['李伟（办公室）', '李伟（办公室）'],
    ['1.张三', '张三'],
    ['张三*', '张三'],
    ['=张三', '=张三'],
    [' ', 'blank'],
    ['12', 'roster.name-unreadable'],
    [12, 'roster.name-unreadable'],
    ['120人', 'roster.name-unreadable'],
    ['一'.repeat(31), 'roster.name-unreadable'],
  ])('%j is %s', (value, expected) => expect(outcome(nameReader, value)).toBe(expected));

  test('the name stays as it was written in raw', () => {
    expect(read(nameReader, '张　三 ')).toEqual({ state: 'known', value: '张三', raw: '张　三 ' });
  });
});

describe('education', () => {
  test.each<[SourceValue, string]>([
    ['大学', 'bachelor'],
    ['大学本科', 'bachelor'],
    ['本科', 'bachelor'],
    ['本科毕业', 'bachelor'],
    ['大本', 'bachelor'],
    ['专升本', 'bachelor'],
    ['大学（学士）', 'bachelor'],
    ['本科/学士', 'bachelor'],
    ['大学学历、硕士学位', 'bachelor'],
    ['本科，公共管理硕士', 'bachelor'],
    ['研究生', 'master'],
    ['硕士', 'master'],
    ['硕士学位', 'master'],
    ['硕士研究生', 'master'],
    ['研究生，法学硕士', 'master'],
    ['研究生（硕士）', 'master'],
    ['博士', 'doctor'],
    ['博士研究生', 'doctor'],
    ['大专', 'juniorCollege'],
    ['专科', 'juniorCollege'],
    ['大学专科', 'juniorCollege'],
    ['高职', 'juniorCollege'],
    ['中专', 'secondaryVocational'],
    ['中师', 'secondaryVocational'],
    ['职高', 'secondaryVocational'],
    ['中等专科', 'secondaryVocational'],
    ['技校', 'secondaryVocational'],
    ['高中', 'seniorMiddle'],
    ['初中', 'juniorMiddle'],
    ['小学', 'primary'],
    ['本科（在职）', 'bachelor inService'],
    ['在职本科', 'bachelor inService'],
    ['大专(在职)', 'juniorCollege inService'],
    ['在职研究生', 'master inService'],
    ['非全日制研究生', 'master inService'],
    ['省委党校大学', 'bachelor inService'],
    ['中央党校研究生', 'master inService'],
    ['本科（函授）', 'bachelor inService'],
    ['自考大专', 'juniorCollege inService'],
    ['电大专科', 'juniorCollege inService'],
    ['全日制本科', 'bachelor fullTime'],
    ['大专（全日制），本科（在职）', 'bachelor inService'],
    ['全日制大专在职本科', 'bachelor inService'],
    ['大专（全日制）本科（在职）', 'bachelor inService'],
    ['本科（法律）', 'bachelor'],
    ['无', 'blank'],
    ['—', 'blank'],
    ['／', 'blank'],
    ['大学肄业', 'roster.education-unfinished'],
    ['本科在读', 'roster.education-unfinished'],
    ['研究生结业', 'roster.education-unfinished'],
    ['研究生课程进修班', 'roster.education-unfinished'],
    ['本科（研究生进修）', 'roster.education-unfinished'],
    ['自考大专在考', 'roster.education-unfinished'],
    ['预计2013年本科毕业', 'roster.education-unfinished'],
    ['非大专', 'roster.education-unreadable'],
    ['大专（国家不承认）', 'roster.education-unreadable'],
    ['达不到大专', 'roster.education-unreadable'],
    ['南京大学', 'roster.education-unreadable'],
    ['电大', 'roster.education-unreadable'],
    [2009, 'roster.education-unreadable'],
  ])('%j is %s', (value, expected) => {
    const found = read(educationReader, value);
    const words =
      found.state === 'known'
        ? [found.value.level, found.value.mode].filter(Boolean).join(' ')
        : outcome(educationReader, value);
    expect(words).toBe(expected);
  });

  test('a column of one mode gives that mode and refuses the other', () => {
    expect(outcome(fullTimeEducationReader, '大专')).toEqual({ level: 'juniorCollege', mode: 'fullTime' });
    expect(outcome(inServiceEducationReader, '函授本科')).toEqual({ level: 'bachelor', mode: 'inService' });
    expect(outcome(fullTimeEducationReader, '函授本科')).toBe('roster.education-mode-differs');
  });
});

describe('levels', () => {
  test.each<[SourceValue, string]>([
    ['办事员', '1 -'],
    ['科员', '2 -'],
    ['一级科员', '2 -'],
    ['二级科员', '1 -'],
    ['副科', '3 +'],
    ['副科级', '3 +'],
    ['乡科级副职', '3 +'],
    ['副主任科员', '3 -'],
    ['三级主任科员', '3 -'],
    ['四级主任科员', '3 -'],
    ['4级主任科员', '3 -'],
    ['正科', '4 +'],
    ['正科级干部', '4 +'],
    ['乡科级正职', '4 +'],
    ['科级正职', '4 +'],
    ['主任科员', '4 -'],
    ['一级主任科员', '4 -'],
    ['主任科员（二级）', '4 -'],
    ['正科级非领导职务', '4 -'],
    ['副处级', '5 +'],
    ['县处级副职', '5 +'],
    ['副调研员', '5 -'],
    ['三级调研员', '5 -'],
    ['正处', '6 +'],
    ['二级调研员', '6 -'],
    ['副厅级', '7 +'],
    ['二级巡视员', '7 -'],
    ['厅局级正职', '8 +'],
    ['一级巡视员', '8 -'],
    ['副镇长（副科级）', '3 +'],
    ['主任科员（正科级）', '4 -'],
  ])('%s has the rank %s', (value, expected) => {
    const fact = read(levelReader, value);
    expect(fact.state === 'known' && `${fact.value.rank} ${fact.value.leading ? '+' : '-'}`).toBe(expected);
  });

  test.each<[SourceValue, unknown]>([
    ['副科级（2009.03）', { rank: 3, leading: true, since: { kind: 'month', year: 2009, month: 3 } }],
    ['正科级2009年3月', { rank: 4, leading: true, since: { kind: 'month', year: 2009, month: 3 } }],
    ['主任科员（2009.03起）', { rank: 4, leading: false, since: { kind: 'month', year: 2009, month: 3 } }],
    ['副科级（2009.13）', 'roster.level-unreadable'],
    ['科级', 'roster.level-unreadable'],
    ['正股级', 'roster.level-unreadable'],
    ['科长', 'roster.level-unreadable'],
    ['享受正科级待遇', 'roster.level-unreadable'],
    ['副科级后备干部', 'roster.level-unreadable'],
    ['五级主任科员', 'roster.level-unreadable'],
    ['副主任科员（正科级）', 'roster.level-two'],
    ['副科级、正科级', 'roster.level-two'],
    ['无', 'blank'],
  ])('%s gives %j', (value, expected) => expect(outcome(levelReader, value)).toEqual(expected));
});

describe('ID numbers', () => {
  test.each<[SourceValue, string, boolean]>([
    ['11010519491231002X', '11010519491231002X', true],
    ['11010519491231002x', '11010519491231002X', true],
    ["'110105 19491231 002Ｘ", '11010519491231002X', true],
    ['440524188001010014', '440524188001010014', false],
    ['110105194912310021', '110105194912310021', false],
    ['990105194912310020', '990105194912310020', false],
    ['110105194902310026', '110105194902310026', false],
    ['110105491231002', '11010519491231002X', true],
    [110105491231002, '11010519491231002X', true],
  ])('%j is %s, sound: %s', (value, number, sound) => {
    const fact = read(idNumberReader, value);
    expect(fact.state === 'known' && [fact.value.number, fact.value.sound]).toEqual([number, sound]);
  });

  test('birth and sex come from the number', () => {
    expect(outcome(idNumberReader, '11010519491231002X')).toMatchObject({
      birth: { kind: 'day', year: 1949, month: 12, day: 31 },
      sex: 'female',
      original: '11010519491231002X',
    });
    expect(outcome(idNumberReader, '110105194902310026')).not.toHaveProperty('birth');
  });

  test.each<[SourceValue, string]>([
    [110105194912310020, 'roster.id-number-stored-as-number'],
    [5.002311961091791e17, 'roster.id-number-stored-as-number'],
    ['3.20506E+17', 'roster.id-number-stored-as-number'],
    ['3.20506197406167E+17', 'roster.id-number-stored-as-number'],
    ['11010519491231002', 'roster.id-number-unreadable'],
    ['110105********002X', 'roster.id-number-unreadable'],
    ['待补', 'roster.id-number-unreadable'],
    ['无', 'blank'],
    ['', 'blank'],
  ])('%j gives %s', (value, expected) => expect(outcome(idNumberReader, value)).toBe(expected));
});

describe('words', () => {
  test.each<[SourceValue, string]>([
    ['男', 'male'],
    ['女 ', 'female'],
    ['女性', 'female'],
    ['M', 'male'],
    [1, 'roster.sex-unreadable'],
    ['不详', 'roster.sex-unreadable'],
  ])('sex %j is %s', (value, expected) => expect(outcome(sexReader, value)).toBe(expected));

  test.each<[SourceValue, string]>([
    ['中共党员', 'partyMember'],
    ['党员', 'partyMember'],
    ['中共正式党员', 'partyMember'],
    ['中国共产党党员', 'partyMember'],
    ['中共党员（1995.07）', 'partyMember'],
    ['中共党员\n1995年7月入党', 'partyMember'],
    ['预备党员', 'probationaryMember'],
    ['中共预备党员', 'probationaryMember'],
    ['党员（预备）', 'probationaryMember'],
    ['团员', 'leagueMember'],
    ['共青团员', 'leagueMember'],
    ['民革党员', 'democraticParty'],
    ['民革会员', 'democraticParty'],
    ['民盟盟员', 'democraticParty'],
    ['农工党党员', 'democraticParty'],
    ['致公党', 'democraticParty'],
    ['九三学社社员', 'democraticParty'],
    ['群众', 'masses'],
    ['无党派人士', 'masses'],
    ['无', 'blank'],
    ['非党员', 'roster.political-status-unreadable'],
    ['入党积极分子', 'roster.political-status-unreadable'],
  ])('political status %j is %s', (value, expected) => expect(outcome(politicalStatusReader, value)).toBe(expected));

  test.each<[SourceValue, string]>([
    ['行政', 'administrative'],
    ['行政编', 'administrative'],
    ['行政编制', 'administrative'],
    ['公务员', 'administrative'],
    ['政法专项编制', 'administrative'],
    ['参公', 'institution'],
    ['参照公务员法管理', 'institution'],
    ['事业', 'institution'],
    ['事业编制', 'institution'],
    ['全额拨款事业单位', 'institution'],
    ['差额', 'institution'],
    ['自收自支', 'institution'],
    ['集体编制', 'collective'],
    ['借用', 'borrowed'],
    ['借调', 'seconded'],
    ['挂职', 'seconded'],
    ['编外', 'temporary'],
    ['编外人员', 'temporary'],
    ['临时工', 'temporary'],
    ['聘用制临时', 'temporary'],
    ['劳务派遣', 'dispatched'],
    ['合同制', 'contract'],
    ['工勤', 'worker'],
    ['行政编（借用）', 'roster.staff-category-doubtful'],
    ['事业编（借调）', 'roster.staff-category-doubtful'],
    ['聘用制', 'roster.staff-category-unreadable'],
    ['在编', 'established'],
    ['正式在编人员', 'established'],
    ['非公务员', 'roster.staff-category-unreadable'],
    ['无', 'blank'],
  ])('staff category %j is %s', (value, expected) => expect(outcome(staffCategoryReader, value)).toBe(expected));

  it.each([
    ['是', 'established'],
    ['√', 'established'],
    ['在编在岗', 'established'],
    ['行政编', 'administrative'],
    ['否', 'roster.staff-category-unreadable'],
  ])('under 是否在编, %j is %s', (value, expected) => {
    expect(outcome(staffCategoryReader, value, '是否在编')).toBe(expected);
  });

  test.each<[SourceValue, string]>([
    ['工程师', 'intermediate'],
    ['经济师', 'intermediate'],
    ['会计师', 'intermediate'],
    ['兽医师', 'intermediate'],
    ['畜牧师', 'intermediate'],
    ['讲师', 'intermediate'],
    ['助理研究员', 'intermediate'],
    ['主治医师', 'intermediate'],
    ['中级', 'intermediate'],
    ['中级职称', 'intermediate'],
    ['工程师（中级）', 'intermediate'],
    ['高级工程师', 'deputySenior'],
    ['高级农艺师', 'deputySenior'],
    ['副教授', 'deputySenior'],
    ['副主任医师', 'deputySenior'],
    ['副高', 'deputySenior'],
    ['高级', 'deputySenior'],
    ['正高', 'senior'],
    ['正高级工程师', 'senior'],
    ['教授', 'senior'],
    ['主任医师', 'senior'],
    ['研究员', 'senior'],
    ['助理工程师', 'assistant'],
    ['技术员', 'assistant'],
    ['初级', 'assistant'],
    ['助教', 'assistant'],
    ['无', 'none'],
    ['注册会计师', 'roster.title-unreadable'],
    ['高级技师', 'roster.title-unreadable'],
    ['助理工程师、工程师', 'intermediate'],
    ['工程师、助理工程师', 'intermediate'],
    ['初级经济师、中级会计师', 'intermediate'],
    ['工程师、某某', 'roster.title-unreadable'],
    ['拟评工程师', 'roster.title-unreadable'],
    ['原工程师', 'roster.title-unreadable'],
    ['小学一级教师', 'roster.title-unreadable'],
    ['小学高级教师', 'roster.title-unreadable'],
  ])('title %j is %s', (value, expected) => expect(outcome(titleReader, value)).toBe(expected));

  test.each<[SourceValue, string, unknown]>([
    ['管理九级', '', { track: 'management', grade: 9 }],
    ['管理岗位九级', '', { track: 'management', grade: 9 }],
    ['管理9级', '', { track: 'management', grade: 9 }],
    ['九级职员', '', { track: 'management', grade: 9 }],
    ['专技十二级', '', { track: 'professional', grade: 12 }],
    ['专业技术12级', '', { track: 'professional', grade: 12 }],
    ['专业技术岗位（十级）', '', { track: 'professional', grade: 10 }],
    ['九级', '管理岗位等级', { track: 'management', grade: 9 }],
    ['九级', '岗位等级', 'roster.job-grade-unreadable'],
    ['管理十一级', '', 'roster.job-grade-unreadable'],
    ['专技十四级', '', 'roster.job-grade-unreadable'],
  ])('job grade %j under %j', (value, header, expected) => {
    expect(outcome(jobGradeReader, value, header)).toEqual(expected);
  });

  test.each<[SourceValue, unknown]>([
    ['是', true],
    ['已参加', true],
    ['√', true],
    ['否', false],
    ['无', false],
    ['2011年', 'roster.training-unreadable'],
  ])('training %j is %s', (value, expected) => expect(outcome(trainingReader, value)).toBe(expected));

  test.each<[SourceValue, unknown]>([
    ['个人自荐', 'self'],
    ['组织推荐', 'organisation'],
    ['个人报名与组织推荐', 'roster.recommendation-unreadable'],
    ['非组织推荐', 'roster.recommendation-unreadable'],
    ['未经组织推荐', 'roster.recommendation-unreadable'],
    ['自荐+推荐', 'roster.recommendation-unreadable'],
  ])('recommendation %j is %s', (value, expected) => expect(outcome(recommendationReader, value)).toBe(expected));

  test.each<[SourceValue, unknown]>([
    [3, 3],
    ['第3名', 3],
    ['3/18', 3],
    ['0', 'roster.rank-unreadable'],
    ['前三', 'roster.rank-unreadable'],
  ])('rank %j is %s', (value, expected) => expect(outcome(rankReader, value)).toBe(expected));

  test.each<[SourceValue, unknown]>([
    ['党 政　办\n', '党政办'],
    ['=1+1', '=1+1'],
    ['-5 人', '-5 人'],
    ['无', '无'],
    ['—', 'blank'],
    [13800138000, '13800138000'],
    [{ kind: 'error', code: '#REF!' }, 'roster.cell-error'],
  ])('text %j is %j', (value, expected) => expect(outcome(textReader, value)).toBe(expected));
});
