import { Button, Field, Input, ProgressBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { advanceStage } from '../../app/advance';
import { checkCampaign } from '../../app/check-campaign';
import { convertFormulas } from '../../app/convert';
import type { OperationRequest } from '../../app/operation';
import { publishStage } from '../../app/publish';
import type { Issue } from '../../domain/basics/issue';
import type { LocalizedText } from '../../domain/basics/localized';
import { ok, type Result } from '../../domain/basics/result';
import { STAGES } from '../../domain/campaign/stage';
import type { PaneText } from '../../i18n/pane';
import { chineseWording } from '../../i18n/wording';
import type { Progress } from '../../ports/progress';
import type { WorkbookPort } from '../../ports/workbook';
import { IssueList } from '../components/issue-list';
import { useWords } from '../words';
import type { StepProps } from './index';

/** What is said when an operation is done. */
interface DoneText {
  readonly id: PaneText;
  readonly params?: Readonly<Record<string, LocalizedText | string>>;
}

interface Operation {
  readonly about: PaneText;
  /** Warnings can be answered with a reason. */
  readonly asksReason: boolean;
  run(
    workbook: WorkbookPort,
    request: OperationRequest,
    progress: Progress,
  ): Promise<Result<DoneText, readonly Issue[]>>;
}

const advance: Operation = {
  about: 'advanceAbout',
  asksReason: true,
  run: async (workbook, request, progress) => {
    const done = await advanceStage(workbook, request, chineseWording, progress);
    if (!done.ok) return done;
    const { opened } = done.value;
    return ok(opened ? { id: 'doneAdvance', params: { stage: STAGES[opened.stage] } } : { id: 'doneLast' });
  },
};

const refresh: Operation = {
  about: 'refreshAbout',
  asksReason: false,
  run: async (workbook, request, progress) => {
    const done = await checkCampaign(workbook, { ...request, update: true }, chineseWording, progress);
    return done.ok ? ok({ id: 'done' }) : done;
  },
};

const convert: Operation = {
  about: 'convertAbout',
  asksReason: false,
  run: async (workbook, request, progress) => {
    const done = await convertFormulas(workbook, { ...request, dialect: 'portable' }, chineseWording, progress);
    return done.ok ? ok({ id: 'done' }) : done;
  },
};

const publish: Operation = {
  about: 'publishAbout',
  asksReason: false,
  run: async (workbook, request, progress) => {
    const done = await publishStage(workbook, request, chineseWording, progress);
    return done.ok ? ok({ id: 'donePublish', params: { sheet: done.value.sheet } }) : done;
  },
};

export const Advance = ({ host }: StepProps) => <OperationStep host={host} operation={advance} />;
export const Refresh = ({ host }: StepProps) => <OperationStep host={host} operation={refresh} />;
export const Convert = ({ host }: StepProps) => <OperationStep host={host} operation={convert} />;
export const Publish = ({ host }: StepProps) => <OperationStep host={host} operation={publish} />;

type OperationState =
  | { readonly status: 'asking' }
  | { readonly status: 'working'; readonly step: LocalizedText; readonly fraction: number }
  | { readonly status: 'done'; readonly text: DoneText }
  | { readonly status: 'refused'; readonly issues: readonly Issue[] };

/** An operation that writes the campaign: says what it does, does it when told to, and says what came of it. */
function OperationStep({ host, operation }: StepProps & { readonly operation: Operation }) {
  const { language, text } = useWords();
  const [state, setState] = useState<OperationState>({ status: 'asking' });
  const [answers, setAnswers] = useState({ reason: '', who: '', password: '' });

  async function carryOut() {
    const progress: Progress = (step, fraction) => setState({ status: 'working', step, fraction });
    const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));
    const done = await operation.run(host.workbook, { now: host.clock.now(), ...given }, progress);
    setState(done.ok ? { status: 'done', text: done.value } : { status: 'refused', issues: done.error });
  }

  if (state.status === 'working') {
    const label = text('working', { step: state.step[language] });
    return (
      <Field className="wide" validationMessage={label} validationState="none">
        <ProgressBar value={state.fraction} aria-label={label} />
      </Field>
    );
  }
  if (state.status === 'done') {
    const params = Object.entries(state.text.params ?? {}).map(
      ([name, value]) => [name, typeof value === 'string' ? value : value[language]] as const,
    );
    return (
      <Text as="p" block role="status">
        {text(state.text.id, Object.fromEntries(params))}
      </Text>
    );
  }
  const fields: readonly (readonly [keyof typeof answers, PaneText | undefined])[] = [
    ...(operation.asksReason
      ? ([
          ['reason', 'reasonHint'],
          ['who', undefined],
        ] as const)
      : []),
    ['password', 'passwordHint'],
  ];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut();
      }}
    >
      <Text as="p" block>
        {text(operation.about)} {text('undoGone')}
      </Text>
      {fields.map(([id, hint]) => (
        <Field key={id} className="wide" label={text(id)} {...(hint && { hint: text(hint) })}>
          <Input
            type={id === 'password' ? 'password' : 'text'}
            autoComplete="off"
            value={answers[id]}
            onChange={(_, { value }) => setAnswers({ ...answers, [id]: value })}
          />
        </Field>
      ))}
      <Button appearance="primary" type="submit">
        {text('carryOut')}
      </Button>
      {state.status === 'refused' ? (
        <div role="alert" className="stack">
          <Text as="p" block>
            {text('notDone')}
          </Text>
          <IssueList issues={state.issues} />
        </div>
      ) : null}
    </form>
  );
}
