import { Button, Field, ProgressBar, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { sortIssues } from '../../../app/campaign';
import { prepareCampaign, type PreparedCampaign } from '../../../app/prepare-campaign';
import type { Issue } from '../../../domain/basics/issue';
import type { LocalizedText } from '../../../domain/basics/localized';
import type { Result } from '../../../domain/basics/result';
import { joinSentences } from '../../../i18n/sentences';
import { chineseWording } from '../../../i18n/wording';
import { IssueList } from '../../components/issue-list';
import { nextTask } from '../../next-task';
import { PostCounts } from './post-counts';
import { StepFrame } from './step-frame';
import type { WizardModel } from './use-wizard';
import { startRequest } from './wizard-request';
import { useWizardWords } from './wizard-words';

type PreviewState =
  | { readonly status: 'working'; readonly step: LocalizedText | undefined; readonly fraction: number }
  | { readonly status: 'done'; readonly prepared: Result<PreparedCampaign, readonly Issue[]> };

const WORKING: PreviewState = { status: 'working', step: undefined, fraction: 0 };

/** 预览: the campaign as it would be made, worked out by the code that makes it; nothing is written. */
export function PreviewStep({ model }: { readonly model: WizardModel }) {
  const { language, text } = useWizardWords();
  const { state, again } = usePreview(model);
  const refused = state.status === 'done' && !state.prepared.ok ? state.prepared.error : undefined;
  const label = state.status === 'working' ? text('previewWorking', { step: state.step?.[language] ?? '' }) : '';
  const obstacle = state.status === 'working' ? text('previewWait') : refused ? text('notYet') : undefined;
  return (
    <StepFrame step="preview" onGo={(step) => model.dispatch({ type: 'go', step })} obstacle={obstacle}>
      <Text as="p" block>
        {text('previewAbout')}
      </Text>
      <div aria-live="polite" className="stack wide">
        {state.status === 'working' ? (
          <Field className="wide" validationMessage={label} validationState="none">
            <ProgressBar value={state.fraction} aria-label={label} />
          </Field>
        ) : null}
        {refused ? (
          <>
            <Text as="p" block>
              {text('previewRefused')}
            </Text>
            <IssueList issues={refused} />
          </>
        ) : null}
      </div>
      {state.status === 'done' && state.prepared.ok ? <Preview prepared={state.prepared.value} /> : null}
      {state.status === 'done' ? (
        <Button className="plain" size="small" appearance="subtle" onClick={again}>
          {text('previewAgain')}
        </Button>
      ) : null}
    </StepFrame>
  );
}

function usePreview({ host, source, entries, sheet }: WizardModel) {
  const [state, setState] = useState(WORKING);
  const [previews, setPreviews] = useState(0);
  const { workbook, clock } = host;
  useEffect(() => {
    let isLatest = true;
    setState(WORKING);
    const request = startRequest(entries, sheet, source, clock.now());
    const work = async () => {
      if (!request.ok) return request;
      return prepareCampaign(workbook, request.value, chineseWording, (step, fraction) => {
        if (isLatest) setState({ status: 'working', step, fraction });
        return nextTask();
      });
    };
    void work().then((prepared) => {
      if (isLatest) setState({ status: 'done', prepared });
    });
    return () => {
      isLatest = false;
    };
  }, [workbook, clock, source, entries, sheet, previews]);
  return { state, again: useCallback(() => setPreviews((count) => count + 1), []) };
}

function Preview({ prepared: { view, roster, issues } }: { readonly prepared: PreparedCampaign }) {
  const { language, text } = useWizardWords();
  const { state, ...visible } = view.names;
  const ignored = roster.ignored.filter(({ why }) => why !== 'blank').length;
  return (
    <>
      <Text as="h4" block weight="semibold">
        {text('previewSheets')}
      </Text>
      <ul className="points">
        {Object.values(visible).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Text as="p" block size={200} className="quiet">
        {joinSentences(
          language,
          text('previewRoster', { sheet: roster.sheet }),
          text('previewHidden', { sheet: state }),
        )}
      </Text>
      <Text as="h4" block weight="semibold">
        {text('previewCounts')}
      </Text>
      <Text as="p" block>
        {joinSentences(
          language,
          text('previewPeople', { people: roster.people.length, applications: view.applications.length }),
          ignored > 0 ? text('previewIgnored', { count: ignored }) : '',
        )}
      </Text>
      <PostCounts view={view} />
      <Text as="h4" block weight="semibold">
        {text('previewProblems')}
      </Text>
      <Problems issues={issues} sheet={view.names.problems} />
    </>
  );
}

/** So many problems of each severity are shown here; all of them will be in the sheet. */
const SHOWN = 50;

function Problems({ issues, sheet }: { readonly issues: readonly Issue[]; readonly sheet: string }) {
  const { text } = useWizardWords();
  const seen = new Map<Issue['severity'], number>();
  const shown = sortIssues(issues).filter(({ severity }) => {
    seen.set(severity, (seen.get(severity) ?? 0) + 1);
    return (seen.get(severity) ?? 0) <= SHOWN;
  });
  const more = issues.length - shown.length;
  return (
    <>
      <Text as="p" block>
        {issues.length === 0 ? text('previewNoProblems') : text('previewProblemsAbout', { sheet })}
      </Text>
      <IssueList issues={shown} />
      {more > 0 ? (
        <Text as="p" block>
          {text('previewMore', { count: more, sheet })}
        </Text>
      ) : null}
    </>
  );
}
