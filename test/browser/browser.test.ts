import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BROWSER_MISSING, findBrowser } from './browser';

const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-browser-'));
const program = path.join(folder, process.platform === 'win32' ? 'msedge.exe' : 'microsoft-edge');
writeFileSync(program, '');
afterAll(() => rmSync(folder, { recursive: true }));

test('a browser is found by its name on the path', () => {
  expect(findBrowser({ PATH: ['/nowhere', folder].join(path.delimiter) })).toBe(program);
});

test('the one that is named goes before those on the path, and must be there', () => {
  const named = path.join(folder, 'my-browser');
  expect(() => findBrowser({ PATH: folder, XUANBA_BROWSER: named })).toThrow(named);
  writeFileSync(named, '');
  expect(findBrowser({ PATH: folder, XUANBA_BROWSER: named })).toBe(named);
});

test('where there is none, one line says how to get one', () => {
  expect(BROWSER_MISSING).toMatch(/^.*install.*XUANBA_BROWSER.*$/);
});
