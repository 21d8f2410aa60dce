import { Text } from '@fluentui/react-components';
import type { ResolvedScheme } from '../../../domain/schemes/resolve';
import { requirementText } from '../../../i18n/conditions';
import { useWizardWords } from './wizard-words';

/** What the scheme asks of applicants, in plain words. */
export function Conditions({ scheme }: { readonly scheme: ResolvedScheme }) {
  const { language, text } = useWizardWords();
  const { requirements } = scheme;
  return (
    <section className="stack wide" aria-labelledby="conditions">
      <Text as="h4" block weight="semibold" id="conditions">
        {text('conditions')}
      </Text>
      <Text as="p" block>
        {text(requirements.length > 0 ? 'conditionsAbout' : 'conditionsNone')}
      </Text>
      <ul className="points">
        {requirements.map((requirement, index) => (
          <li key={index}>
            <Text weight="semibold">{text(requirement.effect === 'block' ? 'conditionMust' : 'conditionShould')}</Text>
            {requirementText(requirement, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
