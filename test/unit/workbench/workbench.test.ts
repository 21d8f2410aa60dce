import { openFileWorkbook, readWorkbookFile } from '../../../src/hosts/file';
import { withoutCells } from '../../../src/hosts/file/background-reader';
import type { CellPlace } from '../../../src/ports/workbook-screen';
import type { WorkbookDraft } from '../../../src/workbench/draft-store';
import type { WorkbookGrid } from '../../../src/workbench/open-workbook';
import type { Page } from '../../../src/workbench/page';
import type { GridSnapshot } from '../../../src/workbench/snapshot/workbook-data';
import { Workbench } from '../../../src/workbench/workbench';
import { openSheets } from '../../contract/file-workbooks';
import { ROSTER } from '../../contract/workbook-port';
import { plainPackage, zip } from '../hosts/file/packages';

const LIMIT_BYTES = 1024 * 1024;
const WHOLE = { isWhole: true } as GridSnapshot;
const PART = { isWhole: false } as GridSnapshot;

/** A workbench with a page that notes what it says. `draft` is what the browser kept from the last time. */
async function started(draft?: WorkbookDraft, later: readonly GridSnapshot[] | 'fail' = [WHOLE]) {
  const roster = await (await openSheets([ROSTER])).toBytes();
  const said: string[] = [];
  const shown: string[] = [];
  const happened: string[] = [];
  const downloads: { readonly fileName: string; readonly bytes: Uint8Array }[] = [];
  let kept = draft;
  let answer = true;
  const page = {
    text: (id: string) => id,
    say: (id: string) => said.push(id),
    clearStatus: () => undefined,
    setBusy: (isBusy: boolean) => happened.push(isBusy ? 'busy' : 'free'),
    showFile: (fileName: string, unsaved: boolean) => shown.push(`${fileName}${unsaved ? ' *' : ''}`),
    tellIssues: (title: string, issues: readonly { readonly message: { readonly code: string } }[]) =>
      said.push(`${title}: ${issues.map(({ message }) => message.code).join()}`),
    ask: (title: string) => {
      said.push(`${title}?`);
      return Promise.resolve(answer);
    },
    download: (fileName: string, bytes: Uint8Array) => downloads.push({ fileName, bytes }),
  };
  const grid: WorkbookGrid = {
    hasEdits: false,
    hasKeyboard: false,
    show: ({ isWhole }) => void happened.push(isWhole ? 'whole' : 'part'),
    ready: () => Promise.resolve(),
    holdEdits: () => undefined,
    view: (): CellPlace | undefined => undefined,
    endTyping: () => Promise.resolve(),
    settle: () => Promise.resolve(),
    takeEdits: () => [],
    goTo: () => true,
  };
  const workbench = new Workbench({
    page: page as unknown as Page,
    grid,
    drafts: {
      load: () => Promise.resolve(kept),
      save: (given) => {
        kept = given;
        return Promise.resolve(true);
      },
      clear: () => {
        kept = undefined;
        return Promise.resolve();
      },
    },
    limitBytes: LIMIT_BYTES,
    openFile: openFileWorkbook,
    checkFile: async (bytes, fileName) => withoutCells(await readWorkbookFile(bytes, fileName)),
    async *readSnapshots() {
      if (shown.length === 0) yield WHOLE;
      else if (later === 'fail') yield undefined;
      else yield* later;
    },
    sample: () => Promise.resolve(roster),
    drawn: () => Promise.resolve(),
    connectPane: () => undefined,
  });
  await workbench.start();
  happened.length = 0;
  return {
    workbench,
    roster,
    grid,
    said,
    shown,
    happened,
    downloads,
    draft: () => kept,
    refuse: () => (answer = false),
  };
}

const file = (name: string, content: Uint8Array | string) => new File([content as BlobPart], name);

test('the first time the sample is open, and says what to press', async () => {
  const { said, shown } = await started();
  expect([said, shown.at(-1)]).toEqual([['welcome'], 'sampleName']);
});

test('what was not saved is there again after a reload', async () => {
  const { roster } = await started();
  const { said, shown } = await started({ fileName: '我的.xlsx', bytes: roster, unsaved: true });
  expect([said, shown.at(-1)]).toEqual([['restored'], '我的.xlsx *']);
});

test('a draft that cannot be opened is downloaded, and gives way to the sample', async () => {
  const draft = { fileName: '坏.csv', bytes: new Uint8Array([1]), unsaved: true };
  const { said, shown, downloads } = await started(draft);
  expect(said.at(-1)).toBe('rescued');
  expect(shown.at(-1)).toBe('sampleName');
  expect(downloads).toEqual([{ fileName: '坏.xlsx', bytes: draft.bytes }]);
});

test.each([
  ['a document that is renamed', 'PK\u0003\u0004', /^notOpened: workbook\./],
  ['an empty file', '', /^notOpened: workbook.empty$/],
  ['a file that is too large', 'x'.repeat(LIMIT_BYTES + 1), /^notOpened: file.too-large$/],
])('%s is refused with the words of the command line, and the open workbook stays', async (_, content, words) => {
  const { workbench, said, shown } = await started();
  await workbench.openFile(file('名册.xlsx', content));
  expect(said.at(-1)).toMatch(words);
  expect(shown.at(-1)).toBe('sampleName');
});

