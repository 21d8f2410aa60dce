import { ABSENT, BLANK, known, type PersonFacts } from '../../../src/domain/roster/facts';
import type { PostFacts } from '../../../src/domain/rules/rule';
import { AS_OF_MISSING, check, date, garbled, unknownStates } from './people';

const AS_OF = '2012-05-31';
const text = (value: string) => known(value, value);

describe('rotation-limit (R-ELI-12)', () => {
  const block = { minYears: 6 };
  const warn = { minYears: 5, youngAge: 35, youngYears: 3 };
  const run = (parameters: Record<string, number>, facts: Partial<PersonFacts>, post?: PostFacts, asOf = AS_OF) =>
    check('rotation-limit', parameters, { position: text('办公室主任'), ...facts }, { asOf, ...(post && { post }) });

  test.each([
    ['6 years on the day', '2006-05-31', 'fail'],
    ['a day short of 6', '2006-06-01', 'pass'],
    ['month-only, month end', '2006-05', 'fail'],
    ['month-only, the next month', '2006-06', 'pass'],
    ['after as-of', '2012-06-01', 'unverified'],
  ])('block: %s', (_name, since, outcome) => {
    expect(run(block, { positionSince: date(since) }).outcome).toBe(outcome);
  });
  test('month-only, mid-month', () => {
    expect(run(block, { positionSince: date('2006-05') }, undefined, '2012-05-15')).toMatchObject({
      outcome: 'unverified',
      reasons: ['“任现职时间”为2006-05，截至2012-05-15是否达到轮岗年限取决于具体日期，请核实具体日期。'],
    });
  });
  test('text', () => {
    expect(run(block, { positionSince: date('2005-03') }).reasons).toEqual([
      '任现职“办公室主任”已满7年（2005-03起，截至2012-05-31），同一职位达到6年应当轮岗，不宜再报本职位。',
    ]);
  });

  test.each([
    // 35 on 2012-05-31 is not younger than 35.
    ['35 on the day, 5 years', '1977-05-31', '2007-05-31', 'fail'],
    ['35 on the day, 4 years', '1977-05-31', '2008-05-31', 'pass'],
    ['34, 3 years on the day', '1977-06-01', '2009-05-31', 'fail'],
    ['34, a day short of 3', '1977-06-01', '2009-06-01', 'pass'],
  ])('warn: %s', (_name, birth, since, outcome) => {
    expect(run(warn, { birth: date(birth), positionSince: date(since) }).outcome).toBe(outcome);
  });
  test('the birth is asked for only where it decides', () => {
    expect(run(warn, { birth: BLANK, positionSince: date('2007-05-31') }).outcome).toBe('fail');
    expect(run(warn, { birth: BLANK, positionSince: date('2009-06-01') }).outcome).toBe('pass');
    expect(run(warn, { birth: BLANK, positionSince: date('2008-05-31') })).toMatchObject({
      outcome: 'unverified',
      reasons: ['“出生年月”为空，请补填。'],
    });
    const midMonth = run(warn, { birth: date('1977-05'), positionSince: date('2008-05-01') }, undefined, '2012-05-15');
    expect(midMonth.outcome).toBe('unverified');
    expect(midMonth.reasons[0]).toContain('“出生年月”为1977-05');
  });

  describe('whom it concerns', () => {
    const since = { positionSince: date('2000-01-01') };
    const post = (name: string, department?: string): PostFacts => ({
      name,
      ...(department !== undefined && { department }),
    });
    test.each<[string, Partial<PersonFacts>, PostFacts, string]>([
      ['another post', { position: text('副主任') }, post('办公室主任'), 'notApplicable'],
      ['blanks and width ignored', { position: text('办公室 主任　') }, post('办公室主任'), 'fail'],
      ['department + position', { department: text('办公室'), position: text('主任') }, post('办公室主任'), 'fail'],
      ['position names the department', { position: text('党政办副主任') }, post('副主任', '党政办'), 'fail'],
      [
        'the same name elsewhere',
        { department: text('镇建办'), position: text('副主任') },
        post('副主任', '党政办'),
        'notApplicable',
      ],
      [
        'the same name, department by its long name',
        { department: text('党政办公室'), position: text('副主任') },
        post('副主任', '党政办'),
        'fail',
      ],
      [
        'the same full name whatever the department',
        { department: text('综合办'), position: text('党政办副主任') },
        post('党政办副主任', '党政办'),
        'fail',
      ],
      ['position blank', { position: BLANK }, post('办公室主任'), 'notApplicable'],
      ['position absent', { position: ABSENT }, post('办公室主任'), 'notApplicable'],
    ])('%s', (_name, facts, target, outcome) => {
      expect(run(block, { ...since, ...facts }, target).outcome).toBe(outcome);
    });
    test.each([
      ['blank', BLANK, 'notApplicable'],
      ['absent', ABSENT, 'notApplicable'],
      ['unreadable', garbled('不详'), 'unverified'],
    ])('任现职时间 %s', (_name, positionSince, outcome) => {
      expect(run(block, { positionSince })).toMatchObject({ outcome, remarks: [] });
    });
    test('without as-of only those whom it concerns are unverified', () => {
      const facts = { position: text('办公室主任'), ...since };
      expect(check('rotation-limit', block, facts)).toMatchObject({ outcome: 'unverified', reasons: [AS_OF_MISSING] });
      expect(check('rotation-limit', block, { ...facts, position: text('科员') }).outcome).toBe('notApplicable');
    });
  });
});

