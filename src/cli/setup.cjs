'use strict';

/**
 * Makes a fresh checkout ready: installs the packages of the lock file when they are missing or out of date and builds
 * when the sources are newer than the build. Runs before `npm start`, `npm test` and `npm run xuanba`, with nothing but
 * Node: `node src/cli/setup.cjs [install|cli|workbench|build]`; `cli` builds the command line alone, `workbench` the page,
 * `build` everything.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, statSync, utimesSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');

/** The file by whose time it is known when something was built last, and what webpack is told to build. */
const BUILDS = {
  cli: { file: path.join(ROOT, 'dist', 'cli.js'), configs: ['--config-name', 'cli'] },
  workbench: {
    file: path.join(ROOT, 'dist', 'workbench.js'),
    configs: ['--config-name', 'workbench', '--config-name', 'workbench-offline'],
  },
  build: { file: path.join(ROOT, 'dist', 'taskpane.js'), configs: [] },
};

function time(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newest(entry) {
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

function run(command, args) {
  execFileSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
}

if (time(INSTALLED) < time(path.join(ROOT, 'package-lock.json'))) {
  process.stderr.write('正在安装所需组件（只需一次）… / Installing packages (once) …\n');
  // Not `npm ci`: it refuses a lock file that does not list the binaries of every platform, which not every registry has.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
}

const build = BUILDS[process.argv[2]];
if (build) {
  const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'].map((name) =>
    newest(path.join(ROOT, name)),
  );
  if (time(build.file) < Math.max(...sources)) {
    process.stderr.write('正在编译… / Building …\n');
    run(process.execPath, [
      path.join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js'),
      '--stats',
      'errors-warnings',
      ...build.configs,
    ]);
    // A file that came out the same is not written again, and keeps its time.
    utimesSync(build.file, new Date(), new Date());
  }
}
