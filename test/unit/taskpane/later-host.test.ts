import { laterHost } from '../../../src/taskpane/later-host';
import { hostOf, roster } from './workbooks';

test('what is asked before the host is there waits for it', async () => {
  let arrive: (host: ReturnType<typeof hostOf>) => void = () => undefined;
  const later = laterHost(() => new Promise((resolve) => (arrive = resolve)));
  expect(later.workbook.issues).toEqual([]);
  const reading = later.workbook.read((name) => name === '名册');
  const showing = later.screen.showCell({ sheet: '名册', row: 1, column: 1 });
  arrive(hostOf(roster()));
  expect(await reading).toMatchObject({ ok: true, value: { sheets: [{ name: '名册' }] } });
  expect(await showing).toEqual({ ok: true, value: undefined });
  const stop = await later.screen.watchChanges(() => undefined);
  await stop();
});

test('a host that cannot be loaded is told as one that refuses', async () => {
  const later = laterHost(() => Promise.reject(new Error('Loading chunk 12 failed')));
  const refused = {
    ok: false,
    error: [{ message: { code: 'workbook.host-refused', params: { reason: 'Error: Loading chunk 12 failed' } } }],
  };
  expect(await later.workbook.read()).toMatchObject(refused);
  expect(await later.screen.showCell({ sheet: '名册', row: 1, column: 1 })).toMatchObject(refused);
});
