'use strict';

/**
 * Serves the workbench to this computer and opens the browser: `npm start [-- --port 3100] [-- --no-open]`. Without `--port` the next
 * free port is taken. Ctrl+C stops it.
 */
const { spawn } = require('node:child_process');
const { createServer } = require('node:http');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { staticFiles } = require('./static-files.cjs');

const ROOT = path.join(__dirname, '..', '..', 'dist');
const FIRST_PORT = 3100;
const PORTS_TRIED = 50;

function options() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    allowPositionals: false,
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535))
    throw new Error(`--port ${values.port}`);
  return { port, opens: values['no-open'] !== true };
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}

/** Tries one port after the other, unless the caller named one. */
function listen(server, port, isFixed, tried = 0) {
  server.once('error', (error) => {
    if (error.code !== 'EADDRINUSE') fail(`不能启动服务 / Cannot serve: ${error.message}`);
    else if (isFixed) fail(`端口${port}已被占用，请换一个 --port。 / Port ${port} is taken: name another with --port.`);
    else if (tried < PORTS_TRIED) listen(server, port + 1, false, tried + 1);
    else fail('没有空闲的端口，请用 --port 指定。 / No free port: name one with --port.');
  });
  server.listen(port, '127.0.0.1');
}

const BROWSERS = {
  win32: ['cmd', ['/c', 'start', '""']],
  darwin: ['open', []],
};

function openBrowser(address) {
  const [command, args] = BROWSERS[process.platform] ?? ['xdg-open', []];
  const missing = () =>
    process.stdout.write(
      '没有能自动打开的浏览器，请自行打开上面的地址。 / No browser to open: open the address above yourself.\n',
    );
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  let told = false;
  const tellOnce = () => {
    if (!told) missing();
    told = true;
  };
  child.on('error', tellOnce);
  child.on('exit', (code) => {
    if (code !== 0) tellOnce();
  });
  child.unref();
}

function start({ port, opens }) {
  const server = createServer(staticFiles(ROOT, 'workbench.html'));
  server.on('listening', () => {
    const address = `http://127.0.0.1:${server.address().port}/`;
    process.stdout.write(`选拔工作台 / Workbench: ${address}\n按 Ctrl+C 停止。 / Ctrl+C stops it.\n`);
    if (opens) openBrowser(address);
  });
  listen(server, port ?? FIRST_PORT, port !== undefined);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      process.stdout.write('已停止。 / Stopped.\n');
      process.exit(0);
    });
  }
}

try {
  start(options());
} catch (error) {
  fail(`用法 / Usage: npm start -- [--port 3100] [--no-open]\n${error.message}`);
}
