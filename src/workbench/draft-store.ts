import { createStore, del, get, set } from 'idb-keyval';

/** The open workbook as it is kept in this browser, until it is saved or another one is opened. */
export interface WorkbookDraft {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly unsaved: boolean;
}

const KEY = 'open-workbook';

/** Keeps one draft; it outlives the page, the browser and its crash. Where a browser forbids it, nothing is kept and nothing fails. */
export function draftStore() {
  const store = createStore('xuanba-workbench', 'drafts');
  return {
    async load(): Promise<WorkbookDraft | undefined> {
      try {
        return await get<WorkbookDraft>(KEY, store);
      } catch {
        return undefined;
      }
    },
    /** Whether it is kept. */
    async save(draft: WorkbookDraft): Promise<boolean> {
      try {
        await set(KEY, draft, store);
        return true;
      } catch {
        return false;
      }
    },
    async clear(): Promise<void> {
      await del(KEY, store).catch(() => undefined);
    },
  };
}

export type DraftStore = ReturnType<typeof draftStore>;
