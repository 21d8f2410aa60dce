import { Button, Checkbox, Field, Input, Select, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { describeInput, formatAnswer, parseAnswer } from '../../../domain/schemes/answers';
import type { SchemeParameter } from '../../../domain/schemes/scheme';
import { useWizardWords, type WizardWords } from './wizard-words';

/** What is asked: a parameter of a scheme, or an option of a tool, which no source has said anything of. */
type Asked = Pick<SchemeParameter, 'id' | 'title' | 'input' | 'value' | 'question' | 'rule'> &
  Partial<Pick<SchemeParameter, 'source'>>;

/** A parameter of a scheme as a question, with the input that its kind asks for. */
export function ParameterField(props: {
  readonly parameter: Asked;
  /** `undefined`: as the scheme has it. */
  readonly typed: string | undefined;
  readonly problem: string | undefined;
  readonly onAnswer: (typed: string | undefined) => void;
}) {
  const { language, text } = useWizardWords();
  // While something is typed for the first time, nothing is said of it.
  const [left, setLeft] = useState(props.typed !== undefined);
  const [isIncomplete, setIncomplete] = useState(false);
  const { parameter, typed, onAnswer } = props;
  const { input, value } = parameter;
  const given = value === undefined ? '' : formatAnswer(input, value, language);
  const shown = typed ?? given;
  // A blank that is emptied again is as it was; what the scheme gives has to be emptied on purpose.
  const answer = (now: string) => onAnswer(now === given || (now === '' && value === undefined) ? undefined : now);
  const isOpened = typed !== undefined && typed.trim() === '' && value !== undefined;
  const error = isIncomplete ? text('dateIncomplete') : left ? props.problem : undefined;
  const message = error
    ? { validationMessage: error, validationState: 'error' as const }
    : isOpened
      ? { validationMessage: text('parameterOpened', { value: given }), validationState: 'warning' as const }
      : {};
  const frame = {
    className: 'wide',
    label: parameter.question[language],
    hint: hintOf(parameter, language, text),
    ...message,
  };
  const back = isOpened ? (
    <Button className="plain" size="small" appearance="subtle" onClick={() => onAnswer(undefined)}>
      {text('parameterReset', { value: given })}
    </Button>
  ) : null;
  if (input.kind === 'choices') return <ChoicesField {...props} input={input} frame={frame} />;
  if (input.kind === 'choice') {
    const code = parseAnswer(parameter, shown);
    return (
      <>
        <Field {...frame}>
          <Select
            value={code.ok ? String(code.value) : ''}
            onChange={(_, { value: now }) => answer(now === value ? given : now)}
          >
            <option value="">{text('notAnswered')}</option>
            {Object.entries(input.of).map(([id, term]) => (
              <option key={id} value={id}>
                {term[language]}
              </option>
            ))}
          </Select>
        </Field>
        {back}
      </>
    );
  }
  return (
    <>
      <Field {...frame}>
        <Input
          type={input.kind === 'day' ? 'date' : 'text'}
          {...(input.kind === 'wholeNumber' && { inputMode: 'numeric' as const })}
          autoComplete="off"
          value={shown}
          contentAfter={input.kind === 'wholeNumber' && input.unit ? <Text>{input.unit[language]}</Text> : null}
          onChange={(_, { value: now }) => answer(now)}
          onBlur={({ currentTarget }) => {
            setLeft(true);
            setIncomplete(currentTarget.validity.badInput);
          }}
        />
      </Field>
      {back}
    </>
  );
}

type Frame = { readonly label: string; readonly hint: string; readonly validationMessage?: string };

/** Several of a few: a box for each. */
function ChoicesField(props: {
  readonly parameter: Asked;
  readonly typed: string | undefined;
  readonly onAnswer: (typed: string | undefined) => void;
  readonly input: Extract<SchemeParameter['input'], { readonly kind: 'choices' }>;
  readonly frame: Frame;
}) {
  const { language } = useWizardWords();
  const hintId = useId();
  const { parameter, typed, input, frame } = props;
  const { value } = parameter;
  const answer = typed === undefined ? undefined : parseAnswer(parameter, typed);
  const chosen = answer ? (answer.ok ? (answer.value as readonly string[]) : []) : ((value ?? []) as readonly string[]);
  const toggle = (code: string) => {
    const codes = Object.keys(input.of).filter((other) => (other === code) !== chosen.includes(other));
    const isGiven = JSON.stringify(codes) === JSON.stringify(value ?? []);
    props.onAnswer(isGiven ? undefined : codes.length === 0 ? '' : formatAnswer(input, codes));
  };
  return (
    <fieldset className="boxes" aria-describedby={hintId}>
      <legend>{frame.label}</legend>
      {Object.entries(input.of).map(([code, term]) => (
        <Checkbox key={code} label={term[language]} checked={chosen.includes(code)} onChange={() => toggle(code)} />
      ))}
      <div id={hintId}>
        {frame.validationMessage === undefined ? null : <Text block>{frame.validationMessage}</Text>}
        <Text block size={200} className="quiet">
          {frame.hint}
        </Text>
      </div>
    </fieldset>
  );
}

/** What is expected, unless the list says so itself, and whence the parameter comes. */
function hintOf({ input, rule, source }: Asked, language: 'zh' | 'en', text: WizardWords): string {
  const from = source ? text('parameterSource', { rule, source: source[language] }) : rule;
  if (input.kind === 'choice' || input.kind === 'choices') return from;
  return text('parameterHint', { expected: describeInput(input)[language], source: from });
}
