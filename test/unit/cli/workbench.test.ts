import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** Starts the workbench; the first lines that it prints, and how it ends. */
function start(args: readonly string[], path = process.env['PATH']) {
  const child = spawn(process.execPath, ['src/cli/workbench.cjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, PATH: path },
  });
  running.push(child);
  let output = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) resolve(found[1] ?? found[0]);
      };
      waiting.push(look);
      look();
    });
  return { child, says, ended, output: () => output };
}

const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+\/)/;

/** A port that somebody else listens at. */
async function takenPort(): Promise<{ readonly port: number; readonly free: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

test('serves the page and nothing outside of it, and Ctrl+C stops it', async () => {
  const { child, says, ended } = start(['--no-open']);
  const address = await says(ADDRESS);
  const page = await fetch(address);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('workbench.js');
  expect((await fetch(`${address}workbench.js`)).status).toBe(200);
  for (const path of ['package.json', '..%2Fpackage.json', '%2e%2e/package.json', '%', 'assets']) {
    expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
  }
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('takes the next free port, and says so when the named one is taken', async () => {
  const first = start(['--no-open']);
  const second = start(['--no-open']);
  const addresses = [await first.says(ADDRESS), await second.says(ADDRESS)];
  expect(new Set(addresses).size).toBe(2);
  const { port, free } = await takenPort();
  const third = start(['--no-open', '--port', String(port)]);
  await third.says(/(Port \d+ is taken)/);
  expect(await third.ended).toBe(2);
  free();
});

test('goes on serving without a browser, and says so', async () => {
  const { says } = start([], '/nowhere');
  const address = await says(ADDRESS);
  await says(/No browser to open/);
  expect((await fetch(address)).status).toBe(200);
});

test.each([[['--port', 'x']], [['--port', '70000']], [['--nothing']], [['roster.xlsx']]])(
  'explains itself for %p',
  async (args) => {
    const { ended, output } = start(args);
    expect(await ended).toBe(2);
    expect(output()).toContain('npm start');
  },
);
