import { Field, Text } from '@fluentui/react-components';
import { decodeText } from '../../../app/decode-text';
import { issue, message, type Issue } from '../../../domain/basics/issue';
import { readOwnScheme } from '../../../domain/schemes/own-scheme';
import { IssueList } from '../../components/issue-list';
import type { SchemeChoice } from './wizard-state';
import { useWizardWords } from './wizard-words';

const MEGABYTE = 1024 * 1024;

/** Takes a clerk's own scheme from a file, or says everything that is wrong with it. */
export function OwnSchemeFile(props: {
  readonly refused: readonly Issue[];
  readonly onRefused: (issues: readonly Issue[]) => void;
  readonly onRead: (choice: Extract<SchemeChoice, { readonly kind: 'own' }>) => void;
}) {
  const { text } = useWizardWords();
  async function take(file: File) {
    if (file.size > MEGABYTE) {
      const size = Math.ceil(file.size / MEGABYTE);
      props.onRefused([issue('block', message('file.too-large', { file: file.name, size, limit: 1 }))]);
      return;
    }
    const content = decodeText(new Uint8Array(await file.arrayBuffer()));
    const read = readOwnScheme(content);
    if (read.ok) props.onRead({ kind: 'own', file: file.name, text: content });
    else props.onRefused(read.error);
  }
  return (
    <>
      <Field className="wide" label={text('ownScheme')} hint={text('ownSchemeHint')}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void take(file);
              // The same file can be chosen again once it is corrected.
              currentTarget.value = '';
            }}
          />
        )}
      </Field>
      <div role="alert" className="stack">
        {props.refused.length > 0 ? (
          <>
            <Text as="p" block>
              {text('ownSchemeWrong')}
            </Text>
            <IssueList issues={props.refused} />
          </>
        ) : null}
      </div>
    </>
  );
}
