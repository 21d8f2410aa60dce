import type { Endpoint } from 'comlink';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { FileWorkbook } from '../../src/hosts/file';
import { servePage, workbenchPage } from '../../src/hosts/workbench';
import type { WorkbookPort } from '../../src/ports/workbook';
import type { CellPlace, CellsChanged, WorkbookScreen } from '../../src/ports/workbook-screen';
import { fingerprintOf, namesOf, openSheets } from './file-workbooks';
import { ROSTER, workbookPortContract } from './workbook-port';

const ports: MessagePort[] = [];
const files = new Map<WorkbookPort, FileWorkbook>();

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  files.clear();
});

/** Both ends of a channel, with the page's workbook at one and the pane's view of it at the other. */
function connected(file: FileWorkbook, screen: Partial<WorkbookScreen> = {}) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  servePage(file, screen as WorkbookScreen, port1 as unknown as Endpoint);
  const pane = workbenchPage(port2 as unknown as Endpoint);
  files.set(pane.workbook, file);
  return pane;
}

function fileOf(port: WorkbookPort): FileWorkbook {
  const file = files.get(port);
  if (!file) throw new Error('not a workbook of the workbench');
  return file;
}

workbookPortContract('workbench', {
  open: async (sheets) => connected(await openSheets(sheets)).workbook,
  marks: true,
  names: (port) => namesOf(fileOf(port)),
  fingerprint: (port) => fingerprintOf(fileOf(port)),
});

describe('the screen of the page', () => {
  test('brings to a cell, and says why it cannot', async () => {
    const shown: CellPlace[] = [];
    const { screen } = connected(await openSheets([ROSTER]), {
      showCell: (place) => {
        shown.push(place);
        return Promise.resolve({ ok: true, value: undefined });
      },
    });
    expect(await screen.showCell({ sheet: '报名表', row: 3, column: 2 })).toEqual({ ok: true, value: undefined });
    expect(shown).toEqual([{ sheet: '报名表', row: 3, column: 2 }]);
  });

  test('tells of changes until it is stopped', async () => {
    let tell: (change: CellsChanged) => void = () => undefined;
    let stopped = false;
    const { screen } = connected(await openSheets([ROSTER]), {
      watchChanges: (changed) => {
        tell = changed;
        return Promise.resolve(() => {
          stopped = true;
          return Promise.resolve();
        });
      },
    });
    const change = { sheet: '报名表', address: 'C7', byOthers: false, own: false };
    const told = new Promise<CellsChanged>(
      (resolve) =>
        void screen.watchChanges(resolve).then((stop) => {
          tell(change);
          return stop();
        }),
    );
    expect(await told).toEqual(change);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(stopped).toBe(true);
  });
});
