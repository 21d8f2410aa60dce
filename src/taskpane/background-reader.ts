import type { ReadFile } from '../ports/read-file';

/** What a reader in the background is asked for. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * Reads files in a worker, since a large one takes most of a second in one piece. Where the program around the pane starts no workers, or
 * the worker cannot be loaded, `readHere` reads.
 */
export function backgroundReader(startWorker: () => Worker, readHere: ReadFile): ReadFile {
  return async (bytes, fileName) => {
    const read = await ask(startWorker, { bytes, fileName });
    return read ?? readHere(bytes, fileName);
  };
}

type Answer = Awaited<ReturnType<ReadFile>>;

function ask(startWorker: () => Worker, request: ReadingRequest): Promise<Answer | undefined> {
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
