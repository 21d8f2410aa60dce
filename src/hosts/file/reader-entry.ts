import { withoutCells, type ReadingRequest } from './background-reader';
import { readWorkbookFile } from './open-file';

/** What a worker has; the library of the page's own types does not know it. */
interface WorkerScope {
  onmessage: (event: MessageEvent<ReadingRequest>) => Promise<void>;
  postMessage(answer: unknown): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = async ({ data: { bytes, fileName, wanted } }) => {
  try {
    const read = await readWorkbookFile(bytes, fileName);
    scope.postMessage(wanted === 'cells' ? read : withoutCells(read));
  } catch {
    // Without an answer the page reads, and meets the same there.
    scope.postMessage(undefined);
  }
};
