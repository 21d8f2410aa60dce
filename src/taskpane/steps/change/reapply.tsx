import { Field, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CampaignView } from '../../../app/campaign';
import { listPeople } from '../../../app/find-people';
import { reapply } from '../../../app/reapply';
import { message } from '../../../domain/basics/issue';
import { isReviewOpen } from '../../../domain/campaign/instance';
import { freeToReapply } from '../../../domain/campaign/post-standing';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { PersonField, usePerson } from './person-field';
import { WhatFollows } from './what-follows';
import { WithCampaign } from './with-campaign';

/** 改报: who, for which post, and what becomes of either post. */
export function Reapply({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <ReapplyScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

type ScreenProps = StepProps & { readonly view: CampaignView; readonly onAgain: () => void };

function ReapplyScreen(props: ScreenProps) {
  const { say } = useChangeWords();
  if (!isReviewOpen(props.view.instances)) return <Text block>{say(message('campaign.reapply-closed', {}))}</Text>;
  return <ReapplyForm {...props} />;
}

function ReapplyForm({ host, view, onAgain }: ScreenProps) {
  const { text } = useChangeWords();
  const free = useMemo(() => listPeople(view, freeToReapply(view.posts, view.applications)), [view]);
  const choice = usePerson(view, free);
  const { person } = choice;
  const [to, setTo] = useState('');
  const query = { person: person?.name ?? '', ...(person && { number: person.number }) };
  const obstacle = !person ? text('personMissing') : to === '' ? text('reapplyToMissing') : undefined;
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={obstacle}
      reasonHint="reasonWhy"
      run={(workbook, request, progress) => reapply(workbook, { ...request, ...query, to }, chineseWording, progress)}
      viewOf={(outcome) => outcome.view}
      preview={(outcome) => <WhatFollows before={view} after={outcome.view} />}
      done={({ number }) => text('reapplyDone', { name: query.person, number })}
      onAgain={onAgain}
    >
      <PersonField choice={choice} suggestedTitle={text('reapplyFree')} />
      <Field className="wide" label={text('reapplyTo')}>
        <Select value={to} onChange={(_, { value }) => setTo(value)}>
          <option value="">{text('reapplyChoose')}</option>
          {view.posts
            .filter(({ post }) => post.name !== person?.post)
            .map(({ post: { name }, eligible }) => (
              <option key={name} value={name}>
                {text('reapplyPost', { post: name, eligible })}
              </option>
            ))}
        </Select>
      </Field>
    </ChangeForm>
  );
}
