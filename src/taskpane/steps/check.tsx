import { Button, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { checkCampaign } from '../../app/check-campaign';
import type { Issue } from '../../domain/basics/issue';
import { chineseWording } from '../../i18n/wording';
import { IssueList } from '../components/issue-list';
import { useWords } from '../words';
import type { StepProps } from './index';

/** 检查: reads the campaign again and lists every problem. Nothing is changed. */
export function Check({ host: { workbook, clock } }: StepProps) {
  const { text } = useWords();
  const [issues, setIssues] = useState<readonly Issue[]>();
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    let isLatest = true;
    setIssues(undefined);
    const options = { now: clock.now(), update: false };
    void checkCampaign(workbook, options, chineseWording, () => undefined).then((checked) => {
      if (isLatest) setIssues(checked.ok ? checked.value.issues : checked.error);
    });
    return () => {
      isLatest = false;
    };
  }, [workbook, clock, checks]);
  if (!issues) return <Text role="status">{text('checking')}</Text>;
  return (
    <>
      <Text as="p" block role="status">
        {issues.length === 0 ? text('checkedWell') : text('checkedProblems', { count: issues.length })}
      </Text>
      <IssueList issues={issues} />
      <Button onClick={() => setChecks(checks + 1)}>{text('checkAgain')}</Button>
    </>
  );
}
