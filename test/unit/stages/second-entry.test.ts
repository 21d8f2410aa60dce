import { message } from '../../../src/domain/basics/issue';
import { localized } from '../../../src/domain/basics/localized';
import { compareEntries, withSecondEntry } from '../../../src/domain/stages/second-entry';
import { speech } from '../../../src/domain/stages/speech';
import { written } from '../../../src/domain/stages/written';
import type { CaseCells } from './filled-stage';
import { stageCase, type CaseEntrant, type CaseResult } from './stage-case';

const SETTINGS = {
  speechFullMark: 100,
  speechJudges: 3,
  speechDropPerEnd: 0,
  scoreDecimals: 2,
  doubleEntry: ['speech'],
};

const judges = (...scores: readonly (number | string | null)[]) =>
  Object.fromEntries(scores.map((score, index) => [`评委${index + 1}`, score]));

function run(
  cells: CaseCells,
  second: CaseCells,
  entrants: readonly (string | CaseEntrant)[] = ['张三', '李四'],
): CaseResult {
  return stageCase({ kind: withSecondEntry(speech), settings: SETTINGS, entrants, cells, side: { second } });
}

const FIRST = { 1: judges(85, 90, 80), 2: judges(70, 75, 80) };
const BLANK = localized('空白', 'blank');

describe('双人复核: scores entered twice', () => {
  it('the second table has the inputs of the first once more, and nothing that is computed from them', () => {
    const [people, second] = run({}, {}).tables;
    const titles = (table: typeof people) => table?.columns.map(({ title }) => title);
    expect(titles(second)).toEqual([
      ...['编号', '姓名', '竞聘职位', '状态', '评委1', '评委2', '评委3'],
      ...['差异', '差异说明'],
    ]);
    expect(titles(people)?.slice(-1)).toEqual(['与录入二的差异']);
    expect([people?.sheet, second?.sheet]).toEqual(['竞职演说', '竞职演说录入二']);
  });

  it('a scheme that does not ask for it, or asks for another stage, has one entry', () => {
    for (const doubleEntry of [undefined, ['interview']]) {
      const found = stageCase({
        kind: withSecondEntry(speech),
        settings: { ...SETTINGS, doubleEntry },
        entrants: ['张三'],
        cells: { 1: judges(85, 90, 80) },
      });
      expect([found.tables.map(({ id }) => id), found.told]).toEqual([['people'], []]);
    }
  });

  it('entries that agree are no finding; the score is that of the first', () => {
    const found = run(FIRST, FIRST);
    expect([found.told, found.cell(1, '竞职演说成绩'), found.cell(1, '差异', 'second')]).toEqual([[], '85', '']);
  });

  it('a difference blocks, with both cells, and is listed on both sheets', () => {
    const found = run(FIRST, { ...FIRST, 1: judges(58, 90, 80) });
    expect(found.findings).toEqual([
      {
        severity: 'block',
        message: message('second.differs', { who: '张三（甲）', column: '评委1', first: '85', second: '58' }),
        at: { table: 'second', key: '1', column: 'judge1' },
        other: { table: 'people', key: '1', column: 'judge1' },
      },
    ]);
    expect([found.cell(1, '差异', 'second'), found.cell(1, '与录入二的差异')]).toEqual(['评委1', '评委1']);
    expect([found.cell(2, '差异', 'second'), found.cell(2, '与录入二的差异')]).toEqual(['', '']);
  });

  it('a reason settles the differences of its row: the first entry holds', () => {
    const found = run(FIRST, { ...FIRST, 1: { ...judges(58, 90, 80), 差异说明: '评分表原件为85' } });
    const params = { who: '张三（甲）', column: '评委1', first: '85', second: '58', reason: '评分表原件为85' };
    expect(found.findings.map(({ severity, message: text }) => [severity, text])).toEqual([
      ['info', message('second.explained', params)],
    ]);
    expect(found.cell(1, '竞职演说成绩')).toBe('85');
  });

  it('a reason of one character is none', () => {
    const found = run(FIRST, { ...FIRST, 1: { ...judges(58, 90, 80), 差异说明: '错' } });
    expect(found.told).toEqual(['block second.differs']);
  });

  it('a blank is not 0, on either side', () => {
    const found = run(
      { 1: judges(0, 90, 80), 2: judges(null, 75, 80) },
      { 1: judges(null, 90, 80), 2: judges(0, 75, 80) },
    );
    const texts = found.findings.flatMap(({ message: text }) => (text.code === 'second.differs' ? [text.params] : []));
    expect(texts).toEqual([
      { who: '张三（甲）', column: '评委1', first: '0', second: BLANK },
      { who: '李四（甲）', column: '评委1', first: BLANK, second: '0' },
    ]);
  });

  it('a status is compared too: absent in one entry only', () => {
    const found = run({ ...FIRST, 2: { 状态: '缺考' } }, FIRST);
    expect(found.told).toEqual(Array<string>(4).fill('block second.differs'));
    expect(found.cell(2, '差异', 'second')).toBe('状态、评委1、评委2、评委3');
  });

  it('rows that the second entry has nothing of are told together, not cell by cell', () => {
    const found = run(FIRST, { 1: judges(85, 90, 80) });
    expect(found.findings).toEqual([
      {
        severity: 'block',
        message: message('second.missing', { count: 1, names: ['李四（甲）'] }),
        at: { table: 'second', key: '2' },
      },
    ]);
  });

  it('a text among the scores is told of the sheet where it stands', () => {
    const found = run(FIRST, { ...FIRST, 1: judges('8S', 90, 80) });
    expect(found.findings.map(({ message: { code }, at }) => [code, at?.table])).toEqual([
      ['stage.cell-wrong', 'second'],
      ['second.differs', 'second'],
    ]);
  });

  it('who is out by an operation needs no second entry', () => {
    const gone = { rule: 'R-ELI-13', message: message('stage.gave-up', {}) } as const;
    const found = run(FIRST, { 1: judges(85, 90, 80) }, ['张三', { name: '李四', gone }]);
    expect(found.told).toEqual([]);
    expect(compareEntries(found.filled)).toMatchObject({ people: 1, differences: [], missing: [] });
  });

  it('a test without columns to type into has no second table', () => {
    const found = stageCase({
      kind: withSecondEntry({ ...written, tables: (context) => written.tables(context).map(withoutInputs) }),
      settings: { writtenFullMark: 100, scoreDecimals: 2, doubleEntry: ['written'] },
      entrants: ['张三'],
    });
    expect(found.tables.map(({ id }) => id)).toEqual(['people']);
  });
});

function withoutInputs(table: CaseResult['tables'][number]) {
  return { ...table, columns: table.columns.filter(({ role }) => role === 'fixed') };
}
