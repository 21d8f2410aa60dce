import { useEffect, useRef, useState } from 'react';
import type { OperationRequest } from '../../../app/operation';
import { rehearsal } from '../../../app/rehearsal';
import type { Issue } from '../../../domain/basics/issue';
import type { Result } from '../../../domain/basics/result';
import type { Progress } from '../../../ports/progress';
import type { WorkbookPort } from '../../../ports/workbook';
import type { WorkingState } from '../../components/working';
import type { PaneHost } from '../../host';
import { nextTask } from '../../next-task';
import { useWhileWriting } from '../../while-writing';

/** An operation of the core with everything that was chosen for it. */
export type RunChange<T> = (
  workbook: WorkbookPort,
  request: OperationRequest,
  progress: Progress,
) => Promise<Result<T, readonly Issue[]>>;

export type ChangeState<T> =
  | { readonly status: 'asking' }
  | { readonly status: 'working'; readonly isWriting: boolean; readonly at: WorkingState | undefined }
  /** What would come of it; nothing is written. */
  | { readonly status: 'previewed'; readonly outcome: T }
  | { readonly status: 'refused'; readonly isWriting: boolean; readonly issues: readonly Issue[] }
  | { readonly status: 'done'; readonly outcome: T; readonly at: OperationRequest['now'] };

/** Tries an operation without writing, then does it: the same operation with the same request both times. */
export function useChange<T>({ workbook, clock }: PaneHost, run: RunChange<T>) {
  const [state, setState] = useState<ChangeState<T>>({ status: 'asking' });
  useWhileWriting(state.status === 'working' && state.isWriting);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  async function carryOut(given: Omit<OperationRequest, 'now'>, isWriting: boolean) {
    const tell = (news: ChangeState<T>) => {
      if (isOpen.current) setState(news);
    };
    tell({ status: 'working', isWriting, at: undefined });
    const request = { ...given, now: clock.now() };
    const done = await run(isWriting ? workbook : rehearsal(workbook), request, (step, fraction) => {
      tell({ status: 'working', isWriting, at: { step, fraction } });
      return nextTask();
    });
    if (!done.ok) return tell({ status: 'refused', isWriting, issues: done.error });
    return tell(
      isWriting
        ? { status: 'done', outcome: done.value, at: request.now }
        : { status: 'previewed', outcome: done.value },
    );
  }

  return {
    state,
    preview: (given: Omit<OperationRequest, 'now'>) => void carryOut(given, false),
    confirm: (given: Omit<OperationRequest, 'now'>) => void carryOut(given, true),
    edit: () => setState({ status: 'asking' }),
  };
}
