import type { Endpoint, ProxyMarked, Remote } from 'comlink';
import { expose, proxy, releaseProxy } from 'comlink';
import type { Issue } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import type { SourceWorkbook } from '../../domain/roster/source';
import type { WorkbookPort } from '../../ports/workbook';
import type { CellPlace, CellsChanged, WorkbookScreen } from '../../ports/workbook-screen';
import type { WorkbookPlan } from '../../sheets/plan';

type ChangeListener = (change: CellsChanged) => void;

/** What the page does for its task pane: everything goes over a message channel, so functions are names or proxies. */
export interface PageService {
  /** Of all sheets where no names are given. */
  read(wanted?: readonly string[]): Promise<Result<SourceWorkbook, readonly Issue[]>>;
  apply(plan: WorkbookPlan): Promise<Result<void, readonly Issue[]>>;
  showCell(place: CellPlace): Promise<Result<void, readonly Issue[]>>;
  watchChanges(changed: ChangeListener & ProxyMarked): Promise<(() => Promise<void>) & ProxyMarked>;
}

/** Lets the pane at the other end of the channel work on the page's workbook. */
export function servePage(workbook: WorkbookPort, screen: WorkbookScreen, channel: Endpoint): void {
  expose(
    {
      read: (wanted?: readonly string[]) => workbook.read(wanted && ((name) => wanted.includes(name))),
      apply: (plan: WorkbookPlan) => workbook.apply(plan),
      showCell: (place: CellPlace) => screen.showCell(place),
      watchChanges: async (changed: Remote<ChangeListener>) => {
        const stop = await screen.watchChanges((change) => void changed(change));
        return proxy(async () => {
          await stop();
          changed[releaseProxy]();
        });
      },
    },
    channel,
  );
}