describe('recusal (R-ELI-12)', () => {
  const run = (fact: PersonFacts['recusal']) => check('recusal', {}, { recusal: fact });
  test.each([
    '无',
    '否',
    '不存在',
    '没有',
    ' 无 ',
    '无。',
    '—',
    '/',
    '无需回避',
    '不需要回避',
    '不存在回避关系',
    '无回避情况',
    '不存在需要回避的亲属',
  ])('“%s” passes', (value) => {
    expect(run(text(value)).outcome).toBe('pass');
  });
  test.each(['配偶在本局财务科', '应回避', '未回避', '没有回避', '无法确认', '无，但配偶在财务科', '是'])(
    '“%s” is to be verified',
    (value) => {
      expect(run(text(value))).toMatchObject({
        outcome: 'unverified',
        reasons: [`“回避情况”填有“${value}”，请核实是否需要任职回避。`],
      });
    },
  );
  test('states', () => {
    expect(run(BLANK).outcome).toBe('pass');
    expect(run(ABSENT).outcome).toBe('pass');
    expect(run(garbled('#REF!'))).toMatchObject({
      outcome: 'unverified',
      reasons: ['“回避情况”内容“#REF!”无法识别，请更正。'],
    });
  });
});

describe('discipline-clear (R-ELI-13)', () => {
  const run = (fact: PersonFacts['discipline'], windowMonths?: number, asOf: string | undefined = AS_OF) =>
    check('discipline-clear', { windowMonths }, { discipline: fact }, { asOf });
  test.each([
    '无',
    '否',
    '没有',
    '无处分',
    '无任何处分',
    '未受处分',
    '未受过处分',
    '从未受过任何处分',
    '没有受过处分',
    '无党纪政纪处分',
    '无党纪、政纪处分',
    '无违纪违法行为',
    '无处分记录',
    '—',
    '——',
    '-',
    '/',
    '无 处分。',
    '（无）',
    'None',
  ])('“%s” passes', (value) => {
    expect(run(text(value))).toEqual({ outcome: 'pass', reasons: [], open: [], remarks: [] });
  });
  test.each([
    '2011年3月受警告处分',
    '警告',
    '有',
    '无党纪处分，2011年受政务警告',
    '无法核实',
    '处分已解除',
    '无处分决定书',
    '未查清',
    '不清楚',
    '正在处理',
  ])('“%s” is to be verified', (value) => {
    expect(run(text(value))).toMatchObject({
      outcome: 'unverified',
      reasons: [`“处分情况”填有“${value}”，请核实影响期。`],
    });
  });
  test('states', () => {
    expect(run(BLANK).outcome).toBe('pass');
    expect(run(ABSENT).outcome).toBe('pass');
    expect(run(garbled('#N/A')).outcome).toBe('unverified');
  });

  test.each([
    // 12 months from 2011-05-30 end on 2012-05-30.
    ['ended the day before', '2011-05-30受记过处分', 12, AS_OF, 'pass'],
    ['ends on as-of itself', '2011年5月31日受记过处分', 12, AS_OF, 'unverified'],
    ['ends the day after', '2011.6.1受记过处分', 12, AS_OF, 'fail'],
    ['month-only, ended', '2011年4月记过', 12, AS_OF, 'pass'],
    ['month-only, as-of in the last month', '2011年5月记过', 12, '2012-05-15', 'unverified'],
    ['month-only, not ended', '２０１１年６月记过', 12, AS_OF, 'fail'],
    // 6 months from 31 August 2011 end on 29 February 2012.
    ['end of a short month, after', '2011-08-31警告', 6, '2012-03-01', 'pass'],
    ['end of a short month, on it', '2011-08-31警告', 6, '2012-02-29', 'unverified'],
    ['two dates', '2010年1月警告，2012年1月记过', 6, AS_OF, 'unverified'],
    ['the end is given', '2010年1月警告，影响期至2013年1月', 6, AS_OF, 'unverified'],
    ['only the end is given', '警告，影响期至2011年1月', 6, AS_OF, 'unverified'],
    ['lifted', '2010年1月警告，已解除', 6, AS_OF, 'unverified'],
    ['no date', '警告', 6, AS_OF, 'unverified'],
    ['a day that does not exist', '2011年2月30日警告', 6, AS_OF, 'unverified'],
    ['a document number is no date', '监发〔2011〕3号警告', 6, AS_OF, 'unverified'],
    ['after as-of', '2012年6月警告', 6, AS_OF, 'unverified'],
    ['a date but no window asked', '2001年1月警告', undefined, AS_OF, 'unverified'],
  ])('window: %s', (_name, value, months, asOf, outcome) => {
    expect(run(text(value), months, asOf).outcome).toBe(outcome);
  });
  test('window texts', () => {
    expect(run(text('2011.6.1受记过处分'), 12).reasons).toEqual([
      '“处分情况”填有“2011.6.1受记过处分”，按12个月计影响期至2012-06-01，截至2012-05-31尚未届满。',
    ]);
    expect(run(text('2011年4月记过'), 12).remarks).toEqual([
      '“处分情况”填有“2011年4月记过”，按12个月计影响期已于2012-04届满（截至2012-05-31）。',
    ]);
    const noDay = check('discipline-clear', { windowMonths: 12 }, { discipline: text('2001年4月记过') });
    expect(noDay).toMatchObject({
      outcome: 'unverified',
      reasons: ['“处分情况”填有“2001年4月记过”，请核实影响期。', AS_OF_MISSING],
    });
  });
});

