import path from 'node:path';
import { advanceStage } from '../../app/advance';
import { announceScheme } from '../../app/announce';
import { answerQuestions } from '../../app/answer';
import { stageBoard, type CampaignView } from '../../app/campaign';
import { readStatus } from '../../app/campaign-status';
import { convertFormulas } from '../../app/convert';
import { makeDashboard } from '../../app/dashboard';
import { decide } from '../../app/decide';
import { fillStage } from '../../app/fill';
import { leaveCampaign } from '../../app/leave';
import { publishStage } from '../../app/publish';
import { reapply } from '../../app/reapply';
import { reopenStage } from '../../app/reopen';
import { substituteLeavers, type SubstituteOutcome } from '../../app/substitute';
import { widenScope } from '../../app/widen';
import { issue, message, type Issue, type Message } from '../../domain/basics/issue';
import { personName } from '../../domain/campaign/review';
import { formatMessage } from '../../i18n/format';
import { fail, type Result } from '../../domain/basics/result';
import { STAGES, type StageId } from '../../domain/campaign/stage';
import type { Clock } from '../../ports/clock';
import type { Console, ExitCode } from '../console';
import type { OpenFile } from '../file-port';
import { readWholeFile } from '../files';
import { parseAnswers } from '../options';
import { printStages, statusJson } from '../report-stages';
import { chineseWording } from '../wording';
import { runOperation, type CommandOperation, type OperationOptions } from './operate';

/** Where a command runs and what it was told. */
export interface CommandContext {
  readonly out: Console;
  readonly file: string;
  readonly host: OpenFile;
  readonly clock: Clock;
}

export interface FillOptions extends OperationOptions {
  readonly replace?: boolean;
  readonly second?: boolean;
  /** The sheets that are taken; all of the file where none is named. */
  readonly sheet?: readonly string[];
}

export interface PersonOptions extends OperationOptions {
  readonly person: string;
  readonly post?: string;
  readonly number?: string;
}

/** `status`: how far the campaign is. Nothing is changed. */
export async function runStatus({ out, file, host }: CommandContext): Promise<ExitCode> {
  const bytes = await readWholeFile(file, host.limitBytes);
  if (!bytes.ok) return out.fail(bytes.error);
  const workbook = await host.open(bytes.value, path.basename(file));
  if (!workbook.ok) return out.fail(workbook.error);
  const view = await readStatus(workbook.value, chineseWording);
  if (!view.ok) return out.fail(view.error);
  if (out.json) out.print({ ok: true, ...statusJson(view.value, out.language) });
  else printStages(out, view.value);
  return 0;
}

export function runAdvance(context: CommandContext, options: OperationOptions): Promise<ExitCode> {
  const { out } = context;
  const title = (stage: StageId) => STAGES[stage][out.language];
  return operate(context, options, {
    run: (port, request, progress) => advanceStage(port, request, chineseWording, progress),
    view: ({ view }) => view,
    json: ({ closed, opened }) => ({
      closed: closed.map(({ stage, round }) => ({ stage, round })),
      opened: opened ? { stage: opened.stage, round: opened.round, people: opened.entrants.length } : null,
    }),
    lines: ({ view, closed, opened }) => [
      ...closed.map(({ stage }) => out.text('stageClosed', { stage: title(stage) })),
      opened
        ? out.text('stageOpened', {
            stage: title(opened.stage),
            people: opened.entrants.length,
            sheets: Object.values(opened.sheets).join('、'),
          })
        : nobodyGoesOn(out, view),
    ],
  });
}

/** After a holding that opens nothing: the stage that is to be worked on, or that there is none any more. */
function nobodyGoesOn(out: Console, view: CampaignView): string {
  const current = stageBoard(view).find(({ status }) => status === 'current');
  if (!current) return out.text('noMoreStages');
  return out.text('stageContinues', { stage: STAGES[current.id][out.language], sheets: current.sheets.join('、') });
}

