import { Field, ProgressBar } from '@fluentui/react-components';
import type { LocalizedText } from '../../domain/basics/localized';
import { useWords } from '../words';

/** How far something is that the port's `Progress` tells of. */
export interface WorkingState {
  readonly step: LocalizedText;
  /** From 0 to 1. */
  readonly fraction: number;
}

/** What is being done, and how far it is. */
export function Working({ step, fraction }: WorkingState) {
  const { language, text } = useWords();
  const label = text('working', { step: step[language] });
  return (
    <Field className="wide" validationMessage={label} validationState="none">
      <ProgressBar value={fraction} aria-label={label} />
    </Field>
  );
}
