import { COMMANDS, type CommandId } from '../commands';
import type { CommandRequests } from '../commands/requests';
import { STORAGE_KEYS, storageOf, type WpsShell } from './shell';

/** How often the pane looks for what the ribbon asked: the pages share nothing that would call it. */
const EVERY_MS = 300;

/** Leaves a command of the ribbon for the pane, which may not be there yet. */
export function leaveCommand(shell: WpsShell, command: CommandId): void {
  storageOf(shell)?.setItem(STORAGE_KEYS.command, command);
}

/** Takes what the ribbon has left, now and from then on, each once; resolves to how to stop. */
export function takeCommands(shell: WpsShell, requests: CommandRequests): () => void {
  const storage = storageOf(shell);
  const look = (): void => {
    const left = storage?.getItem(STORAGE_KEYS.command) ?? '';
    if (left === '') return;
    storage?.setItem(STORAGE_KEYS.command, '');
    const command = COMMANDS.find((known) => known === left);
    if (command) requests.ask(command);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => clearInterval(timer);
}
