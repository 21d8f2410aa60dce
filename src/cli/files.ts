import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';

/** Paths are taken from where the clerk stands, also when npm has changed to the project's folder. */
function resolvePath(file: string): string {
  const from = process.env.npm_lifecycle_event === 'xuanba' ? process.env.INIT_CWD : undefined;
  return path.resolve(from ?? process.cwd(), file);
}

/** Reads a whole file, or says why not: `file.not-found`, `file.is-folder`, `file.too-large`, `file.unreadable`. */
export async function readWholeFile(file: string, limitBytes: number): Promise<Result<Uint8Array, readonly Issue[]>> {
  const full = resolvePath(file);
  try {
    const stat = statSync(full);
    if (stat.isDirectory()) return fail([issue('block', message('file.is-folder', { file }))]);
    if (!stat.isFile()) return fail([issue('block', message('file.unreadable', { file }))]);
    if (stat.size > limitBytes) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
      return fail([
        issue('block', message('file.too-large', { file, size: megabytes(stat.size), limit: megabytes(limitBytes) })),
      ]);
    }
    return ok(await readFile(full));
  } catch (error) {
    const code = errorCode(error);
    return fail([
      issue('block', message(code === 'ENOENT' || code === 'ENOTDIR' ? 'file.not-found' : 'file.unreadable', { file })),
    ]);
  }
}

/** Makes a folder where there is none: `document.out-not-folder`, `file.unwritable`. */
export async function makeFolder(folder: string): Promise<Result<void, readonly Issue[]>> {
  const full = resolvePath(folder);
  if (existsSync(full) && !statSync(full).isDirectory()) {
    return fail([issue('block', message('document.out-not-folder', { folder }))]);
  }
  return mkdir(full, { recursive: true }).then(
    () => ok(undefined),
    () => fail([issue('block', message('file.unwritable', { file: folder }))]),
  );
}

/** What is known of a file that is to be written. */
export interface Output {
  readonly file: string;
  /** With its dot: `.xlsx`. */
  readonly extension: string;
  /** Whether a file that exists is replaced. */
  readonly force: boolean;
  /** A file that must never be written. */
  readonly input?: string;
}

/** What can be said about an output before any work is done: nothing is computed only to find that it cannot be written. */
export function checkOutput({ file: output, extension, force, input }: Output): readonly Issue[] {
  const full = resolvePath(output);
  const issues: Issue[] = [];
  if (path.extname(full).toLowerCase() !== extension)
    issues.push(issue('block', message('file.output-extension', { file: output, extension })));
  const folder = path.dirname(full);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return [...issues, issue('block', message('file.folder-missing', { folder }))];
  }
  if (input !== undefined && sameFile(full, resolvePath(input)))
    return [...issues, issue('block', message('file.output-is-input', { file: output }))];
  if (existsSync(full) && statSync(full).isDirectory())
    return [...issues, issue('block', message('file.is-folder', { file: output }))];
  if (existsSync(full) && !force) issues.push(issue('block', message('file.output-exists', { file: output })));
  return issues;
}

function sameFile(a: string, b: string): boolean {
  if (!existsSync(a) || !existsSync(b)) return a === b;
  const [first, second] = [statSync(a), statSync(b)];
  return first.ino === second.ino && first.dev === second.dev;
}

/**
 * Writes a file as a whole or not at all: to a temporary name beside it, flushed to the disk, then renamed. On failure the
 * temporary file is removed and an existing file is as before: `file.disk-full`, `file.unwritable`. What a run that was killed has
 * left is removed too.
 */
export async function writeWholeFile(file: string, bytes: Uint8Array): Promise<Result<void, readonly Issue[]>> {
  const full = resolvePath(file);
  const temporary = path.join(path.dirname(full), `.${path.basename(full)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, full);
    await removeLeftovers(full);
    return ok(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    const diskFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error));
    return fail([issue('block', message(diskFull ? 'file.disk-full' : 'file.unwritable', { file }))]);
  }
}

/** No write takes longer: an older temporary file belongs to nobody any more. */
const LEFTOVER_MILLISECONDS = 10 * 60 * 1000;

/** The file has been written: what cannot be tidied up now is left to the next run. */
async function removeLeftovers(full: string): Promise<void> {
  const folder = path.dirname(full);
  const own = `.${path.basename(full)}.`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(own) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(own.length))) continue;
    const leftover = path.join(folder, name);
    const written = await stat(leftover).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > LEFTOVER_MILLISECONDS)
      await rm(leftover, { force: true }).catch(() => undefined);
  }
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
