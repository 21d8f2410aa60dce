import { readWorkbookFile } from '../hosts/file';
import type { ReadingRequest } from './background-reader';

/** What a worker has; the library of the page's own types does not know it. */
interface WorkerScope {
  onmessage: (event: MessageEvent<ReadingRequest>) => void;
  postMessage(answer: unknown): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { bytes, fileName } }) => {
  void readWorkbookFile(bytes, fileName).then((answer) => scope.postMessage(answer));
};
