import { message } from '../../../src/domain/basics/issue';
import { localized } from '../../../src/domain/basics/localized';
import { interview } from '../../../src/domain/stages/interview';
import type { CaseCells, CaseSettings } from './filled-stage';
import { stageCase, type CaseInput } from './stage-case';

const SEVEN = { interviewFullMark: 100, interviewJudges: 7, dropPerEnd: 1, scoreDecimals: 2 } as const;
const WORKED = [88, 91, 85.5, 90, 79, 93, 87] as const;

/** The scores of judges 1, 2 … as cells. */
function scores(
  of: readonly (number | string | null)[],
  prefix = '',
): Readonly<Record<string, number | string | null>> {
  return Object.fromEntries(of.map((score, index) => [`${prefix}评委${index + 1}`, score]));
}

function judges(names: readonly (string | null)[], more: CaseCells = {}, panel = 1): CaseCells {
  return Object.fromEntries(
    names.map((name, index) => {
      const key = `${panel}-${index + 1}`;
      return [key, { 评委姓名: name, ...more[key] }];
    }),
  );
}

const NAMED = judges(['赵', '钱', '孙', '李', '周', '吴', '郑']);

function run(settings: CaseSettings, more: Omit<CaseInput, 'kind'>) {
  return stageCase({ kind: interview, settings, side: { judges: NAMED }, ...more });
}

describe('面试: mean without the highest and the lowest (R-INT-1)', () => {
  it('88, 91, 85.5, 90, 79, 93, 87 are 88.30', () => {
    const found = run(SEVEN, { entrants: ['张三'], cells: { 1: scores(WORKED) } });
    expect([found.cell(1, '面试成绩'), found.states, found.told]).toEqual(['88.3', ['goesOn'], []]);
    expect(interview.score(found.context.settings)).toMatchObject({ column: 'score' });
  });

  it('a blank is a judge less, never a 0: without 87 the mean of four is 88.63, which is told', () => {
    const cells = { 1: scores(WORKED), 2: scores([88, 91, 85.5, 90, 79, 93, null]) };
    const found = run(SEVEN, { entrants: ['张三', '李四'], cells });
    expect(found.cell(2, '面试成绩')).toBe('88.63');
    expect(found.states).toEqual(['goesOn', 'goesOn']);
    expect(found.findings).toEqual([
      {
        severity: 'warn',
        message: message('judged.scores-blank', { who: '李四（甲）', count: 1, have: 6, columns: ['评委7'] }),
        at: { table: 'people', key: '2', column: 'judge7' },
      },
    ]);
  });

  it('two scores are too few for dropping one at each end: no plain mean, pending, blocked', () => {
    const cells = { 1: scores(WORKED), 2: scores([90, 80]), 3: scores([90, 80, 70]) };
    const found = run(SEVEN, { entrants: ['张三', '李四', '王五'], cells });
    expect([found.cell(2, '面试成绩'), found.cell(3, '面试成绩')]).toEqual(['', '80']);
    expect(found.states).toEqual(['goesOn', 'pending judged.too-few', 'goesOn']);
    expect(found.outcome(2).reasons[0]).toEqual({
      rule: 'R-INT-2',
      message: message('judged.too-few', { column: '面试成绩', have: 2, need: 3 }),
    });
    expect(found.findings[0]).toMatchObject({ severity: 'block', at: { table: 'people', key: '2', column: 'judge3' } });
    expect(found.told).toEqual(['block judged.scores-too-few', 'warn judged.scores-blank']);
  });

  it('no score at all blocks; a status needs none; nobody is fine', () => {
    const cells = { 1: scores(WORKED), 3: { 状态: '缺考' } };
    const found = run(SEVEN, { entrants: ['张三', '李四', '王五'], cells });
    expect(found.states).toEqual(['goesOn', 'pending judged.score-missing', 'out stage.absent']);
    expect(found.told).toEqual(['block judged.scores-missing']);
    expect(run(SEVEN, { entrants: [] }).told).toEqual([]);
  });

  it.each([['9O'], [101]])('%p counts for nobody: blocked and pending', (typed) => {
    const found = run(SEVEN, { entrants: ['张三'], cells: { 1: scores([...WORKED.slice(0, 6), typed]) } });
    expect(found.states).toEqual(['pending judged.score-unusable']);
    expect(found.outcome(1).reasons[0]?.message.params).toEqual({ columns: ['评委7'] });
    expect(found.told).toEqual([typed === 101 ? 'block stage.score-outside' : 'block stage.cell-wrong']);
  });

  it('a column that is blank for all is told once', () => {
    const six = [88, 91, 85.5, 90, 79, 93];
    const found = run(SEVEN, { entrants: ['张三', '李四'], cells: { 1: scores(six), 2: scores(six) } });
    expect(found.findings.map((finding) => finding.message)).toEqual([
      message('judged.judges-silent', { judges: ['郑'] }),
    ]);
  });

  it('columns follow the size of the panel where the scheme knows no other number', () => {
    const found = run({ interviewFullMark: 100, panelSize: 9 }, { entrants: [], side: {} });
    expect(found.tables[0]?.columns.filter(({ title }) => title.startsWith('评委'))).toHaveLength(9);
    expect(found.tables[1]?.rows).toHaveLength(9);
  });
});

