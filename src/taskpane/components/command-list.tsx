import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CommandId } from '../../commands';
import type { PaneText } from '../../i18n/pane';
import { useWords } from '../words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  button: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', columnGap: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  icon: { width: '24px', height: '24px' },
});

/** Buttons of commands, each with what it does. */
export function CommandList(props: {
  readonly commands: readonly CommandId[];
  readonly onCommand: (command: CommandId) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.commands.map((command) => (
        <li key={command}>
          <CommandButton command={command} onClick={() => props.onCommand(command)} />
        </li>
      ))}
    </ul>
  );
}

function CommandButton({ command, onClick }: { readonly command: CommandId; readonly onClick: () => void }) {
  const styles = useStyles();
  const { text } = useWords();
  const about: PaneText = `${command}About`;
  const icon = <img className={styles.icon} src={`assets/icons/${command}.svg`} alt="" />;
  return (
    <Button
      className={styles.button}
      icon={icon}
      onClick={onClick}
      aria-label={text(command)}
      aria-describedby={`about-${command}`}
    >
      <span className={styles.words}>
        <Text weight="semibold">{text(command)}</Text>
        <Text id={`about-${command}`} size={200} className={styles.about}>
          {text(about)}
        </Text>
      </span>
    </Button>
  );
}
