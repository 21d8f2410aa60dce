import fc from 'fast-check';
import { atOnce } from '../../../src/domain/basics/parts';
import { rectangles } from '../../../src/hosts/rectangles';

const keys = fc.array(fc.array(fc.constantFrom('a', 'b', undefined), { minLength: 4, maxLength: 4 }), { maxLength: 6 });

test('every cell with a key lies in exactly one rectangle, and that has its key', () => {
  fc.assert(
    fc.property(keys, (grid) => {
      const painted = grid.map((row) => row.map((): string | undefined => undefined));
      for (const { top, left, rows, columns, key } of atOnce(
        rectangles(grid.length, 4, (row, column) => grid[row]?.[column]),
      )) {
        for (let row = top; row < top + rows; row++) {
          for (let column = left; column < left + columns; column++) {
            expect(painted[row]?.[column]).toBeUndefined();
            (painted[row] as (string | undefined)[])[column] = key;
          }
        }
      }
      expect(painted).toEqual(grid);
    }),
  );
});

test('columns alike are one rectangle, a different cell cuts its own column only', () => {
  const key = (row: number, column: number) => (row === 1 && column === 2 ? 'b' : 'a');
  expect(atOnce(rectangles(3, 4, key))).toEqual([
    { top: 0, left: 0, rows: 3, columns: 2, key: 'a' },
    { top: 0, left: 2, rows: 1, columns: 1, key: 'a' },
    { top: 1, left: 2, rows: 1, columns: 1, key: 'b' },
    { top: 2, left: 2, rows: 1, columns: 1, key: 'a' },
    { top: 0, left: 3, rows: 3, columns: 1, key: 'a' },
  ]);
});
