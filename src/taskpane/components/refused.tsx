import { Text } from '@fluentui/react-components';
import type { Issue } from '../../domain/basics/issue';
import type { WorkbookScreen } from '../../ports/workbook-screen';
import { useWords } from '../words';
import { IssueList } from './issue-list';

/** That nothing was done, and every reason. */
export function Refused({ issues, screen }: { readonly issues: readonly Issue[]; readonly screen: WorkbookScreen }) {
  const { text } = useWords();
  return (
    <div role="alert" className="stack">
      <Text as="p" block>
        {text('notDone')}
      </Text>
      <IssueList issues={issues} screen={screen} of="gate" />
    </div>
  );
}
