import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CampaignView } from '../../../app/campaign';
import { runTool, type ToolRun } from '../../../app/run-tool';
import type { Issue } from '../../../domain/basics/issue';
import { parseAnswer } from '../../../domain/schemes/answers';
import { parameterValue } from '../../../domain/schemes/resolve';
import type { ToolKind, ToolOption } from '../../../domain/tools/tool';
import { formatMessage } from '../../../i18n/format';
import { chineseWording } from '../../../i18n/wording';
import type { Progress } from '../../../ports/progress';
import { IssueList } from '../../components/issue-list';
import { NotShown } from '../../components/not-shown';
import { Refused } from '../../components/refused';
import { Working, type WorkingState } from '../../components/working';
import type { PaneHost } from '../../host';
import { nextTask } from '../../next-task';
import { useShowCell } from '../../use-show-cell';
import { useWhileWriting } from '../../while-writing';
import { useWords } from '../../words';
import { ParameterField } from '../start/parameter-field';
import { useToolWords } from './tool-words';

type FormState =
  | { readonly status: 'asking' }
  | ({ readonly status: 'working' } & WorkingState)
  | { readonly status: 'done'; readonly run: ToolRun }
  | { readonly status: 'refused'; readonly issues: readonly Issue[] };

/** One tool: what it is for, what it must be told, and what came of it. */
export function ToolForm(props: {
  readonly host: PaneHost;
  readonly tool: ToolKind;
  /** Of the campaign, where the workbook is one. */
  readonly view: CampaignView | undefined;
}) {
  const { host, tool, view } = props;
  const { language, say } = useToolWords();
  const { text } = useWords();
  const [state, setState] = useState<FormState>({ status: 'asking' });
  const [typed, setTyped] = useState<Readonly<Record<string, string | undefined>>>({});
  const [sheet, setSheet] = useState('');
  const [password, setPassword] = useState('');
  useWhileWriting(state.status === 'working');

  async function carryOut() {
    const progress: Progress = (step, fraction) => {
      setState({ status: 'working', step, fraction });
      return nextTask();
    };
    const given = Object.entries(typed).flatMap(([id, answer]) =>
      answer === undefined ? [] : [[id, answer] as const],
    );
    const request = {
      tool: tool.id,
      options: new Map(given),
      roster: sheet === '' ? {} : { sheet },
      now: host.clock.now(),
      ...(password === '' ? {} : { password }),
    };
    const run = await runTool(host.workbook, request, chineseWording, progress);
    setState(run.ok ? { status: 'done', run: run.value } : { status: 'refused', issues: run.error });
  }

  if (state.status === 'working') return <Working step={state.step} fraction={state.fraction} />;
  if (state.status === 'done')
    return <ToolDone host={host} run={state.run} onAgain={() => setState({ status: 'asking' })} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void carryOut();
      }}
    >
      <Text as="h3" block weight="semibold">
        {tool.title[language]}
      </Text>
      <Text as="p" block>
        {tool.purpose[language]}
      </Text>
      <Text block size={200} className="quiet">
        {say('rules', { rules: tool.rules.join(language === 'zh' ? '、' : ', ') })}
      </Text>
      {tool.source === 'people' ? <SheetField host={host} sheet={sheet} view={view} onChoose={setSheet} /> : null}
      {tool.options.map((option) => (
        <OptionField
          key={option.id}
          option={option}
          view={view}
          typed={typed[option.id]}
          onAnswer={(answer) => setTyped((before) => ({ ...before, [option.id]: answer }))}
        />
      ))}
      {view?.hasPassword ? (
        <Field className="wide" label={text('password')} hint={text('passwordHint')}>
          <Input type="password" autoComplete="off" value={password} onChange={(_, { value }) => setPassword(value)} />
        </Field>
      ) : null}
      <Button appearance="primary" type="submit">
        {say('run')}
      </Button>
      {state.status === 'refused' ? <Refused issues={state.issues} screen={host.screen} /> : null}
    </form>
  );
}

function OptionField(props: {
  readonly option: ToolOption;
  readonly view: CampaignView | undefined;
  readonly typed: string | undefined;
  readonly onAnswer: (typed: string | undefined) => void;
}) {
  const { option, view, typed, onAnswer } = props;
  const { language } = useToolWords();
  const ofScheme = view && option.fromScheme !== undefined ? parameterValue(view.scheme, option.fromScheme) : undefined;
  const value = ofScheme ?? option.value;
  const answer = typed === undefined || typed.trim() === '' ? undefined : parseAnswer(option, typed);
  const problem = answer && !answer.ok ? formatMessage(answer.error.message, language) : undefined;
  const { value: _, ...asked } = option;
  return (
    <ParameterField
      parameter={value === undefined ? asked : { ...asked, value }}
      typed={typed}
      problem={problem}
      onAnswer={onAnswer}
    />
  );
}

/** The sheets of the clerk's, and none of them: the campaign's people, or whichever sheet is the roster. */
function SheetField(props: {
  readonly host: PaneHost;
  readonly sheet: string;
  readonly view: CampaignView | undefined;
  readonly onChoose: (sheet: string) => void;
}) {
  const { host, sheet, view, onChoose } = props;
  const own: readonly string[] = view ? Object.values(view.names) : [];
  const { say } = useToolWords();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(() => {
    let isLatest = true;
    void host.workbook
      .read(() => false)
      .then((read) => {
        if (isLatest && read.ok) setSheets(read.value.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name));
      });
    return () => {
      isLatest = false;
    };
  }, [host.workbook]);
  return (
    <Field className="wide" label={say('people')} hint={say('peopleHint')}>
      <Select value={sheet} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{say(view ? 'peopleOfCampaign' : 'peopleGuessed')}</option>
        {sheets
          .filter((name) => !own.includes(name))
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </Select>
    </Field>
  );
}

/** What was made, each sheet a way to it, and what is to be noted. */
function ToolDone(props: { readonly host: PaneHost; readonly run: ToolRun; readonly onAgain: () => void }) {
  const { host, run, onAgain } = props;
  const { language, say } = useToolWords();
  const { show, refused } = useShowCell(host.screen);
  return (
    <>
      <Text as="p" block role="status">
        {formatMessage(run.outcome.done, language)}
      </Text>
      <section className="stack" aria-label={say('tables')}>
        {run.sheets.map((sheet) => (
          <Button key={sheet} onClick={() => show({ sheet, row: 1, column: 1 })}>
            {say('show', { sheet })}
          </Button>
        ))}
        {refused ? <NotShown issues={refused.issues} /> : null}
      </section>
      {run.issues.length === 0 ? null : (
        <section className="stack wide" aria-label={say('remarks')}>
          <Text as="h3" block weight="semibold">
            {say('remarks')}
          </Text>
          <IssueList issues={run.issues} screen={host.screen} />
        </section>
      )}
      <Button className="plain" size="small" appearance="subtle" onClick={onAgain}>
        {say('again')}
      </Button>
    </>
  );
}
