/** Unfinished work that must outlive the pane, on this computer only. */
export interface Drafts {
  /** `undefined` where there is none. */
  load(key: string): string | undefined;
  save(key: string, text: string): void;
  remove(key: string): void;
}
