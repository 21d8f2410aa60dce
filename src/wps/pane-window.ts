import { STORAGE_KEYS, storageOf, type TaskPane, type WpsShell } from './shell';

const DOCKED_RIGHT = 2;

/** Shows the add-in's pane; makes it the first time, and again where WPS does not know it any more. */
export function showPane(shell: WpsShell, address: string, title: string): void {
  const pane = knownPane(shell) ?? newPane(shell, address, title);
  if (pane) pane.Visible = true;
}

/** A docked pane can keep the ribbon from answering; so the pane itself must be able to go. */
export function hidePane(shell: WpsShell): void {
  const pane = knownPane(shell);
  if (pane) pane.Visible = false;
}

function newPane(shell: WpsShell, address: string, title: string): TaskPane | undefined {
  const create = shell.member<(address: string, title: string) => TaskPane>('CreateTaskPane');
  const pane = create?.(address, title);
  if (!pane) return undefined;
  pane.DockPosition = DOCKED_RIGHT;
  storageOf(shell)?.setItem(STORAGE_KEYS.pane, String(pane.ID));
  return pane;
}

function knownPane(shell: WpsShell): TaskPane | undefined {
  const id = Number(storageOf(shell)?.getItem(STORAGE_KEYS.pane) ?? 0);
  if (id === 0) return undefined;
  try {
    return shell.member<(id: number) => TaskPane | null>('GetTaskPane')?.(id) ?? undefined;
  } catch {
    // It was of an earlier run.
    return undefined;
  }
}
