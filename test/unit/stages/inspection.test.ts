import { inspection } from '../../../src/domain/stages/inspection';
import { expectWords, judgeCase, WITHDRAWN, type Cells, type PersonCase } from './vote-case';

function inspect(
  rows: readonly Cells[],
  settings: Record<string, string> = {},
  people: readonly (string | PersonCase)[] = rows.map((_, index) => `人${index + 1}`),
) {
  const cells = Object.fromEntries(rows.map((row, index) => [String(index + 1), row]));
  const judged = judgeCase(inspection, { settings, people, cells: { people: cells } });
  expectWords(judged);
  return judged;
}

const FIT = { 考察组: '第一组', 考察结论: '合格' };

test('the conclusion decides, and whoever fails is told why', () => {
  const judged = inspect([FIT, { ...FIT, 考察结论: '不合格', 情况说明: '档案有涂改' }]);
  expect(judged.states).toEqual(['goesOn', 'out']);
  expect(judged.reasons(2)).toEqual(['考察不合格：档案有涂改']);
  expect(judged.told).toEqual([]);
});

test('nobody is out without a reason', () => {
  const judged = inspect([{ ...FIT, 考察结论: '不合格' }]);
  expect(judged.states).toEqual(['pending']);
  expect(judged.codes('block')).toEqual(['votes.unfit-unexplained']);
  expect(inspect([{ ...FIT, 考察结论: '不合格', 情况说明: '　' }]).states).toEqual(['pending']);
});

test('a missing conclusion is pending and blocks, a missing group warns', () => {
  const judged = inspect([{}]);
  expect(judged.states).toEqual(['pending']);
  expect(judged.codes('block')).toEqual(['stage.input-missing']);
  expect(judged.codes('warn')).toEqual(['stage.input-missing']);
});

test('one post has one group; another post may have another', () => {
  const other = { ...FIT, 考察组: '第二组' };
  expect(inspect([FIT, other]).codes('block')).toEqual(['votes.groups-differ']);
  expect(inspect([FIT, { ...FIT, 考察组: ' 第 一组' }]).told).toEqual([]);
  const people = [{ name: '甲' }, { name: '乙', post: '财务科长' }];
  expect(inspect([FIT, other], {}, people).told).toEqual([]);
});

test('who has dropped out needs nothing and is of no group', () => {
  const people = [{ name: '甲' }, { name: '乙', gone: WITHDRAWN }, { name: '丙', gone: WITHDRAWN }];
  const judged = inspect([FIT, { ...FIT, 考察组: '第二组' }, {}], {}, people);
  expect(judged.states).toEqual(['goesOn', 'out', 'out']);
  expect(judged.told).toEqual([]);
});

test('item scores are optional and added where all are there', () => {
  const settings = { inspectionItems: '德50、能50' };
  const judged = inspect([{ ...FIT, 德: 40.5, 能: 45 }, { ...FIT, 德: 40 }, FIT, { ...FIT, 德: 51, 能: 1 }], settings);
  const total = judged.value('people', '1', '考察得分');
  expect(total.kind === 'number' && total.value.toString()).toBe('85.5');
  expect(judged.value('people', '2', '考察得分').kind).toBe('blank');
  expect(judged.states).toEqual(['goesOn', 'goesOn', 'goesOn', 'goesOn']);
  expect(judged.codes('block')).toEqual(['stage.score-outside']);
});

test('a word that is no conclusion is told, and pending', () => {
  const judged = inspect([{ ...FIT, 考察结论: '基本合格', 考察预告日期: '昨天' }]);
  expect(judged.states).toEqual(['pending']);
  expect(judged.codes('block')).toEqual(['stage.cell-wrong', 'stage.cell-wrong']);
});