describe('面试: going on', () => {
  it('below the pass mark is out (R-SHO-3)', () => {
    const settings = { ...SEVEN, interviewJudges: 1, dropPerEnd: 0, interviewPassMark: 60 };
    const found = run(settings, {
      entrants: ['张三', '李四'],
      cells: { 1: scores([60]), 2: scores([59.99]) },
      side: { judges: { '1-1': { 评委姓名: '赵' } } },
    });
    expect(found.states).toEqual(['goesOn', 'out judged.below-pass']);
    expect(found.outcome(2).reasons[0]?.rule).toBe('R-SHO-3');
    expect(found.cutoffs).toEqual({ 甲: '60' });
  });

  it('so many per opening, and an extra test for those tied (R-TIE)', () => {
    const settings = {
      ...SEVEN,
      interviewJudges: 1,
      dropPerEnd: 0,
      interviewPerOpening: '1:1',
      ties: 'extraTest',
    };
    const cells = { 1: { ...scores([90]), 加试成绩: 80 }, 2: { ...scores([90]), 加试成绩: 81 }, 3: scores([80]) };
    const found = run(settings, {
      entrants: ['张三', '李四', '王五'],
      cells,
      side: { judges: { '1-1': { 评委姓名: '赵' } } },
    });
    expect(found.states).toEqual(['out judged.extra-test-lost', 'goesOn', 'out judged.outscored']);
    expect(found.outcome(3).reasons[0]?.rule).toBe('R-PLAN-2');
  });
});

