/** What WPS gives an add-in beside the workbook; members stand on `wps` or on the application. */
export interface WpsShell {
  member<T>(name: string): T | undefined;
}

export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
}

/** Texts that all pages of all add-ins of this WPS share. */
export interface PluginStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, text: string): void;
  removeItem?(key: string): void;
}

export function storageOf(shell: WpsShell): PluginStorage | undefined {
  return shell.member<PluginStorage>('PluginStorage');
}

/** Storage is shared by 文字, 表格 and 演示, which number their panes each for itself. */
export const STORAGE_KEYS = { pane: 'xuanba.et.pane', command: 'xuanba.et.command' } as const;
