import { CellTree } from '../../../src/domain/rule-table/cell-tree';

const tree = () => new CellTree<{ readonly answer: unknown }>((cell) => cell);

describe('a tree of cells', () => {
  test('equal cells lead to equal answers, and others to none', () => {
    const found = tree();
    expect(found.find(['a'])).toBeUndefined();
    const cells = [null, undefined, '', '5', 5, -5, 5.5, 0, 1e20, Number.NaN, true, 4_194_303, 4_194_304, 'Ab', 'ab'];
    cells.forEach((cell, index) => found.grow([0], [cell], { answer: index }));
    cells.forEach((cell, index) => expect(found.find([cell])).toEqual({ answer: index }));
    for (const cell of ['a', 6, 5.25, false, ' ', 4_194_305]) expect(found.find([cell])).toBeUndefined();
  });

  test('every day of two centuries has an answer of its own', () => {
    const found = tree();
    for (let serial = 1; serial <= 73_415; serial++) found.grow([1], ['', serial], { answer: serial });
    for (let serial = 1; serial <= 73_415; serial++) {
      if (found.find(['x', serial])?.answer !== serial) throw new Error(`${serial}`);
    }
  });

  test('which column comes next depends on the cells before', () => {
    const found = tree();
    found.grow([2], ['', '', 'day'], { answer: 'day' });
    found.grow([2, 0], ['A', '', 'month'], { answer: 'A' });
    found.grow([2, 0], ['B', '', 'month'], { answer: 'B' });
    expect(found.find(['A', 'whatever', 'month'])).toEqual({ answer: 'A' });
    expect(found.find(['B', '', 'month'])).toEqual({ answer: 'B' });
    expect(found.find(['B', '', 'day'])).toEqual({ answer: 'day' });
    expect(found.find(['C', '', 'month'])).toBeUndefined();
  });

  test('an answer that depends on no cell', () => {
    const found = tree();
    found.grow([], ['x'], { answer: 'always' });
    expect(found.find(['y'])).toEqual({ answer: 'always' });
  });
});
