import { compositeFunction as fn } from '../../../src/functions/composite';
import { call, failureOf } from './call';

const THREE = [[70, 75.05, 80.75]];

describe('COMPOSITE', () => {
  it('adds 3:3:4 exactly: 75.815 is 75.82 (R-COM-1, R-COM-3)', () => {
    expect(call(fn, THREE, '3:3:4', 100, 2)).toEqual([[75.82]]);
    expect(call(fn, THREE, '3:3:4')).toEqual([[75.815]]);
  });

  test.each([
    ['3：3：4'],
    ['3 ∶ 3 ∶ 4'],
    ['０.３，０.３，０.４'],
    ['30%、30%、40%'],
    ['３０％ ３０％ ４０％'],
    ['30 30 40'],
    ['30;30;40'],
    ['1.5:1.5:2'],
    [[[0.3, 0.3, 0.4]]],
    [[[30], [30], [40]]],
    [[0.3, 0.3, 0.4]],
    [[['3:3:4']]],
  ])('reads the weights %j', (weights) => {
    expect(call(fn, THREE, weights)).toEqual([[75.815]]);
  });

  it('never scales weights that do not add up (R-PLAN-6)', () => {
    expect(failureOf(fn, THREE, '30%,30%,30%')).toEqual({
      code: '#VALUE!',
      zh: '各项权重相加为90%，应正好为1或100（即100%）。请更正权重，除不尽的写成比例，如1:1:1。',
      en: 'The weights add up to 90%; expected exactly 1 or 100 (that is, 100%). Correct the weights; write thirds and the like as a ratio such as 1:1:1.',
    });
    expect(failureOf(fn, THREE, [[0.3, 0.3, 0.39]]).zh).toContain('相加为0.99，');
    expect(failureOf(fn, THREE, [[3, 3, 4]]).zh).toContain('相加为10，');
    expect(failureOf(fn, THREE, '0.3%,0.3%,0.4%').zh).toContain('相加为1%，');
    expect(failureOf(fn, THREE, '0.3,0.3,0.4000000000000000000001').zh).toContain('1.0000000000000000000001');
  });

  it('refuses weights that are none', () => {
    expect(failureOf(fn, THREE, '3:3:0').zh).toBe('权重比例“3:3:0”的每一项都应大于0。请更正。');
    expect(failureOf(fn, THREE, '-10,50,60').zh).toContain('第1项权重小于0');
    for (const text of [
      '三比三比四',
      '3:3,4',
      '30%,30,40',
      '30%:30%:40%',
      '3::4',
      '1/3,1/3,1/3',
      ' ',
      '9'.repeat(5000),
    ]) {
      expect(failureOf(fn, THREE, text).zh).toContain('无法识别');
    }
    expect(failureOf(fn, THREE, [[0.3, null, '0.4']]).zh).toContain('“权重”第1行第2列为空、第1行第3列为文本“0.4”');
    expect(
      failureOf(fn, THREE, [
        [0.3, 0.3],
        [0.2, 0.2],
      ]).zh,
    ).toContain('2行2列');
    expect(failureOf(fn, THREE, '5:5').zh).toContain('权重有2个，成绩却是1行3列');
    expect(failureOf(fn, THREE).zh).toContain('缺少参数“权重”');
  });

  it('allows a weight of 0, whose component may be missing', () => {
    expect(call(fn, [[80, null, 90]], '50,0,50')).toEqual([[85]]);
    expect(call(fn, [[80, 10, 90]], '50,0,50')).toEqual([[85]]);
  });

  it('brings every score to its full mark (R-INT-4)', () => {
    expect(call(fn, [[118.6]], '100%', 140, 2)).toEqual([[84.71]]);
    expect(call(fn, [[70, 140, 30]], '3:3:4', [[100, 140, 30]])).toEqual([[91]]);
    expect(call(fn, [[70, 140, 30]], '3:3:4', [100, 140, 30])).toEqual([[91]]);
    expect(failureOf(fn, THREE, '3:3:4', [[100, 0, -1]]).zh).toBe('第2、3项满分应大于0。请更正。');
    expect(failureOf(fn, THREE, '3:3:4', [[100, 140]]).zh).toContain('满分有2个，权重有3个');
    expect(failureOf(fn, THREE, '3:3:4', 'x').zh).toContain('“满分”第1行第1列为文本“x”');
    // Everything that is wrong with the call is told at once.
    expect(failureOf(fn, THREE, '1,2,3', 0).zh.split('\n')).toHaveLength(2);
  });

  it('knows its shapes: a column is one person if there are as many weights, else persons', () => {
    expect(call(fn, [[70], [75.05], [80.75]], '3:3:4', 100, 2)).toEqual([[75.82]]);
    expect(call(fn, [[70], [80]], 100)).toEqual([[70], [80]]);
    expect(call(fn, [[70], [80]], '1')).toEqual([[70], [80]]);
    expect(call(fn, 70, 1)).toEqual([[70]]);
    const people = [
      [60, 80],
      [70, 90],
    ];
    expect(call(fn, people, '5:5')).toEqual([[70], [80]]);
    expect(failureOf(fn, [[70], [80]], '3:3:4').zh).toContain('权重有3个，成绩却是2行1列');
  });

  it('has no total while a component is missing, which is never 0 by itself', () => {
    expect(failureOf(fn, [[70, null, 80]], '3:3:4')).toEqual({
      code: '#N/A',
      zh: '缺第2项成绩，综合成绩暂不能计算。请补填；按规定缺考计零分的，缺项处理请选“计零分”。',
      en: 'No score for component 2; the total is pending. Fill it in, or choose “zero” for missing scores if an absence counts as 0.',
    });
    expect(failureOf(fn, [[null, null, null]], '3:3:4').zh).toContain('缺第1、2、3项');
    expect(failureOf(fn, [[70], [''], [80]], '3:3:4').zh).toContain('缺第2项');
    expect(call(fn, [[70, null, 80]], '3:3:4', 100, 2, 'zero')).toEqual([[53]]);
    expect(call(fn, [[70, null, 80]], '3:3:4', 100, 2, '计零分')).toEqual([[53]]);
    expect(failureOf(fn, THREE, '3:3:4', 100, 2, 'skip').zh).toContain('缺项处理');
  });

  it('names every score that cannot be used, in its own row', () => {
    const rows = [
      [70, 75, 80],
      [100.01, -1, '缺考'],
      [70, null, { code: '#DIV/0!' }],
      [null, 75, 80],
    ];
    expect(call(fn, rows, '3:3:4', 100)).toEqual([
      [75.5],
      [
        {
          code: '#VALUE!',
          zh: '成绩区域第2行第1列为100.01（高于满分100）、第2行第2列为-1（低于0）、第2行第3列为文本“缺考”，应为0到满分之间的数值。请更正；没有成绩的，请留空。',
          en: expect.stringContaining('row 2, column 1 is 100.01 (above the full mark 100)'),
        },
      ],
      [expect.objectContaining({ code: '#VALUE!', zh: expect.stringContaining('第3行第3列为错误值#DIV/0!') })],
      [expect.objectContaining({ code: '#N/A', zh: expect.stringContaining('第4行缺第1项成绩') })],
    ]);
    expect(failureOf(fn, [[70], [145], [80]], '3:3:4').zh).toContain('第2行第1列为145（高于满分100）');
    // The noise of a computed score does not lift it above its full mark.
    expect(call(fn, [[100.00000000000001]], 1)).toEqual([[100]]);
  });
});
