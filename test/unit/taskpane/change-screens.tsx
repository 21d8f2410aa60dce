import { webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CommandId } from '../../../src/commands';
import { commandRequests } from '../../../src/commands/requests';
import type { Language } from '../../../src/domain/basics/localized';
import type { PaneHost } from '../../../src/taskpane/host';
import { Pane } from '../../../src/taskpane/pane';

/** Reads of a workbook take long on a busy machine. */
export const WAIT = { timeout: 20_000 };

/** The pane at the screen of a command, or at its first. */
export function show(host: PaneHost, command: CommandId | undefined, language: Language = 'zh') {
  const requests = commandRequests();
  const view = render(<Pane host={host} requests={requests} language={language} theme={webLightTheme} />);
  if (command) act(() => requests.ask(command));
  return { ...view, requests, user: userEvent.setup() };
}

export const press = async (user: ReturnType<typeof show>['user'], name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }, WAIT));
export const preview = (user: ReturnType<typeof show>['user']) => press(user, '看看会怎样');
export const follows = async () => within(await screen.findByRole('region', { name: '办理以后' }, WAIT));
export const lines = (part: { getAllByRole(role: 'listitem'): readonly HTMLElement[] }) =>
  part.getAllByRole('listitem').map(({ textContent }) => textContent);
