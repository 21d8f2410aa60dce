import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { sameText } from '../../../domain/basics/same-text';
import type { PostEntry } from './wizard-state';
import { useWizardWords } from './wizard-words';

/** Adds a post for which nobody has applied so far. */
export function AddPost(props: { readonly posts: readonly PostEntry[]; readonly onAdd: (name: string) => void }) {
  const { text } = useWizardWords();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  function add() {
    const post = name.trim();
    const known = props.posts.find((other) => sameText(other.name) === sameText(post));
    if (post === '' || known) {
      setProblem(known ? text('addPostTwice', { post: known.name }) : text('addPostEmpty'));
      return;
    }
    props.onAdd(post);
    setName('');
    setProblem(undefined);
  }
  return (
    <div className="stack wide">
      <Field
        className="wide"
        label={text('addPostName')}
        {...(problem !== undefined && { validationMessage: problem, validationState: 'error' as const })}
      >
        <Input
          autoComplete="off"
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => {
            // Enter adds the post; it does not go on to the next step. One that ends the input of Chinese does neither.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <Button onClick={add}>{text('addPost')}</Button>
    </div>
  );
}
