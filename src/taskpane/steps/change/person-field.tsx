import { Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { findPeople, type FoundPerson } from '../../../app/find-people';
import type { CampaignView } from '../../../app/campaign';
import { sameText } from '../../../domain/basics/same-text';
import { useChangeWords } from './change-words';

/** So many are listed; for more a longer name is asked for. */
const LISTED = 8;

interface PersonChoice {
  readonly typed: string;
  readonly found: readonly FoundPerson[];
  /** `undefined` until it is certain who is meant. */
  readonly person: FoundPerson | undefined;
  readonly type: (typed: string) => void;
  readonly choose: (number: number) => void;
}

/** Somebody who is found by a name: chosen from those whom it may mean, or the only one of just that name. */
export function usePerson(view: CampaignView, suggested: readonly FoundPerson[] = []): PersonChoice {
  const [typed, type] = useState('');
  const [number, choose] = useState<number>();
  const drawn = useDeferredValue(typed);
  const found = useMemo(() => (drawn.trim() === '' ? suggested : findPeople(view, drawn)), [view, drawn, suggested]);
  const named = found.filter(({ name }) => sameText(name) === sameText(drawn));
  const only = named.length === 1 && found.length === 1 ? named[0] : undefined;
  return { typed, found, person: found.find((one) => one.number === number) ?? only, type, choose };
}

/** 姓名, and the people whom it may mean, each with post and unit. */
export function PersonField(props: { readonly choice: PersonChoice; readonly suggestedTitle?: string }) {
  const { text } = useChangeWords();
  const { typed, found, person, type, choose } = props.choice;
  const isSuggested = typed.trim() === '';
  const more = found.length - LISTED;
  const title = (isSuggested ? props.suggestedTitle : undefined) ?? text('people');
  return (
    <>
      <Field className="wide" label={text('person')} hint={text('personHint')}>
        <Input autoComplete="off" value={typed} onChange={(_, { value }) => type(value)} />
      </Field>
      <Text role="status" size={200} className="quiet">
        {isSuggested
          ? ''
          : found.length === 0
            ? text('peopleNone', { typed: typed.trim() })
            : text('peopleFound', { count: found.length })}
      </Text>
      {found.length === 0 ? null : (
        <Field className="wide" label={title}>
          <RadioGroup value={person ? String(person.number) : ''} onChange={(_, { value }) => choose(Number(value))}>
            {found.slice(0, LISTED).map((one) => (
              <Radio key={one.number} value={String(one.number)} label={<PersonLabel person={one} />} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {more > 0 ? <Text size={200}>{text('peopleMore', { count: more })}</Text> : null}
    </>
  );
}

function PersonLabel({ person: { name, post, unit, number, takesPart } }: { readonly person: FoundPerson }) {
  const { text, comma } = useChangeWords();
  const more = [post, unit, text('number', { number }), takesPart ? '' : text('notInStage')].filter(
    (part) => part !== '',
  );
  return (
    <>
      {name}
      <Text block size={200} className="quiet">
        {more.join(comma)}
      </Text>
    </>
  );
}
