import { Button, Field, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { prepareCampaign, type PreparedCampaign } from '../../../app/prepare-campaign';
import { writePrepared } from '../../../app/start-campaign';
import type { Issue } from '../../../domain/basics/issue';
import type { LocalizedText } from '../../../domain/basics/localized';
import { chineseWording } from '../../../i18n/wording';
import { IssueList } from '../../components/issue-list';
import { useWhileWriting } from '../../while-writing';
import { Made } from './made';
import { nextTask } from '../../next-task';
import { StepFrame } from './step-frame';
import type { WizardModel } from './use-wizard';
import { startRequest } from './wizard-request';
import { useWizardWords } from './wizard-words';

type MakeState =
  | { readonly status: 'asking'; readonly isCancelled: boolean }
  /** Until writing begins it can be cancelled. */
  | {
      readonly status: 'working';
      readonly isWriting: boolean;
      readonly step: LocalizedText | undefined;
      readonly fraction: number;
    }
  | { readonly status: 'made'; readonly prepared: PreparedCampaign }
  | { readonly status: 'refused'; readonly issues: readonly Issue[] };

/** 生成: reads the roster once more, and writes the campaign when told to. */
export function MakeStep({ model, onMade }: { readonly model: WizardModel; readonly onMade: () => void }) {
  const { text } = useWizardWords();
  const { state, make, cancel } = useMaking(model, onMade);
  useWhileWriting(state.status === 'working' && state.isWriting);
  if (state.status === 'made') return <Made prepared={state.prepared} />;
  if (state.status === 'working') return <Making state={state} onCancel={cancel} />;
  return (
    <StepFrame step="make" onGo={(step) => model.dispatch({ type: 'go', step })}>
      <Text as="p" block>
        {text('makeAbout')}
      </Text>
      <div role="status">{state.status === 'asking' && state.isCancelled ? text('makeCancelled') : null}</div>
      <Button appearance="primary" onClick={make}>
        {text(state.status === 'refused' ? 'makeRetry' : 'makeStart')}
      </Button>
      {state.status === 'refused' ? (
        <div role="alert" className="stack">
          <Text as="p" block>
            {text('makeFailed')}
          </Text>
          <IssueList issues={state.issues} />
        </div>
      ) : null}
    </StepFrame>
  );
}

function Making(props: {
  readonly state: Extract<MakeState, { readonly status: 'working' }>;
  readonly onCancel: () => void;
}) {
  const { language, text } = useWizardWords();
  const { isWriting, step, fraction } = props.state;
  const label = text('makeStep', { step: step?.[language] ?? '' });
  return (
    <div className="stack wide">
      <div aria-live="polite" className="stack wide">
        <Field className="wide" validationMessage={label} validationState="none">
          <ProgressBar value={fraction} aria-label={label} />
        </Field>
        <Text as="p" block>
          {text(isWriting ? 'makeWriting' : 'makeCancellable')}
        </Text>
      </div>
      {isWriting ? null : <Button onClick={props.onCancel}>{text('makeCancel')}</Button>}
    </div>
  );
}

function useMaking({ host, source, entries, sheet }: WizardModel, onMade: () => void) {
  const [state, setState] = useState<MakeState>({ status: 'asking', isCancelled: false });
  /** Counts the attempts; one that was cancelled is no longer the current one. */
  const attempt = useRef(0);
  // Whoever leaves before writing begins has not made anything.
  useEffect(
    () => () => {
      attempt.current++;
    },
    [],
  );

  async function make() {
    const current = ++attempt.current;
    const isCurrent = () => attempt.current === current;
    const show = (isWriting: boolean) => (step: LocalizedText, fraction: number) => {
      if (isCurrent()) setState({ status: 'working', isWriting, step, fraction });
      return nextTask();
    };
    setState({ status: 'working', isWriting: false, step: undefined, fraction: 0 });
    const request = startRequest(entries, sheet, source, host.clock.now());
    if (!request.ok) return setState({ status: 'refused', issues: request.error });
    const prepared = await prepareCampaign(host.workbook, request.value, chineseWording, show(false));
    if (!isCurrent()) return undefined;
    if (!prepared.ok) return setState({ status: 'refused', issues: prepared.error });
    const written = await writePrepared(host.workbook, prepared.value, request.value, show(true));
    if (!written.ok) return setState({ status: 'refused', issues: written.error });
    onMade();
    return setState({ status: 'made', prepared: written.value });
  }

  function cancel() {
    attempt.current++;
    setState({ status: 'asking', isCancelled: true });
  }

  return { state, make: () => void make(), cancel };
}
