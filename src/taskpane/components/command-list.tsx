import { Button, Text } from '@fluentui/react-components';
import { PANE_COMMANDS, type CommandId } from '../../commands';
import type { PaneText } from '../../i18n/pane';
import { useWords } from '../words';

/** Buttons of commands, each with what it does. */
export function CommandList(props: {
  readonly commands: readonly CommandId[];
  readonly onCommand: (command: CommandId) => void;
}) {
  return (
    <ul className="commands">
      {props.commands.map((command) => (
        <li key={command}>
          <CommandButton command={command} onClick={() => props.onCommand(command)} />
        </li>
      ))}
    </ul>
  );
}

/** Their drawings are not made into pictures for the ribbon. */
const PANE_ONLY: ReadonlySet<CommandId> = new Set(PANE_COMMANDS);

function CommandButton({ command, onClick }: { readonly command: CommandId; readonly onClick: () => void }) {
  const { text } = useWords();
  const about: PaneText = `${command}About`;
  const folder = PANE_ONLY.has(command) ? 'assets/icons/pane' : 'assets/icons';
  const icon = <img src={`${folder}/${command}.svg`} alt="" />;
  return (
    <>
      <Button className="command" icon={icon} onClick={onClick} aria-describedby={`about-${command}`}>
        {text(command)}
      </Button>
      <Text id={`about-${command}`} block size={200} className="about quiet">
        {text(about)}
      </Text>
    </>
  );
}
