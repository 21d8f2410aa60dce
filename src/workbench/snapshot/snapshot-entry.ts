import { activeSnapshotFirst, type SnapshotRequest } from './read-snapshots';
import { type SnapshotText, snapshotText } from './snapshot-text';

/** What a worker has; the library of the page's own types does not know it. */
interface WorkerScope {
  onmessage: (event: MessageEvent<SnapshotRequest>) => Promise<void>;
  postMessage(answer: SnapshotText | undefined): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = async ({ data }) => {
  try {
    for await (const snapshot of activeSnapshotFirst(data)) scope.postMessage(snapshotText(snapshot));
  } catch {
    // Its looks cannot be read.
    scope.postMessage(undefined);
  }
};
