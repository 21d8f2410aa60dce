import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CampaignView } from '../../app/campaign';
import { documentList, makeDocuments, oneFile, type ListedDocument } from '../../app/make-documents';
import type { Issue } from '../../domain/basics/issue';
import { requirementText } from '../../i18n/conditions';
import { formatForSheet } from '../../i18n/format';
import { chineseWording } from '../../i18n/wording';
import type { DocumentOutput } from '../../ports/document-files';
import type { Progress } from '../../ports/progress';
import { IssueList } from '../components/issue-list';
import { Working, type WorkingState } from '../components/working';
import type { PaneHost } from '../host';
import { nextTask } from '../next-task';
import { useBoardWords } from './words';

type Made =
  | { readonly status: 'asking' }
  | ({ readonly status: 'working' } & WorkingState)
  | { readonly status: 'done'; readonly count: number; readonly file: string; readonly issues: readonly Issue[] }
  | { readonly status: 'refused'; readonly issues: readonly Issue[] };

const ISSUER = 'documents-issuer';
const CONTACT = 'documents-contact';

/** 文书: every document with what it needs; makes those that are chosen and gives them as a download, where the program can do that. */
export function Documents({ view, host }: { readonly view: CampaignView; readonly host: PaneHost }) {
  const { language, board } = useBoardWords();
  const listed = documentList(view);
  const { documents: output } = host;
  if (!output.canSave) {
    return (
      <>
        <Text as="p" block role="alert">
          {formatForSheet(output.why, language)}
        </Text>
        <ul className="points" aria-label={board('tabDocuments')}>
          {listed.map((document) => (
            <li key={document.kind.id}>
              <Text weight="semibold">{document.kind.title[language]}</Text>
              <Standing document={document} />
            </li>
          ))}
        </ul>
      </>
    );
  }
  return <Maker listed={listed} host={host} output={output} />;
}

function Maker(props: {
  readonly listed: readonly ListedDocument[];
  readonly host: PaneHost;
  readonly output: Extract<DocumentOutput, { readonly canSave: true }>;
}) {
  const { board } = useBoardWords();
  const { listed, host, output } = props;
  const { drafts } = host;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<Made>({ status: 'asking' });
  const [answers, setAnswers] = useState({
    issuer: drafts.load(ISSUER) ?? '',
    contact: drafts.load(CONTACT) ?? '',
    person: '',
  });
  const ready = listed.filter(({ hindrance }) => !hindrance).map(({ kind }) => kind.id);

  async function make() {
    drafts.save(ISSUER, answers.issuer);
    drafts.save(CONTACT, answers.contact);
    const progress: Progress = (step, fraction) => {
      setMade({ status: 'working', step, fraction });
      return nextTask();
    };
    const given = Object.entries(answers).map(([id, text]) => [id, text.trim()] as const);
    const request = {
      now: host.clock.now(),
      kinds: [...chosen],
      ...Object.fromEntries(given.filter(([, text]) => text !== '')),
    };
    const tools = {
      wording: chineseWording,
      requirementText: (requirement: Parameters<typeof requirementText>[0]) => requirementText(requirement, 'zh'),
      render: output.render,
    };
    const done = await makeDocuments(host.workbook, request, tools, progress);
    if (!done.ok) return setMade({ status: 'refused', issues: done.error });
    const { documents, issues } = done.value;
    const file = oneFile(documents);
    const saved = await output.save(file);
    if (!saved.ok) return setMade({ status: 'refused', issues: saved.error });
    setMade({ status: 'done', count: documents.length, file: file.name, issues });
  }

  const toggle = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  const fields = [
    ['issuer', 'documentIssuer', 'leftBlank'],
    ['contact', 'documentContact', 'leftBlank'],
    ['person', 'documentPerson', 'documentPersonHint'],
  ] as const;
  return (
    <form
      className="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Text as="p" block>
        {board('documentsAbout')}
      </Text>
      <div role="group" aria-label={board('documentsChoose')} className="stack wide">
        {listed.map((document) => (
          <DocumentChoice
            key={document.kind.id}
            document={document}
            isChosen={chosen.has(document.kind.id)}
            onChoose={(isChosen) => toggle(document.kind.id, isChosen)}
          />
        ))}
      </div>
      <Button size="small" onClick={() => setChosen(new Set(chosen.size === ready.length ? [] : ready))}>
        {board(chosen.size === ready.length ? 'documentsNone' : 'documentsAll')}
      </Button>
      {fields.map(([id, label, hint]) => (
        <Field key={id} className="wide" label={board(label)} hint={board(hint)}>
          <Input
            autoComplete="off"
            value={answers[id]}
            onChange={(_, { value }) => setAnswers({ ...answers, [id]: value })}
          />
        </Field>
      ))}
      <Button appearance="primary" type="submit" disabled={chosen.size === 0 || made.status === 'working'}>
        {board('makeDocuments', { count: chosen.size })}
      </Button>
      {made.status === 'working' ? <Working step={made.step} fraction={made.fraction} /> : null}
      <div role="status">
        {made.status === 'done' ? board('documentsDone', { count: made.count, file: made.file }) : ''}
      </div>
      {made.status === 'done' && made.issues.length > 0 ? <IssueList issues={made.issues} /> : null}
      {made.status === 'refused' ? (
        <div role="alert" className="stack">
          <Text as="p" block>
            {board('documentsNotMade')}
          </Text>
          <IssueList issues={made.issues} />
        </div>
      ) : null}
    </form>
  );
}

function DocumentChoice({
  document,
  isChosen,
  onChoose,
}: {
  readonly document: ListedDocument;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { language } = useBoardWords();
  const { kind, hindrance } = document;
  return (
    <div>
      <Checkbox
        label={kind.title[language]}
        checked={isChosen}
        disabled={hindrance !== undefined}
        aria-describedby={`document-${kind.id}`}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <Standing document={document} />
    </div>
  );
}

/** Whether a document can be made now, and if not what must happen first. */
function Standing({ document: { kind, hindrance } }: { readonly document: ListedDocument }) {
  const { language, board } = useBoardWords();
  const ready = board(kind.perPerson ? 'documentReadyEach' : 'documentReady');
  return (
    <Text id={`document-${kind.id}`} block size={200} className="quiet">
      {hindrance ? formatForSheet(hindrance, language) : ready}
    </Text>
  );
}
