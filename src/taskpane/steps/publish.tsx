import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CampaignView } from '../../app/campaign';
import { postedStages, publishStage } from '../../app/publish';
import { ok } from '../../domain/basics/result';
import { STAGES } from '../../domain/campaign/stage';
import { chineseWording } from '../../i18n/wording';
import { useBoardWords } from '../board/words';
import { WithCampaign } from './change/with-campaign';
import type { StepProps } from './index';
import { OperationStep, type Operation } from './operation';

/** 公示表 of a closed stage: the last one, or another. */
export function Publish({ host }: StepProps) {
  return <WithCampaign host={host}>{(view) => <PublishForm host={host} view={view} />}</WithCampaign>;
}

function PublishForm({ host, view }: StepProps & { readonly view: CampaignView }) {
  const { language, board } = useBoardWords();
  const stages = postedStages(view);
  const [stage, setStage] = useState(stages[stages.length - 1]);
  const operation: Operation = {
    about: 'publishAbout',
    asksReason: false,
    run: async (workbook, request, progress) => {
      const wanted = stage === undefined ? {} : { stage };
      const done = await publishStage(workbook, { ...request, ...wanted }, chineseWording, progress);
      if (!done.ok) return done;
      const { sheet, view: after } = done.value;
      return ok({ text: { id: 'donePublish', params: { sheet } }, view: after });
    },
  };
  return (
    <OperationStep host={host} operation={operation}>
      {stages.length < 2 ? null : (
        <Field className="wide" label={board('publishStage')}>
          <Select value={stage} onChange={(_, { value }) => setStage(stages.find((id) => id === value))}>
            {stages.map((id) => (
              <option key={id} value={id}>
                {STAGES[id][language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </OperationStep>
  );
}
