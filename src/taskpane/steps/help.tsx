import { Text } from '@fluentui/react-components';
import type { PaneText } from '../../i18n/pane';
import { useWords } from '../words';

const STEP_TEXTS = ['helpRoster', 'helpBlanks', 'helpReview', 'helpAdvance', 'helpPublish'] as const;

const FUNCTION_TEXTS = [
  ['TRIMMEDMEAN', 'helpTrimmedMean'],
  ['COMPOSITE', 'helpComposite'],
  ['ELIGIBLE', 'helpEligible'],
  ['SHORTLIST', 'helpShortlist'],
] as const satisfies readonly (readonly [string, PaneText])[];

/** 帮助: the way from the roster to the public list, and the cell functions. */
export function Help() {
  const { text } = useWords();
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
    </>
  );
}
