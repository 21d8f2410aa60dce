import { useCallback, useEffect, useState } from 'react';
import type { WorkbookSummary } from '../app/describe-workbook';
import type { Issue } from '../domain/basics/issue';
import type { WorkbookPort } from '../ports/workbook';
import { nextTask } from './next-task';

export type SummaryState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] }
  /** With what the host says of its reading. */
  | { readonly status: 'read'; readonly summary: WorkbookSummary; readonly remarks: readonly Issue[] };

const READING: SummaryState = { status: 'reading' };

/** Reads what the open workbook is, at first and whenever `readAgain` is called. An answer that comes too late is dropped. */
export function useSummary(workbook: WorkbookPort): { readonly state: SummaryState; readonly readAgain: () => void } {
  const [state, setState] = useState(READING);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let isLatest = true;
    setState(READING);
    void readSummary(workbook).then((read) => {
      if (isLatest) setState(read);
    });
    return () => {
      isLatest = false;
    };
  }, [workbook, reading]);
  return { state, readAgain: useCallback(() => setReading((count) => count + 1), []) };
}

/** The core is loaded behind the first screen, which is drawn before it. */
async function readSummary(workbook: WorkbookPort): Promise<SummaryState> {
  const [{ describeWorkbook }, { chineseWording }] = await Promise.all([
    import('../app/describe-workbook'),
    import('../i18n/wording'),
  ]);
  const described = await describeWorkbook(workbook, chineseWording, nextTask);
  if (!described.ok) return { status: 'failed', issues: described.error };
  return { status: 'read', summary: described.value, remarks: workbook.issues ?? [] };
}
