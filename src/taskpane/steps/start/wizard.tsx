import { useEffect, useReducer, useState } from 'react';
import type { PaneHost } from '../../host';
import { ColumnsStep } from './columns-step';
import { DraftOffer } from './draft-offer';
import { MakeStep } from './make-step';
import { PostsStep } from './posts-step';
import { PreviewStep } from './preview-step';
import { RosterStep } from './roster-step';
import { SchemeStep } from './scheme-step';
import { useWizard, type SurveyedWorkbook, type WizardModel } from './use-wizard';
import { draftKey, draftText, readDraft } from './wizard-draft';
import { FIRST_STATE, NO_ENTRIES, wizardReducer } from './wizard-state';

/**
 * The screens of 新建选拔 over a workbook that was read. What is entered is kept as a draft at every change, until the campaign is
 * made.
 */
export function Wizard(props: {
  readonly host: PaneHost;
  readonly workbook: SurveyedWorkbook;
  readonly readAgain: () => void;
}) {
  const { host, workbook, readAgain } = props;
  const { source } = workbook;
  const { drafts } = host;
  const [state, dispatch] = useReducer(wizardReducer, FIRST_STATE);
  const key = draftKey(source.fileName);
  const [offered, setOffered] = useState(() => {
    const text = drafts.load(key);
    return text === undefined ? undefined : readDraft(text, source);
  });
  const [isMade, setMade] = useState(false);
  useEffect(() => {
    if (!isMade && state.entries !== NO_ENTRIES) drafts.save(key, draftText(state));
  }, [drafts, key, state, isMade]);
  const model = useWizard(host, workbook, state.entries, dispatch, readAgain);
  if (offered) {
    return (
      <DraftOffer
        draft={offered}
        onContinue={() => {
          dispatch({ type: 'restore', state: offered.state });
          setOffered(undefined);
        }}
        onRestart={() => {
          drafts.remove(key);
          setOffered(undefined);
        }}
      />
    );
  }
  const made = () => {
    setMade(true);
    drafts.remove(key);
  };
  return <Screen key={state.step} step={state.step} model={model} onMade={made} />;
}

function Screen(props: {
  readonly step: (typeof FIRST_STATE)['step'];
  readonly model: WizardModel;
  readonly onMade: () => void;
}) {
  const { step, model, onMade } = props;
  switch (step) {
    case 'roster':
      return <RosterStep model={model} />;
    case 'columns':
      return <ColumnsStep model={model} />;
    case 'scheme':
      return <SchemeStep model={model} />;
    case 'posts':
      return <PostsStep model={model} />;
    case 'preview':
      return <PreviewStep model={model} />;
    case 'make':
      return <MakeStep model={model} onMade={onMade} />;
  }
}
