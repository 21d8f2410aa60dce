import { Text } from '@fluentui/react-components';
import { helpText, type HelpText } from '../../i18n/help';
import { Diagnosis } from '../components/diagnosis';
import { useWords } from '../words';
import type { StepProps } from './index';

const STEP_TEXTS = ['helpRoster', 'helpBlanks', 'helpReview', 'helpAdvance', 'helpPublish'] as const;

const FUNCTION_TEXTS = [
  ['TRIMMEDMEAN', 'helpTrimmedMean'],
  ['COMPOSITE', 'helpComposite'],
  ['ELIGIBLE', 'helpEligible'],
  ['SHORTLIST', 'helpShortlist'],
] as const satisfies readonly (readonly [string, HelpText])[];

/** 帮助: the way from the roster to the public list, the cell functions, and what the program around the pane can do. */
export function Help({ host }: StepProps) {
  const { language } = useWords();
  const text = (id: HelpText) => helpText(language, id);
  return (
    <>
      <Text as="h3" block weight="semibold">
        {text('helpSteps')}
      </Text>
      <ol className="points">
        {STEP_TEXTS.map((id) => (
          <li key={id}>{text(id)}</li>
        ))}
      </ol>
      <Text as="h3" block weight="semibold">
        {text('helpFunctions')}
      </Text>
      <ul className="points">
        {FUNCTION_TEXTS.map(([name, id]) => (
          <li key={id}>
            <Text font="monospace">XUANBA.{name}</Text>: {text(id)}
          </li>
        ))}
      </ul>
      {host.diagnose ? <Diagnosis lines={host.diagnose()} /> : null}
    </>
  );
}
