import 'fake-indexeddb/auto';
import { draftStore } from '../../../src/workbench/draft-store';

const draft = { fileName: '名册.xlsx', bytes: new Uint8Array([1, 2, 3]), unsaved: true };

test('a draft outlives the page that kept it, and only the last one is kept', async () => {
  expect(await draftStore().load()).toBeUndefined();
  expect(await draftStore().save({ ...draft, fileName: '旧.xlsx' })).toBe(true);
  expect(await draftStore().save(draft)).toBe(true);
  const loaded = await draftStore().load();
  expect(loaded?.fileName).toBe('名册.xlsx');
  expect([...(loaded?.bytes ?? [])]).toEqual([1, 2, 3]);
});

test('where the browser keeps nothing, nothing fails', async () => {
  const works = globalThis.indexedDB;
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    value: {
      open: () => {
        throw new Error('forbidden');
      },
    },
  });
  expect(await draftStore().load()).toBeUndefined();
  expect(await draftStore().save(draft)).toBe(false);
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: works });
});