describe('post-scope (R-REG-4)', () => {
  const post: PostFacts = { name: '副主任', department: '党政办', scope: 'department' };
  const run = (department: string, target: PostFacts = post) =>
    check('post-scope', {}, { department: text(department) }, { post: target });
  test.each([
    ['党政办', 'pass'],
    ['党 政办　', 'pass'],
    ['镇建办', 'fail'],
    ['党政办公室', 'unverified'],
  ])('own department only: %s: %s', (department, outcome) => {
    expect(run(department).outcome).toBe(outcome);
  });
  test.each(['unit', 'crossDepartment', 'society'] as const)('%s is open to all of the roster', (scope) => {
    expect(run('镇建办', { ...post, scope }).outcome).toBe('pass');
    expect(check('post-scope', {}, {}, { post: { ...post, scope } }).outcome).toBe('pass');
  });
  test('texts', () => {
    expect(run('镇建办').reasons).toEqual(['所在部门为“镇建办”，职位“副主任”仅限“党政办”人员报名。']);
    expect(run('党政办', { name: '副主任' }).reasons).toEqual(['职位“副主任”未填写“报名范围”，请补填。']);
    expect(run('党政办', { name: '副主任', scope: 'department' })).toMatchObject({
      outcome: 'unverified',
      reasons: ['职位“副主任”未填写“所在部门”，请补填。'],
    });
  });
  test.each(unknownStates('department'))('%s', (_state, fact, reason) => {
    const found = check('post-scope', {}, { department: fact }, { post });
    expect(found).toMatchObject({ outcome: 'unverified', reasons: [reason] });
  });
});

describe('not-secret-post (R-PLAN-4)', () => {
  test.each([
    [true, 'fail'],
    [false, 'pass'],
    [undefined, 'pass'],
  ])('secret %s: %s', (secret, outcome) => {
    const post = { name: '机要室主任', ...(secret !== undefined && { secret }) };
    expect(check('not-secret-post', {}, {}, { post }).outcome).toBe(outcome);
  });
  test('text', () => {
    const post = { name: '机要室主任', secret: true };
    expect(check('not-secret-post', {}, {}, { post }).reasons).toEqual([
      '职位“机要室主任”为涉密职位，不得进行竞争上岗。',
    ]);
  });
});

describe('columnNeeded: a rule that takes a blank cell for none does not pass a roster without the column', () => {
  test.each([
    ['recusal', {}, 'recusal', '名册没有“回避情况”列，请补充。'],
    ['discipline-clear', {}, 'discipline', '名册没有“处分情况”列，请补充。'],
    ['discipline-clear', { windowMonths: 24 }, 'discipline', '名册没有“处分情况”列，请补充。'],
  ] as const)('%s %j', (kind, parameters, field, text) => {
    const asOf = { asOf: AS_OF };
    expect(check(kind, parameters, { [field]: ABSENT }, asOf).outcome).toBe('pass');
    const strict = { ...parameters, columnNeeded: true };
    expect(check(kind, strict, { [field]: ABSENT }, asOf)).toMatchObject({ outcome: 'unverified', reasons: [text] });
    expect(check(kind, strict, { [field]: BLANK }, asOf).outcome).toBe('pass');
    expect(check(kind, strict, { [field]: known('无', '无') }, asOf).outcome).toBe('pass');
  });

  test('rotation-limit needs the position and its date', () => {
    const strict = { minYears: 6, columnNeeded: true };
    expect(check('rotation-limit', strict, {}, { asOf: AS_OF })).toMatchObject({
      outcome: 'unverified',
      reasons: ['名册没有“现任职务”列，请补充。', '名册没有“任现职时间”列，请补充。'],
    });
    const blank = { position: BLANK, positionSince: BLANK };
    expect(check('rotation-limit', strict, blank, { asOf: AS_OF }).outcome).toBe('notApplicable');
  });
});
