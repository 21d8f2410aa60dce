import { oncePerPerson } from '../../../src/domain/stages/once-per-person';
import type { Entrant } from '../../../src/domain/stages/stage-kind';
import { WITHDRAWN } from './vote-case';

const entrant = (number: number, person: number | undefined, order: number, gone = false): Entrant => ({
  number,
  name: `第${person}人`,
  post: `职位${number}`,
  round: 0,
  order,
  ...(person === undefined ? {} : { person }),
  ...(gone ? { gone: WITHDRAWN } : {}),
});

function taken(...entrants: readonly Entrant[]) {
  const once = oncePerPerson(entrants);
  return { rows: once.entrants.map(({ number }) => number), standIns: [...once.standIns] };
}

test('two choices have one row, on the first; somebody with one choice has it', () => {
  expect(taken(entrant(1, 1, 1), entrant(2, 1, 2), entrant(3, 2, 1))).toEqual({ rows: [1, 3], standIns: [[2, 1]] });
});

test('the first choice is told by its order, not by the number or the post', () => {
  expect(taken(entrant(4, 1, 2), entrant(7, 1, 1))).toEqual({ rows: [7], standIns: [[4, 7]] });
});

test('a first choice that is gone keeps its row and stands for nothing: the next one speaks', () => {
  expect(taken(entrant(1, 1, 1, true), entrant(2, 1, 2), entrant(3, 1, 3))).toEqual({
    rows: [1, 2],
    standIns: [[3, 2]],
  });
});

test('a second choice that is gone has its own row, so that the reason is not lost', () => {
  expect(taken(entrant(1, 1, 1), entrant(2, 1, 2, true))).toEqual({ rows: [1, 2], standIns: [] });
  expect(taken(entrant(1, 1, 1, true), entrant(2, 1, 2, true))).toEqual({ rows: [1, 2], standIns: [] });
});

test('entrants without a person are all apart', () => {
  expect(taken(entrant(1, undefined, 1), entrant(2, undefined, 1))).toEqual({ rows: [1, 2], standIns: [] });
});
