import { Button, Field, Input, Text } from '@fluentui/react-components';
import { parseOpenings } from '../../../domain/campaign/openings';
import { isPeopleCount } from './wizard-request';
import type { PostEntry } from './wizard-state';
import { useWizardWords } from './wizard-words';

/** A post: its applicants, how many are to be chosen, and its quota. */
export function PostFields(props: {
  readonly post: PostEntry;
  /** `undefined` while it is not known. */
  readonly applied: number | undefined;
  readonly onChange: (change: Partial<Pick<PostEntry, 'openings' | 'quota'>>) => void;
  readonly onRemove: () => void;
}) {
  const { text } = useWizardWords();
  const { post, applied, onChange } = props;
  const [openings, quota] = [parseOpenings(post.openings), parseOpenings(post.quota)];
  const exceeded = openings !== undefined && quota !== undefined && openings > quota;
  const problem = (typed: string) =>
    isPeopleCount(typed)
      ? {}
      : { validationMessage: text('peopleWrong', { typed }), validationState: 'error' as const };
  const excess = exceeded
    ? { validationMessage: text('quotaExceeded', { openings, quota }), validationState: 'warning' as const }
    : {};
  return (
    <fieldset className="post">
      <legend>
        <Text weight="semibold">{post.name}</Text>
      </legend>
      {applied === undefined ? null : (
        <Text block size={200} className="quiet">
          {applied === 0 ? text('postNobody') : text('postApplied', { count: applied })}
        </Text>
      )}
      <Field className="wide" label={text('openings')} hint={text('openingsHint')} {...problem(post.openings)}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          value={post.openings}
          onChange={(_, { value }) => onChange({ openings: value })}
        />
      </Field>
      <Field className="wide" label={text('quota')} {...excess} {...problem(post.quota)}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          value={post.quota}
          onChange={(_, { value }) => onChange({ quota: value })}
        />
      </Field>
      <Button
        className="plain"
        size="small"
        appearance="subtle"
        aria-label={text('removePostOf', { post: post.name })}
        onClick={props.onRemove}
      >
        {text('removePost')}
      </Button>
    </fieldset>
  );
}
