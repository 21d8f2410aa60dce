import { COMMANDS, type CommandId } from '../commands';
import { leaveCommand } from './pane-commands';
import { showPane } from './pane-window';
import type { WpsShell } from './shell';

/** A button of ribbon.xml; its id is that of its command. */
interface RibbonControl {
  readonly Id: string;
}

/** The functions that ribbon.xml names. WPS looks for them among the globals of the background page, and takes no promises. */
export interface RibbonCallbacks {
  OnAddinLoad(ribbon: unknown): boolean;
  OnAction(control: RibbonControl): boolean;
  GetImage(control: RibbonControl): string;
  OnGetEnabled(control: RibbonControl): boolean;
}

/** @param address the folder of the background page, with a / at its end */
export function ribbonCallbacks(shell: WpsShell, address: string): RibbonCallbacks {
  const commandOf = ({ Id }: RibbonControl): CommandId | undefined => COMMANDS.find((command) => command === Id);
  return {
    OnAddinLoad: () => true,
    OnAction(control) {
      const command = commandOf(control);
      if (!command) return false;
      leaveCommand(shell, command);
      showPane(shell, `${address}taskpane.html`, '选拔');
      return true;
    },
    GetImage: (control) => `assets/icons/${commandOf(control) ?? 'xuanba'}.svg`,
    OnGetEnabled: () => true,
  };
}
