import { Button, Spinner, Tab, TabList, Text } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { CampaignView } from '../../app/campaign';
import type { ScreenId } from '../../commands';
import type { BoardText } from '../../i18n/board';
import type { PaneHost } from '../host';
import { Lazily } from '../components/lazily';
import { LoadBoundary } from '../components/load-boundary';
import { Log } from './log';
import { Shortlist } from './shortlist';
import { Stages } from './stages';
import { useBoardWords } from './words';

/** The library that draws is loaded when somebody looks at the pictures. */
const Charts = lazy(() => import('./charts').then((module) => ({ default: module.Charts })));

/** So are the documents, which few ask for. */
const Documents = lazy(() => import('./documents').then((module) => ({ default: module.Documents })));

const TABS = {
  stages: 'tabStages',
  people: 'tabPeople',
  charts: 'tabCharts',
  documents: 'tabDocuments',
  log: 'tabLog',
} as const satisfies Readonly<Record<string, BoardText>>;

type TabId = keyof typeof TABS;

interface BoardProps {
  readonly view: CampaignView;
  readonly host: PaneHost;
  readonly onCommand: (command: ScreenId) => void;
}

/** A running campaign: its stages and what is to be done next, the shortlist, pictures and 日志. */
export function CampaignBoard(props: BoardProps) {
  const { board } = useBoardWords();
  const [tab, setTab] = useState<TabId>('stages');
  return (
    <section className="stack" aria-labelledby="progress">
      <Text as="h2" block size={400} weight="semibold" id="progress">
        {board('progress')}
      </Text>
      <TabList
        className="tabs"
        size="small"
        aria-labelledby="progress"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as TabId)}
      >
        {(Object.keys(TABS) as TabId[]).map((id) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls="tab-panel">
            {board(TABS[id])}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className="stack wide">
        <Panel tab={tab} {...props} />
      </div>
    </section>
  );
}

function Panel({ tab, view, host, onCommand }: BoardProps & { readonly tab: TabId }) {
  const { board } = useBoardWords();
  switch (tab) {
    case 'stages':
      return <Stages view={view} screen={host.screen} onCommand={onCommand} />;
    case 'people':
      return <Shortlist view={view} workbook={host.workbook} />;
    case 'charts':
      return (
        <>
          <Button onClick={() => onCommand('dashboard')}>{board('goDashboard')}</Button>
          <LoadBoundary otherwise={<Text role="alert">{board('chartsNotLoaded')}</Text>}>
            <Suspense fallback={<Spinner size="tiny" label={board('readingCharts')} />}>
              <Charts view={view} workbook={host.workbook} />
            </Suspense>
          </LoadBoundary>
        </>
      );
    case 'documents':
      return (
        <Lazily>
          <Documents view={view} host={host} />
        </Lazily>
      );
    case 'log':
      return <Log log={view.log} />;
  }
}
