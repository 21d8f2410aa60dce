import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { decisionNeeds, type DecisionNeed } from '../../../app/decision-needs';
import type { CampaignView } from '../../../app/campaign';
import type { StepProps } from '../index';
import { useChangeWords } from './change-words';
import { DecideAppointment } from './decide-appointment';
import { DecideTie } from './decide-tie';
import { WithCampaign } from './with-campaign';

export interface DecideProps extends StepProps {
  readonly view: CampaignView;
  readonly need: DecisionNeed;
  readonly onAgain: () => void;
}

/** 决定: what the current stage cannot settle by itself, why, and among whom; one thing at a time. */
export function Decide({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <DecideScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

function DecideScreen({ host, view, onAgain }: Omit<DecideProps, 'need'>) {
  const { text } = useChangeWords();
  const needs = decisionNeeds(view);
  const [index, setIndex] = useState(0);
  const need = needs[index];
  if (!need) return <Text block>{text('decideNone')}</Text>;
  const titleOf = ({ kind, post, column }: DecisionNeed) =>
    kind === 'tie' ? text('decideTie', { post, column: column.title }) : text('decideAppointment', { post });
  const Form = need.kind === 'tie' ? DecideTie : DecideAppointment;
  return (
    <>
      {needs.length === 1 ? (
        <Text as="h3" block weight="semibold">
          {titleOf(need)}
        </Text>
      ) : (
        <Field className="wide" label={text('decideWhat')}>
          <RadioGroup value={String(index)} onChange={(_, { value }) => setIndex(Number(value))}>
            {needs.map((other, at) => (
              <Radio key={titleOf(other)} value={String(at)} label={titleOf(other)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Form key={index} host={host} view={view} need={need} onAgain={onAgain} />
    </>
  );
}
