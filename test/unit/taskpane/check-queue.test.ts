import { oneAtATime } from '../../../src/taskpane/check-queue';

/** Work that ends when it is told to. */
function work() {
  const running: (() => void)[] = [];
  let begun = 0;
  const ask = oneAtATime(() => {
    begun++;
    return new Promise<void>((resolve) => running.push(resolve));
  });
  const end = async () => {
    running.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ask, end, begun: () => begun };
}

test('one at a time; what is asked for meanwhile is done once behind it', async () => {
  const { ask, end, begun } = work();
  ask();
  ask();
  ask();
  expect(begun()).toBe(1);
  await end();
  expect(begun()).toBe(2);
  await end();
  expect(begun()).toBe(2);
  ask();
  expect(begun()).toBe(3);
});