export function runAnnounce(context: CommandContext, options: OperationOptions): Promise<ExitCode> {
  return operate(
    context,
    options,
    onlyView(
      context,
      (port, request, progress) => announceScheme(port, request, chineseWording, progress),
      'announced',
    ),
  );
}

export function runAnswer(
  context: CommandContext,
  options: OperationOptions & { readonly answer: readonly string[] },
): Promise<ExitCode> {
  return operate(
    context,
    options,
    onlyView(
      context,
      (port, request, progress) => {
        const issues: Issue[] = [];
        const answers = parseAnswers(options.answer, issues);
        if (issues.length > 0) return Promise.resolve(fail(issues));
        return answerQuestions(port, { ...request, answers }, chineseWording, progress);
      },
      'answered',
    ),
  );
}

export function runReopen(context: CommandContext, stage: string, options: OperationOptions): Promise<ExitCode> {
  return operate(context, options, {
    run: (port, request, progress) => reopenStage(port, { ...request, stage }, chineseWording, progress),
    view: ({ view }) => view,
    json: ({ kept }) => ({ kept }),
    lines: ({ kept }) => [context.out.text('reopened', { kept: kept.join('、') })],
  });
}

export function runLeave(
  context: CommandContext,
  kind: 'withdraw' | 'disqualify',
  options: PersonOptions,
): Promise<ExitCode> {
  return operate(
    context,
    options,
    onlyView(
      context,
      (port, request, progress) =>
        withPerson(options, (query) => leaveCampaign(port, { ...request, ...query, kind }, chineseWording, progress)),
      'left',
    ),
  );
}

export function runReapply(
  context: CommandContext,
  options: PersonOptions & { readonly to: string },
): Promise<ExitCode> {
  return operate(context, options, {
    run: (port, request, progress) =>
      withPerson(options, (query) => reapply(port, { ...request, ...query, to: options.to }, chineseWording, progress)),
    view: ({ view }) => view,
    json: ({ number }) => ({ number }),
    lines: ({ number }) => [context.out.text('reapplied', { number })],
  });
}

export function runWiden(
  context: CommandContext,
  { post, to, ...options }: OperationOptions & { readonly post: string; readonly to: string },
): Promise<ExitCode> {
  return operate(
    context,
    options,
    onlyView(
      context,
      (port, request, progress) => widenScope(port, { ...request, post, to }, chineseWording, progress),
      'widened',
    ),
  );
}

export function runDecide(
  context: CommandContext,
  options: PersonOptions & { readonly decision: string; readonly note?: string },
): Promise<ExitCode> {
  const { decision, note } = options;
  return operate(
    context,
    options,
    onlyView(
      context,
      (port, request, progress) =>
        withPerson(options, (query) =>
          decide(
            port,
            { ...request, ...query, decision, ...(note === undefined ? {} : { note }) },
            chineseWording,
            progress,
          ),
        ),
      'decided',
    ),
  );
}

export function runSubstitute(
  context: CommandContext,
  options: OperationOptions & { readonly post?: string },
): Promise<ExitCode> {
  const { post } = options;
  const { out } = context;
  const words = (text: Message) => formatMessage(text, out.language);
  const names = ({ view }: SubstituteOutcome) =>
    new Map(view.applications.map((application) => [application.number, personName(application)]));
  return operate(context, options, {
    run: (port, request, progress) =>
      substituteLeavers(port, { ...request, ...(post === undefined ? {} : { post }) }, chineseWording, progress),
    view: ({ view }) => view,
    json: (outcome) => ({
      substitutions: outcome.posts.map(({ post: name, substitution }) => ({
        post: name,
        stepsIn: substitution.stepsIn.map((number) => ({ number, name: names(outcome).get(number) ?? '' })),
        vacant: substitution.vacant,
        steps: substitution.steps.map(({ kind, number, reason }) => ({
          kind,
          name: number === undefined ? null : (names(outcome).get(number) ?? null),
          rule: reason.rule,
          text: words(reason.message),
        })),
      })),
    }),
    lines: (outcome) =>
      outcome.posts.flatMap(({ post: name, substitution }) =>
        substitution.steps.map(
          ({ number, reason }) =>
            `  ${name}  ${number === undefined ? '' : (names(outcome).get(number) ?? '')}  ${words(reason.message)}`,
        ),
      ),
  });
}

