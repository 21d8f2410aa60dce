import { message } from '../../../src/domain/basics/issue';
import { written } from '../../../src/domain/stages/written';
import type { CaseCells, CaseSettings } from './filled-stage';
import { stageCase } from './stage-case';

const PLAIN = { writtenFullMark: 100, writtenPassMark: 60, scoreDecimals: 2 } as const;
const TWO_PER_OPENING = { ...PLAIN, writtenPerOpening: '2:1', ties: 'all' } as const;

/** One post 甲, a mark for each; a text is a status. */
function one(settings: CaseSettings, marks: readonly (number | string | null)[], extra: CaseCells = {}) {
  return stageCase({
    kind: written,
    settings,
    entrants: marks.map((_, index) => `考生${index + 1}`),
    cells: Object.fromEntries(
      marks.map((mark, index) => [
        String(index + 1),
        { [typeof mark === 'string' ? '状态' : '卷面分']: mark, ...extra[String(index + 1)] },
      ]),
    ),
  });
}

describe('笔试: score and pass mark (R-WRI-1)', () => {
  it('60 passes, 59.99 does not; the lowest passing score is the cutoff', () => {
    const found = one(PLAIN, [60, 59.99, 75.5]);
    expect(found.states).toEqual(['goesOn', 'out judged.below-pass', 'goesOn']);
    expect(found.outcome(2).reasons).toEqual([
      { rule: 'R-WRI-1', message: message('judged.below-pass', { score: '59.99', pass: '60' }) },
    ]);
    expect(found.cutoffs).toEqual({ 甲: '60' });
    expect([1, 2, 3].map((row) => found.cell(row, '名次'))).toEqual(['2', '3', '1']);
    expect([1, 2, 3].map((row) => found.outcome(row).rank)).toEqual([2, 3, 1]);
    expect(found.told).toEqual([]);
  });

  it('59.996 is published as 60.00, which passes unless the unrounded score counts', () => {
    expect(one(PLAIN, [59.996]).states).toEqual(['goesOn']);
    expect(one({ ...PLAIN, writtenPassOn: 'published' }, [59.996]).states).toEqual(['goesOn']);
    const unrounded = one({ ...PLAIN, writtenPassOn: 'unrounded' }, [59.996]);
    expect(unrounded.states).toEqual(['out judged.below-pass']);
    expect(unrounded.outcome(1).reasons[0]?.message.params).toEqual({ score: '59.996', pass: '60' });
    expect(unrounded.cell(1, '笔试成绩')).toBe('60');
  });

  it('a blank is missing and blocks, a status is out and needs no score, a 0 is a score (R-WRI-5)', () => {
    const found = one(PLAIN, [null, '缺考', 0, 80]);
    expect(found.states).toEqual([
      'pending judged.score-missing',
      'out stage.absent',
      'out judged.below-pass',
      'goesOn',
    ]);
    expect(found.outcome(2)).toEqual({
      state: 'out',
      reasons: [{ rule: 'R-WRI-5', message: message('stage.absent', {}) }],
    });
    expect(found.told).toEqual(['block stage.input-missing']);
    expect(found.cutoffs).toEqual({});
  });

  it('who cheated has no rank although a mark was given', () => {
    const found = stageCase({
      kind: written,
      settings: PLAIN,
      entrants: ['张三', '李四'],
      cells: { 1: { 卷面分: 95, 状态: '违纪' }, 2: { 卷面分: 80 } },
    });
    expect([found.cell(1, '笔试成绩'), found.cell(1, '名次'), found.cell(2, '名次')]).toEqual(['', '', '1']);
    expect(found.states).toEqual(['out stage.violation', 'goesOn']);
  });

  it('who is gone keeps the row, those behind move up, and nothing more is needed (R-ELI-13)', () => {
    const gone = { rule: 'R-ELI-13', message: message('stage.gave-up', {}) } as const;
    const found = stageCase({
      kind: written,
      settings: TWO_PER_OPENING,
      entrants: [{ gone }, { gone }, {}, {}, {}],
      cells: { 1: { 卷面分: 95 }, 3: { 卷面分: 90 }, 4: { 卷面分: 80 }, 5: { 卷面分: 70 } },
    });
    expect(found.states).toEqual([
      'out stage.gave-up',
      'out stage.gave-up',
      'goesOn',
      'goesOn',
      'out judged.outscored',
    ]);
    expect([1, 3, 4, 5].map((row) => found.cell(row, '名次'))).toEqual(['', '1', '2', '3']);
    expect(found.outcome(1).rank).toBeUndefined();
    expect(found.told).toEqual([]);
  });

  it.each([[101], [-1], ['9O']])('%p is no score: blocked and pending, never counted', (typed) => {
    const found = stageCase({
      kind: written,
      settings: TWO_PER_OPENING,
      entrants: ['张三', '李四'],
      cells: { 1: { 卷面分: typed }, 2: { 卷面分: 80 } },
    });
    expect(found.states[0]).toBe('pending judged.score-unusable');
    expect(found.told).toEqual([typeof typed === 'string' ? 'block stage.cell-wrong' : 'block stage.score-outside']);
  });

  it('nobody, and all absent', () => {
    expect(one(TWO_PER_OPENING, []).judgement).toEqual({ outcomes: new Map(), findings: [], cutoffs: [] });
    const absent = one(TWO_PER_OPENING, ['缺考', '缺考']);
    expect([absent.states, absent.told, absent.cutoffs]).toEqual([['out stage.absent', 'out stage.absent'], [], {}]);
  });

  it('a limit that is open again lets nobody through', () => {
    const mark = one({ ...PLAIN, writtenPassMark: undefined }, [90, '缺考']);
    expect([mark.states, mark.told]).toEqual([
      ['pending judged.parameter-open', 'out stage.absent'],
      ['block judged.parameter-open'],
    ]);
    const ratio = one({ ...TWO_PER_OPENING, writtenPerOpening: undefined }, [90, 50]);
    expect(ratio.states).toEqual(['pending judged.parameter-open', 'out judged.below-pass']);
  });

  it('without pass mark and ratio nobody is out and there is no cutoff', () => {
    const found = one({ scoreDecimals: 2 }, [1]);
    expect([found.states, found.cutoffs]).toEqual([['goesOn'], {}]);
  });
});

