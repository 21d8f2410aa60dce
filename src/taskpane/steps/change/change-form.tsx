import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CampaignView } from '../../../app/campaign';
import { formatMinute } from '../../../domain/basics/calendar';
import { isReasonText } from '../../../domain/campaign/review';
import type { ChangeText } from '../../../i18n/change';
import { LogRows } from '../../board/log-rows';
import { useBoardWords } from '../../board/words';
import { IssueList } from '../../components/issue-list';
import { Working } from '../../components/working';
import type { PaneHost } from '../../host';
import { useWords } from '../../words';
import { useChangeWords } from './change-words';
import { useChange, type ChangeState, type RunChange } from './use-change';

interface ChangeFormProps<T> {
  readonly host: PaneHost;
  readonly view: CampaignView;
  /** What is still to be chosen before anything can be tried. */
  readonly obstacle: string | undefined;
  /** What becomes of the reason; none is asked for where the rules give it. */
  readonly reasonHint?: ChangeText;
  /** It may be left blank. */
  readonly isReasonOptional?: boolean;
  readonly run: RunChange<T>;
  readonly viewOf: (outcome: T) => CampaignView;
  readonly preview: (outcome: T) => ReactNode;
  readonly done: (outcome: T) => string;
  /** Begins anew with what the campaign is then. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

/** Asks what is to be done, why and by whom; shows what would follow; does it when told to; and says what 日志 has of it. */
export function ChangeForm<T>(props: ChangeFormProps<T>) {
  const { host, view, obstacle, reasonHint, isReasonOptional = false } = props;
  const { text } = useChangeWords();
  const { state, preview, confirm, edit } = useChange(host, props.run);
  const [answers, setAnswers] = useState<Answers>({ reason: '', who: '', password: '' });
  const [tried, setTried] = useState(false);
  const isReasonMissing = reasonHint !== undefined && !isReasonOptional && !isReasonText(answers.reason);
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
  const isAsking = state.status === 'asking' || (state.status === 'refused' && !state.isWriting);

  if (state.status === 'done') return <Done {...props} state={state} />;
  return (
    <>
      <form
        className="stack wide"
        noValidate
        hidden={!isAsking}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (obstacle === undefined && !isReasonMissing) preview(given);
        }}
      >
        {props.children}
        <AnswerFields
          answers={answers}
          reasonHint={reasonHint}
          isReasonOptional={isReasonOptional}
          reasonProblem={tried && isReasonMissing ? text('reasonMissing') : undefined}
          hasPassword={view.hasPassword}
          onAnswer={setAnswers}
        />
        <div role="alert">
          {tried && obstacle !== undefined ? (
            <Text as="p" block>
              {obstacle}
            </Text>
          ) : null}
        </div>
        <Button appearance="primary" type="submit">
          {text('preview')}
        </Button>
      </form>
      {state.status === 'working' ? <AtWork state={state} /> : null}
      {state.status === 'refused' ? (
        <div role="alert" className="stack">
          <Text as="p" block>
            {text(state.isWriting ? 'refused' : 'refusedPreview')}
          </Text>
          <IssueList issues={state.issues} screen={host.screen} of="gate" />
        </div>
      ) : null}
      {state.status === 'refused' && state.isWriting ? <Button onClick={edit}>{text('back')}</Button> : null}
      {state.status === 'previewed' ? (
        <Preview answers={answers} onConfirm={() => confirm(given)} onBack={edit}>
          {props.preview(state.outcome)}
        </Preview>
      ) : null}
    </>
  );
}

interface Answers {
  readonly reason: string;
  readonly who: string;
  readonly password: string;
}

function AnswerFields(props: {
  readonly answers: Answers;
  readonly reasonHint: ChangeText | undefined;
  readonly isReasonOptional: boolean;
  readonly reasonProblem: string | undefined;
  readonly hasPassword: boolean;
  readonly onAnswer: (answers: Answers) => void;
}) {
  const { text } = useChangeWords();
  const { answers, reasonHint, isReasonOptional, reasonProblem } = props;
  const input = (id: keyof Answers, isRequired = false) => (
    <Input
      type={id === 'password' ? 'password' : 'text'}
      autoComplete="off"
      required={isRequired}
      value={answers[id]}
      onChange={(_, { value }) => props.onAnswer({ ...answers, [id]: value })}
    />
  );
  return (
    <>
      {reasonHint === undefined ? null : (
        <Field
          className="wide"
          label={text(isReasonOptional ? 'reasonOptional' : 'reason')}
          hint={text(reasonHint)}
          {...(reasonProblem !== undefined && { validationMessage: reasonProblem, validationState: 'error' as const })}
        >
          {input('reason', !isReasonOptional)}
        </Field>
      )}
      <Field className="wide" label={text('who')} hint={text('whoHint')}>
        {input('who')}
      </Field>
      {props.hasPassword ? (
        <Field className="wide" label={text('password')} hint={text('passwordHint')}>
          {input('password')}
        </Field>
      ) : null}
    </>
  );
}

function AtWork<T>({ state }: { readonly state: Extract<ChangeState<T>, { readonly status: 'working' }> }) {
  const { text } = useChangeWords();
  return (
    <div className="stack wide" aria-live="polite">
      <Text as="p" block>
        {text(state.isWriting ? 'writing' : 'previewing')}
      </Text>
      {state.at ? <Working {...state.at} /> : null}
    </div>
  );
}

/** What follows, under a heading that takes the focus. */
function Preview(props: {
  readonly answers: Answers;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}) {
  const { text } = useChangeWords();
  const { text: paneText } = useWords();
  const { board } = useBoardWords();
  const { reason, who } = props.answers;
  const said = [reason && board('why', { why: reason }), who && board('who', { who })].filter(Boolean);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack wide" aria-labelledby="what-follows">
      <h3 className="step-title" id="what-follows" tabIndex={-1} ref={heading}>
        {text('previewTitle')}
      </h3>
      {props.children}
      {said.length === 0 ? null : <Text block>{said.join(' · ')}</Text>}
      <Text as="p" block size={200} className="quiet">
        {paneText('undoGone')}
      </Text>
      <div className="buttons">
        <Button appearance="primary" onClick={props.onConfirm}>
          {text('confirm')}
        </Button>
        <Button onClick={props.onBack}>{text('back')}</Button>
      </div>
    </section>
  );
}

function Done<T>({
  state,
  viewOf,
  done,
  onAgain,
}: ChangeFormProps<T> & { readonly state: Extract<ChangeState<T>, { readonly status: 'done' }> }) {
  const { text } = useChangeWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { log, names } = viewOf(state.outcome);
  const logged = log.filter(({ at }) => at === formatMinute(state.at));
  const label = text('inLog', { sheet: names.log });
  return (
    <section className="stack wide" aria-labelledby="done">
      <h3 className="step-title" id="done" tabIndex={-1} ref={heading}>
        {done(state.outcome)}
      </h3>
      <Text as="p" block>
        {label}
      </Text>
      <LogRows entries={logged} label={label} />
      <Button onClick={onAgain}>{text('again')}</Button>
    </section>
  );
}
