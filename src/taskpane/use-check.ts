import { useCallback, useEffect, useRef, useState } from 'react';
import { checkCampaign } from '../app/check-campaign';
import type { Issue } from '../domain/basics/issue';
import { chineseWording } from '../i18n/wording';
import type { CellsChanged } from '../ports/workbook-screen';
import { oneAtATime } from './check-queue';
import type { WorkingState } from './components/working';
import type { PaneHost } from './host';
import { nextTask } from './next-task';

/** The problems of the campaign, as they were found last. */
export interface CheckState {
  /** `undefined` until the first check is through. */
  readonly problems: readonly Issue[] | undefined;
  /** What the host said of its reading. */
  readonly remarks: readonly Issue[];
  /** `undefined` while nothing is checked. */
  readonly working: WorkingState | 'begun' | undefined;
  /** The sheet that somebody else changed, where that is why it was checked again. */
  readonly changedByOthers: string | undefined;
  /** Whether the host tells of changes; `undefined` until it is known. */
  readonly isWatching: boolean | undefined;
}

const FIRST: CheckState = {
  problems: undefined,
  remarks: [],
  working: 'begun',
  changedByOthers: undefined,
  isWatching: undefined,
};

/** A clerk who types on is left alone until she pauses. */
const PAUSE_MS = 600;

/** Checks the campaign at first, whenever it is asked to, and after changes of the workbook that are not the program's own. */
export function useCheck({ workbook, clock, screen }: PaneHost): {
  readonly state: CheckState;
  readonly check: () => void;
} {
  const [state, setState] = useState(FIRST);
  const ask = useRef(() => undefined as void);
  useEffect(() => {
    let isOpen = true;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let changedByOthers: string | undefined;
    const tell = (news: Partial<CheckState>) => {
      if (isOpen) setState((known) => ({ ...known, ...news }));
    };
    const checkSoon = () => {
      clearTimeout(pause);
      if (isOpen) pause = setTimeout(check, PAUSE_MS);
    };
    const check = oneAtATime(async () => {
      if (!isOpen) return;
      const others = changedByOthers;
      changedByOthers = undefined;
      tell({ working: 'begun' });
      const options = { now: clock.now(), update: false };
      const checked = await checkCampaign(workbook, options, chineseWording, (step, fraction) => {
        tell({ working: { step, fraction } });
        return nextTask();
      });
      if (!checked.ok && isTyping(checked.error)) {
        // What is known stays on the screen, and the check is not over, until she has finished the cell.
        changedByOthers ??= others;
        if (isOpen) setState((known) => ({ ...known, problems: known.problems ?? checked.error }));
        checkSoon();
        return;
      }
      tell({
        problems: checked.ok ? checked.value.issues : checked.error,
        remarks: workbook.issues ?? [],
        working: undefined,
        changedByOthers: others,
      });
    });
    const changed = ({ sheet, byOthers, own }: CellsChanged) => {
      if (own) return;
      if (byOthers) changedByOthers = sheet;
      checkSoon();
    };
    ask.current = check;
    setState(FIRST);
    check();
    const watching = screen.watchChanges(changed);
    watching.then(
      () => tell({ isWatching: true }),
      () => tell({ isWatching: false }),
    );
    return () => {
      isOpen = false;
      clearTimeout(pause);
      // Where it cannot be stopped, what it tells is not heard any more.
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [workbook, clock, screen]);
  return { state, check: useCallback(() => ask.current(), []) };
}

function isTyping(issues: readonly Issue[]): boolean {
  return issues.some(({ message: { code } }) => code === 'workbook.cell-editing');
}