describe('笔试: several papers (R-WRI-2)', () => {
  const papers = (fullMark: number, weights: string) => ({
    writtenFullMark: fullMark,
    writtenPassMark: 60,
    scoreDecimals: 2,
    writtenPapers: weights,
  });

  it('70 and 81.5 at 40:60 are 76.90', () => {
    const found = stageCase({
      kind: written,
      settings: papers(100, '公共科目40、专业科目60'),
      entrants: ['张三'],
      cells: { 1: { 公共科目卷面分: 70, 专业科目卷面分: 81.5 } },
    });
    expect(found.cell(1, '笔试成绩')).toBe('76.9');
  });

  it('stays on the scale of a full mark of 120: 80 and 118 at 50:50 are 99', () => {
    const found = stageCase({
      kind: written,
      settings: papers(120, '公共科目50、专业科目50'),
      entrants: ['张三'],
      cells: { 1: { 公共科目卷面分: 80, 专业科目卷面分: 118 } },
    });
    expect(found.cell(1, '笔试成绩')).toBe('99');
    expect(written.score(found.context.settings)?.fullMark.toString()).toBe('120');
  });

  it('the unrounded score is that of the papers: 59.99 and 60.00 are 59.995, published 60.00', () => {
    const cells = { 1: { 公共科目卷面分: 59.99, 专业科目卷面分: 60 } };
    const settings = papers(100, '公共科目50、专业科目50');
    const run = (passOn: string) =>
      stageCase({ kind: written, settings: { ...settings, writtenPassOn: passOn }, entrants: ['张三'], cells });
    expect(run('published').states).toEqual(['goesOn']);
    expect(run('unrounded').states).toEqual(['out judged.below-pass']);
    expect(run('unrounded').outcome(1).reasons[0]?.message.params).toEqual({ score: '59.995', pass: '60' });
  });

  it('one paper missing is a missing score', () => {
    const found = stageCase({
      kind: written,
      settings: papers(100, '公共科目50、专业科目50'),
      entrants: ['张三'],
      cells: { 1: { 公共科目卷面分: 99 } },
    });
    expect([found.states, found.cell(1, '笔试成绩')]).toEqual([['pending judged.score-missing'], '']);
  });
});

