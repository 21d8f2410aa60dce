import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { leaveCampaign, type LeaveRequest } from '../../../app/leave';
import type { CampaignView } from '../../../app/campaign';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { PersonField, usePerson } from './person-field';
import { WhatFollows } from './what-follows';
import { WithCampaign } from './with-campaign';

/** 放弃、取消资格: who, why, and what follows for the post. */
export function Leave({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <LeaveForm host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

const KINDS = ['withdraw', 'disqualify'] as const satisfies readonly LeaveRequest['kind'][];

function LeaveForm({ host, view, onAgain }: StepProps & { readonly view: CampaignView; readonly onAgain: () => void }) {
  const { text } = useChangeWords();
  const [kind, setKind] = useState<LeaveRequest['kind']>('withdraw');
  const choice = usePerson(view);
  const { person } = choice;
  const query = { person: person?.name ?? '', ...(person && { number: person.number }) };
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={person ? undefined : text('personMissing')}
      reasonHint="reasonLeave"
      run={(workbook, request, progress) =>
        leaveCampaign(workbook, { ...request, ...query, kind }, chineseWording, progress)
      }
      viewOf={(after) => after}
      preview={(after) => <WhatFollows before={view} after={after} />}
      done={() => text('leaveDone', { name: query.person, kind: text(kind) })}
      onAgain={onAgain}
    >
      <Field className="wide" label={text('leaveKind')}>
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as LeaveRequest['kind'])}>
          {KINDS.map((id) => (
            <Radio key={id} value={id} label={text(id)} />
          ))}
        </RadioGroup>
      </Field>
      <PersonField choice={choice} />
    </ChangeForm>
  );
}
