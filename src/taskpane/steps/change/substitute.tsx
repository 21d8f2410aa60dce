import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { substituteLeavers } from '../../../app/substitute';
import { canSubstituteNow, freePlaces, type SubstitutionNeed } from '../../../app/substitution-needs';
import type { CampaignView } from '../../../app/campaign';
import { personName } from '../../../domain/campaign/review';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { WhatFollows } from './what-follows';
import { WithCampaign } from './with-campaign';

/** 递补: which places are free, who would take them and why; then they do. */
export function Substitute({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <SubstituteScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

type ScreenProps = StepProps & { readonly view: CampaignView; readonly onAgain: () => void };

function SubstituteScreen({ host, view, onAgain }: ScreenProps) {
  const { text } = useChangeWords();
  const needs = freePlaces(view);
  if (!canSubstituteNow(view)) return <Text block>{text('substituteNotNow')}</Text>;
  if (needs.length === 0) return <Text block>{text('substituteNone')}</Text>;
  return <SubstituteForm host={host} view={view} onAgain={onAgain} needs={needs} />;
}

/** Every post: none is called so. */
const ALL = '';

function SubstituteForm({ host, view, onAgain, needs }: ScreenProps & { readonly needs: readonly SubstitutionNeed[] }) {
  const { text } = useChangeWords();
  const [post, setPost] = useState(ALL);
  const chosen = needs.filter((need) => post === ALL || need.post === post);
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={undefined}
      run={(workbook, request, progress) =>
        substituteLeavers(workbook, { ...request, ...(post === ALL ? {} : { post }) }, chineseWording, progress)
      }
      viewOf={(outcome) => outcome.view}
      preview={(outcome) => (
        <>
          <Steps needs={outcome.posts} view={view} />
          <WhatFollows before={view} after={outcome.view} />
        </>
      )}
      done={({ posts }) => {
        const count = posts.reduce((sum, { substitution }) => sum + substitution.stepsIn.length, 0);
        return count === 0 ? text('substituteDoneNobody') : text('substituteDone', { count });
      }}
      onAgain={onAgain}
    >
      <Text as="p" block>
        {text('substituteAbout')}
      </Text>
      {needs.length === 1 ? null : (
        <Field className="wide" label={text('substitutePost')}>
          <RadioGroup value={post} onChange={(_, { value }) => setPost(value)}>
            <Radio value={ALL} label={text('substituteAll')} />
            {needs.map((need) => (
              <Radio key={need.post} value={need.post} label={need.post} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Steps needs={chosen} view={view} />
    </ChangeForm>
  );
}

/** Every step by post: who left and why, who steps in, which places stay free; with the rule of each. */
function Steps({ needs, view }: { readonly needs: readonly SubstitutionNeed[]; readonly view: CampaignView }) {
  const { text, say, colon } = useChangeWords();
  const people = new Map(view.applications.map((application) => [application.number, personName(application)]));
  return needs.map(({ post, substitution: { steps, ended } }) => (
    <section key={post} className="stack wide card" aria-label={text('placesOf', { post })}>
      <Text as="h3" block weight="semibold">
        {text('placesOf', { post })}
      </Text>
      <ul className="points">
        {steps.map(({ number, reason: { rule, message } }, index) => {
          const name = number === undefined ? undefined : people.get(number);
          return (
            <li key={index}>
              {name === undefined ? say(message) : `${name}${colon}${say(message)}`}{' '}
              <Text size={200} className="quiet">
                {rule}
              </Text>
            </li>
          );
        })}
      </ul>
      {ended === 'extraTest' ? <Text block>{text('substituteTest', { post })}</Text> : null}
    </section>
  ));
}
