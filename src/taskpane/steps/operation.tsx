import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { advanceStage } from '../../app/advance';
import { checkCampaign } from '../../app/check-campaign';
import type { CampaignView, LogEntry } from '../../app/campaign';
import { makeDashboard } from '../../app/dashboard';
import type { OperationRequest } from '../../app/operation';
import { formatMinute } from '../../domain/basics/calendar';
import type { Issue } from '../../domain/basics/issue';
import type { LocalizedText } from '../../domain/basics/localized';
import { ok, type Result } from '../../domain/basics/result';
import { STAGES } from '../../domain/campaign/stage';
import type { BoardText } from '../../i18n/board';
import type { PaneText } from '../../i18n/pane';
import { joinSentences } from '../../i18n/sentences';
import { chineseWording } from '../../i18n/wording';
import type { Progress } from '../../ports/progress';
import type { WorkbookPort } from '../../ports/workbook';
import { LogRows } from '../board/log-rows';
import { useBoardWords } from '../board/words';
import { Refused } from '../components/refused';
import { Working, type WorkingState } from '../components/working';
import { nextTask } from '../next-task';
import { useWhileWriting } from '../while-writing';
import { useWords } from '../words';
import type { StepProps } from './index';

/** What is said when an operation is done. */
interface DoneText {
  readonly id: BoardText;
  readonly params?: Readonly<Record<string, LocalizedText | string>>;
}

/** What came of an operation. */
interface Done {
  readonly text: DoneText;
  readonly view: CampaignView;
}

export interface Operation {
  readonly about: PaneText;
  /** Warnings can be answered with a reason. */
  readonly asksReason: boolean;
  run(workbook: WorkbookPort, request: OperationRequest, progress: Progress): Promise<Result<Done, readonly Issue[]>>;
}

const advance: Operation = {
  about: 'advanceAbout',
  asksReason: true,
  run: async (workbook, request, progress) => {
    const done = await advanceStage(workbook, request, chineseWording, progress);
    if (!done.ok) return done;
    const { opened, view } = done.value;
    const text: DoneText = opened ? { id: 'doneAdvance', params: { stage: STAGES[opened.stage] } } : { id: 'doneLast' };
    return ok({ text, view });
  },
};

const refresh: Operation = {
  about: 'refreshAbout',
  asksReason: false,
  run: async (workbook, request, progress) => {
    const done = await checkCampaign(workbook, { ...request, update: true }, chineseWording, progress);
    return done.ok ? ok({ text: { id: 'done' }, view: done.value.view }) : done;
  },
};

const dashboard: Operation = {
  about: 'dashboardAbout',
  asksReason: false,
  run: async (workbook, request, progress) => {
    const done = await makeDashboard(workbook, request, chineseWording, progress);
    if (!done.ok) return done;
    const { sheet, view } = done.value;
    return ok({ text: { id: 'doneDashboard', params: { sheet } }, view });
  },
};

export const Advance = ({ host }: StepProps) => <OperationStep host={host} operation={advance} />;
export const Refresh = ({ host }: StepProps) => <OperationStep host={host} operation={refresh} />;
export const Dashboard = ({ host }: StepProps) => <OperationStep host={host} operation={dashboard} />;

type OperationState =
  | { readonly status: 'asking' }
  | ({ readonly status: 'working' } & WorkingState)
  | { readonly status: 'done'; readonly text: DoneText; readonly logged: readonly LogEntry[] }
  | { readonly status: 'refused'; readonly issues: readonly Issue[] };

/** An operation that writes the campaign: says what it does, does it when told to, and says what came of it. */
export function OperationStep({
  host,
  operation,
  children,
}: StepProps & {
  readonly operation: Operation;
  /** What is to be chosen besides. */
  readonly children?: ReactNode;
}) {
  const { language, text } = useWords();
  const [state, setState] = useState<OperationState>({ status: 'asking' });
  const [answers, setAnswers] = useState({ reason: '', who: '', password: '' });
  useWhileWriting(state.status === 'working');

  async function carryOut() {
    const progress: Progress = (step, fraction) => {
      setState({ status: 'working', step, fraction });
      return nextTask();
    };
    const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));
    const now = host.clock.now();
    const done = await operation.run(host.workbook, { now, ...given }, progress);
    if (!done.ok) return setState({ status: 'refused', issues: done.error });
    const { text: said, view } = done.value;
    setState({ status: 'done', text: said, logged: view.log.filter(({ at }) => at === formatMinute(now)) });
  }

  if (state.status === 'working') return <Working step={state.step} fraction={state.fraction} />;
  if (state.status === 'done') return <DoneView text={state.text} logged={state.logged} />;
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
        {joinSentences(language, text(operation.about), text('undoGone'))}
      </Text>
      {children}
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
      {state.status === 'refused' ? <Refused issues={state.issues} screen={host.screen} /> : null}
    </form>
  );
}

/** That it is done, and what 日志 says of the minute in which it was asked for. */
function DoneView({ text: said, logged }: { readonly text: DoneText; readonly logged: readonly LogEntry[] }) {
  const { language, board } = useBoardWords();
  const params = Object.entries(said.params ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? value : value[language]] as const,
  );
  const title = board('logged', { at: logged[0]?.at ?? '' });
  return (
    <>
      <Text as="p" block role="status">
        {board(said.id, Object.fromEntries(params))}
      </Text>
      {logged.length === 0 ? null : (
        <section className="stack wide" aria-label={title}>
          <Text as="h3" block weight="semibold">
            {title}
          </Text>
          <LogRows entries={logged} />
        </section>
      )}
    </>
  );
}
