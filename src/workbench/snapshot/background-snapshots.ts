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
    let isDone = false;
    if (request.bytes.length >= LARGE_BYTES) {
      for await (const snapshot of fromWorker(startWorker, request)) {
        isDone = !snapshot || snapshot.isWhole;
        yield snapshot;
      }
    }
    if (!isDone) yield await wholeSnapshot(request).catch(() => undefined);
  };
}

/** Ends after the whole snapshot or `undefined`; before, where no worker starts or it breaks off. */
async function* fromWorker(
  startWorker: () => Worker,
  request: SnapshotRequest,
): AsyncGenerator<GridSnapshot | undefined> {
  const answers = new Answers();
  let worker: Worker | undefined;
  try {
    worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<SnapshotText | undefined>) => answers.add(data ?? 'unreadable');
    worker.onerror = worker.onmessageerror = () => answers.add('no worker');
    worker.postMessage(request);
  } catch {
    answers.add('no worker');
  }
  try {
    for (;;) {
      const answer = await answers.next();
      if (answer === 'no worker') return;
      const snapshot = answer === 'unreadable' ? undefined : await snapshotOf(answer, nextTask);
      yield snapshot;
      if (!snapshot || snapshot.isWhole) return;
    }
  } finally {
    worker?.terminate();
  }
}

type Answer = SnapshotText | 'unreadable' | 'no worker';

/** What has come and was not asked for yet, and who waits. */
class Answers {
  private readonly come: Answer[] = [];
  private wake: () => void = () => undefined;

  add(answer: Answer): void {
    this.come.push(answer);
    this.wake();
  }

  async next(): Promise<Answer> {
    if (this.come.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.come.shift() as Answer;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
