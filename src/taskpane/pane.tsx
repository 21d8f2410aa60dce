import { Button, FluentProvider, makeStyles, Spinner, Text, tokens, type Theme } from '@fluentui/react-components';
import { Suspense, useSyncExternalStore } from 'react';
import type { CommandId } from '../commands';
import type { CommandRequests } from '../commands/requests';
import type { Language } from '../domain/basics/localized';
import { Home } from './home';
import type { PaneHost } from './host';
import { STEPS } from './steps';
import { PaneLanguage, useWords } from './words';

const useStyles = makeStyles({
  root: { minHeight: '100vh', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
  product: { margin: 0 },
  subtitle: { color: tokens.colorNeutralForeground2 },
  step: { marginTop: tokens.spacingVerticalL },
  heading: { margin: `${tokens.spacingVerticalS} 0` },
});

export interface PaneProps {
  /** `undefined` where the page is not open in Excel. */
  readonly host: PaneHost | undefined;
  readonly requests: CommandRequests;
  readonly language: Language;
  readonly theme: Theme;
}

/** The task pane: its first screen, or the screen of the command that was asked for. */
export function Pane({ host, requests, language, theme }: PaneProps) {
  const styles = useStyles();
  return (
    <PaneLanguage.Provider value={language}>
      <FluentProvider theme={theme}>
        <main className={styles.root} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <Title />
          {host ? <Content host={host} requests={requests} /> : <NotInExcel />}
        </main>
      </FluentProvider>
    </PaneLanguage.Provider>
  );
}

function Title() {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <header>
      <Text as="h1" block size={600} weight="semibold" className={styles.product}>
        {text('product')}
      </Text>
      <Text className={styles.subtitle}>{text('subtitle')}</Text>
    </header>
  );
}

function NotInExcel() {
  const { text } = useWords();
  return (
    <Text as="p" block>
      {text('notInExcel')}
    </Text>
  );
}

function Content({ host, requests }: { readonly host: PaneHost; readonly requests: CommandRequests }) {
  const command = useSyncExternalStore(requests.subscribe, requests.asked);
  return command && STEPS[command] ? (
    <StepScreen key={command} command={command} host={host} onBack={() => requests.ask(undefined)} />
  ) : (
    <Home host={host} onCommand={requests.ask} />
  );
}

function StepScreen(props: { readonly command: CommandId; readonly host: PaneHost; readonly onBack: () => void }) {
  const styles = useStyles();
  const { text } = useWords();
  const Step = STEPS[props.command]?.component;
  return (
    <section className={styles.step} aria-labelledby="step">
      <Button size="small" onClick={props.onBack}>
        {text('back')}
      </Button>
      <Text as="h2" block size={500} weight="semibold" id="step" className={styles.heading}>
        {text(props.command)}
      </Text>
      <Suspense fallback={<Spinner size="tiny" />}>{Step ? <Step host={props.host} /> : null}</Suspense>
    </section>
  );
}
