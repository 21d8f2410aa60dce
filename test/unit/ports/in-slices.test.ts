import type { InParts } from '../../../src/domain/basics/parts';
import { inSlices } from '../../../src/ports/in-slices';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Work whose parts take some time each. */
function* parts(count: number, ms: number): InParts<string> {
  for (let part = 0; part < count; part++) {
    jest.advanceTimersByTime(ms);
    yield part / count;
  }
  return 'done';
}

test('work pauses by the time that it has taken, not by the number of its parts', async () => {
  const told: number[] = [];
  expect(await inSlices(parts(1_000, 0), (done) => void told.push(done))).toBe('done');
  expect(told).toEqual([]);
  expect(await inSlices(parts(10, 3), (done) => void told.push(done))).toBe('done');
  expect(told).toEqual([0.3, 0.7]);
  told.length = 0;
  expect(await inSlices(parts(4, 100), (done) => void told.push(done))).toBe('done');
  expect(told).toEqual([0, 0.25, 0.5, 0.75]);
});

test('the work stands still until who asked for time has had it', async () => {
  const work = parts(4, 100);
  const next = jest.spyOn(work, 'next');
  let goOn = () => undefined as void;
  const finished = inSlices(work, () => new Promise<void>((resolve) => (goOn = resolve)));
  await Promise.resolve();
  expect(next).toHaveBeenCalledTimes(1);
  goOn();
  await jest.advanceTimersByTimeAsync(0);
  expect(next).toHaveBeenCalledTimes(2);
  for (let part = 0; part < 3; part++) {
    goOn();
    await jest.advanceTimersByTimeAsync(0);
  }
  expect(await finished).toBe('done');
});
