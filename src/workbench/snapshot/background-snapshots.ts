import { type ReadSnapshots, type SnapshotRequest, wholeSnapshot } from './read-snapshots';
import { snapshotOf, type SnapshotText } from './snapshot-text';
import type { GridSnapshot } from './workbook-data';

/** From here on a workbook takes longer to read than a worker takes to start. */
const LARGE_BYTES = 1 << 18;

/**
 * Reads large workbooks in a worker, first the sheet that shows first. Small ones, and all where a worker does not start, are read
 * here, whole.
 */
export function backgroundSnapshots(startWorker: () => Worker): ReadSnapshots {
  return async function* (request) {
    let isWhole = false;
    if (request.bytes.length >= LARGE_BYTES) {
      for await (const snapshot of fromWorker(startWorker, request)) {
        ({ isWhole } = snapshot);
        yield snapshot;
      }
    }
    if (!isWhole) yield* wholeSnapshot(request);
  };
}

/** Ends after the whole snapshot, or when the worker fails. */
async function* fromWorker(startWorker: () => Worker, request: SnapshotRequest): AsyncGenerator<GridSnapshot> {
  const answers = new Answers();
  let worker: Worker | undefined;
  try {
    worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<SnapshotText | undefined>) => answers.add(data);
    worker.onerror = worker.onmessageerror = () => answers.add(undefined);
    worker.postMessage(request);
  } catch {
    answers.add(undefined);
  }
  try {
    for (let text = await answers.next(); text; text = await answers.next()) {
      const snapshot = await snapshotOf(text, nextTask);
      yield snapshot;
      if (snapshot.isWhole) return;
    }
  } finally {
    worker?.terminate();
  }
}

/** What has come and was not asked for yet, and who waits. */
class Answers {
  private readonly come: (SnapshotText | undefined)[] = [];
  private wake: () => void = () => undefined;

  add(answer: SnapshotText | undefined): void {
    this.come.push(answer);
    this.wake();
  }

  async next(): Promise<SnapshotText | undefined> {
    if (this.come.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.come.shift();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
