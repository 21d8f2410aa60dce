import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Issue, Severity } from '../../domain/basics/issue';
import type { Language } from '../../domain/basics/localized';
import { splitMessage } from '../../i18n/format';
import { paneText, type PaneText } from '../../i18n/pane';
import { useWords } from '../words';

const GROUPS: readonly (readonly [Severity, PaneText])[] = [
  ['block', 'blocking'],
  ['warn', 'warning'],
  ['info', 'note'],
];

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  item: { marginBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  todo: { color: tokens.colorNeutralForeground2 },
});

/** Issues by severity: what is wrong, where, and what to do. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const { text } = useWords();
  const groups = GROUPS.map(([severity, title]) => ({
    title: text(title),
    found: issues.filter((issue) => issue.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return groups.map(({ title, found }) => (
    <section key={title} aria-label={title}>
      <Text as="h3" block weight="semibold" className={styles.heading}>
        {title} ({found.length})
      </Text>
      <ul className={styles.list}>
        {found.map((issue, index) => (
          <IssueItem key={index} issue={issue} />
        ))}
      </ul>
    </section>
  ));
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const styles = useStyles();
  const { language } = useWords();
  const { what, todo } = splitMessage(issue.message, language);
  const where = placeText(issue, language);
  return (
    <li className={styles.item}>
      <Text block>{what}</Text>
      {todo === '' ? null : <Text block>{todo}</Text>}
      {where === '' ? null : (
        <Text block size={200} className={styles.todo}>
          {where}
        </Text>
      )}
    </li>
  );
}

/** Where an issue is, in words; '' where it concerns the whole campaign. */
function placeText({ place: { sheet, row, person } }: Issue, language: Language): string {
  const place =
    sheet === undefined
      ? ''
      : row === undefined
        ? paneText(language, 'placeSheet', { sheet })
        : paneText(language, 'place', { sheet, row });
  if (person === undefined || person === '') return place;
  return place === '' ? person : paneText(language, 'placePerson', { person, place });
}
