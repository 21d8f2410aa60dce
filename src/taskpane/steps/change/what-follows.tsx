import { Text } from '@fluentui/react-components';
import { consequences } from '../../../app/consequences';
import type { CampaignView } from '../../../app/campaign';
import type { PostStatus } from '../../../domain/campaign/post-standing';
import { STAGES } from '../../../domain/campaign/stage';
import type { ChangeText } from '../../../i18n/change';
import { useChangeWords } from './change-words';

const STATUS: Readonly<Record<PostStatus, ChangeText>> = {
  open: 'statusOpen',
  pending: 'statusPending',
  cancelled: 'statusCancelled',
  otherMethod: 'statusOtherMethod',
  widened: 'statusWidened',
  warned: 'statusWarned',
  undecided: 'statusUndecided',
};

/** What an operation does to people and posts: who leaves, who can step in, which posts fall under their minimum. */
export function WhatFollows({ before, after }: { readonly before: CampaignView; readonly after: CampaignView }) {
  const { language, text, say, colon } = useChangeWords();
  const { leaves, joins, moves, places, counts, left } = consequences(before, after);
  const lines = [
    ...leaves.map(({ stage, ...who }) => text('leavesOne', { ...who, stage: STAGES[stage][language] })),
    ...joins.map((who) => text('joinsOne', who)),
    ...moves.map((who) => text('movesOne', who)),
    ...counts.map(({ before: was, after: { post, eligible, minimum, status } }) => {
      const params = { post: post.name, before: was.eligible, after: eligible };
      if (minimum === undefined) return text('countsUnknown', params);
      return text(eligible < minimum ? 'countsBelow' : 'countsOf', {
        ...params,
        minimum,
        status: text(STATUS[status]),
      });
    }),
    ...left.map(({ post, people, openings }) =>
      openings !== undefined && people < openings
        ? text('peopleLeftFewer', { post, people, openings })
        : text('peopleLeft', { post, people }),
    ),
  ];
  const posts = [...new Set(places.map(({ post }) => post))];
  const canSubstitute = leaves.length > 0 && places.some(({ name }) => name !== undefined);
  return (
    <>
      {lines.length === 0 ? null : (
        <ul className="points">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {posts.map((post) => (
        <section key={post} className="stack wide" aria-label={text('placesOf', { post })}>
          <Text as="h4" block weight="semibold">
            {text('placesOf', { post })}
          </Text>
          <ul className="points">
            {places
              .filter((place) => place.post === post)
              .map(({ name, reason }, index) => (
                <li key={index}>{name === undefined ? say(reason) : `${name}${colon}${say(reason)}`}</li>
              ))}
          </ul>
        </section>
      ))}
      {canSubstitute ? <Text block>{text('canSubstitute')}</Text> : null}
    </>
  );
}
