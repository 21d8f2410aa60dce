import { Text } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { readStatus } from '../../../app/campaign-status';
import type { CampaignView } from '../../../app/campaign';
import { chineseWording } from '../../../i18n/wording';
import { useReading } from '../../board/use-reading';
import { IssueList } from '../../components/issue-list';
import { Working, type WorkingState } from '../../components/working';
import type { PaneHost } from '../../host';
import { nextTask } from '../../next-task';
import { useChangeWords } from './change-words';

/** Reads the campaign for a screen that is about its people; once more after each thing that was done with it. */
export function WithCampaign(props: {
  readonly host: PaneHost;
  readonly children: (view: CampaignView, onAgain: () => void) => ReactNode;
}) {
  const { workbook, screen } = props.host;
  const [times, setTimes] = useState(0);
  const onAgain = useCallback(() => setTimes((count) => count + 1), []);
  return (
    <Campaign key={times} workbook={workbook} screen={screen}>
      {(view) => props.children(view, onAgain)}
    </Campaign>
  );
}

function Campaign(
  props: Pick<PaneHost, 'workbook' | 'screen'> & { readonly children: (view: CampaignView) => ReactNode },
) {
  const { workbook, screen } = props;
  const { text } = useChangeWords();
  const [working, setWorking] = useState<WorkingState>();
  const read = useReading(
    useCallback(
      () =>
        readStatus(workbook, chineseWording, (step, fraction) => {
          setWorking({ step, fraction });
          return nextTask();
        }),
      [workbook],
    ),
  );
  if (!read) return working ? <Working {...working} /> : null;
  if (read.ok) return props.children(read.value);
  return (
    <div role="alert" className="stack">
      <Text as="p" block>
        {text('notRead')}
      </Text>
      <IssueList issues={read.error} screen={screen} />
    </div>
  );
}
