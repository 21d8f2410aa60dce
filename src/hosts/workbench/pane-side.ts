import type { Endpoint, Remote } from 'comlink';
import { proxy, releaseProxy, wrap } from 'comlink';
import type { Issue } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import type { SourceWorkbook } from '../../domain/roster/source';
import type { SheetChoice, WorkbookPort } from '../../ports/workbook';
import type { WorkbookScreen } from '../../ports/workbook-screen';
import type { WorkbookPlan } from '../../sheets/plan';
import type { PageService } from './page-service';

/** The workbook that is open in the page, from the pane's side of the channel. */
class WorkbenchWorkbook implements WorkbookPort {
  constructor(private readonly page: Remote<PageService>) {}

  /** A choice cannot go over the channel; so it is asked about the names first. */
  async read(wanted?: SheetChoice): Promise<Result<SourceWorkbook, readonly Issue[]>> {
    if (!wanted) return this.page.read();
    const names = await this.page.read([]);
    if (!names.ok) return names;
    return this.page.read(names.value.sheets.map(({ name }) => name).filter(wanted));
  }

  apply(plan: WorkbookPlan): Promise<Result<void, readonly Issue[]>> {
    return this.page.apply(plan);
  }
}

/** The page's workbook and what it shows, for the pane at this end of the channel. */
export function workbenchPage(channel: Endpoint): {
  readonly workbook: WorkbookPort;
  readonly screen: WorkbookScreen;
} {
  const page = wrap<PageService>(channel);
  return {
    workbook: new WorkbenchWorkbook(page),
    screen: {
      showCell: (place) => page.showCell(place),
      watchChanges: async (changed) => {
        const stop = await page.watchChanges(proxy(changed));
        return async () => {
          await stop();
          stop[releaseProxy]();
        };
      },
    },
  };
}
