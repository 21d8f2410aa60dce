import { nextTask } from '../../../src/taskpane/next-task';

interface TaskScheduler {
  readonly postTask: (task: () => void) => Promise<void>;
}

function withScheduler(scheduler: TaskScheduler | undefined): void {
  Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'scheduler');
});

test('where the browser schedules tasks, the turn is over when those before it are done, without a timer', async () => {
  const waiting: (() => void)[] = [];
  withScheduler({ postTask: () => new Promise((resolve) => waiting.push(resolve)) });
  let over = false;
  const turn = nextTask().then(() => (over = true));
  expect(jest.getTimerCount()).toBe(0);
  await Promise.resolve();
  expect(over).toBe(false);
  waiting.forEach((goOn) => goOn());
  await turn;
  expect(over).toBe(true);
});

test('elsewhere it is over when a timer has come', async () => {
  withScheduler(undefined);
  let over = false;
  const turn = nextTask().then(() => (over = true));
  await Promise.resolve();
  expect(over).toBe(false);
  jest.runAllTimers();
  await turn;
  expect(over).toBe(true);
});
