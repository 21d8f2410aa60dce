import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CampaignView } from '../../../app/campaign';
import { reopenStage } from '../../../app/reopen';
import { closedInstances } from '../../../domain/campaign/instance';
import { STAGES, type StageId } from '../../../domain/campaign/stage';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { WithCampaign } from './with-campaign';

/** 重新打开: which stage, and what is kept aside of it and later ones. */
export function Reopen({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <ReopenScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

type ScreenProps = StepProps & { readonly view: CampaignView; readonly onAgain: () => void };

function ReopenScreen({ host, view, onAgain }: ScreenProps) {
  const { text } = useChangeWords();
  // 报名 and 资格审查 are closed and reopened together.
  const closed = view.scheme.scheme.stages.filter(
    (id) => id !== 'registration' && closedInstances(view.instances, id).length > 0,
  );
  if (closed.length === 0) return <Text block>{text('reopenNone')}</Text>;
  return <ReopenForm host={host} view={view} onAgain={onAgain} closed={closed} />;
}

function ReopenForm({ host, view, onAgain, closed }: ScreenProps & { readonly closed: readonly StageId[] }) {
  const { language, text, comma } = useChangeWords();
  const [stage, setStage] = useState<StageId>();
  const title = stage ? STAGES[stage][language] : '';
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={stage ? undefined : text('reopenStageMissing')}
      reasonHint="reasonWhy"
      run={(workbook, request, progress) =>
        reopenStage(workbook, { ...request, stage: stage ?? '' }, chineseWording, progress)
      }
      viewOf={(outcome) => outcome.view}
      preview={({ kept }) => (
        <ul className="points">
          <li>{text('reopenAgain', { stage: title })}</li>
          <li>{text('reopenVoids', { stage: title, sheets: kept.join(comma) })}</li>
        </ul>
      )}
      done={({ kept }) => text('reopenDone', { sheets: kept.join(comma) })}
      onAgain={onAgain}
    >
      <Field className="wide" label={text('reopenStage')}>
        <RadioGroup value={stage ?? ''} onChange={(_, { value }) => setStage(value as StageId)}>
          {closed.map((id) => (
            <Radio key={id} value={id} label={STAGES[id][language]} />
          ))}
        </RadioGroup>
      </Field>
    </ChangeForm>
  );
}
