import { FunctionsRuntime } from './functions-runtime';

test('starts', async () => {
  const runtime = await FunctionsRuntime.start('zh-CN');
  expect(runtime.associated()).toEqual([]);
  console.log(await runtime.call('NOPE', [[1]]));
}, 30000);