describe('面试: elements, methods, classes', () => {
  const three = judges(['赵', '钱', '孙']);

  it('elements out of 140 are trimmed each and then added (R-INT-4)', () => {
    const settings = {
      interviewFullMark: 140,
      interviewJudges: 3,
      dropPerEnd: 1,
      interviewElements: '语言表达60、综合分析80',
    };
    const found = run(settings, {
      entrants: ['张三'],
      cells: { 1: { ...scores([50.2, 55, 40], '语言表达·'), ...scores([68.4, 60, 79], '综合分析·') } },
      side: { judges: three },
    });
    expect([found.cell(1, '语言表达·均分'), found.cell(1, '综合分析·均分')]).toEqual(['50.2', '68.4']);
    expect(found.cell(1, '面试成绩')).toBe('118.6');
    expect(interview.score(found.context.settings)?.fullMark.toString()).toBe('140');
    expect(found.told).toEqual([]);
  });

  it('a score above the mark of its element is told, and elements must add up to the full mark', () => {
    const settings = {
      interviewFullMark: 100,
      interviewJudges: 1,
      dropPerEnd: 0,
      interviewElements: '语言表达60、综合分析80',
    };
    const found = run(settings, {
      entrants: ['张三'],
      cells: { 1: { 语言表达·评委1: 61, 综合分析·评委1: 70 } },
      side: { judges: { '1-1': { 评委姓名: '赵' } } },
    });
    expect(found.told).toEqual(['block judged.elements-total', 'block stage.score-outside']);
  });

  const METHODS = {
    interviewFullMark: 100,
    interviewJudges: 3,
    dropPerEnd: 1,
    interviewMethods: '结构化60、演讲40',
  };

  it('methods are weighted: 80 and 90 at 60:40 are 84 (R-INT-7)', () => {
    const found = run(METHODS, {
      entrants: ['张三'],
      cells: { 1: { ...scores([80, 70, 99], '结构化·'), ...scores([90, 91, 50], '演讲·') } },
      side: { judges: three },
    });
    expect([found.cell(1, '面试成绩'), found.told]).toEqual(['84', []]);
  });

  it('a method that lacks scores leaves no result; it is told of that method only', () => {
    const found = run(METHODS, {
      entrants: ['张三'],
      cells: { 1: { ...scores([80, 70, 99], '结构化·'), ...scores([90, null, 50], '演讲·') } },
      side: { judges: three },
    });
    expect([found.cell(1, '结构化·均分'), found.cell(1, '演讲·均分'), found.cell(1, '面试成绩')]).toEqual([
      '80',
      '',
      '',
    ]);
    expect(found.states).toEqual(['pending judged.too-few']);
    expect(found.findings.map(({ at }) => at?.column)).toEqual(['part2judge2']);
  });

  const CLASSES = {
    interviewFullMark: 100,
    interviewJudges: 5,
    dropPerEnd: 0,
    interviewClasses: '职工代表50、其他评委50',
  };
  const five = judges(['赵', '钱', '孙', '李', '周']);

  it('classes: the means of 80, 85, 91 and 70, 75 at half each are 78.92 (R-INT-5)', () => {
    const cells = { 1: { ...scores([80, 85, 91], '职工代表·'), 其他评委·评委4: 70, 其他评委·评委5: 75 } };
    const found = run(CLASSES, { entrants: ['张三'], cells, side: { judges: five } });
    expect([found.cell(1, '面试成绩'), found.told]).toEqual(['78.92', []]);
    expect(['1-1', '1-3', '1-4'].map((key) => found.cell(key, '类别', 'judges'))).toEqual([
      '职工代表',
      '职工代表',
      '其他评委',
    ]);
  });

  it('classes with drops: each is trimmed', () => {
    const settings = { ...CLASSES, dropPerEnd: 1, interviewClassJudges: '职工代表3、其他评委4' };
    const cells = {
      1: {
        ...scores([80, 85, 91], '职工代表·'),
        其他评委·评委4: 60,
        其他评委·评委5: 70,
        其他评委·评委6: 75,
        其他评委·评委7: 99,
      },
    };
    const found = run(settings, { entrants: ['张三'], cells });
    expect([found.cell(1, '职工代表·均分'), found.cell(1, '其他评委·均分'), found.cell(1, '面试成绩')]).toEqual([
      '85',
      '72.5',
      '78.75',
    ]);
  });

  it('a class without a score leaves no result', () => {
    const found = run(CLASSES, {
      entrants: ['张三'],
      cells: { 1: scores([80, 85, 91], '职工代表·') },
      side: { judges: five },
    });
    expect([found.cell(1, '面试成绩'), found.states]).toEqual(['', ['pending judged.too-few']]);
    expect(found.told).toContain('block judged.scores-too-few');
  });

  it('contradictions of the scheme block', () => {
    const both = { ...METHODS, interviewElements: '语言表达100' };
    expect(run(both, { entrants: [], side: {} }).told).toEqual(['block judged.structures-conflict']);
    const sizes = { ...CLASSES, interviewClassJudges: '职工代表5' };
    expect(run(sizes, { entrants: [], side: {} }).told).toEqual(['block judged.class-sizes']);
  });
});

