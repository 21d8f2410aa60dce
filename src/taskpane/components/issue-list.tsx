import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Issue, Severity } from '../../domain/basics/issue';
import type { Language } from '../../domain/basics/localized';
import { splitMessage } from '../../i18n/format';
import { boardText, type BoardText } from '../../i18n/board';
import type { WorkbookScreen } from '../../ports/workbook-screen';
import { useBoardWords } from '../board/words';
import { cellOf, useShowCell } from '../use-show-cell';
import { NotShown } from './not-shown';

type Titles = Readonly<Record<Severity, BoardText>>;

const OF_PROBLEMS: Titles = { block: 'blocking', warn: 'warning', info: 'note' };
const OF_GATE: Titles = { ...OF_PROBLEMS, block: 'gateBlocks', warn: 'gateWarnings' };
const TITLES = { problems: OF_PROBLEMS, gate: OF_GATE } as const;
const SEVERITIES = ['block', 'warn', 'info'] as const satisfies readonly Severity[];

/**
 * Issues by severity: what is wrong, where, and what to do. With the workbook's `screen` each is a button that leads to its cell. What
 * stands against advancing (`of` a gate) is named by what it asks for: not all of it is a problem.
 */
export function IssueList({
  issues,
  screen,
  of = 'problems',
}: {
  readonly issues: readonly Issue[];
  readonly screen?: WorkbookScreen | undefined;
  readonly of?: keyof typeof TITLES;
}) {
  const { board } = useBoardWords();
  const groups = SEVERITIES.map((severity) => ({
    title: board(TITLES[of][severity]),
    found: issues.filter((issue) => issue.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return groups.map(({ title, found }) => <IssueGroup key={title} title={title} found={found} screen={screen} />);
}

/** So many are listed at first, and so many more whenever they are asked for: a browser draws thousands in seconds. */
const LISTED = 50;

function IssueGroup({
  title,
  found,
  screen,
}: {
  readonly title: string;
  readonly found: readonly Issue[];
  readonly screen: WorkbookScreen | undefined;
}) {
  const { board } = useBoardWords();
  const [count, setCount] = useState(LISTED);
  const list = useRef<HTMLUListElement>(null);
  const left = found.length - count;
  // Who has asked for more reads on where she was.
  useEffect(() => {
    if (count === LISTED) return;
    const next = list.current?.children[count - LISTED];
    (next?.querySelector('button') ?? (next as HTMLElement | undefined))?.focus();
  }, [count]);
  return (
    <section aria-label={title} className="stack wide">
      <Text as="h3" block weight="semibold">
        {title} ({found.length})
      </Text>
      <ul className={screen ? 'issues' : 'points'} ref={list}>
        {found.slice(0, count).map((issue, index) => (
          <li key={index} tabIndex={-1}>
            {screen ? <IssueButton issue={issue} screen={screen} /> : <IssueText issue={issue} />}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" onClick={() => setCount(count + LISTED)}>
          {board('moreProblems', { count: Math.min(left, LISTED), left })}
        </Button>
      ) : null}
    </section>
  );
}

function IssueButton({ issue, screen }: { readonly issue: Issue; readonly screen: WorkbookScreen }) {
  const { board } = useBoardWords();
  const { show, refused } = useShowCell(screen);
  const cell = cellOf(issue);
  const { other } = issue.place;
  if (!cell) {
    return (
      <>
        <IssueText issue={issue} />
        <Text block size={200} className="quiet">
          {board('noCell')}
        </Text>
      </>
    );
  }
  return (
    <>
      <Button className="issue" onClick={() => show(cell)}>
        <span>
          <IssueText issue={issue} />
        </span>
      </Button>
      {other ? (
        <Button size="small" appearance="subtle" onClick={() => show({ column: 1, ...other })}>
          {board('otherCell', { sheet: other.sheet, row: other.row })}
        </Button>
      ) : null}
      {refused ? <NotShown issues={refused.issues} /> : null}
    </>
  );
}

function IssueText({ issue }: { readonly issue: Issue }) {
  const { language } = useBoardWords();
  const { what, todo } = splitMessage(issue.message, language);
  const where = placeText(issue, language);
  return (
    <>
      <Text block>{what}</Text>
      {todo === '' ? null : <Text block>{todo}</Text>}
      {where === '' ? null : (
        <Text block size={200} className="quiet">
          {where}
        </Text>
      )}
    </>
  );
}

/** Where an issue is, in words; '' where it concerns the whole campaign. */
function placeText({ place: { sheet, row, person } }: Issue, language: Language): string {
  const parts = [person ?? '', sheet === undefined ? '' : sheetText(language, sheet, row)];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
}

function sheetText(language: Language, sheet: string, row: number | undefined): string {
  return row === undefined
    ? boardText(language, 'placeSheet', { sheet })
    : boardText(language, 'place', { sheet, row });
}