describe('笔试: so many per opening (R-WRI-3, R-WRI-4, R-TIE)', () => {
  it('the best two of one opening, with the cutoff in the reason of the others', () => {
    const found = one(TWO_PER_OPENING, [85, 90, 70, 95, 50]);
    expect(found.states).toEqual([
      'out judged.outscored',
      'goesOn',
      'out judged.outscored',
      'goesOn',
      'out judged.below-pass',
    ]);
    expect(found.outcome(1).reasons).toEqual([
      { rule: 'R-WRI-3', message: message('judged.outscored', { score: '85.00', cutoff: '90.00', places: 2 }) },
    ]);
    expect(found.cutoffs).toEqual({ 甲: '90' });
  });

  it('all who are tied at the last place go on, which their reason says', () => {
    const found = one(TWO_PER_OPENING, [85.79, 83.46, 83.46, 80.1]);
    expect(found.states).toEqual([
      'goesOn',
      'goesOn judged.entered-tied',
      'goesOn judged.entered-tied',
      'out judged.outscored',
    ]);
    expect(found.cutoffs).toEqual({ 甲: '83.46' });
    expect(found.told).toEqual([]);
  });

  it('before the composite there are no components: all tied go on, and it is told', () => {
    const found = one({ ...TWO_PER_OPENING, ties: 'components' }, [90, 80, 80]);
    expect(found.states).toEqual(['goesOn', 'goesOn judged.entered-tied', 'goesOn judged.entered-tied']);
    expect(found.told).toEqual(['warn judged.tie-without-components']);
  });

  it('a rule for ties that is open leaves the tied ones pending; a scheme without one is told', () => {
    const open = one({ ...TWO_PER_OPENING, ties: undefined }, [90, 80, 80]);
    expect(open.states.slice(1)).toEqual(['pending judged.tied-rule-open', 'pending judged.tied-rule-open']);
    expect([open.told, open.cutoffs]).toEqual([['block judged.tie-rule-open'], {}]);
    const lacking = one({ ...PLAIN, writtenPerOpening: '2:1' }, [90, 80, 80]);
    expect(lacking.states.slice(1)).toEqual(['goesOn judged.entered-tied', 'goesOn judged.entered-tied']);
    expect(lacking.told).toEqual(['warn judged.tie-rule-lacking']);
  });

  describe('extra test', () => {
    const EXTRA = { ...TWO_PER_OPENING, ties: 'extraTest' } as const;
    const marks = [90, 80, 80, 80, 70];

    it('the column is there only for it', () => {
      const titles = (settings: CaseSettings) => one(settings, []).tables[0]?.columns.map(({ title }) => title);
      expect(titles(EXTRA)).toContain('加试成绩');
      expect(titles(TWO_PER_OPENING)).not.toContain('加试成绩');
      expect(titles({ ...PLAIN, ties: 'extraTest' })).not.toContain('加试成绩');
    });

    it('blocks at each of those tied who lack it', () => {
      const found = one(EXTRA, marks, { 3: { 加试成绩: 88 } });
      expect(found.states).toEqual([
        'goesOn',
        'pending judged.tied-extra-test',
        'pending judged.tied-extra-test',
        'pending judged.tied-extra-test',
        'out judged.outscored',
      ]);
      expect(found.findings.map(({ at }) => at)).toEqual([
        { table: 'people', key: '2', column: 'extraTest' },
        { table: 'people', key: '4', column: 'extraTest' },
      ]);
    });

    it('decides, and says so', () => {
      const found = one(EXTRA, marks, { 2: { 加试成绩: 70 }, 3: { 加试成绩: 88 }, 4: { 加试成绩: 87.5 } });
      expect(found.states).toEqual([
        'goesOn',
        'out judged.extra-test-lost',
        'goesOn',
        'out judged.extra-test-lost',
        'out judged.outscored',
      ]);
      expect(found.outcome(4).reasons[0]).toEqual({
        rule: 'R-TIE',
        message: message('judged.extra-test-lost', { score: '80.00', extra: '87.50' }),
      });
      expect([found.told, found.cutoffs]).toEqual([[], { 甲: '80' }]);
      expect([2, 3, 4].map((row) => found.cell(row, '名次'))).toEqual(['2', '2', '2']);
    });

    it('equal again needs another one', () => {
      const found = one(EXTRA, marks, { 2: { 加试成绩: 88 }, 3: { 加试成绩: 88 }, 4: { 加试成绩: 60 } });
      expect(found.states.slice(1, 4)).toEqual([
        'pending judged.tied-again',
        'pending judged.tied-again',
        'out judged.extra-test-lost',
      ]);
      expect(found.told).toEqual(['block judged.extra-tests-equal']);
    });
  });

  it('while a score is missing, only those are decided whom it cannot move', () => {
    const found = one(TWO_PER_OPENING, [90, 80, 70, null]);
    expect(found.states).toEqual([
      'goesOn',
      'pending judged.others-missing',
      'out judged.outscored',
      'pending judged.score-missing',
    ]);
    expect(found.cutoffs).toEqual({});
    expect(one(TWO_PER_OPENING, [90, null]).states).toEqual(['goesOn', 'pending judged.score-missing']);
  });

  it('openings that are unknown block the post, not the others', () => {
    const found = stageCase({
      kind: written,
      settings: TWO_PER_OPENING,
      posts: { 甲: undefined, 乙: 1 },
      entrants: [{ post: '甲' }, { post: '乙' }],
      cells: { 1: { 卷面分: 80 }, 2: { 卷面分: 80 } },
    });
    expect(found.states).toEqual(['pending judged.openings-unknown', 'goesOn']);
    expect([found.told, found.cutoffs]).toEqual([['block judged.openings-unknown'], { 乙: '80' }]);
  });

  it('a part of a person counts as one, and it is told; no opening is no place', () => {
    const settings = { ...PLAIN, writtenPerOpening: '3:2', ties: 'all' };
    const found = one(settings, [90, 80, 70]);
    expect(found.states).toEqual(['goesOn', 'goesOn', 'out judged.outscored']);
    expect(found.told).toEqual(['warn judged.places-rounded']);
    const none = stageCase({ kind: written, settings, posts: { 甲: 0 }, entrants: [{}], cells: { 1: { 卷面分: 99 } } });
    expect(none.states).toEqual(['out judged.no-place']);
  });

  it('each post has its own places: 5:1 of two openings are ten', () => {
    const entrants = Array.from({ length: 24 }, (_, index) => ({ post: index % 2 === 0 ? '甲' : '乙' }));
    const found = stageCase({
      kind: written,
      settings: { ...PLAIN, writtenPerOpening: '5:1', ties: 'all' },
      posts: { 甲: 2, 乙: 1 },
      entrants,
      cells: Object.fromEntries(entrants.map((_, index) => [String(index + 1), { 卷面分: 99 - index }])),
    });
    const goOn = (post: string) =>
      found.states.filter((state, at) => state === 'goesOn' && entrants[at]?.post === post);
    expect([goOn('甲').length, goOn('乙').length]).toEqual([10, 5]);
    expect(found.cutoffs).toEqual({ 甲: '81', 乙: '90' });
  });
});