describe('面试: the panel (R-INT-2)', () => {
  const filled = { entrants: ['张三'], cells: { 1: scores(WORKED) } };

  it.each([
    [{ panelSize: 7 }, []],
    [{ panelSize: 8 }, ['block judged.panel-short']],
    [{ panelSize: 8, panelShort: 'warn' }, ['warn judged.panel-short']],
    [{ panelMost: 7 }, []],
    [{ panelMost: 6 }, ['warn judged.panel-large']],
    [{ panelOdd: 'yes' }, []],
    [{ panelOutside: 2 }, []],
    [{ panelOutside: 3 }, ['block judged.panel-outside']],
    [{ panelOutside: 3, panelShort: 'warn' }, ['warn judged.panel-outside']],
  ] as const)('%j: %j', (settings, told) => {
    const outside = { '1-1': { 来自外单位: '是' }, '1-2': { 来自外单位: '是' }, '1-3': { 来自外单位: '否' } };
    const side = { judges: judges(['赵', '钱', '孙', '李', '周', '吴', '郑'], outside) };
    expect(run({ ...SEVEN, ...settings }, { ...filled, side }).told).toEqual(told);
  });

  it('counts the judges who score; an even number blocks where it must be odd', () => {
    const six = { 1: scores([88, 91, 85.5, 90, 79, 93]) };
    const found = run({ ...SEVEN, panelSize: 7, panelOdd: 'yes' }, { entrants: ['张三'], cells: six });
    expect(found.told).toEqual(['block judged.panel-even', 'block judged.panel-short', 'warn judged.judges-silent']);
  });

  it('counts the names while there are no scores', () => {
    const found = run({ ...SEVEN, panelSize: 7 }, { entrants: ['张三'], side: { judges: judges(['赵', '钱']) } });
    expect(found.told).toEqual(['block judged.panel-short', 'block judged.scores-missing']);
  });

  it('judges without a name, or named twice', () => {
    const side = { judges: judges(['赵一', '钱', '孙', '李', '周', '赵 一', null]) };
    expect(run(SEVEN, { ...filled, side }).told).toEqual(['warn judged.judge-twice', 'warn judged.judges-unnamed']);
  });

  it('several panels: blank is the first, and each has its own judges', () => {
    const settings = { ...SEVEN, panels: 2, panelSize: 7 };
    const found = run(settings, {
      posts: { 甲: 1, 乙: 1 },
      entrants: [{ post: '甲' }, { post: '乙' }],
      cells: { 1: scores(WORKED), 2: { 组别: 2, ...scores([90, 80, 70]) } },
      side: { judges: { ...NAMED, ...judges(['冯', '陈', '褚'], {}, 2) } },
    });
    expect(found.told).toEqual(['block judged.panel-short', 'warn judged.judges-silent']);
    expect(found.findings.find(({ severity }) => severity === 'block')?.message.params).toEqual({
      panel: 2,
      have: 3,
      need: 7,
    });
  });

  it('all absent: nothing is asked of the panel; who is absent needs no panel', () => {
    const absent = { 1: { 状态: '缺考' }, 2: { 状态: '缺考' } };
    const all = run({ ...SEVEN, panelSize: 7 }, { entrants: ['张三', '李四'], cells: absent, side: {} });
    expect(all.told).toEqual([]);
    const second = judges(['冯', '陈', '褚', '卫', '蒋', '沈', '韩'], {}, 2);
    const one = run(
      { ...SEVEN, panels: 2, panelSize: 7 },
      {
        entrants: ['张三', '李四'],
        cells: { 1: { 状态: '缺考' }, 2: { 组别: 2, ...scores(WORKED) } },
        side: { judges: second },
      },
    );
    expect(one.told).toEqual([]);
  });

  it('one post before two panels, and a panel that is not there, block', () => {
    const settings = { ...SEVEN, panels: 2 };
    const side = { judges: { ...NAMED, ...judges(['冯', '陈', '褚', '卫', '蒋', '沈', '韩'], {}, 2) } };
    const cells = { 1: scores(WORKED), 2: { 组别: 2, ...scores(WORKED) }, 3: { 组别: 3, ...scores(WORKED) } };
    const found = run(settings, { entrants: ['张三', '李四', '王五'], cells, side });
    expect(found.told).toEqual(['block judged.panel-unknown', 'block judged.post-before-panels']);
  });
});

