import { Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CampaignView } from '../../../app/campaign';
import { SCOPES, widenScope, type Scope } from '../../../app/widen';
import { SCOPE_TERMS } from '../../../domain/rules/terms';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { WhatFollows } from './what-follows';
import { WithCampaign } from './with-campaign';

/** 扩大报名范围 (R-REG-4): which post, to which wider scope, and what becomes of those who applied. */
export function Widen({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <WidenScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

type ScreenProps = StepProps & { readonly view: CampaignView; readonly onAgain: () => void };

/** Posts whose scope is known and not the widest already. */
function WidenScreen({ host, view, onAgain }: ScreenProps) {
  const { language, text } = useChangeWords();
  const posts = view.posts.flatMap(({ post: { name, scope } }) => {
    const wider = scope === undefined ? [] : SCOPES.slice(SCOPES.indexOf(scope) + 1);
    return scope === undefined || wider.length === 0 ? [] : [{ name, scope, wider }];
  });
  const [name, setName] = useState('');
  const [to, setTo] = useState<Scope>();
  if (posts.length === 0) return <Text block>{text('widenNone')}</Text>;
  const post = posts.find((one) => one.name === name);
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={post && to ? undefined : text('widenMissing')}
      reasonHint="reasonWhy"
      run={(workbook, request, progress) =>
        widenScope(workbook, { ...request, post: name, to: to ?? '' }, chineseWording, progress)
      }
      viewOf={(after) => after}
      preview={(after) => <WhatFollows before={view} after={after} />}
      done={() => text('widenDone', { post: name, to: to ? SCOPE_TERMS[to][language] : '' })}
      onAgain={onAgain}
    >
      <Field className="wide" label={text('widenPost')}>
        <Select
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setTo(undefined);
          }}
        >
          <option value="">{text('reapplyChoose')}</option>
          {posts.map((one) => (
            <option key={one.name} value={one.name}>
              {text('widenFrom', { post: one.name, scope: SCOPE_TERMS[one.scope][language] })}
            </option>
          ))}
        </Select>
      </Field>
      <Field className="wide" label={text('widenTo')}>
        <Select value={to ?? ''} onChange={(_, { value }) => setTo(value as Scope)}>
          <option value="">{text('reapplyChoose')}</option>
          {(post?.wider ?? []).map((scope) => (
            <option key={scope} value={scope}>
              {SCOPE_TERMS[scope][language]}
            </option>
          ))}
        </Select>
      </Field>
    </ChangeForm>
  );
}
