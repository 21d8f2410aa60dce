import { Text } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { Issue } from '../../../domain/basics/issue';
import { hasParameter, type ResolvedScheme } from '../../../domain/schemes/resolve';
import { optionalParameters } from '../../../domain/schemes/parameters/optional';
import type { Scheme, SchemeParameter } from '../../../domain/schemes/scheme';
import { splitMessage } from '../../../i18n/format';
import { joinSentences } from '../../../i18n/sentences';
import { ParameterField } from './parameter-field';
import { useWizardWords } from './wizard-words';

/**
 * What a scheme leaves to be entered, apart by when it is needed, what it gives, and what a unit may add to it. A parameter stays where it is whatever is typed:
 * nothing moves under the clerk's hands.
 */
export function Questions(props: {
  readonly scheme: Scheme;
  readonly resolved: ResolvedScheme;
  readonly issues: readonly Issue[];
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (id: string, typed: string | undefined) => void;
}) {
  const { language, text } = useWizardWords();
  const { scheme, resolved, answers } = props;
  const holding = scheme.parameters.filter(({ id }) => hasParameter(resolved, id));
  const review = scheme.stages.indexOf('review');
  const isBlank = ({ value }: SchemeParameter) => value === undefined;
  const isNow = ({ neededFor }: SchemeParameter) => scheme.stages.indexOf(neededFor) <= review;
  const blanks = holding.filter(isBlank);
  const others = holding.filter((parameter) => !isBlank(parameter));
  const problem = ({ id }: SchemeParameter) => problemOf(id, props.issues, language);
  // A draft may come with something wrong in the folded part; what is opened by hand is left alone.
  const [isUnfolded] = useState(() => others.some((parameter) => problem(parameter) !== undefined));
  const known = new Set(scheme.parameters.map(({ id }) => id));
  const optional = optionalParameters(scheme.stages).filter(({ id }) => !known.has(id));
  const field = (parameter: SchemeParameter) => (
    <li key={parameter.id}>
      <ParameterField
        parameter={parameter}
        typed={answers[parameter.id]}
        problem={problem(parameter)}
        onAnswer={(typed) => props.onAnswer(parameter.id, typed)}
      />
    </li>
  );
  const [isOptionUsed] = useState(() => optional.some(({ id }) => answers[id] !== undefined));
  return (
    <>
      <Text as="h4" block weight="semibold">
        {text('questions')}
      </Text>
      <Text as="p" block>
        {text(blanks.length > 0 ? 'questionsAbout' : 'questionsNone')}
      </Text>
      <QuestionGroup title={text('questionsNow')} items={blanks.filter(isNow).map(field)} />
      <QuestionGroup title={text('questionsLater')} items={blanks.filter((one) => !isNow(one)).map(field)} />
      <details className="wide" open={isUnfolded}>
        <summary>{text('otherParameters', { count: others.length })}</summary>
        <ul className="items">{others.map(field)}</ul>
      </details>
      {optional.length === 0 ? null : (
        <details className="wide" open={isOptionUsed}>
          <summary>{text('optionalParameters', { count: optional.length })}</summary>
          <ul className="items">{optional.map(field)}</ul>
        </details>
      )}
    </>
  );
}

function QuestionGroup({ title, items }: { readonly title: string; readonly items: readonly ReactNode[] }) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section className="stack wide" aria-labelledby={id}>
      <Text as="h5" block weight="semibold" id={id}>
        {title}
      </Text>
      <ul className="items">{items}</ul>
    </section>
  );
}

/** What is wrong with a parameter, in the words of the check that the campaign itself makes. */
export function problemOf(id: string, issues: readonly Issue[], language: 'zh' | 'en'): string | undefined {
  const found = issues.find(({ message: { params } }) => 'id' in params && params.id === id);
  if (!found) return undefined;
  const { what, todo } = splitMessage(found.message, language);
  return joinSentences(language, what, todo);
}
