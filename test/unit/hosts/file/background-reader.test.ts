import type { SourceWorkbook } from '../../../../src/domain/roster/source';
import { issue, message } from '../../../../src/domain/basics/issue';
import { fail, ok } from '../../../../src/domain/basics/result';
import { backgroundCheck, backgroundReader, type ReadingRequest } from '../../../../src/hosts/file/background-reader';

const workbookOf = (fileName: string): SourceWorkbook => ({ fileName, sheets: [], dateSystem: '1900' });
const BYTES = new Uint8Array([1, 2, 3]);

/** A worker that does what it is told with a request, after a while as workers do. */
class TestWorker {
  onmessage?: (event: { readonly data: unknown }) => void;
  onerror?: () => void;
  onmessageerror?: () => void;
  terminated = 0;

  constructor(private readonly work: (worker: TestWorker, request: ReadingRequest) => void) {}

  postMessage(request: ReadingRequest): void {
    setTimeout(() => this.work(this, request));
  }

  terminate(): void {
    this.terminated++;
  }
}

/** Reads `名单.csv`; says who read it, and the workers that were started. */
async function read(start: () => TestWorker) {
  const started: TestWorker[] = [];
  const readFile = backgroundReader(
    () => {
      const worker = start();
      started.push(worker);
      return worker as unknown as Worker;
    },
    async () => ok(workbookOf('here')),
  );
  const answer = await readFile(BYTES, '名单.csv');
  if (!answer.ok) throw new Error('it is not read');
  return { fileName: answer.value.fileName, started };
}

test('a file is read by a worker of its own, which ends then', async () => {
  const { fileName, started } = await read(
    () =>
      new TestWorker((worker, request) => {
        expect(request).toEqual({ bytes: BYTES, fileName: '名单.csv', wanted: 'cells' });
        worker.onmessage?.({ data: ok(workbookOf('in the background')) });
      }),
  );
  expect(fileName).toBe('in the background');
  expect(started.map(({ terminated }) => terminated)).toEqual([1]);
});

test.each([
  ['cannot be loaded', (worker: TestWorker) => worker.onerror?.()],
  ['gives what cannot be read', (worker: TestWorker) => worker.onmessageerror?.()],
  ['fails', (worker: TestWorker) => worker.onmessage?.({ data: undefined })],
])('where the worker %s, the page reads', async (_, work) => {
  const { fileName, started } = await read(() => new TestWorker(work));
  expect(fileName).toBe('here');
  expect(started.map(({ terminated }) => terminated)).toEqual([1]);
});

test('where no worker can be started, the page reads', async () => {
  const { fileName } = await read(() => {
    throw new Error('SecurityError');
  });
  expect(fileName).toBe('here');
});

test('a check asks the worker for no cells, and does without them where the page has to read', async () => {
  const checked = async (start: () => TestWorker) =>
    backgroundCheck(start as unknown as () => Worker, async () => ok(workbookOf('here')))(BYTES, '名单.csv');
  const damaged = fail([issue('block', message('workbook.damaged', { file: '名单.csv', part: 'a' }))]);
  const answers = new TestWorker((worker, { wanted }) => {
    worker.onmessage?.({ data: wanted === 'problems' ? damaged : ok(workbookOf('cells')) });
  });
  expect(await checked(() => answers)).toEqual(damaged);
  expect(await checked(() => new TestWorker((worker) => worker.onerror?.()))).toEqual(ok(undefined));
});
