import { Button, Text } from '@fluentui/react-components';
import { lazy } from 'react';
import type { ScreenId } from '../commands';
import { CommandList } from './components/command-list';
import { Lazily } from './components/lazily';
import { WorkbookSummaryView } from './components/workbook-summary';
import type { PaneHost } from './host';
import { changesFor, commandsFor } from './steps';
import { useSummary } from './use-summary';
import { useWords } from './words';

const CampaignBoard = lazy(() => import('./board').then((module) => ({ default: module.CampaignBoard })));

/** The first screen: what the open workbook is, how far its campaign is, and what can be done with it. */
export function Home({
  host,
  onCommand,
}: {
  readonly host: PaneHost;
  readonly onCommand: (command: ScreenId) => void;
}) {
  const { text } = useWords();
  const { state, readAgain } = useSummary(host.workbook);
  const summary = state.status === 'read' ? state.summary : undefined;
  const changes = changesFor(summary?.kind);
  return (
    <>
      <section className="stack" aria-labelledby="open-workbook" aria-busy={state.status === 'reading'}>
        <Text as="h2" block size={400} weight="semibold" id="open-workbook">
          {text('openWorkbook')}
        </Text>
        <div aria-live="polite">
          <WorkbookSummaryView state={state} />
        </div>
        {state.status === 'reading' ? null : (
          <Button className="plain" size="small" appearance="subtle" onClick={readAgain}>
            {text('readAgain')}
          </Button>
        )}
        {host.hasCellFunctions ? null : (
          <Text as="p" block size={200}>
            {text('functionsMissing')}
          </Text>
        )}
      </section>
      {summary?.kind === 'campaign' ? (
        <Lazily>
          <CampaignBoard view={summary.view} host={host} onCommand={onCommand} />
        </Lazily>
      ) : null}
      <section className="stack" aria-labelledby="actions">
        <Text as="h2" block size={400} weight="semibold" id="actions">
          {text('actions')}
        </Text>
        <CommandList commands={commandsFor(summary?.kind)} onCommand={onCommand} />
      </section>
      {changes.length === 0 ? null : (
        <section className="stack" aria-labelledby="changes">
          <Text as="h2" block size={400} weight="semibold" id="changes">
            {text('changes')}
          </Text>
          <CommandList commands={changes} onCommand={onCommand} />
        </section>
      )}
    </>
  );
}
