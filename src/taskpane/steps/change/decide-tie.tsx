import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { decidingNumbers } from '../../../app/decision-needs';
import { fillStage } from '../../../app/fill';
import { describeStageInput } from '../../../domain/stages/table';
import { chineseWording } from '../../../i18n/wording';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import type { DecideProps } from './decide';
import { DecideFollows, DecideWhy, factsOf } from './decide-why';

/** Whence 日志 says that the numbers come; the log is Chinese. */
const SOURCE = '选拔窗格';

/** Equals at the last place: a number for each of them, by which the stage then puts them in order. */
export function DecideTie({ host, view, need, onAgain }: DecideProps) {
  const { language, text } = useChangeWords();
  const { stage, column, people } = need;
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(
    () => new Map(people.map(({ number, entered }) => [number, entered])),
  );
  const isMissing = people.some(({ number }) => (typed.get(number) ?? '').trim() === '');
  const expected = text('numberExpected', { expected: describeStageInput(column.input)[language] });
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={isMissing ? text('numbersMissing', { column: column.title }) : undefined}
      reasonHint="reasonTie"
      run={(workbook, request, progress) =>
        fillStage(
          workbook,
          decidingNumbers(need, typed, SOURCE),
          { ...request, stage, replace: true },
          chineseWording,
          progress,
        )
      }
      viewOf={(outcome) => outcome.view}
      preview={(outcome) => <DecideFollows need={need} after={outcome.view} />}
      done={() => text('decideDone')}
      onAgain={onAgain}
    >
      <DecideWhy need={need} />
      {people.map((person) => (
        <Field
          key={person.number}
          className="wide"
          label={text('numberOf', { name: person.name, column: column.title })}
          hint={`${factsOf(person)} · ${expected}`}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={typed.get(person.number) ?? ''}
            onChange={(_, { value }) => setTyped(new Map([...typed, [person.number, value]]))}
          />
        </Field>
      ))}
    </ChangeForm>
  );
}
