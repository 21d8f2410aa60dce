import { Button, Text } from '@fluentui/react-components';
import { startTransition, useEffect, useState } from 'react';
import { countApplicants, type PostApplicants } from '../../../app/count-applicants';
import type { Issue } from '../../../domain/basics/issue';
import type { Result } from '../../../domain/basics/result';
import { sameText } from '../../../domain/basics/same-text';
import { IssueList } from '../../components/issue-list';
import { AddPost } from './add-post';
import { Conditions } from './conditions';
import { nextTask } from '../../next-task';
import { PostFields } from './post-fields';
import { StepFrame } from './step-frame';
import type { WizardModel } from './use-wizard';
import { answersOf, isPeopleCount, rosterRequest } from './wizard-request';
import type { PostEntry } from './wizard-state';
import { useWizardWords } from './wizard-words';

/** 职位与条件: the posts that people applied for and others that the clerk adds, and what the scheme asks of applicants. */
export function PostsStep({ model }: { readonly model: WizardModel }) {
  const { text } = useWizardWords();
  const { entries, resolved, dispatch } = model;
  const applicants = useApplicants(model);
  const applied = applicants?.ok ? applicants.value : [];
  const countOf = ({ name }: PostEntry) => applied.find(({ post }) => sameText(post) === sameText(name))?.applied ?? 0;
  const posts = entries.posts.filter(({ leftOut }) => !leftOut);
  const leftOut = entries.posts.filter((post) => post.leftOut);
  const wrong = posts.filter(({ openings, quota }) => !isPeopleCount(openings) || !isPeopleCount(quota));
  const obstacle = () => {
    if (!applicants) return text('postsWait');
    if (!applicants.ok) return text('notYet');
    return wrong.length > 0 ? text('answersWrong', { count: wrong.length }) : undefined;
  };
  const remove = (post: PostEntry) =>
    countOf(post) > 0
      ? dispatch({ type: 'changePost', name: post.name, change: { leftOut: true } })
      : dispatch({ type: 'removePost', name: post.name });
  return (
    <StepFrame step="posts" onGo={(step) => dispatch({ type: 'go', step })} obstacle={obstacle()}>
      <Text as="p" block>
        {text('postsAbout')}
      </Text>
      <div aria-live="polite" className="stack">
        {!applicants ? <Text>{text('postsReading')}</Text> : null}
        {applicants?.ok === false ? (
          <>
            <Text as="p" block>
              {text('postsRefused')}
            </Text>
            <IssueList issues={applicants.error} />
          </>
        ) : null}
        {applicants?.ok && posts.length === 0 ? <Text>{text('postsNone')}</Text> : null}
      </div>
      {posts.map((post) => (
        <PostFields
          key={post.name}
          post={post}
          applied={applicants?.ok ? countOf(post) : undefined}
          onChange={(change) => dispatch({ type: 'changePost', name: post.name, change })}
          onRemove={() => remove(post)}
        />
      ))}
      {leftOut.length > 0 ? (
        <LeftOut
          posts={leftOut}
          onRestore={({ name }) => dispatch({ type: 'changePost', name, change: { leftOut: false } })}
        />
      ) : null}
      <AddPost posts={entries.posts} onAdd={(name) => dispatch({ type: 'addPost', name })} />
      {resolved ? <Conditions scheme={resolved.resolved} /> : null}
    </StepFrame>
  );
}

/** Counts the applicants of every post, and puts posts that are not entered yet among the entries. `undefined` while it counts. */
function useApplicants(model: WizardModel): Result<readonly PostApplicants[], readonly Issue[]> | undefined {
  const { source, entries, sheet, scheme, dispatch } = model;
  const [counted, setCounted] = useState<Result<readonly PostApplicants[], readonly Issue[]>>();
  const { sheets, answers } = entries;
  useEffect(() => {
    if (!scheme?.ok) return undefined;
    let isLatest = true;
    setCounted(undefined);
    const request = {
      scheme: scheme.value,
      answers: answersOf({ answers }, scheme.value),
      roster: rosterRequest({ sheets }, sheet),
    };
    void countApplicants(source, request, nextTask).then((found) => {
      if (!isLatest) return;
      // Many posts are drawn between what else the page has to do.
      startTransition(() => {
        setCounted(found);
        if (found.ok) dispatch({ type: 'applied', posts: found.value.map(({ post }) => post) });
      });
    });
    return () => {
      isLatest = false;
    };
  }, [source, sheets, answers, sheet, scheme, dispatch]);
  return counted;
}

function LeftOut(props: { readonly posts: readonly PostEntry[]; readonly onRestore: (post: PostEntry) => void }) {
  const { text } = useWizardWords();
  return (
    <section className="stack wide" aria-labelledby="posts-left-out">
      <Text as="h4" block weight="semibold" id="posts-left-out">
        {text('leftOut')}
      </Text>
      <Text as="p" block size={200} className="quiet">
        {text('leftOutAbout')}
      </Text>
      <ul className="points">
        {props.posts.map((post) => (
          <li key={post.name}>
            {post.name}{' '}
            <Button
              size="small"
              appearance="subtle"
              aria-label={text('restorePostOf', { post: post.name })}
              onClick={() => props.onRestore(post)}
            >
              {text('restorePost')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
