import { Text } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { answerQuestions } from '../../../app/answer';
import type { CampaignView } from '../../../app/campaign';
import { campaignQuestions, changesPublished } from '../../../app/campaign-questions';
import type { Language } from '../../../domain/basics/localized';
import { formatAnswer } from '../../../domain/schemes/answers';
import type { ResolvedScheme } from '../../../domain/schemes/resolve';
import type { SchemeParameter } from '../../../domain/schemes/scheme';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ParameterField } from '../start/parameter-field';
import { problemOf } from '../start/questions';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { WhatFollows } from './what-follows';
import { WithCampaign } from './with-campaign';

/** 填写方案参数: what the scheme leaves open, the pressing first, and what of the rest can still be changed. */
export function Answer({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <AnswerForm host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

function AnswerForm({
  host,
  view,
  onAgain,
}: StepProps & { readonly view: CampaignView; readonly onAgain: () => void }) {
  const { language, text } = useChangeWords();
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const { due, later, given, issues } = useMemo(() => campaignQuestions(view, answers), [view, answers]);
  const answer = (id: string, typed: string | undefined) =>
    setAnswers((before) => {
      const others = [...before].filter(([other]) => other !== id);
      return new Map(typed === undefined ? others : [...others, [id, typed]]);
    });
  const field = (parameter: SchemeParameter) => (
    <li key={parameter.id}>
      <ParameterField
        parameter={parameter}
        typed={answers.get(parameter.id)}
        problem={problemOf(parameter.id, issues, language)}
        onAnswer={(typed) => answer(parameter.id, typed)}
      />
    </li>
  );
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={answers.size === 0 ? text('answerMissing') : undefined}
      reasonHint="reasonAnswer"
      isReasonOptional={!changesPublished(view, answers.keys())}
      run={(workbook, request, progress) =>
        answerQuestions(workbook, { ...request, answers }, chineseWording, progress)
      }
      viewOf={(after) => after}
      preview={(after) => <AnswerFollows before={view} after={after} ids={[...answers.keys()]} />}
      done={() => text('answerDone', { count: answers.size })}
      onAgain={onAgain}
    >
      {due.length === 0 ? <Text block>{text('answerDueNone')}</Text> : null}
      <Questions title={text('answerDue')} items={due.map(field)} />
      <Questions title={text('answerLater')} items={later.map(field)} />
      {given.length === 0 ? null : (
        <details className="wide">
          <summary>{text('answerGiven', { count: given.length })}</summary>
          <ul className="items">{given.map(field)}</ul>
        </details>
      )}
    </ChangeForm>
  );
}

function Questions({ title, items }: { readonly title: string; readonly items: readonly ReactNode[] }) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section className="stack wide" aria-labelledby={id}>
      <Text as="h3" block weight="semibold" id={id}>
        {title}
      </Text>
      <ul className="items">{items}</ul>
    </section>
  );
}

/** Each parameter with its values before and after, what that does to people and posts, and what is still to be filled in. */
function AnswerFollows(props: {
  readonly before: CampaignView;
  readonly after: CampaignView;
  readonly ids: readonly string[];
}) {
  const { language, text } = useChangeWords();
  const { before, after, ids } = props;
  const left = campaignQuestions(after, new Map()).due.length;
  const titles = new Map(after.scheme.parameters.map(({ parameter: { id, title } }) => [id, title[language]]));
  const lineOf = (id: string) => {
    const [from, to] = [before, after].map(({ scheme }) => valueOf(scheme, id, language));
    const title = titles.get(id) ?? id;
    if (to === undefined) return text('answerEmptied', { title, from: from ?? '' });
    return from === undefined ? text('answerFilled', { title, to }) : text('answerChanged', { title, from, to });
  };
  return (
    <>
      <ul className="points">
        {ids.map((id) => (
          <li key={id}>{lineOf(id)}</li>
        ))}
        {left === 0 ? null : <li>{text('answerLeft', { count: left })}</li>}
      </ul>
      <WhatFollows before={before} after={after} />
    </>
  );
}

/** What a parameter is, in words; `undefined` while it is open. */
function valueOf({ parameters }: ResolvedScheme, id: string, language: Language): string | undefined {
  const found = parameters.find(({ parameter }) => parameter.id === id);
  return found?.value === undefined ? undefined : formatAnswer(found.parameter.input, found.value, language);
}
