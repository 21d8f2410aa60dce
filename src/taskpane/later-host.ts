import { issue, message } from '../domain/basics/issue';
import { fail } from '../domain/basics/result';
import type { PaneHost } from './host';

type Loaded = Pick<PaneHost, 'workbook' | 'screen'>;

/** A host whose code comes behind the first drawing of the pane: what is asked of it waits until it is there. */
export function laterHost(load: () => Promise<Loaded>): Loaded {
  const loading = load();
  let loaded: Loaded | undefined;
  void loading.then(
    (host) => (loaded = host),
    () => undefined,
  );
  const notLoaded = (error: unknown) =>
    fail([issue('block', message('workbook.host-refused', { reason: String(error) }))]);
  return {
    workbook: {
      read: (wanted, progress) => loading.then(({ workbook }) => workbook.read(wanted, progress), notLoaded),
      apply: (plan, progress) => loading.then(({ workbook }) => workbook.apply(plan, progress), notLoaded),
      get issues() {
        return loaded?.workbook.issues ?? [];
      },
    },
    screen: {
      showCell: (place) => loading.then(({ screen }) => screen.showCell(place), notLoaded),
      watchChanges: (changed) => loading.then(({ screen }) => screen.watchChanges(changed)),
    },
  };
}
