import { Button, Text } from '@fluentui/react-components';
import { startTransition, useCallback, useEffect, useState } from 'react';
import { readRosterWorkbook } from '../../../app/prepare-campaign';
import type { Issue } from '../../../domain/basics/issue';
import { ok, type Result } from '../../../domain/basics/result';
import { surveySheets } from '../../../domain/roster/find-sheet';
import { inSlices } from '../../../ports/in-slices';
import type { WorkbookPort } from '../../../ports/workbook';
import { IssueList } from '../../components/issue-list';
import { nextTask } from '../../next-task';
import type { StepProps } from '../index';
import type { SurveyedWorkbook } from './use-wizard';
import { Wizard } from './wizard';
import { useWizardWords } from './wizard-words';

/** 新建选拔: from the roster that is open to a campaign, screen by screen. */
export function Start({ host }: StepProps) {
  const { text } = useWizardWords();
  const { read, failed, isReading, readAgain } = useRosterWorkbook(host.workbook);
  return (
    <>
      <div role="status">{isReading ? text('reading') : null}</div>
      {failed ? (
        <div role="alert" className="stack">
          <Text as="p" block>
            {text('notRead')}
          </Text>
          <IssueList issues={failed} />
          <Button onClick={readAgain}>{text('readAgain')}</Button>
        </div>
      ) : null}
      {read ? <Wizard key={read.source.fileName} host={host} workbook={read} readAgain={readAgain} /> : null}
    </>
  );
}

type Reading = Result<SurveyedWorkbook, readonly Issue[]>;

async function readAndSurvey(workbook: WorkbookPort): Promise<Reading> {
  const read = await readRosterWorkbook(workbook, nextTask);
  if (!read.ok) return read;
  return ok({ source: read.value, surveyed: await inSlices(surveySheets(read.value), nextTask) });
}

/** The workbook as it was read last. While it is read again, what was entered stays on the screen. */
function useRosterWorkbook(workbook: WorkbookPort) {
  const [reading, setReading] = useState<Reading>();
  const [isReading, setIsReading] = useState(true);
  const [readings, setReadings] = useState(0);
  useEffect(() => {
    let isLatest = true;
    setIsReading(true);
    void readAndSurvey(workbook).then((read) => {
      if (!isLatest) return;
      // The screens look at a long roster before they are drawn.
      startTransition(() => {
        setIsReading(false);
        setReading(read);
      });
    });
    return () => {
      isLatest = false;
    };
  }, [workbook, readings]);
  return {
    read: reading?.ok ? reading.value : undefined,
    failed: reading?.ok === false ? reading.error : undefined,
    isReading,
    readAgain: useCallback(() => setReadings((count) => count + 1), []),
  };
}
