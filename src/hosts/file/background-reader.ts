import { ok } from '../../domain/basics/result';
import type { CheckFile, ReadFile } from '../../ports/read-file';

/** What a reader in the background is asked for. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** All cells, or only whether they can be read: what a worker gives away is copied, cell by cell. */
  readonly wanted: 'cells' | 'problems';
}

/**
 * Reads files in a worker, since a large one takes most of a second in one piece. Where the program around the page starts no workers, or
 * the worker cannot be loaded, `readHere` reads.
 */
export function backgroundReader(startWorker: () => Worker, readHere: ReadFile): ReadFile {
  return async (bytes, fileName) =>
    (await ask<Awaited<ReturnType<ReadFile>>>(startWorker, { bytes, fileName, wanted: 'cells' })) ??
    readHere(bytes, fileName);
}

/** The same for a file whose cells nobody wants. */
export function backgroundCheck(startWorker: () => Worker, readHere: ReadFile): CheckFile {
  return async (bytes, fileName) => {
    const answer = await ask<Awaited<ReturnType<CheckFile>>>(startWorker, { bytes, fileName, wanted: 'problems' });
    return answer ?? withoutCells(await readHere(bytes, fileName));
  };
}

export function withoutCells(read: Awaited<ReturnType<ReadFile>>): Awaited<ReturnType<CheckFile>> {
  return read.ok ? ok(undefined) : read;
}

function ask<Answer>(startWorker: () => Worker, request: ReadingRequest): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = startWorker();
      const end = (answer: Answer | undefined) => {
        worker.terminate();
        resolve(answer);
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => end(data);
      worker.onerror = () => end(undefined);
      worker.onmessageerror = () => end(undefined);
      worker.postMessage(request);
    } catch {
      resolve(undefined);
    }
  });
}