describe('面试: recusal (R-INT-8)', () => {
  const recusing = (text: string) => ({
    judges: judges(['赵', '钱', '孙', '李', '周', '吴', '郑'], { '1-7': { 回避人员: text } }),
  });
  const entrants = ['张 三', '李四', '王五'];

  it('a blank of a judge who must recuse is fine', () => {
    const cells = { 1: scores([...WORKED.slice(0, 6), null]), 2: scores(WORKED), 3: scores(WORKED) };
    const found = run({ ...SEVEN, panelSize: 7 }, { entrants, cells, side: recusing('张三') });
    expect([found.told, found.states]).toEqual([[], ['goesOn', 'goesOn', 'goesOn']]);
    expect(found.cell(1, '面试成绩')).toBe('88.63');
  });

  it('a score of a judge who must recuse blocks at its cell, and that person is pending', () => {
    const cells = { 1: scores(WORKED), 2: scores(WORKED), 3: scores(WORKED) };
    const found = run(SEVEN, { entrants, cells, side: recusing('王五、张三') });
    expect(found.states).toEqual(['pending judged.recused-scored', 'goesOn', 'pending judged.recused-scored']);
    expect(found.outcome(1).reasons[0]?.rule).toBe('R-INT-8');
    expect(found.told).toEqual(['block judged.score-of-recused', 'block judged.score-of-recused']);
    expect(found.findings[0]?.at).toEqual({ table: 'people', key: '1', column: 'judge7' });
  });

  it('a number tells namesakes apart; a name stands for both', () => {
    const namesakes = ['李伟', '李伟'];
    const cells = { 1: scores(WORKED), 2: scores([...WORKED.slice(0, 6), null]) };
    expect(run(SEVEN, { entrants: namesakes, cells, side: recusing('2') }).told).toEqual([]);
    expect(run(SEVEN, { entrants: namesakes, cells, side: recusing('李伟') }).told).toEqual([
      'block judged.score-of-recused',
    ]);
  });

  it('the relation may stand in brackets, and is said where it matters', () => {
    const cells = { 1: scores(WORKED), 2: scores(WORKED), 3: scores(WORKED) };
    const found = run(SEVEN, { entrants, cells, side: recusing('王五（下属、同学）、李四(配偶)，张三') });
    const relations = found.findings.map(({ message: text }) =>
      text.code === 'judged.score-of-recused' ? [text.params.who, text.params.relation] : [text.code],
    );
    expect(relations).toEqual([
      ['张 三（甲）', localized('关系未填', 'relation not given')],
      ['李四（甲）', '配偶'],
      ['王五（甲）', '下属、同学'],
    ]);
    const bracketed = run(SEVEN, {
      entrants: ['李四（大）', '李四'],
      cells: { 1: cells[1], 2: cells[2] },
      side: recusing('李四（大）'),
    });
    expect(bracketed.states).toEqual(['pending judged.recused-scored', 'goesOn']);
  });

  it('a name that nobody has is told', () => {
    const cells = { 1: scores(WORKED), 2: scores(WORKED), 3: scores(WORKED) };
    const found = run(SEVEN, { entrants, cells, side: recusing('张三 李四') });
    expect(found.findings).toEqual([
      {
        severity: 'warn',
        message: message('judged.recusal-unknown', { judge: '郑', name: '张三 李四' }),
        at: { table: 'judges', key: '1-7', column: 'recusal' },
      },
    ]);
  });
});