test('a file whose looks cannot be read is refused, too', async () => {
  const { workbench, roster, said, shown } = await started(undefined, 'fail');
  await workbench.openFile(file('名册.xlsx', roster));
  expect(said.at(-1)).toBe('notOpened: workbook.damaged');
  expect(shown.at(-1)).toBe('sampleName');
});

test('a change marks the workbook, and saving gives the file and clears the mark', async () => {
  const { workbench, roster, shown, downloads, draft } = await started();
  await workbench.openFile(file('名册.xlsm', roster));
  workbench.cellsChanged('报名表', 'A1');
  expect([shown.at(-1), workbench.isAtRisk]).toEqual(['名册.xlsm *', true]);
  await workbench.save();
  expect(downloads.map(({ fileName }) => fileName)).toEqual(['名册.xlsx']);
  expect((await openFileWorkbook(downloads[0]?.bytes ?? new Uint8Array(), '名册.xlsx')).ok).toBe(true);
  expect([shown.at(-1), workbench.isAtRisk, draft()?.unsaved]).toEqual(['名册.xlsm', false, false]);
});

test('before it saves it says what the file will lack, and can be stopped', async () => {
  const { workbench, said, downloads, refuse } = await started();
  await workbench.openFile(file('名单.csv', '姓名,得分\n张三,88\n'));
  refuse();
  await workbench.save();
  expect([said.at(-1), downloads]).toEqual(['lost?', []]);
});

describe('a large file', () => {
  test('is named as soon as its first sheet is there, and can be worked on when all are', async () => {
    const { workbench, roster, said, shown, happened } = await started(undefined, [PART, WHOLE]);
    await workbench.openFile(file('名册.xlsx', roster));
    expect(happened).toEqual(['busy', 'part', 'whole', 'free']);
    expect(said.slice(-2)).toEqual(['opening', 'openingRest']);
    expect(shown.slice(-2)).toEqual(['名册.xlsx', '名册.xlsx']);
  });

  test('that turns out to be damaged gives the place back to the workbook before', async () => {
    const { workbench, said, shown, happened } = await started(undefined, [PART, WHOLE]);
    const damaged = await zip(plainPackage('<sheetData><row>'));
    await workbench.openFile(file('名册.xlsx', damaged));
    expect(said.at(-1)).toMatch(/^notOpened: workbook\./);
    expect(shown.slice(-2)).toEqual(['名册.xlsx', 'sampleName']);
    expect(happened).toEqual(['busy', 'part', 'free', 'part', 'whole']);
  });
});

test('with changes that were not saved another workbook is opened only if that is wanted', async () => {
  const { workbench, roster, said, shown, refuse } = await started();
  workbench.cellsChanged('报名表', 'A1');
  refuse();
  await workbench.openFile(file('名册.xlsx', roster));
  expect([said.at(-1), shown.at(-1)]).toEqual(['leaving?', 'sampleName *']);
  await workbench.openSample();
  expect([said.at(-1), shown.at(-1)]).toEqual(['leaving?', 'sampleName *']);
  await workbench.save();
  await workbench.openFile(file('名册.xlsx', roster));
  expect(shown.at(-1)).toBe('名册.xlsx');
});

test('of two files that are opened at once the second one is open in the end', async () => {
  const { workbench, roster, shown } = await started();
  await Promise.all([workbench.openFile(file('甲.xlsx', roster)), workbench.openFile(file('乙.xlsx', roster))]);
  expect(shown.slice(-2)).toEqual(['甲.xlsx', '乙.xlsx']);
});

test('what is still being typed when another file is opened is asked about, too', async () => {
  const { workbench, roster, said, shown, grid, refuse } = await started();
  grid.endTyping = () => {
    workbench.cellsChanged('报名表', 'A1');
    return Promise.resolve();
  };
  refuse();
  await workbench.openFile(file('名册.xlsx', roster));
  expect([said.at(-1), shown.at(-1)]).toEqual(['leaving?', 'sampleName *']);
});

test('nothing of a workbook that was given up comes back', async () => {
  const { workbench, draft } = await started();
  workbench.cellsChanged('报名表', 'A1');
  expect(workbench.isAtRisk).toBe(true);
  await workbench.openSample();
  expect([workbench.isAtRisk, draft()]).toEqual([false, undefined]);
});

test('a page that fails does not call the file damaged, and shows the workbook before again', async () => {
  const { workbench, roster, said, shown, grid } = await started();
  const failures = jest.fn();
  globalThis.reportError = failures;
  let times = 0;
  grid.show = () => {
    if (times++ === 0) throw new Error('not drawn yet');
  };
  await workbench.openFile(file('名册.xlsx', roster));
  expect(said.at(-1)).toBe('notOpened: workbook.not-shown');
  expect([shown.at(-1), times, failures.mock.calls.length]).toEqual(['sampleName', 2, 1]);
  Reflect.deleteProperty(globalThis, 'reportError');
});

test('while a file is opened nothing is saved: it would not be known which', async () => {
  const { workbench, roster, said, downloads } = await started(undefined, [PART, WHOLE]);
  const opening = workbench.openFile(file('名册.xlsx', roster));
  while (said.at(-1) !== 'openingRest') await new Promise((resolve) => setTimeout(resolve));
  await workbench.save();
  expect([said.at(-1), downloads]).toEqual(['stillReading', []]);
  await opening;
});
