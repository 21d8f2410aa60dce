import { COMMANDS, type CommandId } from './index';
import type { CommandRequests } from './requests';

/** The page that says what to do where a button of the ribbon cannot open the pane. */
const OLDER_OFFICE_PAGE = 'older-office.html';

/**
 * Gives the buttons of the ribbon their functions: each opens the pane at its command. Without the shared runtime a button
 * runs in a page of its own, which can open a window but not the pane.
 */
export function registerRibbon(requests: CommandRequests): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      void runCommand(command, requests).finally(() => event.completed());
    });
  }
}

async function runCommand(command: CommandId, requests: CommandRequests): Promise<void> {
  if (!(await openPane(command, requests))) await openWindow(new URL(OLDER_OFFICE_PAGE, window.location.href).href);
}

/** Whether the pane could be opened. */
async function openPane(command: CommandId, requests: CommandRequests): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return false;
  requests.ask(command);
  return Office.addin.showAsTaskpane().then(
    () => true,
    () => false,
  );
}

function openWindow(address: string): Promise<void> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 30, width: 30 }, () => resolve());
  });
}
