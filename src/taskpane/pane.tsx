import { Button, FluentProvider, Text, type Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ScreenId } from '../commands';
import type { CommandRequests } from '../commands/requests';
import type { Language } from '../domain/basics/localized';
import { Lazily } from './components/lazily';
import { Home } from './home';
import type { PaneHost } from './host';
import { rememberedLanguage, rememberLanguage } from './remembered-language';
import { STEPS } from './steps';
import { HoldScreen } from './while-writing';
import { PaneLanguage, useWords } from './words';

/** The page is not open in Excel or WPS, or Microsoft's office.js could not be loaded. */
export type MissingHost = 'notInExcel' | 'notInWps' | 'officeMissing';

export interface PaneProps {
  /** Or why there is none. */
  readonly host: PaneHost | MissingHost;
  readonly requests: CommandRequests;
  /** Of Office; the clerk can choose another. */
  readonly language: Language;
  readonly theme: Theme;
}

/** The task pane: its first screen, or the screen of the command that was asked for. */
export function Pane({ host, requests, language: ofOffice, theme }: PaneProps) {
  const drafts = typeof host === 'string' ? undefined : host.drafts;
  const [chosen, setChosen] = useState(() => rememberedLanguage(drafts));
  const language = chosen ?? ofOffice;
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
  }, [language]);
  const choose = (other: Language) => {
    setChosen(other);
    rememberLanguage(drafts, other);
  };
  return (
    <PaneLanguage.Provider value={language}>
      <FluentProvider theme={theme}>
        <main className="pane" lang={TAGS[language]}>
          <header className="title">
            <Title />
            <div className="corner">
              {typeof host === 'object' && host.collapse ? <Collapse onCollapse={host.collapse} /> : null}
              {drafts ? <LanguageSwitch language={language} onChoose={choose} /> : null}
            </div>
          </header>
          {typeof host === 'string' ? <NoHost why={host} /> : <Content host={host} requests={requests} />}
        </main>
      </FluentProvider>
    </PaneLanguage.Provider>
  );
}

const TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Readonly<Record<Language, string>>;

/** Each language is named in itself, for those who do not read the other. */
const OTHER = {
  zh: { language: 'en', name: 'English' },
  en: { language: 'zh', name: '中文' },
} as const satisfies Readonly<Record<Language, { readonly language: Language; readonly name: string }>>;

function LanguageSwitch(props: { readonly language: Language; readonly onChoose: (language: Language) => void }) {
  const { language, name } = OTHER[props.language];
  return (
    <Button
      className="plain"
      size="small"
      appearance="subtle"
      lang={TAGS[language]}
      onClick={() => props.onChoose(language)}
    >
      {name}
    </Button>
  );
}

function Collapse({ onCollapse }: { readonly onCollapse: () => void }) {
  const { text } = useWords();
  return (
    <Button className="plain" size="small" appearance="subtle" onClick={onCollapse}>
      {text('collapse')}
    </Button>
  );
}

function Title() {
  const { text } = useWords();
  return (
    <div>
      <Text as="h1" block size={600} weight="semibold">
        {text('product')}
      </Text>
      <Text className="quiet">{text('subtitle')}</Text>
    </div>
  );
}

function NoHost({ why }: { readonly why: MissingHost }) {
  const { text } = useWords();
  return (
    <section className="stack">
      <Text as="p" block>
        {text(why)}
      </Text>
    </section>
  );
}

function Content({ host, requests }: { readonly host: PaneHost; readonly requests: CommandRequests }) {
  const command = useSyncExternalStore(requests.subscribe, requests.asked);
  return command && STEPS[command] ? (
    <HoldScreen.Provider value={requests.hold}>
      <StepScreen key={command} command={command} host={host} requests={requests} />
    </HoldScreen.Provider>
  ) : (
    <Home host={host} onCommand={requests.ask} />
  );
}

function StepScreen(props: {
  readonly command: ScreenId;
  readonly host: PaneHost;
  readonly requests: CommandRequests;
}) {
  const { text } = useWords();
  const { subscribe, isHeld, ask } = props.requests;
  const Step = STEPS[props.command]?.component;
  return (
    <section className="stack" aria-labelledby="step">
      <Button size="small" disabledFocusable={useSyncExternalStore(subscribe, isHeld)} onClick={() => ask(undefined)}>
        {text('back')}
      </Button>
      <Text as="h2" block size={500} weight="semibold" id="step">
        {text(props.command)}
      </Text>
      <Lazily>{Step ? <Step host={props.host} /> : null}</Lazily>
    </section>
  );
}
