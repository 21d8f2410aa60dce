import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { decide } from '../../../app/decide';
import type { DecisionPerson } from '../../../app/decision-needs';
import { chineseWording } from '../../../i18n/wording';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import type { DecideProps } from './decide';
import { DecideFollows, DecideWhy, factsOf } from './decide-why';

/** 任用决定: what the committee has decided on one person of the post. */
export function DecideAppointment({ host, view, need, onAgain }: DecideProps) {
  const { language, text } = useChangeWords();
  const { column, people } = need;
  const [number, setNumber] = useState<number>();
  const [decision, setDecision] = useState('');
  const person = people.find((one) => one.number === number);
  const obstacle = !person ? text('decidePersonMissing') : decision === '' ? text('decisionMissing') : undefined;
  const terms = column.input.kind === 'choice' ? Object.entries(column.input.of) : [];
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={obstacle}
      reasonHint="reasonDecide"
      run={(workbook, request, progress) =>
        decide(
          workbook,
          {
            ...request,
            ...{ person: person?.name ?? '', number: number ?? 0, decision },
            note: request.reason ?? '',
          },
          chineseWording,
          progress,
        )
      }
      viewOf={(after) => after}
      preview={(after) => <DecideFollows need={need} after={after} />}
      done={() => text('decideDone')}
      onAgain={onAgain}
    >
      <DecideWhy need={need} />
      <Field className="wide" label={text('decidePerson')}>
        <RadioGroup
          value={number === undefined ? '' : String(number)}
          onChange={(_, { value }) => setNumber(Number(value))}
        >
          {people.map((one) => (
            <Radio key={one.number} value={String(one.number)} label={<PersonLabel person={one} />} />
          ))}
        </RadioGroup>
      </Field>
      <Field className="wide" label={column.title}>
        <RadioGroup value={decision} onChange={(_, { value }) => setDecision(value)}>
          {terms.map(([code, term]) => (
            <Radio key={code} value={code} label={term[language]} />
          ))}
        </RadioGroup>
      </Field>
    </ChangeForm>
  );
}

function PersonLabel({ person }: { readonly person: DecisionPerson }) {
  const { text } = useChangeWords();
  const { name, entered } = person;
  const facts = factsOf(person);
  return (
    <>
      {name}
      <Text block size={200} className="quiet">
        {entered === '' ? facts : `${facts} · ${text('entered', { text: entered })}`}
      </Text>
    </>
  );
}
