import { CellTree } from '../../../src/domain/rule-table/cell-tree';

const tree = () => new CellTree((cell) => cell);

describe('a tree of cells', () => {
  test('equal cells lead to equal answers, and others to none', () => {
    const found = tree();
    expect(found.find(['a'])).toBe(0);
    const cells = [null, undefined, '', '5', 5, -5, 5.5, 0, 1e20, Number.NaN, true, 4_194_303, 4_194_304, 'Ab', 'ab'];
    cells.forEach((cell, index) => found.grow([0], [cell], index + 1));
    cells.forEach((cell, index) => expect(found.find([cell])).toBe(index + 1));
    for (const cell of ['a', 6, 5.25, false, ' ', 4_194_305]) expect(found.find([cell])).toBe(0);
  });

  test('every day of two centuries has an answer of its own', () => {
    const found = tree();
    for (let serial = 1; serial <= 73_415; serial++) found.grow([1], ['', serial], serial);
    for (let serial = 1; serial <= 73_415; serial++) {
      if (found.find(['x', serial]) !== serial) throw new Error(`${serial}`);
    }
  });

  test('texts that are alike in length and ends are told apart, however often they are asked for', () => {
    const found = tree();
    const texts = Array.from({ length: 3000 }, (_, index) => `第${String(index).padStart(4, '0')}号`);
    texts.forEach((text, index) => found.grow([0], [text], index + 1));
    for (let round = 0; round < 3; round++) {
      expect(texts.map((text) => found.find([text]))).toEqual(texts.map((_, index) => index + 1));
    }
    expect(found.find(['第9999号'])).toBe(0);
  });

  test('which column comes next depends on the cells before', () => {
    const found = tree();
    found.grow([2], ['', '', 'day'], 1);
    found.grow([2, 0], ['A', '', 'month'], 2);
    found.grow([2, 0], ['B', '', 'month'], 3);
    expect(found.find(['A', 'whatever', 'month'])).toBe(2);
    expect(found.find(['B', '', 'month'])).toBe(3);
    expect(found.find(['B', '', 'day'])).toBe(1);
    expect(found.find(['C', '', 'month'])).toBe(0);
    expect(found.firstColumn).toBe(2);
  });

  test('an answer that depends on no cell', () => {
    const found = tree();
    found.grow([], ['x'], 7);
    expect(found.find(['y'])).toBe(7);
    expect(found.firstColumn).toBeUndefined();
  });

  test('many rows at once are each row by itself', () => {
    const found = tree();
    found.grow([0], ['a', 1], 1);
    found.grow([0, 1], ['b', 1], 2);
    const rows = [['x'], ['a', 5], ['b', 1], ['b', 2], ['a', 1]];
    const into = new Int32Array(4);
    found.findAll(rows, 1, 4, into);
    expect([...into]).toEqual(rows.slice(1).map((row) => found.find(row)));
    expect([...into]).toEqual([1, 2, 0, 1]);
  });
});