export function runConvert(
  context: CommandContext,
  options: OperationOptions & { readonly formulas: 'portable' | 'addin' | 'values' },
): Promise<ExitCode> {
  return operate(
    context,
    options,
    onlyView(
      context,
      (port, request, progress) =>
        convertFormulas(port, { ...request, dialect: options.formulas }, chineseWording, progress),
      'converted',
    ),
  );
}

export function runPublish(
  context: CommandContext,
  options: OperationOptions & { readonly stage?: string },
): Promise<ExitCode> {
  const { stage } = options;
  return operate(context, options, {
    run: (port, request, progress) =>
      publishStage(port, { ...request, ...(stage === undefined ? {} : { stage }) }, chineseWording, progress),
    view: ({ view }) => view,
    json: ({ sheet, list }) => ({
      sheet,
      title: list.title,
      note: list.note,
      list: list.rows.map((row) =>
        Object.fromEntries(list.columns.map(({ title }, index) => [title, row[index] ?? null])),
      ),
    }),
    lines: ({ sheet, list }) => [context.out.text('published', { sheet, people: list.rows.length })],
  });
}

export function runDashboard(context: CommandContext, options: OperationOptions): Promise<ExitCode> {
  return operate(context, options, {
    run: (port, request, progress) => makeDashboard(port, request, chineseWording, progress),
    view: ({ view }) => view,
    json: ({ sheet }) => ({ sheet }),
    lines: ({ sheet }) => [context.out.text('dashboardMade', { sheet })],
  });
}

export async function runFill(
  context: CommandContext,
  stage: string,
  scoresFile: string,
  options: FillOptions,
): Promise<ExitCode> {
  const { out, host } = context;
  const bytes = await readWholeFile(scoresFile, host.limitBytes);
  if (!bytes.ok) return out.fail(bytes.error);
  const scores = await host.open(bytes.value, path.basename(scoresFile));
  if (!scores.ok) return out.fail(scores.error);
  const { sheet: named } = options;
  const workbook = await scores.value.read(named && ((name) => named.includes(name)));
  if (!workbook.ok) return out.fail(workbook.error);
  return operate(context, options, {
    run: (port, request, progress) =>
      fillStage(
        port,
        workbook.value,
        { ...request, stage, replace: options.replace === true, second: options.second === true },
        chineseWording,
        progress,
      ),
    view: ({ view }) => view,
    json: ({ rows, cells }) => ({ rows, cells }),
    lines: ({ rows, cells }) => [out.text('filled', { rows, cells })],
  });
}

function operate<T>(
  { out, file, host, clock }: CommandContext,
  options: OperationOptions,
  operation: CommandOperation<T>,
): Promise<ExitCode> {
  return runOperation(out, file, options, host, clock, operation);
}

function onlyView(
  { out }: CommandContext,
  run: CommandOperation<CampaignView>['run'],
  said: 'announced' | 'answered' | 'left' | 'decided' | 'converted' | 'widened',
): CommandOperation<CampaignView> {
  return { run, view: (view) => view, json: () => ({}), lines: () => [out.text(said)] };
}

/** The person that is meant; a number that is none is told. */
async function withPerson<T>(
  { person, post, number }: PersonOptions,
  run: (query: {
    readonly person: string;
    readonly post?: string;
    readonly number?: number;
  }) => Promise<Result<T, readonly Issue[]>>,
): Promise<Result<T, readonly Issue[]>> {
  if (number !== undefined && !/^[1-9]\d{0,6}$/.test(number)) {
    return {
      ok: false,
      error: [issue('block', message('option.number-wrong', { option: '--number', typed: number }))],
    };
  }
  return run({
    person,
    ...(post === undefined ? {} : { post }),
    ...(number === undefined ? {} : { number: Number(number) }),
  });
}
