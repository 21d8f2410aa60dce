import { Text } from '@fluentui/react-components';
import type { Issue } from '../../domain/basics/issue';
import { formatForSheet } from '../../i18n/format';
import { useBoardWords } from '../board/words';

/** Why a cell could not be shown, in the host's words. */
export function NotShown({ issues }: { readonly issues: readonly Issue[] }) {
  const { language, board } = useBoardWords();
  return (
    <div role="alert">
      <Text block>{board('notShown')}</Text>
      {issues.map(({ message }, index) => (
        <Text key={index} block>
          {formatForSheet(message, language)}
        </Text>
      ))}
    </div>
  );
}
