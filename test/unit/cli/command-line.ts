import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { version } from '../../../package.json';
import type { OpenFile } from '../../../src/cli/file-port';
import { runCli } from '../../../src/cli/program';
import { renderDocx } from '../../../src/hosts/docx';
import { openFileWorkbook } from '../../../src/hosts/file';
import { FILE_LIMITS } from '../../../src/hosts/file/limits';

export const ROOT = path.join(__dirname, '..', '..', '..');
export const DIRTY = path.join(ROOT, 'test', 'fixtures', 'rosters', 'dirty-120.xlsx');
export const CLEAN = path.join(ROOT, 'test', 'fixtures', 'rosters', 'clean-40.xlsx');
export const ANSWERS = ['asOf=2012-05-31', 'education=大专', 'assessmentYears=3'].flatMap((answer) => [
  '--answer',
  answer,
]);

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a person would; the locale is Chinese unless told otherwise. */
export function xuanba(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'];
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !locale.includes(name)));
  const run = spawnSync(process.execPath, [path.join(ROOT, 'dist', 'cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...rest, ...environment },
    maxBuffer: 1 << 26,
  });
  return { exitCode: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Runs the same command line in this process: the program of `dist/cli.js`, without a second of starting up for every call. */
export async function xuanbaHere(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  open: OpenFile['open'] = openFileWorkbook,
): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const streamTo = (name: keyof typeof written) => ({ write: (text: string) => (written[name] += text) });
  const exitCode = await runCli(args, {
    version,
    host: { open, limitBytes: FILE_LIMITS.fileBytes },
    clock: {
      now: () => {
        throw new Error('tests say the time');
      },
    },
    renderDocument: renderDocx,
    variables,
    streams: { stdout: streamTo('stdout'), stderr: streamTo('stderr') },
  });
  return { exitCode, ...written };
}

const startArguments = (roster: string, out: string, more: readonly string[]) => [
  ...['start', roster, '--scheme', '004', '--out', out, '--now', '2012-06-01T09:00'],
  ...more,
];

export function start(roster: string, out: string, ...more: readonly string[]): Run {
  return xuanba(startArguments(roster, out, more));
}

export function startHere(roster: string, out: string, ...more: readonly string[]): Promise<Run> {
  return xuanbaHere(startArguments(roster, out, more));
}

/** A folder that is gone after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
