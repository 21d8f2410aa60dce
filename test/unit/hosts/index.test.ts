import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTS } from '../../../src/hosts';

test.each(HOSTS.map((host) => [host.id, host] as const))('host %s loads and has a contract test', async (id, host) => {
  expect(Object.keys((await host.load()) as object).length).toBeGreaterThan(0);
  expect(existsSync(join(__dirname, `../../contract/${id}-host.test.ts`))).toBe(true);
});

test('host ids are unique and titled in both languages', () => {
  expect(new Set(HOSTS.map((host) => host.id)).size).toBe(HOSTS.length);
  for (const { title } of HOSTS) expect(title.zh && title.en).toBeTruthy();
});
