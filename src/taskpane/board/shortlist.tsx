import { Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { CampaignView } from '../../app/campaign';
import { heldStages } from '../../app/held-stages';
import { shortlistPosts, type PostShortlist, type RankedPerson } from '../../app/shortlist-posts';
import type { Message } from '../../domain/basics/issue';
import type { OutcomeState } from '../../domain/stages/stage-kind';
import type { BoardText } from '../../i18n/board';
import { formatForSheet } from '../../i18n/format';
import type { WorkbookPort } from '../../ports/workbook';
import { IssueList } from '../components/issue-list';
import { nextTask } from '../next-task';
import { useReading } from './use-reading';
import { useBoardWords } from './words';

/** 名单: the shortlist of every post by rank, with the lowest total that is in and the reason of everybody. */
export function Shortlist({ view, workbook }: { readonly view: CampaignView; readonly workbook: WorkbookPort }) {
  const { board } = useBoardWords();
  const held = useReading(
    useCallback(() => heldStages(workbook, view, ({ stage }) => stage === 'shortlist', nextTask), [workbook, view]),
  );
  if (!view.scheme.scheme.stages.includes('shortlist')) return <Text block>{board('noShortlistStage')}</Text>;
  if (!held) return <Text role="status">{board('readingPeople')}</Text>;
  if (!held.ok) {
    return (
      <div role="alert" className="stack">
        <Text block>{board('notReadAgain')}</Text>
        <IssueList issues={held.error} />
      </div>
    );
  }
  const [list] = held.value;
  if (!list) return <Text block>{board('noShortlist')}</Text>;
  return shortlistPosts(view, list).map((post) => <Post key={post.post} shortlist={post} />);
}

function Post({
  shortlist: { post, openings, cutoff, people, ties, substitution },
}: {
  readonly shortlist: PostShortlist;
}) {
  const { board } = useBoardWords();
  const lastIn = people.map(({ state }) => state).lastIndexOf('goesOn');
  const title = board('shortlistOf', { post });
  return (
    <section className="stack wide" aria-label={title}>
      <Text as="h3" block weight="semibold">
        {post}
      </Text>
      <Text block size={200} className="quiet">
        {openings === undefined ? board('openingsUnknown') : board('openings', { count: openings })}
      </Text>
      <table className="data" aria-label={title}>
        <thead>
          <tr>
            {(['rank', 'name', 'total', 'state'] as const).map((id) => (
              <th key={id} scope="col">
                {board(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.flatMap((person, index) => [
            <Person key={person.number} person={person} />,
            ...(index === lastIn && cutoff !== undefined
              ? [
                  <tr key="cutoff" className="cutoff">
                    <td colSpan={4}>{board('cutoffLine', { score: cutoff })}</td>
                  </tr>,
                ]
              : []),
          ])}
        </tbody>
      </table>
      {cutoff === undefined ? <Text block>{board('cutoffNone')}</Text> : null}
      <Explained title="ties" messages={ties} />
      <Explained
        title="substitution"
        messages={substitution.map(({ reason }) => reason)}
        names={substitution.map(({ name }) => name)}
      />
    </section>
  );
}

const STATES: Readonly<Record<OutcomeState, BoardText>> = {
  goesOn: 'goesOn',
  waiting: 'waitingInLine',
  out: 'out',
  pending: 'pending',
};

function Person({ person }: { readonly person: RankedPerson }) {
  const { language, board } = useBoardWords();
  const { rank, name, total, state, reasons, steppedIn, left } = person;
  const words = (message: Message) => formatForSheet(message, language);
  const remarks = [
    ...(reasons.length > 0 ? reasons.map(words) : [board('reasonInSheet')]),
    ...(steppedIn === undefined ? [] : [board('steppedIn', { round: steppedIn })]),
    ...(left ? [board('left', { reason: words(left) })] : []),
  ];
  return (
    <tr>
      <td className="number">{rank ?? '–'}</td>
      <th scope="row">{name}</th>
      <td className="number">{total ?? '–'}</td>
      <td>
        <Text block>{board(STATES[state])}</Text>
        {remarks.map((remark) => (
          <Text key={remark} block size={200} className="quiet">
            {remark}
          </Text>
        ))}
      </td>
    </tr>
  );
}

/** Messages under a heading, each after the name of whom it is about; nothing where there are none. */
function Explained(props: {
  readonly title: BoardText;
  readonly messages: readonly Message[];
  readonly names?: readonly string[];
}) {
  const { language, board } = useBoardWords();
  if (props.messages.length === 0) return null;
  return (
    <>
      <Text as="h4" block weight="semibold">
        {board(props.title)}
      </Text>
      <ul className="points">
        {props.messages.map((message, index) => (
          <li key={index}>
            {props.names?.[index] ? `${props.names[index]}${language === 'zh' ? '：' : ': '}` : ''}
            {formatForSheet(message, language)}
          </li>
        ))}
      </ul>
    </>
  );
}
